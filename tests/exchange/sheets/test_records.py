"""Tests of app.exchange.sheets.records."""

import pytest

from app.domain.errors import InvalidRecord
from app.exchange.base import Entry
from app.exchange.sheets.records import RowRecords
from tests.sheets import column_map, read_rows, sheet


def one(row: str, **changes: str) -> RowRecords:
    (found,) = read_rows(sheet(row), column_map(**changes))
    assert found is not None
    return found


def problems(row: str, **changes: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecord) as caught:
        one(row, **changes)
    return [(problem.field, problem.message) for problem in caught.value.problems]


def titles(records: RowRecords) -> dict[str, str]:
    """The title of each source that comes with the row, by its id."""
    return {
        entry.fields["id"]: entry.fields["title"]
        for entry in (*records.common, *records.named)
        if entry.table == "sources"
    }


def cited(records: RowRecords) -> list[tuple[str, str]]:
    """The title of each source that the claim stands in, and the place in it."""
    named = titles(records)
    return [(named[each["source_id"]], each["locator"]) for each in records.claim.fields["citations"]]


def test_a_row_is_a_question_and_the_claim_that_answers_it() -> None:
    records = one('x1,2003-01-01,2003-01-02,"Arvane, market",gunfire,5,7,"AP, REU"')

    claim, question = records.claim.fields, records.question.fields
    assert question["title"] == "How many were killed: Arvane, market, 2003-01-01?"
    assert question["unit"] == "people"
    assert claim["question_id"] == question["id"]
    assert (claim["words"], claim["as_of"]) == ("Min 5, Max 7", "2003-01-01/2003-01-02")
    assert (claim["note"], claim["scope"], claim["mode"]) == ("Weapons: gunfire.", "", "asserted")
    assert claim["figure"]["qualifier"] == "between"
    assert cited(records) == [("AP", ""), ("REU", "")]
    assert records.place == "line 2, x1"


def test_a_claimant_a_topic_and_the_table_come_with_each_row() -> None:
    records = one("x1,,,,,5,7,AP")

    parties = {
        entry.fields["id"]: entry.fields["names"]
        for entry in (*records.common, *records.named)
        if entry.table == "parties"
    }
    (topic,) = (entry.fields for entry in (*records.common, *records.named) if entry.table == "topics")
    assert parties == {records.claim.fields["claimant_id"]: [{"spelling": "Made-up Count"}]}
    assert (topic["id"], topic["title"]) == (records.question.fields["topic_id"], "Killed in a war that was not fought")
    assert sorted(titles(records).values()) == ["AP", "Made-up incidents"]


@pytest.mark.parametrize(
    ("start", "end", "as_of"),
    [
        ("2003-01-01", "2003-01-01", "2003-01-01"),
        ("2003-01-01", "", "2003-01-01"),
        ("", "2003-01-02", "/2003-01-02"),
        ("1753-01-01", "?", ""),
        ("1/1/1753", "2 Jan 2003", "/2003-01-02"),
    ],
)
def test_the_time_is_from_the_start_to_the_end(start: str, end: str, as_of: str) -> None:
    assert one(f"x1,{start},{end},,,5,7,AP").claim.fields["as_of"] == as_of


def test_a_row_that_names_no_source_cites_the_table_at_its_key() -> None:
    assert cited(one("x1,,,,,5,7,?")) == [("Made-up incidents", "x1")]


def test_the_table_is_cited_beside_the_sources_where_the_map_says_so() -> None:
    assert cited(one("x1,,,,,5,7,AP", dataset_cited='"always"')) == [("Made-up incidents", "x1"), ("AP", "")]


def test_a_date_beside_a_source_is_the_place_in_it() -> None:
    assert cited(one('x1,,,,,5,7,"AP 2 Jan, REU"', sources_dated="true")) == [("AP", "2 Jan"), ("REU", "")]


def test_ids_tell_the_same_row_again_and_others_apart() -> None:
    first, again, other = read_rows(sheet("x1,,,A,,5,7,AP", "x1,,,B,,5,8,AP", "x2,,,A,,5,7,AP"))
    elsewhere = one("x1,,,A,,5,7,AP", dataset_title='"Another set"')

    assert first is not None
    assert again is not None
    assert other is not None
    assert first.claim.fields["id"] == again.claim.fields["id"]
    assert len({each.claim.fields["id"] for each in (first, other, elsewhere)}) == 3
    assert titles(first).keys() & titles(elsewhere).keys() == set()


def test_keys_of_several_columns_are_not_glued_together() -> None:
    first, second = read_rows(sheet("a,,,bc,,1,1,", "ab,,,c,,1,1,"), column_map(question_key='["Code", "Place"]'))

    assert first is not None
    assert second is not None
    assert first.question.fields["id"] != second.question.fields["id"]


def test_several_rows_answer_one_question_where_the_claim_has_a_key_of_its_own() -> None:
    changes = {"question_title": '"How many at {Code}?"', "claim_key": '"Place"', "claim_claimant": '"{Place}"'}
    first, second = read_rows(sheet("x1,,,Army,,1,1,", "x1,,,Rebels,,9,9,"), column_map(**changes))

    assert first is not None
    assert second is not None
    assert first.question.fields == second.question.fields
    assert first.claim.fields["id"] != second.claim.fields["id"]
    assert first.claim.fields["claimant_id"] != second.claim.fields["claimant_id"]


def test_one_column_for_both_ends_is_one_number() -> None:
    claim = one("x1,,,,,5,7,AP", claim_high='"Min"').claim.fields

    assert (claim["words"], claim["figure"]["qualifier"], claim["figure"]["high"]) == ("Min 5", "exact", "5")


def test_a_row_without_a_number_is_refused_or_left_out_as_the_map_says() -> None:
    assert problems("x1,,,,,?,,AP") == [("Min", "No number is stated; write one, or take the row out.")]
    assert read_rows(sheet("x1,,,,,?,,AP"), column_map(claim_blank='"leave out"')) == [None]


def test_everything_wrong_with_a_row_is_told_by_its_columns() -> None:
    found = problems(",31 Feb 2003,,,,1.5.2,x,AP", question_key='"Code"', claim_claimant='"{Place}"')

    assert [field for field, _ in found] == ["Min", "Max", "Code", "Start", "[claim] claimant"]


def test_a_name_of_a_source_without_end_is_refused() -> None:
    assert problems(f"x1,,,,,5,7,{'x' * 3_000}")[0][0] == "Sources"


def test_entries_tell_from_which_columns_their_fields_come() -> None:
    columns = one("x1,,,,,5,7,AP").claim.columns

    assert (columns["figure.low"], columns["figure.high"], columns["as_of"]) == ("Min", "Max", "Start")
    assert (columns["id"], columns["citations"]) == ("code", "Sources")


def test_a_formula_is_text_like_any_other() -> None:
    records = one('"=1+1",,,"=HYPERLINK(""x"")",@x,5,7,+AP')

    assert records.question.fields["title"] == 'How many were killed: =HYPERLINK("x"), not stated?'
    assert [title for title, _ in cited(records)] == ["+AP"]


def test_entries_are_those_that_the_intake_reads() -> None:
    records = one("x1,,,,,5,7,AP")

    assert all(
        isinstance(entry, Entry) and entry.place
        for entry in (records.claim, records.question, *records.named, *records.common)
    )
