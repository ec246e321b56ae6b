from flask import Flask

from app.web.notices import NOTICES, current_notice


def test_a_code_of_the_list_gives_its_sentence(app: Flask) -> None:
    with app.test_request_context("/?done=restored"):
        assert current_notice() == "Restored."


def test_any_other_code_gives_nothing(app: Flask) -> None:
    for query in ("", "?done=", "?done=You+won", "?done=%00"):
        with app.test_request_context(f"/{query}"):
            assert current_notice() is None


def test_every_notice_is_a_sentence() -> None:
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in NOTICES.values())
