"""Hearsay: sources that give one answer to one question, and name each other, or a third, as whom they have it from.

Alone a name joins no two articles (`app/domain/origins/grouping.py`): beside the same answer to the same question it is
worth a suggestion. So is a translation too short to be told by its figures and names alone.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from app.domain.answer import Answer, Mode
from app.domain.caseless import caseless
from app.domain.display import quoted, show_count
from app.domain.origins.article import Article
from app.domain.origins.credits import AGENCY_NAMES, Names, find_credits, find_mentions
from app.domain.origins.evidence import EvidenceKind
from app.domain.origins.facts import Fact, read_facts
from app.domain.origins.publishers import names_of_publisher
from app.domain.origins.tongues import UNKNOWN, tongue_of
from app.domain.origins.translations import shared_facts
from app.domain.overall.gathering import gather
from app.domain.phrases import say_answer
from app.domain.reading.tokens import Tokens

FEWEST_FACTS = 5  # that two languages have alike
LONGEST_SHORT = 4_000  # characters; translations of longer texts are told by their words alone
NAMED, TRANSLATED, NAMED_BY_BOTH = 0.5, 0.45, 0.4
LEAST_ALIKE = 0.7  # of the facts of the one with fewer
IN_ORDER = 0.8  # of those that are alike


class Report(NamedTuple):
    """An answer as one source gives it; `relayed_by` are the names of those through whom it is recorded to have it."""

    source_id: str
    answer: Answer
    relayed_by: frozenset[str]


class Hearsay(NamedTuple):
    """Why source `a` and source `b` (ids, in order) may have one answer from each other or from a third.

    `kind` is how one comes from the other, None where both seem to have it from a third; `teller` the one that names
    the other, "" where neither does; `score` from 0 to 1 how strongly it speaks, never more than shared words do.
    """

    a: str
    b: str
    kind: EvidenceKind | None
    teller: str
    score: float
    why: str


class Told(NamedTuple):
    """What a text says of where it comes from: the publishers and agencies that it names as such, and its language."""

    publishers: frozenset[str]
    agencies: frozenset[str]
    tongue: str


def read_told(articles: Iterable[Article]) -> dict[str, Told]:
    """What each text says of where it comes from, by the id of its article; it holds none of the texts."""
    read = list(articles)
    publishers = sorted({article.publisher.strip() for article in read} - {""})
    names = Names({publisher: names_of_publisher(publisher) for publisher in publishers})
    found = {}
    for article in read:
        tokens = Tokens(article.text)
        agencies = find_credits(tokens).keys() | {mention.name for mention in find_mentions(tokens, AGENCY_NAMES)}
        named = frozenset(mention.name for mention in find_mentions(tokens, names))
        found[article.id] = Told(named, frozenset(agencies), tongue_of(tokens))
    return found


class Readings:
    """Articles, what they tell as read_told gives it, and what else is asked for when it is needed."""

    def __init__(self, articles: Iterable[Article], told: Mapping[str, Told]) -> None:
        self.articles = {article.id: article for article in articles}
        self.told = told
        self._facts: dict[str, list[Fact]] = {}

    @cached_property
    def ids_by_name(self) -> Mapping[str, list[str]]:
        """The articles of each publisher, by every name that it goes by, caseless."""
        found: dict[str, list[str]] = defaultdict(list)
        for article in self.articles.values():
            names = names_of_publisher(article.publisher.strip()) if article.publisher.strip() else ()
            for name in dict.fromkeys(caseless(name) for name in names):
                found[name].append(article.id)
        return found

    def are_of_one_publisher(self, one: str, other: str) -> bool:
        """Both are one article, or the publisher of both is one."""
        return caseless(self.articles[one].publisher.strip()) == caseless(self.articles[other].publisher.strip())

    def is_short(self, article_id: str) -> bool:
        """The text is short and in a language that is known."""
        return len(self.articles[article_id].text) <= LONGEST_SHORT and self.told[article_id].tongue != UNKNOWN

    def facts(self, article_id: str) -> list[Fact]:
        """The figures and names of a text in order."""
        if article_id not in self._facts:
            tokens = Tokens(self.articles[article_id].text)
            self._facts[article_id] = read_facts(tokens, self.told[article_id].tongue)
        return self._facts[article_id]


def find_hearsay(readings: Readings, reports: Iterable[Report]) -> list[Hearsay]:
    """All that is worth a suggestion, in order of the ids; of many that name one third each is tied to the next."""
    known = sorted((each for each in reports if each.source_id in readings.articles), key=_place)
    same = _by_answer(known)
    found: dict[tuple[str, str], Hearsay] = {}
    for group in same:
        naming = _naming(readings, group)
        said = {report.source_id: quoted(report.answer.words or say_answer(report.answer)) for report in group}
        for each in (
            *_of_each_other(readings, group),
            *_of_a_third(naming),
            *_of_tongues(readings, list(said), list(naming.values())),
        ):
            both = f"{each.why}, and both answer with the same: {said[each.a]} and {said[each.b]}."
            found.setdefault((each.a, each.b), each._replace(why=both))
    return [found[pair] for pair in sorted(found)]


def _place(report: Report) -> tuple[str, str]:
    return report.source_id, report.answer.claim_id


def _by_answer(reports: Sequence[Report]) -> list[list[Report]]:
    """Those of several sources that say the same: of figures, the same numbers as a reader sees them, in one unit."""
    gathered = gather(report.answer for report in reports)
    stated = {held.claim_id: held.stated for held in gathered.held}
    groups: dict[Hashable, list[Report]] = defaultdict(list)
    for report in reports:
        answer = report.answer
        words = (answer.kind, answer.mode is Mode.DENIED, caseless(say_answer(answer)))
        groups[stated.get(answer.claim_id) or words].append(report)
    return [group for group in groups.values() if len({report.source_id for report in group}) > 1]


def _of_each_other(readings: Readings, group: Sequence[Report]) -> Iterator[Hearsay]:
    sources = {report.source_id for report in group}
    for report in group:
        named = sorted(readings.told[report.source_id].publishers)
        told = {name: f"says what {name} reported" for name in named}
        told |= {name: f"is recorded to relay {name}" for name in sorted(report.relayed_by)}
        for name, how in told.items():
            for other_id in readings.ids_by_name.get(caseless(name), ()):
                if other_id in sources and not readings.are_of_one_publisher(report.source_id, other_id):
                    why = f"One {how}, which published the other"
                    first, second = sorted((report.source_id, other_id))
                    yield Hearsay(first, second, EvidenceKind.RELAYS, report.source_id, NAMED, why)


def _of_a_third(naming: Mapping[str, Sequence[str]]) -> Iterator[Hearsay]:
    for name, source_ids in sorted(naming.items()):
        for first, second in pairwise(source_ids):
            yield Hearsay(first, second, None, "", NAMED_BY_BOTH, f"Both name {name}")


def _naming(readings: Readings, group: Sequence[Report]) -> dict[str, list[str]]:
    """Those that name one agency, or one by whom an answer of the group is recorded to be relayed, by its name."""
    relayers = {name for report in group for name in report.relayed_by}
    naming: dict[str, list[str]] = defaultdict(list)
    for source_id in dict.fromkeys(report.source_id for report in group):
        text = readings.articles[source_id].text
        recorded = {name for report in group if report.source_id == source_id for name in report.relayed_by}
        for name in readings.told[source_id].agencies | recorded | {name for name in relayers if name in text}:
            if caseless(name) not in readings.ids_by_name:
                naming[name].append(source_id)
    return naming


def _of_tongues(
    readings: Readings, source_ids: Sequence[str], naming_one: Sequence[Sequence[str]]
) -> Iterator[Hearsay]:
    """Short texts in two languages that have most of their figures and names alike, and name no third together."""
    thirds = [frozenset(those) for those in naming_one]
    short = [source_id for source_id in source_ids if readings.is_short(source_id)]
    for first, second in combinations(short, 2):
        is_one_tongue = readings.told[first].tongue == readings.told[second].tongue
        if is_one_tongue or any({first, second} <= those for those in thirds):
            continue
        facts, others = readings.facts(first), readings.facts(second)
        common = shared_facts(facts, others)
        if len(common) >= max(FEWEST_FACTS, LEAST_ALIKE * min(len(facts), len(others))) and _are_in_order(common):
            held = show_count(len(common), "figure or name", "figures and names")
            why = f"Two languages have {held} alike, in much the same order"
            yield Hearsay(first, second, EvidenceKind.TRANSLATES, "", TRANSLATED, why)


def _are_in_order(common: Sequence[tuple[Fact, Fact]]) -> bool:
    places = [other.start for _, other in common]
    return bool(LCSseq.similarity(places, sorted(places)) >= IN_ORDER * len(common))
