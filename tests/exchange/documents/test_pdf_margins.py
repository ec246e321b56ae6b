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


def test_running_lines_may_stand_several_deep() -> None:
    # given pages with a stamp under a line of terms, and their own head above
    bodies = [[f"{word} {letter}" for letter in "abcdefghij"] for word in ("One", "Two", "Three", "Four")]
    pages = [page("A weekly", "All use subject to terms", *body, "Taken from 10.0.0.1") for body in bodies]
    # when they are looked for
    kept, sentence = without_margins(pages)
    # then each of them stands but once
    assert [line.text for line in kept[0]] == [
        "A weekly",
        "All use subject to terms",
        "Taken from 10.0.0.1",
        *bodies[0],
    ]
    assert [[line.text for line in lines] for lines in kept[1:]] == bodies[1:]
    assert "“Taken from 10.0.0.1”" in sentence


def test_a_head_may_hold_the_number_of_its_page() -> None:
    # given heads with a number before or after them, and with one of many
    heads = [f"Case 4:19 Filed 01/06/20 Page {number} of 9" for number in range(1, 5)]
    feet = [f"{number} Count of volunteers" if number % 2 else f"Moor and Lind {number}" for number in range(101, 105)]
    pages = [page(head, foot, *words(number)) for number, (head, foot) in enumerate(zip(heads, feet, strict=True))]
    # when running lines are looked for
    kept, _ = without_margins([*pages, *pages])
    # then they are left out but once
    assert [line.text for line in kept[0]] == [heads[0], feet[0], *words(0)]
    assert [line.text for line in kept[2]] == list(words(2))
