"""Errors: every refusal and every fault as a calm page that says what, where and how to mend, or as JSON."""

import logging
from typing import Any

from flask import Flask, Response, redirect, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from app.domain import errors
from app.web.limits import accepted_bytes, typed_fields
from app.web.rendering import json_response, wants_json
from app.web.requests import MAX_FIELDS
from app.web.visitors import FactorNeeded, SignInNeeded

LOGGER = logging.getLogger("app.web.errors")
STATUSES: tuple[tuple[type[errors.VariorumError], int], ...] = (
    (errors.NotFound, 404),
    (errors.NotAllowed, 403),
    (errors.InvalidRecord, 422),
    (errors.InvalidValue, 422),
    (errors.BadFile, 422),
    (errors.FetchRefused, 422),
    (errors.UnreadableDocument, 422),
    (errors.EditConflict, 409),
    (errors.Withdrawn, 409),
    (errors.StillUsed, 409),
    (errors.Throttled, 429),
    (errors.DatabaseNotReady, 503),
)
TITLES = {
    400: "This could not be read",
    401: "You are signed out",
    403: "This is not yours to open",
    404: "There is nothing here",
    405: "This address does not take that",
    409: "Something changed in the meantime",
    413: "This is too much at once",
    414: "This address is too long",
    422: "This cannot be saved yet",
    429: "Too many tries",
    500: "Something went wrong here",
    503: "The database does not answer",
}
ADVICE = {
    401: "Sign in in another tab, come back to this one, and send the form again. What you typed is below.",
    404: "Check the address, or look for the record from the list of topics.",
    405: "Go back to the page you came from and use its buttons.",
    409: "Go back, reload the page to see how it stands now, and make your change again.",
    414: "Choose fewer things at once.",
    500: "It was written to the log. Try again; if it comes back, tell the person who runs this site when it happened.",
    503: "Wait a moment and send it again. Whatever was acknowledged before is safe.",
}
NO_KEY = (
    "The form came without the key that shows it was drawn by this site for this browser: the page stood open while "
    "you signed in or out, or cookies are turned off."
)
SEND_AGAIN = "Go back, reload the page, and send the form again. What you typed is below: copy it before you go."


def register_errors(app: Flask) -> None:
    """Answer everything that a view raises."""
    app.register_error_handler(SignInNeeded, ask_to_sign_in)
    app.register_error_handler(FactorNeeded, ask_for_factor)
    app.register_error_handler(CSRFError, refuse_key)
    app.register_error_handler(errors.VariorumError, refuse)
    for absence in (OperationalError, InterfaceError, NoConnectionFree):
        app.register_error_handler(absence, report_database)
    app.register_error_handler(HTTPException, refuse_request)


def ask_to_sign_in(error: SignInNeeded) -> AnyResponse:
    """Send a reader to the sign-in page and back; give a writer the typing back first."""
    if wants_json():
        return answer(401, "Sign in, or use the address of the page without .json.")
    if request.method in ("GET", "HEAD"):
        return redirect(url_for("accounts.sign_in", next=own_path()), 303)
    return answer(401, "You were signed out before this form was sent, so nothing was saved.", error)


def ask_for_factor(error: FactorNeeded) -> AnyResponse:
    """Lead a reader to the page that sets a second factor up, and back; give a writer the typing back first."""
    if request.method in ("GET", "HEAD") and not wants_json():
        return redirect(url_for("second_factors.show_factor", next=own_path()), 303)
    return answer(403, "This site asks for a second factor. Set one up under your name first.", error)


def refuse_key(error: CSRFError) -> AnyResponse:
    """A form without a valid key: say so, and give the typing back."""
    return answer(400, NO_KEY, error, title="Nothing was saved: send it again", advice=SEND_AGAIN)


def refuse(error: errors.VariorumError) -> AnyResponse:
    """What the domain refuses, under the status that fits."""
    status = next((status for kind, status in STATUSES if isinstance(error, kind)), 400)
    response = answer(status, str(error), error)
    if isinstance(error, errors.Throttled):
        response.headers["Retry-After"] = str(error.wait)
    return response


def report_database(error: SQLAlchemyError) -> AnyResponse:
    """The database did not answer: the person can only wait, the log has the reason."""
    LOGGER.error("The database did not answer.", exc_info=error)
    return answer(503, "The database cannot be reached, so nothing was read or saved.", error)


def refuse_request(error: HTTPException) -> AnyResponse:
    """What the web's own rules refuse, and faults that nobody foresaw."""
    response = answer(error.code or 500, explain(error), error)
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            response.headers[name] = value
    return response


def explain(error: HTTPException) -> str:
    """What happened, in a sentence."""
    if error.code == 413 and (request.content_length or 0) <= accepted_bytes():
        return f"The form had more than {MAX_FIELDS:,} fields, so nothing was saved. Send it in parts."
    if error.code == 413:
        sent = f"{request.content_length:,} bytes were sent" if request.content_length else "Too much was sent"
        return f"{sent}; this form takes {accepted_bytes():,}. Nothing was saved. Shorten it, or send it in parts."
    sentences = {
        404: "No page has this address.",
        405: f"The address exists, but it does not answer to {request.method}.",
        414: "The address holds more than this site reads.",
        500: "An error that nobody foresaw stopped this page. Nothing was saved.",
    }
    return sentences.get(error.code or 500, "The request could not be understood.")


def own_path() -> str:
    """The path of this request with its query, to come back to."""
    query = f"?{request.query_string.decode(errors='replace')}" if request.query_string else ""
    return request.script_root + request.path + query


def answer(
    status: int, message: str, error: Exception | None = None, *, title: str | None = None, advice: str | None = None
) -> Response:
    """The page of an error, or its JSON; `title` and `advice` take the place of those that the status has."""
    if status == 422 and request.method in ("GET", "HEAD"):
        title = title or "This page cannot be shown so"
    title = title or TITLES.get(status, TITLES[400])
    if wants_json():
        return json_response({"error": {"status": status, "title": title, "message": message}}, status)
    typed = typed_fields(error) if request.method == "POST" else []
    words: dict[str, Any] = {"status": status, "title": title, "message": message, "typed": typed}
    words["advice"] = advice if advice is not None else ADVICE.get(status, "")
    return Response(render_template("errors/error.html", **words), status, mimetype="text/html")
