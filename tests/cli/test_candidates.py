"""variorum candidates reads a text and prints who says each of its figures."""

import json
from pathlib import Path
from typing import Any

from tests.cli.commands import Shell

TEXT = (
    "Storm kills 26 in Banat\n\nThe storm killed 26 people, Pavel Latushka said. He expects 40 more deaths by 2030.\n"
)


def read(output: str) -> list[dict[str, Any]]:
    """The printed lines."""
    return [json.loads(line) for line in output.splitlines()]


def test_each_figure_is_a_line_with_who_says_it(shell: Shell) -> None:
    done = shell.run("candidates", "--issued", "2024-05", "--author", "The Paper", given=TEXT)

    headline, lead, forecast = read(done.stdout)
    assert done.returncode == 0
    assert (headline["claimant"], headline["as_of"], headline["repeats"]) == ("The Paper", "2024-05", None)
    assert (lead["claimant"], lead["verb"], lead["mode"], lead["repeats"]) == ("Pavel Latushka", "said", "asserted", 0)
    assert lead["sentence"] == "The storm killed 26 people, Pavel Latushka said."
    assert (lead["low"], lead["high"], lead["unit"]) == (26, 26, "people")
    assert (forecast["claimant"], forecast["mode"], forecast["as_of"]) == ("Pavel Latushka", "forecast", "2030")


def test_known_parties_are_read_from_a_file(shell: Shell, tmp_path: Path) -> None:
    text, parties = tmp_path / "text.txt", tmp_path / "parties.tsv"
    text.write_text(TEXT, encoding="utf-8")
    parties.write_text("p1\tПавел Латушко\n\nThe Paper\n", encoding="utf-8")

    done = shell.run("candidates", text, "--author", "The Paper", "--parties", parties)

    assert [line["claimant_id"] for line in read(done.stdout)] == ["The Paper", "p1", "p1"]


def test_a_text_without_figures_prints_nothing(shell: Shell) -> None:
    done = shell.run("candidates", given="Nobody came.\n")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_date_that_is_none_is_refused(shell: Shell) -> None:
    done = shell.run("candidates", "--issued", "last week", given=TEXT)

    assert done.returncode == 1
    assert "last week" in done.stderr
    assert "Traceback" not in done.stderr


def test_bytes_that_are_no_utf_8_are_named(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "latin"
    file.write_bytes("über 300\n".encode("latin-1"))

    done = shell.run("candidates", file)

    assert done.returncode == 1
    assert "is not UTF-8 from byte 0 on" in done.stderr
