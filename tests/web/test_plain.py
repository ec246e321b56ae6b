import datetime
import json
from collections import namedtuple
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from markupsafe import Markup
from sqlalchemy import select

from app.storage.engine import Database
from app.storage.models import Topic
from app.web.plain import as_json, as_plain

Point = namedtuple("Point", "x y")


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Record:
    colour: Colour
    points: tuple[Point, ...]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (3, 3),
        (0.5, 0.5),
        ("Łódź", "Łódź"),
        (Markup("<b>"), "<b>"),
        (Colour.RED, "red"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1E+3"), "1000"),
        (Decimal("12345678901234567890123456789012345678"), "12345678901234567890123456789012345678"),
        (datetime.date(2022, 6, 24), "2022-06-24"),
        (datetime.datetime(2022, 6, 24, 12, 0, tzinfo=datetime.UTC), "2022-06-24T12:00:00Z"),
        (
            datetime.datetime(2022, 6, 24, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2))),
            "2022-06-24T10:00:00Z",
        ),
        (frozenset({"b", "a"}), ["a", "b"]),
        ((1, [2, 3]), [1, [2, 3]]),
        ({Colour.RED: 1}, {"red": 1}),
        (Point(1, Decimal("2.5")), {"x": 1, "y": "2.5"}),
        (Record(Colour.RED, (Point(1, 2),)), {"colour": "red", "points": [{"x": 1, "y": 2}]}),
        ((number for number in (1, 2)), [1, 2]),
    ],
)
def test_a_value_becomes_what_json_has_for_it(value: Any, plain: Any) -> None:
    assert as_plain(value) == plain
    json.dumps(as_plain(plain))


def test_a_row_of_a_query_becomes_an_object(sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        session.add(Topic(title="A"))
        session.flush()
        rows = session.execute(select(Topic.title, Topic.version)).all()

        assert as_plain(rows) == [{"title": "A", "version": 1}]


@pytest.mark.parametrize("value", [Topic(title="A"), object(), b"bytes", Record])
def test_anything_else_is_refused_so_that_no_entity_slips_out(value: Any) -> None:
    with pytest.raises(TypeError):
        as_plain(value)


def test_the_text_keeps_letters_as_they_are_and_refuses_what_is_no_number() -> None:
    assert as_json({"name": "Каліноўскі"}) == '{\n "name": "Каліноўскі"\n}\n'
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json({"ratio": float("nan")})
