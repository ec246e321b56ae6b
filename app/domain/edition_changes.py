"""What changed between two editions of a comparison: answers added, gone and changed, and verdicts changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.edition import Edition, PrintedAnswer, PrintedCitation, PrintedFigure, PrintedVerdict
from app.domain.standing import say_found

OF_EDITION = {"title": "title", "description": "description", "definition": "definition", "view": "view"}
OF_ANSWER = (
    "question", "claimant", "interest", "words", "reading", "figure", "as_of", "scope", "mode", "note", "withdrawn",
    "citations",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field with what it said in either edition, in words; empty where it said nothing."""

    field: str
    before: str
    after: str

    @property
    def as_row(self) -> tuple[str, str, str]:
        """The field, then what either edition says."""
        return self.field, self.before, self.after


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer of both editions that says otherwise in the later one; `answer` is as it stands there."""

    answer: PrintedAnswer
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """Two answers of both editions between which something else stands; None where they were not held together."""

    a: PrintedAnswer
    b: PrintedAnswer
    before: PrintedVerdict | None
    after: PrintedVerdict | None

    @property
    def as_row(self) -> tuple[str, str, str]:
        """The two answers as the later edition numbers them, then what either edition says of them."""
        first, second = sorted((self.a.number, self.b.number))
        return f"{first} and {second}", _say_verdict(self.before), _say_verdict(self.after)


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """All that differs between an edition and a later one; answers are known by their claims."""

    fields: tuple[FieldChange, ...]
    added: tuple[PrintedAnswer, ...]
    gone: tuple[PrintedAnswer, ...]
    changed: tuple[AnswerChange, ...]
    verdicts: tuple[VerdictChange, ...]

    @property
    def is_empty(self) -> bool:
        """Both editions say the same of the same answers."""
        return not (self.fields or self.added or self.gone or self.changed or self.verdicts)


def compare_editions(before: Edition, after: Edition) -> EditionChanges:
    """What the later edition says otherwise. That an answer stands at another place in the order is no change."""
    earlier, later = _by_claim(before), _by_claim(after)
    both = {claim for claim in later if claim in earlier}
    told_before, told_after = _by_pair(before), _by_pair(after)
    both_tell = _tells_standings(before) and _tells_standings(after)
    pairs = [pair for pair in dict.fromkeys([*told_after, *told_before]) if both.issuperset(pair)]
    return EditionChanges(
        fields=_differing(
            {words: _said(getattr(before, name)) for name, words in OF_EDITION.items()},
            {words: _said(getattr(after, name)) for name, words in OF_EDITION.items()},
        ),
        added=tuple(answer for claim, answer in later.items() if claim not in earlier),
        gone=tuple(answer for claim, answer in earlier.items() if claim not in later),
        changed=tuple(
            AnswerChange(answer, found)
            for claim, answer in later.items()
            if claim in earlier
            and (found := _differing(_facts(earlier[claim], before, both_tell), _facts(answer, after, both_tell)))
        ),
        verdicts=tuple(
            VerdictChange(later[pair[0]], later[pair[1]], told_before.get(pair), told_after.get(pair))
            for pair in pairs
            if _told(told_before.get(pair)) != _told(told_after.get(pair))
        ),
    )


def _by_claim(edition: Edition) -> dict[str, PrintedAnswer]:
    return {answer.claim: answer for answer in edition.answers}


def _by_pair(edition: Edition) -> dict[tuple[str, str], PrintedVerdict]:
    """Verdicts by the claims they are about, which may stand in another order in another edition."""
    claims = {answer.number: answer.claim for answer in edition.answers}
    found = {}
    for verdict in edition.verdicts:
        first, second = sorted((claims.get(verdict.a, ""), claims.get(verdict.b, "")))
        found[first, second] = verdict
    return found


def _told(verdict: PrintedVerdict | None) -> tuple[str, str] | None:
    return None if verdict is None else (verdict.rung, verdict.overruled)


def _say_verdict(verdict: PrintedVerdict | None) -> str:
    if verdict is None:
        return ""
    return " ".join(filter(None, (f"{verdict.rung}:", verdict.reason, verdict.overruled)))


def _tells_standings(edition: Edition) -> bool:
    """It says how its quotations stood, which no edition did at first: to say so for the first time is no change."""
    return any(citation.standing for answer in edition.answers for citation in answer.citations)


def _facts(answer: PrintedAnswer, edition: Edition, with_standings: bool) -> dict[str, str]:
    sources = {source.number: source.citation for source in edition.sources}
    facts = {name.replace("_", " "): _said(getattr(answer, name)) for name in OF_ANSWER if name != "citations"}
    cited = (_cited(citation, sources, with_standings) for citation in answer.citations)
    return {**facts, "citations": "\n".join(cited)}


def _cited(citation: PrintedCitation, sources: Mapping[int, str], with_standing: bool) -> str:
    """A citation as one line; the number of the source is left out, for it changes with the order."""
    relayed = f"relayed by {citation.relayed_by}" if citation.relayed_by else ""
    quoted = f"“{citation.quotation}”" if citation.quotation else ""
    stood = say_found(citation) if with_standing and citation.quotation else ""
    return " · ".join(filter(None, (sources.get(citation.source, ""), citation.locator, quoted, relayed, stood)))


def _said(value: object) -> str:
    if isinstance(value, PrintedFigure):
        return _say_figure(value)
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return "" if value is None else str(value)


def _say_figure(figure: PrintedFigure) -> str:
    """Bounds as an interval, exact: “[200, 500] people, between”; an open end is “…”."""
    low = f"{'[' if figure.low_included else '('}{figure.low or '…'}"
    high = f"{figure.high or '…'}{']' if figure.high_included else ')'}"
    headline = f", headline {figure.headline}" if figure.headline else ""
    hedged = ", hedged" if figure.approximate else ""
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{low}, {high}{unit}, {figure.qualifier.replace('_', ' ')}{hedged}{headline}"


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    names: Iterable[str] = dict.fromkeys([*before, *after])
    return tuple(
        FieldChange(name, before.get(name, ""), after.get(name, ""))
        for name in names
        if before.get(name, "") != after.get(name, "")
    )
