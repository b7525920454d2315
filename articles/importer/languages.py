"""The language of a post: as it says, else as its letters say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.importer.incoming import Options
    from articles.importer.keys import Keys

_TRADITIONAL = ("zh-tw", "zh-hk", "zh-mo", "zh-hant")
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}")
_MARKUP = re.compile(r"<[^>]*>")
_NO_WORDS = re.compile(
    r"<pre\b[^>]*>.*?(?:</pre>|\Z)|<code\b[^>]*>[^<]*|<[^>]*>|https?://[^\s<]*", re.DOTALL
)
"""Markup, code and addresses: they are in no language."""
_CJK = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]+")
_KANA = re.compile("[\u3041-\u30ff]+")
_HANGUL = re.compile("[\uac00-\ud7af]+")
_SCRIPTS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile("[іїєґ]", re.IGNORECASE), ("uk", "be", "kk")),
    (re.compile("[\u0400-\u04ff]"), ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg")),
    (re.compile("[\u067e\u0686\u0698\u06af\u06cc]"), ("fa", "ur", "ckb", "ps", "ug", "sd")),
    (re.compile("[\u0600-\u06ff]"), ("ar", "fa", "ur", "ckb", "ps", "ug", "sd")),
    (re.compile("[\u0590-\u05ff]"), ("he", "yi")), (re.compile("[\u0370-\u03ff]"), ("el",)),
    (re.compile("[\u0e00-\u0e7f]"), ("th",)), (re.compile("[\u0900-\u097f]"), ("hi", "mr", "ne")),
)  # fmt: skip
"""Letters by which a language is known, and those that are written with them, the likeliest first."""
_FIRST_OTHER = "\u0370"
"""The first letter that is none of Latin's."""
_LETTERS = re.compile(r"[^\W\d_]+")
_CJK_TAGS = ("zh", "ja", "ko")
_LOOK_AT, _LOOK_FURTHER = 800, 4_000
_CJK_SHARE, _OWN_SHARE = 0.2, 0.25
"""From which share of its letters a text is Chinese, Japanese or Korean, and of these one of the last two."""
_SCRIPT_SHARE = {"uk": 0.03, "fa": 0.03}
"""From which share of its letters a text is in a language; of most languages it is half of them."""
_CJK_WORDS, _FEW = 0.3, 4
"""From which share it is so on a site in one of them, with each word of other letters counted as one;
and how many of its own letters tell nothing."""


def is_translation(named: str, options: Options) -> bool:
    """Say whether a file's name or folder says another language than that of the site."""
    return bool(named) and named.lower() != options.site.language.lower()


def language_of(keys: Keys, body: str, options: Options, *, named: str = "") -> str:
    """Return the language tag, lower case; Chinese by its script (zh-hans, zh-hant).

    ``named`` is what its folder or name says. A post that says nothing is in the language of the old
    site when that fits its letters, else in that of the newsroom; or they tell Chinese, Japanese,
    Korean, English, or what else has letters of its own. Limit: of those in Latin letters only English is
    told, and each of the others by the likeliest language that is written with them.
    """
    said = _tag(keys.line("lang", "language", "locale") or named)
    if said:
        return _chinese(said) if said.startswith("zh") else said
    default = _of_site(options) or options.language
    found = _by_letters(_MARKUP.sub(" ", body[:_LOOK_AT]), default, options.language)
    if found == "en" and default.startswith(_CJK_TAGS):
        further = body[:_LOOK_FURTHER]
        is_clear = further.isascii() or not _CJK.search(further)
        if not (is_clear and _LETTERS.search(_NO_WORDS.sub(" ", body[:_LOOK_AT]))):
            return _by_letters(_NO_WORDS.sub(" ", further), default, options.language)
    return found


def _by_letters(words: str, default: str, own_language: str) -> str:
    """Return the language of words by the share of their letters; the default where there are none."""
    if words.isascii():  # no letter of it is Chinese
        return _other(default) if _LETTERS.search(words) else default
    found = _LETTERS.findall(words)
    if not found:
        return default
    letters = "".join(found)
    cjk = "".join(_CJK.findall(letters))
    if len(cjk) <= _CJK_SHARE * len(letters) and not _is_native(cjk, found, default):
        return _by_script(letters, default) or _other(default)
    if own := _told_by_letters(cjk):
        return own
    return next((one for one in (default, own_language) if one.startswith(("zh", "ja"))), "zh-hans")


def _by_script(letters: str, default: str) -> str:
    """Return the language in whose letters a text is written; the site's own, if it is one of several."""
    if max(letters) < _FIRST_OTHER:
        return ""
    for script, (likeliest, *others) in _SCRIPTS:
        if len(script.findall(letters)) > _SCRIPT_SHARE.get(likeliest, 0.5) * len(letters):
            return default if default in others else likeliest
    return ""


def _is_native(cjk: str, words: list[str], default: str) -> bool:
    """Say whether a text among whose words are many in other letters is in such a site's language."""
    if len(cjk) <= _FEW or not default.startswith(_CJK_TAGS):
        return False
    others = sum(_CJK.search(word) is None for word in words)
    return len(cjk) > _CJK_WORDS * (len(cjk) + others)


def _told_by_letters(cjk: str) -> str:
    for tag, letters in (("ko", _HANGUL), ("ja", _KANA)):
        if sum(map(len, letters.findall(cjk))) > _OWN_SHARE * len(cjk):
            return tag
    return ""


def _of_site(options: Options) -> str:
    """Return the language of the old site without its country, of Chinese by its script; "" for none."""
    said = _tag(options.site.language)
    return _chinese(said) if said.startswith("zh") else said.partition("-")[0]


def _tag(said: str) -> str:
    """Return what may be a language tag in lower case, else ""."""
    tag = said.lower().replace("_", "-")
    return tag if _TAG.fullmatch(tag) else ""


def _other(default: str) -> str:
    return "en" if default.startswith(_CJK_TAGS) else default


def _chinese(tag: str) -> str:
    return "zh-hant" if tag.startswith(_TRADITIONAL) else "zh-hans"
