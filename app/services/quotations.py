"""Quotations: what the captures of its source say of each today, and the address that opens the source at its words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.domain.anchoring import Match, Quotation, quote_at
from app.domain.standing import FOUND_WORDS, NO_TEXT, NOTED, SIGNS, Standing
from app.domain.text_fragments import address_of_words
from app.services.standings import newest_speaking, stand_of
from app.storage.queries import placements as queries
from app.storage.types import AnySelect

AT_ONCE = 5_000


class Quoted(NamedTuple):
    """A quotation today: how it is `found`, a Match, or empty where its source has no text to look in.

    `words` say so, after their `sign`. `reads` is what the newest capture that has it in other words says there.
    `address` is that of the source, at the quotation where its newest capture holds that.
    """

    found: str = ""
    sign: str = ""
    words: str = ""
    is_nowhere: bool = False
    reads: str = ""
    address: str = ""

    @property
    def said(self) -> str:
        """The words, with what stands there now where that reads otherwise."""
        return f"{self.words}: “{self.reads}”" if self.reads else self.words

    @property
    def at_words(self) -> str:
        """The address at the quotation; empty where its newest capture does not hold that."""
        return self.address if self.found not in ("", Match.MISSING) else ""

    @property
    def is_noted(self) -> bool:
        """It is not as the citation has it, so that a list of claims says so."""
        return self.found in NOTED


class Told(NamedTuple):
    """What captures say of a quotation, and the words by which a link finds it in the newest; None where it is absent.

    The words of an old capture are known without what stands around them now.
    """

    standing: Standing
    place: Quotation | None


ToldById = Mapping[str, Told]


def told_in_source(session: Session, source_id: str) -> dict[str, Told]:
    """What is told of those citations of a source that stand otherwise, or elsewhere, than they say themselves."""
    return _told(session, queries.otherwise_found_in_source(source_id))


def told_in_questions(session: Session, question_ids: Sequence[str]) -> dict[str, Told]:
    """The same of the citations of the answers to these questions."""
    return _told(session, queries.otherwise_found_in_questions(question_ids))


def told_among(session: Session, citation_ids: Sequence[str]) -> dict[str, Told]:
    """The same of these citations."""
    told: dict[str, Told] = {}
    for start in range(0, len(citation_ids), AT_ONCE):
        told |= _told(session, queries.otherwise_found(citation_ids[start : start + AT_ONCE]))
    return told


def tell(citation: Any, url: str, told: Told | None) -> Quoted:
    """What is said of the quotation of a citation (quotation, found, prefix, suffix) whose source has that address.

    `told` is what captures tell of it beside the citation itself.
    """
    if not citation.quotation:
        return Quoted(address=url)
    if told is None:
        if citation.found == Match.MISSING:
            return Quoted(words=NO_TEXT, address=url)
        match = Match(citation.found)
        address = _address(url, citation.quotation, citation.prefix, citation.suffix)
        return Quoted(match.value, SIGNS[match], FOUND_WORDS[match], address=address)
    standing, place = told
    is_other = place is not None and standing.match is Match.APPROXIMATE
    return Quoted(
        standing.match.value,
        standing.sign,
        standing.words,
        standing.is_nowhere,
        " ".join(place.exact.split()) if place and is_other else "",
        _at_place(url, citation.quotation, place),
    )


def tell_lines(rows: Iterable[Any], told: ToldById) -> dict[str, Quoted]:
    """The same of the lines of a list of claims (citation_id, url and those of `tell`), by the id of the citation."""
    return {row.citation_id: tell(row, row.url, told.get(row.citation_id)) for row in rows}


def _at_place(url: str, quotation: str, place: Quotation | None) -> str:
    if place is None:
        return url
    return _address(url, place.exact or quotation, place.prefix, place.suffix)


@lru_cache(maxsize=2048)
def _address(url: str, exact: str, prefix: str, suffix: str) -> str:
    return address_of_words(url, exact, prefix, suffix)


def _told(session: Session, otherwise_found: AnySelect) -> dict[str, Told]:
    ids = sorted(set(session.scalars(otherwise_found)))
    seen: dict[str, list[Any]] = defaultdict(list)
    for start in range(0, len(ids), AT_ONCE):
        for row in session.execute(queries.sightings(ids[start : start + AT_ONCE])):
            seen[row.citation_id].append(row)
    standings = {citation_id: stand_of(rows) for citation_id, rows in seen.items()}
    newest = {citation_id: row for citation_id, rows in seen.items() if (row := newest_speaking(rows)) is not None}
    places = _places(session, newest)
    return {
        citation_id: Told(standing, places.get(citation_id))
        for citation_id, standing in standings.items()
        if standing is not None
    }


def _places(session: Session, newest: Mapping[str, Any]) -> dict[str, Quotation]:
    """Where quotations stand now; the text is looked at only for what it has in other words or with other marks."""
    places: dict[str, Quotation] = {}
    wanted: dict[str, list[Any]] = defaultdict(list)
    for citation_id, row in newest.items():
        if row.found == Match.EXACT:
            places[citation_id] = Quotation("", "", "", row.offset_start, row.offset_end)
        elif row.found != Match.MISSING:
            wanted[row.capture_id].append(row)
    for start in range(0, len(wanted), AT_ONCE):
        some = list(wanted)[start : start + AT_ONCE]
        # one at a time: a text may have millions of characters
        texts = session.execute(queries.texts_of_captures(some), execution_options={"yield_per": 1})
        for capture_id, text in texts:
            for row in wanted[capture_id]:
                places[row.citation_id] = quote_at(text, row.offset_start, row.offset_end)
    return places
