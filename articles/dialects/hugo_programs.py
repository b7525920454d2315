"""Shortcodes of Hugo's themes whose inside is code, and those of Hugo's own documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_TAB = re.compile(r"<!--\s{0,9}(?:tab\s{1,9}(\w{0,30})|(endtab))\s{0,9}-->", re.IGNORECASE)
_VERSION = re.compile(r"v?(\d{1,4}(?:\.\d{1,4}){0,3}[\w.-]{0,20})")
_TABLE = re.compile(r"\s*(?:\[\[?[\w.\"-]{1,99}\]|[\w.\"-]{1,99}\s{0,9}=)")
_DRAWN = (
    "d2", "diagram", "dot", "flowchart", "flowchartjs", "goat", "graphviz", "markmap", "plantuml",
    "sequence", "viz", "wavedrom",
)  # fmt: skip


def _data(given: Arguments, inside: str) -> str | None:
    """Take data that the theme shows in three forms, as they are written; no name of a file has an end."""
    if not inside.strip():
        return None
    form = "toml" if _TABLE.match(inside) else "yaml"
    form = "json" if inside.lstrip().startswith("{") else form
    title = given.get("file") or given.get("filename")
    return shown.titled(shown.code(inside, form, given.margin), title)


def _typed(given: Arguments, inside: str) -> str:
    return shown.code(inside, given.get("code"), given.margin)


def _terminal(given: Arguments, inside: str) -> str | None:
    """Take whose terminal it is, on which machine, and its language."""
    return shown.code(inside, given.get("", 2) or "bash", given.margin) if inside.strip() else None


def _with_source(given: Arguments, inside: str) -> str:
    """Take title, language, address and words for it: by names, or in that order."""
    language = (
        given.get("lang", 1)
        or given.get("language")
        or given.get("codelang")
        or given.get("panelang")
    )
    title = given.get("title", 0) or given.get("header") or given.get("name")
    return _sourced(given, shown.code(inside, language, given.margin), title.replace("**", ""), 2)


def _captioned(given: Arguments, inside: str) -> str:
    return shown.titled(shown.code(inside, given.get("lang"), given.margin), given.get("title"))


def _tree(given: Arguments, inside: str) -> str | None:
    """Take the names of files and folders as they are drawn with lines, and a title."""
    if not inside.strip():
        return None
    return shown.titled(shown.code(inside, "", given.margin), given.get("title", 0))


def _sourced(given: Arguments, code: str, title: str, place: int) -> str:
    """Return code below its title and a link to its source, which stands at a place of the arguments."""
    address, words = given.get("url", place), given.get("link-text", place + 1)
    if not shown.is_web(address):
        return shown.titled(code, title)
    words = words or title or address
    before = f"{shown.worded(title)} " if title and title != words else ""
    return f"\n\n<p><strong>{before}{shown.link(address, words)}</strong></p>{code}"


def _several(given: Arguments, inside: str) -> str | None:
    """Take code in several languages, each between ``<!-- tab js -->`` and ``<!-- endtab -->``."""
    blocks = "".join(_blocks(given, inside))
    return _sourced(given, blocks, given.get("title", 0), 1) if blocks else None


def _blocks(given: Arguments, inside: str) -> Iterator[str]:
    language, start = "", -1
    for sign in _TAB.finditer(inside):
        if sign[2] and start >= 0:
            yield shown.code(inside[start : sign.start()], language, given.margin)
            start = -1
        elif not sign[2]:
            language, start = sign[1], sign.end()
    if start >= 0:
        yield shown.code(inside[start:], language, given.margin)


def _since(words: str) -> tuple[Single, Paired]:
    """Return the tag that tells a version beside a text, alone and around what it says of it."""

    def told(given: Arguments) -> str:
        found = _VERSION.fullmatch(given.get("version", 0))
        return f"{words} v{found[1]}" if found else ""

    def alone(given: Arguments) -> str | None:
        return f"<strong>{told(given)}</strong>" if told(given) else None

    def around(given: Arguments, inside: str) -> str | None:
        if not inside.strip():
            return alone(given)
        return shown.note(inside, told(given)) if told(given) else None

    return alone, around


_NEW, _OLD = _since("New in"), _since("Deprecated in")


def _as_code(language: str) -> Paired:
    """Return a tag that draws what stands inside; with nothing inside it may draw anything."""

    def block(given: Arguments, inside: str) -> str | None:
        return shown.code(inside, language, given.margin) if inside.strip() else None

    return block


SINGLE: Mapping[str, Single] = {"new-in": _NEW[0], "deprecated-in": _OLD[0]}
PAIRED: Mapping[str, Paired] = {
    "code-toggle": _data, "typedcode": _typed, "shell": _terminal, "tabbed-codeblock": _several,
    **dict.fromkeys(("codeblock", "codetab", "card-code"), _with_source), "codecaption": _captioned,
    "filetree": _tree, "file-tree": _tree, "output": _as_code(""),
    **{name: _as_code(name.removesuffix("js")) for name in _DRAWN},
    "new-in": _NEW[1], "deprecated-in": _OLD[1],
}  # fmt: skip
CODE = frozenset(PAIRED) - {"new-in", "deprecated-in"}
