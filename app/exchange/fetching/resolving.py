"""Resolving: the addresses of a host, none of which is left unchecked."""

import ipaddress
import socket
import threading
from collections.abc import Collection

from app.domain.errors import FetchRefused
from app.exchange.fetching.addresses import INSTEAD, IPAddress, WebAddress, literal_address
from app.exchange.fetching.reach import inner_reason


def public_addresses(address: WebAddress, seconds: float, inner: Collection[str] = ()) -> list[IPAddress]:
    """The IP addresses of a host, in the order in which to try them.

    Raises FetchRefused when there is none, it takes longer than `seconds`, or one of them lies within a network: a name
    that answers with an inner address among others is refused whole. `inner` lists places (host:port) that are allowed
    all the same.
    """
    literal = literal_address(address.host)
    found = [literal] if literal else _resolve(address, seconds)
    if address.place in inner:
        return found
    for each in found:
        reason = inner_reason(each)
        if reason:
            named = "" if literal else f" ({each})"
            raise FetchRefused(
                f"{address.host}{named} is not fetched: that address belongs to {reason}, and from there others could "
                f"be reached who trust this machine. {INSTEAD} Whoever runs Variorum can allow it by the setting "
                f"fetch_inner = [“{address.place}”]."
            )
    return found


def _resolve(address: WebAddress, seconds: float) -> list[IPAddress]:
    """Ask the resolver, in a thread of its own: it has no limit of time itself."""
    found: list[IPAddress] = []
    problems: list[OSError] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(ipaddress.ip_address(str(row[4][0]).partition("%")[0]) for row in rows))
        except (OSError, UnicodeError) as error:
            problems.append(OSError(str(error)))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(seconds, 0))
    if asking.is_alive():
        raise FetchRefused(f"The name {address.host} was not found in time. Try again later. {INSTEAD}")
    if problems or not found:
        raise FetchRefused(f"There is no site named {address.host}; check the spelling of the address.")
    return found
