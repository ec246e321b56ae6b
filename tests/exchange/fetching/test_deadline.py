"""Tests of app.exchange.fetching.deadline."""

import socket

import pytest

from app.domain.errors import FetchRefused
from app.exchange.fetching.deadline import Deadline


def test_a_deadline_refuses_once_it_has_passed() -> None:
    Deadline(60).check()
    with pytest.raises(FetchRefused, match="within 0 seconds"):
        Deadline(0).check()


def test_a_connection_that_waits_is_cut() -> None:
    # given two ends, of which the other never sends
    here, there = socket.socketpair()
    with here, there, Deadline(0.01).guarding(here):
        # when, then
        assert here.recv(1) == b""
