"""The language of a post: as it says, else as its letters say."""

from __future__ import annotations

import re

from articles.importer.keys import Keys

_TRADITIONAL = ("zh-tw", "zh-hk", "zh-mo", "zh-hant")
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}")
_MARKUP = re.compile(r"<[^>]*>")
_CJK = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LOOK_AT = 800
_CJK_SHARE = 0.2


def language_of(keys: Keys, body: str, default: str, *, named: str = "") -> str:
    """Return the language tag, lower case; Chinese by its script (zh-hans, zh-hant).

    ``named`` is what its folder or name says. A post that says nothing is in the site's language
    when that fits its letters; else it is taken for Chinese or English. Limit: no other language
    is told by its letters.
    """
    said = (keys.line("lang", "language", "locale") or named).lower().replace("_", "-")
    if _TAG.fullmatch(said):
        return _chinese(said) if said.startswith("zh") else said
    words = _MARKUP.sub(" ", body[:_LOOK_AT])
    if words.isascii():  # no letter of it is Chinese
        return _other(default) if _LETTERS.search(words) else default
    letters = "".join(_LETTERS.findall(words))
    if not letters:
        return default
    is_cjk = sum(map(len, _CJK.findall(letters))) > _CJK_SHARE * len(letters)
    if is_cjk:
        return default if default.startswith(("zh", "ja")) else "zh-hans"
    return _other(default)


def _other(default: str) -> str:
    return "en" if default.startswith(("zh", "ja", "ko")) else default


def _chinese(tag: str) -> str:
    return "zh-hant" if tag.startswith(_TRADITIONAL) else "zh-hans"
