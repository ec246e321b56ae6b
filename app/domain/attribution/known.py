"""Known parties: which of the parties on record a claimant is, by any spelling of any of its names."""

from collections import defaultdict
from collections.abc import Sequence

from app.domain.attribution.english import DETERMINERS
from app.domain.name_words import Word, words_of
from app.domain.names import same_name

LEAST_ALIKE = 0.7
BEGINNING = 3  # letters of the skeleton of a word by which spellings are looked up
MOST_COMPARED = 40  # names compared with one claimant; those that share most words come first
FILLERS = DETERMINERS | {"of", "for", "and", "unnamed"}


class KnownParties:
    """The names of parties, shortlisted by the beginnings of their words before any two are compared."""

    def __init__(self, known: Sequence[tuple[str, str]], text: str) -> None:
        self._known = list(known)
        self._places: dict[str, list[int]] = defaultdict(list)
        self._found: dict[str, str | None] = {}
        self._words = frozenset(text.casefold().split()) if known else frozenset()
        for place, (_, spelling) in enumerate(self._known):
            for beginning in {_beginning(word) for word in words_of(spelling)}:
                self._places[beginning].append(place)

    def find(self, claimant: str) -> str | None:
        """The id of the party, or None when there is none or more than one that it can be."""
        if not claimant or not self._known:
            return None
        if claimant not in self._found:
            self._found[claimant] = self._search(claimant)
        return self._found[claimant]

    def _search(self, claimant: str) -> str | None:
        """The one party that can be meant; of several, the one whose name has neither a word more nor a word less."""
        best: dict[str, tuple[bool, float]] = {}
        for identity, spelling in self._shortlist(claimant):
            score = self._score(claimant, spelling)
            if score:
                is_whole = len(words_of(_bare(claimant))) == len(words_of(_bare(spelling)))
                best[identity] = max((is_whole, score), best.get(identity, (False, 0.0)))
        ranked = sorted(best.items(), key=lambda each: each[1], reverse=True)
        if not ranked:
            return None
        is_clear = len(ranked) == 1 or (ranked[0][1][0] and ranked[0][1] > ranked[1][1])
        return ranked[0][0] if is_clear else None

    def _shortlist(self, claimant: str) -> list[tuple[str, str]]:
        shared: dict[int, int] = defaultdict(int)
        for beginning in {_beginning(word) for word in words_of(claimant)}:
            for place in self._places.get(beginning, ()):
                shared[place] += 1
        most = sorted(shared, key=lambda place: -shared[place])[:MOST_COMPARED]
        return [self._known[place] for place in most]

    def _score(self, claimant: str, spelling: str) -> float:
        """How alike the two are, 0 when they cannot be one party."""
        is_same, score, _ = same_name(_bare(claimant), _bare(spelling), are_whole=False)
        if not is_same:
            return 0.0
        if claimant.islower():
            return score if self._is_spelt_out(claimant, spelling) else 0.0
        return score if score >= LEAST_ALIKE else 0.0

    def _is_spelt_out(self, claimant: str, spelling: str) -> bool:
        """ "representatives" can be "Kalinouski Regiment representatives" where the text has the other words too."""
        said = frozenset(claimant.casefold().split())
        others = [word for word in spelling.casefold().split() if word not in said and word not in FILLERS]
        return all(word in self._words for word in others)


def _beginning(word: Word) -> str:
    return word.key[:BEGINNING]


def _bare(name: str) -> str:
    kept = [word for word in name.split() if word.lower() not in FILLERS]
    return " ".join(kept) or name
