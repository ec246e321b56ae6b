"""Tests of app.exchange.sheets.recalling."""

import pytest

from app.exchange.sheets.recalling import recall
from tests.sheets import column_map, read_rows, sheet

ROW = {
    **{"code": "x1", "Start": "2003-01-01", "End": "2003-01-02"},
    **{"place": "Arvane", "weapons": "shots", "Min": "5", "Max": "c. 7"},
}


@pytest.mark.parametrize("column", ["Start", "End", "place", "weapons", "Min", "Max"])
@pytest.mark.parametrize("place", ["Arvane", "Arvane, market"])
def test_a_cell_is_recalled_from_what_was_made_of_the_row(column: str, place: str) -> None:
    cells = ROW | {"place": place}
    (records,) = read_rows(sheet(",".join(f'"{cell}"' for cell in cells.values()) + ",AP"))
    given = {name: cell for name, cell in cells.items() if name != column}
    assert records is not None

    told = recall(column_map(), given, records.question.fields, records.claim.fields)

    assert told == {column: cells[column]}


def test_what_nothing_tells_of_is_not_recalled() -> None:
    question = {"title": "Who died at Arvane?", "definition": ""}
    claim = {"as_of": "", "words": "five", "scope": "", "note": "Weapons: not stated."}

    assert recall(column_map(), {}, question, claim) == {}
