"""What a person must do about YAML that a parser refuses."""

from __future__ import annotations

from typing import Any

import yaml

from articles.dialects.header import Unreadable

_HINTS = (
    (
        "mapping values are not allowed",
        "A colon followed by a blank stands inside a value. Put the whole value in quotes.",
    ),
    (
        "cannot start any token",
        "A value begins with a character that YAML keeps for itself (@ ` % or a tab). Put it in quotes.",
    ),
    (
        "alphabetic or numeric character",
        "A value begins with * or &. Put it in quotes.",
    ),
    ("unexpected end of stream", "A quotation mark that opens here is never closed."),
    (
        "expected ':'",
        "This line has no colon. Write `key: value`, or indent it to go on with the line above.",
    ),
    (
        "',' or ']'",
        "A square bracket is not closed, or the value beginning with it belongs in quotes.",
    ),
    (
        "',' or '}'",
        "A curly bracket is not closed, or the value beginning with it belongs in quotes.",
    ),
    (
        "escape character",
        "A backslash in double quotes does not name a character. Use single quotes.",
    ),
    (
        "block end",
        "The indentation is uneven here, or a quotation mark closes too early.",
    ),
    (
        "expected key",
        "The indentation is uneven here, or a quotation mark closes too early.",
    ),
    (
        "block sequence entries are not allowed",
        "A dash stands where no list can begin. Put the list on lines of its own.",
    ),
)


def explained(error: yaml.YAMLError, text: str, first_line: int) -> Unreadable:
    """Return the parser's error as a sentence with its place in the file."""
    names = ("problem_mark", "context_mark")
    is_open = "end of stream" in str(getattr(error, "problem", ""))
    marks = (getattr(error, name, None) for name in (reversed(names) if is_open else names))
    mark = next((one for one in marks if one), None)
    line = (mark.line if mark else _line_of(error, text)) + first_line
    return Unreadable(_sentence(error), line, mark.column + 1 if mark else 1)


def _sentence(error: Any) -> str:
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    for sign, hint in _HINTS:
        if sign in problem:
            return hint
    return f"The header is not valid YAML ({problem or 'no reason given'})."


def _line_of(error: Any, text: str) -> int:
    position = getattr(error, "position", None)
    return text.count("\n", 0, position) if isinstance(position, int) else 0
