"""Factory: the one place that wires settings, database and pages to an application; no layer imports it."""

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from app.config import Settings
from app.services.accounts import may
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web import logs, wording
from app.web.application import Application
from app.web.assets import Assets, serve
from app.web.cookies import checking_keys
from app.web.errors import register_errors
from app.web.forms.drawing import described_ids, describing, draft_name
from app.web.headers import add_headers
from app.web.limits import FORM, set_limits
from app.web.navigation import rooms
from app.web.notices import current_notice
from app.web.pages import BLUEPRINTS
from app.web.rendering import data_url, page_url
from app.web.requests import MAX_FIELDS, check_host
from app.web.session import discard_request
from app.web.visitors import admit, current_visitor
from app.web.wiring import EXTENSION, Wiring

CONFIGURATION = {
    "MAX_CONTENT_LENGTH": FORM,
    "MAX_FORM_MEMORY_SIZE": FORM,
    "MAX_FORM_PARTS": MAX_FIELDS,
    # What is signed with it already is the visitor's own secret (see app/web/cookies.py); the signature adds nothing,
    # so nothing is lost by a word that everyone knows, and forms survive a restart.
    "WTF_CSRF_SECRET_KEY": "variorum",
    "WTF_CSRF_CHECK_DEFAULT": False,  # `checking_keys` asks for the check of every form
    "WTF_CSRF_TIME_LIMIT": None,
    "WTF_I18N_ENABLED": False,
}


def create_app(settings: Settings, database: Database | None = None) -> Flask:
    """An application that serves `database`, or the one that the settings name."""
    app = Application(settings.trusted_proxies)
    app.config.update(CONFIGURATION)
    app.extensions[EXTENSION] = Wiring(settings, database or Database(settings.database_url))
    _answer_requests(app)
    _dress_templates(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _answer_requests(app: Application) -> None:
    app.before_request(logs.start_clock)
    app.before_request(check_host)
    app.before_request(set_limits)
    app.before_request(admit)
    app.before_request(checking_keys(CSRFProtect(app)))
    app.after_request(add_headers)
    app.after_request(logs.log_request)
    app.teardown_request(discard_request)
    register_errors(app)


def _dress_templates(app: Application) -> None:
    assets = Assets()
    app.add_url_rule("/static/<digest>/<path:name>", "static", serve(assets))
    app.add_template_filter(wording.moment)
    app.add_template_filter(wording.day)
    app.add_template_filter(wording.counted)
    app.add_template_filter(wording.as_words)
    app.jinja_env.globals.update(
        asset_url=assets.url,
        current_notice=current_notice,
        current_visitor=current_visitor,
        data_url=data_url,
        describing=describing,
        described_ids=described_ids,
        draft_name=draft_name,
        may=lambda role: may(current_visitor(), Role(role)),
        page_url=page_url,
        rooms=rooms,
    )
