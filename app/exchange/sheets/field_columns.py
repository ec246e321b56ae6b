"""Field columns: from which column of a sheet, or by which setting of its map, each field of a record is read."""

from collections.abc import Mapping

from app.exchange.sheets.column_map import ColumnMap


def columns_by_field(column_map: ColumnMap) -> dict[str, Mapping[str, str]]:
    """The columns and settings by field, for each table of records: what a problem of the field is called by."""
    claim, question, sources = column_map.claim, column_map.question, column_map.sources
    low, high = claim.low or claim.high, claim.high or claim.low
    texts = {name: f"[claim] {name}" for name in ("scope", "note", "mode")}
    figure = {"figure": low, "figure.low": low, "figure.high": high, "figure.headline": claim.headline or low}
    figure |= {f"figure.{name}": name for name in ("qualifier", "approximate")} | {"figure.unit": "[question] unit"}
    return {
        "questions": {name: f"[question] {name}" for name in ("title", "unit", "definition")}
        | {"id": ", ".join(question.key)},
        "claims": texts
        | figure
        | {
            "id": ", ".join((*question.key, *claim.key)),
            "as_of": claim.start or claim.end,
            "citations": sources.column or "[dataset]",
            "claimant_id": "[claim] claimant",
        },
        "parties": {"names": "[claim] claimant", "type": "[claim] claimant_type"},
        "sources": {"title": sources.column, "type": "[sources] type"},
    }
