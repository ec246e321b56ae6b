"""variorum anchor reads JSON lines and prints where each quotation stands."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import Shell

TEXT = "Some 300−500 fighters came, the report says. Two years later 5,000 volunteers came from all over the country."


def line(**fields: object) -> str:
    return json.dumps({"id": "a", "text": TEXT, **fields}, ensure_ascii=False) + "\n"


def test_each_quotation_is_a_line_with_its_status_and_its_place(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "asked.jsonl"
    changed = "Two years later 7,000 volunteers came from all over the country"
    asked = line(id=1, exact="5,000 volunteers") + line(id=2, exact="300-500 fighters", prefix=None, suffix=" came")
    file.write_text(asked + "\n" + line(id=3, exact=changed) + line(id=4, exact="The minister resigned"), "utf-8")

    done = shell.run("anchor", file)

    exact, normalised, approximate, missing = [json.loads(each) for each in done.stdout.splitlines()]
    assert done.returncode == 0
    start = TEXT.index("5,000")
    assert exact == {"id": 1, "status": "exact", "start": start, "end": start + 16, "score": 1.0}
    assert normalised == {"id": 2, "status": "normalised", "start": 5, "end": 21, "score": 1.0}
    assert (approximate["status"], approximate["start"]) == ("approximate", TEXT.index("Two"))
    assert approximate["end"] == len(TEXT) - 1
    assert 0.9 < approximate["score"] < 1
    assert missing == {"id": 4, "status": "missing", "start": None, "end": None, "score": 0.0}


def test_of_words_that_come_twice_those_in_context_are_found(shell: Shell) -> None:
    done = shell.run("anchor", given=line(exact="came", prefix="volunteers ", suffix=" from"))
    assert json.loads(done.stdout)["start"] == TEXT.rindex("came")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (line(exact="came") + line(), "Line 2 has no “exact”"),
        ('{"id": 1, "exact": "a"}\n', "Line 1 has no “text”"),
        (line(exact="came", prefix=3), "Line 1 has a “prefix” that is no text"),
        ("\n[1]\n", "Line 2 is no JSON object"),
        ("{", "Line 1 begins like JSON but is not"),
    ],
)
def test_what_is_no_quotation_is_named_with_its_line(shell: Shell, given: str, reason: str) -> None:
    done = shell.run("anchor", given=given)

    assert done.returncode == 1
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


def test_bytes_that_are_no_utf_8_are_named(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "latin"
    file.write_bytes('{"text": "über"}\n'.encode("latin-1"))
    assert "is not UTF-8" in shell.run("anchor", file).stderr
