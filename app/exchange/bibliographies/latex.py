"""LaTeX of one field as plain text, and plain text as LaTeX; addresses are left alone, or they end at their first %."""

from pylatexenc.latex2text import LatexNodes2Text

from app.exchange.bibliographies.markup import readable

DEEPEST = 30
LONGEST = 20_000
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


def to_text(latex: str) -> str:
    """The text that LaTeX would print; what cannot be read loses its braces only."""
    if SIGNS.isdisjoint(latex):
        return latex
    if not any(sign in latex for sign in ("\\", "$", "~")):
        return _bare(_typed(latex))
    if _depth(latex) > DEEPEST or len(latex) > LONGEST:
        return _bare(latex)
    try:
        plain = _with_percents(latex).replace(r"\textasciicircum{}", "^")
        return str(TO_TEXT.latex_to_text(plain)).replace("\u00a0", " ")
    except (IndexError, KeyError, ValueError, TypeError, AttributeError, RecursionError):
        return _bare(latex)


def to_address(latex: str) -> str:
    """An address or identifier: only what was escaped is put right."""
    text = latex.replace(r"\textasciitilde{}", "~").replace(r"{\textasciitilde}", "~").replace(r"\textasciitilde", "~")
    text = text.replace(r"{\~{}}", "~").replace(r"\~{}", "~").replace(r"$\sim$", "~").removeprefix(r"\url{")
    for sign in ESCAPED:
        text = text.replace(f"\\{sign}", sign)
    text = text.replace(r"\textbackslash{}", "\\")
    return readable(text.replace("{", "").replace("}", "").strip())


def to_latex(text: str) -> str:
    """Plain text with what LaTeX would take for a command escaped; letters stay as they are, in UTF-8."""
    for pair in ("--", "''", "``"):
        text = text.replace(pair, f"{pair[0]}\0{pair[0]}").replace(pair, f"{pair[0]}\0{pair[0]}")
    return text.translate(TABLE).replace("\0", "{}")


def _typed(text: str) -> str:
    """The ligatures of the keyboard."""
    return text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")


def _bare(latex: str) -> str:
    return latex.replace("{", "").replace("}", "").replace("\\&", "&").replace("\\%", "%")


def _with_percents(latex: str) -> str:
    """A % of a field is a % and begins no comment."""
    pieces = latex.split("%")
    return "".join(piece + (r"\%" if not piece.endswith("\\") else "%") for piece in pieces[:-1]) + pieces[-1]


def _depth(latex: str) -> int:
    depth = most = 0
    for letter in latex:
        depth += (letter == "{") - (letter == "}")
        most = max(most, depth)
    return most
