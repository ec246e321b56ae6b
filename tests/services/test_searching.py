"""Searching finds records of every kind by their words, on both databases, and shows where the words stand."""

from datetime import UTC, datetime

import pytest
from anyascii import anyascii
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services import searching
from app.services.parties import NameDraft, PartyDraft, edit_party
from app.services.questions import QuestionDraft, edit_question
from app.services.records import withdraw
from app.services.search_hits import Hit
from app.services.searching import Found, search
from app.storage.engine import Database
from app.storage.models import Claim, Question
from app.storage.queries.searching import Wanted
from app.storage.search_texts import PIECE_LENGTH
from tests import factories

HOSTILE = (
    *('"', "'", "AND", "OR", "NOT x", "(", ")", "col:x", "words : x", "*", "x*", "^x", "-x", "NEAR(a b)", ""),
    *(
        "\0",
        "\\",
        "';--",
        "%",
        "_",
        ":*",
        "a & !b",
        "<->",
        "\U0001f600",
        "\u202ex",
        "مرحبا",
        "x" * 10_000,
        "a " * 5_000,
    ),
)


def found_by(database: Database, typed: str, **wanted: str | int) -> Found:
    """What a search finds."""
    with database.read() as session:
        return search(session, typed, Wanted(**wanted))


def read_pages(database: Database, typed: str, wanted: Wanted) -> list[list[Hit]]:
    """The hits of all pages."""
    pages, after = [], ""
    with database.read() as session:
        while True:
            found = search(session, typed, wanted, after)
            pages.append(found.hits)
            if found.next is None:
                return pages
            after = found.next


def kinds(found: Found) -> list[str]:
    """The kinds of the hits, in their order."""
    return [hit.kind for hit in found.hits]


def fill(session: Session) -> Claim:
    """Records in which “regiment” stands, one of each kind, and the claim among them."""
    factories.begin(session)
    topic = factories.make_topic(session, title="The regiment")
    question = factories.make_question(session, topic=topic, title="How large is the regiment?")
    source = factories.make_source(session, title="A regiment abroad", issued="2023-05-02")
    capture = factories.make_capture(session, "It is said that the regiment has between 200 and 500.", source=source)
    party = factories.make_party(session, "Regiment of Kalinoŭski", "Полк Каліноўскага")
    citation = factories.make_citation(capture, "regiment has between 200 and 500")
    return factories.make_claim(session, question=question, claimant=party, citations=[citation], as_of="2022")


def test_every_kind_is_found_in_its_order_with_counts(database: Database) -> None:
    # given
    with database.write() as session:
        fill(session)

    # when
    found = found_by(database, "REGIM")

    # then
    assert kinds(found) == ["party", "topic", "question", "source", "claim", "capture"]
    assert found.counts.kinds == dict.fromkeys(kinds(found), 1)
    assert sorted(found.counts.topics.values()) == [3]
    assert set(found.counts.years) >= {2022, 2023}
    claim = found.hits[4]
    assert [stretch.text for stretch in claim.excerpt if stretch.is_hit] == ["regiment"]


@pytest.mark.parametrize("typed", ["Kalinowski", "kalinouski", "Каліноўскі", "Kalinoŭski regiment", "полк"])
def test_a_party_is_found_by_any_spelling(database: Database, typed: str) -> None:
    with database.write() as session:
        fill(session)

    assert kinds(found_by(database, typed)) == ["party"]


def test_all_words_must_stand_there_and_a_phrase_in_its_order(database: Database) -> None:
    with database.write() as session:
        fill(session)

    assert kinds(found_by(database, "regiment abroad")) == ["source"]
    assert kinds(found_by(database, '"regiment has between"')) == ["claim", "capture"]
    assert kinds(found_by(database, '"between has regiment"')) == []
    assert kinds(found_by(database, "regiment submarine")) == []


def test_filters_narrow_what_is_found(database: Database) -> None:
    with database.write() as session:
        claim = fill(session)
        topic = session.get_one(Question, claim.question_id).topic_id

    assert kinds(found_by(database, "regiment", kind="source")) == ["source"]
    assert kinds(found_by(database, "regiment", topic_id=topic)) == ["topic", "question", "claim"]
    assert kinds(found_by(database, "regiment", year=2023)) == ["source"]
    assert found_by(database, "regiment", kind="source").counts.kinds["claim"] == 1


def test_what_was_changed_is_found_by_its_new_words_only(database: Database) -> None:
    with database.write() as session:
        factories.begin(session)
        party = factories.make_party(session, "Olivia Marlowe")
    with database.write() as session:
        factories.begin(session)
        edit_party(session, party.id, party.version, PartyDraft((NameDraft("Henrietta Quill"),)))

    assert kinds(found_by(database, "marlowe")) == []
    assert kinds(found_by(database, "quill")) == ["party"]


def test_what_is_withdrawn_is_marked_and_can_be_left_out(database: Database) -> None:
    with database.write() as session:
        claim = fill(session)
    with database.write() as session:
        factories.begin(session)
        withdraw(session, Claim, claim.id, claim.version, "A slip.")

    shown = found_by(database, "regiment", kind="claim")

    assert [hit.is_withdrawn for hit in shown.hits] == [True]
    assert kinds(found_by(database, "regiment", kind="claim", status="active")) == []


def test_answers_follow_their_question_into_another_topic(database: Database) -> None:
    with database.write() as session:
        claim = fill(session)
        question = session.get_one(Question, claim.question_id)
        other = factories.make_topic(session)
    with database.write() as session:
        factories.begin(session)
        edit_question(session, question.id, question.version, QuestionDraft(other.id, question.title, unit="people"))

    assert kinds(found_by(database, "regiment", topic_id=other.id)) == ["question", "claim"]


def test_a_long_list_comes_in_pages_of_which_none_repeats_another(database: Database) -> None:
    with database.write() as session:
        factories.begin(session)
        made = {factories.make_party(session, f"Committee {number}").id for number in range(45)}

    pages = read_pages(database, "committee", Wanted())

    assert [len(page) for page in pages] == [20, 20, 5]
    assert {hit.id for page in pages for hit in page} == made


@pytest.mark.parametrize("token", ["x", "-", "5", "5-", "-5", "5-\0", "1" * 500, "zz-party0000000"])
def test_a_token_that_was_not_made_here_is_refused(sqlite_database: Database, token: str) -> None:
    with sqlite_database.read() as session, pytest.raises(InvalidValue):
        search(session, "committee", Wanted(), token)


def test_the_end_of_a_long_text_is_found_once_with_its_passage(database: Database) -> None:
    # given a text of several pieces in which a word stands in all of them, and another only in the last
    text = "the walrus sleeps. " * (3 * PIECE_LENGTH // 19) + "Then the narwhal came."
    with database.write() as session:
        factories.begin(session)
        factories.make_capture(session, text)

    # when
    last, all_over = found_by(database, "narwhal came"), found_by(database, "walrus")

    # then
    assert kinds(last) == kinds(all_over) == ["capture"]
    assert "".join(stretch.text for stretch in last.hits[0].excerpt).endswith("Then the narwhal came.")
    assert all_over.next is None


def test_the_captures_of_one_source_are_one_and_counted_once(database: Database) -> None:
    # given a source with three captures of two years, two of which hold the word, and another source
    with database.write() as session:
        factories.begin(session)
        source = factories.make_source(session)
        for year, text in ((2024, "A walrus sleeps."), (2025, "Nobody is there."), (2026, "The walrus woke.")):
            factories.make_capture(session, text, source=source, captured_at=datetime(year, 3, 4, tzinfo=UTC))
        factories.make_capture(session, "Another walrus.", captured_at=datetime(2026, 3, 4, tzinfo=UTC))

    # when
    found, then = found_by(database, "walrus"), found_by(database, "walrus", year=2024)

    # then it is there once, by its newest capture, and either year finds it
    assert [(hit.kind, hit.others) for hit in found.hits] == [("capture", 0), ("capture", 1)]
    assert "".join(stretch.text for stretch in found.hits[1].excerpt) == "The walrus woke."
    assert found.hits[1].source_id == source.id
    assert found.counts.kinds["capture"] == found.counts.statuses["active"] == 2
    assert found.counts.years == {2024: 1, 2026: 2}
    assert ["".join(stretch.text for stretch in hit.excerpt) for hit in then.hits] == ["A walrus sleeps."]
    assert then.hits[0].others == 0


def test_a_source_is_on_one_page_only_whatever_captures_it_has(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given 25 sources of which each was captured again when all had been, more captures than are counted
    with database.write() as session:
        factories.begin(session)
        sources = [factories.make_source(session, title="Of a walrus") for _ in range(25)]
        for text in ("A walrus sleeps.", "The walrus woke."):
            for source in sources:
                factories.make_capture(session, text, source=source)
    for most in (searching.MOST_COUNTED, 30):
        monkeypatch.setattr(searching, "MOST_COUNTED", most)
        monkeypatch.setattr(searching, "ROWS_AT_ONCE", most + 1)
        # when all pages are read, of captures, and of everything
        for kind, number in (("capture", 25), ("", 50)):
            pages = read_pages(database, "walrus", Wanted(kind=kind))
            # then every source and its captures are there once
            assert [len(page) for page in pages] == [20] * (number // 20) + [number % 20]
            assert len({(hit.kind, hit.source_id or hit.id) for page in pages for hit in page}) == number


@pytest.mark.parametrize("typed", ["wal", "walr", "the wal", "walrus", "walrusses", "łuk", "Lukas"])
def test_the_beginning_of_a_word_finds_all_words_that_begin_so(database: Database, typed: str) -> None:
    # given records of several words that begin alike, and so many others that the index is asked for any
    words = ["walrus", "walrusses", "wall", "Łukaszenka", *(f"walk{number}" for number in range(20))]
    with database.write() as session:
        factories.begin(session)
        made = {word: factories.make_source(session, title=f"the {word}").id for word in words}

    # when
    found = {hit.id for page in read_pages(database, typed, Wanted()) for hit in page}

    # then
    begun = anyascii(typed.split()[-1]).lower()
    assert found == {made[word] for word in words if anyascii(word).lower().startswith(begun)}


def test_a_name_that_nothing_holds_brings_those_like_it(database: Database) -> None:
    with database.write() as session:
        factories.begin(session)
        party = factories.make_party(session, "Wolodymyr Ostapenko")

    found = found_by(database, "Ostapemko")

    assert found.hits == []
    assert [each.id for each in found.like] == [party.id]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_words_are_only_words(database: Database, number: int) -> None:
    with database.write() as session:
        fill(session)

    assert found_by(database, HOSTILE[number]) is not None
