"""Applications for the tests: made once, then wired to the database of each test."""

import functools
from dataclasses import replace
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask

from app.config import Settings
from app.factory import create_app
from app.storage.engine import Database
from app.web.wiring import EXTENSION, Wiring

NOWHERE = "sqlite://"


def wired_app(settings: Settings, database: Database, *more: Blueprint) -> Flask:
    """The application with these settings and pages, on `database`, configured as it was made.

    Its addresses and templates are compiled for the first test that asks, which takes longer than most tests. A test
    that needs two at once makes them by `create_app`.
    """
    app, configuration = _made(replace(settings, instance=Path(), database_url=NOWHERE), *more)
    app.config.clear()
    app.config.update(configuration)
    app.extensions[EXTENSION] = Wiring(settings, database)
    return app


@functools.cache
def _made(settings: Settings, *more: Blueprint) -> tuple[Flask, dict[str, Any]]:
    app = create_app(settings)
    for blueprint in more:
        app.register_blueprint(blueprint)
    return app, dict(app.config)
