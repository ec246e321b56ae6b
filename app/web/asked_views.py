"""Asked views: how a comparison is to be looked at, as the query of an address says it."""

from collections.abc import Container, Mapping
from decimal import Decimal

from werkzeug.datastructures import MultiDict

from app.domain.answer import Mode
from app.domain.errors import InvalidValue
from app.services.answered import View
from app.services.charts import CHARTS
from app.services.comparing import GROUPS
from app.services.over_all import COUNTS
from app.storage.queries.answers import SORTS, AnswerFilter
from app.storage.types import is_public_id

COLUMN_WORDS = {
    "who": "Who",
    "as-of": "As of",
    "source": "Source",
    "verdict": "Verdict",
    "relayed": "Relayed by",
    "scope": "Scope",
    "mode": "Mode",
    "quotation": "Quotation",
    "note": "Note",
}
MOST_ABOUT = 50
LONGEST_ABOUT = 6
LAST_PAGE = 10_000


def asked_view(arguments: Mapping[str, str]) -> View:
    """The view that the query of an address asks for; raises InvalidValue for what there is not."""
    return View(
        sort=_one_of("sort", arguments.get("sort") or "recorded", SORTS),
        descending=arguments.get("order") == "down",
        group=_one_of("group", arguments.get("group") or "", GROUPS),
        against=_id(arguments.get("against")),
        page=asked_page(arguments.get("page")),
        about=_about(arguments.get("about") or "0"),
        chart=_one_of("chart", arguments.get("chart") or "", CHARTS),
        counts=_one_of("counts", arguments.get("counts") or "", COUNTS),
        wanted=AnswerFilter(
            claimant_id=_id(arguments.get("claimant")),
            source_id=_id(arguments.get("source")),
            mode=_one_of("mode", arguments.get("mode") or "", ("", *Mode)) or None,
            with_withdrawn=arguments.get("withdrawn") == "shown",
        ),
    )


def hidden_columns(arguments: MultiDict[str, str]) -> list[str]:
    """The columns that an address leaves out: ?hide=scope,mode, or one by one; others than there are say nothing."""
    asked = {name for text in arguments.getlist("hide") for name in text.split(",")}
    return [name for name in COLUMN_WORDS if name in asked]


def _one_of(name: str, value: str, known: Container[str]) -> str:
    if value not in known:
        raise InvalidValue(name, f"This page cannot be shown by “{value[:40]}”; choose one that it offers.")
    return value


def _about(value: str) -> Decimal:
    """A percentage of 0 to 50, as a share."""
    whole, _, part = value.partition(".")
    if not (value.isascii() and len(value) <= LONGEST_ABOUT and whole.isdigit() and (not part or part.isdigit())):
        raise InvalidValue("about", "“About” can be taken to reach 0 to 50 percent; write a number such as 10 or 2.5.")
    if Decimal(value) > MOST_ABOUT:
        raise InvalidValue("about", f"“About” can be taken to reach at most {MOST_ABOUT} percent either way.")
    return Decimal(value) / 100


def _id(value: str | None) -> str | None:
    return value if value and is_public_id(value) else None


def asked_page(value: str | None) -> int:
    """The number of a page as an address gives it, from 1."""
    return min(max(int(value), 1), LAST_PAGE) if value and value.isascii() and value.isdigit() and len(value) < 6 else 1
