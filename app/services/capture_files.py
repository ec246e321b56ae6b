"""Capture files: the bytes that captures were read from, held against the captures that name them, and copied."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.domain.errors import BadFile, NotFound
from app.services.checking import Problem
from app.storage.keeper import Keeper
from app.storage.queries import captures as queries

ROWS_AT_ONCE = 1_000


@dataclass(slots=True)
class CopyReport:
    """How many files were copied and how many were there already, and what was wrong with the others."""

    copied: int = 0
    present: int = 0
    problems: list[str] = field(default_factory=list)


def find_file_problems(session: Session, keeper: Keeper) -> Iterator[Problem]:
    """Every capture whose file is not there, or is not the one that was captured."""
    for row in session.execute(queries.named_files().execution_options(yield_per=ROWS_AT_ONCE)):
        where = f"capture {row.id}"
        try:
            size = len(keeper.read(row.file_sha256))
        except NotFound:
            yield Problem(where, f"its file {row.file_sha256} is not in {keeper.folder}; put it back from a backup")
        except BadFile as error:
            yield Problem(where, str(error))
        else:
            if size != row.file_size:
                yield Problem(where, f"its file has {size} bytes, and {row.file_size} are recorded")


def count_missing_files(session: Session, keeper: Keeper) -> int:
    """How many files that captures name are not there."""
    return sum(not keeper.has(row.file_sha256) for row in session.execute(queries.named_files()))


def find_unnamed_files(session: Session, keeper: Keeper) -> list[str]:
    """The digests of files that no capture names: of pages that were fetched and not saved, or left by a crash."""
    named = {row.file_sha256 for row in session.execute(queries.named_files())}
    return [digest for digest in keeper.digests() if digest not in named]


def copy_files(source: Keeper, target: Keeper) -> CopyReport:
    """Give `target` every file of `source` that it lacks; one that cannot be read is told, the others copied."""
    report = CopyReport()
    for digest in source.digests():
        try:
            if target.take_from(source, digest):
                report.copied += 1
            else:
                report.present += 1
        except (BadFile, NotFound) as error:
            report.problems.append(str(error))
    return report
