"""Candidate: a figure of a text with the sentence, the speaker, the mode and the date that go with it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.answer import Mode
from app.domain.attribution.article import Article
from app.domain.attribution.clauses import find_hedges, mode_of_clause
from app.domain.attribution.dates import Issue, Stated, find_dates, read_issue
from app.domain.attribution.known import KnownParties
from app.domain.attribution.repeats import Repeats, find_headline_end
from app.domain.attribution.span import Span
from app.domain.attribution.speakers import Speakers
from app.domain.attribution.voices import Said
from app.domain.reading.reading import Reading, read_figures


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure as a claim that a person may accept; places are code points in the whole text, ends exclusive.

    `claimant` is the speaker as the text names them, in the fullest form that stood before, and the author where nobody
    is named. `claimant_id` is the known party with that name, by any spelling, or None. `verb` is the word or words
    that report ("estimates", "according to"), or "". `as_of` is EDTF: what the words give when `as_of_from_words`,
    else the date of the source, else "". `repeats` is the place in the list of an earlier candidate that states the
    same figure of the same thing.
    """

    reading: Reading
    sentence_start: int
    sentence_end: int
    claimant: str
    claimant_id: str | None
    verb: str
    mode: Mode
    hedges: tuple[str, ...]
    as_of: str
    as_of_from_words: bool
    repeats: int | None


def read_candidates(
    text: str,
    *,
    issued: str = "",
    author: str = "",
    known: Sequence[tuple[str, str]] = (),
    language: str = "en",
    most: int | None = None,
) -> list[Candidate]:
    """Every figure of a text, or the first `most`, in text order, as a candidate for a claim; never raises on any text.

    `issued` is the date of the source in EDTF, and counts as unknown when it is none. `author` speaks where nobody is
    named, and asks where an interview has no other name for who does. `known` are the parties on record: (id, spelling)
    for every name of each. `language` is a code of the rack of languages.
    """
    readings = read_figures(text, language)
    if not readings:
        return []
    reader = _Reader(text, readings, issued, author, known)
    return [reader.read(place, reading) for place, reading in enumerate(readings[:most])]


class _Reader:
    """A text in its parts with all that its figures are asked of; they are read in text order."""

    def __init__(
        self, text: str, readings: Sequence[Reading], issued: str, author: str, known: Sequence[tuple[str, str]]
    ) -> None:
        self._article = Article(text, author)
        counted = self._article.counted(readings)
        self._speakers = Speakers(self._article, author, counted)
        self._parties = KnownParties(known, text)
        self._dates = _Dates(self._article, read_issue(issued), counted)
        self._repeats = Repeats(find_headline_end(self._article.tokens, self._article.paragraphs))

    def read(self, place: int, reading: Reading) -> Candidate:
        """The candidate of one figure, the `place`-th of the text."""
        article, tokens = self._article, self._article.tokens
        span = article.span_of(reading)
        sentence = article.sentences[article.sentence_of(span.first)]
        said = self._speakers.who_says(span)
        stated = self._dates.nearest(span)
        return Candidate(
            reading=reading,
            sentence_start=tokens[sentence.first].start,
            sentence_end=tokens[sentence.after - 1].end,
            claimant=said.claimant,
            claimant_id=self._parties.find(said.claimant),
            verb=said.verb,
            mode=_mode(article, reading, span, sentence, said),
            hedges=find_hedges(tokens, span, sentence),
            as_of=stated.edtf if stated is not None else self._dates.issue.edtf,
            as_of_from_words=stated is not None,
            repeats=self._repeats.take(place, reading, tokens[span.first - 1].low),
        )


def _mode(article: Article, reading: Reading, span: Span, sentence: Span, said: Said) -> Mode:
    """Denial, then what the clause looks ahead to, then the verb; nobody counts "some 300−500", so it is estimated."""
    by_clause = mode_of_clause(article.tokens, span, Span(max(sentence.first, said.since), sentence.after))
    if said.mode is Mode.DENIED or by_clause is Mode.DENIED:
        return Mode.DENIED
    if by_clause is Mode.ASSERTED:
        return said.mode if said.mode is not Mode.FORECAST else Mode.ASSERTED
    if by_clause is not None and (by_clause is Mode.FORECAST or said.mode is Mode.ASSERTED):
        return by_clause
    is_guessed = reading.figure.approximate and _is_range(reading)
    return Mode.ESTIMATED if is_guessed and said.mode is Mode.ASSERTED else said.mode


def _is_range(reading: Reading) -> bool:
    figure = reading.figure
    return figure.low is not None and figure.high is not None and not figure.is_point


class _Dates:
    """The dates of each sentence that holds a figure, read once."""

    def __init__(self, article: Article, issue: Issue, counted: frozenset[int]) -> None:
        self.issue = issue
        self._article = article
        self._counted = counted
        self._read: dict[int, list[Stated]] = {}

    def nearest(self, figure: Span) -> Stated | None:
        """The date in the sentence of a figure that stands nearest to it."""
        place = self._article.sentence_of(figure.first)
        if place not in self._read:
            sentence = self._article.sentences[place]
            self._read[place] = find_dates(self._article.tokens, sentence, self.issue, self._counted)
        dates = self._read[place]
        after = bisect_left(dates, figure.first, key=lambda each: each.span.first)
        return min(dates[max(after - 1, 0) : after + 1], key=lambda each: _distance(each.span, figure), default=None)


def _distance(date: Span, figure: Span) -> int:
    return figure.first - date.after if date.first < figure.first else date.first - figure.after
