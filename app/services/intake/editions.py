"""Editions of a load: the content is read and hashed again, and says what stands in the other columns."""

from collections.abc import Iterator
from typing import Any

from app.domain.canonical import canonical
from app.domain.edition_reading import read_content
from app.domain.errors import InvalidValue
from app.services.editions import row_of
from app.services.intake.cells import refuse_unkept
from app.services.intake.entries import Incoming
from app.services.sources import check_url

SAID_BY_CONTENT = ("comparison_id", "number", "published_at", "published_by", "note", "sha256")


def complete_edition(record: Incoming) -> None:
    """Put the content in its canonical form, and what it says into the columns that the file left out.

    Raises InvalidValue for a content that no edition has; a column that says otherwise, the hash among them, is added
    to the problems of the record.
    """
    values = record.values
    try:
        content = canonical(values["content"])
    except (TypeError, ValueError, RecursionError):
        raise InvalidValue("content", "This holds half a character, or is nested without end.") from None
    for text in _texts(values["content"]):
        refuse_unkept("content", text)
    edition = read_content(content)
    for source in edition.sources:
        check_url("content.sources", source.url)
        check_url("content.sources", source.item.url)
    for address in (citation.at_words for answer in edition.answers for citation in answer.citations):
        check_url("content.answers", address)
    row = row_of(edition, content, record.id)
    for name in SAID_BY_CONTENT:
        if values[name] not in (None, getattr(row, name)):
            record.refuse(name, f"The content says otherwise: {getattr(row, name)}. What was published never changes.")
        values[name] = getattr(row, name)
    values["content"] = content


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
