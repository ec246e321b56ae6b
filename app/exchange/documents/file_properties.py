"""What programs write into the properties of a file, as far as it says something about the document.

A title may be the name of a file or a program's own words, an author the name of an account, and a date the day on
which somebody downloaded or printed the file. A wrong value costs the reader more than none.
"""

from collections.abc import Iterable

from app.exchange.documents.bylines import ACCOUNTS, several

_ENDINGS = "pdf doc docx dvi tex ps eps ai indd qxd qxp p65 fm ppt pptx xls xlsx txt rtf odt odp pages cdr htm html"
ENDINGS = frozenset(_ENDINGS.split())
BY_PROGRAMS = ("microsoft word", "microsoft powerpoint", "paper title (use style", "untitled", "pii:", "doi:")
_DEFAULTS = (
    "document, powerpoint presentation, powerpoint-präsentation, print, scan, unbenannt, sans titre, без названия"
)
DEFAULTS = frozenset(_DEFAULTS.split(", "))
MAKERS = frozenset(
    ("acer", "asus", "dell", "hp", "lenovo", "office", "pc", "toshiba")
)  # of whoever bought the computer
STAMPS = ("©", "(c)", "copyright", "accessed", "download", "printed", "retrieved")


def titled(value: str) -> str:
    """A title that somebody gave; empty for the name of a file and for the words of a program."""
    words = value.split()
    plain = " ".join(words)
    ending = plain.lower().removesuffix(" - notepad").rpartition(".")[2]
    is_file = ending in ENDINGS and "." in plain
    is_number = len(words) == 1 and not plain.isdigit() and ("_" in plain or sum(map(str.isdigit, plain)) > 3)
    is_default = plain.lower() in DEFAULTS or plain.lower().startswith(BY_PROGRAMS)
    return "" if is_file or is_number or is_default else plain


def authors_of(value: str) -> list[str]:
    """The names of those who wrote it; none for the name of an account: “admin”, “jsmith2”, “Microsoft Office User”."""
    return [name for name in several(value) if not _is_account(name)]


def _is_account(name: str) -> bool:
    is_word = len(name.split()) == 1
    is_login = is_word and (not name[:1].isupper() or any(map(str.isdigit, name))) and name.isascii()
    return " ".join(name.casefold().split()) in ACCOUNTS | MAKERS or is_login


def can_be_of(date: str, lines: Iterable[str]) -> bool:
    """Whether a text may be of the year of this date: it states that year, or none at all.

    Of the years only those count that stand by themselves, in lines that are no mark of copyright and no stamp of a
    download: a scan of 1992 that was downloaded in 2016 says so in such a stamp.
    """
    plain = (line for line in lines if not any(stamp in line.casefold() for stamp in STAMPS))
    years = {word for line in plain for word in map(_bare, line.split()) if _is_year(word)}
    return not years or date[:4] in years


def _bare(word: str) -> str:
    return word.strip("()[]{}.,;:–-")


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdecimal() and "1500" <= word < "2200"
