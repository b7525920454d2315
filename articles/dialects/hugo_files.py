"""Shortcodes of Hugo's themes that show code, terminals, trees of files and squares of dots."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_LANGUAGES = re.compile(r"[\w+#.-]{1,40}")
_SIGN = re.compile(r"[\\`*_\[\]~|$]")
_NUMBER = re.compile(r"\w{1,30}", re.ASCII)


def _own_code(given: Arguments, inside: str) -> str | None:
    """Take code, or lines of a terminal, with language and title; a fence inside says all by itself."""
    title = given.get("title") or given.get("file") or given.get("filename")
    if inside.lstrip().startswith(("```", "~~~")):
        return shown.titled(inside, title)
    if not inside.strip() or "<span" in inside or "\0" in inside:
        return None
    language = given.get("language") or given.get("lang", 0)
    is_language = _LANGUAGES.fullmatch(language) is not None
    return shown.titled(shown.code(inside, language if is_language else "", given.margin), title)


def _words_or_code(given: Arguments, inside: str) -> str | None:
    """Return a line without a word about it as code inside of a line."""
    if given.written or "\n" in inside or not inside.strip() or "\0" in inside:
        return _own_code(given, inside)
    words = html.escape(inside.strip(), quote=False)
    return f"<code>{_SIGN.sub(lambda sign: f'&#{ord(sign[0])};', words)}</code>"


def _recorded(given: Arguments) -> str | None:
    """Take the number of a recording of a terminal, at the place where most of them are."""
    number = given.get("id", 0) or given.get("key")
    is_one = _NUMBER.fullmatch(number) and not given.get("src") and not given.get("file")
    return shown.reference(f"https://asciinema.org/a/{number}") if is_one else None


def _square(given: Arguments) -> str | None:
    """Return the address that a square of dots leads to."""
    text = given.get("text")
    return shown.reference(text) if shown.is_web(text) else None


def _square_around(_given: Arguments, inside: str) -> str | None:
    return shown.reference(inside.strip()) if shown.is_web(inside.strip()) else None


def _file(given: Arguments) -> str | None:
    """Return a line of a tree of files."""
    name, address = given.get("name", 0), given.get("url")
    words = shown.link(address, name) if shown.is_web(address) else shown.worded(name)
    return f"<li>{words}</li>" if name else None


def _folder(given: Arguments, inside: str) -> str | None:
    name = given.get("name", 0)
    return f"<li>{shown.worded(name)}/{_tree(given, inside)}</li>" if name else None


def _tree(_given: Arguments, inside: str) -> str:
    lines = "".join(line.strip() for line in inside.split("\n"))
    return f"<ul>{lines}</ul>" if lines else ""


def _whole_tree(given: Arguments, inside: str) -> str:
    return f"\n\n{_tree(given, inside)}\n\n"


SINGLE: Mapping[str, Single] = {
    "asciinema": _recorded,
    "asciicast": _recorded,
    "qr": _square,
    "filetree/file": _file,
}
PAIRED: Mapping[str, Paired] = {
    "code": _words_or_code, "terminal": _own_code, "qr": _square_around,
    "filetree/container": _whole_tree, "filetree/folder": _folder,
}  # fmt: skip
CODE = frozenset({"code", "terminal"})
