"""Tests of app.exchange.sheets.column_map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BadFile
from app.exchange.sheets.column_map import LONGEST_MAP, read_map
from tests.sheets import MAP, column_map, map_text


def refusal(text: str | bytes) -> str:
    with pytest.raises(BadFile) as caught:
        read_map(text if isinstance(text, bytes) else text.encode())
    return str(caught.value)


def test_a_map_names_its_columns_each_once() -> None:
    found = column_map(question_definition='"In {Place}."', claim_key='["Code", "row"]')

    assert found.columns == (
        "code",
        "Code",
        "row",
        "Min",
        "Max",
        "Start",
        "End",
        "Sources",
        "place",
        "Place",
        "weapons",
    )


def test_a_map_has_its_defaults() -> None:
    found = column_map()

    assert (found.claim.mode, found.claim.blank, found.claim.claimant_type) == ("asserted", "refuse", "organisation")
    assert (found.dataset.cited, found.sources.dated, found.table.encoding) == ("when alone", False, "")


def test_a_byte_order_mark_is_passed_over() -> None:
    assert read_map(MAP.encode("utf-8-sig")) == column_map()


@pytest.mark.parametrize("value", ["2024-05-01", '"2024-05"', '"2024~"'])
def test_the_date_of_the_data_set_is_edtf_or_a_day_of_toml(value: str) -> None:
    assert column_map(dataset_issued=value).dataset.issued == value.strip('"')


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"topic_title": ""}, "[topic] title is missing."),
        ({"topic_title": '" "'}, "[topic] title is empty."),
        ({"question_key": ""}, "[question] key is missing."),
        ({"question_key": "[]"}, "[question] key is empty."),
        ({"question_key": "7"}, "[question] key must be text, in quotation marks."),
        ({"question_title": '"In {place?"'}, "[question] title after { the name of a column and } must follow"),
        ({"claim_low": "", "claim_high": ""}, "[claim] needs low or high"),
        ({"claim_mode": '"sure"'}, "[claim] mode must be one of “asserted”"),
        ({"claim_lowest": '"Min"'}, "[claim] lowest is not known; there are claimant,"),
        ({"table_decimal": '";"'}, "[table] decimal must be one of “.”, “,”"),
        ({"table_delimiter": '"ab"'}, "[table] delimiter must be a comma"),
        ({"table_encoding": '"idna"'}, "[table] encoding must be one of “utf-8”"),
        ({"table_two_digit_years_from": "true"}, "[table] two_digit_years_from must be a year"),
        ({"table_missing": "[1]"}, "[table] missing must be text"),
        ({"dataset_issued": '"soon"'}, "[dataset] issued is no date"),
        ({"sources_dated": '"yes"'}, "[sources] dated must be true or false"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(changes: dict[str, str], words: str) -> None:
    assert words in refusal(map_text(**changes))


def test_everything_that_is_wrong_is_told_at_once() -> None:
    message = refusal('topics = 1\nclaim = "x"\n[question]\nkey = ""\n[other]\n')

    for words in ("[topics] is not known", "[other] is not known", "“claim” must be a section", "[question] title is"):
        assert words in message


@pytest.mark.parametrize(
    "data", [b"[topic", b"\xff", b"title = ", b"[" * 50_000, b"x" * (LONGEST_MAP + 1), b"code,min\n"]
)
def test_what_is_no_toml_is_refused(data: bytes) -> None:
    assert refusal(data).startswith("The map ")


@given(st.binary() | st.text(st.sampled_from('[]{}="\n topicaldsequnmk.1')).map(str.encode))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    assert refusal(data).startswith("The map ")
