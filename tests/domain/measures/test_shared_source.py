"""Whether two answers stand in one publication."""

from app.domain.measures.shared_source import compare_sources
from tests.domain.answers import make_answer


def test_the_sources_in_common_are_counted() -> None:
    first = make_answer(True, source_ids=frozenset({"s1", "s2"}))
    one = compare_sources(first, make_answer(True, source_ids=frozenset({"s1", "s3"})))
    two = compare_sources(first, first)
    assert one is not None
    assert two is not None
    assert (one.words, one.value) == ("Both stand in one source.", "1")
    assert (two.words, two.value) == ("Both stand in the same two sources.", "2")


def test_it_is_silent_where_they_share_none() -> None:
    assert compare_sources(make_answer(True), make_answer(True)) is None
