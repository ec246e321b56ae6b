"""Quotations of a load: each held against the text of its capture, or found in it when the file does not say where."""

from collections import OrderedDict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.anchoring import Match, find_quotation, quote_at
from app.domain.errors import InvalidValue
from app.exchange.json_stream import shown
from app.services.captures import find_words
from app.services.intake.cells import Problems
from app.storage.models import Capture

KEPT_CHARACTERS = 16_000_000


class CaptureTexts:
    """The texts of captures, those used last kept at hand, so that memory does not grow with their number."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: OrderedDict[str, tuple[str, str]] = OrderedDict()
        self._size = 0

    def find(self, capture_id: str) -> tuple[str, str] | None:
        """(source_id, text) of a capture; None when there is none."""
        if capture_id in self._kept:
            self._kept.move_to_end(capture_id)
            return self._kept[capture_id]
        row = self._session.execute(select(Capture.source_id, Capture.text).where(Capture.id == capture_id)).first()
        if row is None:
            return None
        self._kept[capture_id] = found = (str(row.source_id), str(row.text))
        self._size += len(found[1])
        while self._size > KEPT_CHARACTERS and len(self._kept) > 1:
            _, (_, dropped) = self._kept.popitem(last=False)
            self._size -= len(dropped)
        return found


def place_quotation(citation: dict[str, Any], path: str, captures: CaptureTexts, problems: Problems) -> None:
    """Check where the quotation is said to stand, or fill it in: found, offsets, prefix and suffix.

    Offsets are code points in the text of the capture. What is wrong is added to `problems`, below `path`.
    """
    try:
        text = _text_of(citation, path, captures)
        if citation["found"] is None and citation["offset_start"] is None and citation["offset_end"] is None:
            _find(citation, path, text)
        else:
            _check(citation, path, text)
    except InvalidValue as error:
        problems.append(error)
    for name, default in (("found", Match.MISSING), ("prefix", ""), ("suffix", "")):
        citation[name] = default if citation[name] is None else citation[name]


def _text_of(citation: dict[str, Any], path: str, captures: CaptureTexts) -> str:
    """The text of the capture; empty when none is named, or one that is not there, which is told elsewhere."""
    found = captures.find(citation["capture_id"]) if citation["capture_id"] else None
    if found is None:
        return ""
    source_id, text = found
    if citation["source_id"] not in (None, source_id):
        raise InvalidValue(f"{path}capture_id", f"That capture is of the source {source_id}; name one of this source.")
    return text


def _find(citation: dict[str, Any], path: str, text: str) -> None:
    quotation = citation["quotation"]
    if not text or not quotation:
        return
    prefix, suffix = citation["prefix"] or "", citation["suffix"] or ""
    anchor = find_words(f"{path}quotation", text, quotation, prefix=prefix, suffix=suffix)
    citation["found"], citation["offset_start"], citation["offset_end"] = anchor.match, anchor.start, anchor.end
    around = quote_at(text, anchor.start, anchor.end)
    citation["prefix"] = around.prefix if citation["prefix"] is None else citation["prefix"]
    citation["suffix"] = around.suffix if citation["suffix"] is None else citation["suffix"]


def _check(citation: dict[str, Any], path: str, text: str) -> None:
    start, end, found = citation["offset_start"], citation["offset_end"], citation["found"]
    if found == Match.MISSING and start is None and end is None:
        return
    if start is None or end is None or found in (None, Match.MISSING):
        raise InvalidValue(f"{path}found", "Give found, offset_start and offset_end together, or leave out all three.")
    if not citation["capture_id"] or not citation["quotation"]:
        raise InvalidValue(f"{path}offset_start", "A place needs a capture_id and a quotation.")
    if text and not start < end <= len(text):
        raise InvalidValue(
            f"{path}offset_end", f"{start:,} to {end:,} is no place in the capture, which has {len(text):,} characters."
        )
    if text and not _stands_there(text[start:end], citation["quotation"], found):
        raise InvalidValue(
            f"{path}quotation",
            f"At {start:,} to {end:,} the capture has “{shown(text[start:end])}”. Put the offsets right, or leave out "
            "found, offset_start and offset_end.",
        )


def _stands_there(passage: str, quotation: str, found: str) -> bool:
    if found == Match.EXACT:
        return passage == quotation
    return find_quotation(passage, quotation).match is not Match.MISSING
