"""Rules of a claim that is loaded: its answer fits the question, and its dates, figure, terms and citations hold."""

from app.domain.answer import Kind
from app.domain.errors import InvalidFigure
from app.domain.figure import Figure, Qualifier
from app.services.claims import check_answer
from app.services.intake.around import Around, attempt
from app.services.intake.cells import read_date
from app.services.intake.entries import Incoming, Values
from app.services.intake.quotations import place_quotation
from app.storage.types import new_id


def complete_claim(record: Incoming, around: Around) -> None:
    """Check a claim by what is around it, and fill in what its file left out."""
    values = record.values
    kind, unit = around.asked.get(values["question_id"], (None, ""))
    if values["answer_kind"] not in (None, kind) and kind is not None:
        record.refuse("answer_kind", f"The question asks for a {kind} answer.")
    values["answer_kind"] = kind
    if kind is not None:
        _check_answer(record, Kind(kind))
    if values["text"] == "":
        record.refuse("text", "This is empty.")
    for name in ("as_of", "date"):
        _complete_days(record, name)
    for figure in record.parts["figure"]:
        figure["unit"] = unit if figure["unit"] is None else figure["unit"]
        _check_figure(record, figure)
    if not record.parts["citations"]:
        record.refuse("citations", "Say where this stands: a claim needs a source.")
    for place, citation in enumerate(record.parts["citations"]):
        citation["id"] = citation["id"] or new_id()
        place_quotation(citation, f"citations[{place}].", around.captures, record.problems)
    _complete_terms(record, around)


def _complete_terms(record: Incoming, around: Around) -> None:
    topic_id = around.topics.get(record.values["question_id"])
    taken: set[str] = set()
    for place, term in enumerate(record.parts["terms"]):
        if term["term_id"] not in around.terms:
            continue  # that it is not there is told elsewhere
        path = f"terms[{place}]."
        topic_of_term, facet = around.terms[term["term_id"]]
        if topic_id is not None and topic_of_term != topic_id:
            record.refuse(f"{path}term_id", "This term is of another topic than the question.")
        if term["facet"] not in (None, facet):
            record.refuse(f"{path}facet", f"The term is one of {facet}; write that, or leave it out.")
        if facet in taken:
            record.refuse(f"{path}term_id", f"The claim has a term of {facet} already; it has one at most.")
        term["facet"] = facet
        taken.add(facet)


def _check_answer(record: Incoming, kind: Kind) -> None:
    given = {name for name in ("date", "affirmed", "text") if record.values[name] is not None}
    if record.parts["figure"]:
        given.add("figure")
    attempt(record, lambda: check_answer(kind, given))


def _complete_days(record: Incoming, name: str) -> None:
    text = record.values[name]
    as_of = read_date(text, name) if text else None
    ends = {f"{name}_earliest": as_of and as_of.earliest, f"{name}_latest": as_of and as_of.latest}
    for column, day in ends.items():
        if column in record.fields and record.values[column] != day and text is not None:
            record.refuse(column, f"“{text}” makes this {day or 'null'}; write that, or leave it out.")
        record.values[column] = day


def _check_figure(record: Incoming, figure: Values) -> None:
    if any(problem.field.startswith("figure.") for problem in record.problems):
        return
    try:
        Figure(**figure | {"qualifier": Qualifier(figure["qualifier"])})
    except InvalidFigure as error:
        record.refuse(f"figure.{error.field}", error.message)
