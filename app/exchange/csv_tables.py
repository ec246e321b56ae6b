"""CSV: a zip with one flat claims.csv for spreadsheets, and below tables/ one file per table.

RFC 4180 with a header row and CRLF, in UTF-8 with a byte order mark, without which some spreadsheets read it as another
encoding. A cell that a spreadsheet would run is kept from it by an apostrophe in front (see `guard`).
"""

import csv
import io
import zipfile
from typing import BinaryIO, cast

from app.exchange.base import Dataset, Format, Table, Value

RUN = frozenset("=+-@＝＋－＠")
RUN_AT_ONCE = RUN | frozenset("\t\r\n")
DAY_ONE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say: a file must not depend on when it was written


def write(dataset: Dataset, stream: BinaryIO) -> None:
    """A zip, written member by member without keeping any of it."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _write_member(archive, "claims.csv", dataset.flat_claims)
        for table in dataset.tables:
            _write_member(archive, f"tables/{table.layout.name}.csv", table)


def guard(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would otherwise run or change it.

    That is when it begins with = + - @ (also in full width, also after spaces), a tab or a line break, and is no plain
    number; -5 stays -5. A text that begins with apostrophes and then so gets one more, so that the rule for reading
    back has no exception: one apostrophe goes when what follows all apostrophes begins like that.
    """
    if text[:1].isalnum():
        return text
    bare = text.lstrip("'")
    if not _is_run(bare) or (bare == text and _is_plain_number(text)):
        return text
    return f"'{text}"


def cell(value: Value) -> str:
    """The value as a cell holds it: empty for nothing, truth in words, a text guarded."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return guard(value) if isinstance(value, str) else str(value)


def _is_run(text: str) -> bool:
    return text[:1] in RUN_AT_ONCE or text.lstrip()[:1] in RUN


def _is_plain_number(text: str) -> bool:
    whole, _, fraction = text.removeprefix("-").partition(".")
    digits = whole + fraction
    return bool(whole) and digits.isascii() and digits.isdigit()


def _write_member(archive: zipfile.ZipFile, name: str, table: Table) -> None:
    member = zipfile.ZipInfo(name, DAY_ONE)
    member.compress_type = zipfile.ZIP_DEFLATED
    with (
        archive.open(member, "w", force_zip64=True) as raw,
        io.TextIOWrapper(cast(BinaryIO, raw), encoding="utf-8-sig", newline="") as text,
    ):
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(column.name for column in table.layout.columns)
        writer.writerows(map(cell, row) for row in table.rows)


FORMAT = Format(
    name="csv",
    title="A zip of tables for spreadsheets, and one flat table of all claims with a link in each row",
    suffix=".csv.zip",
    media_type="application/zip",
    write=write,
)
