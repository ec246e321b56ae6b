"""Styling: the citation of a source in a style that somebody chooses, formatted once and kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.domain.csl import Item, csl_json
from app.domain.errors import InvalidValue, NotFormatted
from app.exchange.citation_styles import Style, list_styles
from app.exchange.pandoc import find_pandoc, format_item
from app.services.source_items import read_items

PLAIN = Style("", "Plain")
FOLDER = "styles"
MOST_KEPT = 4_096
NOT_INSTALLED = "The other styles are not installed here; “pip install 'variorum[citations]'” installs them."


class Styled(NamedTuple):
    """A citation as it is shown and copied: an entry of a list of sources, or a note in a style that `is_note`.

    `beside` is the other way in which that style names the source: in brackets in a text, or as an entry of a list.
    `problem` says why the plain citation stands in its place.
    """

    style: str
    text: str
    beside: str = ""
    is_note: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The styles that can be chosen, the plain one first; `hint` says what is missing here, or is empty."""

    styles: Sequence[Style]
    hint: str


def open_shelf(instance: Path) -> Shelf:
    """The styles of this instance: those that come along, and those in the folder `styles` in it."""
    if find_pandoc() is None:
        return Shelf([PLAIN], NOT_INSTALLED)
    styles = [PLAIN, *list_styles(instance / FOLDER)]
    return Shelf(styles, "" if len(styles) > 1 else NOT_INSTALLED)


def style_source(session: Session, source_id: str, plain: str, name: str, shelf: Shelf) -> Styled:
    """The citation of a source in the style of that name; `plain` is the one that needs no style.

    Raises InvalidValue for a style that there is not. What cannot be formatted stays plain, with the reason.
    """
    style = next((style for style in shelf.styles if style.name == name), None)
    if style is None:
        raise InvalidValue("style", f"There is no style “{name[:80]}” here; choose one that the page offers.")
    if style is PLAIN:
        return Styled("", plain)
    if style.problem:
        return Styled(style.name, plain, problem=style.problem)
    _, item = read_items(session, [source_id])[source_id]
    made = _format(item, style)
    if isinstance(made, str):
        return Styled(style.name, plain, problem=made)
    return Styled(style.name, *made)


@lru_cache(maxsize=MOST_KEPT)
def _format(item: Item, style: Style) -> tuple[str, str, bool] | str:
    """(citation, the other way, whether it is a note), or why not: kept under all that it is made from."""
    program = find_pandoc()
    if program is None:
        return NOT_INSTALLED
    try:
        made = format_item(program, style.csl, csl_json(item))
    except NotFormatted as error:
        return str(error)
    if style.cites_in_notes and made.cited:
        return made.cited, made.entry, True
    return (made.entry, made.cited, False) if made.entry else (made.cited, "", False)
