"""Working out a template of Go, as far as what it asks for is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from articles.dialects.go_expressions import Group, Name, Pipeline, Term, Text, Unclear
from articles.dialects.go_functions import function
from articles.dialects.go_nodes import Branch, Kept, Node, Said, Shown
from articles.dialects.go_values import (
    MAX_TEXT,
    MOST_TURNS,
    Found,
    is_true,
    written,
)

Field = Callable[[Found, str, tuple[Found, ...]], Found]
"""Gives a field of a value, by its name and with arguments; raises ``Unclear`` where it has none."""
MOST_STEPS = 5_000
_LAZY = frozenset({"and", "or", "default", "compare.Default", "cond"})
_WORDS: Mapping[str, Found] = {"true": True, "false": False, "nil": None}


class Run:
    """One template at work: names, and the value that a dot stands for.

    ``field`` gives a field of a value that it was started with; ``outer`` are values that have a name
    everywhere, and ``most`` is how much may be said.
    """

    def __init__(
        self, top: Found, field: Field, outer: Mapping[str, Found], most: int = MAX_TEXT
    ) -> None:
        """Begin with the value that ``$`` and the first dot stand for."""
        self.top, self.dot = top, top
        self.field, self.outer = field, outer
        self.names: list[dict[str, Found]] = [{}]
        self.left, self.steps = most, 0

    def of(self, parts: tuple[Node, ...]) -> str:
        """Return what these parts say. Raises ``Unclear``."""
        found: list[str] = []
        for part in parts:
            self.steps += 1
            said = self._one(part)
            self.left -= len(said)
            if self.left < 0 or self.steps > MOST_STEPS:
                raise Unclear
            found.append(said)
        return "".join(found)

    def _one(self, part: Node) -> str:
        match part:
            case Said():
                return part.text
            case Shown():
                return written(self._value(part.value))
            case Kept():
                self._keep(part.name, self._value(part.value), is_new=part.is_new)
                return ""
            case Branch():
                return self._branch(part)
        raise Unclear

    def _keep(self, name: str, value: Found, *, is_new: bool) -> None:
        known = (scope for scope in reversed(self.names) if name in scope)
        (self.names[-1] if is_new else next(known, self.names[-1]))[name] = value

    def _branch(self, part: Branch) -> str:
        value = self._value(part.value)
        if part.kind == "range":
            if not isinstance(value, tuple):
                raise Unclear
            if turns := value[:MOST_TURNS]:
                return "".join(
                    self._inside(part, part.then, each, at) for at, each in enumerate(turns)
                )
            return self.of(part.otherwise)
        if is_true(value):
            return self._inside(part, part.then, value if part.kind == "with" else self.dot, 0)
        self.names.append({})
        said = self.of(part.otherwise)
        self.names.pop()
        return said

    def _inside(self, part: Branch, parts: tuple[Node, ...], dot: Found, at: int) -> str:
        before, self.dot = self.dot, dot
        self.names.append({part.name: dot, part.number: at})
        said = self.of(parts)
        self.names.pop()
        self.dot = before
        return said

    def _value(self, commands: Pipeline) -> Found:
        value: Found = None
        for place, command in enumerate(commands):
            more = (value,) if place else ()
            value = self._command(command, more)
            if isinstance(value, str) and len(value) > 4 * self.left + MAX_TEXT:
                raise Unclear
        return value

    def _command(self, command: tuple[Term, ...], more: tuple[Found, ...]) -> Found:
        first, *rest = command
        if isinstance(first, Name) and first.start and not first.start.startswith("$"):
            return self._called(".".join((first.start, *first.fields)), rest, more)
        given = (*(self._term(term) for term in rest), *more)
        match first:
            case Text():
                value: Found = first.value
                fields: tuple[str, ...] = ()
            case Group():
                value, fields = self._value(first.inside), first.fields
            case Name():
                value, fields = self._named(first.start), first.fields
        return self._asked(value, fields, given)

    def _term(self, term: Term) -> Found:
        return self._command((term,), ())

    def _named(self, name: str) -> Found:
        if name == "$":
            return self.top
        if not name:
            return self.dot
        for scope in reversed(self.names):
            if name in scope:
                return scope[name]
        raise Unclear

    def _called(self, name: str, rest: list[Term], more: tuple[Found, ...]) -> Found:
        if name in _LAZY:
            return _chosen(name, [*(partial(self._term, term) for term in rest),
                                  *(partial(_itself, value) for value in more)])  # fmt: skip
        given = (*(self._term(term) for term in rest), *more)
        if name in _WORDS:
            return _WORDS[name]
        start, *fields = name.split(".")
        if start in self.outer:
            return self._asked(self.outer[start], tuple(fields), given)
        return function(name)(*given)

    def _asked(self, value: Found, fields: tuple[str, ...], given: tuple[Found, ...]) -> Found:
        """Return a field of a field of a value; the last one is given the arguments."""
        for place, name in enumerate(fields):
            value = self._field(value, name, given if place == len(fields) - 1 else ())
        if given and not fields:
            raise Unclear
        return value

    def _field(self, value: Found, name: str, given: tuple[Found, ...]) -> Found:
        if value is None:
            return None
        if isinstance(value, Mapping):
            return value.get(name.lower(), value.get(name))
        return self.field(value, name, given)


def _itself(value: Found) -> Found:
    return value


def _chosen(name: str, given: list[Callable[[], Found]]) -> Found:
    """Work out no more than is asked for: what is not clear may not be needed."""
    if name == "cond":
        asked, then, otherwise = given
        return then() if is_true(asked()) else otherwise()
    if name.endswith("efault"):
        value = given[-1]()
        return value if value or value is False else given[0]()
    found: Found = None
    for one in given:
        found = one()
        if is_true(found) == (name == "or"):
            break
    return found
