"""The page of short notes that themes of Hexo fill from a file of data.

Butterfly does (``type: shuoshuo``, ``_data/shuoshuo.yml``), and AnZhiYu (``type: essay``, ``essay.yml``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import dedent, indent

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.header import Unreadable, Value, word
from articles.dialects.yaml_text import read_yaml

FILES = tuple(
    f"{name}.{form}"
    for name in ("shuoshuo", "essay", "memos", "talk", "moments")
    for form in ("yml", "yaml", "json")
)
"""The names of such a file below ``_data``; the first that is there counts."""
_SHAPES = frozenset({"shuoshuo", "essay", "memos", "talk", "talking", "moments"})
_TEXT, _DAY = ("content", "text"), ("date", "time")
_LISTS = ("essay_list", "list", "items")


def shows_moments(values: Mapping[str, Value]) -> bool:
    """Say whether a page's header calls it one of such notes."""
    return any(word(values, key).lower() in _SHAPES for key in ("type", "layout"))


def listed(text: str) -> str:
    """Return the notes of a file of data as Markdown, in their order; "" where it holds none."""
    try:
        found = read_yaml("items:\n" + indent(dedent(text.replace("\t", "  ")), "  "))["items"]
    except Unreadable:
        return ""
    return "\n\n".join(_notes(found, 0))


def _notes(value: Value, depth: int) -> Iterator[str]:
    """Yield each note: its day, its text, its pictures and films, and where it leads."""
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            continue
        if text := _first(item, _TEXT):
            day = _first(item, _DAY)
            yield "\n\n".join([*([f"**{day}**"] if day else []), text, *_beside(item)])
        elif not depth:
            for key in _LISTS:
                yield from _notes(item.get(key), depth + 1)


def _beside(item: Mapping[str, Value]) -> Iterator[str]:
    for key in ("image", "images"):
        yield from (shown.figure(src).strip() for src in _texts(item.get(key)))
    films = (media.recording(src, "", "") for src in _texts(item.get("video")))
    yield from (film.strip() for film in films if film)
    link = word(item, "link").strip()
    if shown.is_web(link) or link.startswith("/"):
        yield f"<p>{shown.link(link)}</p>"


def _texts(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def _first(item: Mapping[str, Value], keys: tuple[str, ...]) -> str:
    return next((found for key in keys if (found := word(item, key).strip())), "")
