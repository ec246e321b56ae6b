"""Chinese and Korean names by their syllables."""

import pytest

from app.domain.name_reading import read_name
from app.domain.name_syllables import are_alike_by_syllables, is_syllable


def alike(a: str, b: str) -> bool:
    there = are_alike_by_syllables(read_name(a), read_name(b), a, b)
    assert there == are_alike_by_syllables(read_name(b), read_name(a), b, a)
    return there


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Deng Xiaoping", "Teng Hsiao-p'ing"),
        ("Zhou Enlai", "Chou En-lai"),
        ("毛泽东", "Mao Tse-tung"),
        ("Peng Dehuai", "P'eng Te-huai"),
        ("Guofeng Hua", "Hua Kuo-feng"),
        ("Zhao Ziyang", "Chao Tzu-yang"),
        ("Guo Moruo", "Kuo Mo-jo"),
        ("Cai Yingwen", "Tsai Ing-wen"),
        ("김정은", "Kim Jong-un"),
        ("박근혜", "Park Geun-hye"),
        ("Roh Moo-hyun", "No Mu-hyeon"),
        ("이재명", "Jae-myung Lee"),
    ],
)
def test_one_name_in_two_romanisations_has_the_same_syllables(a: str, b: str) -> None:
    assert alike(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zhang Wei", "Chang Wei"),  # both can be pinyin
        ("Wang Jingwei", "Wang Cheng-wei"),
        ("Chen Yi", "Ch'en Yun"),
        ("Kim Jong-il", "Kim Jong-un"),
        ("Park Chung-hee", "Park Chan-hee"),
        ("Jean-Luc", "Jane Luke"),
    ],
)
def test_other_syllables_are_another_name(a: str, b: str) -> None:
    assert not alike(a, b)


def test_a_syllable_is_told_from_a_longer_word() -> None:
    assert is_syllable("zhang")
    assert not is_syllable("latushka")
