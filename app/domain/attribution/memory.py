"""Memory: whom an article let speak last, for "he", "they" and "the report", and for what goes on without a speaker."""

from app.domain.attribution.english import DEFINITES, ORGANISATIONS
from app.domain.attribution.frame import Frame, Speaker
from app.domain.attribution.people import People
from app.domain.attribution.voices import Said, Voiced


class Memory:
    """The people named so far, the last person and the last group, and what was said last, in which paragraph."""

    def __init__(self) -> None:
        self.people = People()
        self.last: Said | None = None
        self.paragraph = -1
        self._person = ""
        self._group = ""

    def name(self, frame: Frame) -> str:
        """Who the subject of a frame is, as far as what stood before tells; "" when it does not."""
        if frame.speaker is Speaker.HE_OR_SHE:
            return self._person
        if frame.speaker is Speaker.THEY:
            return self._group
        if frame.speaker is not Speaker.NAMED or frame.naming is None:
            return ""
        resolved = self.people.resolve(frame.naming)
        is_definite = frame.naming.is_document or frame.naming.words.lower() in DEFINITES
        return self._group or resolved if is_definite else resolved

    def meet(self, person: str) -> None:
        """A person was named, and is whom "he" or "she" means next."""
        self._person = person or self._person

    def hear(self, said: Said, paragraph: int) -> None:
        """Someone spoke; until the paragraph ends, a quotation without a speaker is theirs."""
        self.last = said
        self.paragraph = paragraph

    def note(self, voiced: Voiced) -> None:
        """Keep a speaker as the last person or as the last group, by what their name looks like."""
        if not voiced.claimant or voiced.frame.speaker is not Speaker.NAMED or voiced.frame.naming is None:
            return
        words = voiced.claimant.split()
        is_organisation = any(word.lower() in ORGANISATIONS for word in words)
        if voiced.frame.naming.is_name:
            is_group = is_organisation or len(words) == 1
        else:
            is_group = is_organisation or words[-1].endswith("s")
        if is_group:
            self._group = voiced.claimant
        else:
            self._person = voiced.claimant
