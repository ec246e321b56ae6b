"""variorum capture: each page or file becomes a source once, what fails is told at the end, and the rest goes on."""

from pathlib import Path

from app.services.capture_files import find_file_problems
from app.storage.engine import Database
from app.storage.keeper import FOLDER, Keeper
from tests.cli.commands import Shell
from tests.exchange.fetching.sites import answering, serving
from tests.factories import begin, make_source

PAGE = b"<html><title>Side by side</title><p>Between 200 and 500 are fighting.</p></html>"


def test_files_become_sources_once_and_failures_are_told_at_the_end(
    filled: Shell, sqlite_database: Database, tmp_path: Path
) -> None:
    # given
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.txt").write_text("Between 20 and 50.")
    (tmp_path / "copy.html").write_bytes(PAGE)
    (tmp_path / "list").write_text(f"\ufeff# mine\n{tmp_path / 'b.txt'}\n\n{tmp_path / 'missing.txt'}\n")
    command = ("capture", tmp_path / "a.html", tmp_path / "copy.html", "--from", tmp_path / "list")

    # when
    first, second = filled.run(*command), filled.run(*command)

    # then
    assert (first.returncode, second.returncode) == (1, 1)
    assert [line.split("\t")[2] for line in first.stdout.splitlines()] == [
        str(tmp_path / "a.html"),
        str(tmp_path / "b.txt"),
    ]
    assert f"1 of 4: {tmp_path / 'a.html'}: captured, " in first.stderr
    assert f"2 of 4: {tmp_path / 'copy.html'}: there already" in first.stderr
    assert first.stderr.endswith(f"not captured: {tmp_path / 'missing.txt'}: No such file or directory.\n")
    assert second.stdout == ""
    assert second.stderr.count("there already") == 3
    with sqlite_database.read() as session:
        assert list(find_file_problems(session, Keeper(filled.instance / FOLDER))) == []


def test_addresses_are_fetched_once_and_as_another_capture_of_a_source_again(
    filled: Shell, sqlite_database: Database
) -> None:
    # given
    with sqlite_database.write() as session:
        source = make_source(begin(session))
    answers = {"/": answering(PAGE), "/old": answering(status=302, Location="/"), "/gone": answering(status=404)}
    with serving(answers) as site:
        filled.instance.mkdir()
        (filled.instance / "variorum.toml").write_text(f'fetch_inner = ["{site.places[0]}"]\n')
        urls = (site.url("/old"), site.url("/gone"), site.url("/?utm_source=x"), "http://localhost:1/")

        # when
        first = filled.run("capture", "--delay", "0", *urls)
        again = filled.run("capture", "--delay", "0", site.url())
        asked = len(site.requests)
        other = filled.run("capture", "--source", source.id, site.url())

    # then
    assert first.returncode == 1
    assert len(first.stdout.splitlines()) == 1
    assert "answers 404 (Not Found)" in first.stderr
    assert "Port 1 is not one of the web" in first.stderr
    assert "there already" in again.stderr
    assert asked == 3
    assert other.stdout.startswith(source.id)


def test_a_name_that_no_file_can_have_is_told_and_the_rest_goes_on(filled: Shell, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Between 20 and 50.")
    (tmp_path / "list").write_bytes(b"no\0name\n" + bytes(tmp_path / "b.txt") + b"\n" + b"x" * 5_000)
    done = filled.run("capture", "--from", tmp_path / "list")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert "A name with a NUL character is no name of a file" in done.stderr
    assert "File name too long" in done.stderr


def test_what_is_called_wrongly_is_told(filled: Shell) -> None:
    assert filled.run("capture").returncode == 2
    assert filled.run("capture", "--delay", "-1", "x").returncode == 2
    assert filled.run("capture", "--source", "000000000000", "x").returncode == 1
