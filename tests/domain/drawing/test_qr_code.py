"""A QR code: the path is exactly the dark squares, with a quiet margin of four around them."""

import re

import segno

from app.domain.drawing.qr_code import draw_qr_code

TEXT = "otpauth://totp/Variorum:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Variorum"
RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def test_the_path_is_the_dark_squares_and_nothing_else() -> None:
    drawn = draw_qr_code(TEXT)
    runs = [tuple(map(int, run.groups())) for run in RUN.finditer(drawn.path)]
    assert RUN.sub("", drawn.path) == ""
    assert all(there == back for _, _, there, back in runs)
    dark = {(x + step, y) for x, y, length, _ in runs for step in range(length)}
    squares = list(segno.make(TEXT, error="m", micro=False).matrix_iter(border=4))
    assert dark == {(x, y) for y, row in enumerate(squares) for x, square in enumerate(row) if square}
    assert drawn.size == len(squares)


def test_a_long_name_in_another_script_still_fits() -> None:
    assert draw_qr_code("otpauth://totp/" + "%D0%96" * 100).size > draw_qr_code(TEXT).size
