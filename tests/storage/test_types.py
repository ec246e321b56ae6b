"""Column types: exact decimals, moments and ids mean the same on both databases."""

import datetime
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, text
from sqlalchemy.exc import StatementError

from app.domain.figure import MAX_DIGITS, exact_decimal, plain
from app.storage.engine import Database
from app.storage.models import FigureRow, Revision
from app.storage.types import ID_ALPHABET, ID_LENGTH, from_sortable, new_id, one_of, sortable, stable_id
from tests.storage.rows import MOMENT, ROWS, insert_rows

LONGEST = "1234567890" * 3 + "12345678"
NUMBERS = [
    "0",
    "0.1",
    "-0.1",
    "1",
    "-1",
    "9",
    "10",
    "200",
    "5000",
    "-5",
    "1000000000000001",
    "0.30000000000000004",
    "9007199254740993",
    "3500000000",
    LONGEST,
    f"-{LONGEST}",
    "9" * MAX_DIGITS,
    "-" + "9" * MAX_DIGITS,
    "0." + "0" * (MAX_DIGITS - 1) + "1",
    "-0." + "0" * (MAX_DIGITS - 1) + "1",
    f"{LONGEST[:19]}.{LONGEST[:19]}",
]


@st.composite
def decimals(draw: st.DrawFn) -> Decimal:
    """Any number that a figure can hold: up to 38 digits on either side of the point, as exact_decimal gives it."""
    digits = draw(st.text("0123456789", min_size=1, max_size=MAX_DIGITS))
    places = draw(st.integers(0, MAX_DIGITS))
    return exact_decimal(Decimal(draw(st.sampled_from(["", "-"])) + digits + f"E-{places}"), "number")


@given(decimals())
def test_a_number_comes_back_from_its_sortable_text(number: Decimal) -> None:
    # given a number
    # when it is written as sortable text and read again
    returned = from_sortable(sortable(number))
    # then it is the same number in the same form
    assert returned == number
    assert str(returned) == str(number)


@given(decimals(), decimals())
def test_sortable_texts_are_in_the_order_of_their_numbers(first: Decimal, second: Decimal) -> None:
    # given two numbers
    # when their texts are compared
    # then the outcome is that of the numbers
    assert (sortable(first) < sortable(second)) == (first < second)
    assert (sortable(first) == sortable(second)) == (first == second)


@given(decimals(), decimals())
def test_sortable_texts_are_in_the_same_order_byte_by_byte(first: Decimal, second: Decimal) -> None:
    # given two numbers
    # when their texts are compared as SQLite does, by their UTF-8 bytes
    # then the outcome is that of the numbers
    assert (sortable(first).encode() < sortable(second).encode()) == (first < second)


def test_one_number_has_one_text_however_it_is_written() -> None:
    # given the same number with and without trailing zeros or an exponent
    # when they are written
    texts = {sortable(Decimal(written)) for written in ("200", "200.00", "2E+2", "0200")}
    # then there is one text
    assert texts == {"p502:2"}


@pytest.mark.parametrize("number", ["0", "-0", "0.000", "-0E+5"])
def test_zero_has_no_sign(number: str) -> None:
    # given zero in one of its forms
    # when it is written and read
    returned = from_sortable(sortable(Decimal(number)))
    # then it is plain zero
    assert str(returned) == "0"


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_comes_back_from_the_database_unchanged(database: Database, number: str) -> None:
    # given a figure with that number, at once low, high and headline
    exact = Decimal(number)
    with database.engine.begin() as connection:
        insert_rows(connection)
        connection.execute(insert(FigureRow).values(_figure() | {"low": exact, "high": exact, "headline": exact}))
    # when it is read
    with database.engine.connect() as connection:
        columns = select(FigureRow.low, FigureRow.high, FigureRow.headline).where(FigureRow.claim_id == "claim2")
        returned = connection.execute(columns).one()
    # then no digit is lost, and none is added
    assert [plain(each) for each in returned] == [number] * 3


def test_the_database_orders_and_compares_numbers_as_numbers(database: Database) -> None:
    # given figures with every number
    with database.engine.begin() as connection:
        connection.execute(text(_without_foreign_keys(database)))
        for place, number in enumerate(NUMBERS):
            row = _figure() | {"claim_id": f"claim{place}", "low": Decimal(number), "high": Decimal(number)}
            connection.execute(insert(FigureRow).values(row))
        # when they are sorted, and counted above a bound, by the database
        ordered = connection.scalars(select(FigureRow.low).order_by(FigureRow.low)).all()
        above = connection.scalars(select(FigureRow.low).where(FigureRow.low > Decimal("0.1"))).all()
        connection.rollback()
    # then the order and the bound are those of the numbers
    assert ordered == sorted(Decimal(number) for number in NUMBERS)
    assert set(above) == {Decimal(number) for number in NUMBERS if Decimal(number) > Decimal("0.1")}


def test_a_moment_comes_back_in_utc_with_its_zone(database: Database) -> None:
    # given a revision at half past two in Warsaw
    warsaw = datetime.timezone(datetime.timedelta(hours=1))
    at = datetime.datetime(2024, 3, 1, 14, 30, 15, 123456, tzinfo=warsaw)
    with database.engine.begin() as connection:
        insert_rows(connection)
        connection.execute(insert(Revision).values(ROWS["revisions"][0] | {"version": 2, "at": at}))
        # when it is read
        returned = connection.scalar(select(Revision.at).where(Revision.version == 2))
    # then it is the same moment, to the microsecond, in UTC
    assert returned == at
    assert returned is not None
    assert returned.tzinfo is datetime.UTC


def test_a_moment_without_zone_is_refused(sqlite_database: Database) -> None:
    # given a revision whose moment has no zone
    naive = MOMENT.replace(tzinfo=None)
    # when it is written
    # then it is refused rather than guessed
    with sqlite_database.engine.begin() as connection, pytest.raises(StatementError, match="needs its zone"):
        connection.execute(insert(Revision).values(ROWS["revisions"][0] | {"account_id": None, "at": naive}))


def test_ids_are_twelve_letters_that_cannot_be_misread() -> None:
    # given many new ids
    ids = {new_id() for _ in range(1000)}
    # when they are looked at
    # then all differ, all are of one length, and none has a letter that is taken for another
    assert len(ids) == 1000
    assert {len(each) for each in ids} == {ID_LENGTH}
    assert set("".join(ids)) <= set(ID_ALPHABET)
    assert not set(ID_ALPHABET) & set("ilou")


def test_a_stable_id_is_the_same_for_the_same_words_and_in_every_version() -> None:
    # given words that run into each other, and some that a person could write
    words = [("ab", "c"), ("a", "bc"), ("abc",), ("a", "b", "c"), ("abc", ""), ("Жданович", "x1")]
    # when their ids are made
    ids = [stable_id(*each) for each in words]
    # then all differ, are made of the letters of ids, and are what they were when tables were first loaded
    assert len(set(ids)) == len(words)
    assert all(len(each) == ID_LENGTH and set(each) <= set(ID_ALPHABET) for each in ids)
    assert stable_id("Made-up incidents", "claim", "x1") == "bhfswh2r2tcm"


def test_the_check_of_a_closed_list_is_built_from_the_list() -> None:
    # given a closed list
    class Colour(StrEnum):
        RED = "red"
        GREEN = "green"

    # when its CHECK is made
    check = one_of("colour", Colour)
    # then it names the column and every choice
    assert str(check.sqltext) == "colour IN ('red', 'green')"
    assert check.name == "colour_known"


def _figure() -> dict[str, object]:
    return ROWS["figures"][0] | {"claim_id": "claim2"}


def _without_foreign_keys(database: Database) -> str:
    return "PRAGMA defer_foreign_keys = ON" if database.is_sqlite else "SET LOCAL session_replication_role = replica"
