"""Detection: a text that plainly is in another language is read in that one."""

import pytest

from app.domain.reading.detection import language_of
from app.domain.reading.tokens import Tokens
from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("At least seven people died.", "en"),
        ("Der Bericht nennt 1.200 Soldaten in der Region.", "de"),
        ("По меньшей мере 37 человек погибли.", "ru"),
        ("Щонайменше 37 людей загинули.", "uk"),
        ("Прынамсі 37 чалавек загінулі.", "be"),
        ("Zginęło co najmniej 37 osób.", "pl"),
    ],
)
def test_each_language_is_told_whatever_was_expected(text: str, language: str) -> None:
    # given a sentence
    # when its language is looked for, English being expected, or itself
    # then it is found
    assert language_of(Tokens(text), "en") == language
    assert language_of(Tokens(text), language) == language


def test_without_any_sign_the_expected_language_stays() -> None:
    # given a number alone
    # when it is read in either manner
    # then the manner that was asked for is kept
    assert read_bounds("1.200 m", "en") == ["1.2..1.2"]
    assert read_bounds("1.200 m", "de") == ["1200..1200"]


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", "en"), ("DE", "de"), ("be-tarask", "be"), ("fr", "en"), ("", "en")]
)
def test_any_tag_is_understood(tag: str, language: str) -> None:
    assert language_of(Tokens("5"), tag) == language
