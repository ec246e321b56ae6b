"""Handouts: the links below a comparison to take it away, and the files behind them."""

from functools import partial
from typing import Any, NamedTuple
from urllib.parse import urlencode

from anyascii import anyascii
from flask import Response, request, url_for
from werkzeug.exceptions import NotFound

from app.domain.display import show_share
from app.exchange.comparisons import FORMATS
from app.services.answered import View
from app.services.comparing import PAGE_LENGTH, Compared
from app.services.handouts import Taken, Whole, hand_out
from app.storage.types import utc_now
from app.web.asked_views import hidden_columns
from app.web.chart_documents import chart_document
from app.web.comparisons import SORT_WORDS
from app.web.files import send_written
from app.web.notices import PARAMETER
from app.web.session import read_session

BY_NAME = {each.name: each for each in FORMATS}
LONGEST_NAME = 60
PASSING = ("page", "from", PARAMETER)  # where in the comparison somebody is, not how it is looked at


class Offer(NamedTuple):
    """One format as a page offers it."""

    label: str
    title: str
    url: str


def offers(endpoint: str, compared: Compared, **values: Any) -> list[Offer]:
    """The formats that fit a comparison, each with the address of its file; the filters of this page are kept."""
    return [
        Offer(each.label, each.title, _with_query(url_for(endpoint, format_name=each.name, **values)))
        for each in FORMATS
        if compared.total and (compared.chart or not each.is_picture)
    ]


def send_handout(format_name: str, whole: Whole, view: View, page: str) -> Response:
    """The comparison in the format of that name; `page` is its own page. Raises NotFound for another format."""
    if format_name not in BY_NAME:
        raise NotFound
    chosen = BY_NAME[format_name]
    root = request.root_url.rstrip("/")
    taken = Taken(
        permalink=root + _with_query(page),
        root=root,
        at=utc_now(),
        footnotes=say_view(view, whole),
        chart=chart_document(whole.compared, root),
        hidden=tuple(hidden_columns(request.args)),
    )
    handout = hand_out(read_session(), whole, taken)
    name = file_name(whole.title, f"{taken.at:%Y-%m-%d}", chosen.suffix)
    return send_written(partial(chosen.write, handout), chosen.media_type, name)


def file_name(title: str, day: str, suffix: str) -> str:
    """A name that every system takes: “how-many-fight-2026-11-27.csv”."""
    letters = (letter if letter.isalnum() else " " for letter in anyascii(title[:500]).lower())
    words = "-".join("".join(letters).split())[:LONGEST_NAME].strip("-")
    return f"{words or 'comparison'}-{day}{suffix}"


def say_view(view: View, whole: Whole) -> tuple[str, ...]:
    """How the answers were chosen and ordered, in sentences."""
    compared = whole.compared
    said = [f"Sorted by {SORT_WORDS[view.sort]}{', downwards' if view.descending else ''}."]
    if compared.columns and view.wanted.claimant_id:
        said.append(f"Only what {compared.columns[0].claimant} says.")
    cited = {line.source_id: line.citation for line in compared.references}
    if view.wanted.source_id:
        said.append(f"Only what stands in: {cited.get(view.wanted.source_id, 'one source')}")
    if view.wanted.mode:
        said.append(f"Only what is {view.wanted.mode}.")
    if view.about:
        said.append(f"“About” is taken to reach {show_share(view.about)} either way.")
    if compared.withdrawn:
        said.append("Withdrawn answers are shown." if view.wanted.with_withdrawn else "Withdrawn answers are left out.")
    if compared.against:
        said.append(f"Each answer is held against number {compared.against}.")
    if compared.chart and compared.pages > 1:
        said.append(f"The chart shows the first {min(len(compared.columns), PAGE_LENGTH)} answers.")
    return tuple(said)


def _with_query(address: str) -> str:
    query = [(name, value) for name, value in request.args.items(multi=True) if name not in PASSING]
    return f"{address}?{urlencode(query)}" if query else address
