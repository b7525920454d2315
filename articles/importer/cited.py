"""What a post's header says that it draws on, which themes list below the text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.dialects import Value
from articles.dialects.header import word
from articles.dialects.tag_html import captioned, is_web, link
from articles.importer.keys import Keys

_KANA, _HAN = re.compile(r"[\u3041-\u30ff]"), re.compile(r"[\u4e00-\u9fff]")
_ADDRESSES = ("url", "link", "href")
MOST = 200


def below(keys: Keys, names: Iterable[str], text: str) -> str:
    """Return what a header lists under the first of these keys that lists anything. It is asked for then."""
    for name in names:
        if found := listed(keys.values.get(name), text):
            keys.asked.add(name)
            return found
    return ""


def listed(said: Value, text: str) -> str:
    """Return the list as HTML, below its title in the language of the text; "" where nothing is listed.

    Each is a line of Markdown, an address, or a mapping of ``title`` and ``url``.
    """
    items = said[:MOST] if isinstance(said, list) else [said]
    lines = [line for item in items if (line := _line(item))]
    if not lines:
        return ""
    told = "\n".join(f"<li>{line}</li>" for line in lines)
    return f"\n<p><strong>{_title(text)}</strong></p>\n<ul>\n{told}\n</ul>\n"


def _line(item: Value) -> str:
    if isinstance(item, dict):
        address = next((found for key in _ADDRESSES if (found := word(item, key).strip())), "")
        title = word(item, "title").strip() or word(item, "name").strip()
        return link(address, title) if address else captioned(title)
    text = item.strip() if isinstance(item, str) else ""
    return link(text) if is_web(text) else captioned(text)


def _title(text: str) -> str:
    if _KANA.search(text):
        return "参考資料"
    return "参考资料" if _HAN.search(text) else "References"
