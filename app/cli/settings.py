"""variorum settings: prints every setting with its value and where the value came from."""

import argparse
import json
import os
from urllib.parse import quote

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from app.config import Settings, trace_settings

SECRETS = ("password", "sslpassword", "passfile")  # what libpq takes from the query of an address
MASK = "***"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--json."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.epilog = "A password in the address of the database is shown as ***."


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print them all."""
    rows = [(origin.name, _shown(origin.name, origin.value), origin.came_from) for origin in trace_settings(os.environ)]
    if arguments.json:
        print(json.dumps({name: {"value": value, "from": came_from} for name, value, came_from in rows}, indent=2))
        return 0
    lines = [(name, _line(value), came_from) for name, value, came_from in rows]
    name_width, value_width = (max(len(line[column]) for line in lines) for column in (0, 1))
    for name, value, came_from in lines:
        print(f"{name:<{name_width}}  {value:<{value_width}}  {came_from}")
    return 0


def _shown(name: str, value: object) -> object:
    if name == "database_url":
        return _masked(str(value))
    return value if isinstance(value, bool | int | tuple) else str(value)


def _line(value: object) -> str:
    return ",".join(value) or "none" if isinstance(value, tuple) else str(value)


def _masked(address: str) -> str:
    try:
        url = make_url(address)
    except ArgumentError:
        return MASK  # what cannot be read may hold a password anywhere
    hidden = {name: MASK for name in SECRETS if name in url.query}
    return url.update_query_dict(hidden).render_as_string(hide_password=True).replace(quote(MASK), MASK)
