"""Whether two answers stand in one publication."""

from app.domain.measures.shared_source import compare_sources
from tests.domain.answers import exactly, make_answer


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


def test_it_names_a_source_that_contradicts_itself() -> None:
    said = {"source": "article", "claimant": "Ann"}
    finding = compare_sources(make_answer(exactly(300), **said), make_answer(exactly(900), **said))
    assert finding is not None
    assert finding.words == "Both stand in one source. The source contradicts itself: it has both from Ann."
