"""Taking an edition away: what was published, as the formats of a comparison write it."""

import datetime
from typing import BinaryIO

from app.domain.edition import PrintedAnswer, PrintedCitation, PrintedSource
from app.domain.nowhere import say_nowhere
from app.domain.standing import say_found
from app.exchange.comparisons import base, html_page
from app.services.editions import Published

HEADINGS = (
    base.Heading("answer", "Answer"),
    base.Heading("reading", "Read as"),
    base.Heading("claimant", "Who"),
    base.Heading("as_of", "As of"),
    base.Heading("scope", "Scope"),
    base.Heading("mode", "Mode"),
    base.Heading("quotation", "Quotation"),
    base.Heading("quotation_found", "Quotation found"),
    base.Heading("relayed_by", "Relayed by"),
    base.Heading("note", "Note"),
)
ON_THE_WEB = ("http://", "https://")
QUESTION = base.Heading("question", "Question")
HIDDEN_BY = {
    "claimant": "who",
    "as_of": "as-of",
    "scope": "scope",
    "mode": "mode",
    "quotation": "quotation",
    "relayed_by": "relayed",
    "note": "note",
}


def write_page(published: Published, permalink: str, chart: str, stream: BinaryIO) -> None:
    """The edition as one page that opens from disk; see `as_taken`."""
    html_page.FORMAT.write(as_taken(published, permalink, chart), stream)


def as_taken(published: Published, permalink: str, chart: str = "") -> base.Handout:
    """The edition as a handout: `permalink` is the whole address of its page here, `chart` an SVG document or empty."""
    edition = published.edition
    asked = (QUESTION,) if len({answer.question for answer in edition.answers}) > 1 else ()
    shown = (heading for heading in HEADINGS if HIDDEN_BY.get(heading.name) not in edition.hidden)
    headings = (*asked, *shown)
    return base.Handout(
        title=edition.title,
        permalink=permalink,
        taken=datetime.datetime.fromisoformat(edition.published_at),
        headings=headings,
        lines=[_line(answer, headings) for answer in edition.answers],
        pairs=[
            base.Pair(each.a, each.b, each.rung, each.reason, each.findings, each.overruled)
            for each in edition.verdicts
        ],
        derived=(*edition.summary, *edition.derived),
        references=[_reference(source) for source in edition.sources],
        footnotes=edition.view,
        description=" ".join(filter(None, (edition.description, edition.definition))),
        chart=chart,
        chart_text=edition.chart,
        imprint=say_edition(published),
        cautions=say_nowhere([answer.number for answer in edition.answers if answer.is_nowhere]),
    )


def say_edition(published: Published) -> tuple[str, ...]:
    """Which edition it is, and how it can be checked, in sentences."""
    edition = published.edition
    said = f"Edition {edition.number}, published by {edition.published_by}."
    return (
        f"{said} {edition.note}".rstrip(),
        f"The SHA-256 of its content in canonical form is {published.sha256}.",
    )


def _line(answer: PrintedAnswer, headings: tuple[base.Heading, ...]) -> base.Line:
    withdrawn = "" if answer.withdrawn is None else f" (withdrawn: {answer.withdrawn})"
    cells = {
        "question": answer.question,
        "answer": f"{answer.words or answer.reading}{withdrawn}",
        "reading": answer.reading if answer.words else "",
        "claimant": f"{answer.claimant} ({answer.interest})" if answer.interest else answer.claimant,
        "as_of": answer.as_of_words,
        "scope": answer.scope,
        "mode": answer.mode,
        "quotation": " ".join(f"“{each.quotation}”" for each in answer.citations if each.quotation),
        "quotation_found": "; ".join(dict.fromkeys(filter(None, map(say_found, answer.citations)))),
        "relayed_by": ", ".join(each.relayed_by for each in answer.citations if each.relayed_by),
        "note": answer.note,
    }
    return base.Line(
        number=answer.number,
        cells=tuple(cells[heading.name] for heading in headings),
        notes=tuple(map(_note, answer.citations)),
    )


def _note(citation: PrintedCitation) -> base.Note:
    return base.Note(
        citation.source,
        citation.locator,
        citation.quotation,
        citation.found,
        citation.standing,
        citation.is_nowhere,
        citation.reads,
        citation.at_words if citation.at_words.startswith(ON_THE_WEB) else "",
    )


def _reference(source: PrintedSource) -> base.Reference:
    citation = f"{source.citation} (withdrawn)" if source.withdrawn else source.citation
    url = source.url if source.url.startswith(ON_THE_WEB) else ""
    return base.Reference(source.number, citation, url, source.item)
