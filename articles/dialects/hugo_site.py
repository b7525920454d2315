"""Hugo's configuration: TOML, YAML or JSON, in one file or several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from articles.dialects.header import Unreadable, Value, shown_texts, word
from articles.dialects.hexo_friends import listed
from articles.dialects.hugo_homes import homes_in
from articles.dialects.hugo_marks import MARKS, THEMES
from articles.dialects.hugo_permalinks import glob_of, is_public, languages_of, patterns
from articles.dialects.hugo_terms import taxonomies
from articles.dialects.json_text import read_object
from articles.dialects.site import Default, Site
from articles.dialects.toml_text import read_toml
from articles.dialects.yaml_text import read_yaml

_PARTS = re.compile(r"[^a-z0-9]+")
"""What parts the words of a theme's name or path."""
_LEAD_FILES = {
    **dict.fromkeys(("academic", "blox", "docsy", "hugoblox", "wowchemy"), "*featured*"),
    "blowfish": "*feature*", "congo": "*{feature,cover}*",
}  # fmt: skip
"""Files of a bundle that a theme shows above the text, by a word of the theme's name."""
_EXTENSIONS = ("markup", "goldmark", "extensions")
_EXTRAS = {"insert": "ins", "mark": "mark", "subscript": "sub", "superscript": "sup"}
_PUBLIC = "production"
"""The folder of what differs in the site that readers saw."""
_BUILDS = ("drafts", "future", "expired")


def read_site(text: str, /, *, friends: str = "", **parts: str) -> Site:
    """Return what the configuration says that matters to posts.

    ``parts`` are the files beside the main one, by the key each stands for: ``languages``, or
    ``languages.en`` for what stands below it; of ``production`` the site's address alone counts.
    ``friends`` is a file of data.
    """
    values = configuration(text, **parts)
    languages = values.get("languages")
    dates = _sources_of_dates(values.get("frontmatter"))
    terms = taxonomies(values.get("taxonomies"))
    return Site(
        timezone=word(values, "timezone") or _main_zone(values),
        **homes_in(values),
        **patterns(values),
        languages=tuple(languages) if isinstance(languages, dict) else (),
        language_folders=_language_folders(languages),
        language=word(values, "defaultcontentlanguage") or word(values, "languagecode") or "",
        main_language=word(values, "defaultcontentlanguage"),
        languages_in_paths=_is_on(values, "defaultcontentlanguageinsubdir"),
        ugly_addresses=_is_on(values, "uglyurls"),
        ugly_sections=_ugly_sections(values.get("uglyurls")),
        keeps_case=_is_on(values, "disablepathtolower"),
        drops_accents=_is_on(values, "removepathaccents"),
        dates_from_names=":filename" in dates,
        names_before_headers=dates[:1] == [":filename"],
        passed_over=tuple(_texts(values.get("ignorefiles"))),
        languages_off=_languages_off(values, languages),
        **_reading(values),
        title=word(values, "title"),
        defaults=cascades(values.get("cascade"), ""),
        taxonomies=terms.by_key,
        term_keys=terms.renamed,
        lists=(("/" + (_paging(values) or "page"), "paging"),),
        lead_file=_lead_file(values),
        builds=frozenset(what for what in _BUILDS if _is_on(values, f"build{what}")),
        **_by_params(values.get("params")),
        friends=listed(friends),
    )


def _by_params(params: Value) -> dict[str, Any]:
    """Return what a site's parameters say: its main sections, and texts that posts may show."""
    if not isinstance(params, dict):
        return {}
    return {
        "main_sections": tuple(_texts(params.get("mainsections"))),
        "texts": shown_texts(params),
    }


def _reading(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return how the site read Markdown, as fields of ``Site``."""
    return {
        "breaks": _said(values, "markup", "goldmark", "renderer", "hardwraps"),
        "is_typographic": _typographic(values),
        "links_addresses": _said(values, *_EXTENSIONS, "linkify"),
        "plugins": _extras(values),
        "shows_html": bool(_said(values, "markup", "goldmark", "renderer", "unsafe")),
        "draws_names": _is_on(values, "enableemoji"),
        "takes_attributes": bool(
            _said(values, "markup", "goldmark", "parser", "attribute", "block")
        ),
        "runs_inline": _is_on(values, "enableinlineshortcodes")
        or bool(_said(values, "security", "enableinlineshortcodes")),
        "marks": _marks(values),
    }


def configuration(text: str, **parts: str) -> dict[str, Value]:
    """Return all that the files say, keys in lower case, as ``read_site`` takes them; or ``Unreadable``."""
    values = lowered(_read(text))
    for key, part in parts.items():
        name, _, below = key.lower().partition(".")
        said = lowered(_read_part(key, part))
        if name == _PUBLIC:
            values |= {"baseurl": said["baseurl"]} if said.get("baseurl") else {}
            continue
        found = values.get(name)
        values[name] = (
            {**(found if isinstance(found, dict) else {}), below: said} if below else said
        )
    return values


def _read_part(key: str, text: str) -> dict[str, Value]:
    try:
        return _read(text)
    except Unreadable as error:
        error.part = key
        raise


def cascades(value: Value, folder: str) -> tuple[Default, ...]:
    """Return what a ``cascade`` gives to the pages below a folder ("" is all of the content)."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            continue
        own = lowered(item)
        target = own.pop("_target", None) or own.pop("target", None)
        said = target if isinstance(target, dict) else {}
        if not is_public(said):
            continue
        inner = own.pop("params", None)
        values = {**(inner if isinstance(inner, dict) else {}), **own}
        found.append(Default(folder, values, glob_of(said), word(said, "kind"), languages_of(said)))
    return tuple(found)


def lowered(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the mapping with its keys in lower case: Hugo's own are read in any."""
    return {
        key.lower(): lowered(value) if isinstance(value, dict) else value
        for key, value in values.items()
    }


def _read(text: str) -> dict[str, Value]:
    """Read a configuration whose form only its content tells."""
    start = text.lstrip()
    if start.startswith("{"):
        return read_object(start)[0]
    try:
        return read_toml(text)
    except Unreadable as error:
        try:
            return read_yaml(text)
        except Unreadable as other:
            raise (error if "=" in text.split("\n", 1)[0] else other) from None


def _ugly_sections(value: Value) -> frozenset[str]:
    """Return the folders at the top whose pages were files of their own, where it says so of some alone."""
    parts = value.items() if isinstance(value, dict) else ()
    return frozenset(
        folder.lower() for folder, said in parts if isinstance(said, str) and said.lower() == "true"
    )


def _marks(values: Mapping[str, Value]) -> frozenset[str]:
    """Return what the theme reads beyond Markdown; the configuration may switch each on or off."""
    is_usual = any(not THEMES.isdisjoint(_PARTS.split(name.lower())) for name in _themes(values))
    said = {mark: _said(values, "params", "page", mark) for mark in MARKS}
    return frozenset(mark for mark, is_on in said.items() if is_on or (is_usual and is_on is None))


def _lead_file(values: Mapping[str, Value]) -> str:
    words = (word for name in _themes(values) for word in _PARTS.split(name.lower()))
    return next((_LEAD_FILES[word] for word in words if word in _LEAD_FILES), "")


def _themes(values: Mapping[str, Value]) -> list[str]:
    """Return the themes by their names and the paths of their modules."""
    module = values.get("module")
    imports = lowered(module).get("imports") if isinstance(module, dict) else None
    found = imports if isinstance(imports, list) else []
    modules = [word(lowered(one), "path") for one in found if isinstance(one, dict)]
    return [*_texts(values.get("theme")), *modules]


def _paging(values: Mapping[str, Value]) -> str:
    newer = values.get("pagination")
    found = word(newer, "path") if isinstance(newer, dict) else ""
    return (found or word(values, "paginatepath")).strip("/")


def _sources_of_dates(value: Value) -> list[str]:
    """Return what a page's date is taken from, as the configuration says, first what counts first."""
    date = value.get("date") if isinstance(value, dict) else None
    return (
        [each.lower() for each in date if isinstance(each, str)] if isinstance(date, list) else []
    )


def _language_folders(languages: Value) -> dict[str, str]:
    """Return the languages by the folder below ``content`` that holds their texts."""
    parts = languages.items() if isinstance(languages, dict) else ()
    told = ((code, word(said, "contentdir")) for code, said in parts if isinstance(said, dict))
    folders = ((code, said.lower().strip("./").removeprefix("content/")) for code, said in told)
    return {folder: code for code, folder in folders if folder not in ("", "content", code)}


def _main_zone(values: Mapping[str, Value]) -> str:
    """Return the time zone of the site's own language, which may have one of its own."""
    languages = values.get("languages")
    code = word(values, "defaultcontentlanguage").lower()
    said = languages.get(code) if isinstance(languages, dict) else None
    return word(said, "timezone") if isinstance(said, dict) else ""


def _languages_off(values: Mapping[str, Value], languages: Value) -> frozenset[str]:
    """Return the languages that the configuration switches off, together or each in its own part."""
    named = _texts(values.get("disablelanguages"))
    parts = languages.items() if isinstance(languages, dict) else ()
    alone = (code for code, said in parts if isinstance(said, dict) and _is_on(said, "disabled"))
    return frozenset(code.lower() for code in (*named, *alone))


def _typographic(values: Mapping[str, Value]) -> bool | None:
    """Return whether quotes are curled: a yes or no, or, in newer sites, a table with one."""
    disabled = _said(values, *_EXTENSIONS, "typographer", "disable")
    return _said(values, *_EXTENSIONS, "typographer") if disabled is None else not disabled


def _extras(values: Mapping[str, Value]) -> frozenset[str]:
    """Return what newer sites read beyond the usual, in our words."""
    return frozenset(
        name
        for said, name in _EXTRAS.items()
        if _said(values, *_EXTENSIONS, "extras", said, "enable")
    ) | (_of_formulas(values) if _said(values, *_EXTENSIONS, "passthrough", "enable") else set())


def _of_formulas(values: Mapping[str, Value]) -> set[str]:
    r"""Return that formulas are no Markdown, and whether ``\(`` or ``\[`` may stand around one, too."""
    signs = _at(values, *_EXTENSIONS, "passthrough", "delimiters")
    kinds = signs.values() if isinstance(signs, dict) else ()
    pairs = [pair for kind in kinds if isinstance(kind, list) for pair in kind]
    has_strokes = any(isinstance(pair, list) and pair[:1] in ([r"\("], [r"\["]) for pair in pairs)
    return {"passthrough", *(["strokes"] if has_strokes else [])}


def _at(values: Mapping[str, Value], *path: str) -> Value:
    found: Value = dict(values)
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def _said(values: Mapping[str, Value], *path: str) -> bool | None:
    found = _at(values, *path)
    return found.lower() == "true" if isinstance(found, str) else None


def _texts(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def _is_on(values: Mapping[str, Value], key: str) -> bool:
    return word(values, key).lower() == "true"
