"""Small pictures by their names, as Hexo's theme Stellar shows them from where its configuration says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from articles.dialects import tag_html as shown
from articles.dialects.header import Unreadable, Value, word
from articles.dialects.template_tags import Arguments, Language
from articles.dialects.yaml_text import read_yaml

PLACES = {
    "theme": ("themes/stellar/_config.yml", "node_modules/hexo-theme-stellar/_config.yml"),
    "theme_said": ("_config.stellar.yml",),
}
"""Where that configuration lies in a site: the first file of each kind counts."""
_TAG, _NAME = "emoji", "{name}"
_SIZE = "height:"
_WEB = ("https://", "http://", "//")


def emoji_of(values: Mapping[str, Value], *themes: str) -> dict[str, str]:
    """Return the addresses that kinds of such pictures have by configurations, of which the last counts most.

    ``values`` are those of the site's own, which may say what the theme is told.
    """
    found: dict[str, str] = {}
    for told in (*map(_read, themes), values.get("theme_config")):
        plugins = told.get("tag_plugins") if isinstance(told, dict) else None
        kinds = plugins.get(_TAG) if isinstance(plugins, dict) else None
        if isinstance(kinds, dict):
            found |= {key: word(kinds, key) for key in kinds}
    return {key: told for key, told in found.items() if _NAME in told and told.startswith(_WEB)}


def _read(theme: str) -> Mapping[str, Value]:
    if "tag_plugins" not in theme or _NAME not in theme:
        return {}
    try:
        return read_yaml(theme)
    except Unreadable:
        return {}


def with_emoji(language: Language, text: str, known: Mapping[str, str]) -> Language:
    """Return the tags of a text with the one that shows these pictures, where the text has it."""
    if not known or _TAG not in text:
        return language
    other = language.single.get(_TAG)
    ours = partial(_picture, known=known, other=other)
    return replace(language, single={**language.single, _TAG: ours})


def _picture(
    given: Arguments, *, known: Mapping[str, str], other: Callable[[Arguments], str | None] | None
) -> str | None:
    """Take ``[kind] name [height:…]``: without a kind the first one is meant."""
    words = [one for one in given.words if not one.startswith(_SIZE)]
    kind, name = (next(iter(known)), *words) if len(words) == 1 else (words or ["", ""])[:2]
    if kind not in known or shown.is_web(name):
        return other(given) if other else None
    return shown.picture(known[kind].replace(_NAME, name), alt=name)
