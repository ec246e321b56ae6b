"""A candidate is a figure with its sentence, speaker, mode, hedges, date and repeat, on whatever text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Mode
from app.domain.asof import parse_as_of
from app.domain.attribution.candidate import Candidate, read_candidates
from tests.domain.attribution.parts import one, read

PIECES = (
    *("He said ", "according to ", "300 men", "“", "”", '"', "‘", "’", ". ", ", ", "\n\n– ", "\nQ: ", "\nA: ", "and "),
    *(
        "Pavel Latushka ",
        "the ministry ",
        "by ",
        "since 2014 ",
        "in May ",
        "was estimated at ",
        "not true that ",
        "who ",
    ),
    *(
        "will ",
        "may ",
        "to ",
        "reports of ",
        "there are ",
        "0",
        "– ",
        "(",
        ")",
        "Dr. ",
        "I think ",
        "\ud800",
        "\0",
        "٣",
    ),
)
KNOWN = [("p1", "Pavel Latushko"), ("p2", "Ministry of Defence")]
FEW, MANY = 250, 4_000  # pieces
MOST_TIMES = 40  # as long for sixteen times as many; what grows with the square takes 256 times as long
SOON = 0.1  # CPU seconds, below which other work of the machine decides


def check(text: str, found: list[Candidate]) -> None:
    """What holds of the candidates of any text."""
    for place, each in enumerate(found):
        assert 0 <= each.sentence_start <= each.reading.core_start < each.sentence_end <= len(text)
        assert each.repeats is None or each.repeats < place
        if each.as_of:
            assert parse_as_of(each.as_of).text == each.as_of
    starts = [each.reading.start for each in found]
    assert starts == sorted(starts)


def grows_with_the_text(piece: str) -> bool:
    """Sixteen times the text takes about sixteen times the time, measured in CPU seconds."""
    spent = []
    for times in (FEW, MANY):
        text = piece * times
        started = time.process_time()
        found = read_candidates(text, issued="2024-05-14", known=KNOWN)
        spent.append(time.process_time() - started)
        check(text, found)
    return spent[1] < max(MOST_TIMES * spent[0], SOON)


@given(st.text())
def test_no_text_raises(text: str) -> None:
    check(text, read_candidates(text, issued="2024-05-14", author="The Paper", known=KNOWN))


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_jumble_of_its_own_words_raises(pieces: list[str]) -> None:
    text = "".join(pieces)
    check(text, read_candidates(text, issued="2024-05-14", author="The Paper", known=KNOWN))


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_no_date_author_or_known_name_raises(issued: str, author: str, name: str) -> None:
    # given a date, an author and a known name that may be anything
    text = f"{name} said 300 men left last month. On Monday 20 came, he said. So far 5 stayed in March."
    # when a text is read with them
    found = read_candidates(text, issued=issued, author=author, known=[("p1", name)])
    # then it is read
    check(text, found)


@pytest.mark.parametrize(
    "piece",
    ["300 men ", "He said 300 men, ", "said , ", "said X by Y, who 30 men ", "“a 300 men ", "“", '" ',
     "in 2014 300 men ", "2014 ", "– How? 300 men\n\n", "Q: How? 300 men\n", "300 men to ", "to ", "really ",
     "(said ", "Alex ", "was estimated 300 men ", "“x” said X 300 men ", "by survey by ", ". ", "5"],
)  # fmt: skip
def test_a_long_text_takes_linear_time(piece: str) -> None:
    # given one piece over and over, and then sixteen times as much
    # when both are read, up to three times, since a collection of garbage may fall into any one reading
    # then the time grows with the text, not with its square
    assert any(grows_with_the_text(piece) for _ in range(3))


def test_the_first_candidates_are_the_same_when_no_more_are_wanted() -> None:
    text = "Ann Lee said 40 people came. Bob Ray denies 50. In 2021 they were 60, and 40 people came again."
    assert read_candidates(text, most=2) == read_candidates(text)[:2]


def test_the_places_of_the_sentence_are_in_the_whole_text() -> None:
    # given a figure in the second of three sentences
    text = "Kyiv was calm. Dr. Marchuk counted 86 graves. Nobody spoke."
    # when it is read
    candidate = one(text)
    # then the sentence is that one
    assert text[candidate.sentence_start : candidate.sentence_end] == "Dr. Marchuk counted 86 graves."


def test_a_known_party_is_recognised_by_another_spelling() -> None:
    # given a party under one spelling
    known = [("p1", "Pavel Latushko"), ("p2", "Vadim Prokopyev")]
    # when a text has another
    (candidate,) = read_candidates("Павел Латушка visited. Latuschka said 45 deputies signed.", known=known)
    # then it is that party
    assert candidate.claimant_id == "p1"


def test_without_a_name_the_author_speaks() -> None:
    assert one("The bridge cost 4 million euros.").claimant == "The Paper"
    assert read("The bridge cost 4 million euros.", author="")[0].claimant == ""


def test_a_source_without_a_date_leaves_none() -> None:
    candidate = one("So far 12 villages are cut off.", issued="")
    assert (candidate.as_of, candidate.as_of_from_words) == ("", False)


def test_the_date_of_the_words_comes_before_that_of_the_source() -> None:
    candidate = one("Since 2014, 38 journalists have been jailed.")
    assert (candidate.as_of, candidate.as_of_from_words) == ("2014/..", True)


def test_a_range_that_is_only_about_right_is_an_estimate() -> None:
    assert one("Some 300–500 fighters crossed the river.").mode is Mode.ESTIMATED
    assert one("Some 300 fighters crossed the river.").mode is Mode.ASSERTED


def test_a_text_without_figures_has_no_candidates() -> None:
    assert read("Nobody was there, the mayor said.") == []
