"""Shortcodes that a site of Hugo's brings itself: they become what their own template says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from textwrap import dedent
from typing import ParamSpec

from articles.dialects.go_html import Piece, Sheet
from articles.dialects.go_run import Left, Run
from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import Inside, Known, Thing, typed
from articles.dialects.hugo_in_code import written
from articles.dialects.hugo_laid import laid
from articles.dialects.hugo_page import Post, scratch
from articles.dialects.hugo_partials import Template, template_of
from articles.dialects.hugo_themes import GENERAL
from articles.dialects.margins import indented
from articles.dialects.template_tags import Arguments, Language

Given = ParamSpec("Given")
ENDINGS = (".html", ".md")
"""What the names of templates of shortcodes end in; Hugo takes the first that is there."""
_NAME = re.compile(r"\{\{[<%]\s*+([A-Za-z_][\w/.-]*+)")
_GIVEN = re.compile(
    r"(?:([\w-]+)\s*+=\s*+)?(?:\"([^\"\\]*+(?:\\.[^\"\\]*+)*)\"|'([^']*+)'|`([^`]*+)`|(\S+))",
    re.DOTALL,
)


def name_of(key: str) -> str:
    """Return the name of the shortcode whose template has this key."""
    return next((key.removesuffix(end) for end in ENDINGS if key.endswith(end)), key)


def own_in(text: str, post: Post) -> dict[str, Shortcode]:
    """Return the site's own shortcodes that a text of a post names."""
    found: dict[str, Shortcode] = {}
    for name in dict.fromkeys(_NAME.findall(text)):
        kept = (post.site.own_parts.get(name + ending) for ending in ENDINGS)
        written = next((text for text in kept if text is not None), None)
        template = None if written is None else template_of(written)
        if template is not None:
            found[name] = Shortcode(name, template, post)
    return found


def with_own(language: Language, shortcodes: Mapping[str, Shortcode]) -> Language:
    """Return a language that knows the site's own shortcodes too.

    Those that are known otherwise stay so, unless that does not fit the arguments.
    """
    single, paired, code = dict(language.single), dict(language.paired), set(language.code)
    nested = language.nested
    for name, own in shortcodes.items():
        template, nested = own.template, _Nested(own.post).told
        known, known_pair = single.get(name), paired.get(name)
        is_first = name in GENERAL
        single[name] = _either(known, own.alone, other_first=is_first)
        if template.is_paired:
            paired[name] = _either(known_pair, own.around, other_first=is_first)
            if template.is_code and (known_pair is None or is_first):
                code.add(name)
            elif is_first:
                code.discard(name)
    return replace(language, single=single, paired=paired, code=frozenset(code), nested=nested)


def _either(
    known: Callable[Given, str | None] | None,
    own: Callable[Given, str | None],
    *,
    other_first: bool,
) -> Callable[Given, str | None]:
    """Return the tag that is known, and the site's own for what does not fit it; or the other way round."""
    if known is None:
        return own
    first, second = (own, known) if other_first else (known, own)

    def shown_by_one(*given: Given.args, **named: Given.kwargs) -> str | None:
        found = first(*given, **named)
        return second(*given, **named) if found is None else found

    return shown_by_one


@dataclass(slots=True)
class Shortcode:
    """One of the site's own shortcodes in one post."""

    name: str
    template: Template
    post: Post
    refused: Arguments | None = None
    """Those of a pair that could not be worked out: without what stands inside, they cannot either."""

    def alone(self, given: Arguments) -> str | None:
        """Return what it becomes without anything inside; None where that cannot be told."""
        return None if given is self.refused else self._shown(given, "")

    def around(self, given: Arguments, inside: str) -> str | None:
        """Return what it becomes around a text."""
        found = self._shown(given, inside)
        self.refused = given if found is None else None
        return indented(found, given.margin) if found and self.template.is_code else found

    def in_code(self, given: Arguments) -> str | None:
        """Return what it becomes in a piece of code; None where that cannot be told."""
        pieces = self._pieces(given, "", {**self.post.functions, **self.post.absolute()})
        return None if pieces is None else written(pieces, given.mark)

    def _shown(self, given: Arguments, inside: str) -> str | None:
        pieces = self._pieces(given, inside, self.post.functions)
        if pieces is None:
            return None
        captions = {" ".join(word.split()) for word in given.named.values()}
        shown = laid(pieces, captions, is_markdown=given.mark == "%")
        if shown is None:
            return None
        self.post.left -= max(0, len(shown) - len(inside))
        return shown if self.post.left >= 0 else None

    def _pieces(
        self, given: Arguments, inside: str, functions: Mapping[str, Known]
    ) -> list[Piece] | None:
        post = self.post
        sheet, kept = Sheet(), dict(post.kept)
        own = post.closed[1] if post.closed and post.closed[0] is given else None
        root = Thing(
            {
                **(own.parts if own else _parts(given, self.name, post)),
                "Inner": Inside(inside), "InnerDeindent": Inside(dedent(inside)),
                "Parent": post.open[-1] if post.open else None,
            }
        )  # fmt: skip
        try:
            post.room.take(len(inside))
            Run(root, functions, sheet, post.room).whole(self.template.nodes)
        except (Unknown, Left, RecursionError):
            post.kept.clear()
            post.kept.update(kept)
            return None
        return sheet.pieces


@dataclass(slots=True)
class _Nested:
    """Knows which shortcodes of a post are open while those inside of them are worked out."""

    post: Post

    @contextmanager
    def told(self, name: str, given: Arguments) -> Iterator[None]:
        """Know a shortcode as the parent of those inside; it keeps the notes that they leave with it."""
        self.post.open.append(Thing(_parts(given, name, self.post)))
        try:
            yield
        finally:
            self.post.closed = given, self.post.open.pop()


def _parts(given: Arguments, name: str, post: Post) -> dict[str, Known]:
    """Return what a template reads of the shortcode itself, but for what stands inside."""
    params = parameters(given.written)

    def get(key: Known) -> Known:
        if isinstance(params, dict):
            return params.get(key, "") if isinstance(key, str) else ""
        is_place = isinstance(key, int) and 0 <= key < len(params)
        return params[key] if is_place and isinstance(key, int) else ("" if params else None)

    post.count += 1
    notes = scratch({})
    return {
        **post.page_parts, "Get": get, "Params": params, "IsNamedParams": isinstance(params, dict),
        "Name": name, "Ordinal": post.count - 1, "Scratch": notes, "Store": notes,
    }  # fmt: skip


def parameters(written: str) -> dict[str, Known] | list[Known]:
    """Return the arguments of a shortcode, by name or in order. Without quotes, numbers are numbers."""
    named: dict[str, Known] = {}
    words: list[Known] = []
    for found in _GIVEN.finditer(written):
        quoted = next((part for part in found.groups()[1:4] if part is not None), None)
        value = typed(found[5]) if quoted is None else quoted.replace('\\"', '"')
        if found[1]:
            named[found[1]] = value
        else:
            words.append(value)
    return named or words
