"""The functions of Hugo's templates that need no site around them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from posixpath import basename, dirname, normpath
from string import capwords

from articles.dialects import tag_html as shown
from articles.dialects.go_expressions import Unclear
from articles.dialects.go_values import (
    MAX_TEXT,
    MOST_TURNS,
    PARTING,
    Found,
    Markup,
    is_true,
    markdown,
    said,
)
from articles.dialects.hugo_addresses import urlized

_TAGS = re.compile(r"<[^<>]*>")
_VERB = re.compile(r"%[-+#]?\d{0,3}(?:\.\d{1,2})?([a-zA-Z%])")
_ROOMS = frozenset(
    {"cast", "collections", "compare", "fmt", "os", "path", "safe", "strings", "transform", "urls"}
)
"""Hugo's functions have two names each: ``markdownify`` and ``transform.Markdownify``."""


def function(name: str) -> Callable[..., Found]:
    """Return the function of that name. Raises ``Unclear``."""
    room, _, short = name.rpartition(".")
    found = _FUNCTIONS.get(short.lower()) if not room or room in _ROOMS else None
    if found is None:
        raise Unclear
    return found


def _formatted(form: Found, *values: Found) -> str:
    left = list(values)

    def one(verb: re.Match[str]) -> str:
        if verb[1] == "%":
            return "%"
        if not left or verb[1] not in "svdq":
            raise Unclear
        text = said(left.pop(0))
        return f'"{text}"' if verb[1] == "q" else text

    text = _VERB.sub(one, said(form))
    if len(text) > MAX_TEXT:
        raise Unclear
    return text


def _same(value: Found, *others: Found) -> bool:
    return any(_comparable(value) == _comparable(other) for other in others)


def _comparable(value: Found) -> str:
    return said(None if value is None else value)


def _number(value: Found) -> int:
    text = said(value)
    if not re.fullmatch(r"-?\d{1,15}", text):
        raise Unclear
    return int(text)


def _replaced(value: Found, old: Found, new: Found, *_most: Found) -> Found:
    text = said(value).replace(said(old) or "\0", said(new)[:200])
    return type(value)(text) if isinstance(value, str) else text


def _holds(value: Found, part: Found) -> bool:
    return part in value if isinstance(value, tuple) else said(part) in said(value)


def _length(value: Found) -> int:
    if isinstance(value, str | tuple | Mapping):
        return len(value)
    raise Unclear


def _item(value: Found, *keys: Found) -> Found:
    for key in keys:
        if isinstance(value, Mapping):
            value = value.get(said(key).lower(), value.get(said(key)))
        elif isinstance(value, tuple):
            at = _number(key)
            value = value[at] if 0 <= at < len(value) else None
        else:
            raise Unclear
    return value


def _is_set(value: Found, key: Found) -> bool:
    return _item(value, key) is not None


def _from_root(value: Found) -> str:
    address = said(value)
    is_whole = address.startswith(("/", "#")) or re.match(r"[a-z][a-z0-9+.-]*:", address)
    return address if is_whole or not address else f"/{address}"


def _joined(*parts: Found) -> str:
    return normpath("/".join(filter(None, map(said, parts)))) if parts else ""


def _parted(value: Found, by: Found) -> tuple[str, ...]:
    return tuple(said(value).split(said(by) or None))[:MOST_TURNS]


def _list(value: Found, by: Found, *_last: Found) -> str:
    if not isinstance(value, tuple):
        raise Unclear
    return said(by).join(map(said, value))


def _highlighted(code: Found, language: Found = "", *_options: Found) -> Markup:
    return Markup(f"{PARTING}{shown.code(said(code), said(language)).strip()}{PARTING}")


def _told(change: Callable[[str], str]) -> Callable[..., Found]:
    return lambda value: (
        type(value)(change(value)) if isinstance(value, str) else change(said(value))
    )


def _as_html(value: Found) -> Markup:
    return Markup(said(value))


def _same_value(value: Found, *_more: Found) -> Found:
    return value


def _trimmed(value: Found, signs: Found = " \n\t\r") -> Found:
    return said(value).strip(said(signs))


_FUNCTIONS: Mapping[str, Callable[..., Found]] = {
    "markdownify": markdown, "plainify": lambda value: _TAGS.sub("", said(value)),
    **dict.fromkeys(("safehtml", "html", "htmlunescape"), _as_html),
    **dict.fromkeys(
        ("safeurl", "url", "safecss", "css", "safejs", "js", "safehtmlattr", "htmlattr", "emojify",
         "string", "tostring"), _same_value,
    ),
    "htmlescape": lambda value: Markup(html.escape(said(value))), "highlight": _highlighted,
    "printf": _formatted, "print": lambda *values: "".join(map(said, values)),
    "eq": _same, "ne": lambda value, *others: not _same(value, *others),
    "gt": lambda value, other: _number(value) > _number(other),
    "lt": lambda value, other: _number(value) < _number(other),
    "ge": lambda value, other: _number(value) >= _number(other),
    "le": lambda value, other: _number(value) <= _number(other),
    "add": lambda *values: sum(map(_number, values)),
    "sub": lambda value, other: _number(value) - _number(other),
    **dict.fromkeys(("int", "toint"), _number), "not": lambda value: not is_true(value),
    "len": _length, "index": _item, "isset": _is_set, "slice": lambda *values: values[:MOST_TURNS],
    "split": _parted, "delimit": _list, **dict.fromkeys(("in", "contains"), _holds),
    **dict.fromkeys(("lower", "tolower"), _told(str.lower)),
    **dict.fromkeys(("upper", "toupper"), _told(str.upper)),
    "title": _told(capwords), "trim": _trimmed, "trimspace": _told(str.strip),
    "trimprefix": lambda start, value: said(value).removeprefix(said(start)),
    "trimsuffix": lambda end, value: said(value).removesuffix(said(end)),
    "trimleft": lambda signs, value: said(value).lstrip(said(signs)),
    "trimright": lambda signs, value: said(value).rstrip(said(signs)),
    "hasprefix": lambda value, start: said(value).startswith(said(start)),
    "hassuffix": lambda value, end: said(value).endswith(said(end)), "replace": _replaced,
    **dict.fromkeys(("urlize", "anchorize"), lambda value: urlized(said(value))),
    **dict.fromkeys(("relurl", "absurl", "rellangurl", "abslangurl"), _from_root),
    "join": _joined, "base": lambda value: basename(said(value)),
    "dir": lambda value: dirname(said(value)), "fileexists": lambda *_: False,
}  # fmt: skip
"""By the last part of a name, in lower case; each may raise ``Unclear``, ``TypeError`` or ``ValueError``."""
