"""Addresses that a page gives of itself: its canonical address, and the DOI that one or another field holds."""

import re
from urllib.parse import unquote, urljoin, urlsplit

# The prefix is four to nine digits; what follows may be nearly anything (DOI Handbook, 2.2).
_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]{1,200}")
LONGEST = 2_000


def doi_in(value: str) -> str:
    """The DOI in a field that holds one, by itself, after “doi:” or as an address of doi.org; else empty."""
    plain = unquote(value.strip()[:LONGEST])
    lower = plain.lower()
    starts = ("10.", "doi:", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/")
    if not lower.startswith((*starts, "info:doi/", "urn:doi:", "doi ")):
        return ""
    found = _DOI.search(plain)
    return found.group().rstrip(".,;") if found else ""


def web_address(value: str, base: str = "") -> str:
    """An address of the web, whole, from one that may be relative to `base`; else empty."""
    try:
        address = urljoin(base, value.strip()[:LONGEST])
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
    except ValueError:
        return ""
    return address if is_web and not any(character.isspace() for character in address) else ""


def canonical_address(value: str, base: str) -> str:
    """What a page calls its own address; empty where that is the front page of the site, which many name by mistake."""
    address = web_address(value, base)
    if not address:
        return ""
    parts = urlsplit(address)
    return address.partition("#")[0] if parts.path.strip("/") or parts.query else ""


def saved_from(markup: str) -> str:
    """The address that a browser noted at the head of a page that it saved; empty if there is none.

    Chromium writes <!-- saved from url=(0032)https://… -->, and SingleFile a line “url: https://…”.
    """
    start = markup[:2_000]
    for sign in ("saved from url=(", " url: "):
        _, found, rest = start.partition(sign)
        words = rest.split(maxsplit=1)
        if found and words:
            return web_address(words[0].rpartition(")")[2] if "(" in sign else words[0])
    return ""
