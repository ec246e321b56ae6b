"""Tests of app.services.comparisons on both databases."""

from datetime import date
from functools import partial

import pytest

from app.domain.errors import EditConflict, InvalidRecord, Withdrawn
from app.services import records
from app.services.addresses import read_address
from app.services.comparing import View
from app.services.comparisons import (
    ComparisonDraft,
    compare_page,
    compare_whole,
    create_comparison,
    edit_comparison,
    list_comparisons,
    suggest_title,
)
from app.storage.engine import Database
from app.storage.models import Comparison
from tests.factories import begin, make_claim, make_comparison, make_edition, make_question


def test_a_view_is_saved_by_its_tidy_address_with_the_question_it_is_about(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        made = create_comparison(
            session, ComparisonDraft("Sizes", f"/questions/{question.id}?sort=low&group=&page=3", "For the autumn.")
        )
        chosen = create_comparison(session, ComparisonDraft("Two", f"/compare?claims={make_claim(session).id}"))
    assert (made.address, made.question_id) == (f"/questions/{question.id}?sort=low", question.id)
    assert (made.note, made.version) == ("For the autumn.", 1)
    assert chosen.question_id is None


@pytest.mark.parametrize(
    ("title", "address", "fields"),
    [
        ("", "/topics", ["title", "address"]),
        ("Sizes", "/questions/000000000000", ["address"]),
        ("Sizes", "/compare?claims=000000000000", ["address"]),
        ("x" * 2_001, "https://elsewhere.example/", ["title", "address"]),
    ],
)
def test_what_cannot_be_saved_says_all_that_is_wrong(
    database: Database, title: str, address: str, fields: list[str]
) -> None:
    with database.write() as session, pytest.raises(InvalidRecord) as refused:
        create_comparison(begin(session), ComparisonDraft(title, address))
    assert [problem.field for problem in refused.value.problems] == fields


def test_a_form_that_is_sent_twice_saves_one(database: Database) -> None:
    with database.write() as session:
        draft = ComparisonDraft("Sizes", f"/questions/{make_question(begin(session)).id}")
        first, second = (create_comparison(session, draft, form_key="k" * 64) for _ in range(2))
    assert first.id == second.id


def test_an_edit_needs_the_version_that_was_seen_and_a_record_that_stands(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        comparison = make_comparison(session, address=f"/questions/{question.id}")
        draft = ComparisonDraft("Narrower", f"/questions/{question.id}?mode=estimated")
        edited = edit_comparison(session, comparison.id, 1, draft)
        assert (edited.title, edited.address, edited.version) == ("Narrower", draft.address, 2)
        with pytest.raises(EditConflict):
            edit_comparison(session, comparison.id, 1, draft)
        records.withdraw(session, Comparison, comparison.id, 2, "Saved twice.")
        with pytest.raises(Withdrawn):
            edit_comparison(session, comparison.id, 3, draft)


def test_the_list_tells_the_question_and_how_many_editions_there_are(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), title="How many?")
        published = make_comparison(session, title="Published", question_id=question.id)
        make_edition(session, published)
        make_edition(session, published, number=2)
        gone = make_comparison(session, title="Gone")
        records.withdraw(session, Comparison, gone.id, 1, "Saved twice.")
        lines = list_comparisons(session)
    assert [(line.title, line.question, line.editions, line.status) for line in lines] == [
        ("Published", "How many?", 2, "active"),
        ("Gone", None, 0, "withdrawn"),
    ]


def test_an_address_shows_the_answers_to_its_question_or_its_claims(database: Database) -> None:
    with database.write() as session:
        claim = make_claim(begin(session))
        make_claim(session)
        addresses = (f"/questions/{claim.question_id}", f"/compare?claims={claim.id}")
        found = [
            compare(session, read_address(address), View())
            for address in addresses
            for compare in (compare_page, partial(compare_whole, today=date(2026, 11, 27)))
        ]
        title = suggest_title(session, f"/questions/{claim.question_id}?sort=low")
    assert {whole.question.title for whole in found if whole.question} == {title}
    assert [[column.claim_id for column in whole.compared.columns] for whole in found] == [[claim.id]] * 4


@pytest.mark.parametrize("address", ["", "/topics", "/questions/000000000000", "/compare?claims=000000000000"])
def test_no_title_is_suggested_for_what_has_none(database: Database, address: str) -> None:
    with database.read() as session:
        assert suggest_title(session, address) == ""
