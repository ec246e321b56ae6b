"""Running heads and page numbers of a PDF: the lines at the edges of its pages that come again and again.

Left in, they would stand in the middle of every sentence that goes on overleaf. They are told by their place and their
words: the same text, or no more than a page number, at the same height on several pages. The first of the same texts
stays, before the others of its page, so that no words are lost.
"""

from collections import Counter
from collections.abc import Iterator

from app.exchange.documents.pdf_lines import Line

FEWEST_PAGES = 3
SHARE = 0.35  # of the pages; a head that stands on the left pages only is on fewer than half
EDGE_LINES = 1  # at the upper and at the lower edge
HEIGHTS = 4  # points within which two lines stand at the same height
MOST_SHOWN = 3
LONGEST_SHOWN = 60
_OF_NUMBERS = "page p pp of seite s von стр страница из ст сторінка з старонка стар strona str"
OF_NUMBERS = frozenset(_OF_NUMBERS.split())
Key = tuple[str, int]


def without_margins(pages: list[list[Line]]) -> tuple[list[list[Line]], str]:
    """The lines of each page without those that run through the document, and a sentence that names these."""
    counted = Counter(key for lines in pages for key in {_key(line) for line in _edges(lines)})
    needed = max(FEWEST_PAGES, SHARE * sum(map(bool, pages)))
    running = {key for key, count in counted.items() if count >= needed}
    stay = {key for key in running if key[0]}
    left_out: list[Line] = []
    kept: list[list[Line]] = []
    for lines in pages:
        out = [line for line in _edges(lines) if _key(line) in running]
        first = [line for line in out if _key(line) in stay]
        stay -= {_key(line) for line in first}
        kept.append([*first, *(line for line in lines if not any(line is each for each in out))])
        left_out += [line for line in out if line not in first]
    return kept, _sentence(left_out)


def _edges(lines: list[Line]) -> Iterator[Line]:
    """The lines nearest to the upper and to the lower edge; of a page of few lines none, as they may be all it says."""
    if len(lines) > 2 * EDGE_LINES:
        by_height = sorted(lines, key=lambda line: -line.top)
        yield from by_height[:EDGE_LINES]
        yield from by_height[-EDGE_LINES:]


def _key(line: Line) -> Key:
    """The words of a line, none for a page number, and how high it stands."""
    words = "".join(character if character.isalpha() else " " for character in line.text.casefold()).split()
    is_number = any(map(str.isdigit, line.text)) and OF_NUMBERS.issuperset(words)
    return "" if is_number else line.text, round(line.bottom / HEIGHTS)


def _sentence(lines: list[Line]) -> str:
    if not lines:
        return ""
    texts = list(dict.fromkeys(line.text[:LONGEST_SHOWN] for line in lines if _key(line)[0]))
    listed = ", ".join(f"“{text}”" for text in texts[:MOST_SHOWN])
    what = f": {listed}{' and others' if len(texts) > MOST_SHOWN else ''}" if texts else ""
    return f"Lines that run through the pages at their head or foot were left out but once{what}."
