"""Wiring: the settings and the database that the running application was made with."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from app.config import Settings
from app.storage.engine import Database

EXTENSION = "variorum"


@dataclass(frozen=True, slots=True)
class Wiring:
    """What the factory was given."""

    settings: Settings
    database: Database


def wiring() -> Wiring:
    """The wiring of the application that answers this request."""
    return cast(Wiring, current_app.extensions[EXTENSION])
