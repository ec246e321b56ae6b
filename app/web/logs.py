"""Logs: one JSON line per request and per fault, without addresses of people, query strings or tokens."""

import datetime
import json
import logging
import time
from typing import TextIO

from flask import Response, g, request

from app.services.security_log import FIELDS
from app.storage.types import is_public_id

REQUESTS = logging.getLogger("app.web.requests")


class JsonLines(logging.Formatter):
    """One record as one line of JSON: at, level, logger, message, its fields, and the trace of a fault."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        at = datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "level": record.levelname.lower(), "logger": record.name, "message": record.getMessage()}
        line.update(getattr(record, FIELDS, {}))
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def start_logging(stream: TextIO, level: int = logging.INFO) -> logging.Handler:
    """Write the log of everything below `app` to a stream; returns the handler, to be removed by who stops it."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("app")
    logger.addHandler(handler)
    logger.setLevel(level)
    return handler


def start_clock() -> None:
    """Note when the request began."""
    g.began = time.perf_counter()


def log_request(response: Response) -> Response:
    """Write the line of one request."""
    milliseconds = (time.perf_counter() - g.began) * 1000 if "began" in g else 0.0
    visitor = g.get("visitor")
    fields = {
        "method": request.method,
        "path": loggable_path(),
        "status": response.status_code,
        "ms": round(milliseconds, 1),
        "bytes": response.content_length,
        "account": visitor.account_id if visitor else None,
    }
    REQUESTS.info("%s %s %s", fields["method"], fields["path"], fields["status"], extra={FIELDS: fields})
    return response


def loggable_path() -> str:
    """The path, when it holds nothing but public ids; its rule when it holds anything else; “-” for no page of ours."""
    rule = request.url_rule
    if rule is None:
        return "-"
    holds_ids_only = all(is_public_id(str(value)) for value in (request.view_args or {}).values())
    return request.path if holds_ids_only else rule.rule
