"""Speakers: walks through an article sentence by sentence and says who is speaking in each, and in each quotation."""

from dataclasses import replace

from app.domain.answer import Mode
from app.domain.attribution.article import Article
from app.domain.attribution.english import CONTINUING
from app.domain.attribution.frame import Frame, Speaker
from app.domain.attribution.frames import find_frames
from app.domain.attribution.memory import Memory
from app.domain.attribution.span import Span
from app.domain.attribution.voices import Said, Voiced, Voices, said_by

NEXT_TO_QUOTATION = 2  # tokens between a closing mark and the one who spoke


class Speakers:
    """The voices of an article, asked for each of its figures once it has been walked through."""

    def __init__(self, article: Article, author: str, counted: frozenset[int]) -> None:
        self._article = article
        self._author = author
        self._counted = counted
        self._memory = Memory()
        self._voiced: list[list[Voiced]] = []
        self._voices: dict[tuple[int, int | None], Voices] = {}
        self._continued: dict[int, Said] = {}
        self._quoted: dict[int, Said] = {}
        for place in range(len(article.sentences)):
            self._walk(place)

    def who_says(self, figure: Span) -> Said:
        """Who states a figure: the nearest frame, the speaker of its quotation or turn, or the author."""
        place = self._article.sentence_of(figure.first)
        quotation = self._article.quotation_of(figure.first)
        voices = self._voices_of(place, quotation)
        said = voices.nearest(self._article.tokens, figure)
        if said is None:
            said = self._quoted.get(quotation) if quotation is not None else self._continued.get(place)
        if said is None:
            said = Said(self._default(figure.first), "", Mode.ASSERTED)
        passive = voices.passive(figure)
        if passive is None:
            return said
        mode = passive.mode if said.mode is Mode.ASSERTED else said.mode
        return replace(said, verb=said.verb or passive.verb, mode=mode)

    def _voices_of(self, place: int, quotation: int | None) -> Voices:
        """The voices of a sentence that stand in one of its quotations, or in none."""
        key = place, quotation
        if key not in self._voices:
            quotation_of = self._article.quotation_of
            here = [each for each in self._voiced[place] if quotation_of(each.frame.first) == quotation]
            self._voices[key] = Voices(self._own(each, quotation) for each in here)
        return self._voices[key]

    def _own(self, voiced: Voiced, quotation: int | None) -> Voiced:
        """ "I think" within a quotation is said by the one who is quoted."""
        quoted = None if quotation is None else self._quoted.get(quotation)
        if voiced.frame.speaker is not Speaker.SELF or quoted is None:
            return voiced
        return Voiced(voiced.frame, quoted.claimant)

    def _default(self, index: int) -> str:
        turn = self._article.turn_of(index)
        return turn.speaker if turn is not None else self._author

    def _walk(self, place: int) -> None:
        article, memory, sentence = self._article, self._memory, self._article.sentences[place]
        paragraph = article.paragraph_of(sentence.first)
        self._go_on(place, paragraph)
        person = memory.people.read(article.tokens, sentence)
        voiced = [Voiced(frame, self._name(frame)) for frame in self._frames_of(sentence)]
        self._voiced.append(voiced)
        outside = [each for each in voiced if article.quotation_of(each.frame.first) is None and each.claimant]
        for each in outside:
            memory.hear(Said(each.claimant, each.frame.verb, each.frame.mode), paragraph)
        self._give_quotations(sentence, Voices(each for each in outside if not each.frame.is_passive))
        memory.meet(person)
        for each in voiced:
            memory.note(each)

    def _go_on(self, place: int, paragraph: int) -> None:
        """ "Of these, nine closed" is said by whoever spoke in the sentence before it, in its paragraph."""
        last = self._memory.last
        first = self._article.sentences[place].first
        if last is None or paragraph != self._memory.paragraph or self._article.quotation_of(first) is not None:
            return
        if CONTINUING.find(self._article.tokens, first) is not None:
            self._continued[place] = Said(last.claimant, last.verb, Mode.ASSERTED)

    def _frames_of(self, sentence: Span) -> list[Frame]:
        """The frames around the quotations of a sentence, whose words are passed over, and those within each."""
        found: list[Frame] = []
        index = sentence.first
        while index < sentence.after:
            quotation = self._article.quotation_of(index)
            limit = index + 1
            while limit < sentence.after and self._article.quotation_of(limit) == quotation:
                limit += 1
            found += find_frames(self._article.tokens, Span(index, limit), self._counted)
            index = limit
        return found

    def _name(self, frame: Frame) -> str:
        is_quoted = self._article.quotation_of(frame.first) is not None
        if frame.speaker is Speaker.SELF:
            return "" if is_quoted else self._default(frame.first)
        if frame.speaker is Speaker.OTHER:
            turn = self._article.turn_of(frame.first)
            return turn.other if turn is not None and not is_quoted else ""
        return self._memory.name(frame)

    def _give_quotations(self, sentence: Span, outside: Voices) -> None:
        """Give every quotation of a sentence to the frame outside it that is nearest after or before it."""
        index = sentence.first
        while index < sentence.after:
            quotation = self._article.quotation_of(index)
            if quotation is None:
                index += 1
                continue
            span = self._article.quotations[quotation]
            self._give(quotation, span, outside)
            index = max(span.after, index + 1)

    def _give(self, quotation: int, span: Span, outside: Voices) -> None:
        before, after = outside.around(span)
        speaks_after = after is not None and after.frame.first - span.after <= NEXT_TO_QUOTATION
        chosen = after if speaks_after or before is None else before
        if chosen is not None:
            self._quoted[quotation] = replace(said_by(chosen), since=0)
        elif quotation not in self._quoted and self._carries(span) and self._memory.last is not None:
            self._quoted[quotation] = self._memory.last

    def _carries(self, span: Span) -> bool:
        """A quotation without a speaker of its own goes on with the last one: in the same paragraph, or the next."""
        if self._article.turn_of(span.first) is not None:
            return False
        paragraph = self._article.paragraph_of(span.first)
        opens = self._article.paragraphs[paragraph].first >= span.first - 1
        if opens and paragraph == self._memory.paragraph + 1 and self._memory.paragraph >= 0:
            self._memory.paragraph = paragraph
        return paragraph == self._memory.paragraph
