"""The command line as a whole: its help, its exit statuses, and what it says when something goes wrong."""

import signal
import subprocess
import sys
import tomllib

import pytest

from app.cli import COMMANDS
from app.version import VERSION
from tests.cli.commands import ROOT, VARIORUM, Shell, stop


def test_help_lists_every_command_with_a_line(shell: Shell) -> None:
    done = shell.run("--help")

    assert done.returncode == 0
    unwrapped = " ".join(done.stdout.split())
    for name, (_, line) in COMMANDS.items():
        assert f"{name} {line}" in unwrapped


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_and_starts_by_itself(shell: Shell, name: str) -> None:
    done = shell.run_anew(name, "--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: variorum {name}")


def test_the_version_is_printed(shell: Shell) -> None:
    done = shell.run("--version")

    assert (done.returncode, done.stdout) == (0, f"variorum {VERSION}\n")


@pytest.mark.parametrize("arguments", [(), ("publish",), ("backup",), ("init", "--fast")])
def test_wrong_usage_ends_with_2_and_a_hint(shell: Shell, arguments: tuple[str, ...]) -> None:
    done = shell.run(*arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("usage: variorum")


def test_what_cannot_be_done_ends_with_1_and_one_message(shell: Shell) -> None:
    done = shell.run("check")

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("variorum: There is no database at ")
    assert done.stderr.count("\n") == 1


def test_a_wrong_setting_is_named(shell: Shell) -> None:
    done = Shell(shell.instance, {"VARIORUM_PORT": "eight thousand"}).run("settings")

    assert done.returncode == 1
    assert done.stderr.startswith("variorum: VARIORUM_PORT is 'eight thousand'; write a whole number")


def test_a_file_that_is_not_there_is_named(shell: Shell) -> None:
    done = shell.run("figures", "nowhere.txt")

    assert done.returncode == 1
    assert done.stderr == "variorum: nowhere.txt: No such file or directory.\n"


def test_an_interrupt_ends_with_130_and_no_trace(shell: Shell) -> None:
    with shell.start("figures") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("some 300\n")
        process.stdin.flush()
        process.stdout.readline()  # now it waits for the next line

        status, _, errors = stop(process, signal.SIGINT)

    assert (status, errors) == (130, "")


def test_a_reader_that_goes_away_is_no_error(shell: Shell) -> None:
    with shell.start("figures") as process:
        assert process.stdout is not None
        process.stdout.close()

        _, errors = process.communicate("some 300\n" * 1000, timeout=30)

    assert (process.returncode, errors) == (141, "")


def test_a_light_command_starts_light(shell: Shell) -> None:
    # given
    program = (
        "import sys\n"
        "from app.cli.main import main\n"
        "main(['figures'])\n"
        "heavy = {'flask', 'sqlalchemy', 'alembic', 'waitress', 'wtforms', 'rapidfuzz', 'numpy'} & sys.modules.keys()\n"
        "print(sorted(heavy))\n"
        "print(*(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))\n"
    )

    # when
    done = subprocess.run(
        [sys.executable, "-c", program],
        input="some 300\n",
        env=shell.environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    # then
    _, heavy, kilobytes = done.stdout.splitlines()
    assert heavy == "[]"
    assert int(kilobytes) < 40_000


def test_the_installed_script_is_what_the_tests_run() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    module, function = project["scripts"]["variorum"].split(":")

    assert f"from {module} import {function}; sys.exit({function}())" in VARIORUM[-1]
