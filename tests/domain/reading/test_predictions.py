"""Predictions: a reading as a plain record."""

import json

from app.domain.reading.predictions import to_prediction
from tests.domain.reading.bounds import read_one


def test_a_reading_becomes_a_record_that_json_can_hold() -> None:
    # given a ceiling
    text = "The oligarch paid as much as $3.5 billion."
    # when it is written as a record
    record = to_prediction(read_one(text))
    # then open ends are null, whole numbers are whole, and it can be written
    assert json.loads(json.dumps(record)) == {
        "start": 18,
        "end": 41,
        "low": None,
        "high": 3_500_000_000,
        "low_incl": True,
        "high_incl": True,
        "qual": "up_to",
        "unit": "USD",
        "kind": "money",
        "approximate": False,
        "headline": 3_500_000_000,
    }


def test_a_share_becomes_a_float() -> None:
    assert to_prediction(read_one("a third of the garrison"))["low"] == 1 / 3
