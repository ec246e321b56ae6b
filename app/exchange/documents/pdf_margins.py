"""Running heads and page numbers of a PDF: the lines at the edges of its pages that come again and again.

Left in, they would stand in the middle of every sentence that goes on overleaf. They are told by their place and their
words: the same text, or no more than a page number, at the same height on several pages. The first of the same texts
stays, before the others of its page, so that no words are lost.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from app.exchange.documents.pdf_lines import Line

FEWEST_PAGES = 3
SHARE = 0.35  # of the pages; a head that stands on the left pages only is on fewer than half
DEEPEST = 3  # lines at the upper and at the lower edge
FEW_LINES, MANY_LINES = 3, 10  # on a page that has one running line, or several, at an edge
FEWEST_WORDS = 2  # beside which a number is that of a page; “Case 3” is a heading of its own
HEIGHTS = 4  # points within which two lines stand at the same height
MOST_SHOWN = 3
LONGEST_SHOWN = 60
_OF_NUMBERS = "page p pp of seite s von стр страница из ст сторінка з старонка стар strona str"
OF_NUMBERS = frozenset(_OF_NUMBERS.split())
Key = tuple[str, int]


def without_margins(pages: list[list[Line]]) -> tuple[list[list[Line]], str]:
    """The lines of each page without those that run through the document, and a sentence that names these.

    They may stand several deep, the stamp of a library under the number of the page.
    """
    first: list[list[Line]] = [[] for _ in pages]
    left_out: list[Line] = []
    for depth in range(DEEPEST):
        pages, stay, out = _without_edges(pages, *((_key, MANY_LINES) if depth else (_key_without_number, FEW_LINES)))
        if not out:
            break
        first = [[*before, *lines] for before, lines in zip(first, stay, strict=True)]
        left_out += out
    kept = [[*stay, *lines] for stay, lines in zip(first, pages, strict=True)]
    shown = [line for line in left_out if not any(line is each for lines in first for each in lines)]
    return kept, _sentence(shown)


def _without_edges(
    pages: list[list[Line]], key: Callable[[Line], Key], fewest: int
) -> tuple[list[list[Line]], list[list[Line]], list[Line]]:
    """The pages without the running lines at their edges, those of them that come first, and all of them."""
    counted = Counter(each for lines in pages for each in {key(line) for line in _edges(lines, fewest)})
    needed = max(FEWEST_PAGES, SHARE * sum(map(bool, pages)))
    running = {each for each, count in counted.items() if count >= needed}
    stay = {each for each in running if each[0]}
    first, kept, left_out = list[list[Line]](), list[list[Line]](), list[Line]()
    for lines in pages:
        out = [line for line in _edges(lines, fewest) if key(line) in running]
        first.append([line for line in out if key(line) in stay])
        stay -= {key(line) for line in out}
        kept.append([line for line in lines if not any(line is each for each in out)])
        left_out += out
    return kept, first, left_out


def _edges(lines: list[Line], fewest: int) -> Iterator[Line]:
    """The lines nearest to the upper and to the lower edge; of a page of few lines none, as they may be all it says."""
    if len(lines) >= fewest:
        by_height = sorted(lines, key=lambda line: -line.top)
        yield by_height[0]
        yield by_height[-1]


def _key(line: Line) -> Key:
    """The words of a line, none for a page number, and how high it stands."""
    is_number = any(map(str.isdigit, line.text)) and OF_NUMBERS.issuperset(_words(line))
    return "" if is_number else line.text, round(line.bottom / HEIGHTS)


def _key_without_number(line: Line) -> Key:
    """As `_key`, without the number of the page: “page 3 of 9”, or a number before or after several words."""
    words, height = _key(line)
    befores = ["", *(piece.casefold().strip(".:") for piece in words.split())]
    pieces = [piece for piece, before in zip(words.split(), befores, strict=False) if not _is_of_page(piece, before)]
    if len(_words(line)) >= FEWEST_WORDS and len(pieces) > FEWEST_WORDS:
        pieces = pieces[1:] if pieces[0].isdecimal() else pieces
        pieces = pieces[:-1] if pieces[-1].isdecimal() else pieces
    return " ".join(pieces), height


def _words(line: Line) -> list[str]:
    return "".join(character if character.isalpha() else " " for character in line.text.casefold()).split()


def _is_of_page(piece: str, before: str) -> bool:
    return piece.isdecimal() and before in OF_NUMBERS


def _sentence(lines: list[Line]) -> str:
    if not lines:
        return ""
    texts = list(dict.fromkeys(line.text[:LONGEST_SHOWN] for line in lines if _key(line)[0]))
    listed = ", ".join(f"“{text}”" for text in texts[:MOST_SHOWN])
    what = f": {listed}{' and others' if len(texts) > MOST_SHOWN else ''}" if texts else ""
    return f"Lines that run through the pages at their head or foot were left out but once{what}."
