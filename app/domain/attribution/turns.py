"""Turns: who speaks in an interview or a transcript, told by dashes in alternation or by labels before a colon."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.attribution.english import ANSWER_LABELS, INTRODUCERS, ORGANISATIONS, QUESTION_LABELS
from app.domain.attribution.naming import is_capital, run_before, written
from app.domain.attribution.span import Span
from app.domain.reading.tokens import DASHES, Tokens

INTERVIEWER, INTERVIEWEE = "interviewer", "interviewee"
LONGEST_LABEL = 4
FEWEST_TURNS = 2
LONGEST_INTRODUCTION = 600  # tokens before the first turn in which the one who is introduced is looked for
LAST_BREAKS = 3  # line breaks in a row after which a turn no longer goes on


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks, and to whom."""

    speaker: str
    other: str


def find_turns(tokens: Tokens, paragraphs: Sequence[Span], author: str) -> dict[int, Turn]:
    """The turn that each paragraph belongs to, by its place; empty when the text is no conversation."""
    labels = _labels(tokens, paragraphs)
    if labels:
        return _labelled(labels, len(paragraphs), author, tokens, paragraphs)
    dashed = [place for place, paragraph in enumerate(paragraphs) if _is_dashed(tokens, paragraph)]
    asked = any(_asks(tokens, paragraphs[place]) for place in dashed)
    if len(dashed) < FEWEST_TURNS or not asked:
        return {}
    guest = _guest(tokens, Span(0, min(paragraphs[dashed[0]].first, LONGEST_INTRODUCTION))) or INTERVIEWEE
    host = author or INTERVIEWER
    turns: dict[int, Turn] = {}
    current: Turn | None = None
    for place in range(dashed[0], len(paragraphs)):
        if _is_dashed(tokens, paragraphs[place]):
            is_host = current is None or current.speaker == guest
            current = Turn(host, guest) if is_host else Turn(guest, host)
        elif tokens[paragraphs[place].first].gap.count("\n") >= LAST_BREAKS and place > dashed[-1]:
            break
        if current is not None:
            turns[place] = current
    return turns


def _is_dashed(tokens: Tokens, paragraph: Span) -> bool:
    return tokens[paragraph.first].text in DASHES and not tokens[paragraph.first + 1].is_glued


def _asks(tokens: Tokens, paragraph: Span) -> bool:
    return any(tokens[index].text == "?" for index in range(*paragraph))


def _labels(tokens: Tokens, paragraphs: Sequence[Span]) -> dict[int, str]:
    """Each paragraph that begins with a label, such as "Q:" or "JUDGE PARK:", which at least two others answer."""
    found = {}
    for place, paragraph in enumerate(paragraphs):
        label = _label(tokens, paragraph)
        if label:
            found[place] = label
    counts = Counter(found.values())
    is_talk = len(counts) >= FEWEST_TURNS and sum(counts.values()) > max(FEWEST_TURNS, len(counts))
    return found if is_talk else {}


def _label(tokens: Tokens, paragraph: Span) -> str:
    after = paragraph.first
    while after < min(paragraph.after, paragraph.first + LONGEST_LABEL) and is_capital(tokens, after):
        after += 1
        if tokens[after].text == "." and tokens[after].is_glued and tokens[after + 1].text != ":":
            after += 1
    if after == paragraph.first or tokens[after].text != ":" or after + 1 >= paragraph.after:
        return ""
    return written(tokens, Span(paragraph.first, after))


def _labelled(
    labels: dict[int, str], size: int, author: str, tokens: Tokens, paragraphs: Sequence[Span]
) -> dict[int, Turn]:
    first = min(labels)
    guest = _guest(tokens, Span(0, min(paragraphs[first].first, LONGEST_INTRODUCTION))) or INTERVIEWEE
    turns: dict[int, Turn] = {}
    current: Turn | None = None
    for place in range(first, size):
        if place in labels:
            speaker = _named(labels[place], author, guest)
            other = current.speaker if current is not None and current.speaker != speaker else ""
            current = Turn(speaker, other or (current.other if current is not None else ""))
        if current is not None:
            turns[place] = current
    return turns


def _named(label: str, author: str, guest: str) -> str:
    low = label.lower()
    if low in QUESTION_LABELS:
        return author or INTERVIEWER
    return guest if low in ANSWER_LABELS else label


def _guest(tokens: Tokens, introduction: Span) -> str:
    """The one who is introduced: "Name: what they say" as a title, else the name after "with" or nearest to the end."""
    title = run_before(tokens, _colon(tokens, introduction), introduction.first)
    if title is not None and title.first == introduction.first and _is_person(tokens, title):
        return written(tokens, title)
    last = ""
    introduced = ""
    index = introduction.first
    while index < introduction.after:
        if not is_capital(tokens, index):
            index += 1
            continue
        after = index + 1
        while after < introduction.after and is_capital(tokens, after) and "\n" not in tokens[after].gap:
            after += 1
        run = Span(index, after)
        if _is_person(tokens, run):
            last = written(tokens, run)
            if any(tokens[place].low in INTRODUCERS for place in range(max(introduction.first, index - 6), index)):
                introduced = last
        index = after
    return introduced or last


def _colon(tokens: Tokens, introduction: Span) -> int:
    for index in range(introduction.first, min(introduction.after, introduction.first + LONGEST_LABEL + 1)):
        if tokens[index].text == ":":
            return index
    return introduction.first


def _is_person(tokens: Tokens, run: Span) -> bool:
    lows = [tokens[index].low for index in range(*run)]
    return 2 <= len(lows) <= LONGEST_LABEL and not any(low in ORGANISATIONS for low in lows)
