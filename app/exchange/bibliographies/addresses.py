"""Addresses and DOIs as people and programs leave them in their fields: several at once, bare, or something else."""

from urllib.parse import urlsplit

LINE_ENDS = ("\\n", "\\r")  # Mendeley writes the ends of lines so


def split_addresses(text: str) -> tuple[str, ...]:
    """The addresses of a field, most often one, a space within one as %20; () where it begins with something else."""
    for end in LINE_ENDS:
        pieces = text.split(end)
        if len(pieces) > 1 and all("://" in piece for piece in pieces):
            text = " ".join(pieces)
    found: list[str] = []
    for word in text.split():
        if "://" in word[:20] or word.lower().startswith("www."):
            found.append(word if "://" in word[:20] else f"http://{word}")
        elif found:
            found[-1] += f"%20{word}"
        else:
            return ()
    return tuple(found)


def is_web(address: str) -> bool:
    """An absolute http or https address with the name of a host, and without spaces."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and len(address.split()) == 1
    except ValueError:
        return False


def plain_doi(text: str) -> str:
    """The DOI without what programs put in front of it, an address or “doi:”; empty for what is none."""
    value = text.strip()
    at = value.find("10.")
    if at > 0 and (value[at - 1] in "/: " and "doi" in value[:at].lower()):
        value = value[at:].strip()
    return value if len(value.split()) == 1 and "/" in value and "://" not in value else ""
