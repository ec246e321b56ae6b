"""variorum figures reads texts line by line and prints what figures they state."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Shell


def read(output: str) -> list[dict[str, Any]]:
    """The printed lines."""
    return [json.loads(line) for line in output.splitlines()]


def test_plain_text_is_one_text_a_line(shell: Shell) -> None:
    done = shell.run("figures", given="Between 200 and 500 fight.\n\nNobody knows.\n")

    first, second = read(done.stdout)
    assert done.returncode == 0
    assert first["id"] == 1
    assert (first["figures"][0]["low"], first["figures"][0]["high"]) == (200, 500)
    assert first["ms"] >= 0
    assert (second["id"], second["figures"]) == (3, [])


def test_json_lines_keep_their_ids(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text('{"id": "a", "text": "as many as 5,000 Belarusians"}\n', encoding="utf-8")

    done = shell.run("figures", file)

    (line,) = read(done.stdout)
    assert line["id"] == "a"
    assert (line["figures"][0]["low"], line["figures"][0]["high"]) == (None, 5000)


def test_the_language_can_be_named(shell: Shell) -> None:
    assert shell.run("figures", "--language", "en", given="two\n").returncode == 0
    assert shell.run("figures", "--language", "tlh", given="cha'\n").returncode == 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": 1, "text": ', "Line 2 begins like JSON but is not"),
        ('{"id": 1}', "Line 2 has no “text”"),
        ('{"text": 5}', "Line 2 has no “text”"),
        ('{"text": ' + "[" * 100_000, "Line 2 begins like JSON but is not"),
    ],
    ids=["half", "without text", "number", "deep"],
)
def test_a_line_that_is_none_is_named(shell: Shell, line: str, reason: str) -> None:
    done = shell.run("figures", given=f"some 300\n{line}\n")

    assert done.returncode == 1
    assert reason in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_bytes_that_are_no_utf_8_are_named(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "latin"
    file.write_bytes("über 300\n".encode("latin-1"))

    done = shell.run("figures", file)

    assert done.returncode == 1
    assert "is not UTF-8" in done.stderr
