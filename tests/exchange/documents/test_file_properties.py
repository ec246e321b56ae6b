"""Tests of app.exchange.documents.file_properties."""

import pytest

from app.exchange.documents.file_properties import authors_of, can_be_of, titled


@pytest.mark.parametrize(
    "value",
    [
        "Microsoft Word - report_final_v2.doc",
        "Untitled Document",
        "untitled",
        "chapter3.dvi",
        "CER 13518 Moor.pdf",
        "785883_27-.indd",
        "notes 5.8.14.TXT - Notepad",
        "tmp-4760",
        "heatmap_total",
        "PowerPoint Presentation",
        "Paper Title (use style: paper title)",
        "PII: 0169-7552(92)90039-S",
        "doi:10.1000/xyz.2007.01.005",
        "",
    ],
)
def test_a_title_that_a_program_wrote_is_none(value: str) -> None:
    assert titled(value) == ""


@pytest.mark.parametrize(
    "value",
    [
        "A Count of Volunteers",
        "Documents on the war, 2022",
        "Moor v. The State of Lind, Inc.",
        "Presentation of 1.19.2023",
        "BIRCH",
        "COVID-19",
        "1984",
        "Доклад о добровольцах",
    ],
)
def test_a_title_that_somebody_gave_stays(value: str) -> None:
    assert titled(value) == value


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("user", []),
        ("Microsoft Office User", []),
        ("Пользователь", []),
        ("bjohns18", []),
        ("HP", []),
        ("aguila", []),
        ("Ada Moor", ["Ada Moor"]),
        ("Ada Moor, Ben Lind, and Cy Ray", ["Ada Moor", "Ben Lind", "Cy Ray"]),
        ("Moor, Ada", ["Moor, Ada"]),
        ("Audrey", ["Audrey"]),
        ("莫晃", ["莫晃"]),
    ],
)
def test_the_name_of_an_account_is_no_author(value: str, names: list[str]) -> None:
    assert authors_of(value) == names


@pytest.mark.parametrize(
    ("lines", "can_be"),
    [
        (["A Count of Volunteers", "No year is stated."], True),
        (["Journal of Counts (2016), 12"], True),
        (["Journal of Counts 57 (1992)", "Accessed: 08-08-2016, 2016"], False),
        (["Argued 1983", "© 2016 A Library", "3/26/2016 for education only"], False),
        (["© 2016 A Library"], True),
    ],
)
def test_the_date_of_a_file_counts_only_where_the_text_may_be_of_its_year(lines: list[str], can_be: bool) -> None:
    assert can_be_of("2016-08-08", lines) is can_be
