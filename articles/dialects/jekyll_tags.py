"""Liquid in Jekyll's posts: what can be known without building the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial

from articles.dialects import (
    jekyll_distill,
    jekyll_players,
    jekyll_plugins,
    kramdown,
    liquid,
)
from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.header import Value, word
from articles.dialects.hexo_tags import LANGUAGE as HEXO
from articles.dialects.hexo_tags import TAG, ending
from articles.dialects.jekyll_addresses import source_address
from articles.dialects.jekyll_data import data_of
from articles.dialects.jekyll_included import Parts
from articles.dialects.jekyll_markdown import spaced_headings
from articles.dialects.jekyll_places import document_address
from articles.dialects.jekyll_scholar import Scholar
from articles.dialects.liquid_known import Unknown, text_of
from articles.dialects.liquid_parts import HOLDING
from articles.dialects.liquid_values import value_of
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Language

_SITE = re.compile(
    r"\{\{-?\s*(?:site\.(?:baseurl|url|github\.url)|base_path|BASE_PATH|root_url)\s*-?\}\}"
)
"""Where the site stands, also by the names that parts of Jekyll Bootstrap and of other themes give it, and
Octopress.
"""
_DECIDED = re.compile(
    r"\{%-?\s*(?:#|(?:assign|capture|case|cycle|for|if|unless)\b)|\{\{-?\s*(?:page|site)\.(?!baseurl|url\b)"
    r"|\{%-?\s*include\w*\s[^%\n]{0,400}=\s*(?:page|site)\."
)
_FILTERED = re.compile(
    r"""\{\{-?\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*\|\s*(?:relative_url|absolute_url|"""
    r"""prepend:\s*site\.(?:baseurl|url)(?:\s*\|\s*prepend:\s*site\.(?:baseurl|url))?)\s*-?\}\}"""
)
_OTHER = re.compile(
    r"""\{\{-?\s*+((?:[\w.-]+|"[^"{}\n]{0,300}"|'[^'{}\n]{0,300}')[^{}\n]{0,500})\}\}"""
)
_LITERAL = re.compile(r"""\{\{-?\s*(?:"(\{[{%][^"\n}]*)"|'(\{[{%][^'\n}]*)')\s*-?\}\}""")
"""A sign of Liquid as a text: so a post shows it."""
_CITES = re.compile(r"\{%-?\s{0,9}(?:cite|reference|bibliography)\b")
_INCLUDES = re.compile(r"\{%-?\s{0,9}(?:include|render_partial)")
_PULLED = re.compile(r'\{"|"\}')
"""What stands between these signs Octopress showed a second time, beside the paragraph."""


def convert(
    text: str, site: Site | None = None, values: Mapping[str, Value] | None = None, /
) -> Converted:
    """Return the text with the tags of Jekyll as HTML; ``include`` and the like stay to be seen.

    ``{{ site.key }}`` and ``{{ page.key }}`` become what configuration and header say under that key.
    """
    language = LANGUAGE
    if "](" in text and kramdown.SPACED.search(text):
        language = replace(LANGUAGE, signs=("",))
    if site is not None and (site.tight_headings or site.reads_html):
        language = replace(language, outside=partial(_outside_of, site), signs=("",))
    special = dict[str, tags.Single]()
    included = Parts(text, site or Site(), values or {}) if _INCLUDES.search(text) else None
    if included is not None:
        special |= included.tags()
    if site is not None and site.collections and "link" in text:
        special["link"] = partial(_file, site=site)
    if site is not None and site.own_parts and _CITES.search(text):
        special |= Scholar(site, text).tags()
    if "<d-" in text:
        distilled = partial(_distilled, Scholar(site or Site(), text), values or {})
        language = replace(language, outside=partial(distilled, language.outside), signs=("",))
    if special:
        language = replace(language, single={**LANGUAGE.single, **special})
    is_decided = _DECIDED.search(text) is not None
    if not is_decided and "{{" not in text:
        return tags.convert(text, language)
    texts = site.texts if site is not None else {}
    data = data_of(site.own_parts) if site is not None and "site.data" in text else None

    def before(masked: str, own: set[str]) -> str:
        bare, many = _SITE.subn("", masked)
        own.update(["{{ site.baseurl }}"] if many else [])
        worked = included.worked if included is not None else None
        return liquid.fill(bare, values or {}, texts, own, data, worked) if is_decided else bare

    found = tags.convert(text, replace(language, before=before))
    names = ("include" if name == HOLDING else name for name in found.converted)
    return replace(found, converted=tuple(dict.fromkeys(names)))


def unfilled(
    text: str, _site: Site | None = None, _values: Mapping[str, Value] | None = None, /
) -> Converted:
    """Return the text of a post that Liquid left alone: kramdown read it all the same."""
    return tags.convert(text, _KRAMDOWN)


def _distilled(
    scholar: Scholar,
    values: Mapping[str, Value],
    outside: tags.Outside | None,
    text: str,
    own: set[str],
    left: set[str],
) -> str:
    """Convert what stands outside of code, elements of Distill among it."""
    text = jekyll_distill.convert(scholar.elements(text, word(values, "bibliography")))
    return outside(text, own, left) if outside else text


def _outside_of(site: Site, text: str, own: set[str], left: set[str]) -> str:
    """Convert what stands outside of code, as the site's own reader of Markdown took it."""
    text = kramdown.marked(text) if site.reads_html and "<" in text else text
    return _outside(spaced_headings(text) if site.tight_headings else text, own, left)


def _outside(text: str, own: set[str], left: set[str]) -> str:
    """Convert what stands outside of code."""
    text = kramdown.convert(jekyll_players.played(text), own)
    if "{{" in text:
        text, one = _SITE.subn("", text)
        text, other = _FILTERED.subn(lambda found: found[1] or found[2] or "", text)
        own.update(["{{ site.baseurl }}"] if one or other else [])
        text = _written_out(_OTHER.sub(lambda found: _kept(found, left), text))
    return kramdown.SPACED.sub(r"(<\1>", text) if "](" in text else text


def _written_out(text: str) -> str:
    """Return the text with signs of Liquid that stand as texts as they were to be read."""
    return _LITERAL.sub(lambda found: found[1] or found[2], text)


def _in_code(code: str) -> str:
    """Return code without the tags that kept Liquid from reading it, as it did in code too."""
    return _written_out(tags.unraw(code)) if "{" in code else code


def _in_fence(code: str) -> str:
    return kramdown.squared(_in_code(code))


def _kept(found: re.Match[str], left: set[str]) -> str:
    """Return a value that stays to be seen: the sign before its filters is no wall of a table.

    A text that the post itself says does not.
    """
    given = found[1].removesuffix("-").strip()
    if given.startswith(('"', "'")):
        with suppress(Unknown):
            return text_of(value_of(given, {}))
    left.add("{{ " + given.replace("&#124;", "|").split("|")[0].strip() + " }}")
    return found[0].replace("|", "&#124;")


def _post(given: Arguments) -> str | None:
    return source_address(given.words[0].rsplit("/", 1)[-1]) if given.words else None


def _file(given: Arguments, site: Site | None = None) -> str | None:
    """Return where a file of the site stands; a post is found by its name, a page by its path.

    Kept: only the header of a page tells where it stood, so its path has to lead to it.
    """
    path = given.words[0] if given.words else ""
    post = re.fullmatch(r"/?((?:.*/)?)_posts/(?:.*/)?([^/]+)\.\w+", path)
    if post:
        return source_address(post[2], post[1])
    if site is not None and (document := document_address(path.lstrip("/"), site)):
        return document
    return "/" + path.lstrip("/") if path else None


def _film_file(given: Arguments) -> str | None:
    """Take ``address [width height] [picture]``."""
    return shown.film(replace(given, written=given.words[0])) if given.words else None


def _pulled(given: Arguments, inside: str) -> str:
    return shown.unwrapped(given, _PULLED.sub("", inside))


def _code(given: Arguments, inside: str) -> str:
    return shown.code(_in_code(inside), given.get("", 0), given.margin)


def _ending(name: str) -> str:
    """Return the pattern of a closing tag."""
    own = jekyll_plugins.CLOSED_BY.get(name)
    return ending(name).replace(f"end{name}", own) if own else ending(name)


_DRAWN = frozenset({"mermaid", "plantuml", "graphviz", "math", "katex"})
"""Tags of plugins whose inside a script draws; Hexo has them too."""
_SIGNS = (
    "{", "markdown=", "\n^", "\n[^", ">\n", "\n - ", "\n * ", "\n  - ", "\n  * ", "- #", "* #", ". #",
    "\n: ", "\n:\t", ")\n_", ")\n*", "]:", " ```", " ~~~", '"\n>',
    '" \n>', '"  \n>', "]\n>", *jekyll_players.SIGNS,
)  # fmt: skip
LANGUAGE = Language(  # with what Octopress, built on Jekyll, knew beyond it
    tag=TAG,
    ending=_ending,
    single={
        "post_url": _post,
        "link": _file,
        **jekyll_plugins.SINGLE,
        "img": HEXO.single["img"],
        **{name: HEXO.single[name] for name in ("jsfiddle", "kbd", "ruby")},
        "video": _film_file,
    },
    paired={
        "highlight": _code,
        "raw": lambda _given, inside: inside,
        "comment": lambda _given, _inside: "",
        "blockquote": HEXO.paired["blockquote"],
        "codeblock": HEXO.paired["codeblock"],
        "pullquote": _pulled,
        **jekyll_plugins.PAIRED,
        **{name: HEXO.paired[name] for name in _DRAWN},
    },
    sparing=frozenset({"raw"}),
    code=frozenset({"highlight", "comment", "codeblock"}) | _DRAWN | jekyll_plugins.CODE,
    outside=_outside,
    signs=_SIGNS,
    in_span=_in_code,
    in_fence=_in_fence,
)
_KRAMDOWN = Language(
    tag=tags.NO_TAG,
    ending=ending,
    single={},
    paired={},
    outside=lambda text, own, _left: kramdown.convert(text, own),
    signs=_SIGNS,
    in_fence=kramdown.squared,
)
