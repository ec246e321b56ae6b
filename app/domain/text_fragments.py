"""Text fragments: the address of a page that opens at the quoted words (WICG, URL Fragment Text Directives).

    #:~:text=[prefix-,]start[,end][,-suffix]

Words are whole, because a match that begins or ends within one fails; a long quotation, or one across paragraphs, is
named by its first and last words; and "-", "," and "&", which mean something in the directive, are escaped.
"""

import re
from urllib.parse import quote

from app.domain.passage_words import UNSPACED

LONGEST_WHOLE = 80  # characters
WORDS_AT_ENDS = 5
WORDS_AROUND = 3
DIRECTIVE = ":~:"

_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_UNSPACED = re.compile(f"[{UNSPACED}]")


def address_of_words(url: str, exact: str, prefix: str = "", suffix: str = "") -> str:
    """The address of a page that is opened at a quotation; the address itself where nothing can be named."""
    directive = text_directive(exact, prefix, suffix)
    if not directive or not url:
        return url
    page, hash_sign, fragment = url.partition("#")
    return f"{page}#{fragment.partition(DIRECTIVE)[0] if hash_sign else ''}{DIRECTIVE}{directive}"


def text_directive(exact: str, prefix: str = "", suffix: str = "") -> str:
    """The directive “text=…” for a quotation with what stands before and after it; empty without whole words."""
    lines = _whole_words(exact, prefix, suffix)
    if not lines:
        return ""
    words = lines[0]
    joined = " ".join(words)
    if len(lines) > 1:
        named = [" ".join(words[:WORDS_AT_ENDS]), " ".join(lines[-1][-WORDS_AT_ENDS:])]
    elif len(joined) > LONGEST_WHOLE and len(words) > 1:
        ends = min(WORDS_AT_ENDS, len(words) // 2)
        named = [" ".join(words[:ends]), " ".join(words[-ends:])]
    else:
        named = [joined]
    parts = [_escape(each) for each in named]
    before, after = _around(prefix, -1), _around(suffix, 0)
    if _has_letters(before):
        parts.insert(0, f"{_escape(before)}-")
    if _has_letters(after):
        parts.append(f"-{_escape(after)}")
    return f"text={','.join(parts)}"


def _whole_words(exact: str, prefix: str, suffix: str) -> list[list[str]]:
    """The words of each paragraph of the quotation, without those that its edges cut; no part may cross a paragraph."""
    lines = [line.split() for line in _BREAK.split(exact) if line.strip()]
    if lines and _is_cut(prefix[-1:], exact[:1]):
        lines[0] = lines[0][1:]
    if lines and _is_cut(exact[-1:], suffix[:1]):
        lines[-1] = lines[-1][:-1]
    return [words for words in lines if words]


def _is_cut(before: str, after: str) -> bool:
    """One word goes on from one letter to the other; where no spaces are written, it is not known to."""
    return before.isalnum() and after.isalnum() and not (_UNSPACED.match(before) or _UNSPACED.match(after))


def _around(context: str, side: int) -> str:
    """The nearest words of the same paragraph before (side -1) or after (0) the quotation, without one that is cut."""
    line = _BREAK.split(context)[side]
    words = line.split()
    is_whole_line = len(line) < len(context)
    if side == 0:
        if words and line[:1].isalnum():
            words = words[1:]  # the rest of a word that the quotation cuts
        if words and not is_whole_line and line[-1:].isalnum():
            words = words[:-1]
        return " ".join(words[:WORDS_AROUND])
    if words and line[-1:].isalnum():
        words = words[:-1]
    if words and not is_whole_line and line[:1].isalnum():
        words = words[1:]
    return " ".join(words[-WORDS_AROUND:])


def _has_letters(words: str) -> bool:
    """A full stop alone would tell no two places apart."""
    return any(letter.isalnum() for letter in words)


def _escape(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
