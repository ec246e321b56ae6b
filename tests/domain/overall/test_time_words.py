"""What is said of answers over time."""

from app.domain.answer import Answer
from app.domain.overall.gathering import gather
from app.domain.overall.time_words import say_falls, say_movements
from tests.domain.answers import at_least, between, exactly, friedman, make_answer, regiment, rnd, up_to
from tests.domain.overall.naming import names_of


def movements_of(*answers: Answer) -> list[str]:
    return [derived.words for derived in say_movements(answers, gather(answers), names_of(answers))]


def test_two_dates_say_where_the_figures_went() -> None:
    assert movements_of(rnd(), friedman(scope=""), regiment()) == [
        "From about 2022 to about 2024, over two dates, the stated figures rise from 200–500 to 5,000: one step up."
    ]


def test_several_dates_are_listed_with_their_steps() -> None:
    figures = (exactly(5), between(7, 9), between(8, 12), exactly(3))
    assert movements_of(
        *(make_answer(figure, as_of=f"202{place}", scope="all") for place, figure in enumerate(figures))
    ) == [
        "For “all”: from 2020 to 2023, over four dates, the stated figures fall from 5 to 3:"
        " one step up, one down and one level. 2020: 5; 2021: 7–9; 2022: 8–12; 2023: 3."
    ]
    assert movements_of(make_answer(exactly(5), as_of="2020"), make_answer(between(1, 9), as_of="2021")) == [
        "From 2020 to 2021, over two dates, the stated figures neither rise nor fall, from 5 to 1–9: one step level."
    ]


def test_dates_that_answer_move_earlier_or_later() -> None:
    [said] = movements_of(make_answer(date="2023-05", as_of="2020"), make_answer(date="2023-04-01", as_of="2021"))
    assert said == (
        "From 2020 to 2021, over two dates, the stated dates move earlier,"
        " from 1 May 2023 – 31 May 2023 to 1 April 2023: one step down."
    )


def test_further_scopes_are_counted() -> None:
    answers = [make_answer(exactly(5), as_of=f"202{place}", scope=f"s{place // 2}") for place in range(10)]
    assert movements_of(*answers)[-1] == "Two more scopes with answers as of several dates."


def test_a_count_to_date_that_falls_is_told_with_what_it_is_known_by() -> None:
    answers = [
        make_answer(at_least(500), as_of="2022", claimant="Ann"),
        make_answer(up_to(300), as_of="2024", claimant="Ann"),
        make_answer(exactly(400), as_of="2023"),
    ]
    said = say_falls(answers, gather(answers), names_of(answers), "“killed”")
    assert [derived.words for derived in said] == [
        "A count to date (“killed”) cannot fall, yet answer 2, up to 300 as of 2024, lies below answer 1, at least 500"
        " as of 2022, though both are by Ann: one is revised, mistaken or about something else.",
        "A count to date (“killed”) cannot fall, yet answer 3, 400 as of 2023, lies below answer 1, at least 500"
        " as of 2022: one is revised, mistaken or about something else.",
    ]


def test_many_falls_are_counted() -> None:
    answers = [make_answer(exactly(100 - number), as_of=str(2000 + number)) for number in range(9)]
    said = say_falls(answers, gather(answers), names_of(answers), "as you say")
    assert said[-1].words == "Three more answers below an earlier one: answers 7–9."
