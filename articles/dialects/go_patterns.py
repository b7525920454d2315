"""Go's regular expressions in templates (``replaceRE``, ``findRE``), as far as Python reads them alike.

Go's never take long; those that could take long here are not worked out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import MOST_ITEMS, Known, Method, number_of, plain

MOST_STEPS = 4_000_000
"""So many may one call take, at worst."""
_LONGEST = 300
_QUICK = 8
"""So many characters behind one another are compared in a step."""
_PIECE = re.compile(
    r"(?P<escape>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<flags>\(\?[ims]+\))"
    r"|(?P<group>\((?:\?(?:P?<\w+>|[ims]*:))?)|(?P<end>\))"
    r"|(?P<repeat>[*+?]\??|\{\d{1,3}(?:,\d{0,3})?\}\??)|(?P<rest>.)",
    re.DOTALL,
)
_ESCAPES = frozenset("dDsSwWbBtnr.+*?()|[]{}^$\\/-_\"'`<>#&=:;,!@%~ ")
"""What means the same behind a backslash in both; the rest does not, or in one of them alone."""
_NAMED = re.compile(r"\$(?:(\$)|(\w+)|\{(\w+)\})", re.ASCII)
_DIGIT = re.compile(r"[\d,]")


@dataclass(frozen=True, slots=True)
class Ready:
    """A pattern that Python reads as Go does, and how long it may take.

    A text of n characters takes ``ways`` times n to the power of ``endless`` + 1 steps at worst, and more
    of them for a long ``length``: that of what it finds, what repeats without an end taken once.
    """

    pattern: re.Pattern[str]
    endless: int
    ways: int
    length: int

    def steps(self, characters: int) -> int:
        """Return the most steps for a text of so many characters."""
        each = 1 + self.length // _QUICK
        return each * self.ways * int((characters + 1) ** (self.endless + 1))


@lru_cache(maxsize=300)
def compiled(pattern: str) -> Ready:
    """Return a pattern. Raises ``Unknown`` where Python does not read the same, or may take too long."""
    if len(pattern) > _LONGEST:
        raise Unknown("pattern")
    try:
        return Ready(re.compile(_translated(pattern), re.ASCII), *_ways(pattern), _length(pattern))
    except (re.error, OverflowError, RecursionError) as error:
        raise Unknown(str(error)) from None


def _translated(pattern: str) -> str:
    r"""Return the pattern as Python has it: ``$`` means the end alone, and ``\z`` is ``\Z``."""
    is_by_line = re.match(r"\(\?[is]*m[is]*\)", pattern) is not None
    shown: list[str] = []
    for piece in _PIECE.finditer(pattern):
        kind, text = piece.lastgroup, piece[0]
        if kind == "flags" and piece.start():
            raise Unknown("flags")
        if (text == "(" and pattern.startswith("?", piece.end())) or (
            text == "{" and _DIGIT.match(pattern, piece.end())
        ):
            raise Unknown(text)
        if kind == "set" and ("[:" in text or "[" in text[1:] or re.search(r"&&|--|~~|\|\|", text)):
            raise Unknown("set")
        if kind == "escape" and text[1] not in _ESCAPES and text[1] not in "Az":
            raise Unknown(text)
        if kind == "escape" and text[1] in "Az":
            text = r"\Z" if text[1] == "z" else text
        elif text == "$" and not is_by_line:
            text = r"\Z"
        elif kind == "group":
            text = re.sub(r"\(\?<", "(?P<", text)
        shown.append(text)
    return "".join(shown)


def _ways(pattern: str) -> tuple[int, int]:
    """Return how many repeats without an end there are, and in how many ways all else may be taken.

    Raises ``Unknown`` of a repeat of what may itself be taken in several ways.
    """
    opened: list[tuple[int, int]] = []
    inside, now = (0, 1), (0, 1)
    last = ""
    for piece in _PIECE.finditer(pattern):
        kind = str(piece.lastgroup)
        if kind == "group":
            opened.append(now)
        elif kind == "end" and opened:
            inside = opened.pop()
        elif kind == "repeat":
            if last == "repeat" or (last == "end" and piece[0][0] != "?" and inside != now):
                raise Unknown("repeat")
            endless, ways = _of_repeat(piece[0])
            now = now[0] + endless, now[1] * ways
        elif kind == "rest" and piece[0] == "|":
            now = now[0], now[1] * 2
        last = kind
    return now


def _length(pattern: str) -> int:
    """Return how many characters a pattern asks for at most, each repeat without an end once."""
    opened: list[int] = []
    length = start = 0
    for piece in _PIECE.finditer(pattern):
        kind = str(piece.lastgroup)
        if kind == "group":
            opened.append(length)
        elif kind == "end" and opened:
            start = opened.pop()
        elif kind == "repeat" and piece[0][0] == "{":
            least, _, most = piece[0].rstrip("?").strip("{}").partition(",")
            length = start + (length - start) * max(1, int(most or least))
        elif kind in ("escape", "set", "rest"):
            start, length = length, length + 1
    return length


def _of_repeat(written: str) -> tuple[int, int]:
    if written[0] in "*+":
        return 1, 1
    if written[0] == "?":
        return 0, 2
    least, comma, most = written.rstrip("?").strip("{}").partition(",")
    if comma and not most:
        return 1, 1
    return 0, max(1, int(most or least) - int(least) + 1)


class Patterns:
    """The functions with patterns of one post. ``work`` is told of the steps that each call may take."""

    def __init__(self, work: Callable[[int], None]) -> None:
        """Take what counts the work, and raises ``Unknown`` where it is too much."""
        self.work = work

    def functions(self) -> Mapping[str, Method]:
        """Return them by their names."""
        return {
            **dict.fromkeys(("replaceRE", "strings.ReplaceRE"), self.replaced),
            **dict.fromkeys(("findRE", "strings.FindRE"), self.found),
            **dict.fromkeys(("findRESubmatch", "strings.FindRESubmatch"), self.parts),
        }

    def replaced(self, pattern: Known, other: Known, text: Known, most: Known = -1) -> Known:
        """Return a text with what the pattern means replaced."""
        within, written = plain(text), plain(other)
        limit = int(number_of(most))
        ready = self._ready(pattern, within)
        return ready.sub(lambda one: _filled(written, one), within, max(0, limit))

    def found(self, pattern: Known, text: Known, most: Known = -1) -> Known:
        """Return all that the pattern means in a text."""
        return [one[0] for one in self._matches(pattern, plain(text), most)]

    def parts(self, pattern: Known, text: Known, most: Known = -1) -> Known:
        """Return the same, each as a list of the whole and of its groups."""
        found = self._matches(pattern, plain(text), most)
        return [[one[0], *(part or "" for part in one.groups())] for one in found]

    def _matches(self, pattern: Known, text: str, most: Known) -> Iterator[re.Match[str]]:
        limit = int(number_of(most))
        return islice(
            self._ready(pattern, text).finditer(text), limit if limit >= 0 else MOST_ITEMS + 1
        )

    def _ready(self, pattern: Known, text: str) -> re.Pattern[str]:
        found = compiled(plain(pattern))
        steps = found.steps(len(text))
        if steps > MOST_STEPS:
            raise Unknown("long")
        self.work(steps)
        return found.pattern


def _filled(written: str, found: re.Match[str]) -> str:
    """Return what takes the place of a find: ``$1`` and ``${name}`` are its groups, if there are such."""

    def part(name: re.Match[str]) -> str:
        if name[1]:
            return "$"
        wanted = name[2] or name[3]
        if wanted.isdecimal():
            return (found[int(wanted)] or "") if int(wanted) <= found.re.groups else ""
        return (found[wanted] or "") if wanted in found.re.groupindex else ""

    return _NAMED.sub(part, written)
