"""What the formats of a comparison say alike: moments, values, references, verdicts, and what readers are shown."""

from datetime import UTC, datetime

from app.domain.phrases import say_day
from app.exchange.base import Value
from app.exchange.comparisons.base import Handout, Heading, Line, Note, Pair, Reference

DERIVED = "Worked out from the answers below; it stands in no source."
NO_ANSWERS = "There are no answers here."
VERDICTS = "What stands between them"
SOURCES = "Sources"
AT_WORDS = "at these words"
NOTES = "How the answers were chosen"


def say_moment(when: datetime) -> str:
    """A moment as people read it: “27 November 2026, 14:05 UTC”."""
    when = when.astimezone(UTC)
    return f"{say_day(when.date())}, {when:%H:%M} UTC"


def write_moment(when: datetime) -> str:
    """A moment as programs read it: 2026-11-27T14:05:00Z."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def say_cell(value: Value) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def say_note(note: Note) -> str:
    """A reference as data and pictures write it: “[1]”, “[1] p. 4”."""
    return f"[{note.number}] {note.locator}".rstrip()


def say_notes(line: Line) -> str:
    """All references of an answer: “[1] p. 4; [2]”."""
    return "; ".join(map(say_note, line.notes))


def say_findings(pair: Pair) -> tuple[str, ...]:
    """What the measures say beside the reason, and who overruled the rung."""
    return (*(words for words in pair.findings if words != pair.reason), *filter(None, [pair.overruled]))


def split_citation(reference: Reference) -> tuple[str, str, str]:
    """The citation before, in and after the address in it; the whole of it comes first where it holds none."""
    return reference.citation.partition(reference.url) if reference.url else (reference.citation, "", "")


def for_readers(handout: Handout) -> list[tuple[int, Heading]]:
    """The headings that a reader is shown, each with its place: not those for data, and none without any value."""
    return [
        (place, heading)
        for place, heading in enumerate(handout.headings)
        if not heading.for_data and any(say_cell(line.cells[place]) for line in handout.lines)
    ]


def groups_of(handout: Handout) -> list[tuple[str, list[Line]]]:
    """The lines below each heading, in the order in which the headings first come."""
    found: dict[str, list[Line]] = {}
    for line in handout.lines:
        found.setdefault(line.group, []).append(line)
    return list(found.items())
