"""Publishers are known by their name and, of a site, by the word it goes by."""

import pytest

from app.domain.origins.publishers import names_of_publisher


@pytest.mark.parametrize(
    ("publisher", "names"),
    [
        ("Northern Post", ["Northern Post"]),
        ("www.northpost.example", ["www.northpost.example", "northpost"]),
        ("news.northpost.example", ["news.northpost.example", "northpost"]),
        ("abc.example", ["abc.example"]),
        ("St. Vincent Gazette", ["St. Vincent Gazette"]),
        ("", [""]),
    ],
)
def test_a_publisher_has_these_names(publisher: str, names: list[str]) -> None:
    assert list(names_of_publisher(publisher)) == names
