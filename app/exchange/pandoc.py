"""Pandoc: a source as a citation in the words of a CSL style, by the program of that name in a process of its own.

It runs in its sandbox with a limit of time and of memory, in an empty folder, and is given a source as data and never
as markup. It comes with the package `pypandoc` where that is installed.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import NotFormatted
from app.exchange.packages import folder_of

PACKAGE = "pypandoc"
SECONDS = 20
MEMORY = "512m"
KEY = "source"
CITING = f"[@{KEY}]"
LESS_THAN = "\ue000"  # stands for “<”, which CSL-JSON takes for the beginning of bold or italic letters
GAPS = frozenset({"Space", "SoftBreak", "LineBreak"})
QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


@dataclass(frozen=True, slots=True)
class Formatted:
    """A source in a style: its entry in a list of references, and how a text cites it, in brackets or as a note."""

    entry: str
    cited: str


def find_pandoc(package: str = PACKAGE) -> Path | None:
    """The program, None where it is not installed."""
    place = folder_of(package)
    programs = [place / "files" / name for name in ("pandoc", "pandoc.exe")] if place else []
    return next((program for program in programs if program.is_file()), None)


def format_item(program: Path, csl: str, item: dict[str, Any], seconds: float = SECONDS) -> Formatted:
    """The citation of an item of CSL-JSON in a style, as plain text; raises NotFormatted.

    The style must be an independent one: for the parent of another, pandoc would ask the network.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "style.csl").write_text(csl, encoding="utf-8")
        (place / "items.json").write_text(json.dumps([_guarded(item) | {"id": KEY}]), encoding="utf-8")
        document = _run(program, place, seconds)
    return _read(document)


def _run(program: Path, place: Path, seconds: float) -> dict[str, Any]:
    options = ("--sandbox", "--from=markdown", "--to=json", "--citeproc", "--bibliography=items.json")
    command = [str(program), "+RTS", f"-M{MEMORY}", "-RTS", *options, "--csl=style.csl"]
    try:
        done = subprocess.run(
            command,
            cwd=place,
            env={"HOME": str(place), "LANG": "C.UTF-8"},
            input=CITING.encode(),
            capture_output=True,
            timeout=seconds,
            check=True,
        )
        document: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise NotFormatted(f"The style took longer than {seconds:g} seconds.") from error
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip()[:200]
        raise NotFormatted(f"The style cannot be used: {reason or 'it ran out of memory'}.") from error
    except (OSError, ValueError) as error:
        raise NotFormatted(f"The citation could not be made: {error}.") from error
    return document


def _read(document: dict[str, Any]) -> Formatted:
    """The texts of what pandoc made: a paragraph that cites, and after it the list of references."""
    entry, cited = "", ""
    for block in document["blocks"]:
        if block["t"] == "Para":
            cited = _text(block["c"])
        elif block["t"] == "Div":
            entry = _text(block["c"][1])
    if not entry and not cited:
        raise NotFormatted("The style prints nothing for a source of this kind.")
    return Formatted(entry, cited)


def _text(nodes: Any) -> str:
    return " ".join("".join(_words(nodes)).replace(LESS_THAN, "<").split())


def _words(node: Any) -> Iterator[str]:
    """The letters of a tree of pandoc, without its look."""
    if isinstance(node, list):
        for each in node:
            yield from _words(each)
    elif isinstance(node, dict):
        yield from _words_of(node["t"], node.get("c"))


def _words_of(kind: str, content: Any) -> Iterator[str]:
    if kind == "Str":
        yield content
    elif kind in GAPS:
        yield " "
    elif kind == "Quoted":
        before, after = QUOTES[content[0]["t"]]
        yield from (before, *_words(content[1]), after)
    elif kind in ("Span", "Link", "Div", "Cite"):
        yield from _words(content[1])
    elif content is not None:
        yield from _words(content)
        yield " " if kind == "Para" else ""


def _guarded(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("<", LESS_THAN)
    if isinstance(value, list):
        return [_guarded(each) for each in value]
    return {name: _guarded(each) for name, each in value.items()} if isinstance(value, dict) else value
