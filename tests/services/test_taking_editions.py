"""Tests of app.services.taking_editions: what was published as one page that stands alone."""

import io
from dataclasses import replace

from app.domain.edition import PrintedCitation, PrintedVerdict, content_of
from app.services.editions import Published
from app.services.taking_editions import as_taken, write_page
from tests.factories import make_content, make_printed, make_printed_source

PERMALINK = "https://variorum.example/comparisons/c0mpar1s0n00/editions/1"


def published(**fields: object) -> Published:
    edition = make_content(**fields)
    return Published(edition, content_of(edition), "0123456789abcdef" * 4)


def page_of(edition: Published) -> str:
    stream = io.BytesIO()
    write_page(edition, PERMALINK, "<svg></svg>", stream)
    return stream.getvalue().decode()


def test_the_page_carries_permalink_citations_date_number_and_hash() -> None:
    page = page_of(published(note="For the autumn."))
    assert f'href="{PERMALINK}"' in page
    assert "Friedman, Max. “Article”. 2023." in page
    assert "27 November 2026, 14:05 UTC" in page
    assert "Edition 1, published by Ada. For the autumn." in page
    assert "0123456789abcdef" * 4 in page
    assert "200–500" in page


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    hostile = "</title><script>alert(1)</script>"
    page = page_of(
        published(
            title=hostile,
            answers=(make_printed(words=hostile, note=hostile),),
            sources=(make_printed_source(citation=f"{hostile} javascript:x", url="javascript:x"),),
        )
    )
    assert "<script" not in page
    assert 'href="javascript:' not in page
    assert page.count(" src=") == page.count(' src="data:image/svg+xml;base64,') == 1


def test_columns_that_were_left_out_are_left_out_of_the_page() -> None:
    edition = published(hidden=("scope", "who", "relayed"), answers=(make_printed(scope="active fighters"),))
    taken = as_taken(edition, PERMALINK)
    assert "scope" not in [heading.name for heading in taken.headings]
    assert "active fighters" not in page_of(edition)
    assert "Max Friedman" not in page_of(edition)


def test_answers_to_several_questions_say_which() -> None:
    answers = (make_printed(), make_printed(2, question="When?"))
    assert "How many?" not in page_of(published())
    assert "When?" in page_of(published(answers=answers))


def test_how_quotations_stood_is_told_with_a_link_to_the_words() -> None:
    address = "https://example.org/a#:~:text=600%20people"
    citation = PrintedCitation(
        1, "", "500 people", "", "", "approximate", "found in other words", False, "600 people", address
    )
    lost = replace(
        citation,
        found="missing",
        standing="in none of its captures",
        is_nowhere=True,
        reads="",
        at_words="javascript:x",
    )
    page = page_of(published(answers=(make_printed(citations=(citation,)), make_printed(2, citations=(lost,)))))
    assert "found in other words: “600 people”" in page
    assert f'href="{address}"' in page
    assert "The words of answer 2 stand in none of the captures of its sources." in page
    assert "javascript:" not in page
    assert "Quotation found" not in page_of(published())


def test_verdicts_and_withdrawals_are_told() -> None:
    answers = (make_printed(), make_printed(2, withdrawn="Misread.", words=""))
    verdicts = (PrintedVerdict(1, 2, "agrees", "One within the other.", ("So it is.",), "By Ada: so I read it."),)
    page = page_of(published(answers=answers, verdicts=verdicts))
    assert "withdrawn: Misread." in page
    assert "One within the other. So it is. By Ada: so I read it." in page
