"""Which language of the rack a text is in, told by its small words and by letters of its own."""

from functools import cache

from app.domain.reading import LANGUAGES
from app.domain.reading.tokens import Tokens

SAMPLE = 600  # tokens looked at; more would not change the answer
LETTER_WEIGHT = 2  # a word with a letter of its own shows as much as two small words


def language_of(tokens: Tokens, preferred: str) -> str:
    """The code of the language that most words show; `preferred` unless another shows more words."""
    signs = _signs()
    letters = _letters()
    counts: dict[str, int] = {}
    for index in range(min(len(tokens), SAMPLE)):
        token = tokens[index]
        if not token.is_word:
            continue
        for code in signs.get(token.low, ()):
            counts[code] = counts.get(code, 0) + 1
        if not token.low.isascii():
            for letter in token.low:
                if letter in letters:
                    counts[letters[letter]] = counts.get(letters[letter], 0) + LETTER_WEIGHT
    if not counts:
        return preferred
    best = max(counts, key=lambda code: (counts[code], code == preferred))
    return best if counts[best] > counts.get(preferred, 0) else preferred


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, language in LANGUAGES.items():
        for word in language.signs:
            found[word] = (*found.get(word, ()), code)
    return found


@cache
def _letters() -> dict[str, str]:
    return {letter: code for code, language in LANGUAGES.items() for letter in language.letters}
