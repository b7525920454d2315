"""Values in templates of Go: what is true, how they are shown and compared, and what is safe in HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, Union

from articles.dialects.go_tokens import Unknown
from articles.dialects.header import Bare, Value

Known: TypeAlias = Union[
    str, int, float, bool, "list[Known]", "dict[str, Known]", "Thing", "Method", "Unsaid", None
]
Method: TypeAlias = Callable[..., "Known"]
MOST_ITEMS = 1_000
MOST_CHARACTERS = 100_000
_WHOLE = re.compile(r"[+-]?\d{1,15}")
_BROKEN = re.compile(r"[+-]?\d{1,15}\.\d{1,15}")
_FORM = re.compile(r"%(?:(%)|(0?\d{0,2})(?:\.(\d{1,2}))?([a-zA-Z]))")
_AROUND = re.compile(r"%[sv]|<(p|div|span)(?: [^<>%]*)?>%[sv]</\1>")
"""What holds a text alone, and changes nothing of it."""


class Safe(str):
    """A text that is HTML already, and is not escaped."""

    __slots__ = ()


class Inside(Safe):
    """What stands inside a pair of tags, as the post has it."""

    __slots__ = ()


class Written(Safe):
    """A text that is read as Markdown where it is shown."""

    __slots__ = ()


class Laid(Safe):
    """What a partial wrote: HTML, and in it parts of a post that are read where they are shown."""

    pieces: tuple[tuple[str, str, str], ...]
    """Text, kind and holder of each, as ``go_html.Piece`` has them."""

    def __new__(cls, pieces: tuple[tuple[str, str, str], ...]) -> Laid:
        """Take the pieces; the text is that of all of them."""
        found = super().__new__(cls, "".join(text for text, _, _ in pieces))
        found.pieces = pieces
        return found


class SafeAddress(str):
    """An address whose scheme is not looked at."""

    __slots__ = ()


class SafeAttribute(str):
    """An attribute, name and value, that may stand in a tag as it is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that has parts: values, and methods that are called with arguments."""

    parts: Mapping[str, Known]


class Unsaid:
    """A value that may only stand in a tag, where it does no harm: the width of a picture."""

    __slots__ = ()


class Folded(dict[str, Known]):
    """A mapping whose keys are in lower case, and asked for in any."""

    __slots__ = ()


def part_of(value: Known, name: str) -> Known:
    """Return a part of a value by its name. Raises ``Unknown`` where nothing can have such a part."""
    if isinstance(value, Folded):
        return value.get(name.lower())
    if isinstance(value, dict):
        return value.get(name)
    if isinstance(value, Thing) and name in value.parts:
        return value.parts[name]
    raise Unknown(name)


def of_header(value: Value) -> Known:
    """Return a value of a header or a configuration as Go has it: a number that stood bare is a number."""
    if isinstance(value, dict):
        return Folded({key.lower(): of_header(each) for key, each in value.items()})
    if isinstance(value, list):
        return [of_header(each) for each in value]
    return typed(value) if isinstance(value, Bare) else value


def typed(written: str) -> Known:
    """Return what was written without quotes: true, false or a number; else the text."""
    if written in ("true", "false"):
        return written == "true"
    if _WHOLE.fullmatch(written):
        return int(written)
    return float(written) if _BROKEN.fullmatch(written) else str(written)


def is_true(value: Known) -> bool:
    """Say whether Go takes a value for true: all but nothing, zero and what is empty."""
    if isinstance(value, Unsaid):
        raise Unknown("unsaid")
    return bool(value) or isinstance(value, Thing)


def text_of(value: Known) -> str:
    """Return a value as it is shown. Raises ``Unknown`` for what is shown as Go alone does it."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return format(value, ".15g")
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list) and not any(isinstance(each, list) for each in value):
        return "[" + " ".join(map(text_of, value)) + "]"
    raise Unknown("no text")


def plain(value: Known) -> str:
    """Return a value as a text to work on. Raises ``Unknown`` of Markdown that nobody has read yet."""
    if isinstance(value, Written | Laid):
        raise Unknown("Markdown")
    return str(text_of(value))


def number_of(value: Known) -> int | float:
    """Return a number, written as text or not. Raises ``Unknown``."""
    found = typed(value) if isinstance(value, str) else value
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise Unknown("no number")
    return found


def items_of(value: Known) -> list[Known]:
    """Return the items of a list. Raises ``Unknown`` of all else."""
    if isinstance(value, list):
        return value
    raise Unknown("no list")


def are_equal(one: Known, other: Known) -> bool:
    """Say whether two values are equal: of different kinds, they never are."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, float) is not isinstance(other, float):
        return False
    if isinstance(one, str) and isinstance(other, str):
        return plain(one) == plain(other)
    if isinstance(one, Thing | list | dict) or isinstance(other, Thing | list | dict):
        raise Unknown("compared")
    return one == other


def order_of(one: Known, other: Known) -> int:
    """Return -1, 0 or 1: numbers and texts that are numbers by their size, other texts by their letters."""
    first, second = map(_sized, (one, other))
    if isinstance(first, str) is not isinstance(second, str):
        raise Unknown("compared")
    return (first > second) - (first < second)  # type: ignore[operator]


def _sized(value: Known) -> str | int | float:
    if isinstance(value, list | dict):
        return len(value)
    found = typed(value) if isinstance(value, str) else value
    if isinstance(found, int | float) and not isinstance(found, bool):
        return found
    return plain(value)


def formed(pattern: str, *values: Known) -> Known:
    """Return what Go's ``printf`` makes of values. Raises ``Unknown`` for forms that are not known."""
    if len(values) == 1 and isinstance(values[0], Written) and _AROUND.fullmatch(pattern):
        return values[0]
    rest = list(values)

    def one(form: re.Match[str]) -> str:
        if form[1]:
            return "%"
        if not rest:
            raise Unknown(pattern)
        return _formed(form, rest.pop(0))

    found = _FORM.sub(one, pattern)
    if rest or "%" in _FORM.sub("", pattern):
        raise Unknown(pattern)
    return found


def _formed(form: re.Match[str], value: Known) -> str:
    width, digits, kind = form[2], form[3], form[4]
    is_text = isinstance(value, str)
    if kind in "sv" and not digits and (is_text or kind == "v" or value is None):
        if value is None:
            raise Unknown("%!s(<nil>)")
        return plain(value).rjust(int(width or 0), "0" if width.startswith("0") else " ")
    if kind == "q" and is_text and not width:
        text = plain(value)
        if not text.isprintable():
            raise Unknown("%q")
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if kind == "t" and isinstance(value, bool):
        return text_of(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and (kind == "d") == isinstance(value, int) and kind in "df":
        return format(
            value, f"{width}{'.' + digits if digits else '.6' if kind == 'f' else ''}{kind}"
        )
    raise Unknown(form[0])


def printed(*values: Known) -> str:
    """Return what Go's ``print`` makes of values: a blank stands between two that are no texts."""
    found = ""
    for at, value in enumerate(values):
        if at and not isinstance(value, str) and not isinstance(values[at - 1], str):
            found += " "
        found += plain(value)
    return found


def escaped(text: str) -> str:
    """Return a text as ``html/template`` writes it into HTML."""
    return html.escape(text) if any(sign in text for sign in "<>&\"'") else text
