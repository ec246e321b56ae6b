"""Books (EPUB): their files in reading order, with chapters by the table of contents and pages by the printed ones."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Document, Given, PlaceKind
from app.exchange.documents.epub_pages import Pages, pieces_of, xhtml_root
from app.exchange.documents.found_addresses import doi_in
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.writing import PARAGRAPH, Writing
from app.exchange.documents.zipped import BROKEN, Archive, local

MEDIA_TYPE = "application/epub+zip"
ORIGIN = "EPUB"
LOCKED = "The book is locked (DRM), so it cannot be read. Type or paste the passages that you cite."
RIGHTS = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")
ENCRYPTION = "META-INF/encryption.xml"
MARC_ROLES = {"aut": "author", "edt": "editor", "trl": "translator", "": "author"}
NCX = "application/x-dtbncx+xml"


@dataclass(frozen=True, slots=True)
class Package:
    """The package file of a book: what it holds, in which order, and what it says of itself."""

    root: Any
    files: dict[str, str] = field(default_factory=dict)  # path in the archive, by id
    types: dict[str, str] = field(default_factory=dict)
    navigation: str = ""

    def order(self) -> Iterator[str]:
        """The files of the text, as they are read."""
        for element in self.root.iter():
            if local(element) == "itemref" and element.get("idref") in self.files:
                yield self.files[element.get("idref")]

    def contents(self) -> Iterator[str]:
        """The tables of contents, the newer one first."""
        if self.navigation:
            yield self.navigation
        yield from (self.files[name] for name, kind in self.types.items() if kind == NCX)


def read(given: Given) -> Document:
    """The text of a book; raises UnreadableDocument, also for one that is locked."""
    archive = Archive(given.data)
    package = _package(archive) if not any(name in archive for name in RIGHTS) else None
    if package is None or not _encrypted(archive).isdisjoint(package.order()):
        raise UnreadableDocument(LOCKED)
    chapters, pages = _contents(archive, package)
    writing = Writing()
    for path in dict.fromkeys(package.order()):
        if path in archive and not writing.is_full:
            _write(writing, archive.read(path), chapters.get(path, ""), pages.of(path))
    return _gathered(package.root).document(writing, MEDIA_TYPE)


def _encrypted(archive: Archive) -> frozenset[str]:
    """The files that only a key opens; often fonts alone, which are no part of the text (EPUB 3.3, encryption.xml)."""
    if ENCRYPTION not in archive:
        return frozenset()
    return frozenset(
        unquote(element.get("URI", "").strip())
        for element in archive.xml(ENCRYPTION).iter()
        if local(element) == "CipherReference"
    )


def _write(writing: Writing, markup: bytes, chapter: str, labels: dict[str, str]) -> None:
    root = xhtml_root(markup)
    if root is None:
        return
    titles = (" ".join("".join(element.itertext()).split()) for element in root.iter("h1", "h2"))
    writing.mark(PlaceKind.CHAPTER, chapter or next(titles, ""))
    for words, page, runs_on in pieces_of(root, labels):
        if page:
            writing.mark(PlaceKind.PAGE, page)
        writing.add(words, " " if runs_on else PARAGRAPH)


def _package(archive: Archive) -> Package:
    roots = (each for each in archive.xml("META-INF/container.xml").iter() if local(each) == "rootfile")
    place = next((root.get("full-path", "") for root in roots), "")
    if place not in archive:
        raise UnreadableDocument(BROKEN)
    root = archive.xml(place)
    package = Package(root)
    navigation = ""
    for item in root.iter():
        if local(item) != "item" or not item.get("id"):
            continue
        path = _path(place, item.get("href", ""))
        package.files[item.get("id")] = path
        package.types[item.get("id")] = item.get("media-type", "")
        if "nav" in item.get("properties", "").split():
            navigation = path
    return Package(root, package.files, package.types, navigation)


def _contents(archive: Archive, package: Package) -> tuple[dict[str, str], Pages]:
    """The title of each file by the tables of contents, and the labels of printed pages by where they begin."""
    chapters: dict[str, str] = {}
    pages = Pages()
    for place in package.contents():
        root = xhtml_root(archive.read(place)) if place in archive else None
        if root is None:
            continue
        for href, words, is_page in _links(root):
            path, _, name = href.partition("#")
            whole = _path(place, path) if path else place
            if is_page:
                pages.add(whole, name, words)
            else:
                chapters.setdefault(whole, words)
    return chapters, pages


def _links(root: Any) -> Iterator[tuple[str, str, bool]]:
    """The address, the words and the sort of each entry of a navigation document or of an NCX."""
    for element in root.iter("a", "navPoint", "pageTarget"):
        if element.tag == "a":
            words = " ".join("".join(element.itertext()).split())
            yield element.get("href", ""), words, _is_in_page_list(element)
            continue
        content, label = element.find("content"), element.find("navLabel")
        if content is not None and label is not None:
            words = " ".join("".join(label.itertext()).split())
            yield content.get("src", ""), words, element.tag == "pageTarget"


def _is_in_page_list(element: Any) -> bool:
    return any("page-list" in (nav.get("type") or "").split() for nav in element.iterancestors("nav"))


def _path(base: str, href: str) -> str:
    """Where a relative address leads within the archive."""
    return normpath(join(dirname(base), unquote(href.partition("#")[0])))


def _gathered(root: Any) -> Gathering:
    gathering = Gathering()
    told = [element for element in root.iter() if "purl.org/dc/" in str(element.tag) and element.text]
    roles = {
        element.get("refines", "").lstrip("#"): (element.text or "").strip()
        for element in root.iter()
        if local(element) == "meta" and element.get("property") == "role"
    }
    for name, keep in (("title", gathering.field), ("publisher", gathering.field), ("date", gathering.day)):
        for element in told:
            if local(element) == name:
                keep("issued" if name == "date" else name, element.text, ORIGIN)
    names: dict[str, list[str]] = {}
    for element in told:
        if local(element) == "creator":
            code = next((value for key, value in element.items() if key.endswith("}role")), "")
            role = MARC_ROLES.get(code or roles.get(element.get("id", ""), ""), "")
            names.setdefault(role, []).append(element.text)
        elif local(element) == "language":
            gathering.language(element.text, ORIGIN)
        elif local(element) == "identifier":
            gathering.field("doi", doi_in(element.text), ORIGIN)
            gathering.field("isbn", _isbn(element.text), ORIGIN)
    for role, listed in names.items():
        if role:
            gathering.named(role, listed, ORIGIN)
    gathering.field("type", "book", ORIGIN)
    return gathering


def _isbn(value: str) -> str:
    """The ISBN in an identifier that holds one, by its length and its first digits."""
    plain = value.strip().lower().removeprefix("urn:").removeprefix("isbn:").strip()
    digits = plain.replace("-", "").replace(" ", "")
    is_long = len(digits) == 13 and digits.isdecimal() and digits.startswith(("978", "979"))
    is_short = len(digits) == 10 and digits[:9].isdecimal() and "isbn" in value.lower()
    return plain.upper() if is_long or is_short else ""
