"""The main text of a web page: by trafilatura where it finds the article, else by the paragraphs of the page itself.

A page must not lose its text because a model of pages did not fit it. So the paragraphs of prose on the page are
counted first, and what was extracted is held against them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from trafilatura import bare_extraction

from app.exchange.documents.html_blocks import Block, blocks_of, blocks_of_tokens, depth_of
from app.exchange.documents.html_trees import parsed

DEEPEST = 200  # a page of people is nested 20 to 80 deep; libxml2 gives up silently at 2,048
ENOUGH = 0.8
LEAST = 0.5
SHORT = 200
MOST_BLOCKS = 500  # of a long page every so many paragraphs are looked for, as each search goes through it all
MODES = ((True, False), (False, False), (False, True))  # for precision, for both, for recall
WHOLE = "The main text could not be told from the rest of the page, so all of its text was kept."
FROM_DATA = "The page shows its text by script only; the text was taken from its description of itself (JSON-LD)."
CONTAINERS = ('//*[@itemprop="articleBody"]', "//article", "//main", '//*[@role="main"]')


@dataclass(frozen=True, slots=True)
class MainText:
    """The paragraphs of the main text, and a sentence where they may hold too much."""

    paragraphs: tuple[str, ...]
    warning: str = ""


def main_text(markup: str, tree: Any, described: str = "", title: str = "") -> MainText:
    """The main text of a page; `described` is the text that its metadata hold, and `title` its title, empty if none."""
    if tree is None or depth_of(tree) > DEEPEST:
        return _kept(blocks_of_tokens(markup))
    everything = blocks_of(tree.body)
    prose, is_marked = _prose(tree, everything)
    if len(described) > SHORT and len(described) > 2 * _length(prose):
        return MainText(tuple(_described(described)), FROM_DATA)
    found = _extracted(markup, prose)
    if not found:
        return _kept(everything)
    if is_marked:
        found = _restored(found, prose)
    return MainText((*_headline(tree, found, title), *found))


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
    tree = parsed(markup)
    etree.strip_elements(tree, "rt", "rp", with_tail=False)  # how to say the letters before, beside them
    try:
        document = bare_extraction(tree, include_comments=False, favor_precision=precise, favor_recall=complete)
    except (RecursionError, ValueError, AttributeError, TypeError):  # pages that it was not made for
        return []
    body = getattr(document, "body", None)
    return [block.text for block in blocks_of(body)] if body is not None else []


def _prose(tree: Any, everything: list[Block]) -> tuple[list[Block], bool]:
    """The paragraphs that are sentences: of the one article of the page if it marks it, else of the whole page."""
    whole = [block for block in everything if block.is_prose]
    for path in CONTAINERS:
        containers = tree.xpath(path)
        if len(containers) == 1:
            prose = [block for block in blocks_of(containers[0]) if block.is_prose]
            if _length(prose) > LEAST * _length(whole):
                return prose, True
    return whole, False


def _restored(paragraphs: list[str], prose: list[Block]) -> list[str]:
    """The paragraphs with those that were left out, each after the one that it follows in the article."""
    if len(prose) > MOST_BLOCKS or len(paragraphs) > MOST_BLOCKS:
        return paragraphs
    found = [(paragraph, _bare(paragraph)) for paragraph in paragraphs]
    place = 0
    for block in prose:
        bare = _bare(block.text)
        before = next(
            (number for number, (_, text) in enumerate(found) if bare in text or (text and text in bare)), None
        )
        if before is None:
            found.insert(place, (block.text, bare))
        place = place + 1 if before is None else before + 1
    return [paragraph for paragraph, _ in found]


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _share(prose: list[Block], paragraphs: list[str]) -> float:
    """How much of the prose stands in the paragraphs; of a page without any, whether they hold something."""
    if not prose:
        return float(sum(map(len, paragraphs)) > SHORT)
    text = _bare(" ".join(paragraphs))
    sample = prose[:: len(prose) // MOST_BLOCKS + 1]
    kept = sum(len(block.text) for block in sample if _bare(block.text) in text)
    return kept / _length(sample)


def _bare(text: str) -> str:
    """The letters and digits alone, since extraction changes spaces and marks at the seams of elements."""
    return "".join(filter(str.isalnum, text))


def _headline(tree: Any, paragraphs: list[str], title: str) -> Iterator[str]:
    """The headline, which is a part of the article, where the extracted text begins without it.

    Of several on the page it is the one that the page has for its title.
    """
    headlines = tree.xpath("//article//h1") or tree.xpath("//h1")
    if len(headlines) != 1:
        named = [
            each for each in tree.xpath("//h1 | //h2") if title and _bare("".join(each.itertext())) == _bare(title)
        ]
        headlines = named[:1]
    if len(headlines) == 1:
        words = " ".join("".join(headlines[0].itertext()).split())
        start = _bare(" ".join(paragraphs[:3]))
        if words and len(words) <= 300 and _bare(words) not in start:
            yield words


def _kept(blocks: list[Block]) -> MainText:
    """Every paragraph but those that stand apart or are links, or all of them if little else is left."""
    main = [block for block in blocks if not block.is_apart]
    words = [block for block in main if block.linked < 0.8 * len(block.text)]
    kept = words if _length(words) > SHORT else main or blocks
    return MainText(tuple(block.text for block in kept), WHOLE)


def _described(described: str) -> list[str]:
    """The paragraphs of an articleBody, which some pages write as markup and some as lines."""
    if "</" in described:
        return [block.text for block in blocks_of_tokens(described)]
    return [line.strip() for line in described.splitlines() if line.strip()]
