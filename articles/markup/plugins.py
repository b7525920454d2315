"""What plugins of markdown-it read beyond CommonMark, for sites whose configuration names them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from articles.markup import formulas, words_in_html

SIGNS = {"mark": "==", "ins": "++", "captions": "![", "figures": "![", "strokes": "\\"}
"""Signs of plugins, by their names, that a text may hold which is plain without them."""

_PAIRED = {"mark": "mark", "ins": "ins"}
"""Elements between two signs twice, by the plugin's name."""
_RAISED = {"sub": "~", "sup": "^"}
_BETWEEN = {
    "~": re.compile(r"~((?:[^\s~\\]|\\.){1,200})~"),
    "^": re.compile(r"\^((?:[^\s^\\]|\\.){1,200})\^"),
}
"""Words without a blank between two signs."""
_STROKE = re.compile(r"\\([ !\"#$%&'()*+,./:;<=>?@\[\\\]^_`{|}~-])")
_SIZED = re.compile(
    r"!\[(?P<alt>[^\[\]\n]{0,300})\]\([ \t]*(?P<src><[^<>\n]{1,1000}>|[^\s()<>]{1,1000})"
    r"(?:[ \t]+\"(?P<title>[^\"\n]{0,300})\")?[ \t]+=(?=\d|x\d)\d{0,5}%?x(?:\d{1,5}%?)?[ \t]*\)"
)
"""A picture with its size: ``![what it shows](a.png "title" =300x200)``."""
_ATTRIBUTE = r"""(?:[.#][\w:-]{1,60}|[\w:-]{1,40}=(?:"[^"{}\n]{0,200}"|'[^'{}\n]{0,200}'|[^\s"'{}]{1,200}))"""
_ATTRIBUTES = rf"\{{[ \t]{{0,9}}{_ATTRIBUTE}(?:[ \t]{{1,9}}{_ATTRIBUTE}){{0,9}}[ \t]{{0,9}}\}}"
_BEHIND = re.compile(_ATTRIBUTES)
_CONTENTS = re.compile(
    r"\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|@\[toc\](?:\([^()\n]{0,200}\))?", re.IGNORECASE
)
_ALONE = frozenset({"image", "code_inline"})
_AT_END = re.compile(rf"[ \t]{{0,9}}{_ATTRIBUTES}[ \t]{{0,9}}\Z")


def use(parser: MarkdownIt, names: frozenset[str]) -> None:
    """Teach the parser what the plugins of these names read."""
    for name, element in _PAIRED.items():
        if name in names:
            pair = _Pair(SIGNS[name][0], element)
            parser.inline.ruler.after("strikethrough", name, pair.delimit)
            parser.inline.ruler2.after("strikethrough", name, pair.join)
    for name, sign in _RAISED.items():
        if name in names:
            parser.inline.ruler.after("emphasis", name, _Raised(sign, name).read)
    if "captions" in names or "figures" in names:
        parser.add_render_rule("image", _captioned if "captions" in names else _alone_captioned)
    for name, teach in _TAUGHT.items():
        if name in names:
            teach(parser)


@dataclass(frozen=True, slots=True)
class _Pair:
    """An element between a sign twice and the same again, as ``==marked words==``."""

    sign: str
    element: str

    def delimit(self, state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the parser's
        if silent or state.src[state.pos] != self.sign:
            return False
        found = state.scanDelims(state.pos, True)  # noqa: FBT003 -- the parser's
        if found.length < len("=="):
            return False
        if found.length % 2:
            state.push("text", "", 0).content = self.sign
        for _ in range(found.length // 2):
            state.push("text", "", 0).content = self.sign * 2
            state.delimiters.append(
                Delimiter(
                    ord(self.sign), 0, len(state.tokens) - 1, -1, found.can_open, found.can_close
                )
            )
        state.pos += found.length
        return True

    def join(self, state: StateInline) -> None:
        inside = (meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta)
        for delimiters in (state.delimiters, *inside):
            for one in delimiters:
                if one.marker == ord(self.sign) and one.end != -1:
                    self._open(state.tokens[one.token], 1)
                    self._open(state.tokens[delimiters[one.end].token], -1)

    def _open(self, token: Token, nesting: int) -> None:
        token.type = f"{self.element}_{'open' if nesting > 0 else 'close'}"
        token.tag, token.markup, token.content = self.element, self.sign * 2, ""
        token.nesting = 1 if nesting > 0 else -1


@dataclass(frozen=True, slots=True)
class _Raised:
    """Words without a blank between two signs, as ``H~2~O``."""

    sign: str
    element: str

    def read(self, state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the parser's
        if silent or state.src[state.pos] != self.sign:
            return False
        found = _BETWEEN[self.sign].match(state.src, state.pos, state.posMax)
        if found is None:
            return False
        state.push(f"{self.element}_open", self.element, 1)
        state.push("text", "", 0).content = _STROKE.sub(r"\1", found[1])
        state.push(f"{self.element}_close", self.element, -1)
        state.pos = found.end()
        return True


def _sized_picture(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the parser's
    if state.src[state.pos] != "!":
        return False
    found = _SIZED.match(state.src, state.pos, state.posMax)
    address = state.md.normalizeLink(found["src"].strip("<>")) if found else ""
    if found is None or not state.md.validateLink(address):
        return False
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": address, "alt": ""}
        if found["title"]:
            token.attrs["title"] = found["title"]
        token.content = found["alt"]
        token.children = [Token("text", "", 0, content=found["alt"])]
    state.pos = found.end()
    return True


def _without_attributes(state: StateCore) -> None:
    """Take ``{.class #id key=value}`` out behind an element of a line, and at the end of a block."""
    for token in state.tokens:
        if token.type == "inline" and token.children and "{" in token.content:
            token.children = _bare(token.children)


def _without_contents(state: StateCore) -> None:
    """Take out the line in whose place a list of the headings stood."""
    for token in state.tokens:
        if token.type == "inline" and _CONTENTS.fullmatch(token.content):
            token.children = []


def _bare(children: list[Token]) -> list[Token]:
    for before, child in pairwise(children):
        is_behind = before.nesting < 0 or before.type in _ALONE
        if is_behind and child.type == "text" and (found := _BEHIND.match(child.content)):
            child.content = child.content[found.end() :]
    while children and (last := children[-1]).type == "text":
        if (found := _AT_END.search(last.content)) is None:
            break
        last.content = last.content[: found.start()]
        if last.content or not children[-2:-1] or children[-2].type != "softbreak":
            break
        del children[-2:]  # a line of its own, which says something of the block
    return children


def _alone_captioned(
    renderer: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType
) -> str:
    """Show that below a picture which is a paragraph of its own, as Pandoc does."""
    shown = _captioned if len(tokens) == 1 else type(renderer).image
    return shown(renderer, tokens, at, options, env)


def _captioned(
    renderer: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType
) -> str:
    """Show below a picture what stands in its place for those who do not see it."""
    shown = renderer.image(tokens, at, options, env)
    told = escapeHtml(renderer.renderInlineAsText(tokens[at].children, options, env))
    return f"<figure>{shown}<figcaption>{told}</figcaption></figure>" if told else shown


_TAUGHT: Mapping[str, Callable[[MarkdownIt], object]] = {
    "sizes": lambda parser: parser.inline.ruler.before("image", "sizes", _sized_picture),
    "notes": lambda parser: parser.enable("footnote_inline"),
    "html": words_in_html.use,
    "strokes": formulas.strokes,
    "contents": lambda parser: parser.core.ruler.push("contents", _without_contents),
    "attributes": lambda parser: parser.core.ruler.push("attributes", _without_attributes),
}
"""What the others need, in the order in which it is read."""
