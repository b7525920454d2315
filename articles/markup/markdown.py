"""Markdown to HTML that is not clean yet: CommonMark with tables, footnotes, definition lists."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from articles.markup.cjk_emphasis import CjkInline
from articles.markup.guard import Refused
from articles.text.normal import markup_text

MAX_CHARACTERS = 300_000
"""A book, not an article. Hostile Markdown takes time that grows faster than its length."""

MAX_BRACKETS = 10_000
"""With more, brackets are plain text: no article has as many links, and each costs a long look."""

_BRACKET_RULES = ["footnote_inline", "footnote_ref", "image", "link"]
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CONTAINER = re.compile(
    r"<(/?)(?:article|blockquote|center|details|div|figure|ol|section|table|ul)\b", re.IGNORECASE
)
_LINE_ENDS = re.compile(r"\r\n?")


def render(text: str) -> str:
    """Return the HTML of a Markdown text. It passes raw HTML through: `clean` must follow."""
    if len(text) > MAX_CHARACTERS:
        raise Refused(f"The text is longer than {MAX_CHARACTERS:,} characters.")
    body = _LINE_ENDS.sub("\n", markup_text(text))
    parser = _MARKDOWN if body.count("[") <= MAX_BRACKETS else _WITHOUT_LINKS
    html: str = parser.render("\n".join(_without_indented_html(body.split("\n"))))
    return html


def _without_indented_html(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines; tags that are indented inside raw HTML lose the indent.

    Otherwise an indented paragraph after an empty line would become a block of code.
    """
    fence, depth = "", 0
    for line in lines:
        stripped = line.lstrip()
        if marker := _FENCE.match(line):
            fence = _fence_after(fence, marker[1])
        elif not fence and stripped.startswith("<"):
            yield stripped if depth else line
            depth = max(0, depth + sum(-1 if tag[1] else 1 for tag in _CONTAINER.finditer(line)))
            continue
        yield line


def _fence_after(fence: str, marker: str) -> str:
    if not fence:
        return marker
    return "" if marker.startswith(fence) else fence


def _parser() -> MarkdownIt:
    parser = MarkdownIt()
    parser.inline = CjkInline()
    parser.configure("commonmark", {"html": True})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin).use(deflist_plugin)
    parser.add_render_rule("footnote_block_open", _footnotes_open)
    parser.add_render_rule("footnote_block_close", _footnotes_close)
    parser.add_render_rule("footnote_anchor", _footnote_return)
    return parser


def _footnotes_open(*_: object) -> str:
    return '<ol class="footnotes">\n'


def _footnotes_close(*_: object) -> str:
    return "</ol>\n"


def _footnote_return(
    _: RendererProtocol, tokens: Sequence[Token], index: int, __: OptionsDict, ___: EnvType
) -> str:
    note = tokens[index].meta
    again = f":{note['subId']}" if note["subId"] > 0 else ""
    return f' <a class="footnote-back" href="#fnref{note["id"] + 1}{again}">↩</a>'


_MARKDOWN = _parser()
_WITHOUT_LINKS = _parser().disable(_BRACKET_RULES)
