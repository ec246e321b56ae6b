"""Credits are told from mentions by where they stand and what stands beside them, in many languages."""

import pytest

from app.domain.origins.agencies import AGENCIES
from app.domain.origins.credits import Names, find_credits, find_mentions
from app.domain.reading.tokens import Tokens

FILLER = "The dam broke at dawn, and the mud went through two villages before anyone could wake. " * 8


def credited(text: str) -> set[str]:
    """The agencies that a text credits."""
    return set(find_credits(Tokens(text)))


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("KYIV, March 3 (Reuters) - ", "Reuters"),
        ("WASHINGTON (AP) — ", "AP"),
        ("Via AP news wire\n\n", "AP"),
        ("Berlin (dpa/lnw) - ", "dpa"),
        ("By Jane Doe, Associated Press\n\n", "AP"),
        ("МОСКВА, 3 марта. /ТАСС/. ", "TASS"),
        ("КИЕВ, 3 мар — РИА Новости. ", "RIA Novosti"),
        ("Київ. Укрінформ. ", "Ukrinform"),
        ("ROMA, 3 marzo (ANSA) - ", "ANSA"),
        ("Madrid, 3 mar (EFE).- ", "EFE"),
        ("LONDON, April 3 (UP) - ", "UPI"),
    ],
)
def test_a_credit_at_the_head_is_found(head: str, agency: str) -> None:
    assert credited("A headline\n\n" + head + FILLER) == {agency}


@pytest.mark.parametrize(
    ("foot", "agency"),
    [
        ("Source: Reuters", "Reuters"),
        ("Quelle: dpa", "dpa"),
        ("© dpa-infocom, dpa:240303-99-1", "dpa"),
        ("(Reporting by A. B.; editing by C. D.)\n\nReuters", "Reuters"),
        ("The Associated Press contributed to this report.", "AP"),
        ("(With inputs from ANI)", "ANI"),
        ("Источник: Интерфакс", "Interfax"),
        ("Con información de EFE", "EFE"),
    ],
)
def test_a_credit_at_the_foot_is_found(foot: str, agency: str) -> None:
    assert credited(f"A headline\n\n{FILLER}\n\n{foot}") == {agency}


@pytest.mark.parametrize(
    "line",
    [
        "Flooded houses on Sunday. REUTERS/Jane Doe",
        "REUTERS/Jane Doe",
        "Rescuers at work. (AP Photo/Jane Doe)",
        "AFP via Getty Images",
        "Jane Doe / AFP via Getty Images",
        "Photo: AFP",
        "Photo by AP",
        "Photo courtesy of the Associated Press",
        "Bild: SN/APA/AFP/JANE DOE",
        "Foto: dpa",
        "Фото: РИА Новости",
        "Handout via REUTERS",
        "Getty Images/AFP",
        "(Reuters Archive)",
    ],
)
def test_where_a_picture_comes_from_is_no_credit_of_the_text(line: str) -> None:
    assert credited(f"A headline\n\n{line}\n\n{FILLER}") == set()
    assert credited(f"A headline\n\n{FILLER}\n\n{line}") == set()


@pytest.mark.parametrize(
    ("line", "agencies"),
    [("(AFP/Reuters)", {"AFP", "Reuters"}), ("Quelle: APA/dpa", {"APA", "dpa"}), ("Berlin (dpa/lby) - ", {"dpa"})],
)
def test_agencies_in_a_row_are_credited(line: str, agencies: set[str]) -> None:
    assert credited(f"A headline\n\n{line}\n\n{FILLER}") >= agencies


@pytest.mark.parametrize(
    "text",
    [
        f"{FILLER} (Reuters) {FILLER}",
        f"A headline\n\n{FILLER} The minister told Reuters that the dam was safe.",
        f"A headline\n\n{FILLER} The ap was useless, and the efe of it.",
    ],
    ids=["in the middle", "told", "other words"],
)
def test_what_is_no_credit_is_left(text: str) -> None:
    assert credited(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told the Northern Post that it was over.",
        "According to Northern Post, it is over.",
        "It is over, Northern Post reported.",
        "Laut Northern Post ist es vorbei.",
        "Об этом сообщает издание Northern Post.",
        "Про це повідомляє Northern Post.",
        "Selon le Northern Post, c'est fini.",
    ],
)
def test_what_a_publisher_reported_is_a_mention(text: str) -> None:
    [mention] = find_mentions(Tokens(text), Names({"post": ["Northern Post"]}))
    assert mention.name == "post"
    assert text[mention.start : mention.end] == "Northern Post"


def test_a_name_that_is_only_named_is_no_mention() -> None:
    assert find_mentions(Tokens("The building of the Northern Post burned."), Names({"post": ["Northern Post"]})) == []


def test_every_agency_is_found_by_each_of_its_spellings() -> None:
    for name, spellings in AGENCIES.items():
        for spelling in spellings:
            assert name in credited(f"A headline\n\nSomewhere ({spelling}) - {FILLER}"), spelling
