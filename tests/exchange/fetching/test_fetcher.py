"""Tests of app.exchange.fetching.fetcher, against sites on this machine."""

import ssl

import pytest

from app.domain.errors import FetchRefused
from app.exchange.fetching.fetcher import Fetched, Fetcher, Limits
from tests.exchange.fetching.sites import CERTIFICATE, answering, dripping, serving

PAGE = b"<p>Zwischen 200 und 500.</p>"
HASTE = Limits(seconds=0.3)


def test_a_page_comes_with_its_type_its_name_and_its_address() -> None:
    page = answering(PAGE, content_type="text/html; charset=utf-8")
    with serving({"/news/b%C3%BCcher.html?a=1": page}) as site:
        fetched = Fetcher(site.places).fetch(site.url("/news/bücher.html?a=1#part"))

        assert fetched == Fetched(
            PAGE, "text/html; charset=utf-8", "bücher.html", site.url("/news/b%C3%BCcher.html?a=1")
        )
        [(_, headers)] = site.requests
        assert headers["Host"] == f"127.0.0.1:{site.port}"
        assert not {"Cookie", "Referer", "Authorization"} & set(headers)


def test_redirects_are_followed_and_cookies_are_not_kept() -> None:
    answers = {
        "/a": answering(status=301, Location="/b", Set_Cookie="a=b"),
        "/b": answering(status=307, Location="c?d"),
        "/c?d": answering(PAGE),
    }
    with serving(answers) as site:
        fetched = Fetcher(site.places).fetch(site.url("/a"))

        assert fetched.address == site.url("/c?d")
        assert all("Cookie" not in headers for _, headers in site.requests)


def test_a_loop_of_redirects_ends() -> None:
    with serving({"/": answering(status=302, Location="/")}) as site:
        with pytest.raises(FetchRefused, match="more than 5 times"):
            Fetcher(site.places).fetch(site.url())

        assert len(site.requests) == 6


@pytest.mark.parametrize(
    "inner",
    [
        "http://127.0.0.1:{port}/secret",
        "http://localhost:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "//169.254.169.254/latest/meta-data",
        "http://0x7f.1:{port}/secret",
        "http://2130706433:{port}/secret",
    ],
)
def test_a_redirect_to_an_inner_address_is_refused_before_it_is_asked(inner: str) -> None:
    with serving({"/secret": answering(PAGE)}) as secret:
        location = inner.format(port=secret.port)
        with (
            serving({"/": answering(status=302, Location=location)}) as site,
            pytest.raises(FetchRefused, match=r"this machine|metadata|unusual spelling"),
        ):
            Fetcher(site.places).fetch(site.url())

        assert secret.requests == []


def test_without_a_word_of_its_owner_no_inner_site_is_asked() -> None:
    with serving({"/": answering(PAGE)}) as site:
        for host in ("127.0.0.1", "localhost", "localhost.", "[::ffff:7f00:1]", "127.0.0.1.", "１２７.0.0.1", "[::1]"):
            with pytest.raises(FetchRefused, match="this machine"):
                Fetcher().fetch(site.url(host=host))

        assert site.requests == []


@pytest.mark.parametrize("media_type", ["image/png", "video/mp4", "application/json", "application/zip"])
def test_a_type_without_text_is_refused(media_type: str) -> None:
    page = answering(PAGE, content_type=media_type)
    with serving({"/": page}) as site, pytest.raises(FetchRefused, match=f"“{media_type}”.*paste"):
        Fetcher(site.places).fetch(site.url())


@pytest.mark.parametrize("media_type", ["application/pdf", "application/octet-stream", "TEXT/HTML", ""])
def test_a_type_that_can_be_read_or_is_not_told_is_taken(media_type: str) -> None:
    with serving({"/": answering(PAGE, content_type=media_type)}) as site:
        assert Fetcher(site.places).fetch(site.url()).data == PAGE


@pytest.mark.parametrize(("status", "words"), [(403, "403 .Forbidden"), (404, "404 .Not Found"), (599, "answers 599")])
def test_a_page_that_is_not_there_is_told_by_its_number(status: int, words: str) -> None:
    page = answering(PAGE, status=status)
    with serving({"/": page}) as site, pytest.raises(FetchRefused, match=f"{words}.*bookmarklet"):
        Fetcher(site.places).fetch(site.url())


@pytest.mark.parametrize(
    ("beginning", "drop"),
    [
        (b"", b""),
        (b"HTTP/1.1 200 OK\r\nX-Slow: ", b"a"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n", b"a"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
    ],
)
def test_one_deadline_holds_for_all_of_a_slow_answer(beginning: bytes, drop: bytes) -> None:
    with dripping(beginning, drop) as site, pytest.raises(FetchRefused, match=r"within 0\.3 seconds"):
        Fetcher(site.places, HASTE).fetch(site.url())


def test_what_does_not_speak_http_is_refused() -> None:
    with (
        dripping(b"SSH-2.0-OpenSSH\r\n" * 10, b"\r\n") as site,
        pytest.raises(FetchRefused, match="did not speak HTTP"),
    ):
        Fetcher(site.places).fetch(site.url())


def test_a_certificate_that_is_not_trusted_is_refused() -> None:
    with serving({"/": answering(PAGE)}, secure=True) as site:
        with pytest.raises(FetchRefused, match="its certificate is not trusted"):
            Fetcher(site.places).fetch(site.url(host="localhost"))

        assert site.requests == []


def test_a_certificate_holds_for_the_name_and_not_for_the_number() -> None:
    trust = ssl.create_default_context(cafile=str(CERTIFICATE))
    with serving({"/": answering(PAGE)}, secure=True) as site:
        fetcher = Fetcher(site.places, trust=trust)

        assert fetcher.fetch(site.url(host="localhost")).data == PAGE
        with pytest.raises(FetchRefused, match="its certificate is not trusted"):
            fetcher.fetch(site.url(host="127.0.0.1"))


def test_a_site_that_is_not_there_is_told() -> None:
    with serving({}) as site:
        gone = site
    with pytest.raises(FetchRefused, match="does not answer"):
        Fetcher(gone.places).fetch(gone.url())


def test_the_name_of_a_file_is_never_a_folder_or_hidden() -> None:
    answers = {path: answering(PAGE) for path in ("/", "/a/", "/a/..%2F.b", "/...")}
    with serving(answers) as site:
        names = [Fetcher(site.places).fetch(site.url(path)).name for path in answers]

        assert names == ["", "a", "b", ""]
