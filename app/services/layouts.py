"""Layouts: what a ledger consists of when it is taken away or loaded, table by table and column by column."""

from app.domain.answer import Facet, Interest, Kind
from app.exchange.base import Cell, Column, Layout
from app.exchange.columns import choice, lines, may_refer, needed, open_ended, refers, worked_out
from app.services.claim_layouts import CLAIM_LAYOUTS, ID, POSITION, RECORD
from app.services.revisions import PUBLIC_KINDS
from app.storage.models.capture import CaptureType, PlaceKind
from app.storage.models.party import PartyType
from app.storage.models.revision import Act
from app.storage.models.source import ContributorRole, SourceType

SOURCE_LINES = (
    ("title_short", "container_title"),
    ("publisher_place",),
    ("url", "doi", "isbn", "issn", "volume", "issue", "number", "page", "edition", "section", "genre", "medium"),
    ("language", "archive", "archive_location", "note"),
)


LAYOUTS: tuple[Layout, ...] = (
    Layout("topics", (ID, needed("title"), Column("description"), *RECORD)),
    Layout(
        "scope_terms",
        (
            refers("topic_id", "topics"),
            POSITION,
            worked_out("id", Cell.ID),
            Column("facet", choices=tuple(Facet), is_needed=True),
            needed("label"),
            Column("definition"),
        ),
        key_length=2,
        part_of="topics",
        field="terms",
    ),
    Layout(
        "questions",
        (
            ID,
            refers("topic_id", "topics"),
            needed("title"),
            choice("answer_kind", Kind, Kind.QUANTITY),
            *lines("unit", "definition"),
            Column("is_cumulative", Cell.FLAG, default=False),
            *RECORD,
        ),
    ),
    Layout(
        "parties",
        (
            ID,
            choice("type", PartyType, PartyType.PERSON),
            Column("interest", choices=tuple(Interest), is_open=True, default=None),
            Column("description"),
            open_ended("merged_into_id", Cell.ID),
            *RECORD,
        ),
    ),
    Layout(
        "party_names",
        (
            refers("party_id", "parties"),
            POSITION,
            needed("spelling"),
            Column("language"),
            worked_out("is_preferred", Cell.FLAG),
        ),
        key_length=2,
        part_of="parties",
        field="names",
    ),
    Layout(
        "sources",
        (
            ID,
            open_ended("citation_key", Cell.TEXT),
            choice("type", SourceType, SourceType.WEB_PAGE),
            needed("title"),
            *lines(*SOURCE_LINES[0]),
            may_refer("publisher_id", "parties"),
            *lines(*SOURCE_LINES[1]),
            Column("issued", Cell.DATE),
            Column("accessed", Cell.DATE),
            *lines(*SOURCE_LINES[2], *SOURCE_LINES[3]),
            *RECORD,
        ),
    ),
    Layout(
        "source_contributors",
        (
            refers("source_id", "sources"),
            POSITION,
            choice("role", ContributorRole, ContributorRole.AUTHOR),
            *lines("family", "given", "literal"),
            may_refer("party_id", "parties"),
        ),
        key_length=2,
        part_of="sources",
        field="contributors",
    ),
    Layout(
        "captures",
        (
            ID,
            refers("source_id", "sources"),
            choice("type", CaptureType, CaptureType.FULL),
            needed("text"),
            worked_out("sha256"),
            worked_out("captured_at", Cell.MOMENT),
            Column("method"),
            Column("media_type", default="text/plain"),
            worked_out("created_at", Cell.MOMENT),
            open_ended("file_sha256", Cell.TEXT),
            open_ended("file_size", Cell.COUNT),
            *lines("file_name", "address"),
        ),
    ),
    Layout(
        "capture_places",
        (
            refers("capture_id", "captures"),
            POSITION,
            needed("offset_start", Cell.COUNT),
            Column("kind", choices=tuple(PlaceKind), is_needed=True),
            needed("label"),
        ),
        key_length=2,
        part_of="captures",
        field="places",
    ),
    *CLAIM_LAYOUTS,
    Layout(
        "comparisons",
        (ID, needed("title"), may_refer("question_id", "questions"), needed("address"), Column("note"), *RECORD),
    ),
    Layout(
        "editions",
        (
            ID,
            refers("comparison_id", "comparisons"),
            worked_out("number", Cell.COUNT),
            worked_out("published_at", Cell.MOMENT),
            worked_out("published_by"),
            worked_out("note"),
            worked_out("sha256"),
            needed("content", Cell.DOCUMENT),
        ),
    ),
    Layout(
        "revisions",
        (
            Column("kind", choices=PUBLIC_KINDS, is_needed=True),
            needed("record_id", Cell.ID),
            needed("version", Cell.COUNT),
            needed("at", Cell.MOMENT),
            Column("act", choices=tuple(Act), is_needed=True),
            *lines("actor", "note"),
            needed("after", Cell.DOCUMENT),
        ),
        key_length=3,
    ),
)
