"""Lists as Hexo's older makers of Markdown nested them: by any blank more, not by the text of an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_ITEM = re.compile(r"(?P<sign>[-*+]|\d{1,9}\.)(?P<blanks> +)(?=\S)")
_RULE = re.compile(r"(?:[-*_] *){3,}")
_FENCE = ("```", "~~~")
_FURTHEST = 3
"""So far in an item may stand without being code."""
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class _Level:
    """An item around what is read: where it stands in the one around it, and how much its sign takes there.

    ``margin`` is where its text stands in what is written.
    """

    base: int
    width: int
    margin: int


@dataclass(slots=True)
class Nested:
    """What is known before a line: the items that are open, and whether a line was empty."""

    levels: list[_Level] = field(default_factory=list)
    is_behind_empty: bool = True
    shift: int = 0

    def lines(self, lines: Sequence[str], are_code: Sequence[bool]) -> Iterator[str]:
        """Yield the lines, each as far in as its place in the lists asks for."""
        for line, is_code in zip(lines, are_code, strict=True):
            if not line.strip():
                self.is_behind_empty = self.is_behind_empty or not is_code
                yield line
            elif is_code:
                self.is_behind_empty = False
                yield _moved(line, self.shift)
            else:
                yield self._line(line)
                self.is_behind_empty = False

    def _line(self, line: str) -> str:
        text = line.lstrip(" \t")
        indent = len(line[: len(line) - len(text)].replace("\t", "    "))
        item = None if _RULE.fullmatch(text) else _ITEM.match(text)
        if item and self._holds(indent):
            return self._item(item, text, indent)
        place = self._text(text, indent)
        self.shift = place - indent
        return line if place == indent else " " * place + text

    def _holds(self, indent: int) -> bool:
        """Say whether an item may stand here: outside of lists, four blanks make it code."""
        return bool(self.levels) or indent <= _FURTHEST

    def _item(self, item: re.Match[str], text: str, indent: int) -> str:
        """Return an item where its place is: beside one, or inside of the last one."""
        at, depth = indent, 0
        while depth < len(self.levels):
            if at == self.levels[depth].base or (self.is_behind_empty and at == 0):
                break
            at = max(0, at - self.levels[depth].width)
            depth += 1
        if (depth and at > _FURTHEST) or depth >= _DEEPEST:
            return " " * (self.levels[-1].margin + at) + text
        del self.levels[depth:]
        margin = self.levels[-1].margin if self.levels else at
        blanks = item["blanks"] if len(item["blanks"]) <= _FURTHEST + 1 else " "
        sign = item["sign"] + blanks
        self.levels.append(_Level(at, at + len(item[0]), margin + len(sign)))
        return " " * margin + sign + text[item.end() :]

    def _text(self, text: str, indent: int) -> int:
        """Return how far in a line may stand that begins no item."""
        if not self.levels:
            return indent
        if not self.is_behind_empty:
            return self._right_behind(text, indent)
        at = indent
        for depth, level in enumerate(self.levels):
            if at == 0:
                del self.levels[depth:]
                break
            at = max(0, at - level.width)
        return self.levels[-1].margin + at if self.levels else indent

    def _right_behind(self, text: str, indent: int) -> int:
        """Return it of a line with no empty one above: it goes on with the last item.

        Ours: a heading or a rule at the margin ends the list.
        """
        if not indent and not text.startswith(_FENCE):
            if text.startswith("#") or _RULE.fullmatch(text):
                self.levels.clear()
            return indent
        at = indent
        for level in self.levels:
            at = max(0, at - level.width)
        return self.levels[-1].margin + at


def _moved(line: str, shift: int) -> str:
    """Return a line of code, moved with its first one."""
    if shift >= 0:
        return " " * shift + line
    return line[min(-shift, len(line) - len(line.lstrip(" "))) :]
