"""Rows of pictures and cards that a header lists, and parts of pages that show them where called."""

from __future__ import annotations

from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.header import Value
from articles.dialects.jekyll_parts import part, part_of
from articles.dialects.template_tags import Arguments, Single

SIGNS = ("gallery", "feature_row", "slideshow", "carousel", "album")
"""A text without any of them calls for no row."""
_MOST_ITEMS = 200
_PICTURES = ("url", "src", "image", "path", "file")


def with_rows(values: Mapping[str, Value]) -> Single:
    """Return the tag that shows parts of pages; rows hold what the header lists."""

    def filled(given: Arguments) -> str | None:
        name = part_of(given).name
        if name == "feature_row":
            items = _items(given, values, "feature_row")
            return "".join(map(_card, items)) or None
        is_row = any(sign in name for sign in SIGNS)
        return (_gallery(given, values, name) if is_row else None) or part(given)

    return filled


def _gallery(given: Arguments, values: Mapping[str, Value], name: str) -> str | None:
    """Take ``[id="key of the header"|images=page.key] [caption="…"]``."""
    figures = [_listed(item) for item in _items(given, values, name)]
    below = shown.captioned(given.get("caption"))
    told = f"<p>{below}</p>\n\n" if below else ""
    return "".join(figures) + told if any(figures) else None


def _items(given: Arguments, values: Mapping[str, Value], usual: str) -> list[Mapping[str, str]]:
    """Return the texts of each item of the row; a text alone is the address of a picture."""
    named = [
        text.removeprefix("page.") for text in given.named.values() if text.startswith("page.")
    ]
    keys = [given.get("id")] if "id" in given.named else [*named, usual]
    listed = next((values[key] for key in keys if values.get(key)), None)
    items = listed[:_MOST_ITEMS] if isinstance(listed, list) else []
    return [_texts(item) for item in items if isinstance(item, dict | str)]


def _texts(item: Mapping[str, Value] | str) -> Mapping[str, str]:
    if isinstance(item, str):
        return {"src": item}
    return {key: value for key, value in item.items() if isinstance(value, str)}


def _listed(texts: Mapping[str, str]) -> str:
    source = _source(texts) or next((texts[key] for key in _PICTURES if texts.get(key)), "")
    told = texts.get("title") or texts.get("caption", "")
    return (
        shown.figure(source, alt=texts.get("alt", ""), told=shown.captioned(told)) if source else ""
    )


def _source(texts: Mapping[str, str]) -> str:
    """Return the picture that Minimal Mistakes shows, which reads its path from the site's root."""
    return shown.from_root(texts.get("image_path", ""))


def _card(texts: Mapping[str, str]) -> str:
    """Return a card: its picture, its title, its words and where it leads."""
    source, address = _source(texts) or texts.get("src", ""), texts.get("url", "")
    below = shown.captioned(texts.get("image_caption", ""))
    picture = shown.figure(source, alt=texts.get("alt", ""), told=below) if source else ""
    words = texts.get("btn_label") or texts.get("title") or address
    led = f"<p>{shown.link(address, words)}</p>\n\n" if address else ""
    return picture + shown.titled(texts.get("excerpt", ""), texts.get("title", "")) + led
