"""Where a post belongs: its categories and tags, its source, its old addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import unquote

from articles.dialects import Addresses, Dated, Listing, Named, Site, Value
from articles.dialects.header import word
from articles.dialects.hugo_places import titled, titled_path
from articles.dialects.hugo_terms import AUTHORS
from articles.importer import people
from articles.importer.incoming import Options
from articles.importer.keys import Keys, plain
from articles.text import normal
from articles.text.web import parts_of

Path = tuple[str, ...]

ALIAS_KEYS = frozenset({"alias", "aliases", "redirect_from"})
MAX_DEPTH = 5
MAX_NAME = 100
MAX_PATH = 600
MAX_PATH_BYTES = 1_800
MAX_URL = 1_500
_SHORT = 200
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_NUMBER_KEYS = ("wordpress_id", "wordpress_post_id", "wp_id", "wp_post_id")
_NUMBERED = re.compile(r"[?&](?:p|page_id)=(\d{1,18})")
_SECTION_KEYS = ("categories", "category", "sections", "section")
_TERM_KEYS = frozenset({"categories", "category", "tags", "tag"})
_NAME_KEYS = ("name", "title", "label", "slug")
_WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_COMMAS = re.compile(r"[,，、;；]")
_MOST_WORDS = 4
"""A keyword of more is a sentence, or many that only blanks part: no page of a tag is to bear its name."""
_SOURCE_URL_KEYS = (
    "source_url",
    "original_url",
    "original",
    "canonical",
    "canonical_url",
    "canonicalurl",
    "external_url",
    "external-url",
    "externalurl",
)
_OWN_URL_KEYS = ("link", "url")
"""Keys under which stands the source, or, at the old site's own host, where the post stood there."""
_ONCE_KEYS = ("wordpress_url", "blogger_orig_url", "tumblr_url")
"""Keys under which exports to Jekyll say where a post stood before, on whichever host."""


@dataclass(frozen=True, slots=True)
class Found:
    """Category paths to store, and those the post named (none where it named none)."""

    paths: tuple[Path, ...]
    named: tuple[Path, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a story first stood."""

    name: str
    url: str


def categories(keys: Keys, named: Named, options: Options) -> Found:
    """Return the post's categories, the main one first. An edition needs a section: there always is one."""
    keys.asked.update({"categories", "category"})
    said = tuple(
        titled_path("categories", path, options.site)
        for path in options.dialect.categories(keys.values)
    )
    section = keys.line("section") or section_name(named.section, options)
    if not said and not named.folders and section:
        said = ((section,),)
    own = tuple(_clean(path) for path in (*((name,) for name in named.folders), *said))
    wanted = (
        tuple((name,) for path in own for name in path) if options.category_mode == "flat" else own
    )
    paths = tuple(dict.fromkeys(path[:MAX_DEPTH] for path in wanted if path))
    if not paths:
        return Found(
            ((options.fallback_section,),),
            (),
            (f"No category: it stands under {options.fallback_section}.",),
        )
    is_cut = any(len(path) > MAX_DEPTH for path in wanted)
    return Found(
        paths, own, (f"Categories below level {MAX_DEPTH} were left out.",) if is_cut else ()
    )


def named_terms(values: Mapping[str, Value], site: Site) -> dict[str, Value]:
    """Return a header with sections and authors under their usual keys, where the site had its own.

    Names of sections and tags that stand there as mappings of name and slug are names then.
    """
    told = {
        site.term_keys.get(key.lower(), key): value for key, value in _usual_first(values, site)
    }
    return {
        key: _names(value) if key.lower() in _TERM_KEYS else value for key, value in told.items()
    }


def _usual_first(values: Mapping[str, Value], site: Site) -> Iterable[tuple[str, Value]]:
    """Return a header with the site's own keys last: where they are there, the usual ones mean nothing."""
    if not site.term_keys:
        return values.items()
    return sorted(values.items(), key=lambda pair: pair[0].lower() in site.term_keys)


def _names(value: Value) -> Value:
    if isinstance(value, list):
        return [_names(item) for item in value]
    if not isinstance(value, dict):
        return value
    return next((said for key in _NAME_KEYS if (said := word(value, key))), value)


def tags(keys: Keys, options: Options) -> tuple[str, ...]:
    """Return the tags; ``keywords``, parted by commas, where there are none."""
    keys.asked.update({"tags", "tag", "keywords"})
    site = options.site
    further = [
        titled(key, word, site) for key in _further(options.site) for word in keys.texts(key)
    ]
    found = (*(titled("tags", tag, site) for tag in options.dialect.tags(keys.values)), *further)
    found = found or tuple(keys.texts("topics", "topic"))
    if not found:
        words = (word for text in keys.texts("keywords") for word in _COMMAS.split(text))
        found = tuple(word for word in words if len(word.split()) <= _MOST_WORDS)
    return tuple(dict.fromkeys(name for tag in found if (name := normal.cut(plain(tag), MAX_NAME))))


def section_name(folder: str, options: Options) -> str:
    """Return the name of a section of Hugo's, as its own page says, else as its folder; "" for none."""
    if not folder or not options.is_site:
        return ""
    said = options.site.section_titles.get(folder, "")
    return normal.cut(plain(said or re.sub(r"[-_]+", " ", folder).title()), MAX_NAME)


def renamed(one: Listing, sections: tuple[Path, ...], options: Options) -> Listing:
    """Return an old list with the name that its section, tag or author has here.

    The list of a folder of Hugo's is a section's only where ``sections``, the post's own, hold it.
    """
    match one.kind:
        case "category":
            name = _clean(one.name)
            name = name[-1:] if options.category_mode == "flat" else name[:MAX_DEPTH]
        case "section":
            name = (section_name(one.name[0], options),)
            return Listing(one.path, "category" if name in sections else "section", name)
        case "author":
            person = options.people.get(people.fold(one.name[0]))
            name = (person.name if person else one.name[0],)
        case _:
            name = (normal.cut(plain(one.name[0]), MAX_NAME),)
    return Listing(one.path, one.kind, name)


def numbered(keys: Keys) -> tuple[str, ...]:
    """Return the addresses by which WordPress knew a post: ``/?p=123``."""
    found = [number for key in _NUMBER_KEYS if (number := keys.line(key)).isdecimal()]
    urls = (keys.line(key) for key in ("guid", *_once(keys)))
    found += [match[1] for url in urls for match in _NUMBERED.finditer(url)]
    return tuple(dict.fromkeys(f"/?p={int(number[:18])}" for number in found))


def _further(site: Site) -> tuple[str, ...]:
    """Return the taxonomies of a site whose terms are tags here, beside ``tags`` itself."""
    taken = {"tags", "tag", *_SECTION_KEYS, *AUTHORS}
    return tuple(key for key in site.taxonomies if key not in taken)


def source(keys: Keys, site: Site) -> Source:
    """Return name and web address of the original; where the post itself stood is neither."""
    name = keys.line("source", "source_name")
    urls = [keys.line(key) for key in _SOURCE_URL_KEYS]
    urls += [url for key in _OWN_URL_KEYS if not _own_path(url := keys.line(key), site)]
    found = (url for url in [name, *urls] if _WEB.fullmatch(url) and len(url) <= MAX_URL)
    url = next(found, "")
    return Source("" if name == url else normal.cut(name, 200), url)


def own(keys: Keys, site: Site) -> tuple[str, ...]:
    """Return where the header says that the post stood: paths of addresses at the old site's host."""
    paths = [_own_path(keys.line(key), site) for key in _OWN_URL_KEYS]
    paths += [_path(keys.line(key)) for key in _once(keys)]
    return tuple(dict.fromkeys(path for path in paths if path and is_usable(path)))


def _once(keys: Keys) -> list[str]:
    return [key for key in _ONCE_KEYS if key in keys.values]


def _own_path(url: str, site: Site) -> str:
    """Return the path of an address of the old site; "" of any other, and of its front page."""
    return _path(url) if "//" in url and site.owns(parts_of(url).hostname or "") else ""


def _path(url: str) -> str:
    """Return the path of an address of the web; "" of a front page, and of one with a query."""
    parts = parts_of(url) if "//" in url else None
    return parts.path if parts and not parts.query and parts.path.strip("/") else ""


def aliases(
    find: Callable[[Dated, Site], Addresses], post: Dated, site: Site, found: Addresses
) -> tuple[str, ...]:
    """Return those of a post's certain addresses that it has by its header's aliases alone."""
    if not ALIAS_KEYS & post.values.keys():
        return ()
    values = {key: value for key, value in post.values.items() if key not in ALIAS_KEYS}
    own = find(replace(post, values=values), site).certain
    return tuple(path for path in found.certain if path not in own)


def usable(found: Addresses) -> Addresses:
    """Return the paths that can be addresses here, and say which cannot."""
    bad = {path for path in (*found.certain, *found.possible) if not is_usable(path)}
    if not bad:
        return found
    told = [f"{path[:200]!r} cannot be an address here." for path in found.certain if path in bad]
    return replace(
        found,
        certain=tuple(path for path in found.certain if path not in bad),
        possible=tuple(path for path in found.possible if path not in bad),
        warnings=(*found.warnings, *told),
    )


def is_usable(path: str) -> bool:
    """Say whether a path stays on this site and fits: no host, no way up, no control character."""
    return _is_known_usable(path) if len(path) <= _SHORT else _is_usable(path)


def _is_usable(path: str) -> bool:
    plain_path = unicodedata.normalize("NFC", unquote(path))
    one_line = " ".join(plain_path.split())
    return (
        path.startswith("/")
        and not plain_path.startswith("//")
        and "\\" not in plain_path
        and "://" not in plain_path
        and one_line.removesuffix("index.html").strip("/ ") != ""
        and ".." not in plain_path.split("/")
        and len(plain_path) <= MAX_PATH
        and len(plain_path.encode(errors="replace")) <= MAX_PATH_BYTES
        and not _CONTROL.search(plain_path)
        and normal.line(plain_path) == one_line
    )


_is_known_usable = lru_cache(maxsize=2_000)(_is_usable)
"""Post after post stands in the same lists."""


def decoded(text: str) -> str:
    """Return the text without percent signs of the web."""
    return normal.line(unquote(text)) if "%" in text else text


def _clean(path: Path) -> Path:
    return tuple(name for part in path if (name := normal.cut(plain(part), MAX_NAME)))
