"""What pages of lists and authors say, read before the posts: sections, who is who, ``cascade``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from articles.dialects import Default, Unreadable, Value
from articles.dialects.hugo_names import urlized
from articles.dialects.hugo_places import taxonomy_of
from articles.dialects.hugo_site import cascades, lowered
from articles.importer import moments, people
from articles.importer.decoding import decode
from articles.importer.find import Found, read, texts_of
from articles.importer.incoming import Options, Person, Refused
from articles.importer.keys import Keys
from articles.importer.kinds import AUTHOR_FOLDERS, names_an_author, place_of
from articles.importer.start import Start

_LIST = "_index."
_SEVERAL = 2


@dataclass(slots=True)
class Outline:
    """What was found."""

    titles: dict[str, str] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    terms: dict[str, str] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    cascades: list[Default] = field(default_factory=list)


def with_outline(start: Start, options: Options) -> Options:
    """Return the options with what the site's own pages of lists and authors add to them.

    Only those are opened. What cannot be read is passed over here: its own line will tell. Of several
    languages the site's own names a section.
    """
    found = Outline()
    for item in sorted(_candidates(start, options), key=lambda one: _is_translated(one, options)):
        values = _header(item, options)
        _add(found, PurePosixPath(item.path), values, options)
    site = replace(
        options.site,
        section_titles=found.titles,
        section_folders=frozenset(found.folders),
        term_titles=found.terms,
        defaults=(*options.site.defaults, *found.cascades),
    )
    return replace(options, site=site, people={**found.people, **options.people})


def with_authors(start: Start, options: Options) -> Options:
    """Return the options with the authors that a folder of them tells of, where no generator is known."""
    found = Outline()
    for item in texts_of(start):
        path = PurePosixPath(item.path)
        if path.parent.name.lower() not in AUTHOR_FOLDERS:
            continue
        keys = Keys(_header(item, options))
        if names_an_author(item.path, keys):
            is_hidden = _is_hidden(item.path, keys, options)
            _add_author(found, path.stem, keys, is_hidden=is_hidden)
    return replace(options, people={**found.people, **options.people})


def _candidates(start: Start, options: Options) -> Iterator[Found]:
    """Yield the pages of lists and authors, wherever in the site the run begins."""
    for item in texts_of(start):
        if item.file.name.startswith(_LIST) or place_of(item.path, options).role == "author":
            yield item


def _is_translated(item: Found, options: Options) -> bool:
    language = options.dialect.named(item.path, options.site).language
    return language.lower() not in {"", options.site.language.lower()}


def _header(item: Found, options: Options) -> dict[str, Value]:
    raw = read(item)
    if isinstance(raw, Refused):
        return {}
    try:
        return lowered(options.dialect.read(decode(raw, encoding=options.encoding).text).values)
    except Unreadable:
        return {}


def _add(found: Outline, path: PurePosixPath, values: dict[str, Value], options: Options) -> None:
    keys = Keys(values)
    is_hidden = _is_hidden(str(path), keys, options)
    folders = [part for part in path.parts[:-1] if not options.site.language_at(part)]
    if place_of(str(path), options).role == "author":
        name = folders[-1] if path.name.startswith((_LIST, "index.")) and folders else path.stem
        _add_author(found, name, keys, is_hidden=is_hidden)
    elif folders and not is_hidden and isinstance(title := values.get("title"), str):
        if len(folders) == 1:
            found.titles.setdefault(folders[0], title)
        elif taxonomy := taxonomy_of(folders[0], options.site):
            found.terms.setdefault(urlized("/".join((taxonomy, *folders[1:]))), title)
    if path.name.startswith(_LIST) and len(folders) > 1:
        found.folders.add("/".join(folders))
    found.cascades += _inherited(path, values.get("cascade"), options)


def _inherited(path: PurePosixPath, cascade: Value, options: Options) -> Iterator[Default]:
    """Yield what a page hands down: to those of its own language, where there are several."""
    site = options.site
    own = options.dialect.named(str(path), site).language or site.language
    for one in cascades(cascade, "/".join(path.parts[:-1])):
        is_narrowed = one.languages or len(site.languages) < _SEVERAL
        yield one if is_narrowed else replace(one, languages=(own,))


def _is_hidden(path: str, keys: Keys, options: Options) -> bool:
    named = options.dialect.named(path, options.site)
    return bool(moments.reasons_to_hide(keys, named, options, "", is_listed=False))


def _add_author(found: Outline, name: str, keys: Keys, *, is_hidden: bool) -> None:
    person = people.by_page(keys, name, "")
    person = people.by_name(person) if is_hidden else person
    for spelling in (name, person.slug, person.name):
        found.people.setdefault(people.fold(spelling), person)
