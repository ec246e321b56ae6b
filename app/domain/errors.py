"""The one tree of exceptions: every error that a person can mend says what, where and how."""

from collections.abc import Mapping, Sequence
from typing import Any


class VariorumError(Exception):
    """Anything that Variorum refuses; `str(error)` is a sentence fit for a page."""


class InvalidValue(VariorumError):
    """A value that breaks a rule of the domain.

    `field` names the form field or column it belongs to, in the words of the design.
    """

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        self.message = message
        super().__init__(message)


class InvalidFigure(InvalidValue):
    """A figure whose bounds, qualifier or headline cannot stand together."""


class InvalidDate(InvalidValue):
    """A text that is not a date of level 0 or 1 of EDTF (ISO 8601-2:2019)."""


class InvalidRecord(VariorumError):
    """Several values of one record that break rules; `problems` holds each, in the order of the form."""

    def __init__(self, problems: Sequence[InvalidValue]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.message for problem in problems))


class QuotationNotFound(InvalidValue):
    """A quotation that does not stand in the capture; `nearest` is the passage that comes closest, or empty."""

    def __init__(self, field: str, nearest: str) -> None:
        self.nearest = nearest
        hint = f" The nearest passage is: “{nearest}”" if nearest else " No passage comes near it."
        super().__init__(field, f"These words do not stand in the capture.{hint}")


class NotFound(VariorumError):
    """No record of that kind has that id."""

    def __init__(self, kind: str, record_id: str) -> None:
        self.kind = kind
        self.record_id = record_id
        super().__init__(f"There is no {kind} with the id {record_id!r}.")


class EditConflict(VariorumError):
    """Someone else saved the record after this edit began.

    `current` is the record as it stands now, as its plain snapshot; `current_version` its version.
    """

    def __init__(self, kind: str, record_id: str, current_version: int, current: Mapping[str, Any]) -> None:
        self.kind = kind
        self.record_id = record_id
        self.current_version = current_version
        self.current = current
        super().__init__(f"Someone else saved this {kind} while you were editing it.")


class Withdrawn(VariorumError):
    """The record was withdrawn; it must be restored before it can be changed."""

    def __init__(self, kind: str, reason: str | None) -> None:
        self.kind = kind
        self.reason = reason
        super().__init__(f"This {kind} was withdrawn ({reason or 'no reason given'}). Restore it before you change it.")


class StillUsed(VariorumError):
    """A record cannot be changed or withdrawn in that way because others stand on it."""


class NotAllowed(VariorumError):
    """The account's role does not allow that."""


class LinkRefused(VariorumError):
    """A one-time link or an invitation that is unknown, used, withdrawn or too old."""


class Throttled(VariorumError):
    """Too many tries; `wait` is the number of seconds until the next one is heard."""

    def __init__(self, wait: int) -> None:
        self.wait = wait
        seconds = "1 second" if wait == 1 else f"{wait} seconds"
        super().__init__(f"Too many tries. Wait {seconds}, then try again.")


class BadFile(VariorumError):
    """A file that cannot be loaded; the message says where in it and how to mend it."""


class NotFormatted(VariorumError):
    """A citation that a style could not be applied to; the plain one stands in its place."""


class DatabaseNotReady(VariorumError):
    """The database is missing, damaged or not at the schema that this version needs."""


class UnreadableDocument(VariorumError):
    """A document that cannot be read as what it is; the message says what is wrong and how to mend it."""


class FetchRefused(VariorumError):
    """An address that is not fetched, or an answer that is not taken; the message says why and what to do instead."""
