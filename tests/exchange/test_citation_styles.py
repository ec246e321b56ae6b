"""Tests of app.exchange.citation_styles."""

from pathlib import Path

import pytest

from app.exchange.citation_styles import CSL, LONGEST, Style, find_shelf, list_styles

NOWHERE = "no_such_package"


def style_text(title: str, parent: str = "", kind: str = "in-text") -> str:
    """A style with one layout, or a name for another."""
    link = f'<link rel="independent-parent" href="http://www.zotero.org/styles/{parent}"/>' if parent else ""
    layout = "" if parent else '<citation><layout><text variable="title"/></layout></citation>'
    return (
        f'<style xmlns="{CSL.strip("{}")}" version="1.0" class="{kind}">'
        f"<info><title>{title}</title><id>x</id>{link}<updated>2026-01-01T00:00:00+00:00</updated></info>{layout}</style>"
    )


def only(folder: Path) -> Style:
    """The one style of a folder."""
    [style] = list_styles(folder, NOWHERE)
    return style


def test_the_four_that_most_people_ask_for_come_along(tmp_path: Path) -> None:
    styles = list_styles(tmp_path)
    assert [style.name for style in styles] == ["apa", "chicago-notes", "chicago-author-date", "mla"]
    assert [style.cites_in_notes for style in styles] == [False, True, False, False]
    assert not any(style.problem for style in styles)


def test_without_the_package_there_are_those_of_the_folder_alone(tmp_path: Path) -> None:
    assert list_styles(tmp_path / "missing", NOWHERE) == []
    (tmp_path / "house.csl").write_text(style_text("House style", kind="note"))
    (tmp_path / "notes.txt").write_text("x")
    style = only(tmp_path)
    assert (style.name, style.title, style.cites_in_notes, style.problem) == ("house", "House style", True, "")


def test_a_dropped_style_does_not_take_the_place_of_one_that_is_known(tmp_path: Path) -> None:
    (tmp_path / "apa.csl").write_text(style_text("Mine"))
    assert [style.title for style in list_styles(tmp_path)].count("APA") == 1
    assert "Mine" not in [style.title for style in list_styles(tmp_path)]


def test_a_dependent_style_is_its_parent_from_the_folder_or_the_package(tmp_path: Path) -> None:
    (tmp_path / "child.csl").write_text(style_text("Child", "house"))
    assert "put house.csl beside it" in only(tmp_path).problem
    (tmp_path / "house.csl").write_text(style_text("House", kind="note"))
    child, house = list_styles(tmp_path, NOWHERE)
    assert (child.title, child.csl, child.cites_in_notes) == ("Child", house.csl, True)
    (tmp_path / "house.csl").write_text("broken now")
    assert list_styles(tmp_path, NOWHERE)[0].problem.startswith("house.csl cannot be read")
    (tmp_path / "journal.csl").write_text(style_text("Journal", "apa"))
    [journal] = [style for style in list_styles(tmp_path) if style.name == "journal"]
    assert "APA Style" in journal.csl


def test_a_style_that_stands_for_itself_or_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "self.csl").write_text(style_text("Self", "self"))
    assert only(tmp_path).problem
    (tmp_path / "a.csl").write_text(style_text("A", "b"))
    (tmp_path / "b.csl").write_text(style_text("B", "a"))
    (tmp_path / "up.csl").write_text(style_text("Up", "../../etc/passwd?x"))
    assert all(style.problem and not style.csl for style in list_styles(tmp_path, NOWHERE))


@pytest.mark.parametrize(
    "content", [b"", b"<style/>", b"not xml", b"\xff\xfe\x00", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"]
)
def test_a_file_that_is_no_style_says_so_and_is_not_used(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.csl").write_bytes(content)
    style = only(tmp_path)
    assert style.problem.startswith("bad.csl ")
    assert style.csl == ""


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "long.csl").write_text(style_text("x" * LONGEST))
    assert "longer than a style is" in only(tmp_path).problem


def test_a_file_that_was_changed_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "house.csl").write_text(style_text("First"))
    assert only(tmp_path).title == "First"
    (tmp_path / "house.csl").write_text(style_text("Second one"))
    assert only(tmp_path).title == "Second one"


def test_a_folder_with_the_ending_of_a_style_is_none(tmp_path: Path) -> None:
    (tmp_path / "folder.csl").mkdir()
    assert only(tmp_path).problem == "folder.csl cannot be read: Is a directory."


def test_a_package_that_is_not_there_has_no_shelf() -> None:
    assert find_shelf(NOWHERE) is None
    assert find_shelf("json") is None
