"""Citation keys stay apart, also when two people make the same one at once, on both databases."""

import threading

from app.services.sources import SourceDraft, create_source
from app.storage.engine import Database
from tests.factories import begin


def test_two_who_record_the_same_source_at_once_get_two_keys(database: Database) -> None:
    gate, keys = threading.Barrier(3), []

    def record() -> None:
        gate.wait()
        with database.write() as session:
            keys.append(create_source(begin(session), SourceDraft("Belarusian volunteers", issued="2022")).citation_key)

    threads = [threading.Thread(target=record) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(keys)) == 3
