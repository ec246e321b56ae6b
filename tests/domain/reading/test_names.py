"""Names: numbers that tell one thing from another count nothing."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Resolution 2202 was adopted.", "en"),
        ("See Article 51 of the Charter, paragraph 3.", "en"),
        ("Highway 95 is shut.", "en"),
        ("World War Two veterans", "en"),
        ("the Group of Seven", "en"),
        ("at the Group of 20 summit", "en"),
        ("Junctions 11 and 12 are shut.", "en"),
        ("The Standard & Poor's 500 Index slid.", "en"),
        ("Python 3.12 is out.", "en"),
        ("the 313 Brigade", "en"),
        ("Type 2 diabetes is common.", "en"),
        ("Exit 14B is shut.", "en"),
        ("10115 Berlin", "en"),
        ("the Six-Day War", "en"),
        ("Boeing 737 jets use it.", "en"),
        ("The Nikkei 225 rose.", "en"),
        ("the S&P 500", "en"),
        ("They quoted Unit 731 files.", "en"),
        ("ranked number three", "en"),
        ("Write to 5 Lenin Street, Donetsk.", "en"),
        ("at 221B Baker Street", "en"),
        ("at 11 West 53rd Street", "en"),
        ("at 14 Rue de Rivoli", "en"),
        ("Artikel 51 der Charta", "de"),
        ("Статья 51 Устава, пункт 3", "ru"),
        ("за частиною 1 статті 185", "uk"),
        ("Artykuł 51 Karty, ustęp 3", "pl"),
    ],
)
def test_names(text: str, language: str) -> None:
    assert read_bounds(text, language) == []


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("gave Kyiv 12 jets", ["12..12"]),
        ("Overnight 12 people died.", ["12..12"]),
        ("On Route 4, 12 died.", ["12..12"]),
        ("Through broken windows 12 people fell.", ["12..12"]),
        ("the WTO's 148 current members", ["148..148"]),
        ("Six Killed, Nine Injured In Market Blast", ["6..6", "9..9"]),
        ("the group has 12 months", ["12..12"]),
        ("The dead number about 700.", ["700..700"]),
    ],
)
def test_counts_after_a_capital_or_a_label(text: str, intervals: list[str]) -> None:
    assert read_bounds(text) == intervals


@pytest.mark.parametrize(
    ("text", "interval", "language"),
    [
        ("Im Hotel gibt es 12 Zimmer.", "12..12", "de"),
        ("Przyjechało 10000 Białorusinów.", "10000..10000", "pl"),
        ("Задержаны 35 из 120 участников.", "35..35", "ru"),
    ],
)
def test_capitals_say_less_in_other_languages(text: str, interval: str, language: str) -> None:
    assert read_bounds(text, language)[0] == interval
