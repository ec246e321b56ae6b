"""Tests of app.exchange.fetching.addresses."""

import pytest

from app.domain.errors import FetchRefused
from app.exchange.fetching.addresses import follow, read_address


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("  https://example.org:443/a?b=c#d ", "https://example.org/a?b=c"),
        ("http://example.org.:8080/ü?q=ж", "http://example.org:8080/%C3%BC?q=%D0%B6"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://faß.example/", "https://xn--fa-hia.example/"),
        ("https://xn--bcher-kva.example/a%20b", "https://xn--bcher-kva.example/a%20b"),
        ("https://ｅｘａｍｐｌｅ。ｏｒｇ/", "https://example.org/"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
    ],
)
def test_an_address_is_read_into_its_one_spelling(written: str, read: str) -> None:
    assert read_address(written).url == read


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("example.org", "write the whole address"),
        ("file:///etc/passwd", "https:// or http://"),
        ("ftp://example.org/", "https:// or http://"),
        ("https://", "write the whole address"),
        ("https://user:secret@example.org/", "leave it out"),
        ("http://example.org\\@127.0.0.1/", "leave it out"),
        ("http://example.org\\.inner/", "not the name of a site"),
        ("https://exa mple.org/", "spaces"),
        ("https://example.org/\nHost: inner", "control characters"),
        ("https://example.org/\ud800", "control characters"),
        ("https://example.org:22/", "Port 22"),
        ("https://example.org:0/", "Port 0"),
        ("https://example.org:99999/", "cannot be read"),
        ("https://example..org/", "not the name of a site"),
        ("https://exam%70le.org/", "not the name of a site"),
        ("https://a\u200bb.example/", "not the name of a site"),
        (f"https://{'a' * 64}.example/", "not the name of a site"),
        (f"https://{'a.' * 130}example/", "longer than 253"),
        (f"https://example.org/{'a' * 4_000}", "longer than 4,000"),
        ("http://[fe80::1%25eth0]/", "network interface"),
        ("http://[::1/", "cannot be read"),
        ("http://0x7f.1/", "unusual spelling"),
        ("http://2130706433/", "unusual spelling"),
        ("http://017700000001/", "unusual spelling"),
        ("http://0177.0.0.1/", "unusual spelling"),
        ("http://127.1/", "unusual spelling"),
        ("http://0x7f000001./", "unusual spelling"),
        ("http://１２７.１/", "unusual spelling"),
        ("http://127.0.0.256/", "unusual spelling"),
    ],
)
def test_what_could_be_meant_otherwise_is_refused_in_words(written: str, words: str) -> None:
    with pytest.raises(FetchRefused, match=words):
        read_address(written)


def test_a_redirect_is_read_as_strictly() -> None:
    # given
    page = read_address("https://example.org/a/b?c")

    # when, then
    assert follow(page, "../d").url == "https://example.org/d"
    assert follow(page, "//other.example/").url == "https://other.example/"
    with pytest.raises(FetchRefused, match="https:// or http://"):
        follow(page, "file:///etc/passwd")
    with pytest.raises(FetchRefused, match="cannot be read"):
        follow(page, "http://[::1")
