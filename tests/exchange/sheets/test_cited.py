"""Tests of app.exchange.sheets.cited."""

import pytest

from app.exchange.sheets.cited import CitedSource, part_date, read_cited
from app.exchange.sheets.settings import SourceSettings

APART = SourceSettings("Sources", ",")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("", []),
        (" , ,", []),
        ("AP", ["AP"]),
        ("AP, REU,AFP", ["AP", "REU", "AFP"]),
        ("AP, AP", ["AP"]),
        ("Al  Jazeera TV", ["Al Jazeera TV"]),
        ("Al Jazeera (web, TV), AP", ["Al Jazeera (web, TV)", "AP"]),
        ("AFP (Paris, AP", ["AFP (Paris", "AP"]),
        ("AFP), AP (a(b, c)), REU", ["AFP)", "AP (a(b, c))", "REU"]),
    ],
)
def test_names_are_parted_and_each_is_told_once(cell: str, names: list[str]) -> None:
    assert [cited.name for cited in read_cited(cell, APART)] == names


def test_without_a_separator_the_cell_is_one_name() -> None:
    assert read_cited("Ministry of Health, Arvane", SourceSettings("Sources")) == [
        CitedSource("Ministry of Health, Arvane")
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("AP 28 Mar", CitedSource("AP", "28 Mar")),
        ("Al Jazeera 3 Sept. 2004", CitedSource("Al Jazeera", "3 Sept. 2004")),
        ("REU Mar 28", CitedSource("REU", "Mar 28")),
        ("28 Mar", CitedSource("28 Mar")),
        ("AP 28", CitedSource("AP 28")),
        ("Channel 4", CitedSource("Channel 4")),
        ("March", CitedSource("March")),
        ("AP", CitedSource("AP")),
        ("AP 2004", CitedSource("AP 2004")),
        ("AP 28 Mar 04", CitedSource("AP", "28 Mar 04")),
    ],
)
def test_a_date_at_the_end_of_a_name_is_parted_from_it(name: str, expected: CitedSource) -> None:
    assert part_date(name) == expected


def test_one_source_of_two_days_is_cited_twice() -> None:
    cited = read_cited("AP 28 Mar, AP 29 Mar, AP 28 Mar", SourceSettings("Sources", ",", dated=True))

    assert cited == [CitedSource("AP", "28 Mar"), CitedSource("AP", "29 Mar")]
