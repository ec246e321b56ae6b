"""Locating: roughly where a quotation starts, by its pieces or, where too few are left, by the closest fit."""

import pytest

from app.domain.locating import locate, locate_pieces

BEFORE = "Nothing of note happened on the first day of the hearing, the clerk wrote in the record. "
QUOTED = "The engineer told the board that eleven of the forty pillars were cracked and two of them were hollow."
TEXT = BEFORE + QUOTED + " The board adjourned."
NEAR = 25  # an insertion moves what stands after it by its length


@pytest.mark.parametrize(
    "quotation",
    [
        QUOTED,
        QUOTED.replace("eleven of the forty", "twelve of the forty"),
        QUOTED.replace("told the board", "told, after a long silence, the board"),
    ],
)
def test_pieces_that_are_left_tell_where_a_quotation_starts(quotation: str) -> None:
    [place] = locate_pieces(quotation, TEXT)
    assert abs(place - len(BEFORE)) <= NEAR
    assert locate(quotation, TEXT) == [place]


def test_where_no_piece_is_left_the_closest_fit_is_taken() -> None:
    misspelt = "".join("x" if at % 9 == 4 else letter for at, letter in enumerate(QUOTED))
    assert locate(misspelt, TEXT, is_thorough=False) == []
    [place] = locate(misspelt, TEXT)
    assert abs(place - len(BEFORE)) <= NEAR


def test_each_sentence_that_holds_as_many_pieces_may_be_meant() -> None:
    # given two sentences that differ in a word, and a quotation that has another one there
    before, after = QUOTED.split("forty")
    text = f"{BEFORE}{before}thirty{after} {BEFORE}{before}twenty{after}"
    # when it is looked for
    places = locate(QUOTED, text)
    # then both are told, in the order of the text
    meant = [text.index(QUOTED[:12]), text.rindex(QUOTED[:12])]
    assert all(abs(place - start) <= NEAR for place, start in zip(places, meant, strict=True))


def test_a_short_quotation_has_too_few_pieces() -> None:
    assert locate_pieces("forty pillars", TEXT) == []
