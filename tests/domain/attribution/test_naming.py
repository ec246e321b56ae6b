"""A noun phrase names whoever speaks, without what they are."""

import pytest

from app.domain.attribution.naming import name_speaker
from tests.domain.attribution.parts import whole


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("opposition politician Vadim Prokopyev", "Vadim Prokopyev"),
        ("Prime Minister Aino Salo", "Aino Salo"),
        ("UN Secretary-General Boutros Lima", "Boutros Lima"),
        ("General Amir Haddad", "Amir Haddad"),
        ("the General Staff", "General Staff"),
        ("the British newspaper The Times", "The Times"),
        ("Human Rights Watch", "Human Rights Watch"),
        ("the Ministry of Defence", "Ministry of Defence"),
        ("a spokesman for the Ministry of Defence", "spokesman for the Ministry of Defence"),
        ("the governor", "governor"),
        ("a survey by the Mazur Institute", "Mazur Institute"),
        ("Friedman's own estimates", "Friedman"),
        ("some unconfirmed reports", "unnamed reports"),
        ("Médecins Sans Frontières", "Médecins Sans Frontières"),
    ],
)
def test_a_phrase_names_its_speaker(phrase: str, words: str) -> None:
    # given a noun phrase
    tokens, span = whole(phrase)
    # when it is asked whom it names
    naming = name_speaker(tokens, span)
    # then it is that one
    assert naming is not None
    assert naming.words == words


def test_an_article_alone_names_nobody() -> None:
    assert name_speaker(*whole("the")) is None


def test_a_document_without_an_author_is_told_apart() -> None:
    document, named = name_speaker(*whole("the report")), name_speaker(*whole("the Red Cross"))
    assert document is not None
    assert named is not None
    assert (document.is_document, named.is_document) == (True, False)
    assert (document.is_name, named.is_name) == (False, True)
