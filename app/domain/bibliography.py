"""A source as one line of plain text, for a numbered list of references and for exports."""

from typing import NamedTuple


class Reference(NamedTuple):
    """The fields of a source that a plain citation shows, named after their CSL variables; empty when unknown.

    `authors` are names as they are printed, in order; `issued` and `accessed` are EDTF.
    """

    title: str
    container_title: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    genre: str = ""
    issued: str = ""
    accessed: str = ""
    url: str = ""
    doi: str = ""
    archive: str = ""
    authors: tuple[str, ...] = ()


def cite(reference: Reference) -> str:
    """One line: Authors. “Title”. Container, publisher, volume(issue), pages, date. Address (accessed …)."""
    names = _joined(reference.authors)
    where = ", ".join(
        part
        for part in (
            reference.genre,
            reference.container_title,
            reference.publisher if reference.publisher != reference.container_title else "",
            _volume(reference.volume, reference.issue),
            f"pp. {reference.page}" if reference.page else "",
            reference.issued or "no date",
        )
        if part
    )
    return " ".join(part for part in (names, f"“{reference.title}”.", f"{where}.", _address(reference)) if part)


def short_name(family: str, given: str, literal: str) -> str:
    """A contributor as printed: “Rudnik, Alesia”, or the literal name."""
    if literal:
        return literal
    return f"{family}, {given}" if given else family


def _joined(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    listed = names[0] if len(names) == 1 else f"{names[0]} et al." if len(names) > 3 else " and ".join(names)
    return listed if listed.endswith(".") else f"{listed}."


def _volume(volume: str, issue: str) -> str:
    if volume and issue:
        return f"{volume}({issue})"
    return volume or (f"no. {issue}" if issue else "")


def _address(reference: Reference) -> str:
    address = f"https://doi.org/{reference.doi}" if reference.doi else reference.url or reference.archive
    if not address:
        return ""
    return f"{address} (accessed {reference.accessed})." if reference.accessed else f"{address}."
