"""Origins: a set of articles in groups that come from one origin each, with what ties the members together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from app.domain.origins.article import Article
from app.domain.origins.evidence import Evidence, EvidenceKind
from app.domain.origins.explaining import explain
from app.domain.origins.grouping import Grouping
from app.domain.origins.texts import Pair, Texts
from app.domain.origins.translations import find_translations

FEWEST_QUOTED = 12  # shingles that both quote; fewer are a sentence that everyone knows
MOST_QUOTATIONS, MOST_EXPLAINED = 50, 200


@dataclass(frozen=True, slots=True)
class Origin:
    """The ids of the articles of one origin, in order, and the evidence of the pairs that joined them."""

    members: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """The origins of a set of articles, and the quotations that articles of different origins have in common."""

    origins: tuple[Origin, ...]
    quotations: tuple[Evidence, ...]


def find_origins(articles: Iterable[Article]) -> list[Origin]:
    """Every article in one origin, in the order of their first members; the order of the articles changes nothing."""
    return _origins(*_group(Texts(articles)))


def find_origins_and_quotations(articles: Iterable[Article]) -> Findings:
    """The same, with the common quotations, the longest first: who quotes the same words need not share an origin."""
    texts = Texts(articles)
    grouping, scores = _group(texts)
    apart = [
        pair
        for pair in sorted(texts.pairs)
        if not grouping.groups.are_joined(*pair) and texts.quoted(*pair) >= FEWEST_QUOTED
    ]
    apart.sort(key=lambda pair: (-texts.quoted(*pair), pair))
    told = (explain(texts, pair)[0] for pair in apart[:MOST_EXPLAINED])
    quotations = tuple(islice((each for each in told if each.kind is EvidenceKind.QUOTES), MOST_QUOTATIONS))
    return Findings(tuple(_origins(grouping, scores)), quotations)


def _group(texts: Texts) -> tuple[Grouping, dict[Pair, float]]:
    """The groups, and the score of each translation that joined some."""
    grouping = Grouping(texts)
    grouping.join_copies()
    grouping.join_likely()
    translations = find_translations(texts, grouping.groups.all())
    grouping.join_pairs(match.pair for match in translations)
    return grouping, {match.pair: match.score for match in translations}


def _origins(grouping: Grouping, scores: Mapping[Pair, float]) -> list[Origin]:
    texts, groups = grouping.texts, grouping.groups
    evidence: dict[int, list[Evidence]] = {}
    for pair in sorted(grouping.joins):
        evidence.setdefault(groups.head(pair[0]), []).extend(explain(texts, pair, scores.get(pair)))
    return [
        Origin(tuple(texts.articles[place].id for place in group), tuple(evidence.get(groups.head(group[0]), ())))
        for group in groups.all()
    ]
