"""Where a header ends and the text begins, in the ways of Jekyll and Hugo, and in any way at all.

Each takes text without a byte order mark and with line feeds only.
"""

from __future__ import annotations

import re
from dataclasses import replace

from articles.dialects import hexo_split, pelican_html
from articles.dialects.header import MAX_CHARACTERS, Header, Unreadable, Value
from articles.dialects.json_text import read_object
from articles.dialects.rubbish import BLANK_LINES, reads_past_rubbish
from articles.dialects.toml_text import read_toml
from articles.dialects.yaml_repair import read_forgiving

_YAML_OPENING = re.compile(r"---+[ \t]*\n")
_NAMED_OPENING = re.compile(r"---+[ \t]?(yaml|yml|json|toml|js|javascript)[ \t]*\n", re.IGNORECASE)
"""How ``gray-matter`` (Eleventy, Gatsby, Next.js) lets a header say what it is written in."""
_YAML_CLOSING = re.compile(r"^(?:---+|\.\.\.)[ \t\u200b\ufeff]*(?:\n|\Z)", re.MULTILINE)
_TOML_OPENING = re.compile(r"\+\+\+[ \t]*\n")
_TOML_CLOSING = re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE)
_COMMENT_JSON = re.compile(r"<!--\s*(?=\{\s*\")")
_BLANK = re.compile(r"\s*")
_PLAIN_LINE = re.compile(r"(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)")
_LISTS = frozenset({"tags", "keywords", "authors"})
_TELLING = frozenset({"date", "category", "tags", "slug", "author"})
_TABS = re.compile(r"^([ ]*)(\t+)", re.MULTILINE)
_NIKOLA = re.compile(r"(?:<!--\s*\n)?\.\. (?:title|slug|date):")


@reads_past_rubbish
def split_jekyll(text: str) -> Header:
    """Return header and body as Jekyll does: ``---`` closed by ``---`` or ``...``; an empty one counts.

    Ours beyond Jekyll: blank lines before the header, for which it would show the header as text.
    """
    start = _blank_before(text)
    opening = _YAML_OPENING.match(text, start)
    if opening is None:
        return Header({}, text)
    return _yaml(text, opening, _said_about(start), last_counts=True)


@reads_past_rubbish
def split_hugo(text: str) -> Header:
    """Return header and body as Hugo does: TOML, YAML or JSON by the first sign that is no blank."""
    start = _blank_before(text)
    if opening := _TOML_OPENING.match(text, start):
        return _toml(text, opening)
    if text.startswith("{", start) and not text.startswith(("{{", "{%"), start):
        return _json(text, start)
    if opening := _YAML_OPENING.match(text, start):
        return _yaml(text, opening, (), last_counts=True)
    return Header({}, text)


@reads_past_rubbish
def split_any(text: str) -> Header:
    """Return header and body of a post whose generator is not known: every container there is."""
    start = _blank_before(text)
    if _NIKOLA.match(text, start):
        raise Unreadable("This is a post of Nikola, which is not read. Write its header as YAML.")
    if opening := _TOML_OPENING.match(text, start) or _NAMED_OPENING.match(text, start):
        return _in_named_form(text, opening)
    if comment := _COMMENT_JSON.match(text, start):
        found = _json(text, comment.end())
        return Header(found.values, found.body.partition("-->")[2], found.repairs)
    if re.match(r'\{\s*"', text[start : start + 200]):
        return _json(text, start)
    try:
        found = hexo_split.split(text)
    except Unreadable as error:
        if "never closed" not in error.message:
            raise
        return split_jekyll(text)  # it may be closed by dots
    if found.values or _YAML_OPENING.match(text, start):
        return found if found.values else split_jekyll(text)
    return _plain_lines(text) or found


def _blank_before(text: str) -> int:
    found = _BLANK.match(text)
    return found.end() if found else 0


def _said_about(start: int) -> tuple[str, ...]:
    return (BLANK_LINES,) if start else ()


def _cut(text: str, opening: re.Match[str], closing: re.Pattern[str]) -> tuple[str, str, int]:
    """Return the header's text, the body, and the line of the file where the header begins."""
    first_line = text.count("\n", 0, opening.end()) + 1
    found = closing.search(text, opening.end())
    if found is None:
        mark = re.sub(r"\s*\w+$", "", opening[0].strip())
        message = f"The header is never closed. Put a line `{mark}` between it and the text."
        raise Unreadable(message, first_line)
    if found.start() - opening.end() > MAX_CHARACTERS:
        raise Unreadable("The header is longer than 64 KB.", first_line)
    return text[opening.end() : found.start()], text[found.end() :], first_line


def _yaml(
    text: str, opening: re.Match[str], repairs: tuple[str, ...], *, last_counts: bool
) -> Header:
    inside, body, first_line = _cut(text, opening, _YAML_CLOSING)
    if "\t" in inside and _TABS.search(inside):
        inside = _TABS.sub(lambda found: found[1] + "  " * len(found[2]), inside)
        repairs = (*repairs, "Tabs in the header were read as two blanks each.")
    mended = read_forgiving(inside, first_line=first_line, last_counts=last_counts)
    return Header(
        mended.values, body, (*repairs, *mended.repairs), unquoted=mended.document.unquoted,
        is_empty=not mended.values,
    )  # fmt: skip


def _toml(text: str, opening: re.Match[str]) -> Header:
    return _as_toml(*_cut(text, opening, _TOML_CLOSING))


def _as_toml(inside: str, body: str, first_line: int) -> Header:
    values = read_toml(inside, first_line=first_line)
    return Header(values, body, unquoted=frozenset(values), is_empty=not values)


def _in_named_form(text: str, opening: re.Match[str]) -> Header:
    if opening[0].startswith("+"):
        return _toml(text, opening)
    form = opening[1].lower()
    if form in {"js", "javascript"}:
        line = text.count("\n", 0, opening.start()) + 1
        raise Unreadable("This header is a program, which is not run. Write it as YAML.", line)
    if form in {"yaml", "yml"}:
        return _yaml(text, opening, (), last_counts=False)
    inside, body, first_line = _cut(text, opening, _YAML_CLOSING)
    if form == "toml":
        return _as_toml(inside, body, first_line)
    values, _ = read_object(inside.strip(), first_line=first_line)
    return Header(values, body, is_empty=not values)


def _json(text: str, start: int) -> Header:
    first_line = text.count("\n", 0, start) + 1
    if len(text) - start > MAX_CHARACTERS and "}" not in text[start : start + MAX_CHARACTERS]:
        raise Unreadable("The header is longer than 64 KB.", first_line)
    values, end = read_object(text[start:], first_line=first_line)
    return Header(values, text[start + end :].removeprefix("\n"))


def split_pelican(text: str) -> Header:
    """Return header and body as Pelican does: its lines end at the first that is none of them.

    Where nothing tells the generator, such lines need more to be taken for a header. Of a whole document of
    HTML the head is the header.
    """
    if whole := pelican_html.split(text):
        values = {key: _listed(key, value) for key, value in whole.values.items()}
        return replace(whole, values=values)
    found = split_any(text)
    return found if found.values else _plain_lines(text, is_sure=True) or found


def _plain_lines(text: str, *, is_sure: bool = False) -> Header | None:
    """Return Pelican's header: ``Key: value`` lines up to the first empty one, a title among them.

    An indented line goes on with the one above; tags are parted by commas, authors by ``;`` or commas.
    """
    values: dict[str, Value] = {}
    key, at = "", len(text) - len(text.lstrip("\n"))
    while at < min(len(text), MAX_CHARACTERS):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)]
        found = _PLAIN_LINE.fullmatch(line)
        if found is not None:
            key = found["key"]
            values.setdefault(key, found["value"].strip())
        elif key and line.startswith("    ") and line.strip():
            values[key] = f"{values[key]} {line.strip()}"
        elif line.strip() and not is_sure:
            return None
        else:
            at += 0 if line.strip() else len(line) + 1
            break
        at += len(line) + 1
    keys = {key.lower() for key in values}
    if "title" not in keys or not (is_sure or keys & _TELLING):
        return None
    unquoted = frozenset(values)
    return Header(
        {key: _listed(key, text) for key, text in values.items()}, text[at:], (), unquoted
    )


def _listed(key: str, text: Value) -> Value:
    """Return several values as a list, where Pelican's key may hold several."""
    if not isinstance(text, str) or key.lower() not in _LISTS:
        return text
    mark = ";" if ";" in text else ","
    return [part.strip() for part in text.split(mark) if part.strip()]
