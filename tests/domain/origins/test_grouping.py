"""Grouping: what copies, credits, mentions and publishers do to the share that is asked for."""

import pytest

from app.domain.origins.article import Article
from app.domain.origins.grouping import Grouping
from app.domain.origins.texts import Texts
from tests.domain.origins.dam import DERIVED, INDEPENDENT, WIRE

SHARED = " ".join(WIRE.split()[:45])
LEFT = (
    f"{SHARED} Long queues formed at bakeries, and nobody in the market wanted to speak about those who pay."
    " The river had risen for nine days while children floated paper boats along flooded lanes beside the chapel."
    " Farmers moved cattle uphill, an engineer logged each reading by hand, and pigeons left the belfry at noon."
    " Old maps show three lakes here; only one survives, ringed by slag and a fence that goats have opened."
    " Bread was late, the priest rang twice, somebody painted a date upon the bridge in letters a metre high."
)
RIGHT = (
    f"{SHARED} Insurance adjusters came with tablets, measuring stains on the second shelf of a library."
    " Ministers argued on television until midnight about whose signature stood beneath which permit and why."
    " Exporters rerouted ore by lorry, doubling freight costs overnight according to brokers in three harbours."
    " A student choir cancelled its tour, then sang anyway on the steps, to a crowd holding phones as candles."
    " Seismographs had shown nothing at all, the institute insisted, publishing its raw traces for everyone."
)


def joined(left: str, right: str, publishers: tuple[str, str] = ("", "")) -> bool:
    """Whether two texts are taken for one origin."""
    grouping = Grouping(Texts([Article("a", publishers[0], left), Article("b", publishers[1], right)]))
    grouping.join_copies()
    grouping.join_likely()
    return grouping.groups.are_joined(0, 1)


def test_the_lead_that_both_have_is_enough_by_itself() -> None:
    assert joined(LEFT, RIGHT)


@pytest.mark.parametrize(
    ("left", "right", "publishers"),
    [
        (f"{LEFT}\n\n(Reuters)", f"{RIGHT}\n\n(AP)", ("", "")),
        (LEFT, RIGHT, ("The Post", "the post")),
    ],
    ids=["other agencies", "one publisher"],
)
def test_more_is_asked_of_other_agencies_and_of_one_publisher(
    left: str, right: str, publishers: tuple[str, str]
) -> None:
    assert not joined(left, right, publishers)


def test_one_background_of_one_publisher_is_no_copy_and_a_brief_of_its_own_article_is() -> None:
    background = " ".join(SHARED.split()[:40])
    left, right = " ".join(LEFT.split()[45:80]), " ".join(RIGHT.split()[45:80])
    publishers = "The Post", "the post"
    assert joined(f"{left} {background}", f"{right} {background}")
    assert not joined(f"{left} {background}", f"{right} {background}", publishers)
    assert joined(LEFT, " ".join(LEFT.split()[20:70]), publishers)


def test_less_is_asked_of_one_agency_and_of_who_names_the_other() -> None:
    short = " ".join(SHARED.split()[:26])
    left, right = LEFT.replace(SHARED, short), RIGHT.replace(SHARED, short)
    assert not joined(left, right)
    assert joined(f"{left}\n\n(Reuters)", f"{right}\n\n(Reuters)")
    assert joined(f"{left} The Harbour Post reported it first.", right, ("", "The Harbour Post"))


def test_the_pairs_that_joined_are_one_fewer_than_the_members() -> None:
    grouping = Grouping(Texts([*DERIVED, *INDEPENDENT]))
    grouping.join_copies()
    grouping.join_likely()
    groups = grouping.groups.all()
    assert len(grouping.joins) == sum(len(group) - 1 for group in groups)
    assert sorted(map(len, groups), reverse=True)[0] == 4
