"""Who is credited, and what the operator's file says about them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Literal

from articles.dialects import Unreadable, Value, read_yaml
from articles.importer.incoming import Credited, Person
from articles.importer.keys import Keys, plain
from articles.text import normal
from articles.text.names import names_in, says_more
from articles.text.web import parts_of

ROLES = frozenset(
    {"text", "photo", "video", "illustration", "data", "translation", "editing", "agency"}
)
_ROLE_KEYS = {
    "translation": ("translator", "translators"),
    "editing": ("editor", "editors"),
    "photo": ("photographer", "photographers"),
    "illustration": ("illustrator", "illustrators"),
}
_AUTHOR_KEYS = (
    "author_name", "authorname", "author", "authors", "by", "post_author", "primary_author", "contributors",
    "writers", "作者", "autor", "autores", "auteur", "auteurs", "autore", "autori",
)  # fmt: skip
_MAIL = re.compile(r"[<(]?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?")
FULL_NAME_KEYS = ("full_name", "fullname", "display_name")
"""Keys of the name that readers see, where ``name`` may be a log-in."""
_NAME_KEYS = (*FULL_NAME_KEYS, "name", "title", "nick", "login")
_MAX_NAME = 200
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_HTTP = ("https://", "http://")
_SITES = {"url": "", "website": "", "homepage": "", "github": "https://github.com/", "twitter": "https://twitter.com/",
          "linkedin": "https://www.linkedin.com/in/", "mastodon": ""}  # fmt: skip
"""Keys that hold an address or, where one begins so, a name on that site."""


def fold(name: str) -> str:
    """Return what makes two spellings one author: width and case do not count."""
    return _known_fold(name) if len(name) <= _MAX_NAME else _folded(name)


def _folded(name: str) -> str:
    return normal.line(unicodedata.normalize("NFKC", name).casefold())


_known_fold = lru_cache(maxsize=2_000)(_folded)
"""The same names stand in post after post."""


def read_people(text: str, *, is_toml: bool) -> dict[str, Person]:
    """Return what an ``--authors`` file says, by folded name.

    YAML: a list ``authors:``, or the names themselves as keys; TOML: ``[[authors]]``. Each has
    ``name``, ``kind`` (person, agency), ``slug``, ``bio``, ``portrait``, ``links`` and ``also``, other
    spellings and log-ins: another's own name is not among them. Of several with one name it means the
    first; each is found by its slug too (``by_slug``). Raises ``Unreadable``.
    """
    values = _toml(text) if is_toml else read_yaml(text)
    people: dict[str, Person] = {}
    named: dict[str, Person] = {}
    told = [(fold(name), _person(name, entry), entry) for name, entry in _entries(values)]
    bearers = Counter(key for key, _, _ in told)
    for key, one, entry in told:
        person = replace(one, has_namesake=bearers[key] > 1 and bool(one.slug))
        named.setdefault(key, person)
        if person.has_namesake:
            people[by_slug(person.slug)] = person
        also = entry.get("also") or []
        for spelling in also if isinstance(also, list) else [also]:
            people[fold(str(spelling))] = person
    return {**people, **named}


def by_slug(slug: str) -> str:
    """Return the key of an author who has a namesake: no folded name holds a line end."""
    return f"\n{slug}"


def key_of(person: Person) -> str:
    """Return what tells one author from all others."""
    return by_slug(person.slug) if person.has_namesake else fold(person.name)


def by_page(keys: Keys, name: str, text: str) -> Person:
    """Return an author as a page says who that is; ``name`` is the file's, ``text`` what the page tells."""
    written = keys.line(*FULL_NAME_KEYS, "name", "title", "author") or name
    portrait = keys.raw("portrait", "avatar", "photo", "image", "picture")
    return Person(
        name=normal.cut(_MAIL.sub(" ", written), _MAX_NAME) or name,
        kind="person",
        slug=keys.line("slug") or name,
        bio=normal.lines(keys.line("bio", "description", "summary", "about", "intro") or text),
        portrait=portrait if isinstance(portrait, str) and "//" not in portrait else "",
        links=tuple(_links(keys)),
    )


def by_name(person: Person) -> Person:
    """Return an author without what a page tells that readers could not see."""
    return replace(person, bio="", portrait="", links=())


def _links(keys: Keys) -> Iterator[Mapping[str, str]]:
    """Yield the web addresses of an author, by key or as a list; never one of mail."""
    for item in _listed(keys.raw("links", "social")):
        if isinstance(item, dict):
            url = next((item[key] for key in ("url", "link", "href") if item.get(key)), "")
            label = next(
                (item[key] for key in ("label", "name", "title", "icon") if item.get(key)), ""
            )
            if str(url).startswith(_HTTP) and parts_of(str(url)).hostname:
                yield {"label": normal.cut(str(label or url), 100), "url": str(url)}
    for key, start in _SITES.items():
        found = keys.line(key)
        url = found if found.startswith(_HTTP) else start + found.lstrip("@")
        if found and url.startswith(_HTTP) and re.fullmatch(r"[^\s\"<>]+", url):
            host = parts_of(url).hostname or ""
            if host:
                yield {"label": host if key == "url" else key.capitalize(), "url": url}


def credited(
    keys: Keys, categories: Iterable[tuple[str, ...]], people: Mapping[str, Person]
) -> tuple[Credited, ...]:
    """Return the bylines, each author once in each role, in the order of the header.

    A name that is also one of the post's categories is an outlet: so aggregators write.
    """
    outlets = {fold(name) for path in categories for name in path}
    found: dict[tuple[str, str], Credited] = {}
    for name, role, lead_in in _named(keys, {*people, *outlets}):
        person = people.get(fold(name)) or Person(
            name, "agency" if fold(name) in outlets else "person"
        )
        own_role = role or ("agency" if person.kind == "agency" else "text")
        found.setdefault((key_of(person), own_role), Credited(person, own_role, lead_in))
    return tuple(found.values())


def several(keys: Keys, bylines: Iterable[Credited]) -> tuple[str, ...]:
    """Return sentences for an author's line that was read as several names, or not to its end."""
    written = _written(keys)
    shown = {fold(one.person.name) for one in bylines}
    parts = names_in(_name(written)) if isinstance(written, str) else []
    is_parted = len(parts) > 1 and {*map(fold, parts)} & shown
    told = [f"{str(written)[:200]!r} was read as {len(parts)} names."] if is_parted else []
    for item in _listed(written):
        name = _name(item) if isinstance(item, str) else ""
        if says_more(name) and fold(name) not in shown:
            told.append(f"What stands behind the name in {name[:200]!r} is not in the byline.")
    return tuple(told)


def _named(keys: Keys, known: Container[str]) -> Iterator[tuple[str, str, str]]:
    for item in _listed(keys.raw("bylines")):
        if isinstance(item, dict) and (known_as := normal.cut(_name(item), _MAX_NAME)):
            role = str(item.get("role") or "")
            yield (
                known_as,
                role if role in ROLES else "",
                normal.cut(str(item.get("lead_in") or ""), 60),
            )
    for item in _listed(_written(keys)):
        for name in _names(item, known):
            yield name, "", ""
    for role, names in _ROLE_KEYS.items():
        for item in _listed(keys.raw(*names)):
            for name in _names(item, known):
                yield name, role, ""


def _written(keys: Keys) -> Value:
    """Return what names the authors; what a site says of all its posts counts only after a post's own."""
    own = [key for key in _AUTHOR_KEYS if key in keys.own]
    return keys.raw(*own, *_AUTHOR_KEYS)


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _names(item: Value, known: Container[str]) -> list[str]:
    """Return the name or names that one entry gives; a name that is known is never parted."""
    whole = _name(item)
    is_one = not isinstance(item, str) or fold(whole) in known
    parts = [whole] if is_one else names_in(whole, is_known=lambda name: fold(name) in known)
    return [name for part in parts if (name := normal.cut(part, _MAX_NAME))]


def _name(item: Value) -> str:
    """Return a name without the mail address beside it, which no reader is to see."""
    if isinstance(item, dict):
        item = next((item[key] for key in _NAME_KEYS if isinstance(item.get(key), str)), None)
    if not isinstance(item, str) or item.lower() in {"true", "false"}:
        return ""
    item = _MAIL.sub(" ", item[:1_000]) if "@" in item else item[:1_000]
    name = plain(_LINK.sub(r"\1", item) if "[" in item else item).strip(" ,;<>")
    return name[1:-1] if name.startswith("(") and name.endswith(")") else name


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Unreadable(f"The file of authors is not valid TOML: {error}.") from None


def _entries(values: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    listed = values.get("authors")
    if isinstance(listed, list):
        for entry in listed:
            if not isinstance(entry, dict) or not entry.get("name"):
                raise Unreadable("Each of the authors needs a `name`.")
            yield str(entry["name"]), entry
        return
    for name, entry in values.items():
        yield name, entry if isinstance(entry, dict) else {"kind": entry}


def _person(name: str, entry: Mapping[str, Any]) -> Person:
    return Person(
        name=normal.cut(str(entry.get("name") or name), _MAX_NAME),
        kind=_kind(entry, name),
        slug=str(entry.get("slug") or ""),
        bio=normal.lines(str(entry.get("bio") or "")),
        portrait=str(entry.get("portrait") or ""),
        links=tuple(
            {"label": str(link.get("label") or link["url"]), "url": str(link["url"])}
            for link in _links_told(entry, name)
            if isinstance(link, dict)
            and str(link.get("url", "")).startswith(("https://", "http://"))
        ),
    )


def _links_told(entry: Mapping[str, Any], name: str) -> list[Any]:
    links = entry.get("links") or []
    if not isinstance(links, list):
        raise Unreadable(f"The `links` of {name} are no list.")
    return links


def _kind(entry: Mapping[str, Any], name: str) -> Literal["person", "agency"]:
    kind = entry.get("kind") or "person"
    if kind == "agency":
        return "agency"
    if kind != "person":
        raise Unreadable(f"{name} is neither a person nor an agency but {kind!r}.")
    return "person"
