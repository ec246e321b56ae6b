"""main: reads the command line, runs one command, and turns what goes wrong into a message and an exit status."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from app.cli import COMMANDS
from app.config import read_settings
from app.domain.errors import VariorumError
from app.version import VERSION

FAILED = 1
LONGEST_SHOWN = 100
INTERRUPTED = 130  # 128 and SIGINT, as shells have it
PIPE_CLOSED = 141  # 128 and SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 failed with a message, 2 wrong usage, 130 interrupted, 141 the reader went away.

    A command's module has `add_arguments(parser)` and `run(arguments, settings) -> int`, the exit status. It is
    imported only when its command is called, so that light commands start light.
    """
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except VariorumError as error:
        return _fail(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the last flush fails quietly too
        return PIPE_CLOSED
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}." if error.filename else f"{error.strerror or error}.")
    except UnicodeEncodeError as error:  # bytes of an argument that are no text here, and the database keeps none
        return _fail(f"“{str(error.object)[:LONGEST_SHOWN]}” is not UTF-8 throughout; write it in UTF-8.")
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _run(given: Sequence[str]) -> int:
    parsed = build_parser(given).parse_args(given)
    command = importlib.import_module(COMMANDS[parsed.command][0])
    return int(command.run(parsed, read_settings(os.environ)))


def build_parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """The parser with a line for every command, and the arguments of the one that is called."""
    parser = argparse.ArgumentParser(
        prog="variorum",
        description="Every version of a claim side by side, each with its source.",
        epilog="“variorum COMMAND --help” says more about one command.",
    )
    parser.add_argument("--version", action="version", version=f"variorum {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (module, line) in COMMANDS.items():
        command = commands.add_parser(name, help=line, description=f"{line[0].upper()}{line[1:]}.")
        if given[:1] == [name]:
            importlib.import_module(module).add_arguments(command)
    return parser


def _fail(message: str) -> int:
    print(f"variorum: {message}", file=sys.stderr)
    return FAILED
