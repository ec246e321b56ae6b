"""Rooms: imports run one way, every module says what it is for, and none grows too large."""

import ast
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "app"
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 400
QUERY_TYPES = ("Select[", "AnySelect", "CompoundSelect[", "ColumnElement[")
Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef

# The rooms, from the outermost inwards; those of one row do not know each other.
ROWS = (("factory",), ("web", "cli"), ("services",), ("exchange", "storage"), ("domain",))
DEPTH = {room: depth for depth, row in enumerate(ROWS) for room in row}
FOUNDATIONS = {"app", "app.version", "app.config"}  # config stands beside domain/errors.py, which it may raise
OF_CONFIG = {"app.domain.errors"}
ABOVE_ALL = {
    "app.cli.serve"
}  # the one command that starts the pages, so it may name the factory and what is of the web

FORBIDDEN_LIBRARIES = {
    "domain": {"flask", "flask_wtf", "wtforms", "werkzeug", "jinja2", "sqlalchemy", "alembic", "waitress", "psycopg"},
    "storage": {"flask", "flask_wtf", "wtforms", "werkzeug", "jinja2", "waitress"},
    "exchange": {"flask", "flask_wtf", "wtforms", "werkzeug", "jinja2", "sqlalchemy", "alembic", "waitress"},
    "services": {"flask", "flask_wtf", "wtforms", "werkzeug", "jinja2", "alembic", "waitress"},
    "cli": {"flask", "flask_wtf", "wtforms", "werkzeug", "jinja2"},
}
CATCH_ALL_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "tools", "base_utils", "manager"}


def name_of(path: Path) -> str:
    """The dotted name of a module of the package: app.domain.figure."""
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


TREES = {name_of(module): ast.parse(module.read_text(encoding="utf-8")) for module in MODULES}


def room_of(name: str) -> str:
    """The room that a module lies in: domain for app.domain.figure."""
    return name.partition(".")[2].partition(".")[0]


def imports_of(tree: ast.AST, name: str) -> Iterator[str]:
    """Every module that a tree imports by a statement, with what is imported from it; `name` is its own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = importlib.util.resolve_name("." * node.level + (node.module or ""), name)
            yield from (f"{start}.{alias.name}" for alias in node.names)


def is_ours(imported: str) -> bool:
    """The import is of our own package."""
    return lies_in(imported, "app")


def lies_in(imported: str, module: str) -> bool:
    """The import is of that module, or of something in it."""
    return imported == module or imported.startswith(f"{module}.")


def is_allowed(name: str, imported: str) -> bool:
    """A module may import its own room and those further in; nothing but serve may import the factory."""
    if any(lies_in(imported, foundation) for foundation in FOUNDATIONS - {"app"}):
        return True
    if name in FOUNDATIONS:
        return name == "app.config" and any(lies_in(imported, allowed) for allowed in OF_CONFIG)
    if name in ABOVE_ALL:
        return True
    own, other = room_of(name), room_of(imported)
    return own == other or DEPTH[other] > DEPTH[own]


def test_imports_run_one_way() -> None:
    # given every import of one of our own modules by another
    ours = [
        (name, imported) for name, tree in TREES.items() for imported in imports_of(tree, name) if is_ours(imported)
    ]
    # when each is held against the rooms
    # then it is of the same room, or of one further in
    assert [pair for pair in ours if not is_allowed(*pair)] == []


def test_inner_rooms_know_no_library_of_the_outer_ones() -> None:
    # given every import of a library
    libraries = [
        (name, imported.partition(".")[0]) for name, tree in TREES.items() for imported in imports_of(tree, name)
    ]
    # when each is held against its room
    # then none is of a room further out
    assert {pair for pair in libraries if pair[1] in FORBIDDEN_LIBRARIES.get(room_of(pair[0]), set())} == set()


def test_no_import_hides_in_a_function() -> None:
    # given the functions of every module
    functions = [(name, node) for name, node in every(ast.FunctionDef, ast.AsyncFunctionDef)]
    # when they are searched for imports
    hidden = [
        (name, inner.lineno)
        for name, function in functions
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    # then there is none
    assert hidden == []


def test_every_module_says_what_it_is_for_in_one_sentence() -> None:
    # given the first paragraph of every module
    sentences = {name: (ast.get_docstring(tree) or "").partition("\n\n")[0] for name, tree in TREES.items()}
    # when it is read
    # then it is a sentence
    assert [name for name, sentence in sentences.items() if not sentence.endswith((".", ":"))] == []
    assert [name for name, sentence in sentences.items() if len(sentence) < 10] == []


def test_what_is_public_has_a_docstring() -> None:
    # given the public classes, functions and methods of every module
    public = [(name, node) for name, tree in TREES.items() for node in public_definitions(tree)]
    # when their docstrings are read
    # then none is without
    assert [f"{name}: {node.name}" for name, node in public if not ast.get_docstring(node)] == []


def test_no_module_is_too_long() -> None:
    # given the lines of every module
    lines = {name_of(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    # when they are counted
    # then each module can be read at a sitting
    assert {name: count for name, count in lines.items() if count > MAX_LINES} == {}


def test_every_module_is_named_after_what_it_holds() -> None:
    # given the names of all modules and of their folders
    # when they are read
    # then none is a name for what found no other place
    assert [name for name in TREES if set(name.split(".")) & CATCH_ALL_NAMES] == []


def test_an_init_holds_a_docstring_a_list_or_nothing() -> None:
    # given the statements of every __init__
    inits = {name_of(module): TREES[name_of(module)].body for module in MODULES if module.name == "__init__.py"}
    # when they are looked at
    # then they are a docstring, imports and assignments: a list of what the folder holds
    kinds = (ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
    assert [name for name, body in inits.items() if not all(isinstance(node, kinds) for node in body)] == []


def test_every_folder_of_the_package_is_a_room_with_a_door() -> None:
    # given the folders that hold modules
    folders = {module.parent for module in MODULES}
    # when their __init__ is looked for
    # then each has one, and each folder at the top is a room that is known
    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []
    assert {folder.name for folder in folders if folder.parent == PACKAGE} <= set(DEPTH)


def test_queries_return_a_select_and_run_nothing() -> None:
    # given the public functions of the queries
    functions = {
        f"{name}.{node.name}": ast.unparse(node.returns)
        for name, tree in TREES.items()
        if lies_in(name, "app.storage.queries")
        for node in public_definitions(tree)
        if isinstance(node, ast.FunctionDef) and node.returns
    }
    # when what they return is read
    # then it is a Select, or a part of one
    assert functions
    assert {name: kind for name, kind in functions.items() if not kind.startswith(QUERY_TYPES)} == {}


def test_services_never_commit() -> None:
    # given every call of something that is named commit
    calls = [
        name
        for name, node in every(ast.Call)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit"
    ]
    # when the rooms are looked at
    # then no service is among them: only the edge commits, once
    assert [name for name in calls if room_of(name) == "services"] == []


@pytest.mark.parametrize(
    ("name", "imported", "allowed"),
    [
        ("app.web.pages.claims", "app.services.claims", True),
        ("app.web.pages.claims", "app.cli.main", False),
        ("app.cli.load", "app.web.session", False),
        ("app.cli.serve", "app.factory.create_app", True),
        ("app.cli.demo", "app.factory.create_app", False),
        ("app.web.views", "app.factory.create_app", False),
        ("app.services.claims", "app.web.forms.claim", False),
        ("app.services.loading", "app.exchange.base", True),
        ("app.exchange.base", "app.storage.base", False),
        ("app.storage.engine", "app.domain.errors", True),
        ("app.domain.figure", "app.storage.types", False),
        ("app.domain.figure", "app.config.Settings", True),
        ("app.config", "app.domain.errors.InvalidValue", True),
        ("app.config", "app.domain.figure", False),
    ],
)
def test_the_rule_of_imports_can_fail(name: str, imported: str, allowed: bool) -> None:
    # given an import that the design allows, or that it forbids
    # when the rule is asked
    # then it says so
    assert is_allowed(name, imported) is allowed


def every(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of those kinds with the name of its module."""
    for name, tree in TREES.items():
        yield from ((name, node) for node in ast.walk(tree) if isinstance(node, kinds))


def public_definitions(tree: ast.Module) -> Iterator[Definition]:
    """The public classes and functions at the top of a module, and the public methods of those classes.

    Properties are left out: their names read as claims, and say it all more often than not.
    """
    for node in tree.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            members = node.body if isinstance(node, ast.ClassDef) else []
            yield from (inner for inner in members if isinstance(inner, Definition) and is_public_method(inner))


def is_public_method(node: Definition) -> bool:
    """A method, or a class within a class, that is neither private nor a property."""
    decorators = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
    return not node.name.startswith("_") and not decorators & {"property", "cached_property", "setter"}
