"""Plugins that make Markdown read more, as a configuration or ``package.json`` names them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects.header import Value, word
from articles.dialects.hexo_marks import SHOKA

MARKDOWN_IT = ("markdown", "markdown_it_plus")
"""Keys under which Hexo's makers of Markdown by markdown-it keep their configuration."""
MARKED = "hexo-renderer-marked"
_IT = "hexo-renderer-markdown-it"
_PANDOC = "hexo-renderer-pandoc"
_KRAMED = "hexo-renderer-kramed"
_NAMED = re.compile(r"\"(@?[\w./-]{1,80})\"\s{0,9}:")
_PLUGIN = re.compile(r"(?:.{0,60}/)?(?:markdown-it-|plugin-)([a-z-]{2,30})")
_READS = {
    "mark": "mark", "ins": "ins", "sub": "sub", "sup": "sup", "imsize": "sizes", "img-size": "sizes",
    "abbr": "abbreviations", "attrs": "attributes", "container": "containers", "emoji": "emoji",
    "toc": "contents", "toc-and-anchor": "contents", "toc-done-right": "contents",
    "table-of-contents": "contents", "footnote": "notes", "bracketed-spans": "spans", "spoiler": "veils",
}  # fmt: skip
"""What each of them reads, in the words of ``Manner``, or of ``hexo_marks``."""
_SHOKA = (
    "hexo-renderer-multi-markdown-it",
    "hexo-renderer-multi-next-markdown-it",
    "hexo-renderer-aether",
)
"""What the theme Shoka and its heirs ask for."""
_PLUS = frozenset({"mark", "ins", "sub", "sup", "abbreviations", "emoji", "contents", "notes"})
_MAKERS: Mapping[str, frozenset[str]] = {
    "hexo-renderer-markdown-it-plus": _PLUS,
    **dict.fromkeys(_SHOKA, _PLUS | SHOKA | {"attributes"}),
    _PANDOC: frozenset(
        {"sub", "sup", "attributes", "containers", "figures", "notes", "html", "behind", "within"}
    ),
    _KRAMED: frozenset({"behind", "dashes"}),
    **dict.fromkeys(("vuepress", "vitepress", "@docusaurus/core"), frozenset({"emoji"})),
}
"""Makers of Markdown that read more without being told."""
_MAKERS_OF_HEXO = frozenset({MARKED, _KRAMED, _IT, f"{_IT}-plus", *_SHOKA, _PANDOC})


def maker_of(package: str) -> str:
    """Return the name of the maker of Hexo's Markdown; "" where none is named.

    Kept: of several the last one. Hexo loads them as they are listed, and each takes the place of the last.
    """
    named = [name for name in _NAMED.findall(package) if name in _MAKERS_OF_HEXO]
    return named[-1] if named else ""


def is_marked(package: str) -> bool:
    """Say whether Hexo's own maker of Markdown made the HTML."""
    return maker_of(package) == MARKED


def is_by_markdown_it(package: str) -> bool:
    """Say whether one by markdown-it did."""
    return maker_of(package).startswith(_IT)


def is_by_kramed(package: str) -> bool:
    """Say whether kramed did."""
    return maker_of(package) == _KRAMED


def is_by_pandoc(package: str) -> bool:
    """Say whether Pandoc did: a line end is a blank to it, and an address no link."""
    return maker_of(package) == _PANDOC


def plugins_of(values: Mapping[str, Value], package: str) -> frozenset[str]:
    """Return what the plugins of a site of Hexo read: those of its configuration, and of its package."""
    found = set(plugins_in(package))
    if is_marked(package):
        return frozenset(found)
    for key in MARKDOWN_IT:
        options = values.get(key)
        listed = options.get("plugins") if isinstance(options, dict) else None
        for item in listed if isinstance(listed, list) else ():
            name, is_on = _told(item)
            found = found | _read_by(name) if is_on else found - _read_by(name)
    return frozenset(found)


def plugins_in(package: str) -> frozenset[str]:
    """Return what the plugins read that a ``package.json`` names, and the maker of Hexo's Markdown."""
    others = _MAKERS_OF_HEXO - {maker_of(package)}
    names = (name for name in _NAMED.findall(package) if name not in others)
    return frozenset(one for name in names for one in _read_by(name))


def _told(item: Value) -> tuple[str, bool]:
    """Return the name of a plugin, and whether it was on."""
    if isinstance(item, str):
        return item, True
    inner = item.get("plugin", item) if isinstance(item, dict) else None
    said = inner if isinstance(inner, dict) else {}
    return word(said, "name"), word(said, "enable").lower() != "false"


def _read_by(name: str) -> frozenset[str]:
    if name in _MAKERS:
        return _MAKERS[name]
    found = _PLUGIN.fullmatch(name.strip())
    reads = _READS.get(found[1]) if found else None
    return frozenset({reads} if reads else ())
