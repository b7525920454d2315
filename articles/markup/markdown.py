"""Markdown to HTML that is not clean yet: CommonMark with tables, footnotes, definition lists."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from articles.markup import (
    abbreviations,
    code_in_html,
    formulas,
    indented_notes,
    kramdown_rules,
    pipe_tables,
    plain_blocks,
    plain_lines,
    plugins,
    terms,
    unclosed,
)
from articles.markup.cjk_emphasis import CjkInline
from articles.markup.code_titles import title_code, words_title_code
from articles.markup.containers import noted
from articles.markup.guard import Refused
from articles.markup.manner import PLAIN, Manner
from articles.markup.marked_blocks import alerts, heading_attributes, heading_ids, tasks
from articles.markup.typographer import curl_as, guillemet
from articles.markup.typography import curl_with, link_addresses, mark_escaped
from articles.text.normal import markup_text

MAX_CHARACTERS = 300_000
"""A book, not an article. Hostile Markdown takes time that grows faster than its length."""

MAX_BRACKETS = 10_000
"""With more, brackets are plain text: no article has as many links, and each costs a long look."""

_BRACKET_RULES = ["footnote_inline", "footnote_ref", "image", "link"]
_LINE_ENDS = re.compile(r"\r\n?")


def render(text: str, manner: Manner = PLAIN) -> str:
    """Return the HTML of a Markdown text. It passes raw HTML through: `clean` must follow."""
    if len(text) > MAX_CHARACTERS:
        raise Refused(f"The text is longer than {MAX_CHARACTERS:,} characters.")
    body = _LINE_ENDS.sub("\n", markup_text(text))
    if body.count("[") > MAX_BRACKETS:
        return parsed(body, manner, has_links=False)
    return plain_blocks.render(
        body, manner, lambda part, defined: parsed(part, manner, defined=defined)
    )


def parsed(text: str, manner: Manner, *, has_links: bool = True, defined: str = "") -> str:
    """Return the HTML of a text, or of whole blocks of one, as the parser reads it.

    ``defined`` are definitions of links that stand elsewhere.
    """
    lines: Iterable[str] = text.split("\n")
    if any(sign in text for sign in indented_notes.SIGNS):
        lines = indented_notes.noted(list(lines))
    if ":::" in text:
        lines = noted(list(lines), has_any="containers" in manner.plugins)
    parser = _parser(manner, has_links=has_links)
    env: dict[str, Any] = {"references": _references(defined, parser)} if defined else {}
    if manner.abbreviations and "*[" in text:
        lines, env["abbreviations"] = abbreviations.taken_out(list(lines))
    return _html_of("\n".join(code_in_html.tidied(list(lines))), parser, env)


@lru_cache(maxsize=2)
def _references(defined: str, parser: MarkdownIt) -> Mapping[str, Any]:
    """Return what definitions name, as the parser keeps it."""
    env: dict[str, Any] = {}
    parser.parse(defined, env)
    return MappingProxyType(env.get("references", {}))


def _html_of(text: str, parser: MarkdownIt, known: Mapping[str, Any]) -> str:
    """Return what the parser makes of a text; tags that nothing closes are text in the next round."""
    for _ in range(unclosed.MOST_ROUNDS):
        env = {name: dict(found) for name, found in known.items() if found}
        tokens = parser.parse(text, env)
        if "<" not in text or (again := unclosed.mended(text, tokens)) is None:
            break
        text = again
    html: str = parser.renderer.render(tokens, parser.options, env)
    return html


class _Trusting(MarkdownIt):
    """A parser to which each address is one: what leads to a script or to one's own disk `clean` takes out.

    Otherwise the brackets around such an address would be shown.
    """

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True


@cache
def _parser(manner: Manner, *, has_links: bool) -> MarkdownIt:
    parser = _Trusting()
    parser.inline = CjkInline()
    parser.configure("commonmark", {"html": True, "breaks": manner.breaks})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin)
    if manner.reader:
        parser.use(terms.plugin, 0 if manner.reader == "goldmark" else 3)
    else:
        parser.use(deflist_plugin)
    if manner.pipe_tables:
        parser.use(pipe_tables.plugin)
    parser.disable("footnote_inline")  # `^[…]` is Pandoc's: to all others a caret and a link
    if manner.reader == "kramdown":
        parser.use(kramdown_rules.plugin)
    is_goldmark = manner.reader == "goldmark"
    parser.use(formulas.plugin, is_escaped=is_goldmark and "passthrough" not in manner.plugins)
    headings = (heading_attributes, heading_ids) if is_goldmark else (heading_ids,)
    for rule in (unclosed.show_unclosed, alerts, tasks, *headings):
        parser.core.ruler.push(rule.__name__, rule)
    if manner.plugins:
        plugins.use(parser, manner.plugins)
    if manner.links_addresses:
        rule = link_addresses(plain_lines.scheme_of(manner))
        parser.core.ruler.push("link_addresses", rule)
    if manner.abbreviations:
        parser.core.ruler.push("abbreviations", abbreviations.explain)
    if manner.is_typographic:
        parser.core.ruler.before("text_join", "mark_escaped", mark_escaped)
        curl = curl_with(manner.plugins)
        signs = curl_as(manner.reader, keeps_quotes=manner.keeps_quotes)
        parser.core.ruler.push("curl", signs if manner.reader else curl)
        if manner.reader:
            parser.inline.ruler.before("autolink", "guillemet", guillemet)
    parser.core.ruler.push("title_code", words_title_code if manner.titles_code else title_code)
    parser.add_render_rule("footnote_block_open", _footnotes_open)
    parser.add_render_rule("footnote_block_close", _footnotes_close)
    parser.add_render_rule("footnote_anchor", _footnote_return)
    return parser if has_links else parser.disable(_BRACKET_RULES)


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
