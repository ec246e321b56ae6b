"""A QR code: one path of dark squares, to be drawn on white whatever the page's colours, for cameras need it so."""

from dataclasses import dataclass
from itertools import groupby

import segno


@dataclass(frozen=True, slots=True)
class QrCode:
    """How many squares it has on a side, the quiet margin included, and the path of the dark ones."""

    size: int
    path: str


def draw_qr_code(text: str) -> QrCode:
    """The QR code of a text (ISO/IEC 18004), which stays readable when about 15 % of it is covered."""
    rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix_iter()]
    return QrCode(len(rows), "".join(_runs(row, y) for y, row in enumerate(rows)))


def _runs(row: list[int], y: int) -> str:
    path, x = "", 0
    for is_dark, run in groupby(row):
        length = len(list(run))
        if is_dark:
            path += f"M{x} {y}h{length}v1h-{length}z"
        x += length
    return path
