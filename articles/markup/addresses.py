"""Addresses of links and pictures: made safe, and written in one way."""

import re
from collections.abc import Mapping
from urllib.parse import unquote

from articles.markup.policy import ID_PREFIX, LAZY_SOURCES, LINK_SCHEMES, PICTURE_SCHEMES
from articles.text.normal import markup_text

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)\s*:")
_CONTROLS = re.compile(r"[\t\n\r\u2028\u2029]+")
_ENCODED = {ord(char): f"%{ord(char):02X}" for char in ' "<>`{}|^'} | {0xA0: "%C2%A0"}
_PICTURE_FILE = re.compile(r"\.(?:avif|bmp|gif|jpe?g|png|webp)(?:[?#].*)?$", re.IGNORECASE)
_PLACEHOLDERS = ("blank", "grey", "lazy", "loading", "placeholder", "spacer", "transparent", "1x1")
_FRAGMENT = re.compile(r"[^\s\"'<>&]+")


def link(value: str) -> str:
    """Return the address of a link as it is kept, or "" when it is not a safe one."""
    if value.startswith("#"):
        return value if value.startswith("#" + ID_PREFIX) and len(value) > 1 else ""
    return _safe(value, LINK_SCHEMES)


def picture(value: str) -> str:
    """Return the address of a picture as it is kept, or "" when it is not a safe one."""
    return "" if value.startswith("#") else _safe(value, PICTURE_SCHEMES)


def source_among(attributes: Mapping[str, str]) -> str:
    """Return which attribute of an img tells where its picture really is: lazy loading hides it."""
    written = picture(attributes.get("src", ""))
    if written and not _is_placeholder(written):
        return "src"
    hidden = (name for name in LAZY_SOURCES if picture(attributes.get(name, "")))
    return next(hidden, "src")


def _is_placeholder(address: str) -> bool:
    file = address.split("?", maxsplit=1)[0].rpartition("/")[2].lower()
    return any(word in file for word in _PLACEHOLDERS)


def is_picture_file(value: str) -> bool:
    """Say whether the address ends like that of a picture."""
    return _PICTURE_FILE.search(value) is not None


def fragment(value: str) -> str:
    """Return the name for an id or the target of an inner link, or "" when there is none."""
    decoded = markup_text(unquote(value)) if "%" in value else value
    is_whole = "%" not in decoded and decoded.isprintable()
    name = "-".join((decoded if is_whole else value).split())
    if not _FRAGMENT.fullmatch(name):
        return ""
    return name if name.startswith(ID_PREFIX) else ID_PREFIX + name


def _safe(value: str, schemes: frozenset[str]) -> str:
    address = _CONTROLS.sub("", value).strip(" \xa0\u3000")
    if address.startswith(("//", "\\\\", "/\\", "\\/")):
        address = "https://" + address.lstrip("/\\")
    scheme = _SCHEME.match(address)
    if scheme is None:
        return "" if ":" in re.split(r"[/?#]", address, maxsplit=1)[0] else _encoded(address)
    if scheme[1].lower() not in schemes:
        return ""
    return _encoded(scheme[1].lower() + ":" + address[scheme.end() :])


def _encoded(address: str) -> str:
    return address.replace("\\", "/").translate(_ENCODED)
