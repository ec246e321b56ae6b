"""Addresses of comparisons: the page with its filters, order and columns, as path and query, in one tidy form."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from app.domain.errors import InvalidValue
from app.domain.texts import clean
from app.storage.types import is_public_id

CHOSEN = "/compare"
OF_A_QUESTION = "/questions/"
LISTS = ("claims", "hide")  # may be given several times, or once with commas
DEFAULTS = {"sort": "recorded", "order": "up"}
PASSING = ("page", "done", "from")  # where in the comparison somebody is, not how it is looked at
MOST_PARAMETERS = 100
LONGEST = 8_000

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Address:
    """What an address compares: the answers to `question_id`, or the claims `claim_ids`; `query` says how."""

    path: str
    question_id: str | None
    claim_ids: tuple[str, ...]
    query: Pairs

    def __str__(self) -> str:
        return f"{self.path}?{urlencode(self.query, safe=',')}" if self.query else self.path


def read_address(text: str) -> Address:
    """The address that a path with its query states; raises InvalidValue for any other page."""
    try:
        parts = urlsplit(text)
        pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        raise _refusal() from None
    if parts.scheme or parts.netloc or len(text) > LONGEST:
        raise _refusal()
    return address_of(parts.path, pairs)


def address_of(path: str, pairs: Iterable[tuple[str, str]]) -> Address:
    """The address of a page from its path and the parameters of its query; raises InvalidValue for any other page."""
    query = _tidy(pairs)
    question_id = path.removeprefix(OF_A_QUESTION) if path.startswith(OF_A_QUESTION) else None
    claim_ids = tuple(filter(is_public_id, dict(query).get("claims", "").split(",")))
    if question_id is not None and is_public_id(question_id):
        return Address(path, question_id, (), query)
    if path == CHOSEN and claim_ids:
        return Address(path, None, claim_ids, query)
    raise _refusal()


def _tidy(pairs: Iterable[tuple[str, str]]) -> Pairs:
    """Each parameter once, lists with commas, nothing that is empty, is so anyway, or passes."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        name, value = clean(name, multiline=False), clean(value, multiline=False)
        if not value or name in PASSING or DEFAULTS.get(name) == value:
            continue
        if name in LISTS:
            found[name] = list(dict.fromkeys([*found.get(name, []), *filter(None, value.split(","))]))
        else:
            found.setdefault(name, [value])
    return tuple((name, ",".join(values)) for name, values in found.items() if values)


def _refusal() -> InvalidValue:
    return InvalidValue(
        "address", "Give the address of the answers to a question, or of claims side by side, beginning with one slash."
    )
