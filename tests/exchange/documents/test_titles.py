"""Tests of app.exchange.documents.titles."""

import pytest

from app.exchange.documents.titles import without_site

HERE = "https://www.the-news.example/2024/03/count"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Forty named | The News", "Forty named"),
        ("Forty named – THE NEWS", "Forty named"),
        ("The News - Forty named", "Forty named"),
        ("Forty named | World | The News", "Forty named | World"),
        ("Forty named - the-news.example", "Forty named"),
        ("Forty - perhaps fifty - named", "Forty - perhaps fifty - named"),
        ("Forty named | The Newsroom", "Forty named | The Newsroom"),
        ("The News", "The News"),
        ("| The News", "| The News"),
        ("", ""),
    ],
)
def test_the_name_of_the_site_is_taken_off_a_title(title: str, short: str) -> None:
    assert without_site(title, ("The News",), HERE) == short


def test_a_title_that_is_the_headline_and_more_is_the_headline() -> None:
    assert without_site("Forty named | Board of Counts", (), HERE, "Forty  named") == "Forty named"
    assert without_site("Forty named | Board of Counts", (), "https://[broken", "Fifty named") == (
        "Forty named | Board of Counts"
    )
