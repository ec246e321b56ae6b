"""Spans are found by a token within them."""

from app.domain.attribution.span import Span, Spans


def test_a_token_is_found_in_its_span_and_in_no_other() -> None:
    # given two spans with a gap between them, the second empty of nothing
    spans = Spans([Span(0, 3), Span(5, 6)])
    # when tokens are looked up
    # then each is in its own, and those in the gap and beyond are in none
    assert [spans.place_of(index) for index in range(-1, 8)] == [None, 0, 0, 0, None, None, 1, None, None]
