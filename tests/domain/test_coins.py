"""Tests of app.domain.coins."""

from urllib.parse import parse_qs

from app.domain.bibliography import Reference
from app.domain.coins import coins


def test_a_source_is_told_with_what_is_known_and_no_more() -> None:
    text = coins(Reference("A & B", "The Post", issued="2022~", doi="10.1/x", authors=("Berg, Ann", "World Bank")))
    assert parse_qs(text) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:dc"],
        "rft.title": ["A & B"],
        "rft.source": ["The Post"],
        "rft.date": ["2022~"],
        "rft_id": ["info:doi/10.1/x"],
        "rft.creator": ["Berg, Ann", "World Bank"],
    }
