"""Tests of app.exchange.documents.encodings."""

import codecs

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.encodings import decode

BELARUSIAN = "Каля трохсот добраахвотнікаў ваююць за Украіну, кажа гісторык. Іх магло быць і больш."
GERMAN = "Rund dreihundert Kämpfer helfen, die Größe bleibt ungewiß, sagt die Führung."


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (BELARUSIAN.encode(), ()),
        (BELARUSIAN.encode(), ("iso-8859-1", "windows-1251")),  # wrong declarations do not count against UTF-8
        (codecs.BOM_UTF8 + BELARUSIAN.encode(), ("koi8-r",)),
        (codecs.BOM_UTF16_LE + BELARUSIAN.encode("utf-16-le"), ()),
        (codecs.BOM_UTF16_BE + BELARUSIAN.encode("utf-16-be"), ("utf-8",)),
        (codecs.BOM_UTF32_LE + BELARUSIAN.encode("utf-32-le"), ()),
        (BELARUSIAN.encode("cp1251"), ("windows-1251",)),
        (BELARUSIAN.encode("cp1251"), ("utf-8", "no such encoding", "rot13", "windows-1251")),
        (BELARUSIAN.encode("cp1251"), ("utf-7", "cp1251")),
    ],
)
def test_text_is_decoded_by_its_mark_then_as_utf8_then_as_declared(data: bytes, declared: tuple[str, ...]) -> None:
    decoded = decode(data, declared)

    assert (decoded.text, decoded.warning) == (BELARUSIAN, "")


def test_latin1_is_read_as_browsers_read_it() -> None:
    assert decode("“forty” – perhaps".encode("cp1252"), ("ISO-8859-1",)).text == "“forty” – perhaps"


def test_an_encoding_that_nothing_names_is_guessed_and_named() -> None:
    # given text in an encoding of one byte, without any word of which
    # when it is decoded
    decoded = decode(BELARUSIAN.encode("cp1251"))
    # then the guess is named
    assert decoded.text == BELARUSIAN
    assert decoded.warning == "The encoding of the text was guessed (cp1251). Check its letters."


def test_a_damaged_character_does_not_change_the_encoding() -> None:
    # given UTF-8 of which a character was cut in two
    data = BELARUSIAN.encode() + BELARUSIAN.encode()[:1]
    # when it is decoded
    decoded = decode(data)
    # then only that one is lost
    assert decoded.text == BELARUSIAN + "\ufffd"
    assert decoded.warning == "1 character of the text could not be read."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    decoded = decode(GERMAN.encode(encoding))

    assert decoded.text == GERMAN
    assert encoding.upper() in decoded.warning


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 100, b"MZ\x00\x00\x01\x00" * 50])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="not text"):
        decode(data)


def test_plain_letters_need_no_encoding() -> None:
    assert decode(b"forty men", ("utf-16", "bogus")).text == "forty men"
    assert decode("四十".encode("iso2022_jp"), ("iso-2022-jp",)).text == "四十"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [BELARUSIAN, GERMAN, "一共三百名志愿者。\n一些官员说。", "삼백 명의 지원자 가운데\n"])
def test_utf16_without_its_mark_is_read_in_any_script(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded.text == text
    assert encoding.upper() in decoded.warning


@pytest.mark.parametrize("declared", ["iso-8859-1", "iso-8859-2", "windows-1254"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_a_latin_encoding_is_not_believed_of_words_that_are_all_accents(encoding: str, declared: str) -> None:
    # given Russian text that a server calls Latin, as servers do with whatever they have
    data = "Около трёхсот добровольцев воюют в полку, говорит историк. Их может быть и больше.".encode(encoding)
    # when it is decoded
    decoded = decode(data, (declared,))
    # then its letters are right, and the reader is told
    assert decoded.text.startswith("Около трёхсот добровольцев")
    assert "Check its letters" in decoded.warning


def test_letters_between_escapes_are_read_though_nothing_names_them() -> None:
    text = "約三百人の志願兵がいる。"

    assert decode(text.encode("iso2022_jp")).text == text
