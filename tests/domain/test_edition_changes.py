"""Tests of app.domain.edition_changes: what a later edition says otherwise."""

from app.domain.edition import PrintedCitation, PrintedFigure, PrintedVerdict
from app.domain.edition_changes import compare_editions
from tests.factories import make_content, make_printed, make_printed_source

OTHER = make_printed_source(2, citation="Gazette. “Copy”. 2024.")


def test_the_same_answers_in_another_order_are_no_change() -> None:
    # given two answers with their verdict, then the same the other way round, with the sources renumbered
    first, second = make_printed(), make_printed(2, words="some 300", citations=(PrintedCitation(2),))
    before = make_content(answers=(first, second), sources=(*make_content().sources, OTHER))
    before_verdict = PrintedVerdict(1, 2, "agrees", "So it is.")
    moved = (
        make_printed(1, claim=second.claim, words="some 300", citations=(PrintedCitation(1),)),
        make_printed(2, claim=first.claim, citations=(PrintedCitation(2, "p. 4", "between 200 and 500"),)),
    )
    after = make_content(
        number=2,
        answers=moved,
        sources=(
            make_printed_source(1, citation=OTHER.citation),
            make_printed_source(2),
        ),
        verdicts=(PrintedVerdict(1, 2, "agrees", "So it is."),),
    )
    # when they are compared
    changes = compare_editions(make_content(**{**_fields(before), "verdicts": (before_verdict,)}), after)
    # then nothing changed
    assert changes.is_empty


def test_answers_are_added_gone_and_changed_field_by_field() -> None:
    gone, kept, added = make_printed(), make_printed(2), make_printed(3)
    corrected = make_printed(
        1,
        claim=kept.claim,
        figure=PrintedFigure(None, "5000", True, False, "less_than", "5000", True, "people"),
        reading="< 5,000",
        withdrawn="Misread.",
    )
    changes = compare_editions(
        make_content(answers=(gone, kept)),
        make_content(number=2, answers=(corrected, make_printed(2, claim=added.claim))),
    )
    assert [answer.claim for answer in changes.gone] == [gone.claim]
    assert [answer.claim for answer in changes.added] == [added.claim]
    [change] = changes.changed
    assert [field.as_row for field in change.fields] == [
        ("reading", "200–500", "< 5,000"),
        ("figure", "[200, 500] people, between", "[…, 5000) people, less than, hedged, headline 5000"),
        ("withdrawn", "", "Misread."),
    ]


def test_a_citation_that_moved_to_another_page_is_told_with_its_source() -> None:
    later = make_printed(citations=(PrintedCitation(1, "p. 5", "between 200 and 500", "RND"),))
    [change] = compare_editions(make_content(), make_content(number=2, answers=(later,))).changed
    [field] = change.fields
    assert field.field == "citations"
    assert field.before == "Friedman, Max. “Article”. 2023. · p. 4 · “between 200 and 500”"
    assert field.after == "Friedman, Max. “Article”. 2023. · p. 5 · “between 200 and 500” · relayed by RND"


def test_how_a_quotation_stood_is_told_once_both_editions_say_it() -> None:
    # given an edition of before that says nothing of it, and two that do
    here = PrintedCitation(1, "", "500 people", found="exact", standing="found word for word")
    other = PrintedCitation(
        1, "", "500 people", found="approximate", standing="found in other words", reads="600 people"
    )
    silent, first, second = (
        make_content(number=number, answers=(make_printed(citations=(citation,)),))
        for number, citation in enumerate((PrintedCitation(1, "", "500 people"), here, other), start=1)
    )
    # when each is compared with the next
    # then only what changed is told
    assert compare_editions(silent, first).is_empty
    [[field]] = [change.fields for change in compare_editions(first, second).changed]
    assert field.before.endswith("“500 people” · found word for word")
    assert field.after.endswith("“500 people” · found in other words: “600 people”")


def test_verdicts_that_changed_came_or_went_are_told() -> None:
    answers = tuple(make_printed(number) for number in (1, 2, 3))
    before = make_content(
        answers=answers,
        verdicts=(PrintedVerdict(1, 2, "agrees", "Within."), PrintedVerdict(1, 3, "conflicts", "Apart.")),
    )
    after = make_content(
        number=2,
        answers=answers,
        verdicts=(
            PrintedVerdict(1, 2, "agrees", "Said in other words."),
            PrintedVerdict(3, 1, "other time", "Years lie between.", overruled="By Ada: two years later."),
            PrintedVerdict(2, 3, "agrees", "Within."),
        ),
    )
    rows = [change.as_row for change in compare_editions(before, after).verdicts]
    assert rows == [
        ("1 and 3", "conflicts: Apart.", "other time: Years lie between. By Ada: two years later."),
        ("2 and 3", "", "agrees: Within."),
    ]


def test_a_verdict_is_told_by_the_numbers_in_their_order() -> None:
    first, second = make_printed(1, claim="z" * 12), make_printed(2, claim="a" * 12)
    after = make_content(answers=(first, second), verdicts=(PrintedVerdict(1, 2, "agrees", "Within."),))
    [change] = compare_editions(make_content(answers=(first, second)), after).verdicts
    assert change.as_row == ("1 and 2", "", "agrees: Within.")


def test_what_is_said_about_the_comparison_is_told() -> None:
    changes = compare_editions(make_content(), make_content(number=2, title="Others", view=("Only estimates.",)))
    assert [field.as_row for field in changes.fields] == [
        ("title", "Side by side", "Others"),
        ("view", "", "Only estimates."),
    ]


def _fields(edition: object) -> dict[str, object]:
    return {name: getattr(edition, name) for name in ("answers", "sources")}
