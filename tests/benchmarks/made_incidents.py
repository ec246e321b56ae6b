"""A made-up table in the layout of a public incident recorder: as many rows as are asked for, the same each time.

Nothing in it happened. It has what such tables have: notes above the header, dates in several spellings, places with
commas, cells of two lines, a few rows without a source, sources as abbreviations, some of them with a day, and blank
rows at the end.
"""

import csv
import datetime
from pathlib import Path
from random import Random

HEADER = (
    *("Incident code", "Start Date", "End Date", "Time", "Location", "Target", "Weapons"),
    *("Reported Minimum", "Reported Maximum", "Sources"),
)
NOTES = (
    *("Incidents of a war that was never fought", "", "Taken on 27 November 2026, 14:05", ""),
    *("Made up for a benchmark; one row is one incident.", "A code is never used twice.", ""),
    *("Licence: none is needed, for nothing of it happened.", "Reported deaths, lowest and highest.", "", ""),
)
HIGHEST, RAISED = HEADER.index("Reported Maximum"), 1_234
FIRST_DAY = datetime.date(2003, 1, 1)
DAYS = 4_000
TOWNS = ("Arvane", "Belcastle", "Corrin", "Dunmarrow", "Estuary", "Fallow Hill", "Grendon", "Harrowgate", "Isley")
PARTS = ("north of {}", "{} market, Old Town", "near {}", "road from {} to the coast", "{}")
TARGETS = ("market", "checkpoint", "private house", "bus “No. 4”", "bodies found", "family in car\n(children too)", "")
WEAPONS = ("gunfire", "roadside bomb", "car bomb", "mortar rounds", "shot, blindfolded", "")
AGENCIES = tuple(f"{first}{second}{third}" for first in "ADGKNR" for second in "EPT" for third in ("", "A", "X", "V"))
MAP = """\
[topic]
title = "Civilians killed in a war that was never fought"

[dataset]
title = "Made-up incidents"
publisher = "Made-up Body Count"
cited = "always"

[table]
missing = ["", "?"]
decimal = "."
dates = "month first"

[question]
key = "Incident code"
title = "How many civilians were killed: {Location}, {Start Date} ({Incident code})?"
unit = "people"

[claim]
claimant = "Made-up Body Count"
low = "Reported Minimum"
high = "Reported Maximum"
start = "Start Date"
end = "End Date"
note = "Time: {Time}. Target: {Target}. Weapons: {Weapons}."

[sources]
column = "Sources"
separator = ","
dated = true
"""


def write_incidents(path: Path, count: int, changed: int = 0) -> None:
    """Write a table of that many incidents, as a spreadsheet saves it: a byte order mark, CRLF, quotation marks.

    Of a later edition one row in `changed` states a higher maximum.
    """
    chance = Random(count)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerows([note] for note in NOTES)
        writer.writerow(HEADER)
        for number in range(count):
            row = _incident(chance, number, number * DAYS // count)
            is_raised = bool(changed) and number % changed == 0
            writer.writerow((*row[:HIGHEST], _counted(RAISED), *row[HIGHEST + 1 :]) if is_raised else row)
        writer.writerows([""] * len(HEADER) for _ in range(3))


def _incident(chance: Random, number: int, days: int) -> tuple[str, ...]:
    start = FIRST_DAY + datetime.timedelta(days=days)
    end = start + datetime.timedelta(days=chance.choice((0, 0, 0, 0, 1, 3, 30)))
    low = min(200, int(chance.paretovariate(1.1)))
    high = low + chance.choice((0, 0, 0, 1, 2, low))
    place = chance.choice(PARTS).format(chance.choice(TOWNS))
    time = chance.choice(("AM", "PM", "", "10:30", "10:00 PM"))
    cited = chance.sample(AGENCIES, chance.choice((0, 1, 2, 2, 2, 3, 4)) if number % 50 else 0)
    sources = ", ".join(_dated(chance, name, end) for name in cited)
    spell = chance.choice(SPELLINGS)
    told = (time, place, chance.choice(TARGETS), chance.choice(WEAPONS))
    return (f"m{number:05}", spell(start), spell(end), *told, _counted(low), _counted(high), sources)


def _dated(chance: Random, name: str, day: datetime.date) -> str:
    return f"{name} {day:%d %b}" if chance.random() < 0.7 else name


def _counted(number: int) -> str:
    return f"{number:,}"


SPELLINGS = (
    lambda day: day.isoformat(),
    lambda day: f"{day:%d %b %Y}",
    lambda day: f"{day.month}/{day.day}/{day.year}",
)
