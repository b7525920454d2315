"""Expressions of Go's templates: ``.Get "src" | default (.Get 0)``, taken apart and not yet worked out."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_NESTED = 16
_TOKEN = re.compile(
    r"(?P<blank>\s*+)(?:(?P<text>\"[^\"\\]*+(?:\\.[^\"\\]*+)*\"|`[^`]*+`)|(?P<number>-?\d+(?![\w.]))"
    r"|(?P<name>(?:\$\w*|[A-Za-z_]\w*)(?:\.\w+)*|(?:\.\w+)+|\.)|(?P<sign>[()|]))"
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


class Unclear(ValueError):
    """A template cannot be worked out from what is known here."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text or a number that is written out."""

    value: str | int


@dataclass(frozen=True, slots=True)
class Name:
    """A variable, a function or the value itself (""), and the fields asked of it."""

    start: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in brackets, and the fields asked of it."""

    inside: Pipeline
    fields: tuple[str, ...] = ()


Term = Text | Name | Group
Pipeline = tuple[tuple[Term, ...], ...]
"""Commands, of which each is given the value of the one before it; a command is a term and its arguments."""


def pipeline(written: str) -> Pipeline:
    """Return an expression taken apart. Raises ``Unclear``."""
    reading = _Reading(_tokens(written))
    found = reading.pipeline(0)
    if reading.at < len(reading.tokens):
        raise Unclear
    return found


def _tokens(written: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    at, text = 0, written.rstrip()
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise Unclear
        found.append(token)
        at = token.end()
    return found


class _Reading:
    """The signs of an expression, gone through once."""

    def __init__(self, tokens: list[re.Match[str]]) -> None:
        self.tokens, self.at = tokens, 0

    def pipeline(self, depth: int) -> Pipeline:
        """Return the commands up to a closing bracket, or the end."""
        if depth > MOST_NESTED:
            raise Unclear
        commands: list[tuple[Term, ...]] = []
        terms: list[Term] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token["sign"] == ")":
                break
            self.at += 1
            if token["sign"] == "|":
                commands.append(tuple(terms))
                terms = []
            else:
                terms.append(self._term(token, depth))
        commands.append(tuple(terms))
        if not all(commands):
            raise Unclear
        return tuple(commands)

    def _term(self, token: re.Match[str], depth: int) -> Term:
        if token["text"]:
            return Text(_plain(token["text"]))
        if token["number"]:
            return Text(int(token["number"][:18]))
        if token["sign"]:
            return self._group(depth)
        start, *fields = token["name"].split(".")
        return Name(start, tuple(field for field in fields if field))

    def _group(self, depth: int) -> Group:
        inside = self.pipeline(depth + 1)
        if self.at >= len(self.tokens):
            raise Unclear
        self.at += 1
        after = self.tokens[self.at] if self.at < len(self.tokens) else None
        if after is None or after["blank"] or not (after["name"] or "").startswith("."):
            return Group(inside)
        self.at += 1
        return Group(inside, tuple(after["name"].strip(".").split(".")))


def _plain(written: str) -> str:
    if written.startswith("`"):
        return written[1:-1]
    return _ESCAPED.sub(lambda sign: _ESCAPES.get(sign[1], sign[1]), written[1:-1])
