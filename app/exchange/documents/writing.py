"""Writing the text of a document piece by piece, so that its places are counted in the text as it will be stored."""

from app.domain.texts import clean
from app.exchange.documents.base import MAX_TEXT, Place, PlaceKind

PARAGRAPH = "\n\n"
LONGEST_LABEL = 200


class Writing:
    """A text that grows by cleaned pieces, with the places that were marked in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._marked: list[tuple[PlaceKind, str]] = []
        self._places: list[Place] = []
        self._length = 0

    def mark(self, kind: PlaceKind, label: str) -> None:
        """What is added next stands at this place."""
        cleaned = clean(label[:LONGEST_LABEL], multiline=False)
        if cleaned:
            self._marked.append((kind, cleaned))

    def add(self, piece: str, join: str = PARAGRAPH) -> None:
        """Add a piece after `join`, which is white space; an empty piece adds nothing."""
        cleaned = clean(piece, multiline=True)
        if not cleaned:
            return
        if self._parts:
            self._parts.append(join)
            self._length += len(join)
        self._places += [Place(self._length, kind, label) for kind, label in self._marked]
        self._marked.clear()
        self._parts.append(cleaned)
        self._length += len(cleaned)

    @property
    def is_full(self) -> bool:
        """More was written than is ever kept, so that the rest need not be read."""
        return self._length > MAX_TEXT

    def text(self) -> str:
        """The whole text."""
        return "".join(self._parts)

    def places(self) -> tuple[Place, ...]:
        """The places in the order of the text; of those of one kind that begin together the last one counts."""
        last = {(place.start, place.kind): place for place in self._places}
        return tuple(last.values())
