"""The gold sentences: every language reads at least as well as was measured, and states nothing where nothing is."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.reading import LANGUAGES
from app.domain.reading.predictions import to_prediction
from app.domain.reading.reading import read_figures

HERE = Path(__file__).parent
FLOOR = {"en": 0.98, "de": 0.97, "ru": 0.97, "uk": 0.97, "be": 0.97, "pl": 0.97}  # interval F1
FALSE_FIGURES = 0.05  # per sentence that holds none
Record = dict[str, Any]


def gold(language: str) -> list[Record]:
    """The sentences of a language; “heldout” among the tags marks those composed before its rules."""
    lines = (HERE / f"gold_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def predicted(record: Record, language: str) -> list[Record]:
    """What is read from a sentence, without what lies in a part that the gold leaves open."""
    found = [to_prediction(reading) for reading in read_figures(record["text"], language)]
    return [figure for figure in found if not any(overlaps(figure, *part) for part in record.get("ignore", []))]


def overlaps(figure: Record, start: int, end: int) -> bool:
    """A figure and a part of the text share at least one character."""
    return bool(figure["start"] < end and start < figure["end"])


def is_right(figure: Record, expected: Record) -> bool:
    """The figure stands at the number, and both ends are right, open ends open."""
    return overlaps(figure, *expected["core"]) and all(is_same(figure[end], expected[end]) for end in ("low", "high"))


def is_same(number: float | None, expected: float | None) -> bool:
    """Both are open, or both are the same number but for rounding."""
    if number is None or expected is None:
        return number is expected
    return number == pytest.approx(expected, rel=1e-6)


def interval_f1(language: str) -> float:
    """The harmonic mean of precision and recall of whole intervals."""
    right = read = stated = 0
    for record in gold(language):
        found = predicted(record, language)
        right += sum(any(is_right(figure, expected) for figure in found) for expected in record["figures"])
        read += len(found)
        stated += len(record["figures"])
    return 2 * right / (read + stated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_intervals_are_read_as_well_as_measured(language: str) -> None:
    assert interval_f1(language) >= FLOOR[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_without_a_figure_give_none(language: str) -> None:
    # given the sentences that state no quantity
    empty = [record for record in gold(language) if not record["figures"]]
    # when they are read
    false = sum(len(predicted(record, language)) for record in empty)
    # then hardly any figure is made up
    assert false <= FALSE_FIGURES * len(empty)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gold_is_large_enough_and_its_places_hold(language: str) -> None:
    # given the gold of a language
    records = gold(language)
    # when it is looked at
    # then it has sentences enough, some held out, and every core lies in its expression
    assert len(records) >= (150 if language == "en" else 60)
    assert sum("heldout" in record["tags"] for record in records) >= 30
    for record in records:
        for figure in record["figures"]:
            first, last = figure["core"]
            assert 0 <= figure["start"] <= first < last <= figure["end"] <= figure["np_end"] <= len(record["text"])
