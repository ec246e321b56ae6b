"""Derivations: recorded once, followed to their ends, and shown with what both texts share."""

import pytest

from app.domain.errors import InvalidRecord, NotFound, Withdrawn
from app.services.comparing import View, compare_question
from app.services.derivations import (
    DerivationDraft,
    list_derivations,
    read_derivation,
    read_independence,
    record_derivation,
    suggest_derivations,
)
from app.services.records import withdraw
from app.storage.engine import Database
from app.storage.models import Citation, Derivation, Source
from app.storage.models.derivation import DerivationType
from tests.domain.origins.dam import OWN_REPORT, REPRINT, WIRE
from tests.factories import (
    begin,
    make_capture,
    make_citation,
    make_claim,
    make_derivation,
    make_question,
    make_source,
)


def test_a_derivation_is_recorded_and_stands_with_both_sources(database: Database) -> None:
    with database.write() as session:
        wire, paper = make_source(begin(session), title="Wire"), make_source(session, title="Paper")
        record_derivation(session, DerivationDraft(paper.id, wire.id, DerivationType.REWRITES, "Says so."))

        [of_paper], [of_wire] = list_derivations(session, paper.id), list_derivations(session, wire.id)

        assert (of_paper.is_origin, of_paper.other, of_paper.type) == (True, "Wire", "rewrites")
        assert (of_wire.is_origin, of_wire.other, of_wire.note) == (False, "Paper", "Says so.")


def test_what_is_said_again_stands_once_and_comes_back_when_it_was_withdrawn(database: Database) -> None:
    with database.write() as session:
        wire, paper = make_source(begin(session)), make_source(session)
        first = record_derivation(session, DerivationDraft(paper.id, wire.id))
        withdraw(session, Derivation, first.id, first.version, "It does not.")

        again = record_derivation(session, DerivationDraft(paper.id, wire.id, note="It does."))

        assert (again.id, again.status, again.note) == (first.id, "active", "It does.")


def test_what_cannot_be_is_refused(database: Database) -> None:
    with database.write() as session:
        source, gone = make_source(begin(session)), make_source(session)
        with pytest.raises(InvalidRecord, match="does not come from itself"):
            record_derivation(session, DerivationDraft(source.id, source.id))
        with pytest.raises(InvalidRecord, match="Choose the source"):
            record_derivation(session, DerivationDraft(source.id, ""))
        with pytest.raises(NotFound):
            record_derivation(session, DerivationDraft(source.id, "absent"))
        withdraw(session, Source, gone.id, gone.version, "A hoax.")
        with pytest.raises(Withdrawn):
            record_derivation(session, DerivationDraft(source.id, gone.id))


def test_origins_are_counted_through_sources_that_nothing_is_cited_from(database: Database) -> None:
    with database.write() as session:
        wire, between, left, right, own = (make_source(begin(session)) for _ in range(5))
        make_derivation(session, source_id=left.id, origin_id=between.id)
        make_derivation(session, source_id=between.id, origin_id=wire.id)
        loose = make_derivation(session, source_id=right.id, origin_id=wire.id)

        assert read_independence(session, [left.id, right.id, own.id]).count == 2
        assert read_independence(session, [left.id, right.id, own.id]).sharing(left.id) == (right.id,)

        withdraw(session, Derivation, loose.id, loose.version, "It has its own correspondent.")
        assert read_independence(session, [left.id, right.id, own.id]).count == 3


def test_what_the_newest_texts_of_both_share_is_shown_side_by_side(database: Database) -> None:
    with database.write() as session:
        wire, paper = make_source(begin(session)), make_source(session)
        make_capture(session, WIRE, source=wire)
        make_capture(session, REPRINT, source=paper)
        made = record_derivation(session, DerivationDraft(paper.id, wire.id))

        shown = read_derivation(session, made.id)

        assert shown.why.startswith("90% of the shorter one's own words")
        assert len(shown.passages) == 4
        assert all(here in REPRINT and there in WIRE for here, there in shown.passages)


def test_sources_without_texts_share_nothing(database: Database) -> None:
    with database.write() as session:
        made = make_derivation(begin(session))
        assert read_derivation(session, made.id).passages == ()


def test_a_comparison_counts_origins_beside_sources_once_any_are_recorded(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        captures = [make_capture(session) for _ in range(3)]
        for capture in captures:
            make_claim(session, question=question, citations=[make_citation(capture)])

        assert (
            compare_question(session, question.id, View())[2]
            .summary[0]
            .startswith("Three answers from three sources by")
        )

        make_derivation(session, source_id=captures[0].source_id, origin_id=captures[1].source_id)
        opening = compare_question(session, question.id, View())[2].summary[0]
        assert opening.startswith("Three answers from three sources, of two independent origins, by ")


def test_suggestions_leave_out_what_is_recorded_and_sources_without_texts(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        captures = [make_capture(session, text) for text in (WIRE, REPRINT, OWN_REPORT)]
        for capture in captures:
            make_claim(session, question=question, citations=[make_citation(capture, "23")])
        bare = Citation(source_id=make_source(session).id, quotation="")
        make_claim(session, question=question, citations=[bare])

        found = suggest_derivations(session, question.id)
        [suggestion] = found.suggestions
        record_derivation(session, DerivationDraft(suggestion.a_id, suggestion.b_id, suggestion.type))

        assert found.sources == 4
        assert {suggestion.a_id, suggestion.b_id} == {captures[0].source_id, captures[1].source_id}
        assert suggestion.type is DerivationType.COPIES
        assert suggest_derivations(session, question.id).suggestions == ()
        with pytest.raises(NotFound):
            suggest_derivations(session, "absent")
