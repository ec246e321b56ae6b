"""What is said of a cluster."""

from decimal import Decimal

from app.domain.answer import Answer, Mode
from app.domain.common_ground import NOTHING
from app.domain.overall.cluster_words import say_cluster
from app.domain.overall.clusters import find_clusters
from app.domain.overall.majority import own_origins
from tests.domain.answers import about, between, exactly, make_answer
from tests.domain.overall.naming import names_of


def clusters_of(*answers: Answer, reach: Decimal = NOTHING) -> list[str]:
    found = find_clusters(answers, own_origins(answers), reach)
    said = [say_cluster(cluster, names_of(answers), reach) for cluster in found]
    assert all(derived.derived and derived.basis.startswith("from answer") for derived in said)
    return [derived.words for derived in said]


def test_answers_that_can_all_hold_are_told_with_what_they_share() -> None:
    assert clusters_of(
        make_answer(between(200, 500), as_of="2022-05-02", scope="fighters"),
        make_answer(between(300, 900), as_of="2022-05", scope="Fighters"),
        make_answer(exactly(7)),
    ) == [
        "Two answers from two independent origins all leave room for 300–500 people, as of 2 May 2022, for “Fighters”.",
        "Answer 3 stands alone: 7 people, without a date.",
    ]


def test_words_votes_denials_and_forecasts_are_told_as_such() -> None:
    assert clusters_of(*(make_answer("Kyiv") for _ in range(2))) == [
        "Two answers from two independent origins say “Kyiv”, without a date."
    ]
    assert clusters_of(*(make_answer(exactly(5), mode=Mode.DENIED) for _ in range(2))) == [
        "Two answers from two independent origins deny 5, without a date."
    ]
    assert clusters_of(make_answer("Kyiv", mode=Mode.DENIED)) == ["Answer 1 stands alone: not “Kyiv”, without a date."]
    assert clusters_of(make_answer(exactly(5), mode=Mode.FORECAST, as_of="2030-01-01")) == [
        "Answer 1 stands alone: 5 people, as of 1 January 2030, a forecast."
    ]


def test_about_is_named_where_it_can_have_brought_answers_together() -> None:
    hedged = clusters_of(make_answer(about(300)), make_answer(exactly(310)), reach=Decimal("0.1"))
    assert hedged[0].endswith("Here “about” is taken to reach 10% either way.")
    plain = clusters_of(make_answer(exactly(310)), make_answer(exactly(310)), reach=Decimal("0.1"))
    assert "about" not in plain[0]


def test_days_that_make_a_month_or_a_year_are_called_by_it() -> None:
    for as_of, said in (
        ("2024-02", "February 2024"),
        ("2024", "2024"),
        ("2024-02-01/2024-03-31", "1 February 2024 to 31 March 2024"),
        ("2024-02-02/2024-02-29", "2 February 2024 to 29 February 2024"),
    ):
        assert clusters_of(make_answer(exactly(5), as_of=as_of)) == [f"Answer 1 stands alone: 5 people, as of {said}."]
