"""Application: Flask with our request, our session, and the transaction that ends when the view has answered."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask, Response, request
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from app.web.converters import IdConverter, TokenConverter
from app.web.cookies import CookieSessions
from app.web.escaping import QuickEnvironment
from app.web.logs import loggable_path
from app.web.requests import CarefulRequest
from app.web.session import discard_request, finish_request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class Application(Flask):
    """The application; `create_app` in app/factory.py is the one place that makes it."""

    request_class = CarefulRequest
    session_interface = CookieSessions()
    jinja_environment = QuickEnvironment

    def __init__(self, trusted_proxies: int = 0) -> None:
        super().__init__("app.web", static_folder=None)
        hops = trusted_proxies
        self._behind_proxies = ProxyFix(super().wsgi_app, x_for=hops, x_proto=hops, x_host=hops)
        self.jinja_options = {
            "autoescape": True,
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
        }
        self.url_map.converters["id"] = IdConverter
        self.url_map.converters["token"] = TokenConverter

    def wsgi_app(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request; behind proxies, as the browser sent it to the first of them."""
        return self._behind_proxies(environ, start_response)

    def dispatch_request(self) -> Response:
        """Run the view, and end its transaction before anything is sent: what was acknowledged is kept."""
        try:
            answer: Any = super().dispatch_request()
            response = self.make_response(answer)
            finish_request(response.status_code)
        except BaseException:
            discard_request()
            raise
        return response

    def log_exception(self, exc_info: Any) -> None:
        """Log a fault under a path that tells no secrets."""
        self.logger.error("A fault stopped %s %s", request.method, loggable_path(), exc_info=exc_info)
