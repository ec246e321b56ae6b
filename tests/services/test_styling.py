"""Tests of app.services.styling."""

from pathlib import Path

import pytest

from app.domain.errors import InvalidValue
from app.services.sources import SourceDraft, edit_source
from app.services.styling import FOLDER, PLAIN, Shelf, Styled, _format, open_shelf, style_source
from app.storage.engine import Database
from app.storage.models import Source
from tests.exchange.test_citation_styles import style_text
from tests.factories import begin, make_source

PLAIN_LINE = "The plain citation."


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """The styles of an instance in which somebody put one that prints the title, and a file that is none."""
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "house.csl").write_text(style_text("House"))
    (tmp_path / FOLDER / "broken.csl").write_text("x")
    return open_shelf(tmp_path)


@pytest.fixture
def source(sqlite_database: Database) -> Source:
    """An article with a date."""
    with sqlite_database.write() as session:
        return make_source(begin(session), title="Ten killed", issued="2022~")


def styled(database: Database, source: Source, name: str, shelf: Shelf) -> Styled:
    with database.read() as session:
        return style_source(session, source.id, PLAIN_LINE, name, shelf)


def test_the_plain_citation_comes_first_and_dropped_styles_last(shelf: Shelf) -> None:
    names = [style.name for style in shelf.styles]
    assert names == ["", "apa", "chicago-notes", "chicago-author-date", "mla", "broken", "house"]
    assert shelf.hint == ""


def test_a_source_is_shown_in_the_style_that_is_chosen(sqlite_database: Database, source: Source, shelf: Shelf) -> None:
    assert styled(sqlite_database, source, "", shelf) == Styled("", PLAIN_LINE)
    assert styled(sqlite_database, source, "house", shelf).text == "Ten killed"
    apa = styled(sqlite_database, source, "apa", shelf)
    assert apa == Styled("apa", "Friedman, M. (ca. 2022). Ten killed.", "(Friedman, ca. 2022)")


def test_a_style_of_notes_gives_the_note_with_the_entry_beside_it(
    sqlite_database: Database, source: Source, shelf: Shelf
) -> None:
    made = styled(sqlite_database, source, "chicago-notes", shelf)
    assert made.is_note
    assert made.text.startswith("Max Friedman, Ten Killed,")
    assert made.beside.startswith("Friedman, Max. Ten Killed.")


def test_a_citation_is_formatted_once_for_each_state_of_a_source(
    sqlite_database: Database, source: Source, shelf: Shelf
) -> None:
    _format.cache_clear()
    for _ in range(3):
        styled(sqlite_database, source, "house", shelf)
    assert _format.cache_info().misses == 1
    with sqlite_database.write() as session:
        edit_source(begin(session), source.id, 1, SourceDraft(title="Twelve killed"))
    assert styled(sqlite_database, source, "house", shelf).text == "Twelve killed"
    assert _format.cache_info().misses == 2


def test_a_style_that_cannot_be_used_leaves_the_plain_citation_and_says_why(
    sqlite_database: Database, source: Source, shelf: Shelf, tmp_path: Path
) -> None:
    broken = styled(sqlite_database, source, "broken", shelf)
    assert (broken.text, broken.problem[:22]) == (PLAIN_LINE, "broken.csl cannot be r")
    silent = style_text("Silent").replace('variable="title"', 'variable="archive"')
    (tmp_path / FOLDER / "silent.csl").write_text(silent)
    nothing = styled(sqlite_database, source, "silent", open_shelf(tmp_path))
    assert nothing == Styled("silent", PLAIN_LINE, problem="The style prints nothing for a source of this kind.")


def test_a_style_that_there_is_not_is_refused(sqlite_database: Database, source: Source, shelf: Shelf) -> None:
    with pytest.raises(InvalidValue, match="There is no style “magic”"):
        styled(sqlite_database, source, "magic", shelf)


def test_where_no_style_is_installed_the_plain_citation_is_left(sqlite_database: Database, source: Source) -> None:
    bare = Shelf([PLAIN], "Not installed.")
    assert styled(sqlite_database, source, "", bare).text == PLAIN_LINE
