"""Links from one post to another, as their files write them. Pure."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from articles.dialects import Addresses, Site
from articles.dialects.hugo_names import language_folder
from articles.dialects.names import FOLDER
from articles.importer.incoming import LinkedFile
from articles.importer.places import is_usable
from articles.markup import SafeHtml, addresses

_LINK = re.compile(r'<a href="([^"]+)')
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_SCHEME = re.compile(r"[a-zA-Z][\w+.-]*:")
_WEB = re.compile(r"https?://([^/?#]*)([^?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_FILE = re.compile(r"(?:(?:^|(?<=/))_?index)?\.(?:md|markdown|mdx)$", re.IGNORECASE)
_NO_TEXT = re.compile(
    r"\.(?:avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp|pdf|epub|mobi|djvu|ps|docx?|xlsx?|pptx?|rtf|od[pst]"
    r"|key|pages|numbers|csv|tsv|bib|tex|ipynb|zip|gz|tgz|bz2|xz|7z|rar|tar|dmg|exe|apk|deb|rpm|iso"
    r"|mp[34]|m4[av]|mov|avi|mkv|webm|og[agv]|opus|wav|flac|aac|srt|vtt|ics|kml|gpx|geojson)$",
    re.IGNORECASE,
)
"""How the names of files end that are no texts of the site: pictures, papers, packed files, films."""
_ROOT = "@/"
"""How Zola begins a path below the site's folder of texts."""
_TEXTS = "content/"
_BUNDLES = frozenset({"index", "_index"})
"""Names of files whose folder is the page."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A text whose links lead on, and the files (paths in the source) that it leads to by their own path.

    A path in the folder of names stands for the post of that name. ``others`` are files that are no texts:
    pictures, papers, films.
    """

    html: SafeHtml
    files: tuple[str, ...] = ()
    others: tuple[LinkedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class From:
    """Where links stand: the addresses of their post on the old site, its file, and that site."""

    old: Addresses
    path: str
    site: Site

    @property
    def base(self) -> str:
        """Return the address that relative links were read from; "" where it is not known."""
        return (self.old.base or next(iter(self.old.certain), "")).partition("?")[0]


def from_root(body: SafeHtml, start: From) -> Linked:
    """Return the text with links to what stood beside the post as paths from the root of the old site.

    Here they would be read from the new address, and lead nowhere. Full addresses of the old site become
    paths too. A link stays as it is where the post's own old address would have to be known and is not.
    """
    if '<a href="' not in body:
        return Linked(body)
    files: dict[str, None] = {}
    others: dict[LinkedFile, None] = {}

    def led(found: re.Match[str]) -> str:
        link = unescape(found[1])
        new, file = _led(link, start)
        if file:
            files[file] = None
        elif other := _other(link, new, start.site):
            others[other] = None
        return found[0] if new == link else f'<a href="{addresses.link(new).replace("&", "&amp;")}'

    return Linked(SafeHtml(_LINK.sub(led, body)), tuple(files), tuple(others))


def _other(written: str, led: str, site: Site) -> LinkedFile | None:
    """Return the file that a link leads to at a path of the old site, if it names one that is no text."""
    path = led.split("?", 1)[0].split("#", 1)[0]
    if not (path.startswith("/") and _NO_TEXT.search(path) and is_usable(path)):
        return None
    is_beside = not written.startswith("/") and not _SCHEME.match(written)
    return LinkedFile(written if is_beside else path.removeprefix(site.prefix), path)


def _led(link: str, start: From) -> tuple[str, str]:
    """Return what a link becomes, and the file that it then leads to by that file's path, if so."""
    if link.startswith(("/", "#")):
        return _led_from_root(link, start)
    if _SCHEME.match(link):
        return own(link, start.site), ""
    parts = _PARTS.fullmatch(link)
    path, rest = parts.groups() if parts else (link, "")
    stem = _FILE.sub("", path)
    if stem != path:
        return _to_file(path, stem, rest, start)
    base = start.base
    if not base:
        is_file = _NO_TEXT.search(path)
        return (joined(f"/{start.path}", path) + rest if is_file else link), ""
    if start.old.files and start.site.asset_folders and _is_in_folder(path):
        base = start.old.files
    return (joined(base, path) if path else base) + rest, ""


def _led_from_root(link: str, start: From) -> tuple[str, str]:
    if link.startswith(f"/{FOLDER}"):
        return link, unquote(link[1:].partition("#")[0])
    if ".m" not in link:
        return link, ""
    return (_from_root(link, start), "") if start.old.by_file else _file(link, start.site)


def _from_root(link: str, start: From) -> str:
    """Return a path to a text's file below the folder of texts as that of its page; any other as it is."""
    parts = _PARTS.fullmatch(link)
    path, rest = parts.groups() if parts else (link, "")
    whole = path.removeprefix(start.site.prefix)
    stem = _FILE.sub("", whole)
    if stem == whole:
        return link
    folder = start.old.language
    below = stem if stem.startswith(f"{folder}/") else folder + stem
    return _in_language(below, start) + rest


def _file(link: str, site: Site) -> tuple[str, str]:
    """Return a path from the root, without the folder of its host where it names a file, and that file."""
    parts = _PARTS.fullmatch(link)
    path, rest = parts.groups() if parts else (link, "")
    below = path.removeprefix(site.prefix)
    named = unicodedata.normalize("NFC", unquote(below))
    is_file = _FILE.search(path) is not None and is_usable(named)
    return (below + rest, named.lstrip("/")) if is_file else (link, "")


def _is_in_folder(path: str) -> bool:
    """Say whether a link names a file of the post's own folder, by its name alone."""
    return "/" not in path and _NO_TEXT.search(path) is not None


def _to_file(path: str, stem: str, rest: str, start: From) -> tuple[str, str]:
    """Look for a file beside the post's file: below an address that its place has, else by its path."""
    is_from_root = path.startswith(_ROOT)
    if start.old.by_file:
        base = f"{start.old.language}/" if is_from_root else _beside(start)
        return _in_language(joined(base, stem.removeprefix(_ROOT) or "./"), start) + rest, ""
    folder = _TEXTS if is_from_root and start.path.startswith(_TEXTS) else ""
    base = "/" + (folder if is_from_root else start.path)
    found = joined(base, path.removeprefix(_ROOT))
    named = unicodedata.normalize("NFC", unquote(found))
    return found + rest, named[1:] if is_usable(named) else ""


def _in_language(path: str, start: From) -> str:
    """Return the path of a file whose name ends in a language (``a.en``) as that of its page."""
    name, _, code = path.rpartition(".")
    known = start.site.languages
    language = next((one for one in known if one.lower() == code.lower()), "") if known else ""
    if not language:
        return path
    return language_folder(language, start.site) + name.removeprefix(start.old.language)


def _beside(start: From) -> str:
    """Return the address from which links to files are read: of a bundle's page, that of its folder."""
    base = start.old.by_file.rstrip("/")
    name = posixpath.basename(start.path).partition(".")[0]
    is_folder = name in _BUNDLES and posixpath.basename(base) != name
    return base + "/" if is_folder else base


def own(link: str, site: Site) -> str:
    """Return a full address of the old site as a path; any other one as it is.

    Kept: beside a site in a folder of its host there may be others, which did not come along.
    """
    web = _WEB.fullmatch(link)
    if web is None or not site.owns(web[1]):
        return link
    path = "/" + web[2].lstrip("/")
    return path + web[3] if f"{path}/".startswith(f"{site.prefix}/") else link


def joined(base: str, name: str) -> str:
    """Return where a relative path leads, never above the root."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base) or "/", name))
    return path + "/" if name.endswith("/") and path != "/" else path
