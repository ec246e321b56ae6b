"""Tests of app.exchange.bibliographies.bibtex: what LaTeX users and their programs write."""

import pytest

from app.domain.csl import Name
from app.domain.errors import BadFile
from app.exchange.bibliographies.base import Record
from tests.exchange.bibliographies.records import read_text


def one(fields: str, type_: str = "article") -> Record:
    """The only record of a file with one entry."""
    reading = read_text(f"@{type_}{{key2020a,\n{fields}\n}}\n")
    assert reading.refusals == ()
    [record] = reading.records
    return record


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{{\'E}tude of {DNA}}", "Étude of DNA"),
        (r"\"Uber {\v{S}}koda \L{}\'od\'z", "Über Škoda Łódź"),
        (r"50\% of {\em all} -- or ``most''", "50% of all – or “most”"),
        (r"Caf\'e \& bar", "Café & bar"),
        ("Nested {{{braces}}}", "Nested braces"),
        ("100% sure", "100% sure"),
        (r"Raut & Swamy, del R{\'\i}o & Sons", "Raut & Swamy, del Río & Sons"),
        (
            r"A long title \c c in $x + y$ and {\em two words} {\"o} \& \'e",
            "A long title ç in x + y and two words ö & é",
        ),
        (r"One$\backslash$nTwo", "One Two"),
    ],
)
def test_latex_is_read_as_text(latex: str, text: str) -> None:
    assert one(f"title = {{{latex}}}").item.title == text


def test_names_are_split_before_they_are_decoded() -> None:
    names = one(
        r"title={T}, author={{Barnes and Noble, Inc.} and van der Berg, Jan and Mart{\'\i}n de la Cruz and "
        r"King, Jr., Martin Luther and Ludwig van Beethoven and others}"
    ).item.names
    assert names == (
        Name("author", literal="Barnes and Noble, Inc."),
        Name("author", "van der Berg", "Jan"),
        Name("author", "de la Cruz", "Martín"),
        Name("author", "King", "Martin Luther, Jr."),
        Name("author", "van Beethoven", "Ludwig"),
        Name("author", literal="et al."),
    )


def test_addresses_keep_their_signs() -> None:
    item = one(r"title={T}, url={https://a.org/x%20y~z_w?a=1&b=2#c}, doi={10.1000/a\_b}").item
    assert (item.url, item.doi) == ("https://a.org/x%20y~z_w?a=1&b=2#c", "10.1000/a_b")


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 2019, month = may", "2019-05"),
        ('year = "2019", month = 10 # "~" # oct', "2019-10-10"),
        ("year = {\\em 1999}", "1999"),
        ("date = {2019-05/2019-06}", "2019-05/2019-06"),
        ("date = {1988~}", "1988~"),
        ("date = {2010/}", "2010/.."),
        ("year = {n.d.}", ""),
        ("year = {circa 1950}", "1950~"),
        ("year = {1998--99}", "1998/1999"),
        ("year = {2019}, month = {Spring}", "2019-21"),
    ],
)
def test_dates_are_read_as_edtf(fields: str, date: str) -> None:
    record = one(f"title = {{T}}, {fields}")
    assert (record.item.issued, record.warnings) == (date, ())


def test_macros_comments_preambles_and_crossrefs_are_understood() -> None:
    reading = read_text(
        '% Encoding: UTF-8\n@string{jg = "Journal of "}\n@preamble{"\\newcommand{\\x}{}"}\n'
        "@comment{jabref-meta: databaseType:bibtex;}\n"
        '@article{a2020x, title={A}, journal = jg # {Good} # " Things"}\n'
        "@inproceedings{b2020x, title={B}, crossref={c2020x}}\n"
        "@proceedings{c2020x, title={Whole}, publisher={House}, year=2001}\n"
    )
    first, second, _ = reading.records
    assert first.item.container_title == "Journal of Good Things"
    assert (second.item.container_title, second.item.publisher) == ("Whole", "House")
    assert (second.item.issued, second.item.type) == ("2001", "chapter")
    assert reading.counted == 3


def test_one_bad_entry_loses_no_other() -> None:
    reading = read_text(
        "@book{a2000x, title={Good}}\n@book{b2000x, title={Never {closed}, year=2000\n}\n"
        "@book{c2000x, title={Also good} year = 2003}\n@book{a2000x, title={Same key}}\n"
    )
    assert [record.item.title for record in reading.records] == ["Good", "Also good", "Same key"]
    assert [record.key for record in reading.records] == ["a2000x", "c2000x", ""]
    assert reading.records[1].item.issued == "2003"
    assert [refusal.line for refusal in reading.refusals] == [2]
    assert reading.counted == 4


def test_what_has_no_column_is_kept_and_bookkeeping_is_told() -> None:
    record = one("title={T}, abstract={Long.}, series={LNCS}, file={:a.pdf:PDF}, mendeley-groups={x}")
    assert record.note == "Abstract: Long.\nSeries: LNCS"
    assert "file, mendeley-groups" in record.warnings[0]


def test_a_macro_of_macros_that_grows_without_end_is_refused() -> None:
    # given ten lines of which each stands four times for the one before
    lines = [f"@string{{a{place + 1} = {' # '.join([f'a{place}'] * 4)}}}" for place in range(9)]
    bomb = "\n".join(["@string{a0 = {ten signs!}}", *lines, "@book{b2020, title = a9}"])
    # when it is read, then it is refused before it has grown
    with pytest.raises(BadFile, match="take over far more text than it has"):
        read_text(bomb)


def test_a_parent_that_gives_all_its_children_far_too_much_is_refused() -> None:
    parent = "@book{p, title={P}, " + ", ".join(f"f{number}={{x}}" for number in range(1_000)) + "}\n"
    children = "".join(f"@inbook{{c{number}, title={{C}}, crossref={{p}}}}\n" for number in range(500))
    with pytest.raises(BadFile, match="crossref"):
        read_text(parent + children)


def test_values_are_joined_of_pieces_and_a_missing_comma_is_seen_behind_each() -> None:
    item = one(r'title = "A {"} b" # { c\} d} # jan publisher = {P} volume = 3 # 4')
    assert (item.item.title, item.item.publisher, item.item.volume) == ('A " b c} dJanuary', "P", "34")


def test_a_brace_counts_behind_a_backslash_where_the_entry_would_not_end_otherwise() -> None:
    reading = read_text(
        "@article{a2000x,\n  title = {{Level of detail {\\\\\\} models}},\n  year = {1997}\n}\n\n"
        "@book{b2000x, title={Good}}\n"
    )
    assert reading.refusals == ()
    assert [(record.key, record.item.issued, record.line) for record in reading.records] == [
        ("a2000x", "1997", 1),
        ("b2000x", "", 6),
    ]


def test_an_entry_without_its_end_is_read_when_its_fields_are_whole() -> None:
    reading = read_text("@misc{a2000x,\n title = {First},\n year = 2001,\n\n@book{b2000x,\n title={Good}}\n")
    first, second = reading.records
    assert (first.item.title, first.item.issued, second.item.title) == ("First", "2001", "Good")
    assert "not closed" in first.warnings[0]
    assert (reading.counted, second.line) == (2, 5)


def test_lines_are_those_of_the_file_also_behind_entries_on_one_line() -> None:
    reading = read_text("@book{a2000x, title={A}} @book{b2000x, title={B}}\n@book{c2000x, title={C}}\n")
    assert [record.line for record in reading.records] == [1, 1, 2]
    assert reading.counted == 3


def test_several_addresses_in_one_field_are_told_apart() -> None:
    record = one(r"title={T}, url={papers2://x/1\nhttp://a.org/1\nhttp://b.org/2}, isbn={0007-1013$\backslash$r1467}")
    assert (record.item.url, record.note) == ("http://a.org/1", "Url: papers2://x/1\nUrl: http://b.org/2")
    assert record.item.isbn == "0007-1013 1467"
