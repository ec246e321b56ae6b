"""What is worked out from all answers to a question together, on both databases."""

import datetime
from decimal import Decimal
from importlib.resources import files

import pytest

from app.domain.errors import NotFound
from app.domain.overall.derived import Derived, Section
from app.services.answered import View
from app.services.comparing import SUMMED_UP_TO, compare_question
from app.services.loading import load
from app.services.over_all import OverAll, look_over_all
from app.storage.engine import Database
from app.storage.history import Actor
from tests.factories import begin, make_claim, make_derivation, make_figure, make_question, make_source, make_topic
from tests.services.answering import answer, answer_many

EXAMPLE = files("app") / "examples" / "belarusian-volunteers.json"
QUESTION = "0t88rksh1z2b"
TODAY = datetime.date(2026, 11, 27)


def over_all_of(database: Database, question_id: str, view: View | None = None) -> OverAll:
    with database.read() as session:
        return look_over_all(session, question_id, view or View(), TODAY)[2]


def said(over_all: OverAll, section: Section) -> list[str]:
    lines: tuple[Derived, ...] = dict(over_all.sections).get(section, ())
    return [line.words for line in lines]


def test_the_three_answers_are_summed_up(database: Database) -> None:
    with EXAMPLE.open("rb") as stream, database.write() as session:
        load(begin(session), stream, Actor("tester"))
    over_all = over_all_of(database, QUESTION)
    assert (over_all.total, over_all.origins, over_all.counts_to_date) == (3, 2, "")
    assert said(over_all, Section.RANGE)[1:3] == [
        "All of them leave room for 300–500 people.",
        "Both independent origins leave room for 200–500 people (answers 1–3; answer 3 only by an end left open).",
    ]
    assert said(over_all, Section.TIME)[0].startswith(
        "From about 2022 to about 2024, over two dates, the stated figures rise"
    )
    assert said(over_all, Section.MISSING)[0].startswith("No answer is about a time after about 2024")


def test_reprints_count_as_one_origin_and_are_warned_of(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        wire = make_source(session, title="What the agency wrote", container_title="")
        answer(session, question, "200", "300", wire)
        for _ in range(3):
            source = make_source(session)
            answer(session, question, "200", "300", source)
            make_derivation(session, source_id=source.id, origin_id=wire.id)
    over_all = over_all_of(database, question.id)
    assert over_all.origins == 1
    assert said(over_all, Section.ORIGINS) == [
        "Four answers stand in four sources and go back to one independent origin."
    ]
    assert said(over_all, Section.WARNINGS)[0].startswith("All answers go back to one origin, ")


def test_a_question_of_the_dead_counts_to_date_unless_the_view_says_otherwise(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), title="How many were killed?")
        answer(session, question, "500", "600", as_of="2022")
        answer(session, question, "100", "200", as_of="2024")
    assert over_all_of(database, question.id).counts_to_date == "“killed”"
    assert said(over_all_of(database, question.id), Section.WARNINGS)[0].startswith(
        "A count to date (“killed”) cannot fall"
    )
    assert said(over_all_of(database, question.id, View(counts="at-a-time")), Section.WARNINGS) == []
    assert over_all_of(database, question.id, View(counts="to-date")).counts_to_date == "as you say"


def test_the_setting_for_about_is_named_where_it_changes_something(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        hedged = make_figure("300", "300", qualifier="about", approximate=True)
        make_claim(session, question=question, figure=hedged)
        answer(session, question, "310", "320")
    strict, wide = over_all_of(database, question.id), over_all_of(database, question.id, View(about=Decimal("0.1")))
    assert said(strict, Section.RANGE)[1].startswith("Nothing satisfies all of them")
    assert said(wide, Section.RANGE)[1].startswith("All of them leave room for 310–320 people. Here “about” is taken")


def test_a_newer_answer_within_the_topic_and_second_hand_answers_are_told(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session))
        question = make_question(session, topic=topic)
        claims = [answer(session, question, "1", "2", as_of="2026-01") for _ in range(2)]
        for claim in claims:
            claim.citations[0].relayed_by_id = claim.claimant_id
        make_claim(session, question=make_question(session, topic=topic), as_of="2026-09")
    missing = said(over_all_of(database, question.id), Section.MISSING)
    assert any(
        words.startswith("Another question of the topic has an answer as of 30 September 2026") for words in missing
    )
    assert "No answer is at first hand: every citation is relayed by another." in missing


def test_up_to_fifty_answers_are_summed_up_along_with_the_comparison(database: Database) -> None:
    with database.write() as session:
        few, _ = answer_many(begin(session), [("1", "2"), ("2", "3")])
        many, _ = answer_many(session, [("1", "2")] * (SUMMED_UP_TO + 1))
    with database.read() as session:
        _, _, compared = compare_question(session, few.id, View(), TODAY)
        assert compared.over_all is not None
        assert compared.over_all.total == 2
        assert compare_question(session, few.id, View())[2].over_all is None
        assert compare_question(session, many.id, View(), TODAY)[2].over_all is None


def test_an_unknown_question_is_refused(database: Database) -> None:
    with pytest.raises(NotFound):
        over_all_of(database, "000000000000")
