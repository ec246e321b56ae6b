from flask import Flask
from flask.testing import FlaskClient

from app.web.navigation import ROOMS, rooms


def test_every_room_has_its_page(app: Flask) -> None:
    assert [name for name, endpoint in ROOMS if endpoint not in app.view_functions] == []


def test_the_room_of_this_page_is_marked(app: Flask) -> None:
    with app.test_request_context("/topics"):
        marks = {room.name: room.is_open for room in rooms()}

    assert marks["Topics"]
    assert sum(marks.values()) == 1


def test_every_page_links_the_rooms(reader: FlaskClient) -> None:
    html = reader.get("/topics").text

    assert '<a href="/topics" aria-current="true">Topics</a>' in html
    assert '<a href="/sources">Sources</a>' in html
