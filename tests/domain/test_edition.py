"""Tests of app.domain.edition and app.domain.edition_reading: what was published is read as it was written."""

import json
from dataclasses import replace
from typing import Any

import pytest

from app.domain.canonical import canonical
from app.domain.edition import PrintedCitation, PrintedVerdict, content_of
from app.domain.edition_reading import read_content, read_edition
from app.domain.errors import InvalidValue
from app.services.captures import sha256_of
from tests.factories import make_content, make_printed


def test_an_edition_is_read_back_from_its_content() -> None:
    answers = (make_printed(), make_printed(2, figure=None, date="2023-01", withdrawn="Misread.", citations=()))
    edition = make_content(answers=answers, verdicts=(PrintedVerdict(1, 2, "agrees", "So it is.", ("One within.",)),))
    assert read_content(content_of(edition)) == edition


def test_the_content_is_in_the_canonical_form() -> None:
    content = content_of(make_content())
    assert content.startswith('{"address":"/compare?claims=c1a1m0000000","against":"0","answers":[{"as_of":"2022~",')
    assert '"figure":{"approximate":false,"headline":null,"high":"500","high_included":true,"low":"200",' in content
    assert sha256_of(content) == "5e1fffa6c7e2577e5c90ecaaa69fef3bc234ab01b9a3cc03a82d5bcfc5e21b2e"


def test_a_field_that_a_later_version_added_may_be_missing() -> None:
    plain = json.loads(content_of(make_content()))
    del plain["chart"]
    assert read_edition(plain).chart == ""


def test_how_quotations_stood_is_kept_and_an_edition_from_before_says_nothing_of_it() -> None:
    # given an edition of before, and one that tells how its quotation stood
    told = PrintedCitation(
        1, "", "500 people", found="approximate", standing="found in other words", reads="600 people"
    )
    before, now = make_content(), make_content(answers=(make_printed(citations=(told,)),))
    # when both are written and read
    # then each is read as it was written, and the earlier one has its hash, without a word of standings
    assert read_content(content_of(now)) == now
    assert [each.text for each in now.answers[0].citations[0].difference if each.fate != "same"] == ["500", "600"]
    assert "standing" not in content_of(before)
    assert read_content(content_of(before)).answers[0].citations[0].standing == ""


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (("number",), "0", "content.number"),
        (("number",), "01", "content.number"),
        (("number",), "x", "content.number"),
        (("number",), "9" * 10, "content.number"),
        (("title",), None, "content.title"),
        (("title",), [], "content.title"),
        (("view",), "all", "content.view"),
        (("view",), [["x"]], "content.view[0]"),
        (("published_at",), "2026-11-27", "content.published_at"),
        (("published_at",), "2026-1-27T14:05:00Z", "content.published_at"),
        (("format",), "2", "content.format"),
        (("against",), "2", "content.against"),
        (("answers",), [], "content.answers"),
        (("answers", 0), "x", "content.answers[0]"),
        (("answers", 0, "number"), "2", "content.answers"),
        (("answers", 0, "as_of"), "someday", "content.answers[0]"),
        (("answers", 0, "figure", "low"), "2e2", "content.answers[0]"),
        (("answers", 0, "figure", "low"), "900", "content.answers[0]"),
        (("answers", 0, "figure", "qualifier"), "roughly", "content.answers[0]"),
        (("answers", 0, "figure", "approximate"), "true", "content.answers[0].figure.approximate"),
        (("answers", 0, "citations", 0, "source"), "2", "content.answers"),
        (("answers", 0, "citations", 0, "found"), "lost", "content.answers[0]"),
        (("answers", 0, "citations", 0, "is_nowhere"), "true", "content.answers[0].citations[0].is_nowhere"),
        (("answers", 0, "extra"), "x", "content.answers[0].extra"),
        (("verdicts",), [{"a": "1", "b": "2", "rung": "agrees", "reason": ""}], "content.verdicts"),
        (("verdicts",), [{"a": "1", "b": "1", "rung": "agrees", "reason": ""}], "content.verdicts"),
    ],
)
def test_what_no_edition_holds_is_refused_where_it_stands(path: tuple[str | int, ...], value: Any, field: str) -> None:
    plain: Any = json.loads(content_of(make_content()))
    place = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    if path == ("answers",):
        plain["verdicts"] = []
        plain["answers"] = [json.loads(canonical({"number": 1}))]
        field = "content.answers[0].claim"
    with pytest.raises(InvalidValue) as refused:
        read_content(canonical(plain))
    assert refused.value.field.startswith(field.removesuffix(".claim"))


def test_an_unknown_rung_is_refused() -> None:
    edition = make_content(
        answers=(make_printed(), make_printed(2)), verdicts=(PrintedVerdict(1, 2, "quarrels", "They do."),)
    )
    with pytest.raises(InvalidValue, match="no rung"):
        read_content(content_of(edition))


def test_a_citation_of_no_source_is_refused() -> None:
    edition = replace(make_content(), answers=(make_printed(citations=(PrintedCitation(7),)),))
    with pytest.raises(InvalidValue, match="none of the sources"):
        read_content(content_of(edition))
