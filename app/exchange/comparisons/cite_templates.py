"""Sources as {{cite …}} templates of the English Wikipedia (Help:Citation Style 1), chosen by the type of source."""

from collections.abc import Iterator

from app.domain.csl import Item, Name
from app.exchange.comparisons.wikipedia_dates import NO_DATE, say_for_template

# By CSL type: the template, and its parameter for what the source appeared in.
TEMPLATES = {
    "article-newspaper": ("cite news", "newspaper"),
    "article-magazine": ("cite magazine", "magazine"),
    "article-journal": ("cite journal", "journal"),
    "interview": ("cite interview", "work"),
    "report": ("cite report", "work"),
    "legislation": ("cite report", "work"),
    "legal_case": ("cite report", "work"),
    "book": ("cite book", "series"),
    "chapter": ("cite book", "title"),
    "broadcast": ("cite episode", "series"),
    "motion_picture": ("cite AV media", "series"),
    "speech": ("cite speech", "event"),
    "thesis": ("cite thesis", "series"),
}
ON_THE_WEB = ("cite web", "website")
ON_PAPER = ("cite document", "series")
WITHOUT_SERIES = {"cite episode": ("cite AV media", "series")}
ROLES = {"author": "", "editor": "editor-", "translator": "translator-", "interviewer": "interviewer-"}
OTHERS = ("director", "recipient")
INEXACT = frozenset("~?%X/")  # of EDTF; an access date is a day or a month, or is not given

TEXT = str.maketrans({character: f"&#{ord(character)};" for character in "&<>[]{}|~="})
ADDRESS = str.maketrans({character: f"%{ord(character):02X}" for character in "<>[]{}|'\"\\ \t\n"})
PAIRS = (("''", "&#39;&#39;"), ("__", "&#95;&#95;"))


def escape(text: str) -> str:
    """The text on one line of wikitext, in which nothing is markup, neither in a table nor in a template."""
    line = " ".join(text.split()).translate(TEXT)
    for pair, entities in PAIRS:
        line = line.replace(pair, entities)
    return line


def escape_address(url: str) -> str:
    """The address, with what would end or break it percent-encoded."""
    return url.translate(ADDRESS)


def cite(item: Item) -> str:
    """The template with every parameter that is known: {{cite news |last1=… |title=…}}."""
    template, container = TEMPLATES.get(item.type) or (ON_THE_WEB if item.url else ON_PAPER)
    if not item.container_title:
        template, container = WITHOUT_SERIES.get(template, (template, container))
    parameters = [*_names(item), *_titles(item, container), *_place(item)]
    return " ".join((f"{{{{{template}", *(f"|{name}={value}" for name, value in parameters if value))) + "}}"


def _names(item: Item) -> Iterator[tuple[str, str]]:
    for role, prefix in ROLES.items():
        named = [name for name in item.names if name.role == role]
        for number, name in enumerate(named, start=1):
            yield from _name(name, prefix, number)
    others = [f"{_in_full(name)} ({name.role})" for name in item.names if name.role in OTHERS]
    yield "others", escape(", ".join(others))


def _in_full(name: Name) -> str:
    return name.literal or f"{name.given} {name.family}".strip()


def _name(name: Name, prefix: str, number: int) -> Iterator[tuple[str, str]]:
    if name.literal:
        yield (f"{prefix[:-1] or 'author'}{number}", f"(({escape(name.literal)}))")  # (( )): one name, as it stands
    else:
        yield f"{prefix}last{number}", escape(name.family)
        yield f"{prefix}first{number}", escape(name.given)


def _titles(item: Item, container: str) -> Iterator[tuple[str, str]]:
    title = "chapter" if item.type == "chapter" and item.container_title else "title"
    yield title, escape(item.title)
    yield ("chapter-url" if title == "chapter" else "url"), escape_address(item.url)
    if container != "title" or item.container_title:
        yield container, escape(item.container_title)
    if item.publisher != item.container_title:
        yield "publisher", escape(item.publisher)
    yield "location", escape(item.publisher_place)


def _place(item: Item) -> Iterator[tuple[str, str]]:
    yield "date", say_for_template(item.issued) or NO_DATE
    if item.url and not INEXACT & set(item.accessed):
        yield "access-date", say_for_template(item.accessed)
    yield "type", escape(item.genre or item.medium)
    yield "language", "" if item.language.partition("-")[0] == "en" else escape(item.language)
    is_range = any(mark in item.page for mark in "-–,")
    for name, value in (
        ("volume", item.volume),
        ("issue", item.issue),
        ("number", "" if item.issue else item.number),
        ("pages" if is_range else "page", item.page),
        ("edition", item.edition),
        ("section", item.section if item.type in ("article-newspaper", "legislation") else ""),
        ("doi", item.doi),
        ("isbn", item.isbn),
        ("issn", item.issn),
        ("via", item.archive),
    ):
        yield name, escape(value)
