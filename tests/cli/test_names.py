"""variorum names reads pairs of names line by line and prints whether they can be one party's."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import Shell


def test_each_pair_has_its_score_its_answer_and_its_reason(shell: Shell) -> None:
    given = '{"id": "x", "a": "Pavel Latushka", "b": "Латушко Павел"}\n\n{"a": "Bank of Chile", "b": "Bank of China"}\n'

    done = shell.run("names", given=given)

    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 0
    assert (first["id"], first["same"], first["score"]) == ("x", True, 1.0)
    assert "in two spellings" in first["reason"]
    assert (second["id"], second["same"]) == (3, False)
    assert 0 <= second["score"] < 0.5


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"a": "Ann", ', "Line 2 is not JSON"),
        ("[" * 100_000, "Line 2 is not JSON"),
        ('{"a": "Ann"}', "Line 2 lacks a name"),
        ('{"a": "Ann", "b": 5}', "Line 2 lacks a name"),
        ('["Ann", "Ann"]', "Line 2 lacks a name"),
    ],
    ids=["half", "deep", "one name", "number", "list"],
)
def test_a_line_that_is_no_pair_is_named(shell: Shell, line: str, reason: str) -> None:
    done = shell.run("names", given='{"a": "Ann", "b": "Ann"}\n' + line + "\n")

    assert done.returncode == 1
    assert reason in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_bytes_that_are_no_utf_8_are_named(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "latin"
    file.write_bytes("über\n".encode("latin-1"))

    done = shell.run("names", file)

    assert done.returncode == 1
    assert "is not UTF-8" in done.stderr
