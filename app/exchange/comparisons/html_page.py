"""HTML: one page that stands alone, opens from disk, runs nothing and loads nothing.

Its own policy allows the one style sheet in it, by its hash, and the chart, which is an image in the page. It follows
the system to light or dark, prints, and is read by screen readers as a table with a caption and headings.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from typing import BinaryIO

from app.exchange.base import Value
from app.exchange.comparisons.base import Format, Handout, Line, Note, Pair, Reference
from app.exchange.comparisons.page_style import STYLE
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
    write_moment,
)

STYLE_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'"


def write(handout: Handout, stream: BinaryIO) -> None:
    """The whole page, piece by piece."""
    for piece in _pieces(handout):
        stream.write(f"{piece}\n".encode())


def _pieces(handout: Handout) -> Iterator[str]:
    title = escape(handout.title)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    yield f'<h1 dir="auto">{title}</h1>'
    if handout.description:
        yield f'<p dir="auto">{escape(handout.description)}</p>'
    moment = f'<time datetime="{write_moment(handout.taken)}">{say_moment(handout.taken)}</time>'
    yield from (f'<p dir="auto">{escape(sentence)}</p>' for sentence in handout.imprint)
    yield f'<p class="muted">Taken from {_link(handout.permalink)} on {moment}.</p>'
    if handout.derived:
        yield "<ul>" + "".join(f'<li dir="auto">{escape(sentence)}</li>' for sentence in handout.derived) + "</ul>"
        yield f'<p class="muted">{DERIVED}</p>'
    yield from (f'<p class="caution">{escape(sentence)}</p>' for sentence in handout.cautions)
    yield from _answers(handout)
    yield from _chart(handout)
    yield from _listed(VERDICTS, "ul", map(_pair, handout.pairs))
    yield from _listed(NOTES, "ul", (f"<li>{escape(note)}</li>" for note in handout.footnotes))
    yield from _listed(SOURCES, "ol", map(_reference, handout.references))
    yield "</main>\n</body>\n</html>"


def _answers(handout: Handout) -> Iterator[str]:
    if not handout.lines:
        yield f"<p>{NO_ANSWERS}</p>"
        return
    columns = for_readers(handout)
    titles = ("No.", *(heading.title for _, heading in columns), SOURCES)
    yield '<div class="wide" role="region" aria-label="Answers" tabindex="0">\n<table>'
    yield "<caption>The answers side by side, each with its sources</caption>\n<thead>\n<tr>"
    yield "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    yield "</tr>\n</thead>"
    places = [place for place, _ in columns]
    for group, lines in groups_of(handout):
        yield "<tbody>"
        if group:
            yield f'<tr><th scope="rowgroup" colspan="{len(titles)}" dir="auto">{escape(group)}</th></tr>'
        yield from (_row(line, places) for line in lines)
        yield "</tbody>"
    yield "</table>\n</div>"


def _row(line: Line, places: list[int]) -> str:
    number = f'<a href="{escape(line.url)}">{line.number}</a>' if line.url else f"{line.number}"
    cells = "".join(map(_cell, (line.cells[place] for place in places)))
    notes = " ".join(map(_note, line.notes))
    return f'<tr id="answer-{line.number}"><th scope="row">{number}</th>{cells}<td>{notes}</td></tr>'


def _note(note: Note) -> str:
    mark = f'<a href="#source-{note.number}">[{note.number}]</a> {escape(note.locator)}'.rstrip()
    if not note.at_words:
        return mark
    return f'{mark} <a href="{escape(note.at_words)}" rel="noopener noreferrer">{AT_WORDS}</a>'


def _cell(value: Value) -> str:
    return f'<td dir="auto">{escape(say_cell(value))}</td>'


def _chart(handout: Handout) -> Iterator[str]:
    if handout.chart:
        data = b64encode(handout.chart.encode()).decode()
        yield "<h2>Chart</h2>"
        yield f'<img alt="{escape(handout.chart_text)}" src="data:image/svg+xml;base64,{data}">'


def _listed(title: str, kind: str, items: Iterator[str]) -> Iterator[str]:
    lines = list(items)
    if lines:
        yield f"<h2>{title}</h2>\n<{kind}>"
        yield from lines
        yield f"</{kind}>"


def _pair(pair: Pair) -> str:
    numbers = f'<a href="#answer-{pair.a}">{pair.a}</a> and <a href="#answer-{pair.b}">{pair.b}</a>'
    more = escape(" ".join((pair.reason, *say_findings(pair))))
    return f'<li dir="auto">{numbers}: <strong>{escape(pair.rung)}.</strong> {more}</li>'


def _reference(reference: Reference) -> str:
    before, address, after = split_citation(reference)
    shown = f"{escape(before)}{_link(address)}{escape(after)}" if address else escape(before)
    return f'<li id="source-{reference.number}" value="{reference.number}" dir="auto">{shown}</li>'


def _link(address: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(address)}</a>'


FORMAT = Format(
    name="html",
    label="HTML",
    title="One page that opens from disk, runs nothing and loads nothing",
    suffix=".html",
    media_type="text/html",
    write=write,
)
