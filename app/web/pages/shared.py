"""Shared: one comparison and its editions, as whoever has a link to it may read them without an account."""

from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from app.domain.errors import InvalidValue, LinkRefused, NotFound, VariorumError
from app.services import editions
from app.services.sharing import find_shared
from app.web.asked_views import asked_page
from app.web.errors import answer
from app.web.pages.editions import NUMBER, as_data, as_file
from app.web.printed import printed_facts
from app.web.rendering import Page, draw, page, wants_json
from app.web.saved_views import print_page
from app.web.session import read_session
from app.web.visitors import open_to_all

blueprint = Blueprint("shared", __name__)

TITLE = "This link shows nothing"
STATUSES: dict[type[VariorumError], int] = {LinkRefused: 410, NotFound: 404, InvalidValue: 422}
SHARED = "/shared/<string:token>"
EDITION = f"{SHARED}/editions/{NUMBER}"


@page(blueprint, SHARED)
@open_to_all
def show_shared(token: str) -> Page:
    """The comparison as it stands today."""
    session = read_session()
    comparison = find_shared(session, token)
    number = asked_page(request.args.get("page"))
    printed, pages = print_page(session, comparison, number)
    return Page(
        "shared/show.html",
        {
            "withdrawn": comparison.withdrawn_reason,
            "page": number,
            "pages": pages,
            "editions": editions.list_editions(session, comparison.id),
            "edition": printed,
        },
        own=url_for("shared.show_shared", token=token),
        **printed_facts(printed),
    )


@blueprint.get(EDITION)
@open_to_all
def show_edition(token: str, number: int) -> Response:
    """One edition of the comparison, as it was published."""
    comparison = find_shared(read_session(), token)
    published = editions.read_published(read_session(), comparison.id, number)
    return draw(
        Page(
            "shared/edition.html",
            {"withdrawn": comparison.withdrawn_reason, "sha256": published.sha256, "edition": published.edition},
            own=url_for("shared.show_shared", token=token),
            **printed_facts(published.edition),
        )
    )


@blueprint.get(f"{EDITION}.json")
@open_to_all
def show_edition_json(token: str, number: int) -> Response:
    """Its canonical content and the hash of that."""
    return as_data(editions.read_published(read_session(), find_shared(read_session(), token).id, number))


@blueprint.get(f"{EDITION}.html")
@open_to_all
def download_edition(token: str, number: int) -> Response:
    """The edition as one page that stands alone."""
    return as_file(editions.read_published(read_session(), find_shared(read_session(), token).id, number))


@blueprint.errorhandler(LinkRefused)
@blueprint.errorhandler(NotFound)
@blueprint.errorhandler(InvalidValue)
def refuse(error: VariorumError) -> Response:
    """A link that is not known, or no longer, an edition that there is not, a view that cannot be shown any more."""
    status = next(status for kind, status in STATUSES.items() if isinstance(error, kind))
    if wants_json():
        return answer(status, str(error), title=TITLE)
    return draw(Page("shared/refused.html", {"title": TITLE, "reason": str(error)}, status=status))


@blueprint.after_request
def keep_to_whoever_has_it(response: Response) -> Response:
    """The address is a secret: no search engine lists the page, no other site is told of it, and nothing keeps it."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    return response
