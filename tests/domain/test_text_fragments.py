"""Text fragments: addresses that open a page at the quoted words."""

from urllib.parse import quote, unquote

import pytest

from app.domain.text_fragments import address_of_words, text_directive

PAGE = "https://example.org/report"


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "directive"),
    [
        ("some 300 men", "", "", "text=some%20300%20men"),
        ("one-two, three & four", "", "", "text=one%2Dtwo%2C%20three%20%26%20four"),
        ("200 and 500", "he says between ", " volunteers came", "text=says%20between-,200%20and%20500,-volunteers"),
        ("ome 300 me", "s", "n came", "text=300"),
        ("first words of it\nand the last words", "", "", "text=first%20words%20of%20it,and%20the%20last%20words"),
        ("300 men", "of another\nline: ", "\nnext line", "text=line%3A-,300%20men"),
        ("300 men", "“", ".", "text=300%20men"),
        ("كما قال كبير", "", "", "text=%D9%83%D9%85%D8%A7%20%D9%82%D8%A7%D9%84%20%D9%83%D8%A8%D9%8A%D8%B1"),
        ("he goes on\nAnd ends", "", "", "text=he%20goes%20on,And%20ends"),
        ("he goes on.\n\nSo\n\nAnd end", "t", "s here.", "text=goes%20on.,And,-here."),
        ("至少有五百人", "他说", "会失去工作", f"text={quote('至少有五百人')}"),
        ("", "", "", ""),
        ("om", "s", "e", ""),
    ],
)
def test_words_are_whole_and_marks_of_the_directive_are_escaped(
    exact: str, prefix: str, suffix: str, directive: str
) -> None:
    assert text_directive(exact, prefix, suffix) == directive


def test_a_long_quotation_is_named_by_its_ends() -> None:
    words = [f"word{number}" for number in range(40)]
    start, end = unquote(text_directive(" ".join(words)).removeprefix("text=")).split(",")
    assert start == "word0 word1 word2 word3 word4"
    assert end == "word35 word36 word37 word38 word39"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (PAGE, f"{PAGE}#:~:text=men"),
        (f"{PAGE}?a=b#part", f"{PAGE}?a=b#part:~:text=men"),
        (f"{PAGE}#:~:text=old", f"{PAGE}#:~:text=men"),
        ("", ""),
    ],
)
def test_an_address_keeps_its_own_fragment(url: str, address: str) -> None:
    assert address_of_words(url, "men") == address


def test_without_words_the_address_stays_as_it_is() -> None:
    assert address_of_words(f"{PAGE}#part", "") == f"{PAGE}#part"
