"""JSON: the whole comparison in one documented object, described by `comparison.schema.json` beside this file.

Nothing in it depends on the machine or on the time of writing, so that the same handout is the same bytes. Numbers are
text in plain notation, so that no digit is lost; dates are EDTF; sources are items of CSL-JSON beside their citation.
"""

import json
from typing import Any, BinaryIO

from app.domain.csl import csl_json
from app.exchange.comparisons.base import Format, Handout, Line, Note, Pair, Reference
from app.exchange.comparisons.words import write_moment

VERSION = 1


def write(handout: Handout, stream: BinaryIO) -> None:
    """One object, with a line for each answer, verdict and source."""
    document: dict[str, Any] = {
        "variorum_comparison": {"format": VERSION},
        "title": handout.title,
        "description": handout.description,
        "permalink": handout.permalink,
        "taken": write_moment(handout.taken),
        "footnotes": handout.footnotes,
        "derived": handout.derived,
        "cautions": handout.cautions,
        "columns": [{"name": each.name, "title": each.title, "holds": each.cell.value} for each in handout.headings],
        "answers": [_answer(handout, line) for line in handout.lines],
        "verdicts": [_verdict(pair) for pair in handout.pairs],
        "sources": [_source(reference) for reference in handout.references],
        "chart": handout.chart_text,
    }
    members = [f"{_encode(name)}: {_laid_out(value)}" for name, value in document.items()]
    text = ",\n".join(members)
    stream.write(f"{{\n{text}\n}}\n".encode())


def _laid_out(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _encode(value)
    lines = ",\n".join(map(_encode, value))
    return f"[\n{lines}\n]"


def _answer(handout: Handout, line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "page": line.url,
        "group": line.group,
        "values": {heading.name: value for heading, value in zip(handout.headings, line.cells, strict=True)},
        "cited_from": list(map(_note, line.notes)),
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "source": note.number,
        "locator": note.locator,
        "quotation": note.quotation,
        "found": note.found,
        "standing": note.standing,
        "in_no_capture": note.is_nowhere,
        "reads": note.reads,
        "at_words": note.at_words,
    }


def _verdict(pair: Pair) -> dict[str, Any]:
    return {
        "between": [pair.a, pair.b],
        "rung": pair.rung,
        "reason": pair.reason,
        "findings": pair.findings,
        "overruled": pair.overruled,
    }


def _source(reference: Reference) -> dict[str, Any]:
    return {
        "number": reference.number,
        "citation": reference.citation,
        "url": reference.url,
        "csl": csl_json(reference.item),
    }


_encode = json.JSONEncoder(ensure_ascii=False).encode

FORMAT = Format(
    name="json",
    label="JSON",
    title="Everything in one documented object, sources as CSL-JSON, for programs",
    suffix=".json",
    media_type="application/json",
    write=write,
)
