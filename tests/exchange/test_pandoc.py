"""Tests of app.exchange.pandoc, with the program itself."""

import stat
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import NotFormatted
from app.exchange.citation_styles import Style, list_styles
from app.exchange.pandoc import find_pandoc, format_item
from tests.exchange.test_citation_styles import style_text

ITEM: dict[str, Any] = {
    "id": "s0vrce000000",
    "type": "article-newspaper",
    "title": "Ten killed",
    "container-title": "Gazette",
    "author": [{"family": "Rudnik", "given": "Alesia"}],
    "issued": {"date-parts": [[2023, 1, 18]]},
    "URL": "https://gazette.example/a?b=1&c=2",
}


@pytest.fixture
def program() -> Path:
    """The program as it is installed."""
    found = find_pandoc()
    assert found is not None
    return found


@pytest.fixture
def styles(tmp_path: Path) -> dict[str, Style]:
    """The styles that come along, by name."""
    return {style.name: style for style in list_styles(tmp_path)}


def script(folder: Path, lines: str) -> Path:
    """A program that does what the lines say."""
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{lines}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.mark.parametrize(
    ("name", "entry", "cited"),
    [
        (
            "apa",
            "Rudnik, A. (2023, January 18). Ten killed. Gazette. https://gazette.example/a?b=1&c=2",
            "(Rudnik, 2023)",
        ),
        (
            "chicago-notes",
            "Rudnik, Alesia. “Ten Killed.” Gazette, January 18, 2023. https://gazette.example/a?b=1&c=2.",
            "Alesia Rudnik, “Ten Killed,” Gazette, January 18, 2023, https://gazette.example/a?b=1&c=2.",
        ),
        (
            "chicago-author-date",
            "Rudnik, Alesia. 2023. “Ten Killed.” Gazette, January 18. https://gazette.example/a?b=1&c=2.",
            "(Rudnik 2023)",
        ),
        ("mla", "Rudnik, Alesia. “Ten Killed.” Gazette, 18 Jan. 2023, https://gazette.example/a?b=1&c=2.", "(Rudnik)"),
    ],
)
def test_a_source_is_cited_as_each_style_asks(
    program: Path, styles: dict[str, Style], name: str, entry: str, cited: str
) -> None:
    made = format_item(program, styles[name].csl, ITEM)
    assert (made.entry, made.cited) == (entry, cited)


@pytest.mark.parametrize(
    "title",
    [
        "A <b>bold</b> <span class='x'>claim</span> <i>",
        "*not* _emphasised_ $x_1$ \\LaTeX `code` [@other] @other ^[note]",
        "<script>alert(1)</script> & &amp; --- ...",
        "Łatuška Латушка علي 日本",
    ],
)
def test_a_title_is_text_and_never_markup(program: Path, title: str) -> None:
    made = format_item(program, style_text("House"), {**ITEM, "title": title})
    assert made.cited == title.replace("'x'", "“x”")  # quotation marks are the style's


def test_a_style_that_prints_nothing_for_a_source_says_so(program: Path) -> None:
    csl = style_text("House").replace('variable="title"', 'variable="archive"')
    with pytest.raises(NotFormatted, match="prints nothing"):
        format_item(program, csl, ITEM)


@pytest.mark.parametrize("csl", ["", "<style/>", "not a style"])
def test_a_style_that_is_none_is_refused_in_words(program: Path, csl: str) -> None:
    with pytest.raises(NotFormatted, match="cannot be used"):
        format_item(program, csl, ITEM)


def test_a_date_that_is_none_is_refused_in_words(program: Path, styles: dict[str, Style]) -> None:
    with pytest.raises(NotFormatted, match="cannot be used"):
        format_item(program, styles["apa"].csl, {**ITEM, "issued": {"date-parts": [["x"]]}})


def test_a_program_that_does_not_end_is_ended(tmp_path: Path) -> None:
    with pytest.raises(NotFormatted, match=r"longer than 0\.2 seconds"):
        format_item(script(tmp_path, "exec sleep 60"), "", ITEM, seconds=0.2)


def test_a_program_that_fails_or_babbles_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotFormatted, match="it ran out of memory"):
        format_item(script(tmp_path, "exit 251"), "", ITEM)
    with pytest.raises(NotFormatted, match="could not be made"):
        format_item(script(tmp_path, "echo '<html>'"), "", ITEM)
    with pytest.raises(NotFormatted, match="could not be made"):
        format_item(tmp_path / "missing", "", ITEM)


def test_without_the_package_there_is_no_program() -> None:
    assert find_pandoc("no_such_package") is None
    assert find_pandoc("json") is None
