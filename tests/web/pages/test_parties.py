"""Tests of app.web.pages.parties."""

from flask.testing import FlaskClient

from app.storage.engine import Database
from tests.factories import begin, make_claim, make_party
from tests.web.sending import send, send_again


def test_a_party_is_made_with_two_names(editor: FlaskClient) -> None:
    typed = {"names-0-spelling": "Pavel Latushka", "names-1-spelling": "Павел Латушка", "names-1-language": "be"}
    answer = send(editor, "/parties/new", typed, type="person", interest="interested")
    assert answer.status_code == 303
    shown = editor.get(answer.location)
    assert "<h1>Pavel Latushka</h1>" in shown.text
    assert '<dd lang="be">Павел Латушка' in shown.text


def test_another_spelling_finds_the_party_and_offers_it_to_pickers(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        party = make_party(begin(session), "Pavel Latushka", "Павел Латушко")
    found = editor.get("/parties.json?q=Латушка").json
    assert found["options"] == [{"id": party.id, "label": "Pavel Latushka", "note": "Pavel Latushka"}]
    assert "Pavel Latushka" in editor.get("/parties?q=латушко").text


def test_swapping_the_preferred_name_is_saved(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        party = make_party(begin(session), "Kalinouski", "Kalinowski")
    typed = {"names-0-spelling": "Kalinowski", "names-1-spelling": "Kalinouski"}
    assert send(editor, f"/parties/{party.id}/edit", typed).status_code == 303
    assert "<h1>Kalinowski</h1>" in editor.get(f"/parties/{party.id}").text


def test_a_conflict_shows_the_names_of_both(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        party = make_party(begin(session), "RND")
    url = f"/parties/{party.id}/edit"
    page = editor.get(url)
    send_again(editor, url, page, {"names-0-spelling": "Theirs"})
    answer = send_again(editor, url, page, {"names-0-spelling": "Mine"})
    assert answer.status_code == 409
    assert "<td>Theirs</td><td>Mine</td>" in answer.text


def test_the_claims_of_a_party_are_listed(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session), words="as many as 5,000")
    assert "as many as 5,000" in reader.get(f"/parties/{claim.claimant_id}").text


def test_a_page_of_the_list_that_is_not_there_is_refused_in_words(reader: FlaskClient) -> None:
    answer = reader.get("/parties?after=nonsense")
    assert answer.status_code == 422
    assert "begin again at the first" in answer.text


def test_a_party_of_a_like_name_is_shown_once_before_another_is_made(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        known = make_party(begin(session), "Pavel Latushko")
    typed = {"names-0-spelling": "Латушка"}

    asked = send(editor, "/parties/new", typed)
    made = send_again(editor, "/parties/new", asked, {"another": "yes"})

    assert asked.status_code == 422
    assert "Is it one of these?" in asked.text
    assert f'<a href="/parties/{known.id}">Pavel Latushko</a>' in asked.text
    assert "in two spellings" in asked.text
    assert made.status_code == 303
    assert "<h1>Латушка</h1>" in editor.get(made.location).text
    listed = editor.get("/parties/duplicates.json").json
    assert (listed["likely"], [{pair["a"], pair["b"]} for pair in listed["apart"]]) == (
        [],
        [{"Pavel Latushko", "Латушка"}],
    )
    assert "It is not the same as “Pavel Latushko”." in editor.get(f"{made.location.split('?')[0]}/history").text


def test_a_double_click_on_a_new_party_makes_one(editor: FlaskClient) -> None:
    page = editor.get("/parties/new")
    first, second = (send_again(editor, "/parties/new", page, {"names-0-spelling": "RND"}) for _ in range(2))
    assert (first.status_code, first.location) == (303, second.location)
