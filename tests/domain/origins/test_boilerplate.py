"""Boilerplate is found sentence by sentence, in many languages, and takes nothing else with it."""

import pytest

from app.domain.attribution.paragraphs import split_paragraphs
from app.domain.origins.boilerplate import find_boilerplate
from app.domain.reading.tokens import Tokens


def found(text: str) -> list[str]:
    """The sentences that are boilerplate."""
    tokens = Tokens(text)
    spans = find_boilerplate(tokens, split_paragraphs(tokens))
    return [text[tokens[span.first].start : tokens[span.after - 1].end] for span in spans]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sign up for our free newsletter",
        "© 2024 Northern Press, all rights reserved",
        "We use cookies to improve this site",
        "This is a developing story",
        "Lesen Sie auch: Was jetzt kommt",
        "Подписывайтесь на наш канал",
        "Читайте також: що далі",
        "Todos los derechos reservados",
    ],
)
def test_the_sentence_of_a_known_phrase_is_boilerplate(sentence: str) -> None:
    assert found(f"The dam broke. {sentence}. Nobody was hurt.") == [sentence]


@pytest.mark.parametrize("sentence", ["He signed the letter.", "The cookies burned.", "All rights were read to him."])
def test_a_report_is_none(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "caption",
    [
        "People wade through a street. The dam broke on June 6. REUTERS/Jane Doe",
        "Rescuers near the dam, in Velmora, on Sunday. (AP Photo/Jane Doe)",
        "A man looks at his house. Handout via REUTERS",
        "A helper on a roof. Jane Doe/AFP via Getty Images",
        "Menschen auf einem Dach. Foto: dpa",
    ],
)
def test_a_caption_is_boilerplate_from_its_beginning(caption: str) -> None:
    paragraphs = found(f"The dam broke. Nobody was hurt.\n\n{caption}\n\nIt rained on Sunday.")
    assert [text.rstrip(")") for text in paragraphs] == [caption.rstrip(")")]


def test_a_dateline_and_a_row_of_agencies_at_the_end_of_a_text_are_no_captions() -> None:
    assert found("VELMORA (Reuters) - A dam broke on Sunday.\n\nThe mayor told AP and Reuters about it.") == []
