"""LaTeX of one field as plain text, and plain text as LaTeX; addresses are left alone, or they end at their first %."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pylatexenc.latex2text import LatexNodes2Text

from app.exchange.bibliographies.markup import readable

DEEPEST = 30
LONGEST = 20_000
SHORT = 100
TO_TEXT = LatexNodes2Text(strict_latex_spaces=False, keep_comments=True)
SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\u00a0": "~",
    "\u2013": "--",
}
TABLE = str.maketrans(SPECIAL)
ESCAPED = ("%", "_", "&", "#", "$", "{", "}", "~")
SIGNS = frozenset("\\{}$~`'-^%")
WORD = re.compile(r"\S{1,2000}\s{0,2000}|\s{1,2000}")
MENDELEY_LINE = re.compile(r"(?:\$\\backslash\$|\\textbackslash ?)[nr](?![a-z])")  # its “\n”, escaped once more
TILDES = (r"\textasciitilde{}", r"{\textasciitilde}", r"\textasciitilde", r"{\~{}}", r"\~{}", r"$\sim$", r"$^\sim$")
ACCENTS = ("", "'", "`", '"', "^", "~", "=", ".", "-")


def to_text(latex: str) -> str:
    """The text that LaTeX would print; what cannot be read loses its braces only."""
    latex = MENDELEY_LINE.sub(" ", latex) if "backslash" in latex else latex
    if SIGNS.isdisjoint(latex):
        return latex
    if not any(sign in latex for sign in ("\\", "$", "~")):
        return _bare(_typed(latex))
    if _depth(latex) > DEEPEST or len(latex) > LONGEST:
        return _bare(latex)
    return "".join(_read(piece) if is_latex else _bare(_typed(piece)) for piece, is_latex in _pieces(latex))


def _pieces(latex: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces that can be read apart, with whether a piece is more than plain words: most are not.

    A piece that is, ends with a word after which no brace and no formula is open, and no command waits for its letter.
    """
    waiting, depth, dollars = "", 0, 0
    for line in latex.splitlines(keepends=True):
        for word in WORD.findall(line):
            if not waiting and SIGNS.isdisjoint(word):
                yield word, False
                continue
            waiting += word
            depth += word.count("{") - word.count("}") - word.count("\\{") + word.count("\\}")
            dollars += word.count("$") - word.count("\\$")
            if depth <= 0 and dollars % 2 == 0 and not _waits(word):
                yield waiting, True
                waiting, depth, dollars = "", 0, 0
    if waiting:
        yield waiting, True


def _waits(word: str) -> bool:
    """It ends with a command, which may take what stands after the space."""
    command = word.rstrip().rpartition("\\")[2]
    return "\\" in word and (command.isalpha() or command in ACCENTS)


def _decoded(latex: str) -> str:
    try:
        plain = _with_signs(latex).replace(r"\textasciicircum{}", "^")
        return str(TO_TEXT.latex_to_text(plain)).replace("\u00a0", " ")
    except (IndexError, KeyError, ValueError, TypeError, AttributeError, RecursionError):
        return _bare(latex)


_again = lru_cache(maxsize=4_096)(_decoded)


def _read(latex: str) -> str:
    """Decoded, the short ones once: most are the same few letters and signs."""
    return _again(latex) if len(latex) <= SHORT else _decoded(latex)


def to_address(latex: str) -> str:
    """An address or identifier: only what was escaped is put right."""
    text = MENDELEY_LINE.sub(" ", latex)
    for tilde in TILDES:
        text = text.replace(tilde, "~")
    text = text.removeprefix(r"\url{")
    for sign in ESCAPED:
        text = text.replace(f"\\{sign}", sign)
    text = text.replace(r"\textbackslash{}", "\\")
    return readable(text.replace("{", "").replace("}", "").strip())


def to_latex(text: str) -> str:
    """Plain text with what LaTeX would take for a command escaped; letters stay as they are, in UTF-8."""
    for pair in ("--", "-–", "–-", "––", "''", "``"):
        text = text.replace(pair, f"{pair[0]}\0{pair[1]}").replace(pair, f"{pair[0]}\0{pair[1]}")
    return text.translate(TABLE).replace("\0", "{}")


def _typed(text: str) -> str:
    """The ligatures of the keyboard."""
    return text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")


def _bare(latex: str) -> str:
    return latex.replace("{", "").replace("}", "").replace("\\&", "&").replace("\\%", "%")


def _with_signs(latex: str) -> str:
    """A % of a field is a % and begins no comment, and a & separates no columns."""
    for sign in "%&":
        pieces = latex.split(sign)
        latex = "".join(piece + ("" if piece.endswith("\\") else "\\") + sign for piece in pieces[:-1]) + pieces[-1]
    return latex


def _depth(latex: str) -> int:
    depth = most = 0
    for letter in latex:
        depth += (letter == "{") - (letter == "}")
        most = max(most, depth)
    return most
