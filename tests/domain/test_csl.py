"""Tests of app.domain.csl."""

from typing import Any

import pytest

from app.domain.csl import Item, Name, csl_date, csl_json


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("", {}),
        ("not a date", {}),
        ("2023", {"date-parts": [[2023]]}),
        ("2023-01-18", {"date-parts": [[2023, 1, 18]]}),
        ("2023-01-18T14:30:00Z", {"date-parts": [[2023, 1, 18]]}),
        ("2022~", {"date-parts": [[2022]], "circa": True}),
        ("2022-03?", {"date-parts": [[2022, 3]], "circa": True}),
        ("2022-21", {"date-parts": [[2022]], "season": 1}),
        ("2022-XX", {"date-parts": [[2022]]}),
        ("2022-03-XX", {"date-parts": [[2022, 3]]}),
        ("201X", {"date-parts": [[2010], [2019]], "circa": True}),
        ("2014/2022-05", {"date-parts": [[2014], [2022, 5]]}),
        ("2014/..", {"date-parts": [[2014], [0]]}),
        ("2014/", {"date-parts": [[2014]]}),
        ("../2022", {"date-parts": [[2022]], "circa": True}),
        ("201X/2022", {"date-parts": [[2010], [2022]], "circa": True}),
    ],
)
def test_a_date_is_as_exact_as_its_words_and_never_more(edtf: str, expected: dict[str, Any]) -> None:
    assert csl_date(edtf) == expected


def test_a_newspaper_that_publishes_itself_is_named_once() -> None:
    item = Item("a", "article-newspaper", "T", container_title="Gazette", publisher="Gazette")
    assert "publisher" not in csl_json(item)


def test_an_item_has_the_variables_that_are_known_under_their_names_in_csl() -> None:
    names = (Name("author", "Rudnik", "Alesia"), Name("author", literal="Institute"), Name("editor", "Łatuška"))
    item = Item("a", "book", "T", names, container_title="C", doi="10.1/x", url="https://x.example", issued="2022")
    assert csl_json(item) == {
        "id": "a",
        "type": "book",
        "title": "T",
        "author": [{"family": "Rudnik", "given": "Alesia"}, {"literal": "Institute"}],
        "editor": [{"family": "Łatuška"}],
        "container-title": "C",
        "URL": "https://x.example",
        "DOI": "10.1/x",
        "issued": {"date-parts": [[2022]]},
    }
