"""LaTeX: a whole document with a table in the manner of booktabs and a numbered bibliography.

It compiles with pdflatex as long as the text is Latin or Cyrillic, and with lualatex or xelatex, which know every
letter that their font has. What people wrote is text, never a command: each character that TeX gives a meaning is spelt
out.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO

from app.exchange.comparisons.base import Format, Handout, Line, Note, Pair, Reference
from app.exchange.comparisons.words import (
    DERIVED,
    NO_ANSWERS,
    NOTES,
    SOURCES,
    VERDICTS,
    for_readers,
    groups_of,
    say_cell,
    say_findings,
    say_moment,
)

SPELT = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    "[": "{[}",  # after \\ or \item a bracket would be an argument
    "]": "{]}",
    "-": "{-}",  # two in a row would be a dash
    "/": r"/\allowbreak{}",
    "≤": r"\ensuremath{\leq}",
    "≥": r"\ensuremath{\geq}",
    "≠": r"\ensuremath{\neq}",
    "≈": r"\ensuremath{\approx}",
    "≡": r"\ensuremath{\equiv}",
    "×": r"\ensuremath{\times}",
    "−": r"\ensuremath{-}",
    "‑": r"\mbox{{-}}",
    "–": r"\textendash{}",
    "—": r"\textemdash{}",
    "…": r"\textellipsis{}",
    "“": r"\textquotedblleft{}",
    "”": r"\textquotedblright{}",
    "‘": r"\textquoteleft{}",
    "’": r"\textquoteright{}",
    "\u00a0": "~",
    "\u202f": r"\,",
}
SPELLING = str.maketrans(SPELT)
PREAMBLE = r"""\documentclass{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T2A,T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
  \newcommand{\cyrillic}[1]{{\fontencoding{T2A}\selectfont #1}}
\else
  \usepackage{fontspec}
  \newcommand{\cyrillic}[1]{#1}
  \IfFontExistsTF{CMU Serif}{\setmainfont{CMU Serif}}{\IfFontExistsTF{DejaVu Serif}{\setmainfont{DejaVu Serif}}{}}
\fi
\usepackage[a4paper,landscape,margin=2cm]{geometry}
\usepackage{booktabs,longtable,array}
\setlength{\LTleft}{0pt}
\setlength{\emergencystretch}{3em}
"""


def write(handout: Handout, stream: BinaryIO) -> None:
    """The whole document."""
    for piece in _pieces(handout):
        stream.write(f"{piece}\n".encode())


def escape(text: str) -> str:
    """The text on one line, in which nothing is a command; Cyrillic is marked, because pdflatex encodes it apart."""
    return "".join(
        rf"\cyrillic{{{''.join(letters)}}}" if is_cyrillic else "".join(letters).translate(SPELLING)
        for is_cyrillic, letters in groupby(" ".join(text.split()), _is_cyrillic)
    )


def _is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u04ff"


def _pieces(handout: Handout) -> Iterator[str]:
    yield PREAMBLE
    yield r"\begin{document}"
    yield rf"\section*{{{escape(handout.title)}}}"
    if handout.description:
        yield f"{escape(handout.description)}\n"
    yield f"Taken from {escape(handout.permalink)} on {escape(say_moment(handout.taken))}.\n"
    if handout.derived:
        yield rf"{escape(DERIVED)}\begin{{itemize}}"
        yield from (rf"\item {escape(sentence)}" for sentence in handout.derived)
        yield "\\end{itemize}\n"
    yield from (f"\\textbf{{{escape(sentence)}}}\n" for sentence in handout.cautions)
    yield from _table(handout) if handout.lines else [NO_ANSWERS]
    yield from _listed(VERDICTS, [_pair(each) for each in handout.pairs])
    yield from _listed(NOTES, list(handout.footnotes))
    if handout.references:
        yield rf"\renewcommand{{\refname}}{{{SOURCES}}}"
        yield rf"\begin{{thebibliography}}{{{max(each.number for each in handout.references)}}}"
        yield from map(_reference, handout.references)
        yield r"\end{thebibliography}"
    yield r"\end{document}"


def _table(handout: Handout) -> Iterator[str]:
    columns = for_readers(handout)
    share = round(0.82 / (len(columns) + 1), 3)
    kinds = rf">{{\raggedright\arraybackslash}}p{{{share}\linewidth}}" * (len(columns) + 1)
    head = " & ".join(("", *(escape(heading.title) for _, heading in columns), SOURCES))
    yield rf"\begin{{longtable}}{{r{kinds}}}"
    yield rf"\toprule {head} \\ \midrule \endhead \bottomrule \endfoot"
    places = [place for place, _ in columns]
    for group, lines in groups_of(handout):
        if group:
            yield rf"\multicolumn{{{len(columns) + 2}}}{{l}}{{\textbf{{{escape(group)}}}}} \\ \midrule"
        yield from (_row(line, places) for line in lines)
    yield r"\end{longtable}"


def _row(line: Line, places: list[int]) -> str:
    cells = [escape(say_cell(line.cells[place])) for place in places]
    return rf"{' & '.join((str(line.number), *cells, ' '.join(map(_mark, line.notes))))} \\"


def _mark(note: Note) -> str:
    place = f"[{{{escape(note.locator)}}}]" if note.locator else ""
    return rf"\cite{place}{{s{note.number}}}"


def _pair(pair: Pair) -> str:
    return f"{pair.a} and {pair.b}: {pair.rung}. {' '.join((pair.reason, *say_findings(pair)))}"


def _reference(reference: Reference) -> str:
    return rf"\bibitem{{s{reference.number}}} {escape(reference.citation)}"


def _listed(title: str, sentences: list[str]) -> Iterator[str]:
    if sentences:
        yield rf"\subsection*{{{title}}}"
        yield r"\begin{itemize}"
        yield from (rf"\item {escape(sentence)}" for sentence in sentences)
        yield r"\end{itemize}"


FORMAT = Format(
    name="latex",
    label="LaTeX",
    title="A document with a booktabs table and a bibliography",
    suffix=".tex",
    media_type="application/x-tex",
    write=write,
)
