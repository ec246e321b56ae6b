"""Tests of app.services.bibliographies: what is known again, would be done, and is done, on both databases."""

import pytest

from app.domain.csl import Name
from app.exchange.bibliographies.base import Reading, Record, Refusal
from app.services.bibliographies.preview import Fate, preview
from app.services.bibliographies.taking_in import take_in
from app.services.sources import SourceDraft, create_source, edit_source
from app.storage.engine import Database
from app.storage.models import Source
from tests.exchange.bibliographies.records import make_record
from tests.factories import begin, make_party, make_source


def fates(database: Database, *records: Record) -> list[tuple[str, str]]:
    with database.read() as session:
        found = preview(session, Reading(records, (Refusal(9, "Bad."),)))
    assert found.counts["in"] == len(records) + 1 == sum(found.counts[fate.value] for fate in Fate)
    return [(line.fate.value, line.matched_by) for line in found.lines[:-1]]


@pytest.mark.parametrize(
    ("ours", "theirs", "by"),
    [
        ({"citation_key": "smith2020x"}, {"key": "smith2020x"}, "citation key"),
        ({"doi": "10.1/A"}, {"doi": "https://doi.org/10.1/a"}, "DOI"),
        ({"url": "https://www.a.org/x/"}, {"url": "http://a.org/x"}, "address"),
        ({"isbn": "978-3-16-148410-0", "title": "T"}, {"isbn": "3161484100", "title": "t"}, "ISBN and title"),
    ],
)
def test_a_source_is_known_again(database: Database, ours: dict[str, str], theirs: dict[str, str], by: str) -> None:
    with database.write() as session:
        make_source(begin(session), **ours)
    [(fate, matched)] = fates(database, make_record(**{"id": "", "key": ""} | theirs))
    assert (fate, matched) == ("updated", by)


def test_a_key_with_another_doi_and_the_address_of_a_whole_site_tell_nothing(
    database: Database,
) -> None:
    with database.write() as session:
        make_source(begin(session), citation_key="smith2020x", doi="10.1/a", url="https://a.org/")
    found = fates(
        database, make_record(id="", key="smith2020x", doi="10.1/b"), make_record("", id="", url="https://a.org")
    )
    assert [fate for fate, _ in found] == ["made", "made"]


def test_a_blank_never_overwrites_and_a_note_is_added_to(database: Database) -> None:
    with database.write() as session:
        party = make_party(begin(session), "The Post", "Post")
        source = make_source(session, doi="10.1/a", language="en", note="Ours.", publisher_id=party.id)
        record = make_record("", "Theirs.\nOurs.", id="", doi="10.1/a", publisher="Post", names=(), volume="3")
        found = preview(session, Reading((record,)))
        assert [each.field for each in found.lines[0].differences] == ["title", "volume", "note"]
        assert take_in(session, found) == {"made": 0, "updated": 1, "parties": 0}
        assert (source.language, source.volume, source.note) == ("en", "3", "Ours.\nTheirs.")
        assert source.contributors[0].family == "Friedman"
        assert preview(session, Reading((record,))).counts["unchanged"] == 1


def test_what_is_made_keeps_its_key_where_that_is_free_and_its_publisher_is_made_once(database: Database) -> None:
    names = (Name("author", "Berg", "Ann"),)
    records = [
        make_record(
            key, id="", title=title, issued="2020", names=names, publisher="House", url=f"https://a.org/{title[-3:]}"
        )
        for key, title in (("free2020x", "One"), ("12", "Two words"), ("", "Two others"))
    ]
    with database.write() as session:
        make_source(begin(session), citation_key="berg2020two")
        found = preview(session, Reading(tuple(records)))
        assert take_in(session, found) == {"made": 3, "updated": 0, "parties": 1}
    with database.read() as session:
        keys = [row.citation_key for row in session.query(Source).order_by(Source.citation_key)]
    assert keys == ["berg2020two", "berg2020two-2", "berg2020two-3", "free2020x"]


def test_the_same_record_twice_in_a_file_is_made_once_and_one_that_differs_is_refused(database: Database) -> None:
    first, other = make_record(id="", doi="10.1/a"), make_record(id="", doi="10.1/a", title="Otherwise")
    assert [fate for fate, _ in fates(database, first, first, other)] == ["made", "unchanged", "refused"]


def test_what_a_source_cannot_hold_and_what_was_withdrawn_is_refused_with_the_reason(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session), doi="10.1/a")
        source.status, source.withdrawn_reason = "withdrawn", "Wrong."
    with database.read() as session:
        names = tuple(Name("author", "A", str(number)) for number in range(201))
        records = make_record(id="", doi="10.1/a"), make_record("", id="", names=names)
        found = preview(session, Reading(records))
    assert [line.fate for line in found.lines] == [Fate.REFUSED, Fate.REFUSED]
    assert "Wrong." in found.lines[0].problem
    assert "200 people" in found.lines[1].problem


def test_a_key_stays_when_author_and_title_change(database: Database) -> None:
    with database.write() as session:
        source = create_source(begin(session), SourceDraft(title="The armed struggle", issued="2023"))
        assert source.citation_key == "2023armed"
        key = source.citation_key
        edit_source(session, source.id, source.version, SourceDraft(title="Another"))
        assert source.citation_key == key


def test_a_record_without_key_and_doi_is_known_by_title_year_and_author_unless_something_differs(
    database: Database,
) -> None:
    def record(**fields: str) -> Record:
        return make_record("", **{"id": "", "title": "On Figures", "issued": "2019-05", "volume": "3"} | fields)

    with database.write() as session:
        begin(session)
        take_in(session, preview(session, Reading((record(doi="10.1/a"),))))
    found = fates(
        database,
        record(title="On figures", issued="2019"),
        record(volume="4"),
        record(doi="10.1/b"),
        record(issued="2018"),
        record(type="book"),
    )
    assert found == [("updated", "title, year and author"), *[("made", "")] * 4]


def test_twins_of_a_file_are_found_again_each_for_itself(database: Database) -> None:
    records = [make_record("", id="", issued="2019", note=note) for note in ("One.", "Two.")]
    with database.write() as session:
        begin(session)
        assert take_in(session, preview(session, Reading(tuple(records))))["made"] == 2
    assert [fate for fate, _ in fates(database, *records)] == ["unchanged", "unchanged"]
    assert [fate for fate, _ in fates(database, *records, records[0])][2] == "made"


def test_spaces_make_no_other_note(database: Database) -> None:
    with database.write() as session:
        make_source(begin(session), doi="10.1/a", title="T", note="One\u00a0line  here.")
    record = make_record("", "One line here.", id="", doi="10.1/a", title="T", names=(), type="document")
    assert fates(database, record) == [("unchanged", "DOI")]
