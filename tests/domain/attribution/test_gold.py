"""The gold passages: whoever speaks, how and as of when, is read as a person would read it, in both halves."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.attribution.candidate import Candidate, read_candidates

Record = dict[str, Any]
LINES = (Path(__file__).parent / "gold.jsonl").read_text(encoding="utf-8").splitlines()
GOLD: list[Record] = [json.loads(line) for line in LINES]
FEWEST = 30  # passages of each half: those that the rules were written with, and those kept aside meanwhile


def at(record: Record, expected: Record, found: list[Candidate]) -> Candidate:
    """The candidate that reads the words of a gold figure, or that repeats what it should."""
    if "repeats" in expected:
        return next(each for each in found if each.repeats == expected["repeats"])
    start = record["text"].index(expected["words"])
    end = start + len(expected["words"])
    return next(each for each in found if each.reading.start < end and start < each.reading.noun_end)


@pytest.mark.parametrize("record", GOLD, ids=[record["id"] for record in GOLD])
def test_a_passage_is_read_as_a_person_would_read_it(record: Record) -> None:
    # given a passage with its date, its author and the parties on record
    known = [(identity, name) for identity, name in record["known"]]
    # when its figures are read
    found = read_candidates(record["text"], issued=record["issued"], author=record["author"], known=known)
    # then each is said by the right one, in the right mode, as of the right date
    for expected in record["figures"]:
        candidate = at(record, expected, found)
        got = (candidate.claimant, candidate.mode.value, candidate.as_of)
        assert got == (expected["claimant"], expected["mode"], expected["as_of"])


def test_each_half_of_the_gold_has_passages_enough() -> None:
    # given the two halves
    sizes = [sum(record["half"] == half for record in GOLD) for half in ("dev", "held")]
    # when they are counted
    # then neither is small
    assert min(sizes) >= FEWEST
    assert len({record["text"] for record in GOLD}) == len(GOLD)
