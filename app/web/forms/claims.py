"""The form of a claim: the question, who says it, the answer, when and how, and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.answer import Facet, Kind, Mode
from app.domain.entry import FigureEntry, figure_of
from app.domain.figure import Qualifier
from app.services.claims import CitationDraft, ClaimDraft
from app.services.parties import MAX_NAME
from app.services.questions import QuestionDraft
from app.services.scopes import TermChoice
from app.web.forms.answers import QUALIFIER_LABELS, YES_NO_LABELS, YesNo
from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.choices import Choice, RecordSelect
from app.web.forms.fields import Line, Paragraph, Suggested, Tick
from app.web.forms.picking import Named
from app.web.forms.picks import Pick, RecordChoice
from app.web.forms.questions import KIND_LABELS

FIGURE_FIELDS = ("low", "low_excluded", "high", "high_excluded", "qualifier", "headline", "approximate", "unit")
ANSWER_GROUPS = {
    Kind.QUANTITY: Group(
        "The figure",
        FIGURE_FIELDS,
        hint="Leave the bounds empty and they are read from the words; fill them in to correct the reading.",
        is_compact=True,
    ),
    Kind.DATE: Group("The date", ("date",)),
    Kind.YES_NO: Group("Yes or no", ("affirmed",)),
    Kind.TEXT: Group("The answer in words", ("text",)),
}
QUESTION = Group("Question", ("question",))
NEW_QUESTION = Group(
    "Or a new question",
    ("new_question", "new_topic", "new_kind", "new_unit"),
    hint="Fill this in only when the question is not there yet.",
)
BEFORE = (Group("Who says it", ("claimant", "new_claimant")), Group("In which words", ("words",)))
SCOPE_FIELDS = {facet: f"scope_{facet}" for facet in Facet}
AFTER = (
    Group("When and how", ("as_of", "mode", "note")),
    Group(
        "What it is limited to",
        ("scope", *SCOPE_FIELDS.values(), "new_terms"),
        hint="In the words of the source, and in the terms of the topic: these tell another scope from one not stated.",
        is_compact=True,
    ),
    Group("Where it stands", ("source", "quotation", "capture", "locator", "relayed_by", "new_relayed_by")),
)


class ClaimForm(RecordForm):
    """What a person records of one claim; `narrow` leaves only the answer fields that the question asks for."""

    groups: ClassVar = (QUESTION, NEW_QUESTION, *BEFORE, *ANSWER_GROUPS.values(), *AFTER)
    buttons: ClassVar[tuple[Button, ...]] = (Button("Save"), Button("Save and add another", then="another"))

    question = RecordSelect("Question", blank="Choose a question")
    new_question = Line("New question", hint="“How many Belarusians fight for Ukraine?”")
    new_topic = RecordSelect("Its topic", blank="Choose a topic")
    new_kind = Choice("Answered by", Kind, labels=KIND_LABELS)
    new_unit = Line("Its unit", width="short")
    claimant = RecordChoice(
        "Claimant", search="parties.list_parties", max_length=MAX_NAME, hint="Who makes the claim, in any spelling."
    )
    new_claimant = Tick("Add as a new party if none bears this name")
    words = Line("Words", hint="As they stood: “between 200 and 500”, “as many as 5,000”, “mid-January”.")
    low = Line("Low end", width="short")
    low_excluded = Tick("The low end itself is left out")
    high = Line("High end", width="short")
    high_excluded = Tick("The high end itself is left out")
    qualifier = Choice("The words say", Qualifier, labels=QUALIFIER_LABELS, blank="As read from the words")
    headline = Line("Headline number", width="short", hint="The number a reader takes away; for charts only.")
    approximate = Tick("The words hedge: some, about, roughly")
    unit = Line("Unit", width="short", hint="Empty: the unit of the question.")
    date = Line("Date", width="medium", hint="EDTF: 2023-04, 2023-01~ for about January 2023, 2023-01/2023-03.")
    affirmed = Choice("Answer", YesNo, labels=YES_NO_LABELS, blank="Choose", is_radio=True)
    text = Line("Answer", hint="The answer itself, in a few words.")
    as_of = Line("As of", width="medium", hint="The date the answer is about, as EDTF: 2022~ is about 2022.")
    scope = Line("Scope", hint="What the words limit the answer to, if they do: “active fighters”.")
    scope_population = Suggested("Population", width="medium")
    scope_place = Suggested("Place it is about", width="medium")
    scope_period = Suggested("Period", width="medium")
    scope_definition = Suggested("Definition", width="medium")
    new_terms = Tick("Add terms to the topic that it does not have yet")
    mode = Choice("Mode", Mode)
    note = Paragraph("Note", rows=3)
    source = RecordChoice("Source", search="sources.list_sources", required=True, missing="Choose a source.")
    capture = RecordSelect("Capture", blank="The newest in which the words stand")
    quotation = Paragraph("Quotation", rows=3, hint="The exact words; dashes, quotation marks and spaces may differ.")
    locator = Line(
        "Place",
        width="medium",
        hint="Page, paragraph or time; left empty, it is that of the quotation, where the capture tells.",
    )
    relayed_by = RecordChoice(
        "Relayed by", search="parties.list_parties", max_length=MAX_NAME, hint="Who reports it, if not the claimant."
    )
    new_relayed_by = Tick("Add as a new party if none bears this name")

    def narrow(self, kind: Kind, *, may_be_new: bool = False) -> None:
        """Draw only the answer that this kind of question asks for, and no new question unless it may be one."""
        self.drawn = (QUESTION, *((NEW_QUESTION,) if may_be_new else ()), *BEFORE, ANSWER_GROUPS[kind], *AFTER)

    def new_question_draft(self) -> QuestionDraft | None:
        """The question to be made, None when one was chosen."""
        if self.question.data or not self.new_question.data:
            return None
        kind = Kind(self.new_kind.data)
        return QuestionDraft(self.new_topic.data, self.new_question.data, kind, self.new_unit.data)

    def draft(self, kind: Kind, people: "People", source_id: str, citation_id: str | None) -> ClaimDraft:
        """The form as the service takes it; raises InvalidFigure for a figure that cannot be read."""
        citation = CitationDraft(
            source_id=source_id,
            capture_id=self.capture.data or None,
            quotation=self.quotation.data,
            locator=self.locator.data,
            relayed_by_id=people.relayed_by.id,
            id=citation_id,
        )
        return ClaimDraft(
            question_id=self.question.data,
            claimant_id=people.claimant.id or "",
            words=self.words.data,
            figure=figure_of(self.entry()) if kind is Kind.QUANTITY else None,
            date=self.date.data or None if kind is Kind.DATE else None,
            affirmed=self.affirmed.data is YesNo.YES if kind is Kind.YES_NO and self.affirmed.data else None,
            text=self.text.data or None if kind is Kind.TEXT else None,
            as_of=self.as_of.data,
            scope=self.scope.data,
            mode=Mode(self.mode.data),
            note=self.note.data,
            citations=(citation,),
        )

    def term_labels(self) -> dict[Facet, str]:
        """What was typed for each facet of the scope."""
        return {facet: self[name].data for facet, name in SCOPE_FIELDS.items()}

    def offer_terms(self, terms: Sequence[TermChoice]) -> None:
        """Suggest these terms of a topic, each for its facet."""
        for facet, name in SCOPE_FIELDS.items():
            field: Any = self[name]
            field.options = [term.label for term in terms if term.facet == facet]

    def entry(self) -> FigureEntry:
        """The words with the bounds that were filled in."""
        return FigureEntry(words=self.words.data, **{name: self[name].data for name in FIGURE_FIELDS})


@dataclass(frozen=True, slots=True)
class People:
    """Who a claim form names."""

    claimant: Named
    relayed_by: Named


def claim_data(
    facts: Mapping[str, Any], names: Mapping[str, str], source_title: str, labels: Mapping[str, str]
) -> dict[str, Any]:
    """A claim, as its snapshot, as the form is filled with it.

    `names` gives the name of each party, `labels` what each term is called, by id.
    """
    figure = facts["figure"] or {}
    citation = facts["citations"][0] if facts["citations"] else {}
    relayer = citation.get("relayed_by_id")
    return {
        **{name: facts[name] for name in ("words", "as_of", "scope", "note", "date", "text", "version")},
        **{SCOPE_FIELDS[Facet(term["facet"])]: labels.get(term["term_id"], "") for term in facts["terms"]},
        "question": facts["question_id"],
        "claimant": Pick(names.get(facts["claimant_id"], ""), facts["claimant_id"]),
        "mode": Mode(facts["mode"]),
        "affirmed": None if facts["affirmed"] is None else YesNo.YES if facts["affirmed"] else YesNo.NO,
        **{name: _shown(figure.get(name)) for name in ("low", "high", "headline")},
        "low_excluded": bool(figure) and not figure["low_included"],
        "high_excluded": bool(figure) and not figure["high_included"],
        "qualifier": figure.get("qualifier"),
        "approximate": bool(figure.get("approximate")),
        "unit": figure.get("unit", ""),
        "source": Pick(source_title, citation.get("source_id")),
        "capture": citation.get("capture_id") or "",
        "quotation": citation.get("quotation", ""),
        "locator": citation.get("locator", ""),
        "relayed_by": Pick(names.get(relayer, ""), relayer) if relayer else Pick(),
    }


def _shown(number: str | None) -> str:
    return number or ""
