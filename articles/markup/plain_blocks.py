"""Plain paragraphs and headings of Markdown, written without a parser: most of what a news text holds.

Between empty lines such a block means the same wherever it stands, so that a parser need only see the
others. `tests/markup/test_plain_blocks.py` holds both ways together, letter by letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.markup import comments, definitions, plain_lines
from articles.markup.enclosed import Enclosed, enclosed
from articles.markup.html_alone import is_alone
from articles.markup.plain_lines import BREAK, LINE, RUN
from articles.markup.plugins import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from articles.markup.manner import Manner

_PLAIN = re.compile(rf"\u3000*+(?:{RUN}(?:{BREAK}{RUN})*(?<!\s)|{plain_lines.PICTURE})\u3000*+")
_CALM = re.compile(rf"(?![\s#>+=!]|\d{{1,9}}[.)])[^{plain_lines.SIGNS}\"':\-]*(?<!\s)")
"""A paragraph in which nothing has to be looked at: most are such."""
_QUOTATION = re.compile(rf"> {LINE}(?:\n> {LINE})*")
_LIST = re.compile("|".join(rf"{sign} {LINE}(?:\n{sign} {LINE})*" for sign in ("-", r"\*", r"\+")))
_ITEM = re.compile(LINE)
_ITEMS = re.compile(r"([-*+]) [^\s<].*(?:\n\1 [^\s<].*)+")
"""A list of items of one line each, some of which the parser may have to read."""
_ITEM_BEGINS = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:\s|\Z)", re.MULTILINE)
_FEW = 5  # of so many items, one
_TAG = re.compile(r"(?:(?<!\\)|\\\\)<(?=[A-Za-z/!?])(?!https?://|[\w.+-]{1,64}@[\w.-]{1,64}>)")
"""What may be a tag, and so reach into the next item."""
_HEADING = re.compile(rf"(#{{1,6}}) +([^#{plain_lines.SIGNS}]++)")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_FAR_REACHING = (
    ("[^", re.compile(r"\[\^")),
    ("](", re.compile(r"\]\(\s*#")),
    ("<", re.compile(r"\bhref\s*=\s*[\"']?#", re.IGNORECASE)),
    ("", re.compile(r"\n {0,3}(?::|~(?!~~))")),
)
"""What is named from any place, or belongs to the block before: notes, ids, terms.

First a sign without which it need not be looked for.
"""
_LANGUAGE = re.compile(r"[\w+#-]*")
_LONG_SIGNS = ("<", "```", "~~~", "$$", ":::")
_LONG = re.compile(
    r"```|~~~|\$\$|:::|^[ \t>*+\-\d.)]*<(?!https?://|!--)", re.MULTILINE | re.IGNORECASE
)
"""What may go on behind an empty line, to an end of its own."""

Block = tuple[int, int, str]
"""Where a block begins, where it ends, and its HTML; "" is left to the parser."""


def render(text: str, manner: Manner, parse: Callable[[str, str], str]) -> str:
    """Return the HTML of the text: plain blocks are written here, and `parse` makes that of the others.

    It is given also the definitions of links that stand anywhere in the text.
    """
    lines = f"\n{text}"
    if any(sign in lines and pattern.search(lines) for sign, pattern in _FAR_REACHING):
        return parse(text, "")
    defined = definitions.told(text, once=manner.reader == "kramdown") if "]:" in text else ""
    if defined is None:
        return parse(text, "")
    return "".join(_rendered(text, manner, lambda part: parse(part, defined)))


def _rendered(text: str, manner: Manner, parse: Callable[[str], str]) -> Iterator[str]:
    """Yield the HTML of blocks; what stands between plain ones is parsed at once."""
    read = 0
    blocks = list(_blocks(text, manner, parse))
    for at, (start, end, html) in enumerate(blocks):
        if html and not (html.startswith("<ul>") and _may_go_on(text, blocks, at)):
            if text[read:start].strip("\n"):
                yield parse(text[read:start])
            yield html
            read = end
    if text[read:].strip("\n"):
        yield parse(text[read:])


def _blocks(text: str, manner: Manner, parse: Callable[[str], str]) -> Iterator[Block]:
    """Yield the blocks one after the other; the last one may be all from something that has no end here."""
    at = 0
    for one in enclosed(text):
        end = _certain_end(text, at, one.start)
        yield from _parted(text, at, end, manner, parse)
        if end < one.start:
            yield end, len(text), ""
            return
        is_row = manner.pipe_tables and _is_beside_a_pipe(text, one.start, one.stop)
        html = _code(one) if one.fence else f"{text[one.start : one.stop]}\n"
        yield one.start, one.stop, "" if is_row else html
        at = one.stop
    end = _certain_end(text, at, len(text))
    yield from _parted(text, at, end, manner, parse)
    if end < len(text):
        yield end, len(text), ""


def _is_beside_a_pipe(text: str, start: int, stop: int) -> bool:
    """Say whether a line above or below holds a pipe: alone it may be a table, beside code it is none."""
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    below = text.find("\n", stop + 1)
    near = (text[above:start], text[stop + 1 : below if below >= 0 else len(text)])
    return any("|" in line for line in near)


def _certain_end(text: str, start: int, end: int) -> int:
    """Return how far nothing can reach across an empty line."""
    if not any(text.find(sign, start, end) >= 0 for sign in _LONG_SIGNS):
        return end
    comment = comments.first_long(text, start, end)
    places = (_first_long(text, start, end), comment)
    beyond = min((place for place in places if place >= 0), default=-1)
    return end if beyond < 0 else max(text.rfind("\n\n", start, beyond), start)


def _first_long(text: str, start: int, end: int) -> int:
    """Return where something begins that may go on behind an empty line; -1 for nothing."""
    at = start
    while found := _LONG.search(text, at, end):
        empty = _EMPTY_LINES.search(text, found.end(), end)
        begin, at = max(text.rfind("\n\n", at, found.start()), at), empty.end() if empty else end
        block = text[begin:at]
        is_whole = empty or end == len(text)
        if not is_whole or any(sign in block for sign in _LONG_SIGNS[1:]) or not is_alone(block):
            return found.start()
    return -1


def _parted(
    text: str, start: int, end: int, manner: Manner, parse: Callable[[str], str]
) -> Iterator[Block]:
    """Yield what empty lines part."""
    signs = [SIGNS[name] for name in manner.plugins & SIGNS.keys()] if manner.plugins else []
    for found in (*_EMPTY_LINES.finditer(text, start, end), None):
        stop = found.start() if found else end
        if block := text[start:stop].strip("\n"):
            is_for_a_plugin = signs and any(sign in block for sign in signs)
            html = "" if is_for_a_plugin else _block(block, manner) or _items(block, manner, parse)
            yield start, stop, html
        start = found.end() if found else end


def _code(block: Enclosed) -> str:
    """Return a block of code as HTML, "" where more than a language is said of it."""
    if block.fence[0] != "`" or not _LANGUAGE.fullmatch(block.info):
        return ""
    language = f' class="language-{block.info}"' if block.info else ""
    return f"<pre><code{language}>{plain_lines.escaped(block.code)}</code></pre>\n"


def _may_go_on(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Say whether there may be more of a list in the block above it or below it."""
    above, below = blocks[max(at - 1, 0) : at], blocks[at + 1 : at + 2]
    return any(_may_hold_items(text, one, _ITEM_BEGINS.search) for one in above) or any(
        _may_hold_items(text, one, _ITEM_BEGINS.match) for one in below
    )


def _may_hold_items(text: str, block: Block, look: Callable[[str], object]) -> bool:
    start, end, html = block
    if html:
        return html.startswith("<ul>")
    written = text[start:end].strip("\n")
    return written[:1] in ("", " ", "\t") or bool(look(written))


def _block(block: str, manner: Manner) -> str:
    """Return a plain block as HTML, "" for any other."""
    if _CALM.fullmatch(block) and _is_calm(block, manner):
        return f"<p>{block}</p>\n"
    if _PLAIN.fullmatch(block):
        return _element("p", block.strip(), manner)
    if heading := _HEADING.fullmatch(block):
        return _element(f"h{len(heading[1])}", heading[2].strip(), manner)
    if _QUOTATION.fullmatch(block):
        inside = _element("p", block.removeprefix("> ").replace("\n> ", "\n"), manner)
        return inside and f"<blockquote>\n{inside}</blockquote>\n"
    if _LIST.fullmatch(block):
        items = [_element("li", line[2:], manner) for line in block.split("\n")]
        return f"<ul>\n{''.join(items)}</ul>\n" if all(items) else ""
    return ""


def _items(block: str, manner: Manner, parse: Callable[[str], str]) -> str:
    """Return a list as HTML of which the parser has to read but a few items, each of them alone; else ""."""
    if not _ITEMS.fullmatch(block):
        return ""
    lines = block.split("\n")
    items = [_ITEM.fullmatch(line, 2) and _element("li", line[2:], manner) for line in lines]
    others = [at for at, item in enumerate(items) if not item]
    if len(others) * _FEW > len(lines):
        return ""
    for at in others:
        items[at] = item = parse(lines[at]).removeprefix("<ul>\n").removesuffix("</ul>\n")
        is_one = item.startswith("<li>") and item.endswith("</li>\n") and item.count("\n") == 1
        if not is_one or _TAG.search(lines[at]):
            return ""
    return f"<ul>\n{''.join(map(str, items))}</ul>\n"


def _is_calm(block: str, manner: Manner) -> bool:
    """Say whether nothing in a paragraph without quotes and hyphens is shown otherwise."""
    may_be_replaced = "(" in block and "replacements" in manner.plugins
    return ".." not in block and not may_be_replaced and not plain_lines.holds_an_address(block)


def _element(name: str, line: str, manner: Manner) -> str:
    words = plain_lines.inline(line, manner)
    return f"<{name}>{words}</{name}>\n" if words else ""
