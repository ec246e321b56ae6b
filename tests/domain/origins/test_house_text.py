"""House text: what one publisher prints in several stories tells nothing; versions of one story are no house text."""

from random import Random

import pytest

from app.domain.origins.article import Article, read_words
from app.domain.origins.house_text import find_house_text, house_spans
from app.domain.origins.origins import find_origins
from app.domain.origins.sketch import Sketch
from app.domain.reading.tokens import Tokens

RANDOM = Random(4)
VOCABULARY = ["".join(RANDOM.choices("bdfgklmnprstaeiou", k=7)) for _ in range(9_000)]
FURNITURE = " ".join(RANDOM.choices(VOCABULARY, k=60))
STORIES = [" ".join(RANDOM.choices(VOCABULARY, k=90)) for _ in range(6)]


def house_words(texts: list[str], publishers: list[str]) -> list[str]:
    """For each text the words that are house text."""
    sketches = [Sketch(read_words(Tokens(text))) for text in texts]
    house = find_house_text(sketches, publishers)
    return [
        " ".join(word for span in house_spans(sketch, house) for word in text.split()[span.first : span.after])
        for text, sketch in zip(texts, sketches, strict=True)
    ]


def test_what_three_stories_of_one_publisher_have_is_house_text_wherever_it_stands() -> None:
    texts = [f"{story} {FURNITURE}" for story in STORIES[:4]]
    assert house_words(texts, ["Post", "Post", "Post", "Globe"]) == [FURNITURE] * 4


@pytest.mark.parametrize("publishers", [["Post", "Post", "Globe"], ["", "", ""]], ids=["two of it", "nobody's"])
def test_two_articles_or_a_publisher_that_is_not_told_have_none(publishers: list[str]) -> None:
    assert house_words([f"{story} {FURNITURE}" for story in STORIES[:3]], publishers) == ["", "", ""]


def test_versions_of_one_story_have_none() -> None:
    words = STORIES[0].split() + STORIES[1].split()
    versions = [" ".join(words[:110] + added.split()[:30]) for added in STORIES[2:]]
    assert house_words(versions, ["Post"] * 4) == [""] * 4


def test_versions_that_grow_apart_are_told_by_what_some_of_them_have_beside() -> None:
    common, more, rest = STORIES[0].split()[:60], STORIES[1].split(), [story.split() for story in STORIES[2:]]
    versions = [" ".join([*common, *more[:40], *story[:60]]) for story in rest[:2]]
    versions += [" ".join([*common, *more[15:70], *rest[2][:60]]), " ".join([*common, *more[45:], *rest[3][:60]])]
    assert house_words(versions, ["Post"] * 4)[0] == ""


def test_a_turn_of_phrase_is_none() -> None:
    phrase = " ".join(FURNITURE.split()[:8])
    assert house_words([f"{story} {phrase}" for story in STORIES[:3]], ["Post"] * 3) == ["", "", ""]


def test_long_furniture_joins_no_stories_and_hides_no_copy() -> None:
    pages = [Article(f"post {number}", "Post", f"{story} {FURNITURE}") for number, story in enumerate(STORIES)]
    copy = Article("copy", "Globe", f"{STORIES[0]} {STORIES[0][:50]}")
    found = {origin.members for origin in find_origins([*pages, copy])}
    assert found == {("copy", "post 0"), *((page.id,) for page in pages[1:])}
