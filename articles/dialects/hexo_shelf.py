"""Pictures of Hexo at a house elsewhere, where ``hexo-qiniu-sync`` put them and its tag shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from articles.dialects import tag_html as shown
from articles.dialects.header import Value, word
from articles.dialects.template_tags import Arguments, Language

_TAG = "qnimg"


def shelf_of(values: Mapping[str, Value]) -> str:
    """Return the address below which a configuration says that the pictures lay; "" where it does not."""
    said = values.get("qiniu")
    address = word(said, "urlPrefix").rstrip("/") if isinstance(said, dict) else ""
    image = said.get("image") if isinstance(said, dict) else None
    folder = word(image, "folder").strip("/") if isinstance(image, dict) else ""
    return f"{address}/{folder or 'images'}" if address.startswith(("http", "//")) else ""


def with_shelf(language: Language, text: str, shelf: str) -> Language:
    """Return the tags of a text with the one that shows pictures from there, where the text has it."""
    if not shelf or _TAG not in text:
        return language
    return replace(language, single={**language.single, _TAG: partial(_picture, shelf=shelf)})


def _picture(given: Arguments, *, shelf: str) -> str | None:
    """Take ``file [alt:words] [title:words] [extend:…]``, each in quotes or not."""
    file, *told = given.words or ("",)
    said = dict(word.split(":", 1) for word in told if ":" in word)
    if not file:
        return None
    address = f"{shelf}/{file.lstrip('/')}"
    return shown.picture(address, alt=said.get("alt", ""), title=said.get("title", ""))
