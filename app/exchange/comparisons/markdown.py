"""Markdown: a table of GitHub Flavored Markdown with footnotes (https://github.github.com/gfm/).

What people wrote is text, never markup: every character that could begin any is escaped with a backslash, or at the
beginning of a line where it could begin a list or a heading. Addresses of sources are links.
"""

from typing import BinaryIO

from app.exchange.comparisons.base import Format, Handout, Line, Note, Reference
from app.exchange.comparisons.words import (
    AT_WORDS,
    DERIVED,
    NO_ANSWERS,
    NOTES,
    SOURCES,
    VERDICTS,
    for_readers,
    groups_of,
    say_cell,
    say_findings,
    say_moment,
    split_citation,
)

MARKUP = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<>|~&$"})
BEGINS_A_BLOCK = frozenset("-+#=:!")
IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C", "|": "%7C", "\n": "%0A"})


def write(handout: Handout, stream: BinaryIO) -> None:
    """The whole document, block by block."""
    blocks = [f"# {escape(handout.title)}", escape(handout.description)]
    blocks += [f"Taken from {link(handout.permalink)} on {say_moment(handout.taken)}."]
    if handout.derived:
        blocks += [_listed(handout.derived), f"*{DERIVED}*"]
    blocks += [f"**{escape(sentence)}**" for sentence in handout.cautions]
    blocks += _tables(handout) if handout.lines else [NO_ANSWERS]
    if handout.pairs:
        blocks += [f"## {VERDICTS}", _listed_pairs(handout)]
    if handout.footnotes:
        blocks += [f"## {NOTES}", _listed(handout.footnotes)]
    if handout.references:
        blocks += [f"## {SOURCES}", "\n".join(map(_footnote, handout.references))]
    stream.write(("\n\n".join(block for block in blocks if block) + "\n").encode())


def escape(text: str) -> str:
    """The text on one line, in which nothing is markup."""
    line = " ".join(text.split()).translate(MARKUP)
    number, mark, _ = line.partition(".") if "." in line else line.partition(")")
    if mark and number.isascii() and number.isdigit():
        return f"{number}\\{line[len(number) :]}"
    return f"\\{line}" if line[:1] in BEGINS_A_BLOCK else line


def link(address: str) -> str:
    """The address as a link that shows itself."""
    return f"<{address.translate(IN_ADDRESS)}>"


def _tables(handout: Handout) -> list[str]:
    columns = for_readers(handout)
    head = ["", *(escape(heading.title) for _, heading in columns), SOURCES]
    rule = ["---:", *(["---"] * (len(columns) + 1))]
    blocks = []
    for group, lines in groups_of(handout):
        rows = [head, rule, *(_row(line, [place for place, _ in columns]) for line in lines)]
        blocks += [f"### {escape(group)}"] if group else []
        blocks += ["\n".join(f"| {' | '.join(row)} |" for row in rows)]
    return blocks


def _row(line: Line, places: list[int]) -> list[str]:
    cells = (escape(say_cell(line.cells[place])) for place in places)
    return [str(line.number), *cells, " ".join(map(_mark, line.notes))]


def _mark(note: Note) -> str:
    mark = f"[^{note.number}] {escape(note.locator)}".rstrip()
    return f"{mark} [{AT_WORDS}](<{note.at_words.translate(IN_ADDRESS)}>)" if note.at_words else mark


def _footnote(reference: Reference) -> str:
    before, address, after = split_citation(reference)
    shown = f"{escape(before)} {link(address)}{after.translate(MARKUP)}" if address else escape(before)
    return f"[^{reference.number}]: {shown}"


def _listed(sentences: tuple[str, ...]) -> str:
    return "\n".join(f"- {escape(sentence)}" for sentence in sentences)


def _listed_pairs(handout: Handout) -> str:
    return "\n".join(
        f"- {pair.a} and {pair.b}: **{escape(pair.rung)}.** {escape(' '.join((pair.reason, *say_findings(pair))))}"
        for pair in handout.pairs
    )


FORMAT = Format(
    name="markdown",
    label="Markdown",
    title="A table with footnotes, for wikis, issues and notes",
    suffix=".md",
    media_type="text/markdown",
    write=write,
)
