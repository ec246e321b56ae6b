"""Add up the words of one numeral: "two hundred and five thousand", "2 million 300 thousand", "a dozen and a half"."""

from decimal import Decimal

from app.domain.reading.language import HeadRule
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.numeral import Numeral, Shape
from app.domain.reading.tally import HUNDRED, Tally
from app.domain.reading.tokens import Tokens

MAX_WORDS = 24  # number words in one numeral; more is no number that a text states


class Sum:
    """One numeral in the making: the words from `first` to `after`, and what they add up to."""

    def __init__(self, tokens: Tokens, first: int, lexicon: Lexicon) -> None:
        self._tokens, self._first, self._lexicon = tokens, first, lexicon
        self._numerals = lexicon.language.numerals
        self.after = first
        self._tally = Tally()
        self._letter = ""

    def open(self, number: Decimal, after: int, *, is_article: bool = False) -> None:
        """Begin with a number that is already read: digits, an article, "полтора"."""
        self._tally.open(number, is_article=is_article)
        self.after = after

    def read_words(self) -> None:
        """Take number words and magnitudes for as long as they make one number."""
        for _ in range(MAX_WORDS):
            if self._take_fraction():
                continue
            index = self._next_index()
            if index is None or not self._take_token(index):
                return

    def read_scale(self) -> None:
        """Take the magnitudes after digits, then what they leave open: "2 million 300 thousand"."""
        for _ in range(MAX_WORDS):
            index = self._next_index()
            is_taken = index is not None and self._take_magnitude_token(index)
            if not is_taken and not self._take_fraction() and not self._take_tail():
                return

    def result(self, shape: Shape) -> Numeral:
        """The numeral as it stands."""
        tally = self._tally
        return Numeral(tally.value, self._first, self.after, shape, tally.mantissa, tally.scale, letter=self._letter)

    def _next_index(self) -> int | None:
        """The next token of the numeral: glued by a hyphen, joined by "and", or after a space."""
        tokens, index = self._tokens, self.after
        token = tokens[index]
        if index == self._first:
            return index
        if tokens.past_hyphen(index) > index:
            return index + 1
        if token.gap.count("\n") > 1:
            return None
        if token.low in self._numerals.joiner and self._is_joinable(tokens[index + 1].low):
            return index + 1
        return index

    def _is_joinable(self, word: str) -> bool:
        """ "and" stands in a number only after a hundred or more and before something less than a hundred."""
        number = self._numerals.cardinals.get(word)
        return number is not None and number < HUNDRED and self._tally.is_open_to_and

    def _take_token(self, index: int) -> bool:
        """Take a word, or every part of a compound, or nothing."""
        low = self._tokens[index].low
        parts = (low,) if self._is_known(low) else self._lexicon.split(low)
        if not parts:
            return self._take_magnitude_token(index)
        kept = self._tally.copied() if len(parts) > 1 else self._tally
        for part in parts:
            if not self._take_word(part):
                self._tally = kept
                return False
        self.after = index + 1
        return True

    def _is_known(self, word: str) -> bool:
        return word in self._numerals.cardinals or word in self._numerals.magnitudes or word in self._numerals.plurals

    def _take_word(self, word: str) -> bool:
        if word in self._numerals.joiner:
            return True
        number = self._numerals.cardinals.get(word)
        if number is None:
            return self._tally.multiply(self._numerals.magnitudes.get(word) or self._numerals.plurals[word])
        return self._tally.add(Decimal(number))

    def _take_magnitude_token(self, index: int) -> bool:
        """A magnitude after digits: a word, an abbreviation ("bn", "mln."), or a letter glued to them ("30m")."""
        token = self._tokens[index]
        numerals = self._numerals
        factor = numerals.magnitudes.get(token.low) or numerals.plurals.get(token.low)
        if factor and token.low not in numerals.shy and not (token.is_glued and index == self.after):
            return self._scale_by(factor, index + 1)
        if token.low in numerals.attached:
            return self._scale_by(numerals.attached[token.low], self._after_dot(index + 1))
        if token.low in numerals.letters and token.is_glued and index == self.after and not self._tally.limit:
            self._letter = token.low
            return self._scale_by(numerals.letters[token.low], index + 1)
        return False

    def _scale_by(self, factor: int, after: int) -> bool:
        if not self._tally.multiply(factor):
            return False
        self.after = after
        return True

    def _after_dot(self, index: int) -> int:
        """The full stop of an abbreviation belongs to it when the sentence goes on."""
        tokens = self._tokens
        following = tokens[index + 1]
        if tokens[index].low != "." or not tokens[index].is_glued or "\n" in following.gap or not following.text:
            return index
        is_going_on = not following.is_capitalised or self._lexicon.language.nouns.rule is HeadRule.CAPITAL
        return index + 1 if is_going_on else index

    def _take_fraction(self) -> bool:
        """ "and a half" after a number, or after a magnitude, of which it is then a part."""
        found = self._lexicon.added_fractions.find(self._tokens, self._tokens.past_hyphen(self.after))
        if found is None or self.after == self._first or not self._tally.add_part(found[0]):
            return False
        self.after = found[1]
        return True

    def _take_tail(self) -> bool:
        """Digits after a magnitude that a smaller magnitude follows, or that stand for its units in some languages."""
        token, tally = self._tokens[self.after], self._tally
        if tally.group is not None or not tally.limit or not token.is_digits or not token.gap or len(token.text) > 3:
            return False
        following = self._tokens[self.after + 1].low
        factor = self._numerals.magnitudes.get(following) or self._numerals.attached.get(following) or 1
        if factor == 1 and not (self._numerals.tail_digits and len(token.text) == 3):
            return False
        if not tally.add_tail(Decimal(token.text), factor):
            return False
        self.after += 1
        return True
