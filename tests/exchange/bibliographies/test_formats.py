"""What every format of bibliographies has to do: give back what it was given, and lose nothing without a word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.csl import Name
from app.exchange.bibliographies import FORMATS
from app.exchange.bibliographies.base import ROLES, Format
from app.exchange.bibliographies.types import TYPES
from app.storage.models.source import ContributorRole, SourceType
from tests.exchange.bibliographies.records import back, in_order, make_record, written

every_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)

LETTERS = st.text("aBç ЖŁ&%<>{}~$#^_\\@'\"=;|-*1", min_size=1, max_size=12).map(lambda text: " ".join(text.split()))
WORDS = LETTERS.filter(lambda text: any(letter.isalpha() for letter in text))
FULL = {
    "title_short": "Side",
    "container_title": "The Daily & Sunday Post",
    "publisher": "Post, Inc.",
    "publisher_place": "Kyiv",
    "issued": "2023-01-18",
    "accessed": "2024-02-03",
    "url": "https://example.org/a_b?c=1&copy=2%20d~e",
    "doi": "10.1000/a_b(1)<2>",
    "isbn": "978-3-16-148410-0",
    "issn": "1234-5678",
    "volume": "12",
    "issue": "3",
    "number": "A/77",
    "page": "12-34",
    "edition": "2nd",
    "section": "World",
    "genre": "Interview",
    "medium": "Print",
    "language": "en-GB",
    "archive": "State Archive",
    "archive_location": "Box 4",
}
DATES = ("2023", "2023-01", "2022~", "2022?", "199X", "2023-21", "2019/2021", "2019-05-03/..", "../2020", "2022-XX-XX")


def test_the_types_and_roles_are_those_of_sources() -> None:
    assert set(TYPES) == {type_.value for type_ in SourceType}
    assert tuple(role.value for role in ContributorRole) == ROLES


@every_format
@pytest.mark.parametrize("type_", TYPES)
def test_a_source_of_every_type_comes_back_with_all_its_fields(format_: Format, type_: str) -> None:
    names = (*(Name(role, "Fam", "Giv") for role in ROLES), Name("editor", literal="House, of, Words"))
    record = make_record(type=type_, note="A line.\nAnother: one.", names=names, **FULL)
    assert back(format_, [record]) == [in_order(record)]


@every_format
@pytest.mark.parametrize("date", DATES)
def test_a_date_of_any_precision_comes_back(format_: Format, date: str) -> None:
    record = make_record(issued=date, accessed="2024-02")
    assert back(format_, [record]) == [record]


@every_format
@pytest.mark.parametrize(
    "name",
    [
        Name("author", "King", "Martin Luther, Jr."),
        Name("author", "de la Cruz", "María"),
        Name("author", "Plato"),
        Name("author", literal="Ministry of Health, Arvane"),
        Name("author", literal="Barnes and Noble"),
        Name("author", "O’Brien and Sons", "J."),
        Name("author", "Латушка", "Павел"),
        Name("interviewer", literal="RND"),
    ],
    ids=lambda name: name.family or name.literal,
)
def test_names_of_every_shape_come_back(format_: Format, name: Name) -> None:
    record = make_record(names=(name, Name("author", "Second", "Ann")))
    assert back(format_, [record]) == [in_order(record)]


@every_format
def test_many_records_come_back_in_their_order(format_: Format) -> None:
    records = [make_record(key=f"key{number}x", title=f"Title {number}", id="") for number in range(30)]
    assert back(format_, records) == records


@every_format
def test_no_record_is_a_file_too(format_: Format) -> None:
    assert format_.read(written(format_, []).decode("utf-8-sig")).total == 0


@every_format
@settings(max_examples=25, deadline=None)
@given(title=WORDS, container=WORDS, family=WORDS, place=WORDS)
def test_any_letters_come_back(format_: Format, title: str, container: str, family: str, place: str) -> None:
    # given values full of what the formats use for themselves
    name = Name("author", family, "Ann")
    record = make_record(title=title, container_title=container, names=(name,), publisher_place=place)
    # then they are the same after the way through a file
    assert back(format_, [record]) == [record]


@every_format
def test_what_a_format_has_no_place_for_is_told_and_stands_in_the_note(format_: Format) -> None:
    record = make_record(type="interview", names=(Name("interviewer", "Rudnik", "Alesia"),), issued="2022~")
    unsaid = format_.unsaid(record)
    text = written(format_, [record]).decode("utf-8-sig")
    if format_.name in ("ris", "bibtex"):
        assert {"type", "interviewer"} <= set(unsaid)
        assert "type: interview" in text
        assert "interviewer: Rudnik ||" in text
    else:
        assert {"type", "interviewer", "issued"}.isdisjoint(unsaid)


@every_format
def test_a_note_that_looks_like_the_format_itself_does_not_break_it(format_: Format) -> None:
    note = "TY  - JOUR\nER  - \n@book{x, title={y}}\n},\n</rdf:RDF>\n\"quoted\", 'and' so on"
    records = [make_record(note=note), make_record(key="other2020x", id="")]
    assert [record.note.replace(" ", "") for record in back(format_, records)] == [note.replace(" ", ""), ""]


@every_format
@pytest.mark.parametrize(
    "fields",
    [
        {"title": "2001––2006 -–– and –-"},
        {"page": "55 - 59"},
        {"page": "12 -18"},
        {"isbn": "4503-1315", "issn": "1234-5678"},
        {"issn": "0001-2345, 1234-5678"},
        {"title": "The <p> element & <br/>"},
        {"note": "One\n TY  - JOUR\n    TY - GEN\nER  - x\nurl: not an address"},
    ],
    ids=["dashes", "page", "half a page", "isbn", "two issn", "tags", "starts"],
)
def test_values_that_a_format_would_read_otherwise_come_back(format_: Format, fields: dict[str, str]) -> None:
    [record] = back(format_, [make_record(**fields)])
    expected = make_record(**fields)
    assert record.item == expected.item
    assert record.note.split() == expected.note.split()
