"""Selects over topics, on both databases."""

import datetime

from app.storage.engine import Database
from app.storage.queries.topics import newest_day_of_topic
from tests.factories import begin, make_claim, make_question, make_topic


def test_the_newest_day_of_a_topic_leaves_forecasts_the_withdrawn_and_other_topics_out(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session))
        one, two = (make_question(session, topic=topic) for _ in range(2))
        make_claim(session, question=one, as_of="2022")
        make_claim(session, question=two, as_of="2023-05")
        make_claim(session, question=two, as_of="2030", mode="forecast")
        make_claim(session, question=two, as_of="2026", status="withdrawn", withdrawn_reason="Wrong.")
        make_claim(session, as_of="2025")
    with database.read() as session:
        assert session.scalar(newest_day_of_topic(topic.id, 100)) == datetime.date(2023, 5, 31)
        assert session.scalar(newest_day_of_topic("000000000000", 100)) is None
