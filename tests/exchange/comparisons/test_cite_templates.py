"""Tests of app.exchange.comparisons.cite_templates."""

import pytest

from app.domain.csl import Item, Name
from app.exchange.comparisons.cite_templates import cite, escape, escape_address

URL = "https://x.example/a"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            Item("a", "article-newspaper", "T", container_title="Gazette", publisher="House", issued="2023", url=URL),
            "{{cite news |title=T |url=https://x.example/a |newspaper=Gazette |publisher=House |date=2023}}",
        ),
        (
            Item("a", "article-journal", "T", container_title="J", volume="2", issue="3", page="4–5", doi="10.1/x"),
            "{{cite journal |title=T |journal=J |date=n.d. |volume=2 |issue=3 |pages=4–5 |doi=10.1/x}}",
        ),
        (
            Item("a", "webpage", "T", container_title="Site", publisher="Site", accessed="2026-11-27", url=URL),
            "{{cite web |title=T |url=https://x.example/a |website=Site |date=n.d. |access-date=27 November 2026}}",
        ),
        (
            Item("a", "report", "T", publisher="Agency", number="7", genre="Survey", language="de"),
            "{{cite report |title=T |publisher=Agency |date=n.d. |type=Survey |language=de |number=7}}",
        ),
        (
            Item("a", "chapter", "C", container_title="B", isbn="9", page="4", language="en-GB"),
            "{{cite book |chapter=C |title=B |date=n.d. |page=4 |isbn=9}}",
        ),
        (
            Item(
                "a",
                "interview",
                "T",
                (Name("author", "Ada", "Eve"), Name("interviewer", "Bea", "Dee"), Name("director", literal="Cy")),
            ),
            "{{cite interview |last1=Ada |first1=Eve |interviewer-last1=Bea |interviewer-first1=Dee "
            "|others=Cy (director) |title=T |date=n.d.}}",
        ),
        (
            Item("a", "webpage", "T", accessed="2026~", url=URL),
            "{{cite web |title=T |url=https://x.example/a |date=n.d.}}",
        ),
        (Item("a", "post", "T", url=URL), "{{cite web |title=T |url=https://x.example/a |date=n.d.}}"),
        (Item("a", "document", "T"), "{{cite document |title=T |date=n.d.}}"),
        (Item("a", "broadcast", "T", container_title="S"), "{{cite episode |title=T |series=S |date=n.d.}}"),
        (Item("a", "broadcast", "T"), "{{cite AV media |title=T |date=n.d.}}"),
    ],
)
def test_each_type_of_source_has_its_template(item: Item, expected: str) -> None:
    assert cite(item) == expected


def test_no_name_or_title_ends_its_parameter_or_its_template() -> None:
    item = Item("a", "book", "a|b=c}}{{d}}[[e]]<ref>''f''", (Name("author", literal="g|h"),))
    text = cite(item)
    assert text.count("|") == 3
    assert text.count("{{") == text.count("}}") == 1
    assert "[[" not in text
    assert "<" not in text
    assert escape("a\n|b") == "a &#124;b"


def test_an_address_keeps_its_meaning_and_ends_nothing() -> None:
    assert escape_address("https://x.example/?a=b&c=d|e]f") == "https://x.example/?a=b&c=d%7Ce%5Df"
