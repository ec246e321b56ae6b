import pytest
from flask import Flask

from tests.web.forms.filling import URL
from tests.web.trial import TrialForm


@pytest.mark.parametrize("key", ["", "a b", "x" * 65, "<script>", "é", "\x00"])
def test_a_strange_key_gives_way_to_a_new_one(app: Flask, key: str) -> None:
    with app.test_request_context(URL, method="POST", data={"form_key": key}):
        assert TrialForm().form_key.data not in ("", key)


@pytest.mark.parametrize(("text", "version"), [("3", 3), ("", None), ("-1", None), ("²", None), ("9" * 5_000, None)])
def test_a_version_is_a_whole_number_or_none(app: Flask, text: str, version: int | None) -> None:
    with app.test_request_context(URL, method="POST", data={"version": text}):
        assert TrialForm().version.data == version
