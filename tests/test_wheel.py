"""The wheel: what `pip install .` puts in place is whole, and works away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from app.storage import schema

PROJECT = Path(__file__).parents[1]
DATA_FOLDERS = ("app/web/templates", "app/web/static", "app/examples")
SAY_WHERE = "import app, sys; from app.cli.main import main; print(app.__file__); sys.exit(main())"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_has_every_file_that_the_package_needs(wheel: Path) -> None:
    # given the modules, templates, styles, scripts, examples and migrations of the checkout
    modules = set((PROJECT / "app").rglob("*.py"))
    data = {path for folder in DATA_FOLDERS for path in (PROJECT / folder).rglob("*") if path.is_file()}
    needed = {str(path.relative_to(PROJECT)) for path in modules | data if "__pycache__" not in path.parts}
    needed |= {f"app/storage/migrations/versions/{path.name}" for path in schema.AT_TOP_LEVEL.glob("versions/*.py")}
    # when the wheel is opened
    with zipfile.ZipFile(wheel) as opened:
        held = set(opened.namelist())
    # then it has them all, and no test
    assert needed - held == set()
    assert [name for name in held if name.startswith("tests/")] == []


def test_what_is_installed_makes_and_checks_the_example_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    # given the wheel, unpacked where nothing else of ours is
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(site)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(site),
        "VARIORUM_INSTANCE": str(tmp_path / "instance"),
    }
    # when the example is made, and the database checked
    for command in (["demo", "--no-serve"], ["check"]):
        run = [sys.executable, "-W", "error", "-c", SAY_WHERE, *command]
        done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        # then the installed package did it, and well
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(str(site))
