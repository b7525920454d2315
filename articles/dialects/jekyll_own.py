"""Parts of pages that a site of Jekyll brings itself: what a post includes, worked out from its template."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from articles.dialects.header import Value
from articles.dialects.jekyll_data import data_of
from articles.dialects.liquid import worked_out
from articles.dialects.liquid_filters import IN_HTML, LINE_END
from articles.dialects.liquid_known import Known, Unknown, Whole, text_of
from articles.dialects.liquid_page import MADE_BY_JEKYLL, page_of, site_of
from articles.dialects.liquid_pieces import Piece, pieces_of
from articles.dialects.liquid_state import State
from articles.dialects.liquid_values import value_of
from articles.dialects.site import Site

MOST_CHARACTERS = 100_000
"""So much may be made of the parts of one text."""
MOST_PARTS = 500
_NAMED = re.compile(r"\s*([\w./-]{1,100})(?=\s|$)")
_GIVEN = re.compile(
    r"\s*([\w-]{1,60})\s{0,9}=\s{0,9}"
    r"(?:\"([^\"\\\n]*+(?:\\.[^\"\\\n]*+)*)\"|'([^'\\\n]*+(?:\\.[^'\\\n]*+)*)'|([\w.-]{1,100}))"
)
_BLOCK = re.compile(
    r"<(?:address|article|aside|blockquote|details|dialog|div|dl|fieldset|figure|footer|h[1-6]|header|hr"
    r"|iframe|main|nav|ol|p|pre|section|style|script|table|ul)\b",
    re.IGNORECASE,
)
_ONLY_TAG = re.compile(r"(?:\{%[^{}]{0,400}%\}\s{0,9})+")
_LEADING = re.compile(
    r"\s*(?:\{%-?\s*comment\s*-?%\}.{0,4000}?\{%-?\s*endcomment\s*-?%\}|\{%[^{}]{0,400}%\})",
    re.DOTALL,
)
_ASSIGNED = re.compile(r"\{%-?\s{0,9}(?:assign|capture)\s{1,9}([\w-]{1,100})")
_HIGHLIGHTED = re.compile(
    r"\{%-?\s{0,9}highlight\s{1,9}([\w+#.-]{1,40})[^{}%]{0,100}%\}"
    r"([^{]*+(?:\{(?![%{])[^{]*+){0,2000})\{%-?\s{0,9}endhighlight\s{0,9}-?%\}"
)
_WORD = re.compile(r"[\w-]{1,100}")
_MARKDOWN = re.compile(r"\|(\s{0,9})markdownify\b")


@dataclass(slots=True)
class Own:
    """The parts that a site brings, as one post includes them."""

    site: Site
    values: Mapping[str, Value]
    text: str
    scope: Whole = field(init=False)
    room: int = MOST_CHARACTERS
    left: int = MOST_PARTS
    templates: dict[str, Sequence[Piece]] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know the page as its header tells it, and the site as its configuration does."""
        page = Whole(page_of(self.values))
        defaults = {key for default in self.site.defaults for key in default.values}
        page.hidden = {*MADE_BY_JEKYLL, "layout", "title", "slug", *defaults}
        known = site_of(self.site.texts, data_of(self.site.own_parts))
        site: dict[str, Known] = {**known, "baseurl": "", "url": ""}
        self.scope = Whole({"page": page, "site": site, "jekyll": {"environment": "production"}})
        assigned = _ASSIGNED.findall(self.text)
        self.scope.hidden = {"content", "layout", "paginator", "theme", *assigned}

    def part(self, given: str) -> str | None:
        """Return what a post includes, by the words behind the tag's name; None where it is not known."""
        try:
            text = self._worked_out(given, self.scope, 0)
        except Unknown:
            return None
        return _as_html(text)

    def part_with(
        self, given: str, names: Mapping[str, Known], *, is_needed: bool = False
    ) -> str | None:
        """Return what a post includes where it gave values to names that the template reads.

        None where that is not known, and where it reads none, unless ``is_needed``.
        """
        name = _NAMED.match(given)
        read = self._words(name[1]) if name else frozenset()
        if not read or not (is_needed or names.keys() & read):
            return None
        scope = Whole({**self.scope, **names})
        scope.hidden = {name for name in self.scope.hidden if name not in names}
        try:
            return _as_html(self._worked_out(given, scope, 0))
        except Unknown:
            return None

    def told_out(self, given: str, names: Mapping[str, Known]) -> str | None:
        """Return the words behind the tag's name with all arguments as texts; None where one is not known."""
        name = _NAMED.match(given)
        if name is None:
            return None
        try:
            told = _arguments(given[name.end() :], {**self.scope, **names})
            texts = {key: text_of(value) for key, value in told.items()}
        except Unknown:
            return None
        quoted = (f'{key}="{text}"' for key, text in texts.items())
        return None if any('"' in text for text in texts.values()) else " ".join((name[1], *quoted))

    def beside(self, given: str) -> str | None:
        """Return what a post includes from beside it; None where that is not one file alone."""
        name, _, rest = given.strip().partition(" ")
        ending = "/" + name.removeprefix("./")
        found = [
            key for key in self.site.own_parts if key.startswith("_posts/") and key.endswith(ending)
        ]
        return self.part(f"{found[0]} {rest}") if len(found) == 1 else None

    def _worked_out(self, given: str, scope: Mapping[str, Known], depth: int) -> str:
        name = _NAMED.match(given)
        template = self._template(name[1]) if name else None
        self.left -= 1
        if name is None or template is None or self.left < 0:
            raise Unknown(given)
        inner = Whole(scope)
        inner.hidden = scope.hidden if isinstance(scope, Whole) else self.scope.hidden
        inner["include"] = Whole(_arguments(given[name.end() :], scope))
        state = State(inner, room=self.room, depth=depth, part=self._inside)
        try:
            return worked_out(template, state).strip()
        finally:
            self.room = min(self.room, state.room)

    def _inside(self, given: str, state: State) -> str:
        """Return what a template includes in its turn."""
        return self._worked_out(given, state.scope, state.depth + 1)

    def _words(self, name: str) -> frozenset[str]:
        """Return the words of a template, found once."""
        if name not in self.words:
            self.words[name] = frozenset(_WORD.findall(self.site.own_parts.get(name, "")))
        return self.words[name]

    def _template(self, name: str) -> Sequence[Piece] | None:
        """Return the pieces of a template, taken apart once."""
        if name not in self.templates and name in self.site.own_parts:
            self.templates[name] = list(pieces_of(_tightened(self.site.own_parts[name])))
        return self.templates.get(name)


def _arguments(written: str, scope: Mapping[str, Known]) -> dict[str, Known]:
    """Return what is given to a part, by name. Raises ``Unknown`` for what cannot be told."""
    found: dict[str, Known] = {}
    at, written = 0, written.rstrip()
    while at < len(written):
        one = _GIVEN.match(written, at)
        if one is None:
            raise Unknown(written)
        texts = (text for text in (one[2], one[3]) if text is not None)
        text = next(texts, None)
        found[one[1]] = value_of(one[4], scope) if text is None else _unescaped(text)
        at = one.end()
    return found


def _as_code(found: re.Match[str]) -> str:
    """Return code as HTML in one line, so that nothing is taken from its indents and empty lines."""
    lines = escape(found[2].strip("\n").rstrip(), quote=False).split("\n")
    code = "&#10;".join(lines)
    return f'\n<pre><code class="language-{escape(found[1])}">{code}</code></pre>\n'


def _unescaped(text: str) -> str:
    return re.sub(r"\\([\"'])", r"\1", text) if "\\" in text else text


def _tightened(template: str) -> str:
    """Return a template of HTML without indents and empty lines, of which Markdown would make something.

    What it reads as Markdown is marked, to be told from its own lines.
    """
    for sign in ("{%", "{{"):
        first, *others = template.split(f"{sign}-")
        pieces = [piece.rstrip() for piece in (first, *others[:-1])]
        template = f"{sign}".join([*pieces, others[-1]]) if others else template
    for sign in ("%}", "}}"):
        first, *others = template.split(f"-{sign}")
        template = sign.join([first, *(piece.lstrip() for piece in others)])
    is_kept = "<pre" in template or not _first_shown(template).startswith("<")
    template = _HIGHLIGHTED.sub(_as_code, template) if "highlight" in template else template
    if is_kept:
        return template
    template = _MARKDOWN.sub(rf"|\1{IN_HTML}", template)
    lines = (line.strip() for line in template.split("\n"))
    return "".join(line if _ONLY_TAG.fullmatch(line) else f"{line}\n" for line in lines if line)


def _first_shown(template: str) -> str:
    """Return a template from the first that is no tag on."""
    at = 0
    while found := _LEADING.match(template, at):
        at = found.end()
    return template[at:].lstrip()


def _as_html(text: str) -> str:
    """Return HTML so that it stays whole in Markdown: in its line, or as a block of its own."""
    if not text.startswith("<"):
        return text
    if "<pre" not in text:
        text = "\n".join(line for line in text.split("\n") if line.strip())
    text = text if _BLOCK.match(text) else text.replace("\n", " ")
    text = text.replace(LINE_END, "\n")
    return f"\n\n{text}\n\n" if _BLOCK.match(text) else text
