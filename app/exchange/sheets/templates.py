"""Templates: a text of a map with the names of columns in braces, filled from each row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Template:
    """Pieces of text, with the name of a column after each but the last: "Killed in {Place}?".

    Two braces stand for one that is meant as it stands.
    """

    texts: tuple[str, ...]
    columns: tuple[str, ...]

    def fill(self, cell: Callable[[str], str], *, is_needed: bool = False) -> str:
        """The text for one row; `cell` gives the text of a column, empty where nothing is stated.

        A cell that is not stated is called so, unless none is: then the text is empty, if it is not needed.
        """
        cells = [cell(name) for name in self.columns]
        if cells and not any(cells) and not is_needed:
            return ""
        return self._joined([text or NOT_STATED for text in cells])

    def partly(self, cells: Mapping[str, str]) -> "Template":
        """The template that is left when these cells are put in."""
        texts, columns = [self.texts[0]], []
        for column, text in zip(self.columns, self.texts[1:], strict=True):
            if column in cells:
                texts[-1] += cells[column] + text
            else:
                columns.append(column)
                texts.append(text)
        return Template(tuple(texts), tuple(columns))

    def read(self, text: str) -> dict[str, str]:
        """The cells that a text was filled from, by column; none where it does not tell them beyond doubt."""
        cells, rest = [], text.removeprefix(self.texts[0]).removesuffix(self.texts[-1])
        for between in self.texts[1:-1]:
            cell, _, rest = rest.partition(between) if between else ("", "", "")
            cells.append(cell)
        cells.append(rest)
        is_doubtful = any(between in cell for between in self.texts[1:-1] for cell in cells)
        if not self.columns or is_doubtful or self._joined(cells) != text:
            return {}
        found = dict(zip(self.columns, cells, strict=True))
        return {column: cell for column, cell in found.items() if cell and cell != NOT_STATED}

    def _joined(self, cells: list[str]) -> str:
        pieces = [self.texts[0]]
        for text, cell in zip(self.texts[1:], cells, strict=True):
            pieces += (cell, text)
        return "".join(pieces).strip()


def parse_template(text: str) -> Template:
    """The template that a text writes; raises ValueError, with what is wrong, for a brace that has no partner."""
    texts, columns = [""], []
    at = 0
    while at < len(text):
        character = text[at]
        if character in "{}" and text[at + 1 : at + 2] == character:
            texts[-1] += character
            at += 2
        elif character == "{":
            end = text.find("}", at)
            name = text[at + 1 : end].strip()
            if end < 0 or not name or "{" in name:
                raise ValueError("after { the name of a column and } must follow; write {{ for a brace of the text")
            columns.append(name)
            texts.append("")
            at = end + 1
        elif character == "}":
            raise ValueError("} has no { before it; write }} for a brace of the text")
        else:
            texts[-1] += character
            at += 1
    return Template(tuple(texts), tuple(columns))
