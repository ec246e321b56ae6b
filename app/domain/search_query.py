"""Search query: what a person types into the search box, as terms all of which must be found."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.search_words import Word, name_key, words_in

MOST_TERMS = 12
LEAST_BEGUN = 3  # a word of fewer letters that is still being typed would find half of everything
LEAST_BEGUN_KEY = 4
_QUOTES = str.maketrans(dict.fromkeys("“”„«»‟″", '"'))


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that stand next to each other, as `plain`, or with those `keys` (empty: no name).

    `is_begun` says that the last word may go on.
    """

    plain: tuple[str, ...]
    keys: tuple[str, ...]
    is_begun: bool = False

    @property
    def is_name_begun(self) -> bool:
        """The last word may go on as a name too."""
        return self.is_begun and bool(self.keys) and len(self.keys[-1]) >= LEAST_BEGUN_KEY


def parse_query(typed: str) -> tuple[Term, ...]:
    """The terms, up to twelve: words, and phrases in quotation marks; the last word may be the beginning of one."""
    chunks = list(_chunks(typed))
    terms: dict[Term, None] = {}
    for place, (chunk, is_phrase) in enumerate(chunks):
        words = list(words_in(chunk))[:MOST_TERMS]
        if words:
            may_go_on = place == len(chunks) - 1 and not is_phrase and words[-1].end == len(chunk)
            terms[_term(chunk, words, may_go_on)] = None
    return tuple(terms)[:MOST_TERMS]


def _chunks(typed: str) -> Iterator[tuple[str, bool]]:
    """Stretches between spaces, or between quotation marks; a mark without its partner is left out."""
    pieces = typed.translate(_QUOTES).split('"')
    for place, piece in enumerate(pieces):
        if place % 2 and place < len(pieces) - 1:
            yield piece, True
        else:
            yield from ((chunk, False) for chunk in piece.split())


def _term(chunk: str, words: list[Word], may_go_on: bool) -> Term:
    keys = tuple(name_key(chunk[word.start : word.end]) for word in words)
    last = words[-1].plain
    is_begun = may_go_on and len(last) >= LEAST_BEGUN and not last.isdigit()
    return Term(tuple(word.plain for word in words), keys if all(keys) else (), is_begun)
