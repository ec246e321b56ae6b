"""Refusals: what is wrong with a file, collected so that it can be mended at one go."""

from collections.abc import Sequence

from app.domain.errors import BadFile, InvalidValue
from app.services.intake.entries import Incoming

MOST = 50
MOST_LEFT_OUT = 10_000
MOST_TOLD = 1_000


class Refusals:
    """The problems of a load so far, each with its place, in `lines`.

    `left_out` are the ids of records that were refused, and of those that refer to them: nothing is wrong with these,
    but they cannot be kept either, so they are passed over and the search for problems goes on: up to a number that a
    person can mend, unless it is to be `endless`.
    """

    def __init__(self, *, endless: bool = False) -> None:
        self.left_out: set[str] = set()
        self.lines: list[str] = []
        self._is_endless = endless

    def add(self, record: Incoming) -> None:
        """Take note of a record's problems; raises BadFile once there are too many to go on."""
        if record.problems or record.is_left_out:
            self.left_out.add(record.id)
            self.left_out.update(part["id"] for parts in record.parts.values() for part in parts if part.get("id"))
        named = [InvalidValue(record.named(problem.field), problem.message) for problem in record.problems]
        self.refuse(record.place, named)

    def refuse(self, place: str, problems: Sequence[InvalidValue]) -> None:
        """Take note of what is wrong at a place in the file; raises BadFile once there is too much to go on."""
        for problem in problems:
            field = f", “{problem.field}”" if problem.field else ""
            self.lines.append(f"{place}{field}: {problem.message}")
        del self.lines[MOST_TOLD:]
        if self._is_cut:
            self.raise_any()

    def take(self, others: "Refusals") -> None:
        """Take note of what other refusals tell."""
        self.lines += others.lines[: MOST_TOLD - len(self.lines)]

    def raise_any(self) -> None:
        """Raises BadFile that lists all problems, when there are any."""
        if not self.lines:
            return
        lines = self.lines[:MOST]
        more = " These are the first; there may be more." if self._is_cut else ""
        count = "one problem" if len(lines) == 1 else f"{len(lines)} problems"
        raise BadFile(f"Nothing was loaded, because the file has {count}.{more}\n" + "\n".join(lines))

    @property
    def _is_cut(self) -> bool:
        return not self._is_endless and (len(self.lines) >= MOST or len(self.left_out) >= MOST_LEFT_OUT)
