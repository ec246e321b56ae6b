"""The English words are written so that each can be found."""

from app.domain.answer import Mode
from app.domain.attribution.english import NOUN_FORMS, TITLES, VERBS
from app.domain.reading.tokens import Tokens


def test_every_mode_has_its_verbs() -> None:
    for words, mode in (
        ("insists", Mode.ASSERTED),
        ("reckons", Mode.ESTIMATED),
        ("predicts", Mode.FORECAST),
        ("refutes", Mode.DENIED),
        ("pointed out", Mode.ASSERTED),
    ):
        found = VERBS.find(Tokens(words), 0)
        assert found is not None
        assert found[0].mode is mode


def test_words_that_may_be_nouns_are_verbs_too() -> None:
    # given the forms that are asked whether they are nouns
    # when they are looked up as verbs
    # then most are; the rest begin a phrase of two
    known = [word for word in NOUN_FORMS if VERBS.find(Tokens(word), 0) is not None]
    assert len(known) > len(NOUN_FORMS) * 0.6


def test_titles_are_in_lower_case() -> None:
    assert all(title == title.lower() for title in TITLES)
