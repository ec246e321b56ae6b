"""Addresses as commands print them open in a browser on this machine."""

import pytest

from app.cli.addresses import page_address


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("localhost", "http://localhost:8000/"),
        ("::1", "http://[::1]:8000/"),
        ("0.0.0.0", "http://127.0.0.1:8000/"),
        ("::", "http://[::1]:8000/"),
    ],
)
def test_an_address_can_be_opened(host: str, address: str) -> None:
    assert page_address(host, 8000) == address


def test_a_path_is_put_behind_it() -> None:
    assert page_address("127.0.0.1", 8000, "/sign-in/token") == "http://127.0.0.1:8000/sign-in/token"
