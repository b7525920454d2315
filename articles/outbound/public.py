"""Which addresses of machines belong to the public internet."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

NOT_PUBLIC_4 = tuple(map(ip_network, (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
)))  # fmt: skip
"""IANA's special-purpose registry. Kept beside ``is_global``, whose table differs by Python's version."""
GLOBAL_6 = IPv6Network("2000::/3")
"""All that is handed out for use on the internet (RFC 4291); anything outside is special."""
NOT_PUBLIC_6 = tuple(map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
"""Protocols with Teredo (RFC 4380), documentation, 6to4 (RFC 3056), documentation again (RFC 9637)."""
NAT64 = IPv6Network("64:ff9b::/96")
"""An IPv4 address behind a translator (RFC 6052): as public as that one is."""


def is_public(text: str) -> bool:
    """Say whether a numeric address is one of the public internet; False for what is no address."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return _is_public_4(address)
    return _is_public_6(address)


def _is_public_4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in network for network in NOT_PUBLIC_4)


def _is_public_6(address: IPv6Address) -> bool:
    """Kept: IPv4-mapped addresses (::ffff:0:0/96) are refused with all that is outside 2000::/3."""
    if address.scope_id:
        return False
    if address in NAT64:
        return _is_public_4(IPv4Address(int(address) & 0xFFFFFFFF))
    is_handed_out = address in GLOBAL_6 and address.is_global
    return is_handed_out and not any(address in network for network in NOT_PUBLIC_6)
