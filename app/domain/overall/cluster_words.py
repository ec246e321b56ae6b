"""What is said of a cluster: how many answers, from how many origins, leave room for what, when and for whom."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from app.domain.answer import Kind, Mode
from app.domain.common_ground import NOTHING
from app.domain.display import capitalised, quoted, show_count, show_share
from app.domain.edtf import MONTHS
from app.domain.interval import Interval
from app.domain.overall.clusters import Cluster
from app.domain.overall.derived import Derived, Names, Section
from app.domain.overall.gathering import say_range
from app.domain.phrases import say_answer


def say_cluster(cluster: Cluster, names: Names, about: Decimal = NOTHING) -> Derived:
    """One sentence with its basis; `about` is named where a hedged answer is among those that it brought together."""
    first = names.answers[cluster.claim_ids[0]]
    if len(cluster.claim_ids) == 1:
        subject = f"{capitalised(names.say(cluster.claim_ids))} stands alone"
        denied = "not " if cluster.mode == Mode.DENIED else ""
        said = f"{subject}: {denied}{say_answer(first)}{_unit(cluster)}{_aside(cluster)}."
        return names.derived(Section.RANGE, said, cluster.claim_ids)
    subject = (
        f"{show_count(len(cluster.claim_ids), 'answer')} from {show_count(len(cluster.origins), 'independent origin')}"
    )
    room = f"say {say_answer(first)}" if cluster.mode != Mode.DENIED else f"deny {say_answer(first)}"
    if cluster.shared is not None:
        room = f"all leave room for {say_range(cluster.shared, cluster.kind)}{_unit(cluster)}"
    words = f"{subject} {room}{_aside(cluster)}."
    if about and any(_is_hedged(names, claim_id) for claim_id in cluster.claim_ids):
        words += f" Here “about” is taken to reach {show_share(about)} either way."
    return names.derived(Section.RANGE, words, cluster.claim_ids)


def _unit(cluster: Cluster) -> str:
    return f" {cluster.unit}" if cluster.unit else ""


def _aside(cluster: Cluster) -> str:
    """What they are about beside the number: the days that all can be about, the scope, whether it is a forecast."""
    days = f", as of {_say_days(cluster.days)}" if cluster.days else ", without a date"
    scope = f", for {quoted(cluster.scope)}" if cluster.scope else ""
    return f"{days}{scope}{', a forecast' if cluster.mode == Mode.FORECAST else ''}"


def _say_days(days: Interval) -> str:
    """The days as one month or year, where they are all of it: “September 2024”, “2024”."""
    if days.low is None or days.high is None:
        return say_range(days, Kind.DATE)
    first, last = date.fromordinal(int(days.low)), date.fromordinal(int(days.high))
    begins, ends = first.day == 1, last.day == monthrange(last.year, last.month)[1]
    if begins and ends and first.year == last.year:
        if first.month == last.month:
            return f"{MONTHS[first.month - 1]} {first.year}"
        if (first.month, last.month) == (1, 12):
            return str(first.year)
    return say_range(days, Kind.DATE)


def _is_hedged(names: Names, claim_id: str) -> bool:
    figure = names.answers[claim_id].figure
    return figure is not None and figure.is_hedged
