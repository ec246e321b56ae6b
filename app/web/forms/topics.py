"""The form of a topic."""

from typing import ClassVar

from app.services.topics import TopicDraft
from app.web.forms.base import Group, RecordForm
from app.web.forms.fields import Line, Paragraph


class TopicForm(RecordForm):
    """What a person says about a topic."""

    groups: ClassVar = (Group("Topic", ("title", "description")),)

    title = Line("Title", required=True, hint="A field of inquiry, such as “Belarusian volunteers in Ukraine”.")
    description = Paragraph("Description", hint="What belongs here, and from when on it is recorded.")

    def draft(self) -> TopicDraft:
        """The form as the service takes it."""
        return TopicDraft(title=self.title.data, description=self.description.data)
