"""A party named in a form: the one that was picked, the only one of that spelling, or a new one."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.alike_parties import AlikeParty, find_alike
from app.services.parties import FoundParty, NewParty, find_parties, find_party_by_spelling
from app.web.forms.choices import Option
from app.web.forms.picks import RecordChoice

MOST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Named:
    """Who a field names: an id, or a party that is to be made, or neither for an empty field."""

    id: str | None = None
    new: NewParty | None = None


def settle_party(session: Session, field: RecordChoice, may_add: bool) -> Named:
    """Who is meant; `may_add` says that an unknown name is to become a new party.

    Raises InvalidValue, with candidates put into the field, when several bear the name, when a name like it is there
    and nobody has said yet that this is another, or when none bears it and none may be added.
    """
    typed = field.data.text
    if not typed or field.data.id:
        return Named(field.data.id if typed else None)
    bearers = find_party_by_spelling(session, typed)
    if len(bearers) == 1:
        return Named(bearers[0].id)
    if bearers:
        field.candidates = _options(bearers)
        raise InvalidValue(field.name, "Several parties bear this name; choose the one that is meant.")
    if field.data.is_another:
        return Named(new=NewParty(typed, field.data.other_ids))
    alike = find_alike(session, [typed])
    if alike:
        field.candidates = [Option(party.id, party.name, alike_note(party)) for party in alike]
        field.another = f"It is another: add “{typed}” as a new party"
        raise InvalidValue(field.name, "Parties with a name like this are there. Is it one of these?")
    if may_add:
        return Named(new=NewParty(typed))
    field.candidates = _options(find_parties(session, typed, MOST_CANDIDATES))
    near = " Choose one of those with a name like it, or" if field.candidates else ""
    raise InvalidValue(field.name, f"No party bears this name yet.{near or ' To'} tick “add as a new party” below.")


def alike_note(party: AlikeParty) -> str:
    """Why a party is thought of: the spelling that is like the name, if it is not its preferred one, and the reason."""
    return party.reason if party.spelling == party.name else f"as {party.spelling}. {party.reason}"


def _options(found: list[FoundParty]) -> list[Option]:
    return [Option(party.id, party.name, "" if party.spelling == party.name else party.spelling) for party in found]
