"""Tests of app.services.kept_origins."""

from app.domain.origins.article import Article
from app.services.kept_origins import KeptOrigins
from tests.domain.origins.dam import REPRINT, WIRE


def test_origins_are_found_once_while_the_articles_stay_the_same() -> None:
    kept = KeptOrigins(1)
    first = [Article("a", "Herald", WIRE), Article("b", "Globe", REPRINT)]
    found = kept.find(first)
    assert kept.find(list(first)) is found
    assert kept.find([Article("a", "Herald", WIRE)]) is not found
    assert kept.find(first) is not found  # only the last is kept
    assert kept.find(first).findings == found.findings
