"""Explaining: the evidence that ties two articles together, in sentences, with the places of what they share."""

from collections.abc import Iterator

from app.domain.attribution.span import Span
from app.domain.display import show_count
from app.domain.origins.article import Words
from app.domain.origins.credits import Mention
from app.domain.origins.evidence import Evidence, EvidenceKind, SharedPassage
from app.domain.origins.passages import Passage
from app.domain.origins.texts import Pair, Texts
from app.domain.origins.translations import shared_facts

WHOLE = 0.75  # share of the shorter one's own words from which one text is a copy of the other
LEAST_OWN = 0.1  # share below which the quotations are what two have in common
MOST_NAMED = 6
MENTIONED, CREDITED = 0.5, 0.5  # alone they tie nobody together
REACH = 200
ENDS = ".!?\n"


def explain(texts: Texts, pair: Pair, translated: float | None = None) -> list[Evidence]:
    """All that ties the two together, the words first; `translated` is the score of a translation, if it is one."""
    a, b = pair
    found = [_of_facts(texts, a, b, translated)] if translated is not None else [_of_words(texts, a, b)]
    found += _of_mentions(texts, a, b)
    found += _of_credits(texts, a, b)
    return found


def _of_words(texts: Texts, a: int, b: int) -> Evidence:
    told = [passage for passage in texts.passages(a, b) if passage.words]
    passages = sorted(told, key=lambda passage: (-passage.words, passage.a))
    first, second = texts.words[a], texts.words[b]
    shorter = min(first, second, key=len)
    own = sum(passage.prose for passage in passages)
    quoted = sum(passage.quoted for passage in passages)
    share = min(own / shorter.prose, 1.0) if shorter.prose else 0.0
    is_quoted = share < LEAST_OWN and quoted > own
    score = min(quoted / shorter.quoted, 1.0) if is_quoted and shorter.quoted else share
    written = EvidenceKind.COPIES if score >= WHOLE else EvidenceKind.REWRITES
    kind = EvidenceKind.QUOTES if is_quoted else written
    held = show_count(len(passages), "passage")
    why = f"{round(100 * share)}% of the shorter one's own words stand in the other, in {held}"
    why += f", with {show_count(quoted, 'quoted word')}." if quoted else "."
    places = tuple(_place(first, second, passage) for passage in passages)
    return Evidence(texts.articles[a].id, texts.articles[b].id, kind, round(score, 3), why, places)


def _of_facts(texts: Texts, a: int, b: int, score: float) -> Evidence:
    common = shared_facts(texts.facts[a], texts.facts[b])
    named = [texts.articles[a].text[fact.start : fact.end] for fact, _ in common]
    more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
    held = show_count(len(common), "figure or name", "figures and names")
    why = f"Two languages have {held} alike, in much the same order: {', '.join(named[:MOST_NAMED])}{more}."
    places = tuple(SharedPassage(one.start, one.end, other.start, other.end) for one, other in common)
    kind = EvidenceKind.TRANSLATES
    return Evidence(texts.articles[a].id, texts.articles[b].id, kind, round(min(score, 1.0), 3), why, places)


def _of_mentions(texts: Texts, a: int, b: int) -> Iterator[Evidence]:
    for one, other in ((a, b), (b, a)):
        mentions = texts.mentions_of(one, other)
        if mentions:
            why = f"One says what {texts.articles[other].publisher.strip()} reported, which published the other."
            text = texts.articles[one].text
            places = tuple(_sides(_around(text, mention), None, is_first=one == a) for mention in mentions)
            yield Evidence(texts.articles[a].id, texts.articles[b].id, EvidenceKind.RELAYS, MENTIONED, why, places)


def _of_credits(texts: Texts, a: int, b: int) -> Iterator[Evidence]:
    first, second = texts.credits[a], texts.credits[b]
    for agency in sorted(first.keys() & second.keys()):
        places = (_sides(_span(first[agency]), _span(second[agency]), is_first=True),)
        why = f"Both credit {agency}."
        yield Evidence(texts.articles[a].id, texts.articles[b].id, EvidenceKind.AGENCY, CREDITED, why, places)


def _span(mention: Mention) -> Span:
    return Span(mention.start, mention.end)


def _around(text: str, mention: Mention) -> Span:
    """The sentence that a name stands in, cut where it is long."""
    low, high = max(mention.start - REACH, 0), min(mention.end + REACH, len(text))
    start = max(text.rfind(mark, low, mention.start) for mark in ENDS) + 1
    ends = [place + 1 for place in (text.find(mark, mention.end, high) for mark in ENDS) if place >= 0]
    return Span(max(start, low), min(ends, default=high))


def _sides(one: Span, other: Span | None, *, is_first: bool) -> SharedPassage:
    first, second = (one, other or Span(0, 0)) if is_first else (other or Span(0, 0), one)
    return SharedPassage(*first, *second)


def _place(a: Words, b: Words, passage: Passage) -> SharedPassage:
    first, second = passage.a, passage.b
    return SharedPassage(
        a.starts[first.first], a.ends[first.after - 1], b.starts[second.first], b.ends[second.after - 1]
    )
