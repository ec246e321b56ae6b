"""Runs commands fast: imports Variorum once, then forks a process for each line of standard input.

A line is a JSON object: `arguments`, `environment`, `folder` to work in, and the files `output` and `errors` for what
the command writes; it has nothing to read. The answer is its exit status, as subprocess gives it.
"""

import gc
import importlib
import json
import os
import signal
import sys
from typing import Any, NoReturn

from app.cli import COMMANDS
from app.cli.main import main

WAIT_SECONDS = 30


def run(wanted: dict[str, Any]) -> NoReturn:
    """Become the command, and end as it does."""
    signal.alarm(WAIT_SECONDS)
    nothing = os.open(os.devnull, os.O_RDONLY)
    written = [os.open(wanted[name], os.O_WRONLY | os.O_CREAT) for name in ("output", "errors")]
    for number, opened in enumerate((nothing, *written)):
        os.dup2(opened, number)
        os.close(opened)
    os.environ.clear()
    os.environ.update(wanted["environment"])
    os.chdir(wanted["folder"])
    sys.argv[1:] = wanted["arguments"]
    sys.exit(main())


def next_line() -> str:
    """The next line, in a process forked for it; the process that forks ends when there is none."""
    # not by sys.stdin and sys.stdout, which are the command's
    with os.fdopen(os.dup(0)) as asked, os.fdopen(os.dup(1), "w") as answers:
        for line in asked:
            child = os.fork()
            if child == 0:
                return line
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), file=answers, flush=True)
    sys.exit()


for module, _ in COMMANDS.values():
    importlib.import_module(module)
gc.freeze()  # what was imported is shared by all; a collection would copy it for each

run(json.loads(next_line()))
