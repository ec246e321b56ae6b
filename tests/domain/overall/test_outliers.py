"""Answers far from the others."""

from decimal import Decimal
from random import Random
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.overall.gathering import gather
from app.domain.overall.majority import Origins, majority_range, own_origins
from app.domain.overall.outliers import Outliers, find_outliers
from tests.domain.answers import between, exactly, make_answer, up_to
from tests.domain.overall.many import with_origins


def outliers_of(answers: list[Answer], origins: Origins | None = None) -> Outliers:
    gathered = gather(answers)
    origins = origins or own_origins(answers)
    majority = majority_range(gathered, origins)
    assert majority is not None
    return find_outliers(gathered, origins, majority)


def numbered(*numbers: int) -> list[Answer]:
    return [make_answer(exactly(number), claim_id=f"c{place}") for place, number in enumerate(numbers)]


def test_a_figure_many_times_the_others_is_an_outlier_on_a_logarithmic_scale() -> None:
    found = outliers_of([*numbered(280, 300, 300, 320, 350), make_answer(exactly(5000), claim_id="far")])
    assert found.is_log
    assert found.middle is not None
    assert round(found.middle) == 310
    assert [(each.claim_id, each.nearest, each.is_above) for each in found.found] == [("far", 5000, True)]


def test_what_leaves_room_for_the_majority_is_no_outlier_however_high_its_headline() -> None:
    answers = [*numbered(280, 300, 300, 320, 350), make_answer(up_to(5000)), make_answer(between(300, 9000))]
    assert outliers_of(answers).found == ()


def test_within_a_tenth_of_the_middle_nothing_is_an_outlier() -> None:
    assert outliers_of(numbered(300, 300, 300, 300, 300, 301, 325)).found == ()
    assert [each.nearest for each in outliers_of(numbered(300, 300, 300, 300, 300, 301, 345)).found] == [345]


def test_with_a_zero_distances_are_differences() -> None:
    found = outliers_of(numbered(0, 1, 2, 2, 3, 4, 40))
    assert (found.is_log, found.middle) == (False, 2)
    assert [each.nearest for each in found.found] == [40]


def test_below_five_origins_nothing_is_told() -> None:
    few = outliers_of(numbered(1, 1, 1, 1000))
    assert (few.is_told, few.found) == (False, ())
    reprints = [make_answer(exactly(5000), claim_id=f"r{place}") for place in range(9)]
    origins = {answer.claim_id: frozenset({"wire"}) for answer in reprints}
    assert not outliers_of([*reprints, *numbered(300)], origins | own_origins(numbered(300))).is_told


def test_reprints_do_not_move_the_middle() -> None:
    own = numbered(280, 300, 300, 320, 350)
    reprints = [make_answer(exactly(5000), claim_id=f"r{place}") for place in range(20)]
    origins = {**own_origins(own), **{answer.claim_id: frozenset({"wire"}) for answer in reprints}}
    assert len(outliers_of(own + reprints, origins).found) == 20


def test_dates_far_from_the_others_are_outliers() -> None:
    answers = [make_answer(date=f"2023-04-0{day}") for day in (1, 2, 2, 3, 4)] + [
        make_answer(date="2019", claim_id="x")
    ]
    [outlier] = outliers_of(answers).found
    assert (outlier.claim_id, outlier.is_above) == ("x", False)


@given(with_origins(9))
def test_it_is_what_the_rule_worked_out_plainly_gives(given: tuple[list[Answer], Origins]) -> None:
    answers, origins = given
    stated = {a.claim_id: a.figure.stated_ends for a in answers if a.figure}
    found = outliers_of(answers, origins)
    if any(low <= 0 for low, _ in stated.values()):
        by_origin = {
            label: [(sum(stated[key]) / 2) for key in stated if label in origins[key]]
            for label in frozenset[str]().union(*origins.values())
        }
        numbers = [median(each) for each in by_origin.values()]
        middle = median(numbers)
        assert found.middle == middle
        usual = median(abs(number - middle) for number in numbers)
        for outlier in found.found:
            assert usual == 0 or abs(outlier.nearest - middle) / usual * Decimal("0.6745") > Decimal("3.499")
    assert all(each.claim_id in stated for each in found.found)


@given(with_origins(9), st.randoms())
def test_the_order_of_the_answers_changes_nothing(given: tuple[list[Answer], Origins], chance: Random) -> None:
    answers, origins = given
    shuffled = answers[:]
    chance.shuffle(shuffled)
    assert outliers_of(shuffled, origins) == outliers_of(answers, origins)
