"""Origins: a set of articles in groups that come from one origin each, with what ties the members together."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.origins.article import Article
from app.domain.origins.evidence import Evidence
from app.domain.origins.explaining import explain
from app.domain.origins.grouping import Grouping
from app.domain.origins.texts import Texts
from app.domain.origins.translations import find_translations


@dataclass(frozen=True, slots=True)
class Origin:
    """The ids of the articles of one origin, in order, and the evidence of the pairs that joined them."""

    members: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_origins(articles: Iterable[Article]) -> list[Origin]:
    """Every article in one origin, in the order of their first members; the order of the articles changes nothing."""
    texts = Texts(articles)
    grouping = Grouping(texts)
    grouping.join_copies()
    grouping.join_likely()
    translations = find_translations(texts, grouping.groups.all())
    grouping.join_pairs(match.pair for match in translations)
    scores = {match.pair: match.score for match in translations}
    evidence: dict[int, list[Evidence]] = {}
    for pair in sorted(grouping.joins):
        evidence.setdefault(grouping.groups.head(pair[0]), []).extend(explain(texts, pair, scores.get(pair)))
    return [
        Origin(
            tuple(texts.articles[place].id for place in group), tuple(evidence.get(grouping.groups.head(group[0]), ()))
        )
        for group in grouping.groups.all()
    ]
