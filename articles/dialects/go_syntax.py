"""Templates of Go, as Hugo's are written: text, and actions between ``{{`` and ``}}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from articles.dialects.go_tokens import Unknown, Word, pieces

MOST_CHARACTERS = 32 * 1024
MOST_NESTED = 25
_VARIABLE = re.compile(r"\$\w+")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))")
_NO_TEXT = re.compile(r"[\x00-\x08\ud800-\udfff\ufdd0-\ufdef]")
"""What no text of HTML holds; some of it is a sign of ours."""
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "nil": None}


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, a number, true, false or nothing, as it stands there."""

    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Named:
    """A function by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Read:
    """What is read from the dot (""), a variable (``$x``) or a pipeline in parentheses, and parts of it."""

    start: str | Pipeline
    fields: tuple[str, ...] = ()


Operand: TypeAlias = "Constant | Named | Read"


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Commands, each with its arguments, the result of one handed to the next; and where it is kept."""

    commands: tuple[tuple[Operand, ...], ...]
    kept_as: tuple[str, ...] = ()
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Branches of ``if`` or ``with``; a last one without a condition is ``else``."""

    branches: tuple[tuple[Literal["if", "with", "else"], Pipeline | None, tuple[Node, ...]], ...]


@dataclass(frozen=True, slots=True)
class Loop:
    """What ``range`` goes through, what is shown for each, and what where there is none."""

    over: Pipeline
    body: tuple[Node, ...]
    otherwise: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Leave:
    """What ends a loop (``break``), one turn of it (``continue``), or a partial, with what that gives."""

    kind: Literal["break", "continue", "return"]
    value: Pipeline | None = None


Node: TypeAlias = "str | Pipeline | Choice | Loop | Leave"


def parse(text: str) -> tuple[Node, ...]:
    """Return the parts of a template. Raises ``Unknown`` of one that is broken, too long or too deep."""
    if len(text) > MOST_CHARACTERS:
        raise Unknown("too long")
    reading = _Reading(list(pieces(text)))
    nodes, ended = reading.nodes(0)
    if ended:
        raise Unknown(ended[0][1])
    return nodes


def fields_of(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Yield the names of all that a template reads from anything."""
    for node in nodes:
        if isinstance(node, Pipeline):
            yield from _fields(node)
        elif isinstance(node, Choice):
            for _, condition, body in node.branches:
                yield from _fields(condition) if condition else ()
                yield from fields_of(body)
        elif isinstance(node, Loop):
            yield from _fields(node.over)
            yield from fields_of((*node.body, *node.otherwise))
        elif isinstance(node, Leave) and node.value:
            yield from _fields(node.value)


def _fields(pipeline: Pipeline) -> Iterator[str]:
    for command in pipeline.commands:
        for operand in command:
            if isinstance(operand, Named):
                yield operand.name
            elif isinstance(operand, Read):
                yield from operand.fields
                yield from _fields(operand.start) if isinstance(operand.start, Pipeline) else ()


class _Reading:
    """One walk through the pieces of a template."""

    def __init__(self, pieces: list[str | list[Word]]) -> None:
        self.pieces = pieces
        self.at = 0

    def nodes(self, depth: int) -> tuple[tuple[Node, ...], list[Word]]:
        """Return the nodes up to the action that ends them, and that action; [] at the end of the text."""
        if depth > MOST_NESTED:
            raise Unknown("too deep")
        found: list[Node] = []
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            self.at += 1
            if isinstance(piece, str):
                found += [piece] if piece else []
                continue
            first = piece[0][1] if piece else ""
            if first in ("end", "else"):
                return tuple(found), piece
            if first in ("if", "with"):
                found.append(self._choice(piece, depth))
            elif first == "range":
                found.append(self._loop(piece, depth))
            elif first in ("break", "continue", "return"):
                found.append(_leave(piece))
            else:
                found.append(_Words(piece).whole())
        return tuple(found), []

    def _choice(self, opening: list[Word], depth: int) -> Choice:
        branches: list[tuple[Literal["if", "with", "else"], Pipeline | None, tuple[Node, ...]]] = []
        while True:
            kind: Literal["if", "with", "else"] = "else"
            condition = None
            if opening:
                kind = "with" if opening[0][1] == "with" else "if"
                condition = _Words(opening[1:]).whole()
            body, ended = self.nodes(depth + 1)
            branches.append((kind, condition, body))
            if [token[1] for token in ended] == ["end"]:
                return Choice(tuple(branches))
            opening = ended[1:]
            is_more = ended and ended[0][1] == "else" and kind != "else"
            if not is_more or (opening and opening[0][1] not in ("if", "with")):
                raise Unknown("else")

    def _loop(self, opening: list[Word], depth: int) -> Loop:
        over = _Words(opening[1:]).whole()
        body, ended = self.nodes(depth + 1)
        otherwise: tuple[Node, ...] = ()
        if [token[1] for token in ended] == ["else"]:
            otherwise, ended = self.nodes(depth + 1)
        if [token[1] for token in ended] != ["end"]:
            raise Unknown("range")
        return Loop(over, body, otherwise)


def _leave(words: list[Word]) -> Leave:
    kind, rest = words[0][1], words[1:]
    if kind == "return":
        return Leave("return", _Words(rest).whole() if rest else None)
    if rest:
        raise Unknown(rest[0][1])
    return Leave("break" if kind == "break" else "continue")


class _Words:
    """One walk through the tokens of an action."""

    def __init__(self, tokens: list[Word]) -> None:
        self.tokens = tokens
        self.at = 0

    def whole(self) -> Pipeline:
        """Return the pipeline that the tokens are, all of them."""
        kept, is_new = self._kept()
        commands = self._commands(0)
        if self.at < len(self.tokens):
            raise Unknown(self.tokens[self.at][1])
        return Pipeline(commands, kept, is_new)

    def _kept(self) -> tuple[tuple[str, ...], bool]:
        """Step over the variables before ``:=`` or ``=`` (two of them in a loop), and return them."""
        words = [token[1] for token in self.tokens[:4]]
        for many in (1, 2):
            names, sign = words[: 2 * many - 1 : 2], words[2 * many - 1 : 2 * many]
            if sign in ([":="], ["="]) and all(map(_VARIABLE.fullmatch, names)):
                self.at = 2 * many
                return tuple(names), sign == [":="]
        return (), False

    def _commands(self, depth: int) -> tuple[tuple[Operand, ...], ...]:
        if depth > MOST_NESTED:
            raise Unknown("too deep")
        commands: list[tuple[Operand, ...]] = []
        while True:
            command: list[Operand] = []
            while self.at < len(self.tokens) and self.tokens[self.at][1] not in ("|", ")"):
                command.append(self._operand(depth))
            if not command:
                raise Unknown("nothing")
            commands.append(tuple(command))
            self.at += self.at < len(self.tokens) and self.tokens[self.at][1] == "|"
            if self.at == len(self.tokens) or self.tokens[self.at][1] == ")":
                return tuple(commands)  # as in Go, nothing need stand behind the last sign

    def _operand(self, depth: int) -> Operand:
        kind, written, _ = self.tokens[self.at]
        self.at += 1
        if kind == "text":
            return Constant(written[1:-1] if written[0] == "`" else _unescaped(written[1:-1]))
        if kind == "number":
            return Constant(float(written) if "." in written else int(written))
        if kind == "word":
            return _word(written)
        if written != "(":
            raise Unknown(written)
        inside = Pipeline(self._commands(depth + 1))
        if self.at == len(self.tokens):
            raise Unknown("(")
        self.at += 1
        fields: tuple[str, ...] = ()
        if self.at < len(self.tokens):
            kind, written, is_apart = self.tokens[self.at]
            if kind == "word" and written[0] == "." and not is_apart:
                fields = tuple(written[1:].split("."))
                self.at += 1
        return Read(inside, fields)


def _word(written: str) -> Operand:
    if written in _WORDS:
        return Constant(_WORDS[written])
    start, *fields = written.split(".")
    if written == ".":
        return Read("")
    if start == "" or start.startswith("$"):
        return Read(start, tuple(fields))
    return Named(written)


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    shown = _ESCAPE.sub(
        lambda one: (
            chr(int(one[1] or one[2], 16)) if one[1] or one[2] else _ESCAPES.get(one[3], one[3])
        ),
        text,
    )
    if _NO_TEXT.search(shown):
        raise Unknown(text)
    return shown
