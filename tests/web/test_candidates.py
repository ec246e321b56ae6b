"""Tests of app.web.candidates."""

from dataclasses import replace
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

from flask import Flask

from app.domain.figure import Figure, Qualifier
from app.services.candidates import CandidateLine, CandidateList, State
from app.services.suggesting import Asked
from app.web.candidates import claim_address, progress_of

SOURCE, CAPTURE = "s0vrce000000", "captvre00000"
LINE = CandidateLine(
    number=1,
    start=8,
    end=18,
    words="more than 40 men",
    bounds="> 40",
    unit="men",
    kind="count",
    convention="",
    claimant="Anna Kowal",
    claimant_id=None,
    verb="says",
    mode="asserted",
    hedges=(),
    as_of="2024",
    as_of_from_words=False,
    repeats=None,
    quotation="She saw more than 40 men.",
    figure=None,
    state=State.OPEN,
    claims=(),
    question=None,
)


def query_of(app: Flask, line: CandidateLine) -> dict[str, str]:
    """What the address to accept a candidate carries."""
    with app.test_request_context("/"):
        address = claim_address(line, SOURCE, CAPTURE)
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_the_address_carries_what_the_form_needs_and_nothing_empty(app: Flask) -> None:
    # given a candidate without a question
    # when its address is made
    # then it carries the unit too, and no bounds
    assert query_of(app, LINE) == {
        "source": SOURCE,
        "capture": CAPTURE,
        "quotation": "She saw more than 40 men.",
        "words": "more than 40 men",
        "claimant": "Anna Kowal",
        "as_of": "2024",
        "mode": "asserted",
        "unit": "men",
        "back": CAPTURE,
        "at": "8",
    }


def test_a_question_says_what_is_counted_and_a_known_party_goes_by_its_id(app: Flask) -> None:
    # given a candidate with a question and a known claimant
    line = replace(LINE, question=Asked("qvant1ty0000", "How many fight?", "people"), claimant_id="party0000000")
    # when its address is made
    query = query_of(app, line)
    # then the unit is left to the question
    assert (query["question"], query["claimant"]) == ("qvant1ty0000", "party0000000")
    assert "unit" not in query


def test_bounds_go_along_where_the_words_alone_would_not_give_them(app: Flask) -> None:
    # given a candidate whose words are read otherwise out of their place
    figure = Figure(Decimal(40), None, Qualifier.MORE_THAN, False, True, Decimal(40), False, "men")
    # when its address is made
    query = query_of(app, replace(LINE, figure=figure))
    # then it has the bounds
    assert (query["low"], query["low_excluded"], query["qualifier"]) == ("40", "yes", "more_than")
    assert not {"high", "high_excluded", "approximate"} & set(query)


def test_progress_is_said_in_a_sentence() -> None:
    # given lists of none, one and two candidates
    done = replace(LINE, state=State.DISMISSED)
    # when progress is told
    said = [progress_of(CandidateList(lines, 100, 100))["sentence"] for lines in ([], [LINE], [LINE, done], [done])]
    # then it counts what is left
    assert said == [
        "No figure was read in this text.",
        "1 of 1 figure left: 0 accepted, 0 dismissed.",
        "1 of 2 figures left: 0 accepted, 1 dismissed.",
        "No figure is left: 0 accepted, 1 dismissed.",
    ]
