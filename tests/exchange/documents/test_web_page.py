"""Tests of app.exchange.documents.web_page: whole pages, with their text and what they say about themselves."""

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Found, Given, Person
from app.exchange.documents.web_page import read

HERE = "https://news.example/2024/03/count?utm_source=x"
SENTENCES = (
    "About forty volunteers have been named by the regiment, a spokesman said on Tuesday evening in the capital.",
    "The ministry puts the number at fifty, but has published no list of names that anybody could check so far.",
    "Relatives who were asked by this paper knew of eleven more, three of whom were said to be only missing.",
)
ARTICLE = "<article><h1>Forty named</h1>" + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES) + "</article>"
NAVIGATION = "<nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(30)) + "</ul></nav>"
FOOTER = "<footer><p>All rights reserved. No part of this may be used, and so on, by whomever it may be.</p></footer>"


def page(head: str = "", body: str = ARTICLE) -> bytes:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'.encode()


def test_the_main_text_is_kept_and_what_stands_around_it_is_not() -> None:
    # given an article between a menu and a footer, with a script in it
    data = page(body=NAVIGATION + ARTICLE.replace("</article>", "<script>alert(1)</script></article>") + FOOTER)
    # when it is read
    document = read(Given(data, "text/html", url=HERE))
    # then its text is the headline and its paragraphs, with empty lines between
    assert document.text == "\n\n".join(("Forty named", *SENTENCES))
    assert document.warnings == ()


def test_reading_twice_gives_the_same() -> None:
    data = page(body=NAVIGATION + ARTICLE + FOOTER)

    assert read(Given(data)) == read(Given(data))


def test_every_source_of_metadata_fills_what_the_better_ones_left_open() -> None:
    # given a page that says some things twice and none of them everywhere
    head = """
    <title>Forty named | News</title>
    <link rel="canonical" href="/2024/03/count">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Forty named"}</script>
    <meta name="citation_title" content="Not this one"><meta name="citation_doi" content="doi:10.1234/ABC.5">
    <meta name="DC.date" content="2024-03-05"><meta name="DC.creator" content="Moor, Ada">
    <meta property="og:site_name" content="The News"><meta property="article:author" content="Ben Lind">
    <meta property="og:locale" content="en_GB">"""
    # when it is read
    document = read(Given(page(head), url=HERE))
    # then each field has its best value, and says where that stood
    assert document.fields == {
        "url": Found("https://news.example/2024/03/count", "canonical"),
        "title": Found("Forty named", "JSON-LD"),
        "type": Found("article-newspaper", "JSON-LD"),
        "doi": Found("10.1234/ABC.5", "citation_doi"),
        "issued": Found("2024-03-05", "DC.date"),
        "language": Found("en", "html lang"),
        "container_title": Found("The News", "og:site_name"),
    }
    assert document.people == (Person("author", "Moor", "Ada", origin="DC.creator"),)


def test_a_page_without_metadata_still_has_its_title() -> None:
    assert read(Given(page("<title> Forty\n named </title>"))).fields["title"] == Found("Forty named", "title")
    assert read(Given(page())).fields["title"] == Found("Forty named", "h1")


@pytest.mark.parametrize(
    "canonical", ["/", "https://news.example", "https://news.example/#top", "javascript:alert(1)", ""]
)
def test_a_canonical_address_that_is_the_front_page_is_not_believed(canonical: str) -> None:
    # given a page that names the front page as its own address, and Open Graph that knows better
    head = f'<link rel="canonical" href="{canonical}"><meta property="og:url" content="https://news.example/a">'
    # when it is read
    fields = read(Given(page(head), url=HERE)).fields
    # then the other one is taken
    assert fields["url"] == Found("https://news.example/a", "og:url")


def test_an_address_of_doi_org_gives_the_doi() -> None:
    head = '<link rel="canonical" href="https://doi.org/10.1234/abc(5)6.">'

    assert read(Given(page(head))).fields["doi"] == Found("10.1234/abc(5)6", "canonical")


def test_a_saved_page_tells_where_it_was_saved_from() -> None:
    # given a page as a browser saves it
    data = page().replace(b"<html", b"<!-- saved from url=(0031)https://news.example/2024/count -->\n<html")
    # when it is read without an address
    document = read(Given(data))
    # then it has one
    assert document.address == "https://news.example/2024/count"


@pytest.mark.parametrize(
    ("encoding", "declaration", "header"),
    [
        ("windows-1251", '<meta charset="windows-1251">', "text/html; charset=utf-8"),
        ("windows-1251", "", "text/html; charset=windows-1251"),
        ("windows-1251", '<meta charset="utf-8">', "text/html; charset=windows-1251"),
        ("utf-8", '<meta charset="windows-1251">', "text/html; charset=iso-8859-1"),
        ("utf-16", "", "text/html; charset=utf-8"),
        (
            "koi8-u",
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-u">',
            "text/html; charset=iso-8859-1",
        ),
    ],
)
def test_letters_are_right_whatever_the_page_and_its_server_declare(
    encoding: str, declaration: str, header: str
) -> None:
    # given a page in one encoding, of which the page and its server say this and that
    words = "Сорок добровольцев названы поименно, сообщил представитель полка во вторник вечером в столице страны."
    markup = f"<html><head>{declaration}<title>Сорок</title></head><body><p>{words}</p></body></html>"
    # when it is read
    document = read(Given(markup.encode(encoding), header))
    # then its letters are those that were written
    assert document.text == words
    assert document.fields["title"].value == "Сорок"


@pytest.mark.parametrize(
    "body",
    [
        "<p>Short.</p>",
        "Short.",
        "<div><span>Short.</span></div>",
        "<nav><p>Short.</p></nav>",
        "<table><tr><td>Short.</td></tr></table>",
        "<p>Short.",
        "<form><div>Short.</div></form>",
        '<div class="comments">Short.</div>',
    ],
)
def test_a_page_whose_main_text_cannot_be_told_keeps_its_words_with_a_warning(body: str) -> None:
    document = read(Given(page(body=body)))

    assert document.text == "Short."
    assert document.warnings == (
        "The main text could not be told from the rest of the page, so all of its text was kept.",
    )


def test_a_page_that_is_built_by_script_gives_the_text_of_its_metadata() -> None:
    # given a page whose only text is in its JSON-LD
    text = "\\n".join(SENTENCES)
    head = f'<script type="application/ld+json">{{"@type":"Article","headline":"F","articleBody":"{text}"}}</script>'
    # when it is read
    document = read(Given(page(head, body='<div id="app"></div>')))
    # then that is its text, and it says so
    assert document.text == "\n\n".join(SENTENCES)
    assert "JSON-LD" in document.warnings[0]


@pytest.mark.parametrize("data", [page(body=""), b"<html>", b"<!-- -->", page(body="<script>var x = 1</script>")])
def test_a_page_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="no text"):
        read(Given(data, "text/html"))


def test_a_hundred_thousand_nested_elements_are_read() -> None:
    # given a page nested deeper than any tree is kept
    count = 100_000
    data = page(body="<div>" * count + "<b>Forty</b> named." + "</div>" * count)
    # when it is read
    # then its words are there
    assert read(Given(data)).text == "Forty named."


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Forty named.<p" + " a='1'" * 50_000,
        "<p>Forty named." + "<!--" * 50_000,
        "<p>Forty named." + "<![CDATA[" * 20_000,
        "<p>Forty named.</p>" + "&#x110000;&#0;&#xD800;" * 5_000,
        "<p>Forty named.</p>" + "<script>" * 5_000,
        "<p>Forty named.</p><style>" + "</" * 50_000,
        "<p>Forty named.</p>\x00\x01\x02\ufffe",
        "<html><html><body><body><frameset><p>Forty named.",
    ],
)
def test_hostile_markup_neither_stops_the_reader_nor_hides_the_text(markup: str) -> None:
    assert "Forty named." in read(Given(markup.encode(), "text/html")).text


def test_scripts_in_fields_are_only_words() -> None:
    # given metadata that hold markup
    head = '<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt;">'
    # when they are read
    fields = read(Given(page(head, body="<p>Words.</p>"))).fields
    # then they are what they are, on one line
    assert fields["title"].value == "<script>alert(1)</script>"


def test_the_title_comes_without_the_name_of_the_site() -> None:
    head = '<title>Forty named | The News</title><meta property="og:site_name" content="The News">'

    assert read(Given(page(head), url=HERE)).fields["title"] == Found("Forty named", "title")


@pytest.mark.parametrize(
    ("element", "day"),
    [
        ('<time class="entry-date published" datetime="2024-03-05T10:00:00+01:00">3 days ago</time>', "2024-03-05"),
        ('<time datetime="2024-09-01">the next meeting</time>', None),
        ('<time class="published">3 days ago</time>', None),
    ],
)
def test_a_time_on_the_page_is_its_day_only_where_it_says_so(element: str, day: str | None) -> None:
    fields = read(Given(page(body=ARTICLE.replace("</h1>", f"</h1>{element}")))).fields

    assert (fields["issued"].value if "issued" in fields else None) == day
