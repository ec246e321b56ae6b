"""Killed at random moments, captures are whole with their files, and the same command finishes what is left."""

import random
import time
from pathlib import Path

from sqlalchemy import select

from app.services.capture_files import find_file_problems
from app.services.checking import find_problems
from app.storage.engine import Database
from app.storage.keeper import FOLDER, Keeper
from app.storage.models import Capture, Source
from tests.crash.killing import Starter

KILLS = 5
AT_ONCE = 5


def test_a_killed_capture_leaves_no_row_without_its_file(
    sqlite_database: Database, starter: Starter, tmp_path: Path
) -> None:
    # given
    files = [tmp_path / f"{number}.txt" for number in range(KILLS * AT_ONCE)]
    for number, file in enumerate(files):
        file.write_text(f"Between {number} and 500 are fighting. " * 200)
    keeper = Keeper(Path(str(sqlite_database.engine.url.database)).parent / FOLDER)
    moments = random.Random(KILLS)
    sqlite_database.close()
    starter.use(sqlite_database)

    # when
    for start in range(0, len(files), AT_ONCE):
        starter.start("capture", *files[start : start + AT_ONCE])
        starter.read()  # the first that it captured, so that it is killed among the others
        time.sleep(moments.uniform(0, 0.05))
        starter.kill()

        # then
        with sqlite_database.read() as session:
            assert list(find_problems(session)) == []
            assert list(find_file_problems(session, keeper)) == []
        sqlite_database.close()
    starter.start("capture", *files)
    starter.wait()
    with sqlite_database.read() as session:
        assert len(session.scalars(select(Source.id)).all()) == len(files)
        assert len(set(session.scalars(select(Capture.file_sha256)))) == len(files)
        assert list(find_file_problems(session, keeper)) == []
