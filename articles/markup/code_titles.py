"""Titles of blocks of code in Markdown: what stands on a fence behind the language."""

import html
import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from articles.markup.simple_tags import worded

_TITLE = re.compile(r"""(?<![\w-])(?:title|caption)\s*[=:]\s*(?:"([^"\n]+)"|'([^'\n]+)')""")
_BRACKETED = re.compile(r"(?<!\S)\[([^\[\]\n]{1,100})\]\s*\Z")
"""As VitePress has it."""
_SETTING = re.compile(
    r"\{[^{}]*\}|(?<!\S)command:\(.{0,300}\)(?!\S)|(?<!\S)[\w-]+[:=](?!//)\S+|(?<!\S)=\+?\d+(?!\S)"
)
_BRACED = re.compile(r"\{([^{}\n]{1,300})\}[ \t]*(.*)")
"""The language among other things, as of Pandoc and R Markdown: ``{.python #name}``, ``{r, echo=FALSE}``."""
_ADDRESS = re.compile(r"(?<!\S)(https?://\S+)(?:[ \t]+(\S.*))?")
_PATH = re.compile(r"(?<=\S)[ \t]+(/[^\s/]\S*)(?:[ \t]+(\S.*))?")
"""One of the same site is a link behind other words alone."""


def title_code(state: StateCore) -> None:
    """Show the ``title="…"`` of a block of code above it, as Docusaurus and themes of Hugo do."""
    _entitle(state, has_words=False)


def words_title_code(state: StateCore) -> None:
    """Show all words but settings, and an address, as Hexo does (``filter/backtick_code_block``)."""
    _entitle(state, has_words=True)


def _entitle(state: StateCore, *, has_words: bool) -> None:
    fences = [at for at, token in enumerate(state.tokens) if token.type == "fence" and token.info]
    for at in reversed(fences):
        info = state.tokens[at].info.strip()
        if braced := _BRACED.fullmatch(info):
            info = state.tokens[at].info = f"{_language(braced[1])} {braced[2]}"
        _, _, told = info.partition(" ")
        if told and (title := _title(told, has_words=has_words)):
            shown = Token("html_block", "", 0, content=f"<p>{title}</p>\n")
            state.tokens.insert(at, shown)


def _language(inside: str) -> str:
    """Return the language that stands in braces: the first class, else a word at their beginning."""
    words = inside.replace(",", " ").split()
    named = next((word[1:] for word in words if word.startswith(".")), "")
    return named or next((word for word in words[:1] if word.isidentifier()), "")


def _title(told: str, *, has_words: bool) -> str:
    if named := _TITLE.search(told):
        return html.escape(named[1] or named[2], quote=False)
    if not has_words:
        name = _BRACKETED.search(told)
        return html.escape(name[1], quote=False) if name else ""
    words = _SETTING.sub(" ", told)
    link = _ADDRESS.search(words) or _PATH.search(words)
    if link is None:
        return worded(" ".join(words.split()))
    above = worded(" ".join(words[: link.start()].split()))
    return f'{above} <a href="{html.escape(link[1])}">{worded((link[2] or link[1]).strip())}</a>'.strip()
