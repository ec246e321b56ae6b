"""Charts to draw: any number of made-up answers, in groups, at few dates, so that many want one place."""

import re
from random import Random

from app.domain.asof import parse_as_of
from app.domain.chart import Chart, range_chart
from app.domain.chart_groups import Group
from app.domain.drawing.picture import Element
from app.domain.time_chart import TimeChart, TimeRow, time_chart
from tests.domain.answers import about, at_least, between, exactly, up_to

PLACES = re.compile(r'([a-z0-9-]+)="([^"]*)"')
TIMES = ("2023-04", "2023-04-17", "2023-05", "2023~", "2023-09-10/2023-09-25", None)


def place_of(element: Element) -> dict[str, str]:
    """The attributes of an element by their names."""
    return dict(PLACES.findall(element.place))


def made_rows(size: int) -> list[TimeRow]:
    chance = Random(size)
    rows = []
    for number in range(1, size + 1):
        low = chance.randrange(100, 900)
        figures = exactly(low), about(low), up_to(low), at_least(low), between(low, low + chance.randrange(1, 300))
        as_of = chance.choice(TIMES)
        when = parse_as_of(as_of) if as_of else None
        claimant = f"{number}. Committee of Observers, branch {chance.randrange(99)}"
        rows.append(TimeRow(f"c{number}", number, claimant, chance.choice(figures), when))
    return rows


def made_groups(size: int, count: int = 4) -> tuple[Group, ...]:
    ids = [f"c{number}" for number in range(1, size + 1)]
    return tuple(Group(f"Group number {style}", style, tuple(ids[style::count])) for style in range(count))


def made_forest(size: int) -> Chart:
    return range_chart([(row.claim_id, row.label, row.value) for row in made_rows(size)], made_groups(size))


def made_timeline(size: int) -> TimeChart:
    return time_chart(made_rows(size), made_groups(size))
