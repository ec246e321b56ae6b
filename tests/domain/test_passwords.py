"""Passwords: which new ones are refused, and that no rule of composition stands in the way of a good one."""

import time

import pytest

from app.domain.errors import InvalidValue
from app.domain.passwords import MAX_LENGTH, MIN_OWN, check_new_password, count_own


@pytest.mark.parametrize(
    "password",
    [
        "moth anvil copper tide",
        "mothanvilcoppertide",
        "vbtqkzwmxjhd",
        "пятьслучайныхслов",
        "     o7 zebra   fog",
        "☂☃✂✈ umbrella fog",
        "k" * 4 + "moth anvil",
        "Qx7" + "moth" * 200,
    ],
)
def test_a_password_that_nobody_would_try_first_is_taken_whatever_its_characters(password: str) -> None:
    check_new_password(password, "Ada")
    assert count_own(password) >= MIN_OWN


@pytest.mark.parametrize(
    "password",
    [
        "passwordpassword",
        "Password1234!",
        "P@ssw0rd2024",
        "qwertyuiop12",
        "1q2w3e4r5t6y",
        "a1s2d3f4g5h6",
        "112233445566",
        "zxcvbnm,./123",
        "123456789012",
        "987654321098",
        "aaaaaaaaaaaaa",
        "xyz!xyz!xyz!",
        "iloveyou1999!",
        "Variorum2026!",
        "administrator",
        "йцукенгшщзхъ",
        "TrustNo1trustno1",
        "ghjcnjgfhjkm",
        "Whosyourdaddy",
        "lost4815162342",
    ],
)
def test_a_password_that_guessers_try_first_is_refused(password: str) -> None:
    with pytest.raises(InvalidValue, match="Guessers try") as refused:
        check_new_password(password, "Ada")
    assert refused.value.field == "new_password"


def test_a_short_password_is_refused_with_the_length_that_is_needed() -> None:
    with pytest.raises(InvalidValue, match="at least 12 characters"):
        check_new_password("moth anvil!", "Ada")


def test_a_password_of_a_thousand_characters_is_taken_and_a_longer_one_refused() -> None:
    longest = ("moth anvil copper tide " * 50)[:MAX_LENGTH]
    check_new_password(longest, "Ada")
    with pytest.raises(InvalidValue, match="at most 1,000 characters; this has 1,001"):
        check_new_password(longest + "x", "Ada")


@pytest.mark.parametrize("name", ["Latushka", "LATUSHKA", "ｌatushka", "moth anvil"])
def test_a_password_that_contains_the_name_is_refused_in_whatever_case_and_width(name: str) -> None:
    with pytest.raises(InvalidValue, match="contains the name"):
        check_new_password("moth anvil latushka tide", name)


def test_a_name_of_two_letters_may_stand_in_a_password_by_chance() -> None:
    check_new_password("moth anvil copper tide", "Al")
    check_new_password("moth anvil copper tide", "mo")


@pytest.mark.parametrize("piece", ["a", "ab", "qwertyuiop", "x1y7q", "1q2w3e", "q-7", "passwor"])
def test_judging_the_longest_password_takes_no_time_to_speak_of(piece: str) -> None:
    longest = (piece * MAX_LENGTH)[: MAX_LENGTH - 1] + "z"
    began = time.perf_counter()
    count_own(longest)
    assert time.perf_counter() - began < 1
