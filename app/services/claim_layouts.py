"""Layouts of claims, their parts, and what is said of two of them or of two sources; and the columns of any record."""

from app.domain.anchoring import Match
from app.domain.answer import Facet, Kind, Mode
from app.domain.figure import Qualifier
from app.domain.finding import Rung
from app.exchange.base import Cell, Column, Layout
from app.exchange.columns import choice, may_refer, needed, open_ended, refers, worked_out
from app.storage.base import Status
from app.storage.models.derivation import DerivationType

ID = needed("id", Cell.ID)
POSITION = worked_out("position", Cell.COUNT)
RECORD = (
    choice("status", Status, Status.ACTIVE),
    open_ended("withdrawn_reason", Cell.TEXT),
    Column("version", Cell.COUNT, default=1),
    worked_out("created_at", Cell.MOMENT),
    worked_out("updated_at", Cell.MOMENT),
)
AS_OF = (Column("as_of", Cell.DATE), open_ended("as_of_earliest", Cell.DAY), open_ended("as_of_latest", Cell.DAY))
DATE = (open_ended("date", Cell.DATE), open_ended("date_earliest", Cell.DAY), open_ended("date_latest", Cell.DAY))

CLAIM_LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "claims",
        (
            ID,
            refers("question_id", "questions"),
            choice("answer_kind", Kind),
            refers("claimant_id", "parties"),
            Column("words"),
            *DATE,
            open_ended("affirmed", Cell.FLAG),
            open_ended("text", Cell.TEXT),
            *AS_OF,
            Column("scope"),
            choice("mode", Mode, Mode.ASSERTED),
            Column("note"),
            *RECORD,
        ),
    ),
    Layout(
        "figures",
        (
            refers("claim_id", "claims"),
            open_ended("low", Cell.NUMBER),
            open_ended("high", Cell.NUMBER),
            Column("low_included", Cell.FLAG, default=True),
            Column("high_included", Cell.FLAG, default=True),
            Column("qualifier", choices=tuple(Qualifier), is_needed=True),
            open_ended("headline", Cell.NUMBER),
            Column("approximate", Cell.FLAG, default=False),
            worked_out("unit"),
        ),
        part_of="claims",
        field="figure",
    ),
    Layout(
        "citations",
        (
            refers("claim_id", "claims"),
            POSITION,
            worked_out("id", Cell.ID),
            refers("source_id", "sources"),
            may_refer("capture_id", "captures"),
            Column("quotation"),
            worked_out("prefix"),
            worked_out("suffix"),
            open_ended("offset_start", Cell.COUNT),
            open_ended("offset_end", Cell.COUNT),
            choice("found", Match),
            Column("locator"),
            may_refer("relayed_by_id", "parties"),
        ),
        key_length=2,
        part_of="claims",
        field="citations",
    ),
    Layout(
        "claim_terms",
        (refers("claim_id", "claims"), POSITION, refers("term_id", "scope_terms"), choice("facet", Facet)),
        key_length=2,
        part_of="claims",
        field="terms",
    ),
    Layout(
        "rulings",
        (
            ID,
            refers("first_id", "claims"),
            refers("second_id", "claims"),
            Column("rung", choices=tuple(Rung), is_needed=True),
            needed("note"),
            Column("ruled_by"),
            worked_out("ruled_at", Cell.MOMENT),
            *RECORD,
        ),
    ),
    Layout(
        "derivations",
        (
            ID,
            refers("source_id", "sources"),
            refers("origin_id", "sources"),
            Column("type", choices=tuple(DerivationType), is_needed=True),
            Column("note"),
            *RECORD,
        ),
    ),
    Layout(
        "claim_derivations",
        (
            ID,
            refers("claim_id", "claims"),
            refers("origin_id", "claims"),
            Column("type", choices=tuple(DerivationType), is_needed=True),
            Column("note"),
            *RECORD,
        ),
    ),
)
