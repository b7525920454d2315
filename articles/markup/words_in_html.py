"""Words inside blocks of HTML as some makers of Markdown read them: their signs count there too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_SIGNS = ("**", "__", "](", "][", "~~", "`", "*")
_AS_IT_IS = re.compile(
    r"<(?:!|\?|/?(?:pre|script|style|textarea|code|svg|math|iframe|object)\b)", re.IGNORECASE
)
_TAG = re.compile(r"<[/a-z]", re.IGNORECASE)
_NOTE = "[^"


def use(parser: MarkdownIt) -> None:
    """Teach the parser to read them, each block by itself. One that holds code or a script stays as it is."""

    def shown(
        renderer: RendererHTML,
        tokens: Sequence[Token],
        index: int,
        options: OptionsDict,
        env: EnvType,
    ) -> str:
        written = tokens[index].content
        if (
            not any(sign in written for sign in _SIGNS)
            or _NOTE in written
            or _AS_IT_IS.search(written)
        ):
            return written
        children: list[Token] = []
        parser.inline.parse(written, parser, env, children)
        tags = sum(child.type == "html_inline" for child in children)
        if tags != len(_TAG.findall(written)):
            return written  # a tag that is none to the parser would be shown
        return renderer.renderInline(_without_loose_breaks(children), options, env)

    parser.add_render_rule("html_block", shown)


def _without_loose_breaks(children: Sequence[Token]) -> list[Token]:
    """Return the pieces; a line end beside a tag is no break, and an entity is what it stands for."""
    for child in children:
        if child.type == "text_special":
            child.type = "text"  # it is one only until a rule for whole texts has run
    kinds = ["html_inline", *(child.type for child in children), "html_inline"]
    return [
        Token("text", "", 0, content="\n")
        if child.type in ("softbreak", "hardbreak") and "html_inline" in (kinds[at], kinds[at + 2])
        else child
        for at, child in enumerate(children)
    ]
