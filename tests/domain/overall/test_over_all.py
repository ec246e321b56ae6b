"""Every sentence about all answers to one question."""

import time
from dataclasses import replace
from datetime import date
from itertools import cycle
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.finding import Rung
from app.domain.overall.derived import Derived, Section
from app.domain.overall.majority import own_origins
from app.domain.overall.over_all import Whole, say_over_all
from tests.domain.answers import answers, between, make_answer
from tests.domain.overall.naming import names_of

TODAY = date(2026, 11, 27)


def over_all(many: list[Answer], in_order_of: list[Answer] | None = None) -> tuple[Derived, ...]:
    names = names_of(in_order_of or many)
    return say_over_all(Whole(many, own_origins(many), names, frozenset(), TODAY, counts_to_date="“killed”"))


@given(st.lists(answers(), max_size=7), st.randoms())
def test_any_answers_give_sentences_in_the_order_of_the_sections_whatever_their_own(
    some: list[Answer], chance: Random
) -> None:
    many = [answer._replace(claim_id=f"c{place}") for place, answer in enumerate(some)]
    found = over_all(many)
    sections = [list(Section).index(derived.section) for derived in found]
    assert sections == sorted(sections)
    for derived in found:
        assert derived.words[0] == derived.words[0].capitalize()
        assert derived.words.endswith(".")
        assert "  " not in derived.words
        assert derived.derived
        assert derived.claim_ids
    shuffled = many[:]
    chance.shuffle(shuffled)
    assert over_all(shuffled, many) == found


def test_no_warning_is_made_of_a_pair_that_a_person_reconciled() -> None:
    said = {"claimant": "Ann", "source": "s", "as_of": "2022"}
    many = [make_answer(between(1, 2), claim_id="a", **said), make_answer(between(8, 9), claim_id="b", **said)]
    whole = Whole(many, own_origins(many), names_of(many), frozenset(), TODAY)
    assert any("contradicts itself" in derived.words for derived in say_over_all(whole))
    reconciled = replace(whole, rulings={("a", "b"): Rung.OTHER_SCOPE})
    assert not any("contradicts itself" in derived.words for derived in say_over_all(reconciled))


def test_no_answers_give_no_sentence() -> None:
    assert over_all([]) == ()


def test_ten_times_as_many_answers_take_about_ten_times_as_long() -> None:
    def seconds(size: int) -> float:
        dates = cycle(("2021", "2022", None, "2023-05"))
        many = [make_answer(between(n % 997, n % 997 + 40), as_of=next(dates)) for n in range(size)]
        took = []
        for _ in range(3):
            began = time.process_time()
            over_all(many)
            took.append(time.process_time() - began)
        return min(took)

    few, many = seconds(500), seconds(5_000)
    assert many < 20 * few, f"{few:.3f} s, then {many:.3f} s"
