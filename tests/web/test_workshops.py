"""Tests of app.web.workshops: only so many fetch at once, and the room is freed whatever happens."""

import pytest
from flask import Flask

from app.domain.errors import FetchRefused
from app.web import workshops
from app.web.workshops import FETCHING, MOST_AT_ONCE, keeper, shelf, workshop


def test_only_so_many_fetch_at_once(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    # given as many as may
    monkeypatch.setattr(workshops, "WAIT_SECONDS", 0)
    with app.app_context():
        for _ in range(MOST_AT_ONCE):
            FETCHING.acquire()
        # when one more comes, and then one of them is done
        with pytest.raises(FetchRefused, match="Try again in a moment"), workshop():
            pass
        FETCHING.release()
        with pytest.raises(ZeroDivisionError), workshop():
            raise ZeroDivisionError
        # then the next may
        with workshop() as using:
            assert using.fetcher.inner == ()
        for _ in range(MOST_AT_ONCE - 1):
            FETCHING.release()


def test_files_lie_in_the_instance(app: Flask) -> None:
    with app.app_context():
        assert keeper().folder.name == "captures"
        assert shelf().folder.parent == keeper().folder.parent
