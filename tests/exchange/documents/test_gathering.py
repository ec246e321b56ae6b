"""Tests of app.exchange.documents.gathering."""

import pytest

from app.exchange.documents.base import Found
from app.exchange.documents.gathering import Gathering, edtf_of


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T23:30:00-05:00", "2024-03-05"),
        ("2024-03-05 10:00", "2024-03-05"),
        ("2024/3/5", "2024-03-05"),
        ("2024.03.05", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("2024-00-00", "2024"),
        ("2024-13-40", ""),
        ("2024-02-30", ""),
        ("05.03.2024", ""),  # day or month first? there is no telling
        ("March 5, 2024", ""),
        ("1970-01-01T00:00:00Z", ""),
        ("0001-01-01", ""),
        ("9999-12-31", ""),
        ("٢٠٢٤-٠٣-٠٥", ""),
        ("", ""),
        ("2024-03-05-06", ""),
    ],
)
def test_a_date_is_taken_where_it_can_be_read_in_one_way(value: str, day: str) -> None:
    assert edtf_of(value) == day


def test_the_first_good_value_of_a_field_stays() -> None:
    # given nothing, something and something else
    gathering = Gathering()
    for value, origin in ((None, "a"), (" \n ", "b"), ("Forty\n &quot;named&quot;", "c"), ("Fifty", "d")):
        # when each is offered
        gathering.field("title", value, origin)
    # then the first that is something is kept, as one line
    assert gathering.fields == {"title": Found('Forty "named"', "c")}


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ("en", "en"),
        ("en_GB", "en-GB"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("English", None),
        ("", None),
        ("e n", None),
        ("x" * 99, None),
    ],
)
def test_a_language_is_a_tag(value: str, tag: str | None) -> None:
    gathering = Gathering()
    gathering.language(value, "html lang")

    assert (gathering.fields["language"].value if gathering.fields else None) == tag


def test_people_of_one_role_come_from_one_place_and_once() -> None:
    # given two places that name authors, the first of them one twice
    gathering = Gathering()
    gathering.named("author", ["", "@x"], "a")
    gathering.named("author", ["Ada Moor", "Ada Moor"], "b")
    gathering.named("author", ["Ben Lind"], "c")
    # when everybody is asked for
    # then there is one of them
    assert [(person.family, person.origin) for person in gathering.everybody()] == [("Moor", "b")]
