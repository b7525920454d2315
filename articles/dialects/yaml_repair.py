"""YAML as people write it: what is broken is mended where only one meaning is possible.

A line is touched only when a parser has refused it, one line at a time, and each change is told.
What could mean two things stays refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.dialects import rubbish
from articles.dialects.header import Unreadable, Value
from articles.dialects.yaml_lines import Document
from articles.dialects.yaml_text import Repeated, read_document

MOST_REPAIRS = 20
"""A header with more broken lines than this is something else."""

_LAST_COUNTS = "Line {}: the key `{}` stood there twice: the last one counts."
_ITEM = re.compile(r"(?P<before>\s*(?:-\s+)*(?:[\w.-]+\s*:\s+|-\s+))(?P<value>\S.*?)\s*")
_TOP = re.compile(r"(?P<key>[\w-]+):(?P<value>(?:[ ].*)?)")
_TIGHT = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s:/].*)")
_LIST = re.compile(r"\[[^\[\]\n]*\]\s*")
_WIDE = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ ]?：(?P<value>.*)")
_CURLY = re.compile(r"[“„](?P<inside>[^“”„]*)[”“]|[‘](?P<single>[^‘’]*)[’]")
_RESERVED = ("@", "`", "%", "*", "&", "!")
_LAYERS = re.compile(r"""(?P<marks>["']{2,})(?P<inside>[^"'].*[^"'])(?P<end>["']{2,})""")


@dataclass(frozen=True, slots=True)
class Mended:
    """What was read, and a sentence for each thing that had to be mended."""

    document: Document
    repairs: tuple[str, ...] = ()

    @property
    def values(self) -> dict[str, Value]:
        """Return the mapping itself."""
        return self.document.values


def read_forgiving(text: str, *, first_line: int = 1, last_counts: bool = False) -> Mended:
    """Return the mapping, mended where the meaning is certain; else ``Unreadable``, as first met.

    ``last_counts``: of a key with two values the generator took the last one.
    """
    try:
        return Mended(read_document(text, first_line=first_line))
    except Unreadable as error:
        return _mended(text, first_line, error, last_counts=last_counts)


def _mended(text: str, first_line: int, first: Unreadable, *, last_counts: bool) -> Mended:
    better = rubbish.settled(text, first_line=first_line)
    repairs = [] if better is text else [rubbish.MERGED]
    lines = better.split("\n")
    touched: set[int] = set()
    takes_last = False
    while len(repairs) < MOST_REPAIRS:
        repeated: list[tuple[int, str]] | None = [] if takes_last else None
        try:
            document = read_document("\n".join(lines), first_line=first_line, repeated=repeated)
            return Mended(document, (*repairs, *_last_of(repeated or [])))
        except Unreadable as error:
            at = error.line - first_line
            said = _kept_one(lines, at, first_line, last_counts=last_counts) or _mend_near(
                lines, at, touched, first_line
            )
            if said is None and isinstance(error, Repeated) and last_counts:
                takes_last = True
            elif said is None:
                break
            else:
                repairs.append(said)
    raise first


def _last_of(repeated: list[tuple[int, str]]) -> list[str]:
    return [_LAST_COUNTS.format(*one) for one in repeated[:MOST_REPAIRS]]


def _kept_one(lines: list[str], at: int, first_line: int, *, last_counts: bool) -> str | None:
    """Take a key out that stands twice: where both say the same, one says nothing, or the last counts."""
    found = _TOP.fullmatch(lines[at]) if 0 <= at < len(lines) else None
    others = [place for place in range(at) if found and lines[place].startswith(found["key"] + ":")]
    if found is None or not others or _goes_below(lines, at) or _goes_below(lines, others[-1]):
        return None
    other = _TOP.fullmatch(lines[others[-1]])
    values = {found["value"].strip(), other["value"].strip()} if other else set()
    place = at + first_line
    if other is None:
        return None
    if len(values - {""}) > 1:
        lines[others[-1]] = "" if last_counts else lines[others[-1]]
        return _LAST_COUNTS.format(place, found["key"]) if last_counts else None
    lines[at if not found["value"].strip() or other["value"].strip() else others[-1]] = ""
    return f"Line {place}: the key `{found['key']}` stood there twice and was read once."


def _goes_below(lines: list[str], at: int) -> bool:
    """Say whether the value of a line goes on in those below it."""
    below = next((line for line in lines[at + 1 :] if line.strip()), "")
    return below.startswith((" ", "-")) and not below.lstrip().startswith("#")


def _mend_near(lines: list[str], at: int, touched: set[int], first_line: int) -> str | None:
    """Mend the line of the error, or the one above it, where parsers notice late."""
    for place in (at, at - 1):
        if not 0 <= place < len(lines) or place in touched:
            continue
        for reason, mend in _WAYS:
            better = mend(lines[place])
            if better is not None:
                touched.add(place)
                lines[place] = better
                return f"Line {place + first_line}: {reason}"
    return None


def _tight(line: str) -> str | None:
    found = _TIGHT.fullmatch(line)
    if found is None:
        return None
    is_list = _LIST.fullmatch(found["value"]) is not None
    return f"{found['key']}: {found['value'] if is_list else _quoted(found['value'])}"


def _wide(line: str) -> str | None:
    found = _WIDE.fullmatch(line)
    return f"{found['key']}: {found['value'].strip()}" if found else None


def _curly(line: str) -> str | None:
    found = _ITEM.fullmatch(line)
    inside = found and _CURLY.fullmatch(found["value"])
    if not found or not inside:
        return None
    return found["before"] + _quoted(inside["inside"] or inside["single"] or "")


def _reserved(line: str) -> str | None:
    return _quote_if(line, lambda value: value.startswith(_RESERVED) and not _is_alias(value))


def _is_alias(value: str) -> bool:
    """Say whether the value may as well be YAML's own: an anchor, an alias or a tag."""
    return bool(re.fullmatch(r"[*&]\w+(?:\s.*)?|!.*", value))


def _template(line: str) -> str | None:
    return _quote_if(line, lambda value: value.startswith(("{{", "{%")))


def _colon(line: str) -> str | None:
    return _quote_if(
        line, lambda value: value[0] not in "\"'[{|>&*!?" and bool(re.search(r":(?:\s|$)", value))
    )


def _layers(line: str) -> str | None:
    found = _ITEM.fullmatch(line)
    layers = found and _LAYERS.fullmatch(found["value"])
    if not found or not layers or set(layers["marks"]) != set(layers["end"]):
        return None
    return found["before"] + _quoted(layers["inside"])


def _marks_inside(line: str) -> str | None:
    """Read `'It's so'` and `"a "b" c"`: the outer marks open and close, those inside are text."""
    found = _ITEM.fullmatch(line)
    value = found["value"] if found else ""
    is_wrapped = len(value) > len("''") and value[0] in "\"'" and value[-1] == value[0]
    inside = value[1:-1]
    if not found or not is_wrapped or value[0] not in inside or "\\" in inside:
        return None
    return (
        None if re.search(r"""["']\s*[,:]\s*["']""", inside) else found["before"] + _quoted(inside)
    )


def _goes_on(line: str) -> str | None:
    """Read `"a" b` as the text it is."""
    return _quote_if(
        line,
        lambda value: bool(re.fullmatch(r"""(?:"[^"\\]*"|'[^']*')\s*[^\s"',:#\]}].*""", value)),
    )


def _behind_brackets(line: str) -> str | None:
    """Read `[a] b` as the text it is."""
    return _quote_if(line, lambda value: bool(re.fullmatch(r"\[[^\[\]]*\]\s*[^\s,#:\]}].*", value)))


def _quote_if(line: str, applies: Callable[[str], bool]) -> str | None:
    found = _ITEM.fullmatch(line)
    if found is None or not applies(found["value"]):
        return None
    return found["before"] + _quoted(found["value"])


def _quoted(value: str) -> str:
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value if is_quoted else "'" + value.replace("'", "''") + "'"


_WAYS: tuple[tuple[str, Callable[[str], str | None]], ...] = (
    ("a blank was put behind the colon of the key.", _tight),
    ("a full-width colon was read as the one behind a key.", _wide),
    ("curly quotation marks were read as straight ones.", _curly),
    ("a template in the value was read as text.", _template),
    ("a value that begins with a sign YAML keeps for itself was put in quotes.", _reserved),
    ("a value that was quoted again and again was quoted once.", _layers),
    ("quotation marks inside the value were read as text.", _marks_inside),
    ("a value that goes on behind its quotation marks was read as one text.", _goes_on),
    ("a value that goes on behind its brackets was read as one text.", _behind_brackets),
    ("a value with a colon in it was put in quotes.", _colon),
)
