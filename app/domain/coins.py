"""COinS: a source as the ContextObject of OpenURL (NISO Z39.88-2004), which Zotero and others find in a page."""

from functools import lru_cache
from urllib.parse import urlencode

from app.domain.bibliography import Reference

FORMAT = "info:ofi/fmt:kev:mtx:"
DUBLIN_CORE = f"{FORMAT}dc"


@lru_cache(maxsize=4096)
def coins(reference: Reference) -> str:
    """The text of the title of a `span` of class Z3988; people in their order, what is not known left out."""
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", DUBLIN_CORE),
        ("rft.type", reference.genre),
        ("rft.title", reference.title),
        ("rft.source", reference.container_title),
        ("rft.publisher", reference.publisher),
        ("rft.date", reference.issued[:10] if reference.issued[:4].isdigit() else ""),
        ("rft.identifier", reference.url),
        ("rft_id", f"info:doi/{reference.doi}" if reference.doi else ""),
        *(("rft.creator", author) for author in reference.authors),
    ]
    return urlencode([(name, value) for name, value in pairs if value])
