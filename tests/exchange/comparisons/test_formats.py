"""What every format of a comparison keeps to: tests of each member of app.exchange.comparisons.FORMATS."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.comparisons import FORMATS
from app.exchange.comparisons.base import Format, Handout, Line, Note, Pair, Reference
from tests.exchange.comparisons.handouts import HEADINGS, ITEMS, PERMALINK, make_empty, make_handout, written
from tests.exchange.comparisons.readers import said

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '=HYPERLINK("https://evil.example","x")',
    "+1 @SUM(A1) -1+1",
    "| a || b |} {{cite web|x}} [[File:x]] <ref>y</ref> <!-- z",
    "*a* _b_ `c` ~~d~~ [e](javascript:f) ![g](h) <i> &amp; # i",
    r"\input{/etc/passwd} $x$ % & _ # ^^5c \end{document} } {",
    "]]> --> ''b'' ~~~~ __NOTOC__ \"q\" 'r' {{{1|}}}",
    "1. - > + : ; ! = https://evil.example/?a=b&c=d|e",
    "Łatuška – Латушка ≤ 5,000 … “x” ’y’ علي 日本",
)

every_format = pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=40)


def hostile_handout(words: str) -> Handout:
    """A handout that says the same words everywhere, but for its address."""
    item = replace(ITEMS[0], title=words, container_title=words, genre=words, page=words, doi=words)
    return make_handout(
        title=words,
        description=words,
        lines=(
            Line(
                1,
                (words, words, words, "200", words, None),
                (Note(1, words, words, "exact", words, False, words),),
                "/claims/a",
                words,
            ),
        ),
        cautions=(words,),
        pairs=(Pair(1, 1, words, words, (words,), words),),
        derived=(words,),
        footnotes=(words,),
        references=(Reference(1, words, "", item),),
        chart_text=words,
    )


def squeezed(words: str) -> str:
    """The words as one line, as every reader of a page sees them."""
    return " ".join(words.split())


def test_names_and_endings_tell_the_formats_apart() -> None:
    assert len({chosen.name for chosen in FORMATS}) == len({chosen.suffix for chosen in FORMATS}) == len(FORMATS)
    assert all(chosen.name.isalnum() and chosen.suffix.startswith(".") and chosen.title for chosen in FORMATS)
    assert [chosen.name for chosen in FORMATS if chosen.is_picture] == ["svg", "png"]


@every_format
@pytest.mark.parametrize("handout", [make_handout(), make_empty()], ids=["three answers", "no answers"])
def test_whatever_leaves_says_where_it_is_from_and_when_it_was_taken(chosen: Format, handout: Handout) -> None:
    found = said(chosen.name, written(chosen, handout))
    assert PERMALINK in found
    assert "2026-11-27T14:05:09Z" in found or "27 November 2026, 14:05 UTC" in found
    assert handout.title in found


@every_format
def test_whatever_leaves_names_every_source(chosen: Format) -> None:
    handout = make_handout()
    found = said(chosen.name, written(chosen, handout)).replace("<", "").replace(">", "")
    for reference in handout.references:
        assert (reference.item.title if chosen.name == "wikipedia" else reference.citation) in found
        assert reference.url in found


@every_format
def test_every_format_warns_of_answers_whose_words_no_capture_has(chosen: Format) -> None:
    handout = make_handout(cautions=("The words of answer 3 stand in none of the captures of its sources.",))
    assert handout.cautions[0] in said(chosen.name, written(chosen, handout))


@pytest.mark.parametrize("name", ["json", "markdown", "html", "wikipedia"])
def test_a_quotation_leaves_with_the_address_at_its_words_and_citations_with_the_plain_one(name: str) -> None:
    at_words = f"{ITEMS[0].url}#:~:text=says-,some%20300%E2%88%92500%2C%20he%20said"
    note = Note(1, "p. 4", "some 300−500, he said", "exact", "found word for word", at_words=at_words)
    handout = make_handout(lines=(Line(1, ("some 300−500", "x", "x", "300", "", None), (note,)),), pairs=())
    [chosen] = [each for each in FORMATS if each.name == name]
    data = written(chosen, handout).decode().replace("&amp;", "&")
    assert data.count(at_words) == 1
    assert data.replace(at_words, "").count(ITEMS[0].url)


@every_format
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_wherever_they_stand(chosen: Format, words: str) -> None:
    found = said(chosen.name, written(chosen, hostile_handout(words)))
    assert squeezed(words) in found


@every_format
@given(words=texts)
@settings(max_examples=25)
def test_any_words_are_written_and_found_again(chosen: Format, words: str) -> None:
    handout = make_handout(lines=(Line(1, (words, "x", words, "200", "", None), (Note(1),)),), pairs=())
    found = said(chosen.name, written(chosen, handout))
    assert chosen.is_picture or squeezed(words) in found


@every_format
def test_the_same_handout_is_the_same_bytes(chosen: Format) -> None:
    assert written(chosen, make_handout()) == written(chosen, make_handout())


@every_format
def test_five_hundred_answers_are_all_there(chosen: Format) -> None:
    lines = tuple(
        Line(number, (f"answer {number}.", "x", "Ada", str(number), "", None), (Note(number),))
        for number in range(1, 501)
    )
    references = tuple(Reference(number, f"Citation {number}.", "", ITEMS[1]) for number in range(1, 501))
    pairs = tuple(Pair(1, number, "agrees", f"Reason {number}.") for number in range(2, 501))
    handout = make_handout(lines=lines, references=references, pairs=pairs)
    found = said(chosen.name, written(chosen, handout))
    assert chosen.name == "wikipedia" or all(f"Citation {number}." in found for number in range(1, 501))
    if not chosen.is_picture:
        assert all(f"answer {number}." in found for number in range(1, 501))
        assert all(f"Reason {number}." in found for number in range(2, 501))


@every_format
def test_verdicts_with_their_reasons_and_what_was_derived_leave_with_the_answers(chosen: Format) -> None:
    handout = make_handout()
    found = said(chosen.name, written(chosen, handout))
    if not chosen.is_picture:
        for pair in handout.pairs:
            assert pair.reason in found
            assert pair.overruled in found
    if not chosen.is_picture and chosen.name != "csv":  # a row for each answer has no place for what is said of all
        assert all(sentence in found for sentence in handout.derived)
    assert all(footnote in found for footnote in handout.footnotes)


@every_format
def test_grouped_answers_stand_below_their_headings(chosen: Format) -> None:
    lines = tuple(
        Line(number, ("x", "x", "x", "1", "", None), group=group) for number, group in ((1, "B"), (2, "A"), (3, "B"))
    )
    found = said(chosen.name, written(chosen, make_handout(lines=lines, pairs=())))
    assert chosen.is_picture or (" A " in f" {found} " and " B " in f" {found} ") or chosen.name in ("latex", "json")
    assert len(HEADINGS) == len(lines[0].cells)
