"""People who were named are found again by their last name, their office or their acronym."""

import pytest

from app.domain.attribution.naming import Naming
from app.domain.attribution.people import People
from tests.domain.attribution.parts import whole


@pytest.mark.parametrize(
    ("sentence", "called", "meant"),
    [
        ("Alexander Friedman came.", Naming("Friedman", True), "Alexander Friedman"),
        ("Historian Alexander Friedman's book sold.", Naming("Friedman", True), "Alexander Friedman"),
        ("Mrs. Ursula von der Leyen came.", Naming("Leyen", True), "Ursula von der Leyen"),
        ("Human Rights Watch (HRW) came.", Naming("HRW", True), "Human Rights Watch"),
        ("The Health Ministry closed.", Naming("ministry", False), "Health Ministry"),
        ("Nobody came.", Naming("Friedman", True), "Friedman"),
        ("The Health Ministry closed.", Naming("bank", False), "bank"),
    ],
)
def test_a_short_name_means_the_full_one_that_stood_before(sentence: str, called: Naming, meant: str) -> None:
    # given those whom a sentence names
    people = People()
    people.read(*whole(sentence))
    # when someone is called by less
    # then they are found
    assert people.resolve(called) == meant


def test_the_first_person_of_a_sentence_is_given() -> None:
    assert People().read(*whole("In the end Ihor Danylko met Pavel Sokal.")) == "Ihor Danylko"
    assert People().read(*whole("The Health Ministry closed its doors.")) == ""
