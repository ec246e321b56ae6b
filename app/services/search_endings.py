"""Search endings: the words of the index that begin like one that is being typed, where they are few.

For the beginning of a common word, SQLite puts together all places of all words that begin so before it gives one. To
look these up, and to search for them whole, costs a fortieth of that.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.domain.search_query import Term
from app.storage.queries import searching as queries

MOST_ENDINGS = 16
AFTER = "\0"  # the least that can be put behind a word


def find_endings(session: Session, terms: Sequence[Term]) -> dict[str, tuple[str, ...]]:
    """Of each beginning among the terms the words that begin so; none for one that begins too many of them.

    PostgreSQL finds beginnings by itself.
    """
    if session.get_bind().dialect.name != "sqlite":
        return {}
    begun = {term.plain[-1] for term in terms if term.is_begun}
    begun |= {term.keys[-1] for term in terms if term.is_name_begun}
    found = {beginning: _words_from(session, beginning) for beginning in sorted(begun)}
    return {beginning: words for beginning, words in found.items() if len(words) <= MOST_ENDINGS}


def _words_from(session: Session, beginning: str) -> tuple[str, ...]:
    """The words of the index that begin so, and at most one more than is wanted."""
    words: list[str] = []
    place = beginning
    while len(words) <= MOST_ENDINGS:
        word = session.scalar(queries.first_term_from(place))
        if word is None or not word.startswith(beginning):
            break
        words.append(word)
        place = word + AFTER
    return tuple(words)
