"""Tests of app.services.layouts: nothing of a ledger is forgotten."""

import pytest

from app.exchange.base import Layout
from app.services.layouts import LAYOUTS
from app.storage.base import Base

# What stays behind: accounts, what belongs to this one database, and what loading works out again.
LEFT_TABLES = {
    *("accounts", "sessions", "one_time_links", "failed_sign_ins", "submissions"),
    *("dismissals", "distinctions", "name_keys", "placements", "rejections", "shared_links", "search_entries"),
    "api_tokens",
    *("second_factors", "pending_factors", "recovery_codes", "half_sign_ins"),
}
LEFT_COLUMNS = {
    "parties": {"standing_id"},
    "party_names": {"folded"},
    "figures": {"question_id"},
    "citations": {"question_id"},
    "claim_terms": {"question_id"},
    "revisions": {"account_id", "before"},
}

every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)


def test_every_table_has_a_layout_or_stays_behind() -> None:
    assert {layout.name for layout in LAYOUTS} == set(Base.metadata.tables) - LEFT_TABLES


@every_layout
def test_every_column_is_in_the_layout_or_stays_behind(layout: Layout) -> None:
    columns = {column.name for column in Base.metadata.tables[layout.name].columns}

    assert {column.name for column in layout.columns} == columns - LEFT_COLUMNS.get(layout.name, set())


@every_layout
def test_columns_are_open_where_those_of_the_table_are(layout: Layout) -> None:
    table = Base.metadata.tables[layout.name]

    for column in layout.columns:
        assert column.is_open == table.columns[column.name].nullable, column.name


@every_layout
def test_references_are_those_of_the_table_and_come_after_what_they_refer_to(layout: Layout) -> None:
    order = [each.name for each in LAYOUTS]
    table = Base.metadata.tables[layout.name]

    for column in layout.columns:
        tables = {key.column.table.name for key in table.columns[column.name].foreign_keys}
        if column.refers_to:
            assert column.refers_to in tables, column.name
            assert order.index(column.refers_to) < order.index(layout.name)
        elif column.name not in ("answer_kind", "facet"):
            assert tables == set(), column.name


@every_layout
def test_parts_stand_beside_what_they_belong_to(layout: Layout) -> None:
    if layout.part_of:
        assert layout.field
        assert layout.columns[0].refers_to == layout.part_of
        assert layout.is_list == (layout.columns[1].name == "position")
