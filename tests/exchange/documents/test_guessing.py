"""Tests of app.exchange.documents.guessing."""

import pytest

from app.exchange.documents.guessing import guessed, is_in_latin_letters

GERMAN = "Rund dreihundert Kämpfer helfen, die Größe bleibt ungewiß, sagt die Führung."
POLISH = "Około trzystu żołnierzy walczy już w szeregach pułku, mówi się też o większej liczbie ochotników."
CZECH = "Asi tři sta dobrovolníků bojuje v pluku, říká mluvčí, ale žádný seznam jmen ještě nebyl zveřejněn; šťastně."
TURKISH = "Alayda yaklaşık üç yüz gönüllü savaşıyor, sözcü sayının değiştiğini söyledi; İstanbul’da çoğu öğrenci."
BELARUSIAN = "Каля трохсот добраахвотнікаў ваююць за Украіну, кажа гісторык. Іх магло быць і больш."
CAPTION = "1\r\n00:00:01,000 --> 00:00:04,000\r\n"


@pytest.mark.parametrize("before", ["", CAPTION * 20])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (CZECH, "cp1250"),
        (CZECH, "iso8859-2"),
        (TURKISH, "cp1254"),
        (BELARUSIAN, "cp1251"),
    ],
)
def test_a_text_is_read_as_its_language_is_written(text: str, encoding: str, before: str) -> None:
    # given text in an encoding that nothing names, also among the times of captions
    data = (before + text).encode(encoding, "ignore")
    # when it is decoded as guessed
    # then every letter is right
    assert data.decode(guessed(data)) == before + text.encode(encoding, "ignore").decode(encoding)


def test_letters_of_another_script_form_words_of_their_own() -> None:
    assert is_in_latin_letters(CZECH.encode("cp1250"))
    assert is_in_latin_letters(b"plain")
    assert is_in_latin_letters("a\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}b ——— c".encode("cp1252"))
    assert not is_in_latin_letters(BELARUSIAN.encode("cp1251"))
    assert not is_in_latin_letters("三百名志愿者，官员说。".encode("gb18030"))
