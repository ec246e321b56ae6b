"""Qualifiers: each wording puts the number on the side that it states."""

import pytest

from app.domain.figure import Qualifier
from tests.domain.reading.bounds import bounds, read_bounds, read_one

WORDINGS = [
    ("At least seven attacks", Qualifier.AT_LEAST, "7.."),
    ("No fewer than 18 journalists", Qualifier.AT_LEAST, "18.."),
    ("not less than 12 suspects", Qualifier.AT_LEAST, "12.."),
    ("not below 90 bars", Qualifier.AT_LEAST, "90.."),
    ("a minimum of 300 officers", Qualifier.AT_LEAST, "300.."),
    ("at least another 12 miners", Qualifier.AT_LEAST, "12.."),
    ("500 or more rifles", Qualifier.AT_LEAST, "500.."),
    ("2,000+ signatures", Qualifier.AT_LEAST, "2000.."),
    ("a 200-plus crowd", Qualifier.AT_LEAST, "200.."),
    ("19 people at least", Qualifier.AT_LEAST, "19.."),
    ("≥ 40 tonnes", Qualifier.AT_LEAST, "40.."),
    ("at the very least, a dozen shops", Qualifier.AT_LEAST, "12.."),
    ("a good hundred men", Qualifier.AT_LEAST, "100.."),
    ("more than 40 killed", Qualifier.MORE_THAN, "40<.."),
    ("upwards of 60 mercenaries", Qualifier.MORE_THAN, "60<.."),
    ("Attendance topped 60,000", Qualifier.MORE_THAN, "60000<.."),
    ("just over 300 ballots", Qualifier.MORE_THAN, "300<.."),
    ("a little over 40 kilometres", Qualifier.MORE_THAN, "40<.."),
    ("Losses have passed the 10,000 mark", Qualifier.MORE_THAN, "10000<.."),
    ("no more than 30 people", Qualifier.AT_MOST, "..30"),
    ("losses did not exceed 20 men", Qualifier.AT_MOST, "..20"),
    ("never more than 600 men", Qualifier.AT_MOST, "..600"),
    ("ten or fewer sailors", Qualifier.AT_MOST, "..10"),
    ("200 people, tops", Qualifier.AT_MOST, "..200"),
    ("Attendance was at best 250", Qualifier.AT_MOST, "..250"),
    ("fewer than 100 defenders", Qualifier.LESS_THAN, "..<100"),
    ("just under 20 per cent", Qualifier.LESS_THAN, "..<20"),
    ("just shy of 50 per cent", Qualifier.LESS_THAN, "..<50"),
    ("not quite 300 pages", Qualifier.LESS_THAN, "..<300"),
    ("not even ten people", Qualifier.LESS_THAN, "..<10"),
    ("knapp 300 Gäste", Qualifier.LESS_THAN, "..<300"),
    ("gut 200 Gäste", Qualifier.MORE_THAN, "200<.."),
    ("as many as 5,000 volunteers", Qualifier.UP_TO, "..5000"),
    ("up to 24 helicopters", Qualifier.UP_TO, "..24"),
    ("nearly 300 people", Qualifier.ABOUT, "300..300"),
    ("some 80 tonnes", Qualifier.ABOUT, "80..80"),
    ("twenty or so men", Qualifier.ABOUT, "20..20"),
    ("the 40-odd survivors", Qualifier.ABOUT, "40..40"),
    ("~350 bayonets", Qualifier.ABOUT, "350..350"),
    ("in the region of €30m", Qualifier.ABOUT, "30000000..30000000"),
    ("a total of 416 complaints", Qualifier.EXACT, "416..416"),
    ("below the three-month average", Qualifier.EXACT, "3..3"),
    ("mindestens vier Kinder", Qualifier.AT_LEAST, "4.."),
    ("nicht mehr als 50 Wähler wurden abgewiesen", Qualifier.AT_MOST, "..50"),
    ("по меньшей мере 37 человек", Qualifier.AT_LEAST, "37.."),
    ("не более 30 человек", Qualifier.AT_MOST, "..30"),
    ("щонайменше 37 людей", Qualifier.AT_LEAST, "37.."),
    ("каля 1 500 байцоў", Qualifier.ABOUT, "1500..1500"),
    ("niespełna 300 głosów", Qualifier.LESS_THAN, "..<300"),
]


@pytest.mark.parametrize(("text", "qualifier", "interval"), WORDINGS)
def test_wordings(text: str, qualifier: Qualifier, interval: str) -> None:
    # given a wording
    # when it is read
    figure = read_one(text).figure
    # then it states that side, and no other
    assert (figure.qualifier, bounds(figure)) == (qualifier, interval)


def test_the_expression_takes_in_all_words_that_bind_the_number() -> None:
    # given words on either side
    for text, words in [
        ("It drew well over 500 men", "well over 500"),
        ("It drew up to about 90 men", "up to about 90"),
        ("It drew 20 men or so then", "20 men or so"),
    ]:
        # when they are read
        reading = read_one(text)
        # then the expression spans them
        assert text[reading.start : reading.end] == words


def test_a_bound_over_a_vague_number_stays_a_bound_and_is_vague() -> None:
    # given both at once
    figure = read_one("up to about 90 climbers").figure
    # then neither hides the other
    assert (bounds(figure), figure.approximate) == ("..90", True)


def test_a_phrase_that_begins_the_next_number_does_not_bind_this_one() -> None:
    # given two numbers with "at least" between them
    # when they are read
    # then only the second is bound
    assert read_bounds("Of the 20 at least 5 died.") == ["20..20", "5.."]


def test_what_is_revised_up_to_a_number_is_that_number() -> None:
    assert bounds(read_one("The toll was revised up to 43.").figure) == "43..43"


def test_in_slavic_texts_a_verb_of_change_makes_to_of_up_to() -> None:
    # given one preposition for both
    # when a verb of change stands before it, and when none does
    # then the number was reached, or is a ceiling
    assert bounds(read_one("Число погибших выросло до 45", "ru").figure) == "45..45"
    assert bounds(read_one("В лагере до 45 человек", "ru").figure) == "..45"
