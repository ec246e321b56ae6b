"""Tests of app.web.escaping."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from app.web.application import Application
from app.web.escaping import escape_piece

EVERY_WAY = """{% macro shown(text) %}<b title="{{ text }}">{{ text }}</b>{% endmacro %}
{% set kept %}<i>{{ text }}</i>{% endset %}
{{ text }} {{ kept }} {{ shown(text) }} {{ shown(kept) }} {{ text|upper }} {{ text|safe }} {{ "<" ~ text }}
{% for piece in [text, text|length, none, kept] %}{{ piece }}{% else %}nothing{% endfor %}
{% filter upper %}{{ text }}{% endfilter %} {{ "<b>" }} {{ [text, kept]|join("<") }} {{ {"key": text} }}"""


class Mark(StrEnum):
    """A text that is not a plain one."""

    BOLD = "<b>"


class Widget:
    """What knows itself as HTML, and would be another text."""

    def __html__(self) -> str:
        return "<input>"

    def __str__(self) -> str:
        return "<script>"


@given(st.text(alphabet=st.sampled_from("a&<>\"'“é ")))
def test_a_text_is_escaped_as_jinja_escapes_it(text: str) -> None:
    assert escape_piece(text) == str(escape(text))


@pytest.mark.parametrize(
    "value", [0, None, Decimal("0.1"), Mark.BOLD, Markup("<b>&amp;"), Widget(), ["<", "'"], "", Exception("<")]
)
def test_what_is_no_plain_text_is_escaped_as_jinja_escapes_it(value: Any) -> None:
    assert escape_piece(value) == str(escape(value))


@given(st.text(alphabet=st.sampled_from("a&<>\"'")))
def test_a_template_gives_the_same_in_every_way_of_writing(text: str) -> None:
    plain = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    ours = Application()
    with ours.app_context():
        drawn = ours.jinja_env.from_string(EVERY_WAY).render(text=text)

    assert drawn == plain.from_string(EVERY_WAY).render(text=text)


def test_what_is_not_given_is_refused() -> None:
    template = Application().jinja_env.from_string("{{ missing }}")

    with pytest.raises(UndefinedError):
        template.render()


def test_what_is_not_to_be_escaped_stays_as_it_is() -> None:
    template = Application().jinja_env.from_string("{% autoescape false %}{{ text }}{% endautoescape %}{{ text }}")

    assert template.render(text="<") == "<&lt;"
