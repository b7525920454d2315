"""YAML as text: every scalar as it was written, hostile input refused in linear time.

PyYAML's own meaning (YAML 1.1) turns ``yes`` into True, 012 into 10 and 1:30 into 90; the
generators read YAML 1.2. Here a scalar is its text, and only null has a meaning. The tree is
built from parser events: libyaml's composer crashes the process on 200,000 open brackets.
"""

from __future__ import annotations

import re
from base64 import b64decode
from typing import Any

import yaml

from articles.dialects import yaml_lines
from articles.dialects.header import MAX_DEPTH, MAX_NODES, Bare, Unreadable, Value
from articles.dialects.yaml_errors import explained
from articles.dialects.yaml_lines import NULLS, Document, is_typed

LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where it is there: ten times as fast, the same result.

Limit: of 40,000 random headers the two disagree on 0.2 %, all of two kinds that nobody writes:
``|#`` without a blank, which only libyaml reads, and ``{a:}``, which only the other does.
"""

_TAGS = frozenset(
    "tag:yaml.org,2002:" + name
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")
)
_TEXTS = frozenset({"!", "!str"})
"""What Ruby put before a text that might have been taken for something else."""
_LOCAL = re.compile(r"![A-Za-z][\w-]{0,60}", re.ASCII)
"""A kind of value that some program made up: whoever does not know it reads what stands behind."""
_BYTES = frozenset({"!binary", "tag:yaml.org,2002:binary"})
"""What Ruby put before a text whose encoding it did not know: its bytes follow, as base64."""
_MERGE = "<<"
_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{0,2}")


class Repeated(Unreadable):
    """A key that stands in a mapping twice."""


def read_yaml(
    text: str, *, first_line: int = 1, loader: type[Any] | None = None
) -> dict[str, Value]:
    """Return the mapping that the text holds; ``Unreadable`` for anything else."""
    return read_document(text, first_line=first_line, loader=loader).values


def read_document(
    text: str,
    *,
    first_line: int = 1,
    loader: type[Any] | None = None,
    repeated: list[tuple[int, str]] | None = None,
) -> Document:
    """Return the mapping, and how its values were written; ``Unreadable`` for anything else.

    ``first_line`` is the line of the file where the text begins. Tabs count as blanks: the two
    parsers differ about nothing so much as about where a tab may stand. ``repeated`` takes the keys that
    stand a second time, with their lines: the last of them count then. With a ``loader`` of its own, each
    line is read by it.
    """
    if loader is None and (plain := yaml_lines.read(text)):
        return plain
    _refuse_half_characters(text, first_line)
    tree = _Tree(first_line, repeated)
    try:
        for event in yaml.parse(text.replace("\t", " "), Loader=loader or LOADER):
            tree.take(event)
    except yaml.YAMLError as error:
        raise explained(error, text, first_line) from None
    return Document(tree.mapping(), frozenset(tree.unquoted))


class _Tree:
    """Builds values from events, and counts while it does."""

    def __init__(self, first_line: int, repeated: list[tuple[int, str]] | None = None) -> None:
        self.first_line = first_line
        self.repeated = repeated
        self.root: Value = None
        self.holders: list[Any] = []
        self.keys: list[str | None] = []
        self.nodes = 0
        self.documents = 0
        self.unquoted: set[str] = set()
        self.anchors: dict[str, Value] = {}
        self.merging: list[Any] = []

    def mapping(self) -> dict[str, Value]:
        """Return the root, which must be a mapping; nothing at all is an empty one."""
        if self.root is None:
            return {}
        if not isinstance(self.root, dict):
            raise Unreadable("The header holds no `key: value` lines.", self.first_line)
        return self.root

    def take(self, event: Any) -> None:
        """Take the next event of the parser."""
        taken = _TAKE.get(type(event))
        if taken:
            taken(self, event)

    def scalar(self, event: Any) -> None:
        """Take a scalar: its text, or None where a plain one says null."""
        is_plain = event.implicit[0] and event.tag != "!"
        if is_plain and len(self.holders) == 1 and self.keys[-1] is not None:
            self.unquoted.add(self.keys[-1])
        value = self._decoded(event) if event.tag in _BYTES else event.value
        if is_plain and (value in NULLS or is_typed(value)):
            value = None if value in NULLS else Bare(value)
        self._put(value, event)

    def mapping_start(self, event: Any) -> None:
        """Open a mapping."""
        self._open({}, event)

    def sequence_start(self, event: Any) -> None:
        """Open a list."""
        self._open([], event)

    def end(self, _event: Any) -> None:
        """Close the innermost list or mapping."""
        holder = self.holders.pop()
        self.keys.pop()
        if self.merging and self.merging[-1] is holder:
            _merge(self.merging.pop())

    def alias(self, event: Any) -> None:
        """Take what stands at another place once more: a copy, of which each value counts."""
        name = event.anchor
        found = self.anchors.get(name)
        if name not in self.anchors or any(found is holder for holder in self.holders):
            raise self._at(event, f"`*{name}` points at nothing that stands above it. Quote it.")
        self._place(self._copy(found, event, len(self.holders)), event)

    def document(self, event: Any) -> None:
        """Refuse a second document."""
        self.documents += 1
        if self.documents > 1:
            raise self._at(event, "A second YAML document begins here. Keep one header.")

    def _open(self, holder: Any, event: Any) -> None:
        if len(self.holders) >= MAX_DEPTH:
            raise self._at(event, f"Lists and mappings are nested deeper than {MAX_DEPTH}.")
        self._put(holder, event)
        self.holders.append(holder)
        self.keys.append(None)

    def _copy(self, value: Value, event: Any, depth: int) -> Value:
        self._count(event)
        if depth > MAX_DEPTH:
            raise self._at(event, f"Lists and mappings are nested deeper than {MAX_DEPTH}.")
        if isinstance(value, list):
            return [self._copy(item, event, depth + 1) for item in value]
        if isinstance(value, dict):
            return {key: self._copy(item, event, depth + 1) for key, item in value.items()}
        return value

    def _count(self, event: Any) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self._at(event, f"The header holds more than {MAX_NODES} values.")

    def _put(self, value: Any, event: Any) -> None:
        self._count(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = value
        if event.tag is not None and not _is_read(event.tag, value):
            raise self._at(event, f"`{event.tag}` is a kind of value that is not read. Remove it.")
        self._place(value, event)

    def _decoded(self, event: Any) -> str:
        try:
            return b64decode(event.value).decode()
        except ValueError:
            raise self._at(
                event, "These bytes are no text in UTF-8. Write the text in their place."
            ) from None

    def _place(self, value: Any, event: Any) -> None:
        if not self.holders:
            self.root = value
        elif isinstance(holder := self.holders[-1], list):
            holder.append(value)
        elif (key := self.keys[-1]) is None:
            self._name(holder, value, event)
        else:
            holder[key] = value
            self.keys[-1] = None

    def _name(self, holder: dict[str, Value], key: Any, event: Any) -> None:
        if not isinstance(key, str):
            raise self._at(event, "A key must be a word. Put it in quotes if it has brackets.")
        if key in holder:
            self._repeat(holder, key, event)
        if key == _MERGE and isinstance(event, yaml.ScalarEvent) and event.implicit[0]:
            self.merging.append(holder)  # in quotes it is a key like any other
        self.keys[-1] = key

    def _repeat(self, holder: dict[str, Value], key: str, event: Any) -> None:
        """Drop the value that a key had, where the last one counts."""
        if self.repeated is None:
            at = self._at(event, f"The key `{key}` stands here a second time. Keep one of them.")
            raise Repeated(at.message, at.line, at.column)
        self.repeated.append((event.start_mark.line + self.first_line, key))
        del holder[key]

    def _at(self, event: Any, message: str) -> Unreadable:
        mark = event.start_mark
        return Unreadable(message, mark.line + self.first_line, mark.column + 1)


def _is_read(tag: str, value: Value) -> bool:
    if tag in _TAGS or (tag not in _BYTES and _LOCAL.fullmatch(tag)):
        return True
    return isinstance(value, str) and tag in _TEXTS | _BYTES


def _merge(holder: dict[str, Value]) -> None:
    """Put the keys of ``<<`` where the mapping itself does not have them (YAML's merge key)."""
    named = holder[_MERGE]
    found = named if isinstance(named, list) else [named]
    if not all(isinstance(one, dict) for one in found):
        return
    del holder[_MERGE]
    for one in found:
        for key, value in one.items() if isinstance(one, dict) else ():
            holder.setdefault(key, value)


_TAKE = {
    yaml.ScalarEvent: _Tree.scalar,
    yaml.MappingStartEvent: _Tree.mapping_start,
    yaml.SequenceStartEvent: _Tree.sequence_start,
    yaml.MappingEndEvent: _Tree.end,
    yaml.SequenceEndEvent: _Tree.end,
    yaml.AliasEvent: _Tree.alias,
    yaml.DocumentStartEvent: _Tree.document,
}


def _refuse_half_characters(text: str, first_line: int) -> None:
    """Refuse what libyaml refuses and PyYAML's own parser lets through."""
    found = _HALF_CHARACTER.search(text) if "\\" in text else None
    if found:
        line = text.count("\n", 0, found.start())
        raise Unreadable(f"`{found[0]}` is half a character. Remove it.", first_line + line)
