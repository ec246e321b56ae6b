"""Tests of app.exchange.documents.json_ld and of the nodes that it reads."""

import json
from typing import Any

import pytest

from app.exchange.documents.base import Person
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.html_trees import parsed
from app.exchange.documents.json_ld import gather_json_ld

HERE = "https://news.example/a"


def gathered(*scripts: str, base: str = HERE) -> Gathering:
    markup = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    gathering = Gathering()
    gather_json_ld(parsed(f"<html><head>{markup}</head><body><p>x</p></body></html>"), base, gathering)
    return gathering


def values(document: Any, base: str = HERE) -> dict[str, str]:
    return {name: found.value for name, found in gathered(json.dumps(document), base=base).fields.items()}


def people(author: Any) -> list[Person]:
    node = {"@type": "NewsArticle", "headline": "Forty", "author": author, "articleSection": ["World", "Politics"]}
    return list(gathered(json.dumps(node)).everybody())


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Forty &amp; more",
    "datePublished": "2024-03-05T23:30:00-05:00",
    "inLanguage": "en_GB",
    "publisher": {"@type": "Organization", "name": "News Ltd"},
    "isPartOf": {"@type": ["CreativeWork", "Product"], "name": "The News"},
    "url": HERE,
}
WANTED = {
    "title": "Forty & more",
    "type": "article-newspaper",
    "issued": "2024-03-05",
    "language": "en-GB",
    "publisher": "News Ltd",
    "container_title": "The News",
    "url": HERE,
}


@pytest.mark.parametrize(
    "document",
    [
        ARTICLE,
        [ARTICLE],
        {"@context": {"@vocab": "https://schema.org/"}, "@graph": [{"@type": "WebSite", "name": "Site"}, ARTICLE]},
        {"@type": "WebPage", "name": "A page", "mainEntity": ARTICLE},
        [[{"@type": "BreadcrumbList", "itemListElement": [{"@type": "Article", "headline": "Another"}]}], ARTICLE],
        {**ARTICLE, "@type": ["Article", "https://schema.org/NewsArticle"], "headline": ["Forty &amp; more"]},
    ],
)
def test_the_article_is_found_however_it_is_packed(document: Any) -> None:
    found = values(document)

    assert found | {"type": ""} == WANTED | {"type": ""}


def test_references_are_followed_within_the_page_alone() -> None:
    # given nodes that name one another, and one that names something elsewhere
    graph = [
        {**ARTICLE, "publisher": {"@id": "#p"}, "isPartOf": {"@id": "https://elsewhere.example/site"}},
        {"@id": "#p", "@type": "Organization", "name": "News Ltd"},
    ]
    # when they are read
    found = values({"@graph": graph})
    # then what is on the page is known, and the other is not fetched
    assert found["publisher"] == "News Ltd"
    assert "container_title" not in found


def test_of_several_articles_the_one_of_this_address_counts() -> None:
    # given a page that also describes the articles that it links to
    other = {"@type": "NewsArticle", "headline": "Another", "url": "https://news.example/b"}
    own = {"@type": "Article", "headline": "This one", "mainEntityOfPage": {"@id": f"{HERE}#main"}}
    # when it is read
    # then its own is taken
    assert values([other, own])["title"] == "This one"


@pytest.mark.parametrize(
    ("kind", "title"), [("article", "Forty named"), ("video.other", "How they count"), (None, "How they count")]
)
def test_a_video_in_a_page_does_not_name_the_page(kind: str | None, title: str) -> None:
    # given a page that describes a video and itself, and may say what it is
    video = {"@type": "VideoObject", "name": "How they count", "uploadDate": "2024-03-01"}
    page = {"@type": "WebPage", "name": "Forty named", "video": {"@type": "VideoObject", "name": "Within"}}
    said = f'<meta property="og:type" content="{kind}">' if kind else ""
    markup = f'{said}<script type="application/ld+json">{json.dumps([page, video])}</script>'
    gathering = Gathering()
    # when it is read
    gather_json_ld(parsed(f"<html><head>{markup}</head><body></body></html>"), HERE, gathering)
    # then the video names it only where it can be what the page is about
    assert gathering.fields["title"].value == title


def test_an_article_of_a_journal_names_the_journal_beyond_its_issue() -> None:
    journal = {"@type": "Periodical", "name": "Journal of Counts"}
    volume = {"@type": "PublicationVolume", "name": "12", "isPartOf": journal}
    node = {
        "@type": "ScholarlyArticle",
        "name": "Counts",
        "isPartOf": {"@type": "PublicationIssue", "name": "3", "isPartOf": volume},
        "identifier": {"@type": "PropertyValue", "value": "10.1234/x"},
    }

    found = values(node)

    assert (found["container_title"], found["doi"], found["type"]) == (
        "Journal of Counts",
        "10.1234/x",
        "article-journal",
    )


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ada Moor", [("Moor", "Ada", "")]),
        (["Ada Moor", {"name": "Ben Lind"}], [("Moor", "Ada", ""), ("Lind", "Ben", "")]),
        ({"@type": "Person", "name": "x", "familyName": "Moor", "givenName": "Ada"}, [("Moor", "Ada", "")]),
        ({"@type": "Organization", "name": "Ada Moor"}, [("", "", "Ada Moor")]),
        ({"@type": "Person", "name": "News Desk"}, [("", "", "News Desk")]),
        ("Ada Moor and Ben Lind", [("Moor", "Ada", ""), ("Lind", "Ben", "")]),
        ([{"@type": "Person", "name": ["Ada Moor"]}], [("Moor", "Ada", "")]),
        ({"@type": "Person", "name": "Ada Moor, Ben Lind"}, [("Moor", "Ada", ""), ("Lind", "Ben", "")]),
        ({"@type": "Person", "name": ["Ada Moor", "Ben Lind"]}, [("Moor", "Ada", ""), ("Lind", "Ben", "")]),
        ({"@type": "Person", "name": "Moor, Ada"}, [("Moor", "Ada", "")]),
        (
            {"@type": "Organization", "name": "Office of War and Board of Work"},
            [("", "", "Office of War and Board of Work")],
        ),
        ({"@type": "Person", "name": "admin"}, []),
        ("World", []),  # the section that it stands in
        ("https://news.example/authors/1", []),
        ([None, 7, {}, [], {"name": 5}], []),
    ],
)
def test_authors_come_in_every_shape(author: Any, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.family, one.given, one.literal) for one in people(author)] == expected


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "null",
        "7",
        '"NewsArticle"',
        "[[[[]]]]",
        "[" * 100_000,
        '{"@type": "NewsArticle"}',
        '{"@type": {"@type": 5}, "headline": "x"}',
        '{"@type": "Recipe", "name": "Soup"}',
        json.dumps({"@graph": {"@graph": {"@id": ["x"]}}}),
    ],
)
def test_what_is_no_article_says_nothing(script: str) -> None:
    gathering = gathered(script)

    assert gathering.fields == {}
    assert gathering.everybody() == ()


@pytest.mark.parametrize(
    ("before", "after"), [("<!--", "-->"), ("//<![CDATA[\n", "\n//]]>"), ("", ";"), ("\n", "\n"), ("\t", "")]
)
def test_what_pages_write_around_the_json_is_passed_over(before: str, after: str) -> None:
    script = before + json.dumps(ARTICLE) + after

    assert gathered(script).fields["title"].value == "Forty & more"


def test_line_breaks_within_texts_are_forgiven() -> None:
    assert gathered('{"@type": "Article", "headline": "Forty\nnamed"}').fields["title"].value == "Forty named"


def test_a_broken_script_does_not_hide_the_next() -> None:
    assert gathered("{", json.dumps(ARTICLE)).fields["title"].value == "Forty & more"
