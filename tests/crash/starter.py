"""Starts commands fast, to be killed: imports Variorum once, then forks a process for each line of standard input.

A line is a JSON object: `command` with its arguments, `environment`, and `breakage`, which names a database that is
broken on purpose, to show that the tests find out (see tests/crash/broken.py). The answer is the process id, then
whatever the command prints. An empty line waits for its end; the answer is “ended”.
"""

import gc
import importlib
import json
import os
import sys
from typing import Any

from app.cli import COMMANDS, database
from app.cli.main import main
from tests.crash.broken import BROKEN


def run(wanted: dict[str, Any]) -> int:
    """Run one command as `variorum` does; its exit status."""
    os.environ.update(wanted["environment"])
    if wanted["breakage"]:
        database.Database = BROKEN[wanted["breakage"]]
    return main(wanted["command"])


for module, _ in COMMANDS.values():
    importlib.import_module(module)

gc.freeze()  # what was imported is shared by all; a collection would copy it for each

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        os._exit(run(json.loads(line)))
    print(child, flush=True)
    sys.stdin.readline()  # until then its process id is nobody else's, even if it has ended
    os.waitpid(child, 0)
    print("ended", flush=True)
