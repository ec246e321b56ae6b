"""Addresses: what a person pastes or a redirect names, read strictly into the parts that a fetch needs."""

import ipaddress
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from app.domain.errors import FetchRefused

PORTS = {"http": 80, "https": 443}
LEAST_HIGH_PORT = 1024  # below it, only the ports of the web: the others are mail, shells and the like
MOST_CHARACTERS = 4_000
MOST_IN_LABEL = 63
MOST_IN_HOST = 253
DOTS = str.maketrans("。．｡", "...")
NAME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")
KEPT_IN_PATH = "/%:@!$&'()*+,;=~-._"
KEPT_IN_QUERY = KEPT_IN_PATH + "?[]"
INSTEAD = "Save the page in your browser and choose the file, or send it with the bookmarklet."

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address taken apart: `host` in ASCII or as an IP address, `target` what is asked of it, `url` all together."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as a Host header writes them, without the usual port."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address without a fragment."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def place(self) -> str:
        """Host and port, as the setting fetch_inner names them."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def read_address(text: str) -> WebAddress:
    """The parts of an absolute http or https address; raises FetchRefused that says what is wrong with it."""
    text = text.strip()
    if len(text) > MOST_CHARACTERS:
        raise FetchRefused(f"The address is longer than {MOST_CHARACTERS:,} characters. {INSTEAD}")
    if any(unicodedata.category(letter) in {"Cc", "Cs"} or letter.isspace() for letter in text):
        raise FetchRefused("The address holds spaces or control characters; paste it again, and nothing beside it.")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise FetchRefused(f"The address cannot be read ({error}); copy it again from your browser.") from error
    if parts.scheme not in PORTS or not parts.netloc:
        raise FetchRefused("Only addresses that begin with https:// or http:// are fetched; write the whole address.")
    if "@" in parts.netloc:
        raise FetchRefused("The address holds a name or password before “@”; leave it out.")
    port = PORTS[parts.scheme] if port is None else port
    if port not in PORTS.values() and port < LEAST_HIGH_PORT:
        raise FetchRefused(
            f"Port {port} is not one of the web; 80, 443 and those from {LEAST_HIGH_PORT} on are fetched."
        )
    target = quote(parts.path or "/", safe=KEPT_IN_PATH)
    if parts.query:
        target += f"?{quote(parts.query, safe=KEPT_IN_QUERY)}"
    return WebAddress(parts.scheme, _read_host(parts.hostname or "", parts.netloc), port, target)


def follow(address: WebAddress, location: str) -> WebAddress:
    """Where a redirect leads; raises FetchRefused."""
    try:
        joined = urljoin(address.url, location.strip())
    except ValueError as error:
        raise FetchRefused(f"It redirects to an address that cannot be read ({error}). {INSTEAD}") from error
    return read_address(joined)


def literal_address(host: str) -> IPAddress | None:
    """The IP address that a host is written as, or None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _read_host(host: str, netloc: str) -> str:
    if netloc.startswith("["):
        if "%" in host:
            raise FetchRefused("The address names a network interface after “%”; leave it out.")
        literal = literal_address(host)
        if literal is None or literal.version != 6:
            raise FetchRefused(f"“{host}” is no IPv6 address; correct it.")
        return literal.compressed
    return _read_name(host)


def _read_name(host: str) -> str:
    """A name in ASCII, as UTS 46 does it for names of today, or an IPv4 address in its one plain spelling."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", host).lower()).translate(DOTS)
    labels = folded.removesuffix(".").split(".")
    if _ends_in_number(labels[-1]):
        literal = literal_address(".".join(labels))
        if literal is None:
            raise FetchRefused(f"“{host}” is a number in an unusual spelling; write the name of the site.")
        return str(literal)
    names = [_encode(label, host) for label in labels]
    name = ".".join(names)
    if len(name) > MOST_IN_HOST:
        raise FetchRefused(f"The name of the site is longer than {MOST_IN_HOST} characters; correct it.")
    return name


def _ends_in_number(label: str) -> bool:
    """Whether resolvers take a host that ends so for a number: 127.1, 2130706433, 017700000001, 0x7f.1."""
    if label.isdigit():
        return True
    return label.startswith("0x") and all(letter in "0123456789abcdef" for letter in label[2:])


def _encode(label: str, host: str) -> str:
    try:
        encoded = label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"
    except UnicodeError:
        encoded = ""
    hidden = any(unicodedata.category(letter)[0] in "CZPS" for letter in label if not letter.isascii())
    if not encoded or hidden or len(encoded) > MOST_IN_LABEL or not set(encoded) <= NAME_LETTERS:
        raise FetchRefused(f"“{host}” is not the name of a site; correct it.")
    return encoded
