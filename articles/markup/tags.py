"""Start tags as they are kept: allowed attributes only, in one order."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from articles.markup import addresses, policy

GIVEN = r"[^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*"
"""What stands in a tag behind its name, as a pattern: the end of the tag may stand in quotes, and is none."""
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_MAX_SPAN = 1000
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\xa0": "&nbsp;"})
_SCOPES = frozenset({"col", "colgroup", "row", "rowgroup"})


@lru_cache(maxsize=4)  # each step on a text's way asks about the same text
def element_names(html: str) -> frozenset[str]:
    """Return the names of all that may be tags, in lower case: no other element can stand in the text.

    Of a name such as ``my-frame`` it is the part before the first sign.
    """
    return frozenset(map(str.lower, set(_NAME.findall(html))))


def open_tag(name: str, attributes: Mapping[str, str]) -> str:
    """Return the start tag, or "" when an attribute without which it is nothing is missing."""
    element = policy.ELEMENTS[name]
    if not attributes and not element.required:
        return f"<{name}>"
    kept = dict(_kept(name, attributes))
    if any(required not in kept for required in element.required):
        return ""
    written = "".join(f' {key}="{kept[key].translate(_ESCAPES)}"' for key in sorted(kept))
    return f"<{name}{written}>"


def _kept(name: str, attributes: Mapping[str, str]) -> list[tuple[str, str]]:
    element = policy.ELEMENTS[name]
    kept = [
        (key, value)
        for key in element.attributes
        if key in attributes and (value := _value(name, key, attributes[key]))
    ]
    if element.classes and (classes := policy.allowed_classes(name, attributes.get("class", ""))):
        kept.append(("class", classes))
    if name == "img":
        kept.append(("alt", attributes.get("alt", "")))
    return kept


def _value(name: str, key: str, value: str) -> str:
    rule = _RULES.get(key)
    if rule is None:
        return " ".join(value.split())
    return rule(value) if name != "img" or key != "src" else addresses.picture(value)


def _count(value: str, *, least: int, most: int) -> str:
    digits = value.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(most))):
        return ""
    return str(int(digits)) if least <= int(digits) <= most else ""


def _span(value: str) -> str:
    return _count(value, least=2, most=_MAX_SPAN)


def _number(value: str) -> str:
    return _count(value, least=0, most=999_999)


def _start(value: str) -> str:
    number = _number(value)
    return "" if number == "1" else number


def _id(value: str) -> str:
    return value if value.startswith(policy.ID_PREFIX) else ""


def _language(value: str) -> str:
    return value.strip() if policy.is_language_tag(value.strip()) else ""


def _scope(value: str) -> str:
    return value.strip().lower() if value.strip().lower() in _SCOPES else ""


def _image_id(value: str) -> str:
    return _count(value, least=1, most=2**63 - 1)


_RULES: Mapping[str, Callable[[str], str]] = {
    "cite": addresses.link,
    "colspan": _span,
    "data-image-id": _image_id,
    "href": addresses.link,
    "id": _id,
    "lang": _language,
    "rowspan": _span,
    "scope": _scope,
    "src": addresses.picture,
    "start": _start,
    "value": _number,
}
"""What makes an attribute's value safe and canonical; "" drops it."""
