"""The lines of a text file whose encoding is told by its mark or by the map, none of them without end."""

import codecs
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from app.domain.errors import BadFile

ENCODINGS = (
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be"),
    *(f"windows-{number}" for number in range(1250, 1259)),
    *(f"iso-8859-{number}" for number in (1, 2, 5, 7, 9, 15)),
    *("koi8-r", "koi8-u", "mac-roman", "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5"),
)
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LONGEST_LINE = 1 << 20
LOOKED_AT = 1_000


class Lines:
    """The lines of a stream, each with its end as it stands; `number` is that of the line given last, from 1.

    The encoding is that of the byte order mark, else the one that is named, else UTF-8. Raises BadFile, with the line,
    for what is not in it, and for a line that is too long to be one.
    """

    def __init__(self, stream: BinaryIO, encoding: str = "") -> None:
        self.number = 0
        buffered = io.BufferedReader(_Borrowed(stream))
        self.encoding = encoding_of(buffered.peek(LOOKED_AT)[:LOOKED_AT], encoding)
        self._text = io.TextIOWrapper(buffered, encoding=self.encoding, newline="")

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = self._text.readline(LONGEST_LINE)
        except UnicodeError as error:
            raise BadFile(
                f"Line {self.number + 1:,} or one after it is not {self.encoding.removesuffix('-sig')}; save the file "
                "as UTF-8, or name its encoding in the map, such as encoding = “windows-1252” below [table]."
            ) from error
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
            raise BadFile(f"Line {self.number:,} has over {LONGEST_LINE:,} characters; this is no table of lines.")
        return line


def encoding_of(head: bytes, named: str) -> str:
    """The encoding of a file that begins so; raises BadFile for one that looks like UTF-16 and does not say so."""
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    if not named and head.count(0) * 4 > len(head):
        order = "be" if head[:1] == b"\0" else "le"
        raise BadFile(f"The file looks like UTF-16; write encoding = “utf-16-{order}” below [table] in the map.")
    return named or "utf-8"


class _Borrowed(io.RawIOBase):
    """The stream of a caller, which stays open when what reads from it is gone."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
