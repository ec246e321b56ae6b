"""How many origins answers have."""

from app.domain.overall.independence import count_origins
from app.domain.overall.majority import own_origins
from tests.domain.answers import exactly, friedman, make_answer, regiment, rnd


def test_sources_citations_and_origins_are_counted_apart() -> None:
    answers = [rnd(), friedman(), regiment()]
    count = count_origins(answers, own_origins(answers))
    assert (count.origins, count.sources, count.citations, count.only, count.dominant) == (2, 2, 3, None, None)
    assert count.claim_ids == ("friedman", "regiment", "rnd")


def test_one_origin_behind_several_sources_is_named() -> None:
    answers = [make_answer(exactly(5), claim_id=name) for name in "ab"]
    assert count_origins(answers, {"a": frozenset({"wire"}), "b": frozenset({"wire"})}).only == "wire"
    alone = [make_answer(exactly(5), claim_id="a", source="s"), make_answer(exactly(5), claim_id="b", source="s")]
    assert count_origins(alone, own_origins(alone)).only is None


def test_one_origin_behind_more_than_half_of_the_answers_is_named_with_them() -> None:
    answers = [make_answer(exactly(5), claim_id=name) for name in "abcde"]
    origins = {name: frozenset({"wire"}) for name in "abc"} | {name: frozenset({name, "wire"}) for name in "de"}
    count = count_origins(answers, origins)
    assert (count.dominant, count.dominated) == ("wire", ("a", "b", "c"))
    assert count_origins(answers, origins | {"c": frozenset({"c"})}).dominant is None


def test_no_answers_have_no_origin() -> None:
    assert count_origins([], {}).origins == 0
