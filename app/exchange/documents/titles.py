"""Titles of web pages without the name of their site: “Forty named | The News” is “Forty named”.

Only what is known to be the name of the site is taken off: by what the page calls itself, by its host, or, of a
<title>, by its headline. A title that merely has a dash in it stays whole.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

PARTINGS = (" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · ", " • ", " // ", " │ ", " ‹ ")


def without_site(title: str, names: Iterable[str], address: str = "", headline: str = "") -> str:
    """A title without the name of its site at its end or its beginning.

    `names` are those of the site and of who publishes it, `address` is that of the page, and `headline` its one
    headline where the title is that and more.
    """
    known = {_bare(name) for name in (*names, *_hosts(address)) if name}
    for parting in PARTINGS:
        first, found, last = title.rpartition(parting)
        if found and first.strip() and _bare(last) in known:
            return first.strip()
        first, found, last = title.partition(parting)
        if found and last.strip() and _bare(first) in known:
            return last.strip()
        if found and headline and _bare(first) == _bare(headline):
            return first.strip()
    return title


def _hosts(address: str) -> Iterable[str]:
    """The host of an address, and its one word: news.example and news, of www.news.example."""
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ()
    return host, host.partition(".")[0]


def _bare(text: str) -> str:
    """Its letters and digits alone, for sites write their names with and without spaces, dots and quotes."""
    return "".join(filter(str.isalnum, text.casefold()))
