"""The floor of the comparison benchmark: the same rows by plain sqlite3 in three queries, as a bare table, by Flask.

What the table shows of each row is what the page shows of it: its words and figures as they are stored, and links by
its ids. It has no verdicts, no chart, no numbered references, and nobody signs in.
"""

import sqlite3
from collections import defaultdict, namedtuple
from functools import cache
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any

from flask import Flask, request

CLAIMS = """
SELECT claims.id, claims.claimant_id, claims.words, claims.as_of, claims.scope, claims.mode, claims.note,
  parties.interest, party_names.spelling AS claimant,
  figures.low, figures.high, figures.qualifier, figures.headline, figures.unit
FROM claims
JOIN parties ON parties.id = claims.claimant_id
JOIN party_names ON party_names.party_id = claims.claimant_id AND party_names.is_preferred
LEFT JOIN figures ON figures.question_id = claims.question_id AND figures.claim_id = claims.id
WHERE claims.question_id = :question AND claims.status = 'active'
ORDER BY claims.created_at, claims.id
LIMIT :most
"""
CITATIONS = """
SELECT citations.claim_id, citations.id, citations.source_id, citations.capture_id, citations.quotation,
  citations.locator, citations.relayed_by_id, party_names.spelling AS relayed_by
FROM citations
LEFT JOIN party_names ON party_names.party_id = citations.relayed_by_id AND party_names.is_preferred
WHERE citations.question_id = :question {and_shown}
ORDER BY citations.claim_id, citations.position
"""
SOURCES = """
SELECT sources.id, sources.title, sources.container_title, sources.issued, sources.url,
  party_names.spelling AS publisher
FROM sources
LEFT JOIN party_names ON party_names.party_id = sources.publisher_id AND party_names.is_preferred
WHERE sources.id IN (SELECT source_id FROM citations WHERE question_id = :question {and_shown})
"""
AND_SHOWN = """AND claim_id IN (
  SELECT id FROM claims WHERE question_id = :question AND status = 'active' ORDER BY created_at, id LIMIT :most
)"""
TEMPLATE = """<!doctype html>
<title>Answers</title>
<table>
{% for claim in claims %}
<tr>
  <td><a href="/claims/{{ claim.id }}">{{ claim.words }}</a></td>
  <td>{{ claim.low }}</td>
  <td>{{ claim.high }}</td>
  <td>{{ claim.qualifier }}</td>
  <td>{{ claim.headline }}</td>
  <td>{{ claim.unit }}</td>
  <td><a href="/parties/{{ claim.claimant_id }}">{{ claim.claimant }}</a> {{ claim.interest }}</td>
  <td>{{ claim.as_of }}</td>
  <td>{{ claim.scope }}</td>
  <td>{{ claim.mode }}</td>
  <td>{{ claim.note }}</td>
  <td>{% for citation in cited[claim.id] %}
    <p><a href="/sources/{{ citation.source_id }}">{{ sources[citation.source_id].title }}</a> {{ citation.locator }}
      <a href="/parties/{{ citation.relayed_by_id }}">{{ citation.relayed_by }}</a></p>
    <p><a href="/captures/{{ citation.capture_id }}#{{ citation.id }}">{{ citation.quotation }}</a></p>
  {% endfor %}</td>
</tr>
{% endfor %}
</table>
<ol>
{% for source in sources.values() %}
<li><a href="/sources/{{ source.id }}">{{ source.title }}</a> {{ source.container_title }} {{ source.publisher }}
  {{ source.issued }} {{ source.url }}</li>
{% endfor %}
</ol>
"""


def make_floor(path: Path, *, is_lean: bool) -> Flask:
    """An application that shows the answers to `/<question>`, the first `?most=` of them where that is given.

    Rows are those of sqlite3 that know the names of their columns, as most people would have them, or, for a lean
    floor, named tuples, which a template reads much faster.
    """
    app = Flask(__name__)
    app.jinja_env.autoescape = True
    template = app.jinja_env.from_string(TEMPLATE)
    connection = sqlite3.connect(path, check_same_thread=False)
    connection.row_factory = as_named_tuple if is_lean else sqlite3.Row
    read = attrgetter if is_lean else itemgetter
    claim_of, id_of = read("claim_id"), read("id")

    @app.get("/<question>")
    def show(question: str) -> str:
        most = request.args.get("most", type=int)
        which = {"question": question, "most": most or -1}
        and_shown = AND_SHOWN if most else ""
        claims = connection.execute(CLAIMS, which).fetchall()
        cited = defaultdict(list)
        for citation in connection.execute(CITATIONS.format(and_shown=and_shown), which):
            cited[claim_of(citation)].append(citation)
        sources = {id_of(row): row for row in connection.execute(SOURCES.format(and_shown=and_shown), which)}
        return template.render(claims=claims, cited=cited, sources=sources)

    return app


def as_named_tuple(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Any:
    """A row as a named tuple."""
    return _row_type(tuple(column[0] for column in cursor.description))._make(row)


@cache
def _row_type(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names)
