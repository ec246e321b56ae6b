"""History: every write of every record leaves a revision with who, when, before and after."""

import datetime
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.storage.base import Record, Status
from app.storage.engine import Database
from app.storage.history import Actor, as_json, flush_noting, plain_value, snapshot, write_as
from app.storage.models import RECORDS, Account, Claim, Party, PartyName, Revision, Source
from app.storage.models.revision import Act
from app.storage.types import utc_now
from tests import factories
from tests.factories import begin

MAKERS: dict[str, Callable[[Session], Record]] = {
    "topic": factories.make_topic,
    "question": factories.make_question,
    "party": factories.make_party,
    "source": factories.make_source,
    "claim": factories.make_claim,
    "derivation": factories.make_derivation,
    "claim_derivation": factories.make_claim_derivation,
    "ruling": factories.make_ruling,
    "comparison": factories.make_comparison,
    "account": factories.make_account,
}
EDITS: dict[str, tuple[str, Any, Any]] = {
    "topic": ("title", "Volunteers", "Volunteers abroad"),
    "question": ("definition", "", "Living in Ukraine or not."),
    "party": ("description", "", "A historian."),
    "source": ("url", "", "https://example.org/article"),
    "claim": ("scope", "", "at the front"),
    "derivation": ("note", "", "Word for word."),
    "claim_derivation": ("note", "", "It says so."),
    "ruling": ("note", "One count.", "One count, rounded."),
    "comparison": ("note", "", "For the autumn issue."),
    "account": ("role", "reader", "editor"),
}
GIVEN = {"topic": {"title": "Volunteers"}}

Change = Callable[[Session, Claim], None]
CHANGES_OF_PARTS: dict[str, tuple[Change, Callable[[dict[str, Any]], Any], Any, Any]] = {
    "a bound of the figure": (
        lambda session, claim: setattr(claim.figure, "high", Decimal("600.5")),
        lambda shot: shot["figure"]["high"],
        "500",
        "600.5",
    ),
    "the figure for another": (
        lambda session, claim: setattr(
            claim,
            "figure",
            factories.make_figure("300", "400", low_included=True, high_included=True, approximate=False),
        ),
        lambda shot: (shot["figure"]["low"], shot["figure"]["high"]),
        ("200", "500"),
        ("300", "400"),
    ),
    "the locator of a citation": (
        lambda session, claim: setattr(claim.citations[0], "locator", "p. 4"),
        lambda shot: [citation["locator"] for citation in shot["citations"]],
        [""],
        ["p. 4"],
    ),
    "a citation more": (
        lambda session, claim: claim.citations.append(
            factories.make_citation(factories.make_capture(session, "It says 300."), "It says 300", position=1)
        ),
        lambda shot: [citation["quotation"] for citation in shot["citations"]],
        ["Between 200 and 500"],
        ["Between 200 and 500", "It says 300"],
    ),
    "a citation less": (
        lambda session, claim: claim.citations.clear(),
        lambda shot: shot["citations"],
        ...,
        [],
    ),
}


def test_every_kind_of_record_is_tried() -> None:
    # given the kinds of record
    kinds = {record.kind for record in RECORDS}
    # when the tests below are looked at
    # then each kind has its maker and its edit
    assert set(MAKERS) == kinds
    assert set(EDITS) == kinds


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_making_a_record_leaves_a_revision(database: Database, kind: str) -> None:
    # given someone with an account who writes
    writer, began = _writer(database), utc_now()
    # when a record is made
    with database.write() as session:
        record = _make(begin(session, writer), kind)
        shot = snapshot(record)
    # then a revision tells who made it, when and how it was, and that nothing was before
    [revision] = _revisions(database, record)
    assert (revision.version, revision.act, revision.before) == (1, Act.CREATED, None)
    assert (revision.actor, revision.account_id) == (writer.name, writer.account_id)
    assert began <= revision.at <= utc_now()
    assert json.loads(revision.after) == shot


@pytest.mark.parametrize("kind", sorted(EDITS))
def test_editing_a_record_leaves_a_revision_with_before_and_after(database: Database, kind: str) -> None:
    # given a record
    column, old, new = EDITS[kind]
    record = _made(database, kind)
    # when it is edited by someone else
    with database.write() as session:
        found = _again(begin(session, Actor("editor")), record)
        setattr(found, column, new)
    # then the second revision holds it as it was and as it is
    first, second = _revisions(database, record)
    assert (second.version, second.act, second.actor) == (2, Act.EDITED, "editor")
    assert second.before == first.after
    assert json.loads(second.before)[column] == old
    assert json.loads(second.after)[column] == new
    assert second.at >= first.at


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_withdrawing_and_restoring_leave_revisions_with_the_reason(database: Database, kind: str) -> None:
    # given a record
    record = _made(database, kind)
    # when it is withdrawn with a reason, and then restored
    for status, reason in ((Status.WITHDRAWN, "Counted twice."), (Status.ACTIVE, None)):
        with database.write() as session:
            found = _again(begin(session), record)
            found.status, found.withdrawn_reason = status, reason
    # then the acts are told apart, and the reason is the note
    acts = [(revision.version, revision.act, revision.note) for revision in _revisions(database, record)]
    assert acts == [(1, Act.CREATED, ""), (2, Act.WITHDRAWN, "Counted twice."), (3, Act.RESTORED, "")]


@pytest.mark.parametrize("change", sorted(CHANGES_OF_PARTS))
def test_a_change_of_a_part_is_a_change_of_its_claim(database: Database, change: str) -> None:
    # given a claim with a figure and a citation
    apply, read, old, new = CHANGES_OF_PARTS[change]
    claim = _made(database, "claim")
    # when only a part of it is changed
    with database.write() as session:
        found = session.get_one(Claim, claim.id)
        apply(begin(session), found)
    # then the claim has moved to its second version, with a revision that holds the part as it was and as it is
    first, second = _revisions(database, claim)
    assert (second.version, second.act, second.before) == (2, Act.EDITED, first.after)
    assert old in (..., read(json.loads(second.before)))
    assert read(json.loads(second.after)) == new
    with database.read() as session:
        stored = session.get_one(Claim, claim.id)
        assert stored.version == 2
        assert stored.updated_at > claim.updated_at
        assert as_json(snapshot(stored)) == second.after


def test_a_name_more_is_a_change_of_its_party(database: Database) -> None:
    # given a party with one name
    with database.write() as session:
        party = factories.make_party(begin(session), "Friedman")
    # when it gets another
    with database.write() as session:
        found = session.get_one(Party, party.id)
        begin(session).add(PartyName(party=found, position=1, spelling="Fridman", language="de"))
    # then the party's revision holds both
    shot = json.loads(_revisions(database, party)[1].after)
    assert [name["spelling"] for name in shot["names"]] == ["Friedman", "Fridman"]


def test_a_contributor_less_is_a_change_of_its_source(database: Database) -> None:
    # given a source with an author
    with database.write() as session:
        source = factories.make_source(begin(session))
    # when the author is taken off
    with database.write() as session:
        begin(session).delete(session.get_one(Source, source.id).contributors[0])
    # then the source's second revision has none
    first, second = _revisions(database, source)
    assert len(json.loads(first.after)["contributors"]) == 1
    assert second.version == 2


def test_a_write_that_changes_nothing_leaves_no_revision(database: Database) -> None:
    # given a topic
    topic = _made(database, "topic")
    # when it is saved as it was
    with database.write() as session:
        found = _again(begin(session), topic)
        found.title = "Volunteers"
    # then it keeps its version, and no revision tells of it
    assert len(_revisions(database, topic)) == 1
    with database.read() as session:
        assert _again(session, topic).version == 1


def test_two_changes_in_one_session_leave_a_revision_each(database: Database) -> None:
    # given a session that makes a topic
    with database.write() as session:
        topic = factories.make_topic(begin(session), title="First")
        # when it changes the topic again before it ends
        topic.title = "Second"
    # then both states are kept
    first, second = _revisions(database, topic)
    assert (json.loads(first.after)["title"], json.loads(second.after)["title"]) == ("First", "Second")
    assert second.before == first.after


def test_an_act_that_cannot_be_told_from_the_change_is_named(database: Database) -> None:
    # given a session that says it loads a file
    with database.write() as session:
        write_as(session, Actor("variorum load"), Act.LOADED)
        # when it makes a topic
        topic = factories.make_topic(session)
    # then the revision says so
    [revision] = _revisions(database, topic)
    assert (revision.act, revision.actor) == (Act.LOADED, "variorum load")


def test_a_write_that_is_rolled_back_leaves_no_revision(database: Database) -> None:
    # given a session that makes a topic and then fails
    def make_and_fail() -> None:
        with database.write() as session:
            factories.make_topic(begin(session))
            raise LookupError

    # when it is run
    with pytest.raises(LookupError):
        make_and_fail()
    # then there is no revision
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Revision)) == 0


def test_no_revision_holds_a_password_hash(database: Database) -> None:
    # given an account with a password
    with database.write() as session:
        account = factories.make_account(begin(session), password_hash="$argon2id$first")
    # when the password is changed
    with database.write() as session:
        begin(session)
        session.get_one(Account, account.id).password_hash = "$argon2id$second"
    # then its revisions tell that it changed, but neither hash
    revisions = _revisions(database, account)
    assert [revision.version for revision in revisions] == [1, 2]
    assert "argon2" not in "".join(f"{revision.before}{revision.after}" for revision in revisions)
    assert "password_hash" not in json.loads(revisions[1].after)


def test_of_two_who_edit_one_record_the_second_is_refused(database: Database) -> None:
    # given two people who have opened one topic
    topic = _made(database, "topic")
    with database.read() as session:
        opened = _again(session, topic)
        session.expunge(opened)
    # when the first saves, and the second saves what was opened before
    with database.write() as session:
        _again(begin(session), topic).title = "Theirs"

    def save_late() -> None:
        with database.write() as session:
            begin(session).add(opened)
            opened.title = "Ours"

    # then the second is refused, and the first's title stands
    with pytest.raises(StaleDataError):
        save_late()
    with database.read() as session:
        assert _again(session, topic).title == "Theirs"
    assert len(_revisions(database, topic)) == 2


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("-0.50"), "-0.50"),
        (
            datetime.datetime(2024, 3, 1, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2))),
            "2024-03-01T10:00:00Z",
        ),
        (datetime.date(2024, 3, 1), "2024-03-01"),
        (True, True),
        (None, None),
        ("“words”", "“words”"),
    ],
)
def test_a_snapshot_holds_plain_values(value: Any, plain: Any) -> None:
    # given a value of a column
    # when it is put into a snapshot
    # then it is what JSON can hold without loss
    assert plain_value(value) == plain


def test_one_snapshot_has_one_text() -> None:
    # given a snapshot in two orders, with letters beyond ASCII
    one, other = {"b": 1, "a": "Łuk"}, {"a": "Łuk", "b": 1}
    # when it is written
    # then there is one text, with its letters as they are
    assert as_json(one) == as_json(other) == '{"a":"Łuk","b":1}'


def test_a_note_stands_in_the_revisions_of_one_flush_only(database: Database) -> None:
    # given an account, when one change is flushed with a note and the next without
    with database.write() as session:
        account = factories.make_account(begin(session))
        account.name = "Ada"
        flush_noting(session, "Because.")
        account.name = "Ada Lovelace"
        session.flush()
        notes = session.scalars(select(Revision.note).order_by(Revision.version)).all()
    # then only the first revision of the two has it
    assert notes == ["", "Because.", ""]


def _writer(database: Database) -> Actor:
    with database.write() as session:
        account = factories.make_account(begin(session), name="Ada")
    return Actor("Ada", account.id)


def _make(session: Session, kind: str) -> Record:
    return MAKERS[kind](session, **GIVEN.get(kind, {}))


def _made(database: Database, kind: str) -> Any:
    with database.write() as session:
        return _make(begin(session), kind)


def _again(session: Session, record: Record) -> Any:
    return session.get_one(type(record), record.id)


def _revisions(database: Database, record: Record) -> list[Revision]:
    query = select(Revision).where(Revision.kind == record.kind, Revision.record_id == record.id)
    with database.read() as session:
        return list(session.scalars(query.order_by(Revision.version)))
