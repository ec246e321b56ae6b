"""The main text of a web page: by trafilatura where it finds the article, else by the paragraphs of the page itself.

A page must not lose its text because a model of pages did not fit it. So the paragraphs of prose on the page are
counted first, and what was extracted is held against them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from trafilatura import bare_extraction

from app.exchange.documents.html_blocks import Block, blocks_of, blocks_of_tokens, depth_of
from app.exchange.documents.html_trees import parsed

DEEPEST = 200  # a page of people is nested 20 to 80 deep; libxml2 gives up silently at 2,048
ENOUGH = 0.8
LEAST = 0.5
SHORT = 200
MODES = ((True, False), (False, False), (False, True))  # for precision, for both, for recall
WHOLE = "The main text could not be told from the rest of the page, so all of its text was kept."
FROM_DATA = "The page shows its text by script only; the text was taken from its description of itself (JSON-LD)."
CONTAINERS = ('//*[@itemprop="articleBody"]', "//article", "//main", '//*[@role="main"]')


@dataclass(frozen=True, slots=True)
class MainText:
    """The paragraphs of the main text, and a sentence where they may hold too much."""

    paragraphs: tuple[str, ...]
    warning: str = ""


def main_text(markup: str, tree: Any, described: str = "") -> MainText:
    """The main text of a page; `described` is the text that its metadata hold, empty if none."""
    if tree is None or depth_of(tree) > DEEPEST:
        return _kept(blocks_of_tokens(markup))
    everything = blocks_of(tree.body)
    prose = _prose(tree, everything)
    found = _extracted(markup, prose)
    if found:
        return MainText((*_headline(tree, found), *found))
    if len(described) > SHORT and len(described) > 2 * sum(len(block.text) for block in prose):
        return MainText(tuple(_described(described)), FROM_DATA)
    return _kept(everything)


def _extracted(markup: str, prose: list[Block]) -> list[str]:
    """What trafilatura takes for the main text in the strictest mode that loses little; empty if all lose too much."""
    best, most = list[str](), LEAST
    for mode in MODES:
        paragraphs = _by_trafilatura(markup, mode)
        share = _share(prose, paragraphs)
        if share >= ENOUGH:
            return paragraphs
        if share > most:
            best, most = paragraphs, share
    return best


def _by_trafilatura(markup: str, mode: tuple[bool, bool]) -> list[str]:
    precise, complete = mode
    try:
        document = bare_extraction(
            parsed(markup), include_comments=False, favor_precision=precise, favor_recall=complete
        )
    except (RecursionError, ValueError, AttributeError, TypeError):  # pages that it was not made for
        return []
    body = getattr(document, "body", None)
    return [block.text for block in blocks_of(body)] if body is not None else []


def _prose(tree: Any, everything: list[Block]) -> list[Block]:
    """The paragraphs that are sentences: of the one article of the page if it marks it, else of the whole page."""
    whole = [block for block in everything if block.is_prose]
    length = sum(len(block.text) for block in whole)
    for path in CONTAINERS:
        containers = tree.xpath(path)
        if len(containers) == 1:
            prose = [block for block in blocks_of(containers[0]) if block.is_prose]
            if sum(len(block.text) for block in prose) > LEAST * length:
                return prose
    return whole


def _share(prose: list[Block], paragraphs: list[str]) -> float:
    """How much of the prose stands in the paragraphs; of a page without any, whether they hold something."""
    if not prose:
        return float(sum(map(len, paragraphs)) > SHORT)
    text = _bare(" ".join(paragraphs))
    kept = sum(len(block.text) for block in prose if _bare(block.text) in text)
    return kept / sum(len(block.text) for block in prose)


def _bare(text: str) -> str:
    """The letters and digits alone, since extraction changes spaces and marks at the seams of elements."""
    return "".join(filter(str.isalnum, text))


def _headline(tree: Any, paragraphs: list[str]) -> Iterator[str]:
    """The headline, which is a part of the article, where the extracted text begins without it."""
    headlines = tree.xpath("//article//h1") or tree.xpath("//h1")
    if len(headlines) == 1:
        words = " ".join("".join(headlines[0].itertext()).split())
        start = _bare(" ".join(paragraphs[:3]))
        if words and len(words) <= 300 and _bare(words) not in start:
            yield words


def _kept(blocks: list[Block]) -> MainText:
    """Every paragraph but those that stand apart, or all of them if nothing else is left."""
    main = [block.text for block in blocks if not block.is_apart]
    return MainText(tuple(main or [block.text for block in blocks]), WHOLE)


def _described(described: str) -> list[str]:
    """The paragraphs of an articleBody, which some pages write as markup and some as lines."""
    if "</" in described:
        return [block.text for block in blocks_of_tokens(described)]
    return [line.strip() for line in described.splitlines() if line.strip()]
