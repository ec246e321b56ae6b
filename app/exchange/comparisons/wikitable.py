"""Wikipedia: a wikitable whose references are {{cite …}} templates of the English Wikipedia.

Permalink, date, verdicts and what was derived stand in a comment: an article cites sources, and not what was worked out
from them.
"""

from collections.abc import Iterator
from typing import BinaryIO

from app.exchange.comparisons.base import Format, Handout, Line, Note, Reference
from app.exchange.comparisons.cite_templates import cite, escape
from app.exchange.comparisons.words import (
    AT_WORDS,
    DERIVED,
    NO_ANSWERS,
    NOTES,
    VERDICTS,
    for_readers,
    groups_of,
    say_cell,
    say_findings,
    say_moment,
)


def write(handout: Handout, stream: BinaryIO) -> None:
    """The comment, the table, and what is needed for the references to show."""
    for line in (*_comment(handout), *_table(handout), "", "{{reflist}}"):
        stream.write(f"{line}\n".encode())


def _comment(handout: Handout) -> Iterator[str]:
    yield "<!--"
    yield _hidden(handout.title)
    yield f"Taken from {handout.permalink.replace('--', '%2D%2D')} on {say_moment(handout.taken)}."
    if handout.derived:
        yield DERIVED
        yield from map(_hidden, handout.derived)
    yield from map(_hidden, handout.cautions)
    yield from _at_words(handout)
    if handout.footnotes:
        yield f"{NOTES}:"
        yield from map(_hidden, handout.footnotes)
    if handout.pairs:
        yield f"{VERDICTS}:"
        for pair in handout.pairs:
            yield _hidden(f"{pair.a} and {pair.b}: {pair.rung}. {' '.join((pair.reason, *say_findings(pair)))}")
    yield "-->"


def _at_words(handout: Handout) -> Iterator[str]:
    """Where each quotation can be read: a reference cites the page, and not a place that a browser looks for."""
    for line in handout.lines:
        for note in line.notes:
            if note.at_words:
                yield f"{line.number} in [{note.number}] {AT_WORDS}: {note.at_words.replace('--', '%2D%2D')}"


def _hidden(text: str) -> str:
    """The text on one line that cannot end the comment."""
    line = " ".join(text.split())
    while "--" in line:
        line = line.replace("--", "- -")
    return line


def _table(handout: Handout) -> Iterator[str]:
    columns = for_readers(handout)
    yield '{| class="wikitable sortable"'
    yield f"|+ {escape(handout.title)}"
    yield "|-"
    for title in ("No.", *(heading.title for _, heading in columns), "Sources"):
        yield f'! scope="col" | {escape(title)}'
    references = {reference.number: reference for reference in handout.references}
    cited: set[int] = set()
    for group, lines in groups_of(handout):
        if group:
            yield "|-"
            yield f'! colspan="{len(columns) + 2}" scope="rowgroup" | {escape(group)}'
        for line in lines:
            yield from _row(line, [place for place, _ in columns], references, cited)
    if not handout.lines:
        yield "|-"
        yield f'| colspan="{len(columns) + 2}" | {NO_ANSWERS}'
    yield "|}"


def _row(line: Line, places: list[int], references: dict[int, Reference], cited: set[int]) -> Iterator[str]:
    yield "|-"
    yield f'! scope="row" | {line.number}'
    for place in places:
        yield f"| {escape(say_cell(line.cells[place]))}"
    yield f"| {' '.join(_mark(note, references[note.number], cited) for note in line.notes)}".rstrip()


def _mark(note: Note, reference: Reference, cited: set[int]) -> str:
    """A reference: whole where its source is cited first, by its name from then on."""
    name = f'<ref name="variorum-{note.number}"'
    mark = f"{name} />" if note.number in cited else f"{name}>{cite(reference.item)}</ref>"
    cited.add(note.number)
    return f"{mark} {escape(note.locator)}".rstrip()


FORMAT = Format(
    name="wikipedia",
    label="Wikipedia",
    title="A wikitable with {{cite …}} references, for articles of the English Wikipedia",
    suffix=".wikitext.txt",
    media_type="text/plain",
    write=write,
)
