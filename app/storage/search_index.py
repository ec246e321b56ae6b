"""Search index: the words of records, kept beside them in the transaction that writes them.

SQLite keeps them in the FTS5 table search_index, which holds no text. A row of it is never changed or taken out,
because that needs the words it was made of: a record that changes gets a new place, and the old one, which no entry
names any more, is passed over until the index is made anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, column, delete, func, insert, select, table, text, update
from sqlalchemy.orm import Session

from app.domain.name_blocks import keys_of
from app.domain.search_words import words_in
from app.storage.base import Base
from app.storage.models.claim import Claim
from app.storage.models.name_key import NameKey
from app.storage.models.question import Question
from app.storage.models.search_entry import SearchEntry
from app.storage.search_texts import SEARCHED, Snapshot, pieces_of, year_of

PLACES_PER_KIND = 1 << 48
LONGEST_KEPT, KEPT_TEXTS = 200, 4_096
KEY_SIGN = "_"  # begins the lexeme of a name's key in PostgreSQL; no plain word has it

INDEX = table("search_index", column("rowid"), column("words"), column("names"))
NAME_KEYS = Base.metadata.tables[NameKey.__tablename__]
ENTRIES = Base.metadata.tables[SearchEntry.__tablename__]
Row = dict[str, Any]

# Statements of every write, made once: to make them anew takes longer than to run them.
ADD_WORDS, ADD_ENTRIES, ADD_NAME_KEYS = insert(INDEX), insert(ENTRIES), insert(NAME_KEYS)
LAST_PLACE = select(func.max(ENTRIES.c.place)).where(
    ENTRIES.c.place >= bindparam("first"), ENTRIES.c.place < bindparam("end")
)
TOPICS_OF = select(Question.id, Question.topic_id).where(Question.id.in_(bindparam("asked", expanding=True)))


def places_of(kind: str) -> tuple[int, int]:
    """The first place that entries of the kind can have, and the first one above them."""
    rank = len(SEARCHED) - SEARCHED.index(kind)
    return rank * PLACES_PER_KIND, (rank + 1) * PLACES_PER_KIND


def index_snapshots(session: Session, kind: str, shots: Sequence[Snapshot]) -> None:
    """Put records of one kind into the index, each in the place of what it held of that record before.

    It is done at every write, so it speaks to the connection itself, in as few statements as can be.
    """
    if kind not in SEARCHED or not shots:
        return
    connection = session.connection()
    place = _last_place(connection, kind)
    changed = [shot["id"] for shot in shots if shot.get("version", 1) > 1]
    if changed:
        connection.execute(delete(ENTRIES).where(ENTRIES.c.kind == kind, ENTRIES.c.record_id.in_(changed)))
    rows = list(_rows(kind, shots, _topics(connection, kind, shots), place))
    if connection.dialect.name == "sqlite":
        connection.execute(ADD_WORDS, [_columns(row.pop("texts"), row["place"]) for row in rows])
    else:
        rows = [row | {"vector": vector_of(row.pop("texts"))} for row in rows]
    connection.execute(ADD_ENTRIES, rows)
    if kind == "party":
        _keep_name_keys(connection, shots)
    if kind == "question" and changed:
        _move_claims(connection, {shot["id"]: shot["topic_id"] for shot in shots})


def clear_index(session: Session) -> None:
    """Throw the whole index away."""
    session.execute(delete(ENTRIES))
    session.execute(delete(NAME_KEYS))
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("INSERT INTO search_index(search_index) VALUES ('delete-all')"))


def tidy_index(session: Session) -> None:
    """After very many new rows: let SQLite join the parts of its index, and PostgreSQL look at what there is."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("INSERT INTO search_index(search_index) VALUES ('optimize')"))
    else:
        session.execute(text("ANALYZE search_entries"))


def vector_of(texts: Sequence[str]) -> str:
    """A tsvector as text: each plain word, and each key of a name after a sign, with all places where it stands.

    It is written here and not by to_tsvector, whose parser cuts addresses and numbers in its own way.
    """
    places: dict[str, list[str]] = {}
    number = 0
    for each in texts:
        for word in words_in(each):
            number += 1
            places.setdefault(word.plain, []).append(str(number))
            if word.key:
                places.setdefault(KEY_SIGN + word.key, []).append(str(number))
    return " ".join(f"'{lexeme}':{','.join(found)}" for lexeme, found in places.items())


def _keep_name_keys(connection: Connection, shots: Sequence[Snapshot]) -> None:
    """The keys of the names of parties, in the place of those that were kept of them before."""
    connection.execute(delete(NAME_KEYS).where(NAME_KEYS.c.party_id.in_([shot["id"] for shot in shots])))
    keys = {(shot["id"], key) for shot in shots for name in shot["names"] for key in keys_of(name["spelling"])}
    if keys:
        connection.execute(ADD_NAME_KEYS, [{"party_id": party_id, "key": key} for party_id, key in sorted(keys)])


def _columns(texts: Sequence[str], place: int) -> Row:
    forms = [_forms(each) if len(each) <= LONGEST_KEPT else _forms_of(each) for each in texts]
    return {
        "rowid": place,
        "words": " ".join([words for words, _ in forms if words]),
        "names": " ".join([names for _, names in forms if names]),
    }


def _forms_of(text: str) -> tuple[str, str]:
    """The words of a text in their plain form, and the keys of those that may be names, each after a space."""
    words = list(words_in(text))
    return " ".join([word.plain for word in words]), " ".join([word.key for word in words if word.key])


_forms = lru_cache(maxsize=KEPT_TEXTS)(_forms_of)  # of many records some texts are the same: units, words, notes


def _rows(kind: str, shots: Sequence[Snapshot], topics: Mapping[str, str], place: int) -> Iterator[Row]:
    for shot in shots:
        pieces = pieces_of(kind, shot)
        for number, texts in enumerate(pieces):
            yield {
                "place": place + len(pieces) - number,  # of one text the first piece is shown first
                "kind": kind,
                "record_id": shot["id"],
                "piece": number,
                "version": shot.get("version", 1),
                "topic_id": topics.get(shot["id"]),
                "year": year_of(kind, shot),
                "status": shot.get("status", "active"),
                "texts": texts,
            }
        place += len(pieces)


def _last_place(connection: Connection, kind: str) -> int:
    first, end = places_of(kind)
    return connection.scalar(LAST_PLACE, {"first": first, "end": end}) or first


def _topics(connection: Connection, kind: str, shots: Sequence[Snapshot]) -> dict[str, str]:
    """The topic that each record lies in, for the kinds that lie in one."""
    if kind == "topic":
        return {shot["id"]: shot["id"] for shot in shots}
    if kind == "question":
        return {shot["id"]: shot["topic_id"] for shot in shots}
    if kind != "claim":
        return {}
    found = connection.execute(TOPICS_OF, {"asked": list({shot["question_id"] for shot in shots})})
    topics = {row.id: row.topic_id for row in found}
    return {shot["id"]: topics[shot["question_id"]] for shot in shots}


def _move_claims(connection: Connection, topics: Mapping[str, str]) -> None:
    """Answers lie in the topic of their question, also when that has gone to another."""
    for question_id, topic_id in topics.items():
        answers = select(Claim.id).where(Claim.question_id == question_id)
        connection.execute(
            update(ENTRIES)
            .where(ENTRIES.c.kind == "claim", ENTRIES.c.record_id.in_(answers), ENTRIES.c.topic_id != topic_id)
            .values(topic_id=topic_id)
        )
