"""Tests of app.exchange.sheets.settings: each setting says how it is read."""

from dataclasses import fields
from typing import Any

import pytest

from app.exchange.sheets.column_map import SECTIONS
from app.exchange.sheets.settings import EMPTY, ClaimSettings, SourceSettings, TableSettings, reader_of

SETTINGS = [(section, each.name) for section in SECTIONS.values() for each in fields(section)]


@pytest.mark.parametrize(("section", "setting"), SETTINGS, ids=lambda each: getattr(each, "__name__", each))
def test_every_setting_refuses_what_is_no_value_of_a_setting(section: type[Any], setting: str) -> None:
    with pytest.raises(ValueError, match=r"must be|is no date"):
        reader_of(section, setting)({"a": 1})


def test_texts_are_tidied_but_not_a_mark_that_may_be_space() -> None:
    assert reader_of(ClaimSettings, "low")(" Min\n") == "Min"
    assert reader_of(SourceSettings, "separator")(" / ") == " / "
    assert reader_of(TableSettings, "delimiter")("\t") == "\t"


def test_one_text_stands_for_a_list_of_one() -> None:
    assert reader_of(ClaimSettings, "key")("Code") == reader_of(ClaimSettings, "key")(["Code"]) == ("Code",)


def test_an_empty_template_is_the_default_one() -> None:
    assert reader_of(ClaimSettings, "note")("") == EMPTY
