"""Working out a template of Go: its branches, loops, variables and functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from articles.dialects.go_functions import FUNCTIONS, called
from articles.dialects.go_syntax import (
    Choice,
    Constant,
    Leave,
    Loop,
    Named,
    Node,
    Operand,
    Pipeline,
)  # fmt: skip
from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import Known, is_true, part_of

_LAZY = frozenset({"and", "or"})
"""Functions that stop at the argument that decides."""

COST = 300
"""So many characters, or items, of what a function returns cost a step."""
QUICK = 10_000
"""So many steps of a pattern cost one."""
FEW = 10
"""So many items of a list that a function is given cost one."""
LONG = 1_000
"""So many characters that a function is given cost one."""


class Left(Exception):
    """A loop, or a whole template, that was left before its end, and with what."""

    def __init__(self, kind: str, value: Known = None) -> None:
        """Take the word that left it, and the value that a template returns."""
        super().__init__(kind)
        self.kind = kind
        self.value = value


class Paper(Protocol):
    """What a template is written on."""

    def template(self, text: str) -> None:
        """Take a text of the template itself."""

    def value(self, value: Known) -> None:
        """Take what an action shows."""


@dataclass(slots=True)
class Room:
    """What may still be done and written for one post, by all of its templates together."""

    steps: int = 60_000
    characters: int = 600_000

    def take(self, characters: int = 0, *, steps: int = 1) -> None:
        """Take steps, and room for so many characters. Raises ``Unknown`` where there is none left."""
        self.steps -= steps
        self.characters -= characters
        if self.steps < 0 or self.characters < 0:
            raise Unknown("no room")

    def work(self, steps: int) -> None:
        """Take room for many quick steps, as a pattern needs. Raises ``Unknown`` where there is none left."""
        self.take(steps=1 + steps // QUICK)


@dataclass(slots=True)
class Run:
    """One template at work. ``functions`` are those that need more than their arguments."""

    root: Known
    functions: Mapping[str, Known]
    paper: Paper
    room: Room
    scopes: list[dict[str, Known]] = field(default_factory=list)

    def whole(self, nodes: Sequence[Node]) -> None:
        """Write all that the template shows. Raises ``Unknown`` as soon as something cannot be told."""
        self.scopes = [{"$": self.root}]
        self._nodes(nodes, self.root)

    def _nodes(self, nodes: Sequence[Node], dot: Known) -> None:
        for node in nodes:
            if isinstance(node, str):
                self.room.take(len(node))
                self.paper.template(node)
            elif isinstance(node, Pipeline):
                value = self._kept(node, dot)
                if not node.kept_as:
                    self.room.take(_characters(value))
                    self.paper.value(value)
            elif isinstance(node, Choice):
                self._choice(node, dot)
            elif isinstance(node, Leave):
                raise Left(node.kind, self._value(node.value, dot) if node.value else None)
            else:
                self._loop(node, dot)

    def _choice(self, choice: Choice, dot: Known) -> None:
        """Write the first branch whose condition holds; what a condition keeps, later ones know."""
        self.scopes.append({})
        for kind, condition, body in choice.branches:
            value = self._kept(condition, dot) if condition else True
            if is_true(value):
                self._nodes(body, value if kind == "with" else dot)
                break
        self.scopes.pop()

    def _loop(self, loop: Loop, dot: Known) -> None:
        over = self._value(loop.over, dot)
        if isinstance(over, list):
            pairs: list[tuple[Known, Known]] = [*enumerate(over)]
        elif isinstance(over, dict):
            pairs = sorted(over.items())
        elif over is None:
            pairs = []
        else:
            raise Unknown("range")
        names = loop.over.kept_as
        for key, value in pairs:
            self.room.take()
            told = (key, value) if len(names) > 1 else (value,)
            if self._is_over(loop.body, value, dict(zip(names, told, strict=False))):
                break
        if not pairs:
            self.scopes.append({})
            self._nodes(loop.otherwise, dot)
            self.scopes.pop()

    def _is_over(self, body: Sequence[Node], dot: Known, names: dict[str, Known]) -> bool:
        """Write one turn of a loop, and say whether it was the last one by a word of its own."""
        scopes = [*self.scopes]
        self.scopes.append(names)
        try:
            self._nodes(body, dot)
        except Left as left:
            if left.kind == "return":
                raise
            return left.kind == "break"
        finally:
            self.scopes = scopes
        return False

    def _kept(self, pipeline: Pipeline, dot: Known) -> Known:
        """Return a value, and keep it where the pipeline says so."""
        value = self._value(pipeline, dot)
        for name in pipeline.kept_as:
            scopes = self.scopes[-1:] if pipeline.is_new else self.scopes[::-1]
            scope = next((one for one in scopes if pipeline.is_new or name in one), None)
            if scope is None or len(pipeline.kept_as) > 1:
                raise Unknown(name)
            scope[name] = value
        return value

    def _value(self, pipeline: Pipeline, dot: Known) -> Known:
        piped: list[Known] = []
        for command in pipeline.commands:
            piped = [self._command(command, piped, dot)]
        return piped[0]

    def _command(self, command: Sequence[Operand], piped: list[Known], dot: Known) -> Known:
        self.room.take()
        first, *rest = command
        if isinstance(first, Named) and first.name in _LAZY:
            return self._decided(first.name, rest, piped, dot)
        found = (
            self._function(first.name) if isinstance(first, Named) else self._operand(first, dot)
        )
        if callable(found):
            given = [*(self._argument(each, dot) for each in rest), *piped]
            self.room.take(steps=sum(map(_weight, given)))
            result = called(found, given)
            self.room.steps -= len(result) // COST if isinstance(result, str | list | dict) else 0
            return result
        if rest or piped:
            raise Unknown("arguments")
        return found

    def _decided(
        self, name: str, operands: Sequence[Operand], piped: list[Known], dot: Known
    ) -> Known:
        """Return the first argument that is true, for ``or``, or false, for ``and``; else the last one."""
        value: Known = None
        for operand in operands:
            value = self._argument(operand, dot)
            if is_true(value) is (name == "or"):
                return value
        if not operands and not piped:
            raise Unknown(name)
        return piped[0] if piped else value

    def _argument(self, operand: Operand, dot: Known) -> Known:
        """Return what an operand stands for; a method or a function alone is called."""
        found = (
            self._function(operand.name)
            if isinstance(operand, Named)
            else self._operand(operand, dot)
        )
        return called(found, []) if callable(found) else found

    def _function(self, name: str) -> Known:
        """Return a function; or, as in ``site.Params.x``, a part of what one without arguments returns."""
        found: Known = self.functions.get(name) or FUNCTIONS.get(name)
        if found is not None:
            return found
        start, *fields = name.split(".")
        if not fields or start not in self.functions:
            raise Unknown(name)
        return self._parts(self.functions[start], fields)

    def _operand(self, operand: Operand, dot: Known) -> Known:
        if isinstance(operand, Constant):
            return operand.value
        if isinstance(operand, Named):
            raise Unknown(operand.name)
        if isinstance(operand.start, Pipeline):
            return self._parts(self._value(operand.start, dot), operand.fields)
        if not operand.start:
            return self._parts(dot, operand.fields)
        scope = next((one for one in reversed(self.scopes) if operand.start in one), None)
        if scope is None:
            raise Unknown(operand.start)
        return self._parts(scope[operand.start], operand.fields)

    def _parts(self, value: Known, fields: Sequence[str]) -> Known:
        for name in fields:
            value = part_of(called(value, []) if callable(value) else value, name)
        return value


def _weight(given: Known) -> int:
    """Return how many steps it costs that a function is given a value."""
    items = len(given) // FEW if isinstance(given, list | dict) else 0
    return items + _characters(given) // LONG


def _characters(value: Known) -> int:
    """Return how long a text is, or all texts of a list are."""
    if isinstance(value, str):
        return len(value)
    items = value if isinstance(value, list) else ()
    return sum(len(each) for each in items if isinstance(each, str))
