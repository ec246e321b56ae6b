"""Editions: publishing a comparison, and reading what was published, which never changes."""

from functools import partial

from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from app.domain.drawing.svg import document_svg, draw_picture
from app.domain.errors import InvalidRecord, InvalidValue, NotFound, Withdrawn
from app.services import comparisons, editions
from app.services.editions import Published
from app.services.printing import chart_of
from app.services.taking_editions import write_page
from app.storage.models.account import Role
from app.web.files import send_written
from app.web.forms.comparisons import PublishForm
from app.web.handouts import file_name
from app.web.printed import printed_facts
from app.web.rendering import JSON, Page, draw, page, redirect_to
from app.web.saved_views import print_whole
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import known_visitor, needs

blueprint = Blueprint("editions", __name__)

COMPARISON = "/comparisons/<id:comparison_id>"
NUMBER = "<int(max=2147483647):number>"
EDITION = f"{COMPARISON}/editions/{NUMBER}"
CHANGES = f"{COMPARISON}/editions/<int(max=2147483647):before>/changes/<int(max=2147483647):after>"


@page(blueprint, f"{COMPARISON}/publish", methods=("GET", "POST"))
@needs(Role.EDITOR)
def publish(comparison_id: str) -> Page | Response:
    """Fix what the comparison shows now as its next edition."""
    comparison = comparisons.read_comparison(read_session(), comparison_id)
    facts = record_facts(comparison)
    form = PublishForm(data={"version": comparison.version})
    if form.is_sent():
        try:
            printed = print_whole(read_session(), comparison)
            row = editions.publish(
                write_session(),
                printed,
                form.version.data,
                note=form.note.data,
                by=known_visitor().name,
                form_key=form.content_key,
            )
            return redirect_to(
                "editions.show_edition", comparison_id=comparison_id, number=row.number, done="published"
            )
        except (InvalidRecord, InvalidValue, NotFound, Withdrawn) as error:
            form.refuse(error)
    return Page("editions/form.html", {"comparison": facts}, status=form.status, form=form)


@blueprint.get(EDITION)
def show_edition(comparison_id: str, number: int) -> Response:
    """One edition, as it was published."""
    comparison = comparisons.read_comparison(read_session(), comparison_id)
    published = editions.read_published(read_session(), comparison_id, number)
    return draw(
        Page(
            "editions/show.html",
            {"comparison": record_facts(comparison), "sha256": published.sha256, "edition": published.edition},
            editions=editions.list_editions(read_session(), comparison_id),
            **printed_facts(published.edition),
        )
    )


@blueprint.get(f"{EDITION}.json")
def show_edition_json(comparison_id: str, number: int) -> Response:
    """The canonical content of an edition, byte for byte, and its SHA-256."""
    return as_data(editions.read_published(read_session(), comparison_id, number))


@blueprint.get(f"{EDITION}.html")
def download_edition(comparison_id: str, number: int) -> Response:
    """An edition as one page that stands alone."""
    return as_file(editions.read_published(read_session(), comparison_id, number))


@page(blueprint, CHANGES)
def show_changes(comparison_id: str, before: int, after: int) -> Page:
    """What changed from one edition to another."""
    comparison = comparisons.read_comparison(read_session(), comparison_id)
    changes = editions.read_changes(read_session(), comparison_id, before, after)
    return Page(
        "editions/changes.html",
        {"comparison": record_facts(comparison), "before": before, "after": after, "changes": changes},
    )


def as_data(published: Published) -> Response:
    """The content as it was hashed, within an object that names the hash."""
    return Response(f'{{"content":{published.content},"sha256":"{published.sha256}"}}\n', mimetype=JSON)


def as_file(published: Published) -> Response:
    """The stand-alone page, to be kept."""
    edition = published.edition
    permalink = url_for(
        "editions.show_edition", comparison_id=edition.comparison, number=edition.number, _external=True
    )
    chart = chart_of(edition)
    drawn = document_svg(draw_picture(chart), f"{request.root_url}claims/") if chart else ""
    name = file_name(f"{edition.title} {edition.number}", edition.published_at[:10], ".html")
    return send_written(partial(write_page, published, permalink, drawn), "text/html", name)
