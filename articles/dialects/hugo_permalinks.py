"""Hugo's patterns of addresses, by section and kind, by language, or as a list of what each is for.

``resources/page/permalinks.go``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Literal

from articles.dialects.globs import matches
from articles.dialects.header import Value, word
from articles.dialects.hugo_names import urlized
from articles.dialects.site import Default, Site

_PUBLIC = "production"
"""The environment of the site that readers saw."""
_STROKE = re.compile(r"(^|[{,])/+")
Kind = Literal["page", "section", "term"]


def patterns(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return all patterns of a configuration, its keys in lower case, as fields of ``Site``."""
    said = values.get("permalinks")
    return {
        "section_permalinks": _of_pages(said),
        "language_permalinks": _by_language(values, _of_pages),
        "list_patterns": _of_lists(said),
        "language_list_patterns": _by_language(values, _of_lists),
        "address_rules": tuple(_listed(values)),
    }


def is_public(target: Mapping[str, Value]) -> bool:
    """Say whether a target, its keys in lower case, is one of the site that readers saw."""
    return matches(_PUBLIC, word(target, "environment") or "**")


def glob_of(target: Mapping[str, Value]) -> str:
    """Return the pattern of paths that a target, its keys in lower case, is narrowed to; "" for none."""
    return _STROKE.sub(r"\1", word(target, "path").lower())


def languages_of(target: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the languages, or patterns of them, that a target is narrowed to."""
    found: Value = dict(target)
    for key in ("sites", "matrix", "languages"):
        found = found.get(key) if isinstance(found, dict) else None
    return _texts(target.get("lang")) or _texts(found)


def pattern_of_list(path: str, kind: Kind, key: str, site: Site, language: str) -> str:
    """Return the pattern of the page of a list, by its path or, in older sites, by ``key``; "" for none."""
    ruled = _ruled(path, kind, site, language)
    if ruled is not None or site.address_rules:
        return ruled or ""
    found = site.language_list_patterns.get((language or site.language).lower())
    return (site.list_patterns if found is None else found).get(key, "")


def pattern_of_page(stem: str, site: Site, language: str) -> str | None:
    """Return the pattern of a single page by its path without an ending."""
    if site.address_rules:
        return _ruled(stem, "page", site, language)
    section, has_folder, _ = stem.lower().partition("/")
    usual = site.section_permalinks or {}
    found = site.language_permalinks.get((language or site.language).lower(), usual)
    return found.get(section if has_folder else "")


def _ruled(path: str, kind: Kind, site: Site, language: str) -> str | None:
    """Return the pattern of the first rule that means a page; None where none does."""
    sought, speaks = urlized(path.strip("/")), (language or site.language).lower()
    for rule in site.address_rules:
        is_in = not rule.languages or any(matches(speaks, one.lower()) for one in rule.languages)
        is_kind = not rule.kind or matches(kind, rule.kind)
        if is_in and is_kind and (not rule.glob or matches(sought, rule.glob)):
            return str(rule.values["pattern"])
    return None


def _listed(values: Mapping[str, Value]) -> list[Default]:
    """Return the rules of a list, and before them those that languages have of their own."""
    languages = values.get("languages")
    parts = languages.items() if isinstance(languages, dict) else ()
    own = [
        rule
        for code, said in parts
        if isinstance(said, dict)
        for rule in _rules(said.get("permalinks"), code)
    ]
    return [*own, *_rules(values.get("permalinks"))]


def _rules(value: Value, language: str = "") -> list[Default]:
    found = []
    for item in value if isinstance(value, list) else ():
        said = _lowered(item)
        target, pattern = _lowered(said.get("target")), word(said, "pattern")
        if pattern and is_public(target):
            languages = (language,) if language else languages_of(target)
            glob, kind = glob_of(target), word(target, "kind")
            found.append(Default("", {"pattern": pattern}, glob, kind, languages))
    return found


def _lowered(value: Value) -> dict[str, Value]:
    return {key.lower(): each for key, each in value.items()} if isinstance(value, dict) else {}


def _of_pages(value: Value) -> dict[str, str]:
    """Return patterns by section; newer sites keep them one level deeper, under ``page``."""
    found = value if isinstance(value, dict) else {}
    page = found.get("page")
    both = {**found, **(page if isinstance(page, dict) else {})}
    return {
        section.strip(" /"): pattern
        for section, pattern in both.items()
        if isinstance(pattern, str)
    }


def _of_lists(value: Value) -> dict[str, str]:
    """Return the patterns of lists: of terms by taxonomy, of sections with a stroke before the name."""
    found = value if isinstance(value, dict) else {}
    term, section = found.get("term"), found.get("section")
    both = {**found, **(term if isinstance(term, dict) else {})}
    if isinstance(section, dict):
        both |= {f"/{key.strip(' /')}": pattern for key, pattern in section.items()}
    return {key: pattern for key, pattern in both.items() if isinstance(pattern, str)}


def _by_language(
    values: Mapping[str, Value], read: Callable[[Value], dict[str, str]]
) -> dict[str, dict[str, str]]:
    """Return the patterns of languages with some of their own: those of the site serve for the rest."""
    languages, found = values.get("languages"), values.get("permalinks")
    parts = languages.items() if isinstance(languages, dict) else ()
    own = ((code, said.get("permalinks")) for code, said in parts if isinstance(said, dict))
    return {code: {**read(found), **read(said)} for code, said in own if isinstance(said, dict)}


def _texts(value: Value) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())
