"""Rendering: one view serves a page and, with .json, the same data."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.web.notices import PARAMETER
from app.web.plain import as_json

JSON = "application/json"
JSON_ENDPOINT = "_json"  # the ending of the endpoint that serves a page's data


class Page:
    """What a view answers: a template, the data that page and .json share, a status, extras for the template only."""

    __slots__ = ("data", "extras", "status", "template")

    def __init__(self, template: str, data: Mapping[str, Any], status: int = 200, **extras: Any) -> None:
        self.template = template
        self.data = data
        self.status = status
        self.extras = extras


Answer = Page | AnyResponse
View = TypeVar("View", bound=Callable[..., Answer])


def page(blueprint: Blueprint, rule: str, *, methods: Sequence[str] = ("GET",)) -> Callable[[View], View]:
    """Register a view at `rule` and, where it can be read, at the same address with .json."""

    def register(view: View) -> View:
        @wraps(view)
        def html(**values: Any) -> AnyResponse:
            return draw(view(**values))

        @wraps(view)
        def data(**values: Any) -> AnyResponse:
            return draw_data(view(**values))

        blueprint.add_url_rule(rule, view.__name__, html, methods=list(methods))
        if "GET" in methods:
            blueprint.add_url_rule(json_rule(rule), view.__name__ + JSON_ENDPOINT, data, methods=["GET"])
        return view

    return register


def json_rule(rule: str) -> str:
    """The rule of a page's data: “/topics.json” for “/topics”, “/index.json” for “/”."""
    return "/index.json" if rule == "/" else f"{rule}.json"


def draw(answer: Answer) -> AnyResponse:
    """The page as HTML; a response as it is."""
    if not isinstance(answer, Page):
        return answer
    html = render_template(answer.template, **{**answer.data, **answer.extras})
    return Response(html, answer.status, mimetype="text/html")


def draw_data(answer: Answer) -> AnyResponse:
    """The page's data as JSON, with the addresses of both; a response as it is."""
    if not isinstance(answer, Page):
        return answer
    links = {"page": page_url(external=True), "data": data_url(external=True)}
    return json_response({"links": links, **answer.data}, answer.status)


def json_response(data: Mapping[str, Any], status: int = 200) -> Response:
    """Plain data as JSON."""
    return Response(as_json(data), status, mimetype=JSON)


def wants_json() -> bool:
    """The address asks for data: it ends in .json."""
    return request.path.endswith(".json")


def page_url(*, external: bool = False) -> str:
    """The address of this page as HTML, with its query."""
    return _own_url((request.endpoint or "").removesuffix(JSON_ENDPOINT), external)


def data_url(*, external: bool = False) -> str | None:
    """The address of this page's data, with its query; None for a page that has none."""
    endpoint = (request.endpoint or "").removesuffix(JSON_ENDPOINT) + JSON_ENDPOINT
    return _own_url(endpoint, external) if endpoint in current_app.view_functions else None


def redirect_to(endpoint: str, *, done: str | None = None, **values: Any) -> AnyResponse:
    """Send the browser on after a form was saved (303), with the code of a notice."""
    return redirect(url_for(endpoint, **values | ({PARAMETER: done} if done else {})), 303)


def _own_url(endpoint: str, external: bool) -> str:
    query = urlencode([(name, value) for name, value in request.args.items(multi=True) if name != PARAMETER])
    path = url_for(endpoint, _external=external, **(request.view_args or {}))
    return f"{path}?{query}" if query else path
