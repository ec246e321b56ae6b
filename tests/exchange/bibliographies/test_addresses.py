"""Tests of app.exchange.bibliographies.addresses."""

import pytest

from app.exchange.bibliographies.addresses import is_web, plain_doi, split_addresses


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://a.org/x", ("https://a.org/x",)),
        ("www.a.org/x", ("http://www.a.org/x",)),
        ("https://a.org/one file.pdf", ("https://a.org/one%20file.pdf",)),
        ("www.a.org http://b.org/y", ("http://www.a.org", "http://b.org/y")),
        (r"http://a.org/x\npapers2://publication/y", ("http://a.org/x", "papers2://publication/y")),
        ("Available from the author", ()),
        ("28", ()),
        ("", ()),
    ],
)
def test_the_addresses_of_a_field_are_told_apart(text: str, addresses: tuple[str, ...]) -> None:
    assert split_addresses(text) == addresses


@pytest.mark.parametrize("address", ["https://a.org", "http://a.org/x?y=z"])
def test_an_address_of_the_web_has_a_scheme_and_a_host(address: str) -> None:
    assert is_web(address)


@pytest.mark.parametrize(
    "text", ["file:///C:/x.pdf", "about:home", "http://", "http://[x", "https://a.org/x y", "a.org"]
)
def test_other_addresses_are_none_of_the_web(text: str) -> None:
    assert not is_web(text)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1/a(1)<2>", "10.1/a(1)<2>"),
        ("doi:10.1/a", "10.1/a"),
        ("DOI 10.1/a", "10.1/a"),
        ("https://doi.org/10.1/a", "10.1/a"),
        ("http://dx.doi.org.proxy.example.edu/10.1/a", "10.1/a"),
        ("<Go to ISI>://WOS:000180069200014", ""),
        ("citeulike-article-id:1526281", ""),
        ("", ""),
    ],
)
def test_a_doi_is_found_behind_what_stands_in_front_of_it(text: str, doi: str) -> None:
    assert plain_doi(text) == doi
