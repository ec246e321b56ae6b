"""Many answers in groups that can all hold at once."""

from decimal import Decimal
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, Mode
from app.domain.asof import overlaps
from app.domain.caseless import caseless
from app.domain.logic import leave_room
from app.domain.overall.clusters import find_clusters
from app.domain.overall.majority import Origins, own_origins
from tests.domain.answers import about, answers, between, exactly, friedman, make_answer, regiment, rnd, up_to
from tests.domain.overall.many import ids, with_origins


def clustered(*many: Answer) -> list[tuple[str, ...]]:
    return [cluster.claim_ids for cluster in find_clusters(many, own_origins(many))]


def test_the_three_answers_are_two_times_and_two_scopes() -> None:
    assert clustered(rnd(), friedman(), regiment()) == [("friedman",), ("regiment",), ("rnd",)]
    assert clustered(rnd(), friedman(scope=""), regiment()) == [("friedman", "rnd"), ("regiment",)]


def test_a_cluster_says_what_its_answers_share_and_from_where_to_where_they_reach() -> None:
    several = [
        make_answer(between(200, 500), claim_id="a", as_of="2022"),
        make_answer(between(300, 900), claim_id="b", as_of="2022-05"),
        make_answer(up_to(400), claim_id="c", as_of="2022"),
    ]
    [cluster] = find_clusters(several, own_origins(several))
    assert cluster.shared is not None
    assert cluster.spread is not None
    assert (cluster.shared.low, cluster.shared.high) == (300, 400)
    assert (cluster.spread.low, cluster.spread.high) == (None, 900)
    assert cluster.days is not None
    assert (cluster.days.high or 0) - (cluster.days.low or 0) == 30
    assert len(cluster.origins) == 3
    assert cluster.derived


def test_the_clusters_of_most_origins_come_first() -> None:
    reprints = [make_answer(exactly(9), claim_id=name) for name in "abc"]
    others = [make_answer(exactly(5), claim_id=name) for name in "xy"]
    origins = {name: frozenset({"wire"}) for name in "abc"} | own_origins(others)
    assert [len(cluster.origins) for cluster in find_clusters(reprints + others, origins)] == [2, 1]


def test_about_brings_answers_together() -> None:
    several = [make_answer(about(300)), make_answer(exactly(310))]
    assert len(find_clusters(several, own_origins(several))) == 2
    assert len(find_clusters(several, own_origins(several), Decimal("0.1"))) == 1


def test_answers_in_words_are_together_when_they_are_the_same_words() -> None:
    said = [make_answer(words, claim_id=str(place)) for place, words in enumerate(("Kyiv", "kyiv.", "Minsk"))]
    assert clustered(*said) == [("0", "1"), ("2",)]
    votes = [make_answer(vote, claim_id=str(place)) for place, vote in enumerate((True, False, True))]
    assert clustered(*votes) == [("0", "2"), ("1",)]


def test_forecasts_and_denials_are_apart() -> None:
    modes = (Mode.ASSERTED, Mode.ESTIMATED, Mode.FORECAST, Mode.DENIED)
    assert clustered(*(make_answer(exactly(5), claim_id=mode, mode=mode) for mode in modes)) == [
        ("asserted", "estimated"),
        ("denied",),
        ("forecast",),
    ]


@given(with_origins(9), st.randoms())
def test_every_answer_is_in_one_cluster_whatever_the_order(given: tuple[list[Answer], Origins], chance: Random) -> None:
    many, origins = given
    found = find_clusters(many, origins)
    assert sorted(claim_id for cluster in found for claim_id in cluster.claim_ids) == ids(many)
    chance.shuffle(many)
    assert find_clusters(many, origins) == found


@given(with_origins(9))
def test_within_a_cluster_every_two_leave_room_for_each_other(given: tuple[list[Answer], Origins]) -> None:
    many, origins = given
    by_id = {answer.claim_id: answer for answer in many}
    for cluster in find_clusters(many, origins):
        for first, second in combinations(cluster.claim_ids, 2):
            a, b = by_id[first], by_id[second]
            assert leave_room(a, b)
            assert caseless(a.scope) == caseless(b.scope)
            assert a.as_of is b.as_of is None or (a.as_of and b.as_of and overlaps(a.as_of, b.as_of))


@given(st.lists(answers(), max_size=6))
def test_any_answers_can_be_brought_into_clusters(many: list[Answer]) -> None:
    several = [answer._replace(claim_id=f"c{place}") for place, answer in enumerate(many)]
    found = find_clusters(several, own_origins(several))
    assert sorted(claim_id for cluster in found for claim_id in cluster.claim_ids) == ids(several)
