"""The language of a post: as it says, else as its letters say."""

from __future__ import annotations

import re

from articles.importer.keys import Keys
from articles.text import counting, plain

_TRADITIONAL = ("zh-tw", "zh-hk", "zh-mo", "zh-hant")
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}")
_CJK_WEIGHT = 2
_LOOK_AT = 4_000


def language_of(keys: Keys, body: str, default: str) -> str:
    """Return the language tag, lower case; Chinese by its script (zh-hans, zh-hant).

    A post that says nothing is in the site's language when that fits its letters; else it is
    taken for Chinese or English. Limit: no other language is told by its letters.
    """
    said = keys.line("lang", "language", "locale").lower().replace("_", "-")
    if _TAG.fullmatch(said):
        return _chinese(said) if said.startswith("zh") else said
    count = counting.count(plain.from_html(body[:_LOOK_AT]))
    if not count.cjk and not count.words:
        return default
    is_cjk = count.cjk * _CJK_WEIGHT > count.words
    if is_cjk:
        return default if default.startswith(("zh", "ja")) else "zh-hans"
    return "en" if default.startswith(("zh", "ja", "ko")) else default


def _chinese(tag: str) -> str:
    return "zh-hant" if tag.startswith(_TRADITIONAL) else "zh-hans"
