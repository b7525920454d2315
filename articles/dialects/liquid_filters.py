"""Filters of Liquid and of Jekyll, as far as a post alone tells what they give."""

from __future__ import annotations

import html
import json
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote, quote_plus

from articles.dialects import liquid_dates
from articles.dialects.header import Value
from articles.dialects.jekyll_addresses import slugify
from articles.dialects.liquid_known import (
    GREATEST,
    MOST_CHARACTERS,
    MOST_ITEMS,
    Known,
    Unknown,
    is_true,
    text_of,
)
from articles.dialects.tag_html import captioned, without_tags

IN_HTML = "markdownify.in-html"
"""The name of ``markdownify`` where its text comes to stand in HTML: no filter of Liquid's has a point."""
_BLOCK = re.compile(r"(?:[-*+>|]|#{1,6}|\d{1,9}[.)])\s|\0")
LINE_END = "\x01"
"""A line end that such a text brings along, while those of the HTML around it may still go."""


def filtered(name: str, value: Known, given: Sequence[Known]) -> Known:
    """Return what a filter makes of a value. Raises ``Unknown``."""
    change = FILTERS.get(name)
    if change is None:
        raise Unknown(name)
    try:
        found = change(value, *given)
    except (TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise Unknown(str(error)) from error
    if isinstance(found, int) and abs(found) > GREATEST:
        raise Unknown("too great")
    many = len(found) if isinstance(found, list | str) else 0
    if many > (MOST_ITEMS if isinstance(found, list) else MOST_CHARACTERS):
        raise Unknown("too long")
    return found


def _items(value: Known) -> list[Value]:
    if isinstance(value, list):
        return value
    raise Unknown("no list")


def _sorted(value: Known, key: Known = None) -> Known:
    return sorted(_items(value), key=lambda one: text_of(_named(one, key)))


def _named(item: Known, key: Known) -> Known:
    """Return what an item holds under a key; the item itself where none is asked for."""
    if key is None:
        return item
    if not isinstance(item, Mapping):
        raise Unknown("no mapping")
    return item.get(text_of(key))


def _where(value: Known, key: Known, wanted: Known) -> Known:
    return [one for one in _items(value) if text_of(_named(one, key)) == text_of(wanted)]


def _unique(value: Known) -> Known:
    return list({repr(one): one for one in _items(value)}.values())


def _split(value: Known, sign: Known) -> Known:
    """Return the pieces of a text as Ruby parts it: empty ones at its end go, a blank stands for any."""
    text, by = text_of(value), text_of(sign)
    found = text.split(None if by == " " else by) if by else list(text)
    while found and not found[-1]:
        found.pop()
    return list(found)


def _slice(value: Known, start: Known, many: Known = 1) -> Known:
    whole = value if isinstance(value, list) else text_of(value)
    first, count = _number(start), _number(many)
    first = first + len(whole) if first < 0 else first
    return whole[first : first + count] if first >= 0 else whole[:0]


def _truncated(value: Known, most: Known = 50, end: Known = "...") -> Known:
    text, many = text_of(value), _number(most)
    return text if len(text) <= many else text[: max(many - len(text_of(end)), 0)] + text_of(end)


def _fewer_words(value: Known, most: Known = 15, end: Known = "...") -> Known:
    words, many = text_of(value).split(), max(_number(most), 1)
    return text_of(value) if len(words) <= many else " ".join(words[:many]) + text_of(end)


def _sentence(value: Known, joint: Known = "and") -> Known:
    words = list(map(text_of, _items(value)))
    if len(words) <= len(("a", "b")):
        return f" {text_of(joint)} ".join(words)
    return ", ".join(words[:-1]) + f", {text_of(joint)} {words[-1]}"


def _size(value: Known) -> Known:
    return len(value) if isinstance(value, list | str) else 0


def _number(value: Known) -> int:
    return int(text_of(value))


def _of_numbers(change: Callable[[int, int], int]) -> Callable[[Known, Known], Known]:
    return lambda value, other: change(_number(value), _number(other))


def _of_text(change: Callable[[str], str]) -> Callable[[Known], Known]:
    return lambda value: change(text_of(value))


FILTERS: Mapping[str, Callable[..., Known]] = {
    "append": lambda value, more: text_of(value) + text_of(more),
    "prepend": lambda value, more: text_of(more) + text_of(value),
    "upcase": lambda value: text_of(value).upper(),
    "downcase": lambda value: text_of(value).lower(),
    "capitalize": lambda value: text_of(value).capitalize(),
    "strip": lambda value: text_of(value).strip(),
    "replace": lambda value, old, new="": _replaced(text_of(value), text_of(old), text_of(new)),
    "lstrip": lambda value: text_of(value).lstrip(),
    "rstrip": lambda value: text_of(value).rstrip(),
    "escape": lambda value: html.escape(text_of(value)),
    "escape_once": lambda value: html.escape(html.unescape(text_of(value))),
    "xml_escape": lambda value: html.escape(text_of(value)),
    "strip_html": lambda value: without_tags(text_of(value)),
    "strip_newlines": lambda value: text_of(value).replace("\n", ""),
    "newline_to_br": lambda value: text_of(value).replace("\n", "<br />\n"),
    "url_encode": lambda value: quote_plus(text_of(value)),
    "cgi_escape": lambda value: quote_plus(text_of(value)),
    "uri_escape": lambda value: quote(text_of(value), safe="/:?&=#+,;@%!$'()*~"),
    "remove": lambda value, old: _replaced(text_of(value), text_of(old), ""),
    "slugify": lambda value: slugify(text_of(value)),
    "markdownify": lambda value: f"\n\n{text_of(value).strip()}\n\n",  # read with all the rest
    IN_HTML: lambda value: _in_html(text_of(value)),
    "relative_url": text_of,
    "absolute_url": text_of,
    "split": _split,
    "join": lambda value, sign=" ": text_of(sign).join(map(text_of, _items(value))),
    "first": lambda value: next(iter(_items(value)), None),
    "last": lambda value: next(iter(reversed(_items(value))), None),
    "size": _size,
    "sort": _sorted,
    "reverse": lambda value: list(reversed(_items(value))),
    "default": lambda value, other: value if is_true(value) and value not in ("", []) else other,
    "date": lambda value, form: liquid_dates.shown(text_of(value), text_of(form)),
    **{name: _of_text(change) for name, change in liquid_dates.FILTERS.items()},
    "map": lambda value, key: [_text_or_list(_named(one, key)) for one in _items(value)],
    "where": _where,
    "uniq": _unique,
    "compact": lambda value: [one for one in _items(value) if one is not None],
    "concat": lambda value, more: [*_items(value), *_items(more)],
    "push": lambda value, more: [*_items(value), _text_or_list(more)],
    "pop": lambda value: _items(value)[:-1],
    "shift": lambda value: _items(value)[1:],
    "sort_natural": lambda value: sorted(_items(value), key=lambda one: text_of(one).lower()),
    "array_to_sentence_string": _sentence,
    "slice": _slice,
    "truncate": _truncated,
    "truncatewords": _fewer_words,
    "replace_first": lambda value, old, new="": text_of(value).replace(text_of(old), text_of(new), 1),
    "remove_first": lambda value, old: text_of(value).replace(text_of(old), "", 1),
    "normalize_whitespace": lambda value: " ".join(text_of(value).split()),
    "number_of_words": lambda value: len(text_of(value).split()),
    "jsonify": lambda value: json.dumps(text_of(value), ensure_ascii=False),
    "plus": _of_numbers(operator.add),
    "minus": _of_numbers(operator.sub),
    "times": _of_numbers(operator.mul),
    "divided_by": _of_numbers(operator.floordiv),
    "modulo": _of_numbers(operator.mod),
    "at_least": _of_numbers(max),
    "at_most": _of_numbers(min),
    "abs": lambda value: abs(_number(value)),
}  # fmt: skip


def _text_or_list(value: Known) -> Value:
    """Return a value as an item of a list: what is no text, list or mapping is text there."""
    return value if isinstance(value, list) else text_of(value)


def _in_html(text: str) -> str:
    """Return Markdown inside of HTML: a line as HTML, more to be read with all the rest."""
    text = text.strip()
    is_line = "\n" not in text and not _BLOCK.match(text)
    return captioned(text) if is_line else f"\n\n{text}\n\n".replace("\n", LINE_END)


def _replaced(text: str, old: str, new: str) -> str:
    if len(text) * max(1, len(new)) > MOST_CHARACTERS * 10:
        raise Unknown("too long")
    return text.replace(old, new) if old else text
