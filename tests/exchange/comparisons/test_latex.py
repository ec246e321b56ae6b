"""Tests of app.exchange.comparisons.latex: a strict reader of the little of TeX that it writes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.comparisons.latex import FORMAT, PREAMBLE, SPELT, escape
from tests.exchange.comparisons.handouts import make_empty, make_handout, written
from tests.exchange.comparisons.test_formats import HOSTILE, hostile_handout

SPECIAL = frozenset("\\{}$&#%_^~")
SPELLED_COMMANDS = {name for words in SPELT.values() for name in re.findall(r"\\([a-zA-Z]+|.)", words)}
OUR_COMMANDS = {
    *("begin", "end", "section", "subsection", "footnote", "toprule", "midrule", "bottomrule", "endhead", "endfoot"),
    *("raggedright", "arraybackslash", "linewidth", "multicolumn", "textbf", "cite", "bibitem", "item", "refname"),
    *("renewcommand", "cyrillic", "\\"),
}


def body_of(text: str) -> str:
    """The document after its preamble, which is always the same."""
    assert text.startswith(PREAMBLE)
    return text.removeprefix(PREAMBLE)


def commands_of(text: str) -> list[str]:
    """The commands of a text, each with what its backslash is followed by."""
    return re.findall(r"\\([a-zA-Z]+|.)", text, re.DOTALL)


def check_braces(text: str) -> None:
    """Every group is closed, and none before it was opened."""
    depth = 0
    for mark in re.findall(r"\\.|[{}]", text, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(mark, 0)
        assert depth >= 0
    assert depth == 0


def check_environments(text: str) -> None:
    """Every environment ends in the order in which it began."""
    opened: list[str] = []
    for kind, name in re.findall(r"\\(begin|end)\{(\w+)\}", text):
        if kind == "begin":
            opened.append(name)
        else:
            assert opened.pop() == name
    assert opened == []


@pytest.mark.parametrize("handout", [make_handout(), make_empty(), *map(hostile_handout, HOSTILE)])
def test_a_document_has_only_our_commands_whatever_it_holds(handout: object) -> None:
    body = body_of(written(FORMAT, handout).decode())
    check_braces(body)
    check_environments(body)
    assert set(commands_of(body)) <= OUR_COMMANDS | SPELLED_COMMANDS
    rows = [line for line in body.splitlines() if line.endswith(r" \\")]
    assert {len(re.findall(r"(?<!\\)&", row)) for row in rows if "multicolumn" not in row} <= {4, 5, 6}


@given(st.text())
def test_escaped_text_has_no_letter_with_a_meaning_of_its_own(text: str) -> None:
    escaped = escape(text)
    check_braces(escaped)
    assert set(commands_of(escaped)) <= SPELLED_COMMANDS | {"cyrillic"}
    bare = re.sub(r"\\[a-zA-Z]+|\\.|[{}~]", "", escaped, flags=re.DOTALL)
    assert not SPECIAL & set(bare)
    assert "\n" not in escaped


def test_cyrillic_is_marked_in_runs() -> None:
    assert escape("Латушка 5 и я") == r"\cyrillic{Латушка} 5 \cyrillic{и} \cyrillic{я}"


def test_sources_are_a_bibliography_and_are_cited_with_their_place() -> None:
    text = written(FORMAT, make_handout()).decode()
    assert r"\cite{s1} \cite[{p. 4}]{s2} \\" in text
    assert r"\bibitem{s2} Institute." in text
