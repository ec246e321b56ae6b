"""Tests of app.exchange.documents.microdata."""

from app.exchange.documents.base import Found, Person
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.html_trees import parsed
from app.exchange.documents.microdata import gather_microdata


def gathered(body: str) -> Gathering:
    gathering = Gathering()
    gather_microdata(parsed(f"<html><body>{body}</body></html>"), gathering)
    return gathering


def test_an_article_says_by_its_elements_what_it_is() -> None:
    # given an article of which the elements are marked, also those within others
    found = gathered(
        '<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline name">Forty\n named</h1>'
        '<time itemprop="datePublished" datetime="2024-03-05T10:00+02:00">yesterday</time>'
        '<p itemprop="author" itemscope>By <b itemprop="name">Ada Moor</b>, our reporter</p>'
        '<span itemprop="author">Ben Lind and Cy Ray</span>'
        '<div itemprop="publisher" itemscope><img itemprop="logo"><meta itemprop="name" content="The News"></div>'
        '<meta itemprop="inLanguage" content="be"></div>'
    )
    # when it is read
    # then each field says by which property
    assert found.fields == {
        "title": Found("Forty named", "headline"),
        "publisher": Found("The News", "publisher"),
        "issued": Found("2024-03-05", "datePublished"),
        "language": Found("be", "inLanguage"),
    }
    names = (("Moor", "Ada"), ("Lind", "Ben"), ("Ray", "Cy"))
    assert found.everybody() == tuple(Person("author", *name, origin="itemprop author") for name in names)


def test_what_stands_within_the_article_has_authors_and_days_of_its_own() -> None:
    # given a comment and a video in an article
    found = gathered(
        '<div itemprop="comment"><i itemprop="author">Cy Ray</i><time itemprop="datePublished">2024-03-09</time></div>'
        '<div itemprop="video"><i itemprop="headline">See it</i></div>'
    )
    # when it is read
    # then they are not the article's
    assert found.fields == {}
    assert found.everybody() == ()


def test_a_day_in_words_is_not_guessed() -> None:
    assert gathered('<time itemprop="datePublished">yesterday at noon</time>').fields == {}
