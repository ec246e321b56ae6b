"""What the formats of one comparison share: the handout, which is the comparison as plain values, and what a format is.

A handout is what a reader of a file needs to know and to check, all of it given: a format asks nothing, not even the
clock, so the same handout is the same file on any day.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from app.domain.csl import Item
from app.exchange.base import Cell, Value


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of answers: its name in data, its title for readers, and what its cells hold.

    `for_data` marks what a program wants and a reader finds said better in another column.
    """

    name: str
    title: str
    cell: Cell = Cell.TEXT
    for_data: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to the source with that number, and the place in it (“p. 4”), empty where none is given.

    `found` is how the captures of the source have the `quotation` today (exact, normalised, approximate or missing),
    empty where there is none to look in; `standing` says it in words, `reads` what stands there in other words.
    `at_words` is the address that opens the source at the quotation, empty where that is not known to stand there.
    """

    number: int
    locator: str = ""
    quotation: str = ""
    found: str = ""
    standing: str = ""
    is_nowhere: bool = False
    reads: str = ""
    at_words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One answer: its number, a value for each heading, and the sources in which it stands.

    `url` is its own page; `group` the heading that it stands below where answers are grouped.
    """

    number: int
    cells: tuple[Value, ...]
    notes: tuple[Note, ...] = ()
    url: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands between the answers numbered `a` and `b`: the rung, its reason, and what each measure says.

    `overruled` says who put this rung in the place of another, and why; empty where nobody did.
    """

    a: int
    b: int
    rung: str
    reason: str
    findings: tuple[str, ...] = ()
    overruled: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One source: its number, its citation as one line, its address, and the fields from which others cite it."""

    number: int
    citation: str
    url: str
    item: Item


@dataclass(frozen=True, slots=True)
class Handout:
    """One comparison as it leaves.

    `permalink` is its whole address with filters and order; `taken` the moment with its zone at which it was as it is
    here. `derived` are sentences that were worked out from the answers and stand in no source. `footnotes` say how the
    answers were chosen and compared: filters and tolerance in words. `chart` is an SVG document without script and
    without links to other files, or empty, and `chart_text` says what it shows. `imprint` are the sentences that say
    which edition it is, where it was published. `cautions` warn of answers whose words no capture has.
    """

    title: str
    permalink: str
    taken: datetime
    headings: tuple[Heading, ...]
    lines: Sequence[Line] = ()
    pairs: Sequence[Pair] = ()
    derived: tuple[str, ...] = ()
    references: Sequence[Reference] = ()
    footnotes: tuple[str, ...] = ()
    description: str = ""
    chart: str = ""
    chart_text: str = ""
    imprint: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the name that a link shows, what it is good for in one line, and how it is written.

    `write` puts a handout on a stream of bytes and leaves the stream open. A format that `is_picture` draws the chart,
    and is offered where there is one.
    """

    name: str
    label: str
    title: str
    suffix: str
    media_type: str
    write: Callable[[Handout, BinaryIO], None]
    is_picture: bool = False
