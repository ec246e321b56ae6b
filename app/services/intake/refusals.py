"""Refusals: what is wrong with a file, collected so that it can be mended at one go."""

from app.domain.errors import BadFile
from app.services.intake.entries import Incoming

MOST = 50
MOST_LEFT_OUT = 10_000


class Refusals:
    """The problems of a load so far.

    `left_out` are the ids of records that were refused, and of those that refer to them: nothing is wrong with these,
    but they cannot be kept either, so they are passed over and the search for problems goes on.
    """

    def __init__(self) -> None:
        self.left_out: set[str] = set()
        self._lines: list[str] = []

    def add(self, record: Incoming) -> None:
        """Take note of a record's problems; raises BadFile once there are too many to go on."""
        for problem in record.problems:
            self._lines.append(f"{record.place}, “{problem.field}”: {problem.message}")
        if record.problems or record.is_left_out:
            self.left_out.add(record.id)
            self.left_out.update(part["id"] for parts in record.parts.values() for part in parts if part.get("id"))
        if len(self._lines) >= MOST or len(self.left_out) >= MOST_LEFT_OUT:
            self.raise_any()

    def raise_any(self) -> None:
        """Raises BadFile that lists all problems, when there are any."""
        if not self._lines:
            return
        lines = self._lines[:MOST]
        is_cut = len(self._lines) >= MOST or len(self.left_out) >= MOST_LEFT_OUT
        more = " These are the first; there may be more." if is_cut else ""
        count = "one problem" if len(lines) == 1 else f"{len(lines)} problems"
        raise BadFile(f"Nothing was loaded, because the file has {count}.{more}\n" + "\n".join(lines))
