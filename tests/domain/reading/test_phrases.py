"""Phrases: slots with alternatives, and the longest phrase wins in both directions."""

from app.domain.reading.phrases import expand, phrase_map, phrase_set
from app.domain.reading.tokens import Tokens


def test_slots_stand_for_every_combination() -> None:
    # given two slots with alternatives, one of which may be empty
    # when they are written out
    written = expand("at the|_ most|least")
    # then there are four phrases
    assert sorted(written) == ["at least", "at most", "at the least", "at the most"]


def test_the_longest_phrase_wins() -> None:
    # given a phrase and a longer one that begins with it
    phrases = phrase_map({"percent": ["per cent"], "points": ["per cent points"]})
    # when both stand there
    found = phrases.find(Tokens("5 per cent points"), 1)
    # then the longer is found, with the index after it
    assert found == ("points", 4)


def test_phrases_are_found_from_their_last_word() -> None:
    # given the same words with and without a negation
    phrases = phrase_map({"more": ["more than"], "most": ["no more than"]}, backwards=True)
    # when they are looked for from the number backwards
    # then the longer one wins and the index before it is given
    assert phrases.find(Tokens("no more than 30"), 2) == ("most", -1)
    assert phrases.find(Tokens("some more than 30"), 2) == ("more", 0)


def test_no_phrase_reaches_over_a_blank_line() -> None:
    # given a phrase that a blank line parts
    phrases = phrase_set(["at least"])
    # when it is looked for
    # then it is found with a line break in it, and not with a blank line
    assert phrases.find(Tokens("at\nleast 5"), 0) is not None
    assert phrases.find(Tokens("at\n\nleast 5"), 0) is None
