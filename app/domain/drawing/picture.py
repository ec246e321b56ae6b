"""A picture: the elements of a chart at their places, free of colours and of the page that shows them."""

from typing import NamedTuple

WIDTH = 960
# How wide a letter is taken to be, as a part of its size: rather too wide, so that labels keep apart in any face.
LETTER = 0.6


class Element(NamedTuple):
    """One thing that is drawn: `tag` as SVG has it, its role, which decides how it looks, and its place as attributes.

    `style` is the number of the group whose colour it has; None for what is of no group.
    """

    tag: str
    role: str
    place: str
    style: int | None = None
    text: str = ""


class Marked(NamedTuple):
    """What is drawn of one answer, about the point (x, y); `label` says it to those who cannot see it."""

    claim_id: str
    label: str
    x: float
    y: float
    elements: tuple[Element, ...]


class Picture(NamedTuple):
    """A whole chart: what stands behind the answers, and the answers.

    `unlabelled` is how many have no room for their number; with `needs_hints` no answer is called by its name.
    """

    width: float
    height: float
    title: str
    elements: tuple[Element, ...]
    marks: tuple[Marked, ...]
    unlabelled: int = 0
    needs_hints: bool = False


def line(role: str, x1: float, y1: float, x2: float, y2: float, style: int | None = None) -> Element:
    """A straight line."""
    return Element("line", role, f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"', style)


def rectangle(role: str, x: float, y: float, width: float, height: float, style: int | None = None) -> Element:
    """A rectangle from its upper left corner."""
    return Element("rect", role, f'x="{x}" y="{y}" width="{width}" height="{height}"', style)


def circle(role: str, x: float, y: float, radius: float, style: int | None = None) -> Element:
    """A circle about a point."""
    return Element("circle", role, f'cx="{x}" cy="{y}" r="{radius}"', style)


def path(role: str, d: str, style: int | None = None) -> Element:
    """A path in the notation of SVG."""
    return Element("path", role, f'd="{d}"', style)


def text(role: str, x: float, y: float, words: str, anchor: str = "start") -> Element:
    """One line of text; `anchor` is where (x, y) lies on it."""
    return Element("text", role, f'x="{x}" y="{y}" text-anchor="{anchor}"', None, words)


def width_of(words: str, size: float) -> float:
    """How wide a line of text is at most, in letters of that size."""
    return len(words) * size * LETTER


def cut(words: str, longest: int) -> str:
    """The words, with an ellipsis where they are longer."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
