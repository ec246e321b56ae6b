"""Texts: the articles of a set, read once, and how much any two of them share."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from app.domain.origins.article import FORMULA, Article, Words, mark, read_words
from app.domain.origins.credits import AGENCY_NAMES, Mention, Names, find_credits, find_mentions
from app.domain.origins.facts import Fact, read_facts
from app.domain.origins.house_text import find_house_text, house_spans
from app.domain.origins.passages import Passage, Seeds, find_passages
from app.domain.origins.publishers import names_of_publisher
from app.domain.origins.sketch import QUOTED_PART, Sketch, find_pairs, heeded, thinning
from app.domain.origins.tongues import tongue_of
from app.domain.reading.tokens import Tokens

LEAST_SIZE = 20.0  # shingles; a share of less would rest on a phrase
HALF_WEIGHT = 1  # groups beside two that have a shingle, at which it counts half
WHOLENESS = 0.2  # what a share loses at most where one has much that the other has not

Pair = tuple[int, int]


class Texts:
    """Articles in the order of their ids, known by their places; a pair has the smaller place first."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.articles: Sequence[Article] = sorted(articles, key=lambda article: article.id)
        self.publishers = [article.publisher.strip().casefold() for article in self.articles]
        self.words: list[Words] = []
        self.credits: list[dict[str, Mention]] = []
        self.mentions: list[list[Mention]] = []
        self.tongues: list[str] = []
        names = Names({publisher: names_of_publisher(publisher) for publisher in self._written_publishers()})
        for article in self.articles:
            tokens = Tokens(article.text)
            self.words.append(read_words(tokens))
            self.credits.append(_publishing(article) | find_credits(tokens))
            self.mentions.append(find_mentions(tokens, names))
            self.tongues.append(tongue_of(tokens))
        self.sketches = self._sketches()
        self._seeds: dict[int, Seeds] = {}
        self._passages: dict[Pair, list[Passage]] = {}

    def __len__(self) -> int:
        return len(self.articles)

    def _sketches(self) -> list[Sketch]:
        """The sketch of each article without what its publisher or another prints time and again."""
        every = thinning(self.words)
        sketches = [Sketch(words, every) for words in self.words]
        house = find_house_text(sketches, self.publishers)
        for place, words in enumerate(self.words):
            spans = list(house_spans(sketches[place], house))
            for span in spans:
                mark(words, span, FORMULA)
            if spans:
                sketches[place] = Sketch(words, every)
        return sketches

    def _written_publishers(self) -> list[str]:
        return sorted({article.publisher.strip() for article in self.articles} - {""})

    @cached_property
    def pairs(self) -> Mapping[Pair, float]:
        """Every two articles that are worth comparing, with their share."""
        return {pair: self.share(*pair) for pair in find_pairs(self.sketches)}

    @cached_property
    def facts(self) -> list[list[Fact]]:
        """The figures and names of each article, in order; read only when they are asked for."""
        pairs = zip(self.articles, self.tongues, strict=True)
        return [read_facts(Tokens(article.text), tongue) for article, tongue in pairs]

    def share(self, a: int, b: int) -> float:
        """How much of the one with less both share, from 0 to 1."""
        return self.common(a, b) / self.size(a, b)

    def common(self, a: int, b: int) -> float:
        """How much both share, in shingles."""
        return self.sketches[a].common(self.sketches[b])

    def quoted(self, a: int, b: int) -> int:
        """How many shingles both have that are not the own words of both."""
        first, second = self.sketches[a], self.sketches[b]
        return len(first.all & second.all) - len(first.prose & second.prose)

    def size(self, a: int, b: int) -> float:
        """How much the one with less has to share, in shingles."""
        return max(min(self.sketches[a].size, self.sketches[b].size), LEAST_SIZE)

    def likeness(self, a: int, b: int) -> float:
        """The share, a little less where one has much that the other has not, so that whole copies come first."""
        both = self.sketches[a].size + self.sketches[b].size
        wholeness = 2 * self.common(a, b) / both if both else 0.0
        return self.share(a, b) * (1 - WHOLENESS + WHOLENESS * wholeness)

    def count_groups(self, groups: Iterable[Sequence[int]]) -> Counter[int]:
        """In how many of the groups each shingle stands."""
        counts: Counter[int] = Counter()
        for group in groups:
            counts.update(frozenset().union(*(self.sketches[place].all for place in group)))
        return counts

    def rare_share(self, a: int, b: int, counts: Mapping[int, int]) -> float:
        """The share, in which a shingle counts the less the more groups beside these two have it."""
        first, second = self.sketches[a], self.sketches[b]
        own = first.prose & second.prose
        quoted = sum(weight(counts[shingle]) for shingle in (first.all & second.all) - own)
        common = (
            sum(weight(counts[shingle]) for shingle in own) + QUOTED_PART * heeded(first, second, len(own)) * quoted
        )
        return common / self.size(a, b)

    def passages(self, a: int, b: int) -> list[Passage]:
        """What the two have in common, with its places in the words of both."""
        if (a, b) not in self._passages:
            self._passages[a, b] = find_passages(self.words[a], self.words[b], self._seeds_of(a), self._seeds_of(b))
        return self._passages[a, b]

    def _seeds_of(self, place: int) -> Seeds:
        if place not in self._seeds:
            self._seeds[place] = Seeds(self.words[place].keys)
        return self._seeds[place]

    def mentions_of(self, a: int, b: int) -> list[Mention]:
        """Where `a` says that the publisher of `b` reported something."""
        publisher = self.articles[b].publisher.strip()
        return [mention for mention in self.mentions[a] if mention.name == publisher != self.articles[a].publisher]


def _publishing(article: Article) -> dict[str, Mention]:
    """An agency that publishes the article itself; it needs no credit."""
    return {name: Mention(name, 0, 0) for name in AGENCY_NAMES.all_in(article.publisher)}


def weight(groups: int, half: int = HALF_WEIGHT) -> float:
    """What something counts that stands in so many groups, two of which are being compared; half with `half` more."""
    return half / (half + max(groups - 2, 0))
