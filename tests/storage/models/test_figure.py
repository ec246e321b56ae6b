"""The figure as a row: the database and the domain keep the same rules, and the value comes back whole."""

import itertools
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import insert, inspect, text

from app.domain.errors import InvalidFigure
from app.domain.figure import Figure, Qualifier
from app.storage.base import Base
from app.storage.engine import Database
from app.storage.models import Claim, FigureRow
from app.storage.models.figure import FIGURE_COLUMNS
from tests.factories import begin, make_claim, make_figure
from tests.storage.rows import ROWS

ENDS = (None, Decimal(-1), Decimal(0), Decimal(2))
TRUTHS = (True, False)
COMBINATIONS = [
    dict(zip(("low", "high", "qualifier", "low_included", "high_included"), values, strict=True))
    for values in itertools.product(ENDS, ENDS, Qualifier, TRUTHS, TRUTHS)
]


def test_the_database_takes_the_figures_that_the_domain_takes_and_no_other(database: Database) -> None:
    # given every combination of ends, qualifier and inclusion
    figures = FigureRow.__table__.to_metadata(type(Base.metadata)(), name="tried")
    checks = [found["sqltext"] for found in inspect(database.engine).get_check_constraints("figures")]
    with database.engine.begin() as connection:
        connection.execute(text("CREATE TEMPORARY TABLE tried AS SELECT * FROM figures WHERE 1 = 0"))
        rows = [ROWS["figures"][0] | {"claim_id": str(place)} | row for place, row in enumerate(COMBINATIONS)]
        connection.execute(insert(figures), rows)
        # when the database's own CHECKs are asked about each
        unbroken = " AND ".join(f"coalesce(({check}), 1 = 1)" for check in checks)
        taken = set(connection.scalars(text(f"SELECT claim_id FROM tried WHERE {unbroken}")))
    # then it takes exactly those that the domain takes
    assert taken == {str(place) for place, row in enumerate(COMBINATIONS) if _is_taken(row)}


@pytest.mark.parametrize(
    "figure",
    [
        Figure(Decimal("0.1"), Decimal("1000000000000001"), Qualifier.BETWEEN, approximate=True, unit="people"),
        Figure(None, Decimal(5000), Qualifier.UP_TO, headline=Decimal(5000), unit="people"),
        Figure(Decimal(7), None, Qualifier.MORE_THAN, low_included=False),
        Figure(Decimal("-" + "9" * 38), Decimal("-" + "9" * 38), Qualifier.ABOUT),
    ],
)
def test_a_figure_comes_back_from_the_database_as_it_was(database: Database, figure: Figure) -> None:
    # given a claim with a figure
    columns = {name: getattr(figure, name) for name in FIGURE_COLUMNS}
    with database.write() as session:
        claim = make_claim(begin(session), figure=FigureRow(**columns))
    # when it is read in another session
    with database.read() as session:
        row = session.get_one(Claim, claim.id).figure
    # then its value is the same figure
    assert row is not None
    assert row.value == figure


def test_a_figure_taken_from_its_claim_is_gone(database: Database) -> None:
    # given a claim with a figure
    with database.write() as session:
        claim = make_claim(begin(session), figure=make_figure())
    # when the figure is taken off
    with database.write() as session:
        begin(session)
        session.get_one(Claim, claim.id).figure = None
    # then no row of it is left
    with database.read() as session:
        assert session.get(FigureRow, claim.id) is None


def _is_taken(row: dict[str, Any]) -> bool:
    try:
        Figure(**row)
    except InvalidFigure:
        return False
    return True
