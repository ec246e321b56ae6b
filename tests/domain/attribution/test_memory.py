"""Memory keeps the last person and the last group apart."""

import pytest

from app.domain.answer import Mode
from app.domain.attribution.frame import Frame, Speaker
from app.domain.attribution.memory import Memory
from app.domain.attribution.naming import Naming
from app.domain.attribution.voices import Voiced


def frame(speaker: Speaker, naming: Naming | None = None) -> Frame:
    """A frame of which only the subject matters."""
    return Frame(0, 1, speaker, naming, "says", Mode.ASSERTED, reaches_back=False)


@pytest.mark.parametrize(
    ("naming", "he", "they"),
    [
        (Naming("Ihor Danylko", True), "Ihor Danylko", ""),
        (Naming("Health Ministry", True), "", "Health Ministry"),
        (Naming("Oxfam", True), "", "Oxfam"),
        (Naming("officials", False), "", "officials"),
        (Naming("mayor", False), "mayor", ""),
    ],
)
def test_a_speaker_is_remembered_as_a_person_or_a_group(naming: Naming, he: str, they: str) -> None:
    # given one who spoke
    memory = Memory()
    memory.note(Voiced(frame(Speaker.NAMED, naming), naming.words))
    # when a pronoun asks for them
    # then one of the two means them
    assert memory.name(frame(Speaker.HE_OR_SHE)) == he
    assert memory.name(frame(Speaker.THEY)) == they


def test_the_report_is_that_of_the_last_group() -> None:
    # given a group that spoke
    memory = Memory()
    memory.note(Voiced(frame(Speaker.NAMED, Naming("Oxfam", True)), "Oxfam"))
    # when a report without an author speaks
    report = frame(Speaker.NAMED, Naming("report", False, is_document=True))
    # then it is theirs; without a group it is called what it is
    assert memory.name(report) == "Oxfam"
    assert Memory().name(report) == "report"


def test_a_person_who_is_named_is_meant_next() -> None:
    memory = Memory()
    memory.meet("Ihor Danylko")
    memory.meet("")
    assert memory.name(frame(Speaker.HE_OR_SHE)) == "Ihor Danylko"
