"""Values that templates of Go work with, and how they are written."""

from __future__ import annotations

import html
from dataclasses import dataclass

from articles.dialects import tag_html as shown
from articles.dialects.go_expressions import Unclear

PARTING, LINE_END = "\x02", "\x03"
"""An empty line that is Markdown's, and the end of a line of a template itself, among what it says."""
_NO_LINE = ("\n", "<", "\0")
"""What a line of Markdown alone does not hold; the last stands for code."""
MOST_TURNS = 100
MAX_TEXT = 100_000


class Markup(str):
    """A text that is HTML already."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that may be shown nowhere else than where it does no harm, such as a picture's width."""


Found = object
"""A value: a text, a number, a yes or no, None, a mapping, a tuple."""


def is_true(value: Found) -> bool:
    """Say whether a value counts as yes in ``if``. Raises ``Unclear`` where nobody knows."""
    if isinstance(value, Unknown):
        raise Unclear
    return bool(value)


def written(value: Found) -> str:
    """Return a value as a template shows it, escaped unless it is HTML."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return html.escape(value)
    return "" if isinstance(value, Unknown) else html.escape(said(value))


def said(value: Found) -> str:
    """Return a value as text. Raises ``Unclear`` for what has none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int):
        return str(value)
    raise Unclear


def markdown(value: Found) -> Markup:
    """Return a text as Markdown that is to be read: a line by itself, more between empty lines."""
    text = said(value).strip()
    if any(sign in text for sign in _NO_LINE):
        return Markup(f"{PARTING}{text}{PARTING}")
    return Markup(shown.captioned(text))
