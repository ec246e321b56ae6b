"""variorum origins reads a table or JSON lines of articles and prints a line for each origin."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Shell
from tests.domain.origins.dam import DERIVED, INDEPENDENT

ARTICLES = [article for article in (*DERIVED, *INDEPENDENT) if article.id in ("wire", "reprint", "own report")]


def read(output: str) -> list[dict[str, Any]]:
    """The printed lines."""
    return [json.loads(line) for line in output.splitlines()]


def json_lines() -> str:
    """The articles as JSON lines."""
    records = [{"id": each.id, "publisher": each.publisher, "text": each.text, "url": "x"} for each in ARTICLES]
    return "".join(json.dumps(record) + "\n" for record in records)


def table() -> str:
    """The articles as a table."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(["url", "ID", "publisher", "text"])
    writer.writerows(["x", each.id, each.publisher, each.text] for each in reversed(ARTICLES))
    return written.getvalue()


def test_each_origin_is_a_line_with_its_members_and_evidence(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text(json_lines(), encoding="utf-8")

    done = shell.run("origins", file)

    alone, pair = read(done.stdout)
    assert done.returncode == 0
    assert alone == {"members": ["own report"], "evidence": []}
    assert pair["members"] == ["reprint", "wire"]
    [evidence] = pair["evidence"]
    assert set(evidence) == {"a", "b", "kind", "score", "passage"}
    assert (evidence["a"], evidence["b"], evidence["kind"]) == ("reprint", "wire", "copies")
    assert 0.75 <= evidence["score"] <= 1
    assert evidence["passage"] in ARTICLES[1].text


def test_a_table_says_the_same_as_json_lines_in_any_order(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "articles.csv"
    file.write_text("\ufeff" + table(), encoding="utf-8")
    assert shell.run("origins", file).stdout == shell.run("origins", "-", given=json_lines()).stdout != ""


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-16-be"), (";", "utf-8-sig"), ("\t", "utf-16")],
    ids=["commas in UTF-16, big end first", "semicolons", "Unicode text"],
)
def test_a_table_as_spreadsheets_save_it_is_read(shell: Shell, tmp_path: Path, delimiter: str, encoding: str) -> None:
    written = io.StringIO()
    rows = [["Text", "Zeitung", "ID"], ["Es regnet; in Čop, „immer“.", "Kurier", "ä"], ["", "", "b"]]
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    file = tmp_path / "table.csv"
    file.write_bytes((mark + written.getvalue()).encode(encoding))

    done = shell.run("origins", file)

    assert (done.returncode, [line["members"] for line in read(done.stdout)]) == (0, [["b"], ["ä"]])


def test_numbers_are_ids_too_and_stay_numbers(shell: Shell) -> None:
    done = shell.run("origins", given='{"id": 7, "text": "It rained."}\n{"id": "8", "publisher": null, "text": ""}\n')
    assert [line["members"] for line in read(done.stdout)] == [[7], ["8"]]


def test_what_no_database_can_hold_is_read_all_the_same(shell: Shell) -> None:
    done = shell.run("origins", given='{"id": "a\\u0000", "text": "rain \\ud800 \\u0000 rain"}\n')
    assert (done.returncode, read(done.stdout)) == (0, [{"members": ["a"], "evidence": []}])
    done = shell.run("origins", given="id,text\na,rain \0 rain\n")
    assert (done.returncode, read(done.stdout)) == (0, [{"members": ["a"], "evidence": []}])


def test_a_huge_cell_is_read(shell: Shell) -> None:
    done = shell.run("origins", given=f"id,publisher,text\na,p,{'mud and rain ' * 40_000}\n")
    assert (done.returncode, read(done.stdout)) == (0, [{"members": ["a"], "evidence": []}])


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ('{"id": 1, "text": "a"}\n{"id": 2, "text": ', "Line 2 is no JSON"),
        ('{"id": 1, "text": "a"}\n[1]\n', "Line 2 is no JSON object"),
        ('{"id": 1, "text": "a"}\n{"text": ' + "[" * 100_000, "Line 2 is no JSON"),
        ('[{"id": 1, "text": "a"}]', "holds a JSON list; write one object on each line"),
        ('{"text": "a"}\n', "Line 1 has no “id”"),
        ('{"id": true, "text": "a"}\n', "Line 1 has no “id”"),
        ('{"id": "", "text": "a"}\n', "Line 1 has no “id”"),
        ('{"id": 1}\n', "Line 1 has no “text”"),
        ('{"id": 1, "text": null}\n', "Line 1 has no “text”"),
        ('{"id": 1, "publisher": 3, "text": "a"}\n', "Line 1 has a “publisher” that is no text"),
        ('{"id": 1, "text": "a"}\n\n{"id": "1", "text": "b"}\n', "Line 3 has the id “1”, which line 1 has already"),
        ("id,text\na,b\na,c\n", "Line 3 has the id “a”, which line 2 has already"),
        ('id,text\na,"two\nlines"\nb\n', "Line 4 has 1 cells, but the header has 2"),
        ("id,text\na,b,c\n", "Line 2 has 3 cells, but the header has 2"),
        ('id,text\na,"never closed\n', "The row that begins in line 2 is no row of a table"),
        ("name,text\na,b\n", "Line 1 must name the columns id, publisher and text; it names “name”, “text”"),
        ("", "Line 1 must name the columns id, publisher and text; it names none"),
        (f"id,text\na,{'b' * 10_000_001}\n", "The row that begins in line 2 is no row of a table"),
    ],
    ids=lambda value: value[:24],
)
def test_what_is_no_article_is_named_with_its_line(shell: Shell, given: str, reason: str) -> None:
    done = shell.run("origins", given=given)

    assert done.returncode == 1
    assert reason in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("id,text\na,b\nc,über\n".encode("latin-1"), "is not UTF-8 in line 3"),
        ("id,text\na,Ċb\nc".encode("utf-16") + b"x", "is not UTF-16 in line 3"),
    ],
    ids=["latin", "half a letter"],
)
def test_bytes_that_are_no_text_are_named(shell: Shell, tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)

    done = shell.run("origins", file)

    assert done.returncode == 1
    assert reason in done.stderr
