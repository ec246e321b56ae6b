"""Tests of app.web.pages.bibliographies: a bibliography taken in after a look, and sources taken away."""

import io
import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from app.exchange.bibliographies import FORMATS
from app.exchange.bibliographies.base import Format
from app.exchange.bibliographies.opening import open_bibliography
from app.storage.engine import Database
from app.storage.models import Source
from tests.factories import begin, make_capture, make_citation, make_claim, make_source
from tests.visitor import FormReader

RIS = """TY  - NEWS
TI  - A new one
AU  - World Bank,
PY  - 2019/05//
ID  - bank2019new
ER  -

TY  - NEWS
TI  - Known, with another title
DO  - https://doi.org/10.1000/A
PB  - The Post
N1  - Seen.
ER  -

AU  - Nobody, N.
ER  -
"""


def fields_of(text: str) -> dict[str, str]:
    """The hidden fields of the form of a page."""
    reader = FormReader()
    reader.feed(text)
    return next(form for form in reader.forms if "form_key" in form.fields).fields


def look(client: FlaskClient, text: str = RIS, file: bool = True) -> str:
    """The page after a file was chosen."""
    fields = {"csrf_token": fields_of(client.get("/sources/import").text)["csrf_token"], "form_key": "k1"}
    sent = {"file": (io.BytesIO(text.encode()), "lib.ris")} if file else {"text": text}
    answer = client.post("/sources/import", data=fields | sent, content_type="multipart/form-data")
    assert answer.status_code == 200, answer.text
    return answer.text


def take(client: FlaskClient, page: str, **more: str) -> int:
    """Take in what the page shows; the status of the answer."""
    return client.post("/sources/import", data=fields_of(page) | {"then": "take"} | more).status_code


def known_source(database: Database) -> str:
    with database.write() as session:
        return make_source(begin(session), title="Known", doi="10.1000/a", language="en", note="Ours.").id


def test_a_look_shows_counts_that_add_up_differences_and_lines_and_writes_nothing(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    known_source(sqlite_database)
    text = look(editor)
    assert "3 records in = 1 to be made + 1 to be updated + 0 unchanged + 1 refused." in text
    assert "This record does not begin with TY" in text
    assert "line 15" in text
    assert 'name="keep-2-title"' in text
    assert "Known, with another title" in text
    with sqlite_database.read() as session:
        assert session.scalar(select(func.count()).select_from(Source)) == 1


def test_what_was_looked_at_is_taken_in_once_and_ours_is_kept_where_ticked(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    source_id = known_source(sqlite_database)
    page = look(editor, file=False)
    assert [take(editor, page, **{"keep-2-title": "yes"}) for _ in range(2)] == [303, 303]
    with sqlite_database.read() as session:
        source = session.get_one(Source, source_id)
        assert (source.title, source.doi, source.language, source.note) == ("Known", "10.1000/a", "en", "Ours.\nSeen.")
        assert source.version == 2
        [made] = session.scalars(select(Source).where(Source.id != source_id))
        assert (made.citation_key, made.issued, made.contributors[0].literal) == (
            "bank2019new",
            "2019-05",
            "World Bank",
        )


def test_a_source_that_changed_since_the_look_is_shown_again_and_not_overwritten(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    source_id = known_source(sqlite_database)
    page = look(editor)
    with sqlite_database.write() as session:
        begin(session).get_one(Source, source_id).title = "Changed meanwhile"
    assert take(editor, page) == 409
    with sqlite_database.read() as session:
        assert session.get_one(Source, source_id).title == "Changed meanwhile"
        assert session.scalar(select(func.count()).select_from(Source)) == 1


def test_a_file_that_is_no_bibliography_is_refused_with_what_is_read(editor: FlaskClient) -> None:
    fields = {"csrf_token": fields_of(editor.get("/sources/import").text)["csrf_token"]}
    for text in ("", "just words"):
        answer = editor.post("/sources/import", data=fields | {"text": text})
        assert answer.status_code == 422
        assert 'role="alert"' in answer.text


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
def test_sources_are_taken_away_all_one_of_a_question_and_of_claims(
    reader: FlaskClient, sqlite_database: Database, format_: Format
) -> None:
    with sqlite_database.write() as session:
        capture = make_capture(begin(session))
        claim = make_claim(session, citations=[make_citation(capture)])
        make_source(session)
        ids = claim.id, claim.question_id, capture.source_id
    name = format_.name
    addresses = {
        f"/sources/take-away/{name}": 2,
        f"/sources/{ids[2]}/take-away/{name}": 1,
        f"/questions/{ids[1]}/sources/{name}": 1,
        f"/compare/sources/{name}?claims={ids[0]}": 1,
    }
    for address, expected in addresses.items():
        with reader.get(address) as answer:
            assert answer.status_code == 200, address
            assert "attachment" in answer.headers["Content-Disposition"]
            assert len(open_bibliography(answer.data)[1].records) == expected
    assert reader.get("/sources/take-away/doc").status_code == 404


def test_the_page_of_a_source_carries_what_the_zotero_connector_reads(
    reader: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        source = make_source(begin(session), title='A "B" <c>', issued="2023-01-18", doi="10.1/x", url="https://e.org/")
    text = reader.get(f"/sources/{source.id}").text
    metadata = dict(re.findall(r'<meta name="([\w.]+)" content="([^"]*)">', text))
    assert metadata["citation_title"] == "A &#34;B&#34; &lt;c&gt;"
    assert metadata["citation_author"] == "Friedman, Max"
    assert metadata["citation_publication_date"] == "2023/01/18"
    assert metadata["citation_doi"] == "10.1/x"
    assert metadata["DC.type"] == "newspaperArticle"
    assert 'rel="alternate" type="application/x-research-info-systems"' in text
    assert '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=' in text


def test_each_source_below_a_comparison_is_a_coins(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session))
    for address in (f"/questions/{claim.question_id}", f"/compare?claims={claim.id}"):
        assert reader.get(address).text.count('<span class="Z3988"') == 1
