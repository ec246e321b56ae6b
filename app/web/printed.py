"""Printed: an edition as a page draws it, published or not, without a link to anything that asks for an account."""

import datetime
from typing import Any

from app.domain.edition import Edition
from app.services.printing import chart_of
from app.web.asked_views import COLUMN_WORDS
from app.web.comparisons import MOST_COLUMNS, drawn_chart
from app.web.verdicts import LOOKS, drawn_by_number


def printed_facts(edition: Edition) -> dict[str, Any]:
    """What the template of an edition needs beside it."""
    numbers = [answer.number for answer in edition.answers]
    chart = chart_of(edition)
    facts = {
        "shown": {name: words for name, words in COLUMN_WORDS.items() if name not in edition.hidden},
        "as_columns": len(edition.answers) <= MOST_COLUMNS,
        "drawn": drawn_by_number(numbers, edition.verdicts, edition.against),
        "several_questions": len({answer.question for answer in edition.answers}) > 1,
        "drawing": drawn_chart(chart) if chart else None,
        "looks": LOOKS,
        "published_at": datetime.datetime.fromisoformat(edition.published_at) if edition.published_at else None,
    }
    return {"facts": facts}
