"""Tests of app.exchange.documents.pdf_margins."""

from app.exchange.documents.pdf_lines import Line
from app.exchange.documents.pdf_margins import without_margins


def page(head: str, foot: str, *words: str) -> list[Line]:
    lines = [Line(text, 50, 300, 700 - 14 * number, 712 - 14 * number) for number, text in enumerate(words)]
    return [Line(head, 50, 200, 760, 770), *lines, Line(foot, 280, 300, 40, 50)]


def words(number: int) -> tuple[str, ...]:
    return tuple(f"Line {letter} of text {number}" for letter in "abcdef")


def test_running_heads_and_page_numbers_are_left_out_and_named() -> None:
    # given pages with a head on the left ones, another on the right ones, and numbers at the foot
    heads = ("The Weekly", "A count of volunteers")
    pages = [page(heads[number % 2], f"- {number} -", *words(number)) for number in range(1, 9)]
    # when they are looked for
    kept, sentence = without_margins(pages)
    # then only the words of each page are left, and the first of the same heads
    texts = [[line.text for line in lines] for lines in kept]
    assert texts[:2] == [[heads[1], *words(1)], [heads[0], *words(2)]]
    assert texts[2:] == [list(words(number)) for number in range(3, 9)]
    assert sentence == (
        "Lines that run through the pages at their head or foot were left out but once: "
        "“A count of volunteers”, “The Weekly”."
    )


def test_page_numbers_are_left_out_without_a_list() -> None:
    # given pages that are numbered in words
    pages = [page(f"Part {'abc'[number]}", f"Page {number} of 3", *words(number)) for number in range(3)]
    # when they are looked for
    kept, sentence = without_margins(pages)
    # then they are gone
    assert [lines[-1].text for lines in kept] == [words(number)[-1] for number in range(3)]
    assert sentence == "Lines that run through the pages at their head or foot were left out but once."


def test_numbered_headings_are_no_running_heads() -> None:
    # given a register with one case to a page
    pages = [page(f"Case {number}", "." * number, *words(number)) for number in range(1, 6)]
    # when running lines are looked for
    # then its cases stay
    assert without_margins(pages) == (pages, "")


def test_what_stands_on_two_pages_stays() -> None:
    # given a line that stands twice at the head
    pages = [
        page("Twice" if number < 2 else f"Head {'abcd'[number]}", "." * (number + 1), *words(number))
        for number in range(4)
    ]
    # when running lines are looked for
    kept, sentence = without_margins(pages)
    # then there is none
    assert kept == pages
    assert sentence == ""


def test_a_page_of_few_lines_keeps_them() -> None:
    pages = [[Line("Blank by intent", 50, 200, 400, 410)] for _ in range(5)]

    assert without_margins(pages) == (pages, "")
