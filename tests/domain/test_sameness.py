"""Tests of app.domain.sameness."""

import pytest

from app.domain.sameness import address_key, doi_key, site_of

KEY = "news.example/a/b?id=1&page=2"


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a/b?id=1&page=2",
        "http://www.news.example/a/b/?page=2&id=1#comments",
        "HTTPS://NEWS.example:443/a/b?utm_source=x&id=1&UTM_Medium=y&page=2&fbclid=z",
        " https://news.example./a/b?id=1&page=2 ",
        "https://news.example/%61/b?id=1&page=2",
    ],
)
def test_addresses_of_one_page_have_one_key(url: str) -> None:
    assert address_key(url) == KEY


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a/b",
        "https://news.example/a/B?id=1&page=2",
        "https://m.news.example/a/b?id=1&page=2",
        "https://news.example:8443/a/b?id=1&page=2",
        "https://news.example/a/b?id=2&page=2",
    ],
)
def test_addresses_of_other_pages_have_another(url: str) -> None:
    assert address_key(url) != KEY


@pytest.mark.parametrize("text", ["", "news.example/a", "ftp://news.example/a", "https://[::1", "https://", "data:x"])
def test_what_is_no_address_of_the_web_has_none(text: str) -> None:
    assert address_key(text) == ""


def test_letters_of_any_script_are_the_same_escaped_or_not() -> None:
    assert address_key("https://news.example/ж") == address_key("https://news.example/%D0%B6")


@pytest.mark.parametrize("url", ["https://www.news.example/a?b=c", "https://news.example", "https://news.example?b=c"])
def test_the_site_is_the_beginning_of_the_key(url: str) -> None:
    assert site_of(address_key(url)) == "news.example"


@pytest.mark.parametrize(
    "text",
    [
        "10.1000/ABC",
        "doi:10.1000/abc",
        " https://doi.org/10.1000/abc",
        "http://dx.doi.org/10.1000/aBc",
        "DOI: 10.1000/abc",
    ],
)
def test_a_doi_is_the_same_whatever_stands_before_it(text: str) -> None:
    assert doi_key(text) == "10.1000/abc"


@pytest.mark.parametrize("text", ["", "abc", "10.1000", "https://example.org/10.1000/abc"])
def test_what_is_no_doi_has_no_key(text: str) -> None:
    assert doi_key(text) == ""
