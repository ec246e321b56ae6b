"""Tests of app.services.editions and app.services.printing on both databases."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select, text

from app.domain.answer import Kind
from app.domain.chart import Chart
from app.domain.edition import Edition, PrintedFigure
from app.domain.errors import EditConflict, InvalidValue, NotFound, Withdrawn
from app.services import records
from app.services.captures import sha256_of
from app.services.comparing import View, compare_question
from app.services.editions import disagreements, list_editions, publish, read_changes, read_published
from app.services.handouts import Whole
from app.services.printing import Shown, chart_of, print_comparison
from app.storage.engine import Database
from app.storage.models import Comparison, EditionRow
from tests.factories import (
    begin,
    make_capture,
    make_citation,
    make_claim,
    make_comparison,
    make_content,
    make_edition,
    make_figure,
    make_party,
    make_printed,
    make_question,
    make_source,
)

NOW = datetime.datetime(2026, 11, 27, 14, 5, 1, 234, tzinfo=datetime.UTC)


@pytest.fixture
def comparison(database: Database) -> Comparison:
    """A comparison of two answers to a question, one of them relayed from a capture."""
    with database.write() as session:
        question = make_question(begin(session), title="How many fight?", definition="Those under arms.")
        source = make_source(session, title="Side by side", url="https://example.org/a", issued="2023-01-18")
        capture = make_capture(session, source=source)
        relayer = make_party(session, "RND")
        cited = make_citation(capture, locator="p. 4", relayed_by_id=relayer.id)
        make_claim(session, question=question, citations=[cited], as_of="2022~", mode="estimated")
        make_claim(session, question=question, figure=make_figure("0.5", None, qualifier="at_least"), words="")
        return make_comparison(session, title="Sizes", question_id=question.id, address=f"/questions/{question.id}")


def printed(database: Database, comparison: Comparison) -> Edition:
    with database.read() as session:
        question, _, compared = compare_question(session, comparison.question_id or "", View())
        return print_comparison(session, comparison, Shown(Whole(question, compared), ("All of them.",), ("scope",)))


def test_what_is_printed_holds_all_that_a_reader_checks(database: Database, comparison: Comparison) -> None:
    # given a comparison, when it is printed
    found = printed(database, comparison)
    # then answers, figures, citations and verdicts are in it as plain text
    assert (found.title, found.definition, found.view, found.hidden) == (
        "Sizes",
        "Those under arms.",
        ("All of them.",),
        ("scope",),
    )
    first, second = found.answers
    assert first.figure == PrintedFigure("200", "500", True, True, "between", None, False, "people")
    assert second.figure is not None
    assert (second.figure.low, second.figure.high, second.reading) == ("0.5", None, "≥ 0.5")
    assert (first.question, first.as_of, first.as_of_words, first.mode) == (
        "How many fight?",
        "2022~",
        "about 2022",
        "estimated",
    )
    [citation] = first.citations
    assert (citation.locator, citation.quotation, citation.relayed_by) == ("p. 4", "Between 200 and 500", "RND")
    assert citation.capture_sha256 == sha256_of("Between 200 and 500 are fighting.")
    source = found.sources[citation.source - 1]
    assert (source.number, source.url) == (1, "https://example.org/a")
    assert (source.item.title, source.item.issued, source.item.names[0].family) == (
        "Side by side",
        "2023-01-18",
        "Friedman",
    )
    assert "Side by side" in source.citation
    [verdict] = found.verdicts
    assert (verdict.a, verdict.b) == (1, 2)
    assert verdict.reason
    assert found.summary[0].startswith("Two answers")


def test_a_chart_is_drawn_from_what_was_printed(database: Database, comparison: Comparison) -> None:
    chart = chart_of(printed(database, comparison))
    assert isinstance(chart, Chart)
    assert [mark.words for mark in chart.marks] == ["200–500", "≥ 0.5"]
    days = chart_of(make_content(answers=(make_printed(figure=None, date="2023-01"),)))
    assert isinstance(days, Chart)
    assert chart_of(make_content(answers=(make_printed(figure=None),))) is None


def test_dates_are_printed_with_their_edtf(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), answer_kind=Kind.DATE)
        make_claim(session, question=question)
        comparison = make_comparison(session, question_id=question.id)
    [answer] = printed(database, comparison).answers
    assert (answer.date, answer.figure) == ("2024-03", None)


def test_an_edition_is_numbered_dated_and_sealed(database: Database, comparison: Comparison) -> None:
    found = printed(database, comparison)
    with database.write() as session:
        rows = [publish(begin(session), found, 1, note=note, by="Ada", now=NOW) for note in ("The first.", "Again.")]
        assert [row.number for row in rows] == [1, 2]
    with database.read() as session:
        published = read_published(session, comparison.id, 2)
        lines = list_editions(session, comparison.id)
        assert list(disagreements(session.get_one(EditionRow, rows[0].id))) == []
        assert read_changes(session, comparison.id, 1, 2).is_empty
    edition = published.edition
    assert (edition.number, edition.published_at, edition.published_by) == (2, "2026-11-27T14:05:01Z", "Ada")
    assert (edition.note, edition.answers) == ("Again.", found.answers)
    assert published.sha256 == sha256_of(published.content)
    assert [(line.number, line.note) for line in lines] == [(2, "Again."), (1, "The first.")]


def test_a_form_that_is_sent_twice_publishes_once(database: Database, comparison: Comparison) -> None:
    found = printed(database, comparison)
    with database.write() as session:
        first, second = (publish(begin(session), found, 1, note="", by="Ada", form_key="k" * 64) for _ in range(2))
        assert first.id == second.id
        assert session.scalar(select(func.count()).select_from(EditionRow)) == 1


def test_two_who_publish_at_once_get_two_numbers(database: Database, comparison: Comparison) -> None:
    found = printed(database, comparison)

    def publish_one(name: str) -> int:
        with database.write() as session:
            return publish(begin(session), found, 1, note="", by=name).number

    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(publish_one, ("Ada", "Bea", "Cid", "Dee")))
    assert sorted(numbers) == [1, 2, 3, 4]


def test_nothing_is_published_of_what_changed_meanwhile_was_withdrawn_or_is_empty(
    database: Database, comparison: Comparison
) -> None:
    found = printed(database, comparison)
    with database.write() as session:
        with pytest.raises(EditConflict):
            publish(begin(session), found, 2, note="", by="Ada")
        with pytest.raises(InvalidValue, match="no answer"):
            publish(session, make_content(comparison=comparison.id, answers=()), 1, note="", by="Ada")
        with pytest.raises(InvalidValue, match="shorten it"):
            publish(session, found, 1, note="x" * 20_001, by="Ada")
        records.withdraw(session, Comparison, comparison.id, 1, "Saved twice.")
        with pytest.raises(Withdrawn):
            publish(session, found, 2, note="", by="Ada")
        with pytest.raises(NotFound):
            publish(session, make_content(comparison="0" * 12), 1, note="", by="Ada")


def test_an_edition_that_there_is_not_is_not_found(database: Database, comparison: Comparison) -> None:
    with database.read() as session, pytest.raises(NotFound, match="no edition"):
        read_published(session, comparison.id, 1)


def test_what_an_edition_says_otherwise_than_its_row_is_told(database: Database) -> None:
    with database.write() as session:
        row = make_edition(begin(session))
        row_id = row.id
    with database.read() as session:
        row = session.get_one(EditionRow, row_id)
        session.expunge(row)
    row.number, row.note = 7, "Other"
    assert list(disagreements(row)) == [
        "its content says otherwise about: number",
        "its content says otherwise about: note",
    ]
    row.content = row.content.replace("Ada", "Bea")
    assert list(disagreements(row)) == ["its content is not the one that its SHA-256 was made of"]
    row.content = "{}"
    row.sha256 = sha256_of("{}")
    assert "cannot be read" in next(disagreements(row))


def test_the_database_lets_nobody_change_what_was_published(database: Database) -> None:
    with database.write() as session:
        make_edition(begin(session))
    with pytest.raises(Exception, match="an edition never changes"), database.write() as session:
        session.execute(text("UPDATE editions SET content = 'x'"))
