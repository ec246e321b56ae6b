"""Tests of app.exchange.documents.found_addresses."""

import pytest

from app.exchange.documents.found_addresses import canonical_address, doi_in, saved_from, web_address


@pytest.mark.parametrize(
    ("value", "doi"),
    [
        ("10.1234/abc", "10.1234/abc"),
        ("doi:10.1234/abc.", "10.1234/abc"),
        (" DOI: 10.1234/a(b)c ", "10.1234/a(b)c"),
        ("https://doi.org/10.1234/a%2Fb", "10.1234/a/b"),
        ("http://dx.doi.org/10.1234/abc", "10.1234/abc"),
        ("https://news.example/10.1234/abc", ""),
        ("10.12/abc", ""),
        ("", ""),
        ("10." * 100_000, ""),
    ],
)
def test_a_doi_is_taken_from_what_is_one(value: str, doi: str) -> None:
    assert doi_in(value) == doi


@pytest.mark.parametrize(
    ("value", "base", "address"),
    [
        ("/a", "https://news.example/b/c", "https://news.example/a"),
        ("https://other.example/a?b=1", "", "https://other.example/a?b=1"),
        ("a", "", ""),
        ("javascript:alert(1)", "https://news.example/", ""),
        ("data:text/html,x", "", ""),
        ("https://user:pass@news.example/", "", ""),
        ("https://[broken/", "", ""),
        ("https://news.example/a b", "", ""),
        ("//news.example/a", "https://x.example", "https://news.example/a"),
    ],
)
def test_only_whole_addresses_of_the_web_are_taken(value: str, base: str, address: str) -> None:
    assert web_address(value, base) == address


def test_the_front_page_is_nobodys_own_address() -> None:
    assert canonical_address("https://news.example/", "") == ""
    assert canonical_address("https://news.example/?id=7", "") == "https://news.example/?id=7"
    assert canonical_address("https://news.example/a#b", "") == "https://news.example/a"


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<!-- saved from url=(0022)https://news.example/a -->", "https://news.example/a"),
        ("<!--\n Page saved with SingleFile \n url: https://news.example/a \n-->", "https://news.example/a"),
        ("<!-- saved from url=(0014)about:internet -->", ""),
        ("<html>", ""),
    ],
)
def test_a_saved_page_is_known_by_the_note_at_its_head(markup: str, address: str) -> None:
    assert saved_from(markup) == address
