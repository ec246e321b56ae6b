"""Tests of app.exchange.documents.markdown."""

from app.exchange.documents.base import Found, Given, Person, PlaceKind
from app.exchange.documents.markdown import read

TEXT = """---
title: "A Count: of Volunteers"
author: Ada Moor
date: 2024-03-05
lang: en
tags:
  - title: not this one
url: javascript:alert(1)
---
# Losses

About **forty** [volunteers](http://e.example) were
named in `a list`.\\
So they say.

* one item
* another

| side | killed |
|------|--------|
| ours | 40     |

<div onclick="x()">In a <b>box</b>.</div><script>alert(1)</script>

```
code
```
"""


def test_the_words_of_markdown_stand_without_its_marks() -> None:
    # given a text with most of what Markdown has
    # when it is read
    document = read(Given(TEXT.encode()))
    # then only its words are left
    assert document.text.split("\n\n") == [
        "Losses",
        "About forty volunteers were named in a list.\nSo they say.",
        "one item",
        "another",
        "side\tkilled",
        "ours\t40",
        "In a box.",
        "code",
    ]
    assert [(place.kind, place.label) for place in document.places] == [(PlaceKind.CHAPTER, "Losses")]


def test_the_simple_lines_of_a_front_matter_are_fields() -> None:
    # given a front matter with a list and an address that is none
    document = read(Given(TEXT.encode()))
    # when its fields are read
    # then the simple lines are taken and the others are not
    assert document.fields == {
        "title": Found("A Count: of Volunteers", "front matter"),
        "issued": Found("2024-03-05", "front matter"),
        "language": Found("en", "front matter"),
    }
    assert document.people == (Person("author", "Moor", "Ada", origin="front matter"),)


def test_without_a_front_matter_the_first_heading_is_the_title() -> None:
    document = read(Given(b"# A count\n\n---\n\nWords.\n"))

    assert document.fields == {"title": Found("A count", "heading")}


def test_a_front_matter_that_does_not_end_is_text() -> None:
    assert "title: A" in read(Given(b"---\ntitle: A\n\nWords.")).text


def test_deep_nesting_is_read() -> None:
    assert "forty" in read(Given(b">" * 5_000 + b" forty")).text


def test_a_paragraph_with_more_brackets_than_people_write_stands_as_it_is() -> None:
    # given a paragraph of brackets, each of which could open a link that ends with the last, and one as people write it
    crowd = "![" * 600 + "[" * 600 + "](x)"
    document = read(Given(f"{crowd}\n\nAbout [forty](http://e.example) men.".encode()))
    # then the first is kept whole, and the second loses its marks as ever
    assert document.text == f"{crowd}\n\nAbout forty men."
