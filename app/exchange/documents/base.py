"""What every reader of documents gives: the text, its places, and what the document says about itself."""

from dataclasses import dataclass, field
from enum import StrEnum

MAX_TEXT = 5_000_000


class PlaceKind(StrEnum):
    """What a place of a document is named by: the label of its page, the time in a recording, or its chapter."""

    PAGE = "page"
    TIME = "time"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class Place:
    """From `start`, in code points of the text, up to the next place, readers cite `label` (“xii”, “00:01:05”)."""

    start: int
    kind: PlaceKind
    label: str


@dataclass(frozen=True, slots=True)
class Found:
    """One field of the source as the document states it, and where it stood: “JSON-LD”, “citation_title”, “PDF”."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person or body that the document names, as printed: `family` with `given`, or `literal`."""

    role: str
    family: str = ""
    given: str = ""
    literal: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    `fields` are named as the columns of a source (title, container_title, publisher, issued, url, doi, language, …),
    each with the best value that was found. `warnings` are sentences for the reader: pages without text, a part left
    out. `address` is where the document says it came from (the record of a web archive), else empty.
    """

    text: str
    media_type: str
    places: tuple[Place, ...] = ()
    fields: dict[str, Found] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    warnings: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """The bytes of a document with what came with them: a media type (may be empty or wrong), a name, an address."""

    data: bytes
    media_type: str = ""
    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of document: its word for people (“Word document”), its media types and endings, and its module.

    The module holds `read(given) -> Document`, which raises UnreadableDocument. It is named and not imported here: the
    libraries that it needs are slow to load and are given hostile bytes, so that only a process of its own loads them.
    """

    name: str
    label: str
    media_types: tuple[str, ...]
    endings: tuple[str, ...]
    module: str
