"""Tests of app.exchange.documents.writing."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.texts import clean
from app.exchange.documents.base import Place, PlaceKind
from app.exchange.documents.writing import Writing


def test_places_are_counted_in_the_cleaned_text() -> None:
    # given pieces that cleaning changes
    writing = Writing()
    writing.add("One\r\n\x00")
    writing.mark(PlaceKind.PAGE, "xii\n")
    writing.add("  ")
    writing.add("cafe\u0301 \ud800")
    # when the text is taken
    text = writing.text()
    # then a place of it begins where its piece does
    assert text == "One\n\ncafé \ufffd"
    assert writing.places() == (Place(5, PlaceKind.PAGE, "xii"),)


def test_of_pages_without_text_the_last_one_counts() -> None:
    # given an empty page before another, and a chapter at the same place
    writing = Writing()
    writing.mark(PlaceKind.PAGE, "1")
    writing.mark(PlaceKind.CHAPTER, "Opening")
    writing.mark(PlaceKind.PAGE, "2")
    writing.add("Words.")
    # when the places are asked for
    # then the words stand on the second page
    assert {(place.kind, place.label) for place in writing.places()} == {
        (PlaceKind.PAGE, "2"),
        (PlaceKind.CHAPTER, "Opening"),
    }


@given(st.lists(st.tuples(st.text(max_size=12), st.sampled_from(["\n\n", " ", "\n"])), max_size=8))
def test_what_was_written_is_clean(pieces: list[tuple[str, str]]) -> None:
    # given any pieces
    writing = Writing()
    for number, (piece, join) in enumerate(pieces):
        writing.mark(PlaceKind.TIME, str(number))
        writing.add(piece, join)
    # when they are written
    text = writing.text()
    # then cleaning the whole changes nothing, and every place is within it
    assert clean(text, multiline=True) == text
    assert all(0 <= place.start < len(text) for place in writing.places())
