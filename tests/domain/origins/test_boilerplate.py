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
