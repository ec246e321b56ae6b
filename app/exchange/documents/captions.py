"""Transcripts with times (SRT and WebVTT): captions joined to running text, the start of each one a place.

Files of both kinds are read alike and leniently, for the two are often taken for one another: a caption is a line with
an arrow and what follows it up to an empty line. Captions that roll, as those that YouTube makes, repeat their last
lines in the next one; such a file is told by how often it does so, and its lines are joined once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Document, Given, PlaceKind
from app.exchange.documents.encodings import decode
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.plain_text import declared_charset
from app.exchange.documents.writing import PARAGRAPH, Writing

VTT, SRT = "text/vtt", "application/x-subrip"
ARROW = "-->"
NO_CAPTIONS = "The transcript holds no captions: no line gives times as 00:00:01.000 --> 00:00:04.000."
PAUSE = 4.0  # seconds of silence after which a new paragraph begins
LONG = 600  # characters after which one begins with the next sentence
HOURS_MOST = 1_000
_VOICE = re.compile(r"<v(?:\.[^<>\s]{0,50})?\s+([^<>]{1,100})>")
_TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,50}\}")
_TIME = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Caption:
    """The lines of a caption with who speaks, if that is said, and its times in seconds."""

    start: float
    end: float
    lines: tuple[str, ...]
    speaker: str = ""


def read(given: Given) -> Document:
    """The running text of a transcript; raises UnreadableDocument for a file without captions."""
    decoded = decode(given.data, (declared_charset(given.media_type),))
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    captions = list(_captions(lines))
    if not captions:
        raise UnreadableDocument(NO_CAPTIONS)
    is_vtt = lines[0].startswith("WEBVTT")
    gathering = Gathering()
    for line in lines[1:10] if is_vtt else []:
        if line.lower().startswith("language:"):
            gathering.language(line.partition(":")[2], "WebVTT")
    writing = _written(list(_once(captions)))
    return gathering.document(writing, VTT if is_vtt else SRT, decoded.warning)


def _captions(lines: list[str]) -> Iterator[Caption]:
    times: tuple[float, float] | None = None
    words: list[str] = []
    for number, line in enumerate([*lines, ""]):
        found = _times(line) if ARROW in line else None
        if found or not line.strip():
            # The number or name of the next caption, where no empty line stands before it.
            if found and words and times and number and lines[number - 1].strip().isdecimal():
                words.pop()
            if times and words:
                yield _caption(times, words)
            times, words = found or (times if not words else None), []
        elif times:
            words.append(line)


def _times(line: str) -> tuple[float, float] | None:
    before, _, after = line.partition(ARROW)
    first, last = _TIME.search(before[-40:]), _TIME.search(after[:40])
    return (_seconds(first), _seconds(last)) if first and last else None


def _seconds(time: "re.Match[str]") -> float:
    hours, minutes, seconds, parts = time.groups(default="0")
    return 3600 * min(int(hours), HOURS_MOST) + 60 * int(minutes) + int(seconds) + float(f"0.{parts}")


def _caption(times: tuple[float, float], words: list[str]) -> Caption:
    voice = next((found.group(1).strip() for line in words if (found := _VOICE.search(line))), "")
    lines = (" ".join(unescape(_TAG.sub("", line)).split()) for line in words)
    return Caption(*times, tuple(line for line in lines if line), " ".join(unescape(voice).split()))


def _once(captions: list[Caption]) -> Iterator[Caption]:
    """The captions without the lines that only repeat those of the one before, if the file rolls."""
    pairs = list(pairwise(captions))
    rolling = sum(_repeated(above, below) > 0 for above, below in pairs)
    if not pairs or 3 * rolling < len(pairs):
        yield from captions
        return
    yield captions[0]
    for above, below in pairs:
        fresh = below.lines[_repeated(above, below) :]
        if fresh:
            yield Caption(below.start, below.end, fresh, below.speaker)


def _repeated(above: Caption, below: Caption) -> int:
    """How many of the first lines of a caption are the last ones of the caption before."""
    most = min(len(above.lines), len(below.lines))
    return next((count for count in range(most, 0, -1) if above.lines[-count:] == below.lines[:count]), 0)


def _written(captions: list[Caption]) -> Writing:
    writing = Writing()
    speaker, end, length, last = "", 0.0, 0, ""
    for caption in captions:
        words = " ".join(caption.lines)
        turns = bool(caption.speaker) and caption.speaker != speaker
        parts = turns or caption.start - end > PAUSE or (length > LONG and last.endswith((".", "?", "!")))
        speaker = caption.speaker or speaker
        last = f"{speaker}: {words}" if turns else words
        writing.mark(PlaceKind.TIME, _clock(caption.start))
        writing.add(last, PARAGRAPH if parts else " ")
        end, length = caption.end, len(last) + (0 if parts else length)
    return writing


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
