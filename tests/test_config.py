"""Settings: the environment before the file before the defaults, each with its origin, and errors that say where."""

from dataclasses import fields
from pathlib import Path

import pytest

from app.config import LIMITS, Settings, environment_name, read_settings, trace_settings
from app.domain.errors import InvalidValue


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """An instance folder without a file."""
    return tmp_path / "instance"


def test_without_anything_chosen_the_defaults_hold(instance: Path) -> None:
    # given an environment that only says where the instance is
    environ = {"VARIORUM_INSTANCE": str(instance)}
    # when the settings are read
    settings = read_settings(environ)
    # then all are the defaults, safe for one person on one machine
    assert settings == Settings(instance=instance, database_url=f"sqlite:///{instance}/variorum.sqlite")
    assert (settings.host, settings.port, settings.public_reading) == ("127.0.0.1", 8000, False)


def test_the_instance_is_a_folder_beside_us_unless_it_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # given an empty environment in some folder
    monkeypatch.chdir(tmp_path)
    # when the settings are read
    [origin, *_] = trace_settings({})
    # then the instance is below that folder, as an absolute path
    assert (origin.name, origin.value, origin.came_from) == ("instance", tmp_path / "instance", "default")


def test_the_environment_comes_before_the_file_and_the_file_before_the_default(instance: Path) -> None:
    # given a file that sets two, and an environment that sets one of them otherwise
    _write(instance, 'port = 8080\nhost = "0.0.0.0"\n')
    environ = {"VARIORUM_INSTANCE": str(instance), "VARIORUM_PORT": "9090"}
    # when each setting is traced
    origins = {origin.name: (origin.value, origin.came_from) for origin in trace_settings(environ)}
    # then each has the value of the nearest place, and says which that is
    assert origins["port"] == (9090, "VARIORUM_PORT")
    assert origins["host"] == ("0.0.0.0", str(instance / "variorum.toml"))
    assert origins["threads"] == (4, "default")
    assert origins["instance"] == (instance, "VARIORUM_INSTANCE")


def test_every_setting_is_traced_in_the_order_of_settings(instance: Path) -> None:
    # given any environment
    # when it is traced
    names = [origin.name for origin in trace_settings({"VARIORUM_INSTANCE": str(instance)})]
    # then no setting is left out
    assert names == [field.name for field in fields(Settings)]


def test_an_empty_variable_is_as_good_as_none(instance: Path) -> None:
    # given a variable that is set to nothing, as compose files do
    environ = {"VARIORUM_INSTANCE": str(instance), "VARIORUM_PORT": "", "DATABASE_URL": ""}
    # when the settings are read
    settings = read_settings(environ)
    # then the defaults hold
    assert settings.port == 8000
    assert settings.database_url.startswith("sqlite:///")


def test_the_database_is_named_by_the_variable_that_hosts_set(instance: Path) -> None:
    # given DATABASE_URL
    environ = {"VARIORUM_INSTANCE": str(instance), "DATABASE_URL": "postgresql://ledger@localhost/variorum"}
    # when the settings are read
    # then that is the database
    assert read_settings(environ).database_url == "postgresql://ledger@localhost/variorum"
    assert environment_name("database_url") == "DATABASE_URL"
    assert environment_name("public_reading") == "VARIORUM_PUBLIC_READING"


@pytest.mark.parametrize(
    ("written", "value"), [("1", True), ("true", True), ("Yes", True), (" on ", True), ("0", False), ("OFF", False)]
)
def test_yes_and_no_are_read_in_their_usual_spellings(instance: Path, written: str, value: bool) -> None:
    # given a variable with a spelling of yes or no
    environ = {"VARIORUM_INSTANCE": str(instance), "VARIORUM_PUBLIC_READING": written}
    # when the settings are read
    # then it is understood
    assert read_settings(environ).public_reading is value


def test_the_file_may_write_its_values_as_toml_has_them(instance: Path) -> None:
    # given a file with a number, a word and a truth value
    _write(instance, 'threads = 8\npublic_reading = true\nhost = "::1"\n')
    # when the settings are read
    settings = read_settings({"VARIORUM_INSTANCE": str(instance)})
    # then they have those values
    assert (settings.threads, settings.public_reading, settings.host) == (8, True, "::1")


@pytest.mark.parametrize("content", ['["Wiki.intern:8080", "[::1]:80"]', '"wiki.intern:8080, [::1]:80"'])
def test_places_are_read_as_a_list_or_with_commas(instance: Path, content: str) -> None:
    # given places in the file
    _write(instance, f"fetch_inner = {content}\n")
    # when the settings are read
    settings = read_settings({"VARIORUM_INSTANCE": str(instance)})
    # then each is one, in lower case
    assert settings.fetch_inner == ("wiki.intern:8080", "[::1]:80")


@pytest.mark.parametrize(
    ("variable", "written", "field"),
    [
        ("VARIORUM_PORT", "eighty", "port"),
        ("VARIORUM_PORT", "-1", "port"),
        ("VARIORUM_PORT", "65536", "port"),
        ("VARIORUM_PORT", "8000.5", "port"),
        ("VARIORUM_PORT", "٨٠٠٠", "port"),
        ("VARIORUM_PORT", "9" * 5000, "port"),
        ("VARIORUM_THREADS", "0", "threads"),
        ("VARIORUM_SESSION_DAYS", "0", "session_days"),
        ("VARIORUM_PUBLIC_READING", "maybe", "public_reading"),
        ("VARIORUM_FETCH_INNER", "intern", "fetch_inner"),
    ],
)
def test_a_variable_that_cannot_be_meant_is_refused_by_its_name(
    instance: Path, variable: str, written: str, field: str
) -> None:
    # given a variable with a value that its setting cannot have
    environ = {"VARIORUM_INSTANCE": str(instance), variable: written}
    # when the settings are read
    with pytest.raises(InvalidValue) as refused:
        read_settings(environ)
    # then the error names the variable, repeats what was written and says what to write
    assert refused.value.field == field
    assert refused.value.message.startswith(f"{variable} is {written!r}; write ")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("port = 'eighty'\n", "port in {path} is 'eighty'; write a whole number from 0 to 65535."),
        ("port = 1.5\n", "port in {path} is '1.5'; write a whole number from 0 to 65535."),
        ("public_reading = 'maybe'\n", "public_reading in {path} is 'maybe'; write true or false."),
        ("host = ['a', 'b']\n", "host in {path} is a list or a table; write one value."),
        ("[server]\nport = 1\n", "{path}: there is no setting 'server'; the settings are database_url, fetch_inner, "),
        ("instance = 'elsewhere'\n", "{path}: there is no setting 'instance'; the settings are database_url, "),
        ("port 8000\n", "{path} cannot be read: Expected '=' after a key in a key/value pair (at line 1, "),
    ],
)
def test_a_file_that_cannot_be_meant_is_refused_with_its_path(instance: Path, content: str, message: str) -> None:
    # given a file with a fault
    path = _write(instance, content)
    # when the settings are read
    with pytest.raises(InvalidValue) as refused:
        read_settings({"VARIORUM_INSTANCE": str(instance)})
    # then the error says in which file, what is there and what may be
    assert refused.value.message.startswith(message.format(path=path))


def test_a_file_that_is_not_text_is_refused(instance: Path) -> None:
    # given a file in another encoding
    _write(instance, "").write_bytes(b'host = "\xff"\n')
    # when the settings are read
    # then the error says which file cannot be read
    with pytest.raises(InvalidValue, match=r"variorum\.toml cannot be read"):
        read_settings({"VARIORUM_INSTANCE": str(instance)})


def test_every_number_has_its_limits() -> None:
    # given the settings that are whole numbers
    numbers = {field.name for field in fields(Settings) if field.type is int}
    # when their limits are looked up
    # then each has some, and its default lies within them
    assert set(LIMITS) == numbers
    defaults = {field.name: field.default for field in fields(Settings) if field.type is int}
    assert [name for name, (least, most) in LIMITS.items() if not least <= defaults[name] <= most] == []


def _write(instance: Path, content: str) -> Path:
    instance.mkdir()
    path = instance / "variorum.toml"
    path.write_text(content, encoding="utf-8")
    return path
