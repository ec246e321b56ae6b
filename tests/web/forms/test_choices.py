from typing import Any

import pytest
from flask import Flask

from tests.web.forms.filling import ID, errors, filled
from tests.web.trial import Colour


@pytest.mark.parametrize(
    ("typed", "data"), [({"colour": "blue"}, Colour.BLUE), ({"colour": ""}, None), ({}, None), ({"tint": "blue"}, None)]
)
def test_a_choice_gives_the_member_or_none_for_the_empty_one(app: Flask, typed: dict[str, str], data: Any) -> None:
    assert filled(app, **typed).colour.data == data


@pytest.mark.parametrize("typed", [{"colour": "green"}, {"tint": "green"}, {"tint": ""}, {"tint": "BLUE"}])
def test_a_choice_that_is_not_on_the_list_is_refused(app: Flask, typed: dict[str, str]) -> None:
    (name,) = typed

    assert errors(filled(app, **typed), name) == ["Choose one of the list."]


def test_a_choice_without_an_empty_one_begins_at_the_first_member(app: Flask) -> None:
    assert filled(app).tint.data is Colour.DARK_RED


def test_a_choice_shows_members_in_words(app: Flask) -> None:
    options = [(option.id, option.label) for option in filled(app).colour.options]

    assert options == [("", "Not known"), ("dark_red", "Dark red"), ("blue", "sky blue")]


@pytest.mark.parametrize(
    ("typed", "wrong"), [({"record": ID}, []), ({}, []), ({"record": "x"}, ["Choose one of the list."])]
)
def test_a_record_is_chosen_from_those_that_are_listed(app: Flask, typed: dict[str, str], wrong: list[str]) -> None:
    assert errors(filled(app, **typed), "record") == wrong
