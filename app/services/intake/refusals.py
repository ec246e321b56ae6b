"""Refusals: what is wrong with a file, collected so that it can be mended at one go."""

from app.domain.errors import BadFile
from app.services.intake.entries import Incoming

MOST = 50


class Refusals:
    """The problems of a load so far; `ids` are those of refused records, so that what refers to them is not blamed."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self._lines: list[str] = []

    def add(self, record: Incoming) -> None:
        """Take note of a record's problems; raises BadFile once there are too many to go on."""
        for problem in record.problems:
            self._lines.append(f"{record.place}, “{problem.field}”: {problem.message}")
        if record.problems:
            self.ids.add(record.id)
        if len(self._lines) >= MOST:
            self.raise_any()

    def raise_any(self) -> None:
        """Raises BadFile that lists all problems, when there are any."""
        if not self._lines:
            return
        lines = self._lines[:MOST]
        more = "" if len(self._lines) < MOST else " These are the first; there may be more."
        count = "one problem" if len(lines) == 1 else f"{len(lines)} problems"
        raise BadFile(f"Nothing was loaded, because the file has {count}.{more}\n" + "\n".join(lines))
