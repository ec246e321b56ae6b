"""Ledgers that hypothesis makes up: every kind of record, any letters, numbers of any size, fields left out at will."""

import datetime
import json
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from app.domain.answer import Facet, Interest, Mode
from app.domain.csl import Item
from app.domain.edition import Edition, PrintedCitation, content_of
from app.domain.finding import Rung
from app.exchange.base import Cell, Layout
from app.services.captures import sha256_of
from app.services.layouts import LAYOUTS
from app.storage.models.capture import PlaceKind
from app.storage.types import ID_ALPHABET
from tests.factories import make_content, make_printed, make_printed_source
from tests.ledgers import Ledger

# Any letters but control characters, which no text of Variorum has: also combining marks, right-to-left, astral planes.
LETTERS = st.characters(exclude_categories=["Cs", "Cc"])
ODD = st.sampled_from(
    ["=1+1", "'", '"', "\\", "\n", "\t", "\u2028", "e\u0301", "\U0001f9d1\u200d\U0001f33e", "اب", "\ufffe"]
)
TEXTS = st.text(LETTERS, max_size=12) | ODD
WORDS = TEXTS.filter(str.strip)
DATES = st.sampled_from(
    ["2022~", "2023-01-18", "2014/2022", "../2022", "2022/", "201X", "2023-24", "2022-XX", "0001-01-01"]
)
MOMENTS = st.datetimes(
    datetime.datetime(1, 1, 2), datetime.datetime(9999, 12, 30), timezones=st.just(datetime.UTC)
).map(lambda moment: moment.isoformat().replace("+00:00", "Z"))
LAYOUT = {layout.name: layout for layout in LAYOUTS}
Draw = st.DrawFn


def _number(draw: Draw) -> Decimal:
    digits = draw(st.integers(-(10**38) + 1, 10**38 - 1))
    return Decimal(digits).scaleb(-draw(st.integers(0, 38)))


@st.composite
def numbers(draw: Draw) -> Decimal:
    """Decimals of up to 38 digits, with the point anywhere among or before them."""
    return draw(st.integers(-5000, 5000).map(Decimal)) if draw(st.booleans()) else _number(draw)


@st.composite
def figures(draw: Draw) -> dict[str, Any]:
    """Figures that keep the rules, with every qualifier and with open ends."""
    low, high = sorted((draw(numbers()), draw(numbers())))
    said = draw(
        st.sampled_from(["exact", "between", "half_open", "at_least", "more_than", "up_to", "less_than", "order"])
    )
    made: dict[str, Any] = {"qualifier": said, "approximate": draw(st.booleans())}
    if said == "exact":
        made |= {"low": low, "high": low, "qualifier": draw(st.sampled_from(["exact", "about"]))}
    elif said in ("between", "half_open"):
        is_half_open = said == "half_open" and low < high
        made |= {"low": low, "high": high, "qualifier": "between", "low_included": not is_half_open}
    elif said in ("at_least", "more_than", "order"):
        made |= {"low": low, "low_included": said != "more_than"}
    else:
        made |= {"high": high, "high_included": said != "less_than"}
    if draw(st.booleans()):
        made["headline"] = draw(numbers())
    if draw(st.booleans()):
        made["unit"] = draw(TEXTS)
    return {name: format(value, "f") if isinstance(value, Decimal) else value for name, value in made.items()}


@st.composite
def editions(draw: Draw, comparison_id: str) -> Edition:
    """Editions of one answer, of any letters."""
    source = make_printed_source(citation=draw(TEXTS), item=Item(draw(TEXTS), draw(TEXTS), draw(TEXTS)))
    citation = PrintedCitation(1, draw(TEXTS), standing=draw(TEXTS), is_nowhere=draw(st.booleans()), reads=draw(TEXTS))
    answer = make_printed(words=draw(TEXTS), note=draw(TEXTS), date=draw(DATES), citations=(citation,))
    return make_content(
        comparison=comparison_id,
        number=draw(st.integers(1, 999_999_999)),
        published_by=draw(TEXTS),
        note=draw(TEXTS),
        title=draw(TEXTS),
        answers=(answer,),
        sources=(source,),
    )


@st.composite
def ledgers(draw: Draw) -> Ledger:
    """A whole ledger, in which everything refers to something that is there."""
    make = _Maker(draw)
    make.records("topics", 1, make.topic)
    make.records("questions", 1, make.question)
    make.records("parties", 1, make.party)
    if len(make.ledger["parties"]) > 1 and draw(st.booleans()):
        make.ledger["parties"][0]["merged_into_id"] = make.ledger["parties"][1]["id"]
    make.records("sources", 2, make.source)
    make.records("captures", 1, make.capture)
    make.records("claims", 1, make.claim)
    make.records("comparisons", 0, lambda: {"title": draw(WORDS), "address": "/compare?x=" + draw(TEXTS)})
    make.ledger["editions"] = [
        {
            "id": make.new_id(),
            "comparison_id": each["id"],
            "content": json.loads(content_of(draw(editions(each["id"])))),
        }
        for each in make.ledger["comparisons"]
    ]
    first, second = [each["id"] for each in make.ledger["sources"]][:2]
    make.ledger["derivations"] = [
        make.record("derivations", {"source_id": first, "origin_id": second, "type": "quotes"})
    ]
    if len(make.ledger["claims"]) > 1:
        one, other = sorted(each["id"] for each in make.ledger["claims"][:2])
        ruled = {"first_id": one, "second_id": other, "rung": draw(st.sampled_from([each.value for each in Rung]))}
        make.ledger["claim_derivations"] = [
            make.record("claim_derivations", {"claim_id": one, "origin_id": other, "type": "copies"})
        ]
        make.ledger["rulings"] = [make.record("rulings", {**ruled, "note": draw(WORDS)})]
    order = [layout.name for layout in LAYOUTS if layout.name in make.ledger]
    return {"variorum": {"format": 1}, **{name: make.ledger[name] for name in order}}


class _Maker:
    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.ledger: dict[str, list[dict[str, Any]]] = {}
        self._ids: set[str] = set()

    def records(self, table: str, least: int, make: Any) -> None:
        self.ledger[table] = [self.record(table, make()) for _ in range(self.draw(st.integers(least, 3)))]

    def record(self, table: str, needed: dict[str, Any]) -> dict[str, Any]:
        """A record with what it needs, and any of the fields that it may have."""
        ends = {"withdrawn_reason": self.draw(WORDS), "status": "withdrawn"} if self.draw(st.booleans()) else {}
        if table == "captures":
            ends = {}
        return {"id": self.new_id(), **needed, **ends, **self._optional(LAYOUT[table], needed)}

    def topic(self) -> dict[str, Any]:
        named = st.tuples(st.sampled_from([each.value for each in Facet]), WORDS)
        terms = self.draw(st.lists(named, max_size=3, unique=True))
        made = [{"id": self.new_id(), "facet": facet, "label": label} for facet, label in terms]
        return {"title": self.draw(WORDS), "terms": made}

    def question(self) -> dict[str, Any]:
        kind = self.draw(st.sampled_from(["quantity", "date", "yes-no", "text"]))
        made = {"topic_id": self.pick("topics"), "title": self.draw(WORDS), "answer_kind": kind}
        is_cumulative = kind == "quantity" and self.draw(st.booleans())
        return {**made, "unit": self.draw(TEXTS) if kind == "quantity" else "", "is_cumulative": is_cumulative}

    def party(self) -> dict[str, Any]:
        spellings = self.draw(st.lists(WORDS, min_size=1, max_size=3, unique=True))
        interest = self.draw(st.none() | st.sampled_from([each.value for each in Interest]))
        return {
            "names": [{"spelling": spelling} for spelling in spellings],
            "interest": interest,
            "merged_into_id": None,
        }

    def source(self) -> dict[str, Any]:
        names = self.draw(st.lists(st.fixed_dictionaries({"family": WORDS, "given": TEXTS}) | _LITERAL, max_size=2))
        made = {"title": self.draw(WORDS), "contributors": names, "url": "", "publisher_id": self.pick("parties")}
        return {**made, "issued": self.draw(DATES | st.just("")), "accessed": ""}

    def capture(self) -> dict[str, Any]:
        text = self.draw(WORDS)
        starts = sorted(self.draw(st.lists(st.integers(0, len(text)), max_size=2)))
        kinds = st.sampled_from([each.value for each in PlaceKind])
        places = [{"offset_start": start, "kind": self.draw(kinds), "label": self.draw(WORDS)} for start in starts]
        made = {"source_id": self.pick("sources"), "text": text, "places": places, "address": ""}
        if self.draw(st.booleans()):
            made |= {"file_sha256": sha256_of(text), "file_size": self.draw(st.integers(0, 2**31 - 1))}
        return made

    def claim(self) -> dict[str, Any]:
        question = self.draw(st.sampled_from(self.ledger["questions"]))
        answer = {
            "quantity": figures().map(lambda figure: {"figure": figure}),
            "date": DATES.map(lambda date: {"date": date}),
            "yes-no": st.booleans().map(lambda affirmed: {"affirmed": affirmed}),
            "text": WORDS.map(lambda text: {"text": text}),
        }[question["answer_kind"]]
        made = {"question_id": question["id"], "claimant_id": self.pick("parties"), **self.draw(answer)}
        made |= {
            "as_of": self.draw(DATES | st.just("")),
            "mode": self.draw(st.sampled_from([each.value for each in Mode])),
        }
        [topic] = [each for each in self.ledger["topics"] if each["id"] == question["topic_id"]]
        by_facet = {term["facet"]: {"term_id": term["id"]} for term in topic["terms"] if self.draw(st.booleans())}
        made["terms"] = list(by_facet.values())
        return {**made, "citations": [self.citation() for _ in range(self.draw(st.integers(1, 3)))]}

    def citation(self) -> dict[str, Any]:
        capture = self.draw(st.sampled_from(self.ledger["captures"]))
        start = self.draw(st.integers(0, len(capture["text"]) - 1))
        end = self.draw(st.integers(start + 1, len(capture["text"])))
        made = {"source_id": capture["source_id"], "locator": self.draw(TEXTS)}
        if self.draw(st.booleans()):
            return {**made, "quotation": self.draw(TEXTS), "relayed_by_id": self.pick("parties")}
        place = {"offset_start": start, "offset_end": end, "found": "exact", "capture_id": capture["id"]}
        return {**made, **place, "quotation": capture["text"][start:end], "prefix": " x", "suffix": self.draw(TEXTS)}

    def new_id(self) -> str:
        made = self.draw(st.text(ID_ALPHABET, min_size=12, max_size=12).filter(lambda each: each not in self._ids))
        self._ids.add(made)
        return made

    def pick(self, table: str) -> str:
        chosen: str = self.draw(st.sampled_from(self.ledger[table]))["id"]
        return chosen

    def _optional(self, layout: Layout, needed: dict[str, Any]) -> dict[str, Any]:
        """Some of the fields of plain text, and the moments."""
        texts = [column for column in layout.columns if column.default == "" and column.cell is Cell.TEXT]
        free = [each.name for each in texts if not each.is_needed and each.name not in needed and each.name != "url"]
        chosen = self.draw(st.lists(st.sampled_from(free), unique=True, max_size=3)) if free else []
        moments = {"created_at": self.draw(MOMENTS)} if self.draw(st.booleans()) else {}
        return {**{name: self.draw(TEXTS) for name in chosen}, **moments}


_LITERAL = st.fixed_dictionaries({"literal": WORDS})
