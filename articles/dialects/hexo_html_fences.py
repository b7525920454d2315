"""Code between fences that stands in a block of HTML, or right behind one.

Markdown takes such fences for a part of the HTML, which goes on up to an empty line. Hexo takes code out
before Markdown is read, and puts it back behind it (``before_post_render/backtick_code_block.js``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from markdown_it.common.html_blocks import block_names

from articles.dialects.dialect import CODE_COMMENT, Converted

_TAG_LINE = re.compile(
    r"^[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?</?[a-z]", re.MULTILINE | re.IGNORECASE
)
_LINE = re.compile(
    r"(?P<before>(?P<quote>(?:(?:[ \t]*>){1,3} ?)?)[ \t]*(?P<item>(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?P<text>.*)"
)
"""Any line, parted."""
_OPENING = re.compile(r"(?P<mark>`{3,}(?=[^`]*\Z)|~{3,}).*")
_BLOCK = re.compile(rf"</?(?:{'|'.join(block_names)})(?=\s|/?>|\Z)", re.IGNORECASE)
_LONE_TAG = re.compile(r"</?[a-z][a-z0-9-]*+(?:[\s/][^<>]*+)?>\s*", re.IGNORECASE)
"""Begins a block of HTML too, but not in a paragraph."""
_LONG = (
    (re.compile(r"<(?:script|pre|style|textarea)(?=[\s>]|\Z)", re.IGNORECASE),
     re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(r"<![A-Z]"), re.compile(r">")),
)  # fmt: skip
"""What goes on across empty lines, and the line that ends it: nothing in it is Markdown or code."""
_CODE_TAG = re.compile(
    r"<(?P<end>/?)(?:pre|code|script|style|textarea)(?=[\s>])|<!--|-->", re.IGNORECASE
)
_NO_PARAGRAPH = re.compile(r"#{1,6}(?:[ \t]|\Z)|[-=*_][-=*_ \t]*\Z")
_QUOTES = tuple(re.compile(rf"(?:[ \t]*>){{0,{many}}} ?") for many in range(4))
_RAW = re.compile(r"\{%-?\s{0,20}(?:end)?raw\s{0,20}-?%\}")


def taken_out(found: Converted, written: str) -> Converted:
    """Return a text with a comment in the place of each such block, and the blocks by their comments.

    ``written`` is the text as its author wrote it: what stands between its tags ``raw`` is left alone.
    """
    text = found.text
    if "<" not in text or not ("```" in text or "~~~" in text) or not _TAG_LINE.search(text):
        return found
    numbers = {int(number) for number in CODE_COMMENT.findall(text)}
    reader = _Reader(next(number for number in count() if number not in numbers))
    pieces: list[str] = []
    for raw in _RAW.split(written)[1::2] if "raw" in written else ():
        before, own, rest = text.partition(raw) if "```" in raw or "~~~" in raw else ("", "", "")
        if own:
            pieces += (reader.read(before), raw)
            text = rest
    shown = "".join((*pieces, reader.read(text)))
    return replace(found, text=shown, code=reader.blocks) if reader.blocks else found


@dataclass(slots=True)
class _Place:
    """What is known before a line: whether it stands in HTML or goes on with a paragraph."""

    is_in_block: bool = False
    """In HTML that an empty line ends."""
    ending: re.Pattern[str] | None = None
    """What ends other HTML."""
    is_in_paragraph: bool = False
    quotes: int = 0
    margin: int = 0
    """Of the item that the HTML began: a line with less before it is not in it."""
    code: int = 0
    """How many elements of code are open in the HTML."""

    @property
    def is_in_code(self) -> bool:
        """Say whether a fence here is none: it stands in HTML's own code, or in words for nobody."""
        return self.ending is not None or (self.is_in_block and self.code > 0)

    def go_on(self, line: re.Match[str]) -> None:
        """Leave what does not reach up to a line."""
        quotes, bare = line["quote"].count(">"), line[0].lstrip(" \t")
        if quotes < self.quotes or (bare and len(line[0]) - len(bare) < self.margin):
            self.leave()
        if not self.is_in_block and self.ending is None:
            self.is_in_paragraph &= quotes == self.quotes
            self.quotes = quotes

    def leave(self) -> None:
        """Stand in nothing."""
        self.is_in_block = self.is_in_paragraph = False
        self.ending, self.margin, self.quotes = None, 0, 0

    def follow(self, line: re.Match[str]) -> None:
        """Take in a line."""
        text = line["text"]
        if self.ending is not None:
            self._end_by(self.ending, text)
        elif not text.strip():
            self.is_in_block, self.is_in_paragraph, self.margin = False, False, 0
        elif not self.is_in_block:
            self._begin(line)
        if self.is_in_block:
            self.code += sum(map(_opened, _CODE_TAG.finditer(text)))

    def _begin(self, line: re.Match[str]) -> None:
        text, goes_on = line["text"], self.is_in_paragraph and not line["item"]
        self.is_in_paragraph = False
        ending = next((ending for opening, ending in _LONG if opening.match(text)), None)
        if ending is not None:
            self._end_by(ending, text)
        elif _BLOCK.match(text) or (not goes_on and _LONE_TAG.fullmatch(text)):
            self.is_in_block, self.code = True, 0
        else:
            self.is_in_paragraph = not _NO_PARAGRAPH.match(text)
        if line["item"]:
            self.margin = 0 if self.is_in_paragraph else len(line["before"])

    def _end_by(self, ending: re.Pattern[str], text: str) -> None:
        self.ending = None if ending.search(text) else ending


def _opened(tag: re.Match[str]) -> int:
    return -1 if tag["end"] or tag[0] == "-->" else 1


@dataclass(slots=True)
class _Reader:
    """Reads texts line by line, and keeps the blocks that it took out of them by their comments."""

    number: int
    blocks: dict[str, str] = field(default_factory=dict)

    def read(self, text: str) -> str:
        """Return the text without the blocks of code in its HTML."""
        lines = [line for line in map(_LINE.fullmatch, text.split("\n")) if line]
        kept, place, unclosed, at = list[str](), _Place(), set[str](), 0
        while at < len(lines):
            line = lines[at]
            place.go_on(line)
            opening = None if place.is_in_code else _OPENING.fullmatch(line["text"])
            code = None
            if opening and opening["mark"] not in unclosed:
                code = _code(lines, at + 1, opening["mark"], line["quote"].count(">"))
                unclosed |= {opening["mark"]} if code is None else set()
            if opening is None or code is None:
                place.follow(line)
                kept.append(line[0])
                at += 1
                continue
            after = at + len(code) + 2
            if place.is_in_block:
                kept.append(line["before"] + self._comment(line, opening["mark"], code))
            else:
                place.is_in_paragraph = False
                kept += (each[0] for each in lines[at:after])
            at = after
        return "\n".join(kept)

    def _comment(self, line: re.Match[str], mark: str, code: Sequence[str]) -> str:
        comment = f"<!--code-{self.number}-{len(self.blocks)}-->"
        margin = len(line["before"]) - len(line["quote"])
        inside = (each[min(margin, len(each) - len(each.lstrip(" "))) :] for each in code)
        self.blocks[comment] = "\n".join((line["text"], *inside, mark))
        return comment


def _code(lines: Sequence[re.Match[str]], start: int, mark: str, quotes: int) -> list[str] | None:
    """Return the lines up to one with the mark alone, bare of quotations; None without an end."""
    code: list[str] = []
    for at in range(start, len(lines)):
        bare = lines[at][0]
        if quotes and (found := _QUOTES[quotes].match(bare)):
            bare = bare[found.end() :]
        end = bare.strip(" \t")
        if end.startswith(mark) and not end.strip(mark[0]):
            return code
        code.append(bare)
    return None
