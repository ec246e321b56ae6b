"""Receiving: a page that is open in the reader's browser, sent in by a bookmarklet or a program with a token.

A form that comes from another site carries no cookie of ours, so the token says whose it is. It needs no key of a form:
whoever has the token could send it anyway, and nothing is saved before its account has looked at it, signed in.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import Blueprint, request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from app.domain.errors import FetchRefused, InvalidValue, NotAllowed, UnreadableDocument, VariorumError
from app.exchange.documents.base import Found, Given
from app.services.accounts import Visitor, may
from app.services.api_tokens import find_bearer, make_api_token, note_used, withdraw_api_token
from app.services.pending import Pending
from app.services.preparing import FROM_BROWSER, Prepared, prepare_text
from app.services.security_log import Event, tell
from app.storage.models.account import Role
from app.web.cookies import by_token
from app.web.forms.receiving import Sent, TokenForm, read_sent
from app.web.limits import LARGE_FORM, takes
from app.web.rendering import Page, json_response, page, redirect_to
from app.web.session import read_session, request_session, write_session
from app.web.visitors import known_visitor, needs, open_to_all
from app.web.workshops import shelf, workshop

blueprint = Blueprint("receiving", __name__)

BEARER = "Bearer "
UTF_8_MARK = "\ufeff"  # a page may name the encoding that it was sent in, and no longer is in
BOOKMARKLET = (
    "javascript:(()=>{const f=document.createElement('form');f.method='post';f.action=%s;f.target='_blank';"
    "f.enctype='multipart/form-data';f.acceptCharset='utf-8';for(const[n,v]of Object.entries({token:%s,"
    "url:location.href.split('#')[0],title:document.title,html:document.documentElement.outerHTML,"
    "selection:String(getSelection())})){const t=document.createElement('textarea');t.name=n;t.value=v;f.append(t)}"
    "document.body.append(f);f.submit();f.remove()})()"
)


class WrongToken(NotAllowed):
    """A token that there is not, or not any more."""


@page(blueprint, "/capture/bookmarklet", methods=("GET", "POST"))
@needs(Role.EDITOR)
def show_bookmarklet() -> Page | Response:
    """What a bookmarklet is, and the form that makes one; its token is shown once."""
    form = TokenForm()
    if form.is_sent():
        try:
            token = make_api_token(write_session(), known_visitor().account_id, form.name.data, form.content_key)
            address = url_for("receiving.receive", _external=True)
            made = BOOKMARKLET % (json.dumps(address), json.dumps(token))
            return Page("receiving/made.html", {}, bookmarklet=made, token=token, address=address, name=form.name.data)
        except InvalidValue as error:
            form.refuse(error)
    return Page("receiving/bookmarklet.html", {}, status=form.status, form=form)


@blueprint.post("/account/tokens/<token:key>/withdraw")
@needs(Role.READER)
def withdraw_token(key: str) -> Response:
    """Make a token of one's own open nothing any more."""
    withdraw_api_token(write_session(), known_visitor().account_id, key)
    return redirect_to("accounts.show_account", done="taken-back")


@blueprint.post("/capture/receive")
@open_to_all
@by_token
@takes(LARGE_FORM)
def receive() -> Response:
    """Take a page: url, title, html or text, selection; as a form with its token, or as JSON or a form with a bearer.

    A browser is led on to look at it; a program is answered in JSON: 201 with the address where it waits, 401 for a
    wrong token, 403 for an account that may not write, 422 for what cannot be read.
    """
    given = request.headers.get("Authorization", "")
    if not given.startswith(BEARER):
        visitor = _bearer(request.form.get("token", ""))
        return redirect_to("capturing.confirm", token=_take(visitor, request.form))
    try:
        visitor = _bearer(given.removeprefix(BEARER).strip())
        waiting = _take(visitor, _fields())
    except VariorumError as error:
        return json_response({"error": str(error)}, _status(error))
    address = url_for("capturing.confirm", token=waiting, _external=True)
    return json_response({"waits_at": address}, 201)


def _bearer(token: str) -> Visitor:
    """Whose token it is; raises NotAllowed."""
    visitor = find_bearer(read_session(), token) if token else None
    if visitor is None:
        raise WrongToken("There is no such token any more; make a new bookmarklet or token.")
    if not may(visitor, Role.EDITOR):
        raise NotAllowed("This account may read, and send nothing in. Ask the owner to change its role.")
    note_used(write_session(), token)
    tell(Event.TOKEN_USED, visitor.account_id)
    request_session().finish(commit=True)  # nothing is held while the page is read
    return visitor


def _fields() -> Mapping[str, Any]:
    if not request.is_json:
        return request.form
    try:
        fields = request.get_json()
    except (BadRequest, RecursionError) as error:
        raise InvalidValue("body", "The body is no JSON.") from error
    if not isinstance(fields, dict):
        raise InvalidValue("body", "The body must be a JSON object.")
    return fields


def _take(visitor: Visitor, fields: Mapping[str, Any]) -> str:
    """Read what was sent and let it wait for its account; the token under which it waits."""
    sent = read_sent(fields)
    return shelf().put(Pending(_prepare(sent), selection=sent.selection), visitor.account_id)


def _prepare(sent: Sent) -> Prepared:
    if not sent.html:
        prepared = prepare_text(sent.text, sent.url, FROM_BROWSER)
        titles = {"title": Found(sent.title, "the browser")} if sent.title else {}
        return replace(prepared, document=replace(prepared.document, fields=titles))
    data = (UTF_8_MARK + sent.html).encode("utf-8", "replace")
    with workshop() as using:
        return using.read(Given(data, "text/html; charset=utf-8", url=sent.url), FROM_BROWSER)


def _status(error: VariorumError) -> int:
    if isinstance(error, WrongToken):
        return 401
    if isinstance(error, NotAllowed):
        return 403
    return 422 if isinstance(error, InvalidValue | UnreadableDocument | FetchRefused) else 400
