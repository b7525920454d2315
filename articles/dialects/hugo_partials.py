"""Templates of a site of Hugo's: those of shortcodes, and the parts (``partial``) that they call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from articles.dialects.go_html import Sheet
from articles.dialects.go_run import Left, Room, Run
from articles.dialects.go_syntax import Node, fields_of, parse
from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import Inside, Known, Laid, Safe, Written, plain
from articles.dialects.hugo_data import PARTIALS

_PAIRED = frozenset({"Inner", "InnerDeindent"})
_CODE = frozenset({"highlight", "transform.Highlight"})
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Template:
    """A template that could be read. ``is_code``: what stands in its pair is shown as it is."""

    nodes: tuple[Node, ...]
    is_paired: bool
    is_code: bool


@lru_cache(maxsize=600)
def template_of(text: str) -> Template | None:
    """Return a template; None where nobody can read it."""
    try:
        nodes = parse(text)
    except Unknown:
        return None
    read = set(fields_of(nodes))
    is_code = "<pre" in text or "<textarea" in text or not _CODE.isdisjoint(read)
    return Template(nodes, not _PAIRED.isdisjoint(read), is_code)


@dataclass(slots=True)
class Partials:
    """The partials of a site at work in one post, with all that their functions know."""

    parts: Mapping[str, str]
    functions: Mapping[str, Known]
    room: Room
    depth: int = 0

    def shown(self, name: Known, context: Known = None, *_variants: Known) -> Known:
        """Return what a partial writes, or returns. Raises ``Unknown`` where that cannot be told."""
        path = plain(name)
        path = path if "." in path.rpartition("/")[2] else f"{path}.html"
        template = template_of(self.parts.get(PARTIALS + path, ""))
        if template is None or PARTIALS + path not in self.parts or self.depth >= _DEEPEST:
            raise Unknown(path)
        sheet = Sheet()
        self.depth += 1
        try:
            Run(context, self.functions, sheet, self.room).whole(template.nodes)
        except Left as left:
            if left.kind != "return":
                raise Unknown(left.kind) from None
            return left.value
        finally:
            self.depth -= 1
        return _written(sheet)


def _written(sheet: Sheet) -> Known:
    """Return what a partial wrote: HTML, or what a post's own Markdown is a part of."""
    if sheet.state != "text":
        raise Unknown("partial")
    own = [piece for piece in sheet.pieces if piece.kind != "html"]
    if not own:
        return Safe("".join(piece.text for piece in sheet.pieces))
    if len(own) == 1 and not "".join(p.text for p in sheet.pieces if p.kind == "html").strip():
        return Inside(own[0].text) if own[0].kind == "inside" else Written(own[0].text)
    return Laid(tuple((piece.text, piece.kind, piece.holder) for piece in sheet.pieces))
