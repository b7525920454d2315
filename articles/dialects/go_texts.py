"""Functions of Hugo's templates that work on texts and paths."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote_plus

from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import (
    MOST_CHARACTERS,
    Inside,
    Known,
    Method,
    Written,
    items_of,
    number_of,
    plain,
)  # fmt: skip
from articles.dialects.hugo_names import urlized

_WORD_START = re.compile(r"(?<!\w)[^\W\d_]")
_NO_ANCHOR = re.compile(r"[^\w\s-]")
_SPACE = re.compile(r"\s")


def _joined(value: Known, between: Known, last: Known = None) -> str:
    words = [plain(each) for each in items_of(value)]
    if last is not None and len(words) > 1:
        return plain(between).join(words[:-1]) + plain(last) + words[-1]
    return plain(between).join(words)


def _replaced(text: Known, old: Known, new: Known, most: Known = -1) -> str:
    within, sought, other = plain(text), plain(old), plain(new)
    if len(within) * max(1, len(other)) > MOST_CHARACTERS or not sought:
        raise Unknown("replace")
    return within.replace(sought, other, int(number_of(most)))


def _repeated(many: Known, text: Known) -> str:
    times = int(number_of(many))
    if times < 0 or times * len(plain(text)) > MOST_CHARACTERS:
        raise Unknown("repeat")
    return plain(text) * times


def _part(text: Known, start: Known, length: Known = None) -> str:
    """Return a part of a text by its place and its length; either counts from behind if negative."""
    whole = plain(text)
    at = int(number_of(start))
    at = max(0, at + len(whole)) if at < 0 else at
    if length is None:
        return whole[at:]
    many = int(number_of(length))
    return whole[at : at + many] if many >= 0 else whole[at : len(whole) + many]


def _between(text: Known, *places: Known) -> str:
    numbers = [int(number_of(each)) for each in places]
    if any(number < 0 for number in numbers):
        raise Unknown("slicestr")
    return plain(text)[slice(*numbers)] if len(numbers) > 1 else plain(text)[sum(numbers) :]


def _split(text: Known, sign: Known) -> Known:
    return [*(plain(text).split(plain(sign)) if plain(sign) else plain(text))]


def _titled(text: Known) -> str:
    return _WORD_START.sub(lambda letter: letter[0].upper(), plain(text))


def _anchor(text: Known) -> str:
    """Return the id that goldmark gives a heading of these words."""
    return _SPACE.sub("-", _NO_ANCHOR.sub("", plain(text).strip().lower()))


def _trimmed(text: Known, signs: Known = None) -> Known:
    cut = None if signs is None else plain(signs)
    if isinstance(text, Written | Inside):
        return type(text)(text.strip(cut))
    return plain(text).strip(cut)


def _without_end(text: Known) -> Known:
    return type(text)(text.rstrip("\r\n")) if isinstance(text, str) else plain(text)


def _begins(text: Known, start: Known) -> bool:
    if isinstance(text, Written):  # a paragraph alone comes without its tags
        if plain(start) != "<p>":
            raise Unknown("Markdown")
        return "\n\n" in text.strip()
    return plain(text).startswith(plain(start))


def _address(*parts: Known) -> str:
    """Return parts of an address as one: each but the first one may begin and end with a slash."""
    first, *rest = map(plain, parts)
    scheme, sign, path = first.rpartition("://")
    ending = "/" if rest and rest[-1].endswith("/") else ""
    return f"{scheme}{sign}{posixpath.normpath('/'.join((path, *rest)))}{ending}"


def _query(*given: Known) -> str:
    words = list(map(plain, given))
    pairs = sorted(zip(words[::2], words[1::2], strict=True))
    return "&".join(f"{quote_plus(key)}={quote_plus(value)}" for key, value in pairs)


def _of_text(change: Callable[[str], Known]) -> Method:
    """Return a function of a text alone."""
    return lambda value: change(plain(value))


def _without(side: str) -> Method:
    """Return what cuts something off a text: that comes first, and the text behind it."""
    return lambda gone, text: getattr(plain(text), side)(plain(gone))


_NAMED: Mapping[str, Method] = {
    "ToLower": _of_text(str.lower), "ToUpper": _of_text(str.upper), "Title": _titled,
    "Trim": _trimmed, "TrimSpace": _trimmed, "Replace": _replaced, "Split": _split, "Substr": _part,
    "SliceString": _between, "Chomp": _without_end, "Repeat": _repeated, "HasPrefix": _begins,
    "TrimPrefix": _without("removeprefix"), "TrimSuffix": _without("removesuffix"),
    "TrimLeft": _without("lstrip"), "TrimRight": _without("rstrip"),
    "HasSuffix": lambda text, end: plain(text).endswith(plain(end)),
    "Contains": lambda text, part: plain(part) in plain(text),
    "ContainsAny": lambda text, signs: not set(plain(text)).isdisjoint(plain(signs)),
    "Count": lambda part, text: plain(text).count(plain(part)),
    "FirstUpper": _of_text(lambda text: text[:1].upper() + text[1:]),
    "RuneCount": _of_text(len),
}  # fmt: skip
_SHORT = {
    "lower": "ToLower", "upper": "ToUpper", "title": "Title", "trim": "Trim", "replace": "Replace",
    "split": "Split", "substr": "Substr", "slicestr": "SliceString", "chomp": "Chomp",
    "hasPrefix": "HasPrefix", "hasSuffix": "HasSuffix",
}  # fmt: skip
_PATHS: Mapping[str, Method] = {
    "Base": _of_text(lambda text: posixpath.basename(text.rstrip("/")) or "."),
    "BaseName": _of_text(lambda text: posixpath.splitext(posixpath.basename(text))[0]),
    "Ext": _of_text(lambda text: posixpath.splitext(text)[1]),
    "Dir": _of_text(lambda text: posixpath.dirname(text) or "."),
    "Clean": _of_text(posixpath.normpath),
    "Join": lambda *parts: posixpath.normpath("/".join(plain(each) for each in parts if each)),
}
TEXTS: Mapping[str, Method] = {
    **{f"strings.{name}": function for name, function in _NAMED.items()},
    **{short: _NAMED[name] for short, name in _SHORT.items()},
    **{f"path.{name}": function for name, function in _PATHS.items()},
    "delimit": _joined, "collections.Delimit": _joined, "querify": _query, "collections.Querify": _query,
    "urlize": _of_text(urlized), "urls.URLize": _of_text(urlized),
    "urls.JoinPath": _address, "anchorize": _anchor, "urls.Anchorize": _anchor,
}  # fmt: skip
"""By name, the short ones too. What comes first, the text or what is done to it, differs as in Hugo."""
