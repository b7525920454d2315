"""The gate that every body passes: HTML from anywhere in, safe HTML in one form out."""

import re

import nh3

from articles.markup import (
    blocks,
    content,
    embeds,
    figures,
    foreign,
    guard,
    inner_links,
    policy,
    simple,
    tables,
    tree,
)
from articles.markup.safe import SafeHtml
from articles.text.normal import markup_text

_ROUNDS = 5
_MANY_CONTAINERS = tree.MAX_DEPTH // 8
_CONTAINER_END = re.compile("</(?:ul|ol|dl|blockquote|aside|table)>")
_SANITISER = nh3.Cleaner(
    tags=set(policy.ELEMENTS) | set(policy.RENAMED) | policy.UNWRAPPED_BLOCKS,
    clean_content_tags=set(policy.DROPPED_WITH_CONTENT),
    attributes={
        **{name: set(element.attributes) for name, element in policy.ELEMENTS.items()},
        "*": {"class", "id"},
        "a": {"href", "id", "name", "title"},
        "img": {"alt", "src", "referrerpolicy", *policy.LAZY_SOURCES},
    },
    url_schemes=set(policy.LINK_SCHEMES),
    link_rel=None,
)

content.WRITERS.update({**blocks.WRITERS, **figures.WRITERS, **tables.WRITERS})


def clean(html: str) -> SafeHtml:
    """Return safe HTML in canonical form; a second cleaning changes nothing.

    One block a line, nothing but what `policy` lists, and a parser reads it exactly as it is
    written: that is tried before it is returned. Raises `guard.Refused` for text built to be slow.
    """
    if isinstance(html, SafeHtml):
        return html
    text = markup_text(html)
    if kept := simple.kept(text):
        guard.check_length(kept)
        return SafeHtml(kept)
    if not simple.is_simple(text) and (linked := embeds.to_links(text)) is not text:
        text = markup_text(linked)
    for _ in range(_ROUNDS):
        before, text = text, _round(text)
        guard.check_length(text)
        is_settled = text == before or not _needs_a_second_look(text)
        if is_settled and (simple.is_simple(text) or _SANITISER.clean(text) == text):
            return SafeHtml(text)
        text = markup_text(text)
    return SafeHtml(_last_resort(text))


def _round(html: str) -> str:
    """Return the text written anew. It has passed `markup_text`."""
    if simple.is_simple(html):
        guard.check_length(html)
        root = tree.parse(html)
    else:
        root = tree.parse(_sanitised(html))
        inner_links.settle(root)
    return "\n".join(content.paragraphs(root.children, ()))


def _sanitised(html: str) -> str:
    """Return what the sanitiser leaves, as text is kept: decoding entities may bring back what is forbidden.

    The whole at once: nothing is composed across a tag's border.
    """
    known = foreign.untagged(html)
    guard.check(known)
    return markup_text(_SANITISER.clean(known))


def _needs_a_second_look(html: str) -> bool:
    """Say whether another round might change the text.

    A link may have lost its target, and elements that were added may have brought others to the
    depth at which they are made flat.
    """
    return policy.ID_PREFIX in html or len(_CONTAINER_END.findall(html)) > _MANY_CONTAINERS


def _last_resort(html: str) -> str:
    """Keep the text alone, of markup that comes out differently each time it is read."""
    lines = nh3.clean(html, tags={"p"}, attributes={}).replace("<p>", "\n").replace("</p>", "\n")
    return "\n".join(
        f"<p>{' '.join(line.split())}</p>" for line in lines.split("\n") if line.strip()
    )
