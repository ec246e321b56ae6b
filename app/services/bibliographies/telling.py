"""Telling: the preview of a bibliography as lines of text, for the command line."""

from collections.abc import Iterator

from app.services.bibliographies.preview import Fate, Preview

LONGEST = 70


def tell_preview(found: Preview, *, shows_all: bool) -> Iterator[str]:
    """What is refused and what could not be read as it stands; with `shows_all` also what is made and what differs."""
    yield from (f"warning: {warning}" for warning in found.warnings)
    for line in found.lines:
        place = f"line {line.line:,}" if line.line else "no line"
        if line.fate is Fate.REFUSED:
            yield f"refused: {place}: {line.problem}"
        elif shows_all:
            known = f" (known by its {line.matched_by})" if line.matched_by else ""
            yield f"{line.fate}: {place}: {_short(line.title)}{known}"
            for each in line.differences:
                yield f"  {each.field}: “{_short(each.ours)}” becomes “{_short(each.theirs)}”"
        yield from (f"warning: {place}: {warning}" for warning in line.warnings)


def _short(text: str) -> str:
    line = text.replace("\n", " / ")
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
