"""Texts cut into parts, so that a test can say what it expects in one line."""

from app.domain.attribution.article import Article
from app.domain.attribution.candidate import Candidate, read_candidates
from app.domain.attribution.span import Span
from app.domain.reading.tokens import Tokens

ISSUED = "2024-05-14"  # a Tuesday
AUTHOR = "The Paper"


def words_of(tokens: Tokens, span: Span) -> str:
    """The words of a span as they stand."""
    return tokens.text[tokens[span.first].start : tokens[span.after - 1].end]


def whole(text: str) -> tuple[Tokens, Span]:
    """The tokens of a text, and the span of them all."""
    tokens = Tokens(text)
    return tokens, Span(0, len(tokens))


def place_of(tokens: Tokens, word: str) -> int:
    """Which token is the word."""
    return next(index for index in range(len(tokens)) if tokens[index].text == word)


def read(text: str, issued: str = ISSUED, author: str = AUTHOR) -> list[Candidate]:
    """The candidates of a text that a paper published."""
    return read_candidates(text, issued=issued, author=author)


def claimants(text: str) -> list[str]:
    """Who states each figure of a text."""
    return [candidate.claimant for candidate in read(text)]


def one(text: str, issued: str = ISSUED) -> Candidate:
    """The one candidate of a text that has one figure."""
    (candidate,) = read(text, issued)
    return candidate


def cut(text: str) -> Article:
    """A text in its parts."""
    return Article(text, AUTHOR)
