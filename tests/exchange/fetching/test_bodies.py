"""Tests of app.exchange.fetching.bodies."""

import gzip
import zlib

import pytest

from app.domain.errors import FetchRefused
from app.exchange.fetching.bodies import MEGA
from app.exchange.fetching.fetcher import Fetcher, Limits
from tests.exchange.fetching.sites import answering, dripping, serving

TEXT = b"Between 200 and 500. " * 100
LIMITS = Limits(most_bytes=MEGA, most_inflated=2 * MEGA)

CUT_SHORT = gzip.compress(gzip.compress(bytes(3 * MEGA), mtime=0), mtime=0)[:-4]


@pytest.mark.parametrize(
    ("packing", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("gzip", lambda text: gzip.compress(text[:99]) + gzip.compress(text[99:])),
    ],
)
def test_a_packed_answer_is_inflated(packing: str, pack: object) -> None:
    assert callable(pack)
    with serving({"/": answering(pack(TEXT), Content_Encoding=packing)}) as site:
        assert Fetcher(site.places).fetch(site.url()).data == TEXT


@pytest.mark.parametrize(
    ("body", "headers", "words"),
    [
        (b"", {"Content_Length": "1000000000"}, "larger than 1 MB"),
        (b"", {"Content_Length": "9" * 5_000}, "larger than 1 MB"),
        (gzip.compress(bytes(3 * MEGA), mtime=0), {"Content_Encoding": "gzip"}, "larger than 2 MB"),
        (CUT_SHORT, {"Content_Encoding": "gzip"}, "its end is missing"),
        (b"no gzip at all", {"Content_Encoding": "gzip"}, "damaged"),
        (TEXT, {"Content_Encoding": "br"}, "packed as “br”"),
        (TEXT, {"Content_Length": "5000"}, "broke off"),
        (b"", {}, "is empty"),
    ],
)
def test_what_is_too_large_or_not_whole_is_refused(body: bytes, headers: dict[str, str], words: str) -> None:
    with serving({"/": answering(body, **headers)}) as site, pytest.raises(FetchRefused, match=words):
        Fetcher(site.places, LIMITS).fetch(site.url())


def test_a_body_without_end_is_cut_off() -> None:
    beginning = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    with dripping(beginning, bytes(100_000)) as site, pytest.raises(FetchRefused, match="larger than 1 MB"):
        Fetcher(site.places, LIMITS).fetch(site.url())
