"""The form of a topic."""

from collections.abc import Mapping
from typing import Any, ClassVar

from app.domain.answer import Facet
from app.services.scopes import MAX_TERMS, TermDraft
from app.services.topics import TopicDraft
from app.web.forms.base import Group, RecordForm
from app.web.forms.choices import Choice
from app.web.forms.fields import Line, Paragraph
from app.web.forms.keys import PartId
from app.web.forms.rows import RowForm, Rows

FACET_LABELS = {
    Facet.POPULATION: "population: who counts",
    Facet.PLACE: "place: where",
    Facet.PERIOD: "period: over which time",
    Facet.DEFINITION: "definition: what counts",
}


class TermRow(RowForm):
    """One term; `id` is hidden, and tells which term a new name is for."""

    id = PartId()
    facet = Choice("Facet", Facet, labels=FACET_LABELS)
    label = Line("Term")
    definition = Line("What it means")


class TopicForm(RecordForm):
    """What a person says about a topic."""

    groups: ClassVar = (
        Group("Topic", ("title", "description")),
        Group(
            "What answers are limited to",
            ("terms",),
            hint="Terms to choose from when a claim is recorded, so that another scope is told from one not stated.",
        ),
    )

    title = Line("Title", required=True, hint="A field of inquiry, such as “Belarusian volunteers in Ukraine”.")
    description = Paragraph("Description", hint="What belongs here, and from when on it is recorded.")

    terms = Rows(
        TermRow, "Terms", blank=1, most=MAX_TERMS, hint="“active fighters” as a population, “Kyiv” as a place."
    )

    def draft(self) -> TopicDraft:
        """The form as the service takes it."""
        terms = tuple(TermDraft(row["facet"], row["label"], row["definition"], row["id"]) for row in self.terms.filled)
        return TopicDraft(title=self.title.data, description=self.description.data, terms=terms)


def topic_data(facts: Mapping[str, Any]) -> dict[str, Any]:
    """A topic, as its snapshot, as the form is filled with it."""
    terms = [{name: term[name] for name in ("id", "facet", "label", "definition")} for term in facts["terms"]]
    return {**{name: facts[name] for name in ("title", "description", "version")}, "terms": terms}
