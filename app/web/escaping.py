"""Escaping: what templates write, escaped as Jinja does but without marking each of its pieces as safe."""

from typing import Any, cast

from flask.templating import Environment
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import escape


def escape_piece(value: Any) -> str:
    """The value as text for HTML; one that gives itself as HTML is taken at its word.

    A page of 200 answers has eleven thousand pieces, hardly any of which hold what needs escaping.
    """
    if type(value) is not str and hasattr(value, "__html__"):
        return cast(str, value.__html__())  # as long as a whole table: no copy
    text = str(value)
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        return str(escape(text))
    return text


class PlainPieces(CodeGenerator):
    """Compiles a template as Jinja does, with `escape_piece` as the function that its code calls `escape`.

    Jinja's own gives each piece as Markup, which takes three times as long. The pieces are only joined: what a macro or
    a block gives is marked as a whole, as ever.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Write the code of a template; its functions look `escape` up when they are called."""
        super().visit_Template(node, frame)
        self.writeline("escape = environment.escape_piece")


class QuickEnvironment(Environment):
    """Flask's environment of templates, with pieces that are plain text."""

    code_generator_class = PlainPieces
    escape_piece = staticmethod(escape_piece)
