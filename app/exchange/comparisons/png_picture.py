"""PNG: the picture of `svg_picture.py` as pixels, twice its size, with its sources also in its text chunks.

The fonts come with the dependencies and are named file by file, for a machine without fonts draws no letters and says
nothing: Arimo for Latin, Greek, Cyrillic and Hebrew, Noto Sans Arabic for Arabic. Other scripts are drawn as boxes.
"""

import struct
import zlib
from functools import cache
from importlib.resources import files
from typing import BinaryIO

import resvg_py

from app.exchange.comparisons.base import Format, Handout
from app.exchange.comparisons.svg_picture import describe, draw

FONT_PACKAGES = ("fontpkg_arimo", "fontpkg_noto_sans_arabic")
FAMILY = "Arimo"
TWICE = 2
MOST_HEIGHT = 8_000  # of a picture that is drawn twice its size; a higher one would take too much memory
HEADER = 33  # bytes: the signature and the first chunk, after which others may come


def write(handout: Handout, stream: BinaryIO) -> None:
    """The picture."""
    drawn = draw(handout)
    zoom = 1 if _height(drawn) > MOST_HEIGHT else TWICE
    image = bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawn,
            zoom=zoom,
            skip_system_fonts=True,
            font_files=list(_fonts()),
            font_family=FAMILY,
            sans_serif_family=FAMILY,
            serif_family=FAMILY,
        )
    )
    stream.write(image[:HEADER])
    stream.write(_text_chunk("Title", handout.title))
    stream.write(_text_chunk("Source", "\n".join(describe(handout))))
    stream.write(image[HEADER:])


@cache
def _fonts() -> tuple[str, ...]:
    folders = [files(package) / "files" for package in FONT_PACKAGES]
    return tuple(sorted(str(file) for folder in folders for file in folder.iterdir() if file.name.endswith(".ttf")))


def _height(drawn: str) -> float:
    return float(drawn.partition('viewBox="')[2].partition('"')[0].split()[3])


def _text_chunk(keyword: str, text: str) -> bytes:
    """An iTXt chunk (PNG, third edition, 11.3.3.4), compressed, in UTF-8."""
    body = keyword.encode("latin-1") + b"\0\1\0\0\0" + zlib.compress(text.encode(), 9)
    return struct.pack(">I", len(body)) + b"iTXt" + body + struct.pack(">I", zlib.crc32(b"iTXt" + body))


FORMAT = Format(
    name="png",
    label="PNG",
    title="The chart with its sources in it, for slides and posts",
    suffix=".png",
    media_type="image/png",
    write=write,
    is_picture=True,
)
