"""Drawing: what the form macros cannot say in a template: ids that describe a field, and the name of a draft."""

from typing import Any

from wtforms.fields import Field

from app.web.visitors import current_visitor


def described_ids(field: Field) -> str:
    """The ids of a field's hint and errors, as aria-describedby takes them."""
    parts = (("hint", field.description), ("error", field.errors))
    return " ".join(f"{field.id}-{part}" for part, is_there in parts if is_there)


def describing(field: Field) -> dict[str, Any]:
    """The attributes that tie an input to its hint and errors."""
    ids = described_ids(field)
    attributes: dict[str, Any] = {"aria_describedby": ids} if ids else {}
    return attributes | ({"aria_invalid": "true"} if field.errors else {})


def draft_name(name: str) -> str:
    """The name under which a browser keeps a draft: one browser may serve several people."""
    visitor = current_visitor()
    return f"{visitor.account_id if visitor else 'nobody'}/{name}"
