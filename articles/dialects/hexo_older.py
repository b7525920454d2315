"""Markdown as Hexo's older makers of it read it, written so that it is read so today.

They are ``kramed`` and ``marked`` before 1.1, whose ``lib/marked.js`` holds the rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set

from articles.dialects import hexo_older_rules, markdown_plugins
from articles.dialects.hexo_older_lists import Nested
from articles.dialects.hexo_older_names import named_last
from articles.markup.containers import ITEM

_MARKED = re.compile(r"\"hexo-renderer-marked\"\s{0,9}:\s{0,9}\"[\^~>=v ]{0,4}(\d{1,3})\b")
_OLDEST = frozenset({"lists", "signs", "underlines", "closings"})
_ALL = _OLDEST | {"headings", "definitions", "last"}
_PANDOC = frozenset({"addresses", "last"})
_READ_BY: dict[str, Set[str]] = {
    "0": _OLDEST | {"html"},
    "1": frozenset({"lists", "underlines"}),
    "2": frozenset({"lists", "rules"}),
    "3": frozenset({"rules"}),
    "4": frozenset({"rules"}),
}
"""What each old version of Hexo's own maker of Markdown read otherwise."""
_TIGHT_HEADING = re.compile(r"^( {0,3}#{1,6})(?=[^#\s])")
_CLOSING = re.compile(r"( {0,3}(#{1,6})[ \t]+[^#\n]*[^#\s])(#+)[ \t]*")
_STRONG = re.compile(r"(`{1,9})[^`\n]*+\1|(\*{2,3})(?!\*)((?:[^*\n]|\*(?!\*)){1,600})\2(?!\*)")
_BLANK_ADDRESS = re.compile(
    r"\]\([ \t]{0,9}([^\s()<>\"'\n]{1,400}(?: {1,3}[^\s()<>\"'\n=]{1,200}){1,9})"
    r"([ \t]{1,9}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]{0,9}\)"
)
_UNDERLINED = re.compile(
    r"(`{1,9})[^`\n]*+\1|\]\([^)\n]{0,600}\)|<[^<>\n]{1,600}>|https?://[^\s<]+|\$[^$\n]{1,600}\$"
    r"|(?<![\\_])(_{1,2})(?![\s_])([^_\n]{1,300}?)(?<!\s)\2(?!_)"
)
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`\n]*")
_BLOCK = re.compile(r"\{%-?[ \t]{0,9}(codeblock|raw)\b|<(pre)\b|(\$\$)")
_ENDS = {"codeblock": "endcodeblock", "raw": "endraw", "pre": "</pre>", "$$": "$$"}


def readings(package: str) -> frozenset[str]:
    """Return what the maker of Markdown that a ``package.json`` names read otherwise than today's."""
    if markdown_plugins.is_marked(package):
        found = _MARKED.search(package)
        return frozenset(_READ_BY.get(found[1], ())) if found else frozenset()
    if markdown_plugins.is_by_pandoc(package):
        return _PANDOC
    return _ALL if markdown_plugins.is_by_kramed(package) else frozenset()


def as_today(text: str, older: Set[str]) -> str:
    """Return the text so that today's Markdown reads it as the makers did that read these things otherwise.

    In ``lists`` an item that stands further in than the one above is inside of it; so is what goes on with
    it behind an empty line. ``signs``: two stars may have blanks inside of them, and an address too, and
    underlines letters beside them; in ``addresses`` only that of addresses. ``headings``: their signs need no
    blank behind them; ``closings``: nor those at the end one before. ``last``: of addresses with one name the
    last one counts; with ``definitions`` they end a paragraph. ``underlines``: dashes make a
    heading of the last line alone; ``rules``: of no paragraph of several lines.
    """
    lines = text.split("\n")
    are_code = code_among(lines)
    if "headings" in older and "#" in text:
        lines = _changed(lines, are_code, _with_blank)
    if "closings" in older and "#" in text:
        lines = _changed(lines, are_code, _without_closing)
    if "signs" in older and ("**" in text or "](" in text or "_" in text):
        lines = _changed(lines, are_code, _with_plain_signs)
    if "addresses" in older and "](" in text:
        lines = _changed(lines, are_code, _with_whole_address)
    if "last" in older and "]:" in text:
        named = list(named_last(lines, are_code, parts="definitions" in older))
        lines, are_code = [line for line, _ in named], [is_code for _, is_code in named]
    if older & {"underlines", "rules"} and ("--" in text or "==" in text):
        parted = list(hexo_older_rules.parted(lines, are_code, as_rules="rules" in older))
        lines, are_code = [line for line, _ in parted], [is_code for _, is_code in parted]
    if "lists" in older:
        lines = list(Nested().lines(lines, are_code))
    return "\n".join(lines)


def code_among(lines: Sequence[str]) -> list[bool]:
    """Say of each line whether it is inside of code or a formula: all lines of a block but its first."""
    found = [False] * len(lines)
    at, unclosed = 0, set[str]()
    while at < len(lines):
        mark = _opened(lines[at])
        end = _end(lines, at + 1, mark) if mark and mark not in unclosed else None
        if end is None:
            unclosed |= {mark} if mark else set()
            at += 1
            continue
        found[at + 1 : end + 1] = [True] * (end - at)
        at = end + 1
    return found


def _opened(line: str) -> str:
    """Return the mark of what a line opens and does not close: a fence, or a block's name; "" of none."""
    if ("```" in line or "~~~" in line) and (fence := _FENCE.fullmatch(line)):
        return fence[1]
    block = _BLOCK.search(line) if any(sign in line for sign in ("{%", "<pre", "$$")) else None
    name = block[block.lastindex or 0] if block else ""
    return "" if block is None or _ENDS[name] in line[block.end() :] else name


def _end(lines: Sequence[str], start: int, mark: str) -> int | None:
    """Return the line that closes what was opened; None where nothing does."""
    for at in range(start, len(lines)):
        line = lines[at]
        is_end = _ENDS[mark] in line if mark in _ENDS else _is_fence_end(line.strip(), mark)
        if is_end:
            return at
    return None


def _is_fence_end(line: str, mark: str) -> bool:
    return line.startswith(mark) and not line.strip(mark[0])


def _changed(
    lines: Sequence[str], are_code: Sequence[bool], change: Callable[[str], str]
) -> list[str]:
    """Return the lines with those changed that are no code."""
    return [
        line if is_code else change(line) for line, is_code in zip(lines, are_code, strict=True)
    ]


def _with_blank(line: str) -> str:
    return _TIGHT_HEADING.sub(r"\1 ", line, count=1) if "#" in line[:4] else line


def _without_closing(line: str) -> str:
    """Return a heading without the signs right behind its words. Kept: a single one may be theirs (C#)."""
    found = _CLOSING.fullmatch(line) if "#" in line[:4] and line.rstrip().endswith("#") else None
    is_closed = found and (len(found[3]) > 1 or found[3] == found[2])
    return found[1] if found and is_closed else line


def _with_plain_signs(line: str) -> str:
    """Return a line with no blanks inside of two stars, and none that ends an address."""
    if _may_be_code(line):
        return line
    if "](" in line:
        line = _BLANK_ADDRESS.sub(_addressed, line)
    if "_" in line and not line.isascii():
        line = _UNDERLINED.sub(_starred, line)
    return _STRONG.sub(_emphasised, line) if "**" in line else line


def _with_whole_address(line: str) -> str:
    return line if "](" not in line or _may_be_code(line) else _BLANK_ADDRESS.sub(_addressed, line)


def _may_be_code(line: str) -> bool:
    return line.startswith(("    ", "\t")) and not ITEM.match(line.expandtabs(4))


def _addressed(found: re.Match[str]) -> str:
    return f"](<{found[1]}>{found[2] or ''})" if "." in found[1] or "/" in found[1] else found[0]


def _starred(found: re.Match[str]) -> str:
    """Return words between underlines with stars, where letters right beside keep today's from seeing them.

    Kept: not behind letters of ASCII, as in names of programs, nor of a single sign.
    """
    signs, words = found[2], found[3]
    before = found.string[max(0, found.start() - 1) : found.start()]
    beside = before + found.string[found.end() : found.end() + 1]
    has_letter = any(char.isalnum() and not char.isascii() for char in beside)
    is_name = before.isascii() and before.isalnum()
    if words is None or is_name or not has_letter or (signs == "_" and len(words) < len("__")):
        return found[0]
    stars = "*" * len(signs)
    return f"{stars}{words}{stars}"


def _emphasised(found: re.Match[str]) -> str:
    """Return bold words as HTML where a blank inside would keep today's Markdown from seeing them."""
    words = found[3]
    if words is None or words == words.strip() or not words.strip():
        return found[0]
    is_stressed = len(found[2]) > len("**")
    words = f"<em>{words.strip()}</em>" if is_stressed else words.strip()
    return f"<strong>{words}</strong>"
