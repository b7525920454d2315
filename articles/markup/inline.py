"""Lines of text: leaves (text, line breaks, pictures), each with the elements around it.

A line is kept flat, so that white space, empty elements and elements around blocks need no rules
of their own: an element without leaves is not written, and one cut by a block is written twice.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_WHITE_SPACE = re.compile(r"[ \t\n\r\f\u2028\u2029]{2,}|[\t\n\r\f\u2028\u2029]")
_WIDE = (
    "\u2e80-\u2fdf\u3001-\u30ff\u3105-\u31bf\u31f0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60"
)
_BREAK_BETWEEN_WIDE = re.compile(f"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
PADDING = " \xa0\u3000\u2002\u2003\u2009\u202f"
"""Blanks that mean nothing at the ends of a block."""

LINE_BLANKS = " \t\n\r\f\u2028\u2029"
"""White space that a browser does not show where a line begins."""

_INDENT = "\u3000\u3000"


class Wrapper(NamedTuple):
    """An inline element around leaves. Two are one when equal; `serial` keeps links apart."""

    name: str
    tag: str
    serial: int = 0


class Leaf(NamedTuple):
    """A piece of a line: "text", "br" or "img", its markup, and what stands around it."""

    kind: str
    markup: str
    wrappers: tuple[Wrapper, ...] = ()

    def saying(self, markup: str) -> "Leaf":
        """Return the leaf with other markup."""
        return Leaf(self.kind, markup, self.wrappers)


Line = list[Leaf]


def tidy(leaves: Sequence[Leaf]) -> Line:
    """Return the line with white space collapsed, and without blanks or breaks at its ends."""
    if len(leaves) == 1 and leaves[0].kind == "text":  # nearly always, and much faster
        leaf = leaves[0]
        text = one_blank(leaf.markup).strip(PADDING)
        return [leaf if text is leaf.markup else leaf.saying(text)] if text else []
    return _merged(_gaps_outside(_trimmed(_collapsed(leaves))))


def split(line: Sequence[Leaf]) -> list[Line]:
    """Part a tidy line into paragraphs: at two breaks, and at a break before an indented line."""
    if all(leaf.kind != "br" for leaf in line):
        return [list(line)] if line else []
    paragraphs: list[Line] = [[]]
    for leaf, following in zip(line, [*line[1:], None], strict=False):
        if leaf.kind == "br" and following and _begins_paragraph(following):
            paragraphs.append([])
        elif leaf.kind != "br" or paragraphs[-1]:
            paragraphs[-1].append(leaf)
    return [tidied for paragraph in paragraphs if (tidied := tidy(paragraph))]


def single_breaks(line: Sequence[Leaf]) -> Line:
    """Return the line with no two breaks in a row."""
    return [
        leaf
        for before, leaf in zip([None, *line], line, strict=False)
        if not (leaf.kind == "br" and before and before.kind == "br")
    ]


def write(line: Sequence[Leaf]) -> str:
    """Return the line as HTML."""
    if len(line) == 1 and not line[0].wrappers:  # nearly always
        return line[0].markup.replace("\xa0", "&nbsp;")
    out: list[str] = []
    around: tuple[Wrapper, ...] = ()
    for leaf in line:
        if leaf.wrappers != around:
            _step(around, leaf.wrappers, out)
            around = leaf.wrappers
        out.append(leaf.markup)
    _step(around, (), out)
    return "".join(out).replace("\xa0", "&nbsp;")


def has_text(line: Sequence[Leaf]) -> bool:
    """Say whether the line holds more than pictures."""
    return any(leaf.kind == "text" for leaf in line)


def _step(old: tuple[Wrapper, ...], new: tuple[Wrapper, ...], out: list[str]) -> None:
    kept = len(_shared(old, new))
    out.extend(f"</{wrapper.name}>" for wrapper in reversed(old[kept:]))
    out.extend(wrapper.tag for wrapper in new[kept:])


def _collapsed(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    after_blank = True
    for leaf in leaves:
        if leaf.kind == "text":
            text = one_blank(leaf.markup)
            text = text.removeprefix(" ") if after_blank else text
            if text:
                after_blank = text.endswith(" ")
                yield leaf.saying(text)
        else:
            after_blank = leaf.kind == "br"
            yield leaf


def one_blank(text: str) -> str:
    """Return the text with one blank for each run of white space, and none for a line end between CJK."""
    if not _WHITE_SPACE.search(text):
        return text
    parted = _WHITE_SPACE.sub(lambda found: "\n" if "\n" in found[0] else " ", text)
    return _BREAK_BETWEEN_WIDE.sub("", parted).replace("\n", " ")


def _trimmed(leaves: Iterator[Leaf]) -> Line:
    line: Line = []
    for leaf in leaves:
        if leaf.kind == "br":
            _trim_end(line, " ")
        line.append(leaf)
    _trim_end(line, PADDING, breaks=True)
    line.reverse()
    _trim_start(line)
    line.reverse()
    return line


def _trim_end(line: Line, blanks: str, *, breaks: bool = False) -> None:
    while line and (line[-1].kind == "text" or (breaks and line[-1].kind == "br")):
        leaf = line.pop()
        text = leaf.markup.rstrip(blanks) if leaf.kind == "text" else ""
        if text:
            line.append(leaf.saying(text))
            return


def _trim_start(reversed_line: Line) -> None:
    while reversed_line and reversed_line[-1].kind != "img":
        leaf = reversed_line.pop()
        text = leaf.markup.lstrip(PADDING) if leaf.kind == "text" else ""
        if text:
            reversed_line.append(leaf.saying(text))
            return


def _gaps_outside(line: Line) -> Line:
    """Take breaks and single blanks out of elements that end or begin beside them."""
    after: tuple[Wrapper, ...] = ()
    following: list[tuple[Wrapper, ...]] = []
    for leaf in reversed(line):
        after = after if _is_gap(leaf) else leaf.wrappers
        following.append(after)
    before: tuple[Wrapper, ...] = ()
    for index, leaf in enumerate(line):
        if _is_gap(leaf) and leaf.wrappers:
            line[index] = leaf._replace(wrappers=_shared(before, following[-1 - index]))
        before = line[index].wrappers
    return line


def _is_gap(leaf: Leaf) -> bool:
    return leaf.kind == "br" or leaf.markup == " "


def _shared(one: tuple[Wrapper, ...], other: tuple[Wrapper, ...]) -> tuple[Wrapper, ...]:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


def _merged(line: Line) -> Line:
    merged: Line = []
    for leaf in line:
        last = merged[-1] if merged else None
        if last and leaf.kind == last.kind == "text" and leaf.wrappers == last.wrappers:
            merged[-1] = last.saying(last.markup + leaf.markup)
        else:
            merged.append(leaf)
    return merged


def _begins_paragraph(leaf: Leaf) -> bool:
    return leaf.kind == "br" or (leaf.kind == "text" and leaf.markup.startswith(_INDENT))
