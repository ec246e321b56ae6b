"""The form of a question."""

from typing import Any, ClassVar

from app.domain.answer import Kind
from app.services.questions import QuestionDraft
from app.web.forms.base import Group, RecordForm
from app.web.forms.choices import Choice, RecordSelect
from app.web.forms.fields import Line, Paragraph, Tick

KIND_LABELS = {
    Kind.QUANTITY: "a quantity: how many, how much",
    Kind.DATE: "a date: when",
    Kind.YES_NO: "yes or no",
    Kind.TEXT: "a text: which, who, where",
}


class QuestionForm(RecordForm):
    """What a person says about a question."""

    groups: ClassVar = (Group("Question", ("topic", "title", "answer_kind", "unit", "definition", "is_cumulative")),)

    topic = RecordSelect("Topic", blank="Choose a topic")
    title = Line(
        "Question", required=True, hint="One thing that can be answered: “How many Belarusians fight for Ukraine?”"
    )
    answer_kind = Choice("Answered by", Kind, labels=KIND_LABELS)
    unit = Line("Unit", hint="What a quantity counts: people, attacks, EUR. Empty for other kinds.")
    definition = Paragraph("Definition", hint="What counts and what does not, so that others record the same thing.")

    is_cumulative = Tick(
        "A cumulative count", hint="It counts from some day on, such as all killed so far: it can grow and never fall."
    )

    def draft(self) -> QuestionDraft:
        """The form as the service takes it."""
        kind: Any = self.answer_kind.data
        return QuestionDraft(
            topic_id=self.topic.data,
            title=self.title.data,
            answer_kind=Kind(kind),
            unit=self.unit.data,
            definition=self.definition.data,
            is_cumulative=self.is_cumulative.data,
        )
