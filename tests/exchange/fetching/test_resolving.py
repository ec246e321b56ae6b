"""Tests of app.exchange.fetching.resolving."""

import ipaddress

import pytest

from app.domain.errors import FetchRefused
from app.exchange.fetching.addresses import read_address
from app.exchange.fetching.resolving import public_addresses

SECONDS = 10.0


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "ｌｏｃａｌｈｏｓｔ", "127.0.0.1", "[::1]", "[::ffff:7f00:1]"]
)
def test_a_name_or_number_of_this_machine_is_refused_and_the_way_round_is_told(host: str) -> None:
    with pytest.raises(FetchRefused, match=r"this machine.*bookmarklet.*fetch_inner = \[“.*:8080”\]"):
        public_addresses(read_address(f"http://{host}:8080/"), SECONDS)


def test_a_place_that_is_allowed_is_allowed_at_its_port_alone() -> None:
    assert public_addresses(read_address("http://127.0.0.1:8080/"), SECONDS, ("127.0.0.1:8080",)) == [
        ipaddress.ip_address("127.0.0.1")
    ]
    with pytest.raises(FetchRefused, match="this machine"):
        public_addresses(read_address("http://127.0.0.1:8081/"), SECONDS, ("127.0.0.1:8080",))


def test_a_name_that_there_is_not_is_told_from_one_that_is_refused() -> None:
    with pytest.raises(FetchRefused, match=r"no site named nowhere\.invalid|was not found in time"):
        public_addresses(read_address("http://nowhere.invalid/"), 2)


def test_a_resolver_that_is_slow_is_not_waited_for() -> None:
    with pytest.raises(FetchRefused, match=r"not found in time|no site named"):
        public_addresses(read_address("http://nowhere.invalid/"), 0)
