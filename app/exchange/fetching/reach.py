"""Reach: which addresses of the internet may be fetched from, told from those that lie within one's own network.

The lists are those of IANA's special-purpose registries (RFC 6890 and its successors); an address that carries another
one within it is judged by what it carries, or refused where nobody publishes pages by it.
"""

import ipaddress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from app.exchange.fetching.addresses import IPAddress

OF_IPV4 = {
    IPv4Network("0.0.0.0/8"): "this machine itself",
    IPv4Network("10.0.0.0/8"): "a private network",
    IPv4Network("100.64.0.0/10"): "the network of a provider",
    IPv4Network("127.0.0.0/8"): "this machine itself",
    IPv4Network("168.63.129.16/32"): "the metadata of a cloud",
    IPv4Network("169.254.0.0/16"): "the local link or the metadata of a cloud",
    IPv4Network("172.16.0.0/12"): "a private network",
    IPv4Network("192.0.0.0/24"): "protocols, not pages",
    IPv4Network("192.0.2.0/24"): "documentation",
    IPv4Network("192.88.99.0/24"): "a tunnel",
    IPv4Network("192.168.0.0/16"): "a private network",
    IPv4Network("198.18.0.0/15"): "measurements",
    IPv4Network("198.51.100.0/24"): "documentation",
    IPv4Network("203.0.113.0/24"): "documentation",
    IPv4Network("224.0.0.0/4"): "many machines at once",
    IPv4Network("240.0.0.0/4"): "nobody",
}
OF_IPV6 = {
    IPv6Network("::1/128"): "this machine itself",
    IPv6Network("::/96"): "this machine, or an old form of another address",
    IPv6Network("64:ff9b:1::/48"): "a translation of the local network",
    IPv6Network("2001::/32"): "a tunnel",
    IPv6Network("2001::/23"): "protocols, not pages",
    IPv6Network("2001:db8::/32"): "documentation",
    IPv6Network("2002::/16"): "a tunnel",
    IPv6Network("3fff::/20"): "documentation",
    IPv6Network("fc00::/7"): "a private network",
    IPv6Network("fe80::/10"): "the local link",
    IPv6Network("ff00::/8"): "many machines at once",
}
TRANSLATED = IPv6Network("64:ff9b::/96")  # NAT64: an IPv4 address in the last 32 bits
GLOBAL = IPv6Network("2000::/3")  # the only part of IPv6 from which addresses are given to the public
ISATAP = frozenset({0x00005EFE, 0x02005EFE})


def inner_reason(address: IPAddress) -> str:
    """What an address belongs to that is not fetched from (“a private network”), or nothing for a public one."""
    if isinstance(address, IPv6Address):
        return _inner_reason_ipv6(address)
    return next((reason for network, reason in OF_IPV4.items() if address in network), "") or _by_library(address)


def _inner_reason_ipv6(address: IPv6Address) -> str:
    carried = address.ipv4_mapped or (_last_bits(address) if address in TRANSLATED else None)
    if carried is not None:
        return inner_reason(carried)
    found = next((reason for network, reason in OF_IPV6.items() if address in network), "")
    if found:
        return found
    if address not in GLOBAL:
        return "no public network"
    if (int(address) >> 32) & 0xFFFFFFFF in ISATAP:
        return "a tunnel"
    return _by_library(address)


def _by_library(address: IPAddress) -> str:
    """What the standard library knows beside the lists above."""
    is_public = address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)
    return "" if is_public else "no public network"


def _last_bits(address: IPv6Address) -> IPv4Address:
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
