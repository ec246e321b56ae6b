"""Documentation: every command, setting, format, measure, language and room is in the README as the code has it."""

import importlib
import re
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from app.cli import COMMANDS
from app.config import Settings, environment_name
from app.domain import reading
from app.domain.measures import MEASURES
from app.domain.reading import LANGUAGES
from app.exchange import FORMATS, bibliographies, comparisons, documents
from app.exchange.sheets.column_map import SECTIONS, read_map
from app.version import VERSION

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
LINK = re.compile(r"\]\(([^()\s]+)\)")


def section(title: str) -> str:
    """What stands below a heading of the README, up to the next one of its level."""
    found = re.search(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found is not None, f"The README has no section “{title}”."
    return found.group(1)


def rows(title: str) -> list[str]:
    """The rows of the table of a section, without its head."""
    return [line for line in section(title).splitlines() if line.startswith("| `")]


def test_the_readme_has_every_command_with_its_line_of_help() -> None:
    # given the commands as the command line lists them
    expected = [f"| `variorum {name}` | {line} |" for name, (_, line) in COMMANDS.items()]
    # when the table of the README is read
    # then it is the same list
    assert rows("Commands") == expected


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_the_readme_has_every_setting_with_its_variable_and_default(name: str) -> None:
    # given a setting
    [row] = [row for row in rows("Settings") if row.startswith(f"| `{name}` |")]
    # when its row in the README is read
    _, _, variable, default, meaning, _ = row.split("|")
    # then it names the variable and the default, and says what it is for
    assert variable.strip() == f"`{environment_name(name)}`"
    assert default.strip() == f"`{shown_default(name)}`"
    assert len(meaning.strip()) > 20


def test_the_readme_has_no_setting_that_is_gone() -> None:
    # given the settings
    # when the table of the README is read
    # then it has no row more
    assert len(rows("Settings")) == len(fields(Settings))


def test_the_readme_has_every_format_with_its_title() -> None:
    # given the rack of formats
    expected = [f"| `{each.name}` | `{each.suffix}` | {each.title} |" for each in FORMATS]
    # when the table of the README is read
    # then it is the same list
    assert rows("Formats") == expected


def test_the_readme_has_every_format_of_one_comparison_with_its_title() -> None:
    # given the rack of formats of one comparison
    expected = [f"| `{each.name}` | `{each.suffix}` | {each.title} |" for each in comparisons.FORMATS]
    # when the table of the README is read
    # then it is the same list
    assert rows("Formats of one comparison") == expected


def test_the_readme_has_every_kind_of_document_that_is_read() -> None:
    # given the rack of readers
    endings = {reader.name: " ".join(f"`{ending}`" for ending in reader.endings) for reader in documents.READERS}
    expected = [f"| `{reader.name}` | {endings[reader.name]} | {reader.label} |" for reader in documents.READERS]
    # when the table of the README is read
    # then it is the same list
    assert rows("Documents") == expected


def test_the_readme_has_every_format_of_bibliographies_with_its_title() -> None:
    # given the rack of formats of bibliographies
    expected = [f"| `{each.name}` | `{each.suffix}` | {each.title} |" for each in bibliographies.FORMATS]
    # when the table of the README is read
    # then it is the same list
    assert rows("Bibliographies") == expected


def test_the_readme_has_every_measure_with_what_it_asks() -> None:
    # given the rack of measures, each with the first sentence of its file
    expected = [f"| `{name}` | {asked} |" for name, asked in map(describe_measure, MEASURES)]
    # when the table of the README is read
    # then it is the same list, in the order in which pages show them
    assert rows("Measures") == expected


def test_the_readme_has_every_language_in_which_figures_are_read() -> None:
    # given the rack of languages, each under the name of its file
    expected = [f"| `{code}` | {language_name(code)} |" for code in LANGUAGES]
    # when the table of the README is read
    # then it is the same list
    assert rows("Languages") == expected


def test_the_readme_has_every_room_in_one_line() -> None:
    # given the folders of the package, and of the project
    rooms = [f"app/{path.parent.name}/" for path in (PROJECT / "app").glob("*/__init__.py")]
    # when the rooms of the README are read
    named = re.findall(r"^\s*- `([\w/]+/)` ", section("Rooms"), re.MULTILINE)
    # then each has its line, and none is named that is gone
    assert set(rooms) <= set(named)
    assert [name for name in named if not (PROJECT / name).is_dir()] == []


def test_the_readme_has_every_setting_of_the_map_of_a_table() -> None:
    # given the settings of each section of a map
    expected = {(name, setting.name) for name, section in SECTIONS.items() for setting in fields(section)}
    # when the table of the README is read
    cells = [row.split("|")[1] for row in section("Tables").splitlines() if row.startswith("| `[")]
    named = [re.findall(r"`\[?(\w+)\]?`", cell) for cell in cells]
    # then it names just these
    assert {(name, setting) for name, *settings in named for setting in settings} == expected


def test_the_map_that_the_readme_shows_can_be_read() -> None:
    # given the map of the README
    [text] = re.findall(r"^```toml$(.*?)^```$", section("Tables"), re.MULTILINE | re.DOTALL)
    # when it is read
    # then it names the columns that it seems to
    assert {"Incident code", "Reported Minimum", "Location", "Sources"} <= set(read_map(text.encode()).columns)


@pytest.mark.parametrize("name", ["json", "csv", "sqlite"])
def test_the_readme_shows_how_each_format_is_written(name: str) -> None:
    # given a format
    # when the README is searched for a command that writes it
    # then there is one
    assert re.search(rf"variorum export --format {name} \S+", README)


def test_the_two_commands_of_the_readme_are_those_of_the_makefile_and_of_the_integration() -> None:
    # given the two commands that a newcomer needs
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    # when they are looked for
    # then the README names both, the Makefile has both, and the integration runs the second
    for command in ("run", "test"):
        assert f"\nmake {command}" in section("Two commands")
        assert re.search(rf"^{command}:", makefile, re.MULTILINE)
    assert re.search(r"^exec make test$", (PROJECT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_a_document_links_to_is_there(document: str) -> None:
    # given the links of a document to files of the project
    text = (PROJECT / document).read_text(encoding="utf-8")
    targets = [target.partition("#")[0] for target in LINK.findall(text) if "://" not in target]
    # when they are followed
    # then each leads somewhere
    assert [target for target in targets if target and not (PROJECT / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_is_there(document: str) -> None:
    # given the paths in a document that lie in our own folders and hold no placeholder
    text = (PROJECT / document).read_text(encoding="utf-8")
    paths = re.findall(r"`((?:app|tests|migrations)/[\w./-]*)`", text)
    # when they are looked for
    # then each is there
    assert [path for path in paths if not (PROJECT / path).exists()] == []


def test_the_changelog_has_this_version_or_what_comes_next() -> None:
    # given the changelog
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    # when its headings are read
    headings = re.findall(r"^## \[([^\]]+)\]", changelog, re.MULTILINE)
    # then the version of the code is among them, or still unreleased
    assert headings
    assert VERSION in headings or headings[0] == "Unreleased"


def test_the_licence_of_the_project_is_the_one_it_names() -> None:
    # given the licence in the metadata
    metadata = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    # when the file is read
    licence = (PROJECT / "LICENSE").read_text(encoding="utf-8")
    # then it is that one
    assert 'license = "MIT"' in metadata
    assert licence.startswith("MIT License\n")
    assert "MIT" in section("Licence")


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_name_versions_and_hashes_and_no_place(lock: str) -> None:
    # given the locked dependencies
    text = (PROJECT / lock).read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+)==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    # when they are read
    # then each has a version and a hash, and none says where it comes from
    assert len(pinned) == len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)) > 20
    assert re.findall(r"https?://|file:/|--(?:extra-)?index-url|--find-links|--trusted-host|@ ", text) == []


def shown_default(name: str) -> str:
    """The default of a setting as the README writes it."""
    if name == "instance":
        return "instance"
    if name == "database_url":
        return "sqlite:///…/instance/variorum.sqlite"
    [default] = [field.default for field in fields(Settings) if field.name == name]
    if default == ():
        return "none"
    return str(default).lower() if isinstance(default, bool) else str(default)


def describe_measure(measure: object) -> tuple[str, str]:
    """The name of a measure, and the question that its file says it answers."""
    module = importlib.import_module(str(measure.__module__))
    return str(module.NAME), module_sentence(module.__name__)


def module_sentence(module: str) -> str:
    """What a module says it is for, after its own name and a colon."""
    first = (sys.modules[module].__doc__ or "").partition("\n\n")[0].replace("\n", " ")
    told = first.partition(": ")[2]
    return told[0].upper() + told[1:]


def language_name(code: str) -> str:
    """What the file of a language calls it."""
    files = [name.rpartition(".")[2] for name in sys.modules if name.startswith("app.domain.reading.")]
    [name] = [name for name in files if getattr(reading, name.upper(), None) is LANGUAGES[code]]
    return name.capitalize()
