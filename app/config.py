"""Settings: what the person who runs Variorum can choose, from the environment and instance/variorum.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from app.domain.errors import InvalidValue

TOML_NAME = "variorum.toml"
TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"0", "false", "no", "off"})
LIMITS = {"port": (0, 65_535), "session_days": (1, 3_650), "trusted_proxies": (0, 10), "threads": (1, 256)}


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; each is described in the README."""

    instance: Path
    database_url: str
    host: str = "127.0.0.1"
    port: int = 8000
    public_reading: bool = False
    secure_cookies: bool = False
    session_days: int = 30
    require_second_factor: bool = False
    trusted_proxies: int = 0
    threads: int = 4
    fetch_inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the value of one setting came from, in words: an environment variable, the file, or the default."""

    name: str
    value: Any
    came_from: str


def environment_name(setting: str) -> str:
    """The environment variable of a setting: DATABASE_URL, and VARIORUM_… for all others."""
    return "DATABASE_URL" if setting == "database_url" else f"VARIORUM_{setting.upper()}"


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings in force; raises InvalidValue that names the variable, or the setting and its file."""
    return Settings(**{origin.name: origin.value for origin in trace_settings(environ)})


def trace_settings(environ: Mapping[str, str]) -> list[Origin]:
    """Each setting with its value and where it came from, in the order of Settings."""
    instance = Path(environ.get("VARIORUM_INSTANCE") or "instance").absolute()
    instance_origin = "VARIORUM_INSTANCE" if environ.get("VARIORUM_INSTANCE") else "default"
    toml_path = instance / TOML_NAME
    chosen = _read_toml(toml_path)
    origins = [Origin("instance", instance, instance_origin)]
    for field in fields(Settings)[1:]:
        default = f"sqlite:///{instance / 'variorum.sqlite'}" if field.name == "database_url" else field.default
        variable = environment_name(field.name)
        if environ.get(variable):
            origins.append(Origin(field.name, _convert(field.name, environ[variable], default, variable), variable))
        elif field.name in chosen:
            value = _convert(field.name, chosen[field.name], default, f"{field.name} in {toml_path}")
            origins.append(Origin(field.name, value, str(toml_path)))
        else:
            origins.append(Origin(field.name, default, "default"))
    return origins


def _read_toml(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        chosen = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidValue(TOML_NAME, f"{path} cannot be read: {error}.") from error
    known = {field.name for field in fields(Settings)} - {"instance"}
    for name in chosen:
        if name not in known:
            raise InvalidValue(
                name, f"{path}: there is no setting {name!r}; the settings are {', '.join(sorted(known))}."
            )
    return chosen


def _convert(name: str, value: Any, default: Any, where: str) -> Any:
    """The value in the type of the default; raises InvalidValue that says `where` it was written."""
    if isinstance(default, tuple):
        return _convert_places(name, value, where)
    if isinstance(value, dict | list):
        raise InvalidValue(name, f"{where} is a list or a table; write one value.")
    text = str(value).strip()
    if isinstance(default, bool):
        if text.lower() in TRUE_WORDS | FALSE_WORDS:
            return text.lower() in TRUE_WORDS
        raise InvalidValue(name, f"{where} is {text!r}; write true or false.")
    if isinstance(default, int):
        return _convert_number(name, text, where)
    return text


def _convert_places(name: str, value: Any, where: str) -> tuple[str, ...]:
    """Places such as wiki.intern:8080, as a list or with commas between them."""
    written = value if isinstance(value, list) else str(value).split(",")
    places = tuple(str(place).strip().lower() for place in written if str(place).strip())
    for place in places:
        host, _, port = place.rpartition(":")
        if not (host and port.isascii() and port.isdigit()):
            raise InvalidValue(name, f"{where} is {value!r}; write each place as host:port, with commas between them.")
    return places


def _convert_number(name: str, text: str, where: str) -> int:
    least, most = LIMITS[name]
    if text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most:
        return int(text)
    raise InvalidValue(name, f"{where} is {text!r}; write a whole number from {least} to {most}.")
