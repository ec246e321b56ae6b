"""Sameness: when two addresses, or two DOIs, name one publication."""

from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

TRACKING = frozenset(
    {
        *("fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid"),
        *("mc_eid", "_ga", "_gl", "_hsenc", "_hsmi", "mkt_tok", "ref_src", "ref_url", "cmpid", "ncid", "smid"),
        *("at_medium", "at_campaign", "xtor", "wt_mc", "spm", "share_id", "sharetype"),
    }
)
TRACKING_STARTS = ("utm_", "pk_", "mtm_", "matomo_")
PORTS = {"http": 80, "https": 443}
DOI_STARTS = ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:")
KEPT = "/:@!$&'()*+,;=~-._"


def address_key(url: str) -> str:
    """What two addresses of one page have in common, empty for what is no address of the web.

    Scheme, “www.”, usual port, slash at the end, fragment, order of parameters and parameters that only follow readers
    about do not tell two pages apart.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme not in PORTS or not host:
        return ""
    place = host.removeprefix("www.") + (f":{port}" if port not in (None, *PORTS.values()) else "")
    kept = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _follows(pair[0]))
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{place}{quote(unquote(parts.path), safe=KEPT).rstrip('/')}{query}"


def site_of(key: str) -> str:
    """The host of an address, as its key begins."""
    return key.partition("/")[0].partition("?")[0]


def doi_key(text: str) -> str:
    """A DOI without what people write before it, in lower case (DOI names tell no case apart); empty for none."""
    plain = text.strip().lower()
    for start in DOI_STARTS:
        plain = plain.removeprefix(start).strip()
    return plain if plain.startswith("10.") and "/" in plain else ""


def _follows(name: str) -> bool:
    lowered = name.lower()
    return lowered in TRACKING or lowered.startswith(TRACKING_STARTS)
