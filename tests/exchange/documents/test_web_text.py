"""Tests of app.exchange.documents.web_text: which text of a page is kept."""

import pytest

from app.exchange.documents.html_trees import parsed
from app.exchange.documents.web_text import MainText, main_text

PARAGRAPHS = [
    f"In the year {year} the register counted {year - 1900} names, which was more than anybody had expected of it then."
    for year in range(1990, 2002)
]
TEASERS = "".join(
    f'<p><a href="/{n}">Another story, number {n}, that has a long line of words to lead into it. Read on.</a></p>'
    for n in range(20)
)
COMMENTS = "".join(
    f"<p>I am reader {n}, and I do not believe a single word of all this, as I always say. Not me.</p>"
    for n in range(40)
)


def text_of(body: str) -> MainText:
    markup = f"<html><body>{body}</body></html>"
    return main_text(markup, parsed(markup))


@pytest.mark.parametrize(
    "layout",
    [
        "<article>{paragraphs}</article>",
        '<div class="content">{paragraphs}</div>',
        "<main><section>{paragraphs}</section></main><aside>{teasers}</aside>",
        '<div itemprop="articleBody">{paragraphs}</div><div class="comments">{comments}</div>',
        "<article>{paragraphs}</article><section>{teasers}</section>",
        "<table><tr><td><nav>{teasers}</nav></td><td>{paragraphs}</td></tr></table>",
    ],
)
def test_every_paragraph_of_the_article_is_kept(layout: str) -> None:
    # given an article in one layout or another, beside teasers and comments
    article = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    # when its text is taken
    main = text_of(layout.format(paragraphs=article, teasers=TEASERS, comments=COMMENTS))
    # then nothing of it is lost, and nothing of the rest is taken for it
    assert [paragraph for paragraph in main.paragraphs if paragraph in PARAGRAPHS] == PARAGRAPHS
    assert not any("I am reader" in paragraph or "Another story" in paragraph for paragraph in main.paragraphs)


@pytest.mark.parametrize(
    "block",
    ["<blockquote><p>{}</p></blockquote>", "<ul><li>{}</li></ul>", "<div><span>{}</span></div>", "<figure>{}</figure>"],
)
def test_words_that_stand_in_other_elements_are_kept(block: str) -> None:
    # given an article one paragraph of which is a quotation, an item of a list, or only a div
    special = "The commander was quoted as saying that it had been forty men, and that he had known every one of them."
    blocks = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3]]
    # when its text is taken
    main = text_of(f"<article>{''.join(blocks)}{block.format(special)}{''.join(blocks)}</article>")
    # then that one is there
    assert special in " ".join(main.paragraphs)


def test_the_headline_is_part_of_the_text_once() -> None:
    # given a headline outside of the paragraphs
    body = f"<header><h1>Forty named</h1></header><article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article>"
    # when the text is taken
    # then it begins with it
    assert text_of(body).paragraphs[:2] == ("Forty named", PARAGRAPHS[0])


def test_of_several_headlines_the_one_that_the_page_is_named_by_begins_the_text() -> None:
    # given a page whose logo is a headline as well
    body = f"<h1>The News</h1><h1>Forty\n named</h1><article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article>"
    markup = f"<html><body>{body}</body></html>"
    # when its text is taken
    main = main_text(markup, parsed(markup), title="Forty named")
    # then it begins with the one that is its title
    assert main.paragraphs[:2] == ("Forty named", PARAGRAPHS[0])


def test_how_letters_are_said_is_not_part_of_the_text() -> None:
    # given an article with readings beside its letters
    said = "<ruby>志願兵<rp>(</rp><rt>しがんへい</rt><rp>)</rp></ruby>"
    body = "".join(
        f"<p>{said}は約三百人に上ると報道官が火曜日の夜に首都で述べた。名簿はまだ公表されていない。{n}</p>"
        for n in range(6)
    )
    # when its text is taken
    text = "".join(text_of(f"<article>{body}</article>").paragraphs)
    # then only the letters stand in it
    assert "志願兵は約三百人" in text
    assert "しがんへい" not in text
