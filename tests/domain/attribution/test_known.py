"""Known parties are found by any spelling, and none when it could be another."""

import pytest

from app.domain.attribution.known import KnownParties

KNOWN = [
    ("latushko", "Pavel Latushko"),
    ("latushko", "Павел Латушко"),
    ("friedman", "Alexander Friedman"),
    ("times", "The Times"),
    ("defence", "Ministry of Defence"),
    ("health", "Ministry of Health"),
    ("regiment", "Kalinouski Regiment representatives"),
    ("russians", "unnamed Russians"),
]


@pytest.mark.parametrize(
    ("claimant", "identity"),
    [
        ("Pavel Latushka", "latushko"),
        ("Latuschka", "latushko"),
        ("Латушка", "latushko"),
        ("Friedman", "friedman"),
        ("Aliaksandr Friedman", "friedman"),
        ("The Times", "times"),
        ("Times", "times"),
        ("Russians", "russians"),
        ("Ministry of Defence", "defence"),
        ("Ministry", None),
        ("Vadim Prokopyev", None),
        ("", None),
    ],
)
def test_a_party_is_found_by_any_spelling(claimant: str, identity: str | None) -> None:
    assert KnownParties(KNOWN, "").find(claimant) == identity


def test_an_office_is_a_known_one_only_where_the_text_has_its_other_words() -> None:
    text = "The Kalinouski Regiment grew, with representatives claiming more."
    assert KnownParties(KNOWN, text).find("representatives") == "regiment"
    assert KnownParties(KNOWN, "The army grew.").find("representatives") is None


def test_without_known_parties_nobody_is_known() -> None:
    assert KnownParties([], "text").find("Friedman") is None
