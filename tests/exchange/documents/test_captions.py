"""Tests of app.exchange.documents.captions."""

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Found, Given, Place, PlaceKind
from app.exchange.documents.captions import read

SRT = b"""1
00:00:01,500 --> 00:00:04,000
<i>About forty
volunteers</i> were named,

2
00:00:04,200 --> 00:00:06,000
{\\an8}she said.

3
01:02:03,000 --> 01:02:05,000
Later, a hundred.
"""
VTT = """WEBVTT
Language: en

NOTE this is for nobody

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v Ada Moor>How many are there?</v>

00:03.500 --> 00:05.000
<v.loud Ben Lind>About <c.yellow>forty</c> &amp; no more.

00:05.000 --> 00:06.000
<v Ben Lind>So they say.
"""
ROLLING = """WEBVTT

00:00:00.000 --> 00:00:02.000
how many are

00:00:02.000 --> 00:00:02.010
how many are

00:00:02.010 --> 00:00:04.000
how many are
there in<00:00:03.000><c> all</c>

00:00:04.000 --> 00:00:04.010
there in all

00:00:04.010 --> 00:00:06.000
there in all
about forty
"""


def test_the_captions_of_srt_become_running_text_with_times() -> None:
    # given captions with marks of type
    # when they are read
    document = read(Given(SRT))
    # then they run on, a long silence begins a paragraph, and each begins at its time
    assert document.text == "About forty volunteers were named, she said.\n\nLater, a hundred."
    assert document.places == (
        Place(0, PlaceKind.TIME, "00:00:01"),
        Place(35, PlaceKind.TIME, "00:00:04"),
        Place(46, PlaceKind.TIME, "01:02:03"),
    )
    assert document.media_type == "application/x-subrip"


def test_who_speaks_in_webvtt_is_kept_when_the_speaker_changes() -> None:
    # given cues with voices, notes and styles
    # when they are read
    document = read(Given(VTT.encode()))
    # then each turn begins with its speaker
    assert document.text == "Ada Moor: How many are there?\n\nBen Lind: About forty & no more. So they say."
    assert document.fields == {"language": Found("en", "WebVTT")}
    assert [place.label for place in document.places] == ["00:00:01", "00:00:03", "00:00:05"]
    assert document.media_type == "text/vtt"


def test_rolling_captions_are_joined_once() -> None:
    assert read(Given(ROLLING.encode())).text == "how many are there in all about forty"


def test_words_that_are_said_twice_stay_twice() -> None:
    # given captions that do not roll, one of them said again
    lines = ["No.", "No.", "He left.", "She came.", "They spoke.", "Nothing more."]
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}\n" for n, line in enumerate(lines, start=1))
    # when they are read
    document = read(Given("\n".join(cues).encode()))
    # then nothing is taken away
    assert document.text == "No. No. He left. She came. They spoke. Nothing more."


def test_captions_without_empty_lines_between_are_told_apart() -> None:
    data = b"1\r\n00:00:01,000 --> 00:00:02,000\r\nOne.\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nTwo."

    assert read(Given(data)).text == "One. Two."


@pytest.mark.parametrize("data", [b"WEBVTT\n\n", b"1\nno time --> at all\nOne.", b"-->" * 10_000, b"<v " * 50_000])
def test_a_file_without_captions_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="no captions"):
        read(Given(data))


def test_hostile_markup_in_a_caption_is_only_words() -> None:
    # given a caption of half tags
    data = b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<v " * 20_000 + b"<script>alert(1)</script>"
    # when it is read
    text = read(Given(data)).text
    # then its tags are gone and the rest is text
    assert text.endswith("alert(1)")
