"""The nodes of the JSON-LD in a page, read without a context from elsewhere; what is no JSON is passed over."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST_NODES = 5_000
DEEPEST = 20
# What describes other pages, or parts of this one.
OF_OTHERS = frozenset(
    ("itemListElement", "mentions", "citation", "isBasedOn", "video", "comment", "review", "relatedLink")
)
Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Graph:
    """All nodes of a page, and those that have an @id by it."""

    nodes: list[Node]
    by_id: dict[str, Node]

    def whole(self, value: Any) -> Any:
        """A node in place of a mere reference to it."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value


def graph_of(tree: Any) -> Graph:
    """All nodes of the scripts of a page."""
    nodes: list[Node] = []
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            document = json.loads(_bare(script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _walk(document, 0):
            if len(nodes) >= MOST_NODES:
                break
            nodes.append(node)
    by_id: dict[str, Node] = {}
    for node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(by_id.get(name, {})):
            by_id[name] = node
    return Graph(nodes, by_id)


def _bare(script: str) -> str:
    """Without what some pages put around the JSON to hide it from old browsers."""
    plain = script.strip()
    for before in ("<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"):
        plain = plain.removeprefix(before).strip()
    for after in ("-->", "//]]>", "]]>", "/*]]>*/", ";"):
        plain = plain.removesuffix(after).strip()
    return plain


def _walk(value: Any, depth: int) -> Iterator[Node]:
    """Every node, those further out first; not those of lists of other pages."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _walk(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name, each in value.items():
            if isinstance(each, dict | list) and name not in OF_OTHERS:
                yield from _walk(each, depth + 1)


def listed(value: Any) -> list[Any]:
    """A single value as a list of it; nothing as an empty one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> str:
    """A text, also where it stands in a list or as a value with a language; empty for anything else."""
    first = next(iter(listed(value)), None)
    if isinstance(first, dict):
        first = first.get("@value") or first.get("value")
    return first if isinstance(first, str) else ""
