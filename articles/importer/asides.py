"""A file that is no article, as what it becomes: a page, a redirect, an author, a section's text. Pure."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from articles.dialects import Addresses, Dated, Header, Moment, Site
from articles.dialects.hugo_places import SECTIONS, taxonomy_of, titled_path
from articles.importer import away, links, moments, people, places, withheld
from articles.importer.bodies import Body
from articles.importer.incoming import Options
from articles.importer.kinds import REDIRECT_KEYS, Kind, Sheet
from articles.importer.languages import is_translation, language_of
from articles.importer.others import (
    AuthorFile,
    LeftOut,
    Other,
    PageFile,
    RedirectFile,
    SectionFile,
)
from articles.markup.pictures import remote_addresses
from articles.text import normal, plain, slugs
from articles.text.web import parts_of

MAX_TITLE, MAX_SLUG, MAX_BIO = 200, 90, 1_000
UNDATED = Moment(datetime(1, 1, 2, tzinfo=UTC), has_zone=True, has_time=True)
"""For patterns with a day in them: generators count so for a page without a date. A day later than
the first, that no zone lies before the calendar."""
_NO_PARAGRAPH = re.compile(r"<(?!(?:p|br|a|code|em|strong|kbd)\b)[a-z]")
"""What plain text cannot stand for: all that is more than words in a row."""
_TAG_LEFT = re.compile(r"\{\{[<%][^{}]{0,1000}[%>]\}\}|\{\{(?:&lt;|%)[^{}]{0,1000}(?:%|&gt;)\}\}")
_SHOWN = re.compile(r"<(?:img|figure|iframe|video|audio)\b")
_INDEX = frozenset({"index", "_index"})
_NAME_ALONE = "Of an author whose page readers could not see only the name came along."
QUIET = ("layout", "type", "permalink", "url", "aliases", "alias", "redirect_from", "date", "updated",
         "lastmod", "comments", "menu", "weight", "nav_order")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """One file on its way: what was read, and how."""

    sheet: Sheet
    header: Header
    options: Options
    repairs: tuple[str, ...]

    @property
    def told(self) -> dict[str, Any]:
        """Return what every such file keeps."""
        return {
            "path": self.sheet.path,
            "dialect": self.options.dialect.name,
            "header": withheld.without_passwords(self.header.values),
            "repairs": (*self.repairs, *self.header.repairs),
        }


def aside(kind: Kind, text: Text, body: Body) -> Other | LeftOut:
    """Return what the file becomes. ``body`` is its clean text."""
    if kind == "redirect":
        return _redirect(text)
    if kind == "author":
        return _author(text, body)
    return _section(text, body) if kind == "section" else _page(text, body)


def _page(text: Text, body: Body) -> PageFile:
    sheet, keys = text.sheet, text.sheet.keys
    hidden = _hidden(text)
    title = keys.line("title") or _heading(text, body)
    title = title or normal.line(sheet.named.title or _place(sheet)[-1])
    found = Addresses() if hidden else old_addresses(text)
    start = links.From(found, sheet.path, text.options.site)
    linked = links.from_root(body.below(title), start)
    return PageFile(
        **text.told,
        title=normal.cut(title, MAX_TITLE),
        slug=_slug(text, title),
        body=linked.html,
        linked_files=linked.files,
        linked_others=linked.others,
        language=language_of(keys, body.html, text.options, named=sheet.named.language),
        is_translation=is_translation(sheet.named.language, text.options),
        is_published=not hidden,
        pictures=away.told(body.pictures, start),
        remote_pictures=tuple(remote_addresses(body.html)),
        converted=body.converted,
        tags_left=body.tags_left,
        addresses=found.certain,
        possible_addresses=found.possible,
        lists=_lists(text),
        unknown=keys.unknown(QUIET),
        warnings=(*hidden, *body.warnings, *found.warnings),
    )


def _hidden(text: Text) -> tuple[str, ...]:
    sheet = text.sheet
    return moments.reasons_to_hide(
        sheet.keys, sheet.named, text.options, sheet.body, is_listed=False
    )


def _lists(text: Text) -> tuple[str, ...]:
    """Return the list of the folder at the top in which a page stood: Hugo makes one of each."""
    sheet, site = text.sheet, text.options.site
    if text.options.dialect.name != "hugo" or not sheet.named.section:
        return ()
    page = Dated(sheet.named, {}, UNDATED, text.options.zone, "", (), path=sheet.path)
    found = text.options.dialect.listings(page, site)
    return tuple(one.path for one in found if one.kind == "section" and places.is_usable(one.path))


def _heading(text: Text, body: Body) -> str:
    """Return the heading that opens a text, where its site took that for a title, as GitHub does."""
    first, _, rest = body.html.partition("\n")
    is_heading = text.options.site.takes_bare_pages and rest and first.startswith("<h2>")
    return normal.line(plain.from_html(first)) if is_heading else ""


def _redirect(text: Text) -> RedirectFile | LeftOut:
    """Return where the file led to, if that is a path of the old site."""
    keys = text.sheet.keys
    said = keys.raw(*REDIRECT_KEYS, "target", "destination", "url", "link")
    target = str(said[0] if isinstance(said, list) and said else said or "").strip()
    found = old_addresses(text)
    beside = _beside(target, found.certain[0], text) if found.certain else ""
    path = own_path(target, text) or beside
    if not path:
        where = f"to {target[:200]}, which is not of this site" if target else "nowhere"
        return LeftOut(text.sheet.path, f"It only led on {where}. Nothing leads there from here.")
    return RedirectFile(**text.told, target=path, beside=beside, addresses=found.certain,
                        possible_addresses=found.possible, warnings=found.warnings)  # fmt: skip


def _beside(target: str, address: str, text: Text) -> str:
    """Return the path of a target that is told from an address; "" for one that is told from the root."""
    if target.startswith(("/", "#", "?")) or "//" in target:
        return ""
    return own_path(posixpath.normpath(posixpath.join(posixpath.dirname(address), target)), text)


def own_path(target: str, text: Text) -> str:
    """Return the path that a target has on the old site; "" when it is another site's or none."""
    site = text.options.site
    web = parts_of(target) if "//" in target else None
    if web is not None and not site.owns(web.hostname or ""):
        return ""
    path = web.path if web is not None else target.split("#", 1)[0].split("?", 1)[0]
    path = "/" + path.lstrip("/")
    return unquote(path) if places.is_usable(path) or (path == "/" and target) else ""


def _author(text: Text, body: Body) -> AuthorFile:
    sheet = text.sheet
    person = people.by_page(sheet.keys, _place(sheet)[-1], plain.from_html(body.html)[:MAX_BIO])
    hidden, found = _hidden(text), old_addresses(text)
    if hidden:
        person, hidden = people.by_name(person), (*hidden, _NAME_ALONE)
    return AuthorFile(**text.told, person=person,
                      addresses=found.certain, possible_addresses=found.possible,
                      warnings=(*hidden, *found.warnings))  # fmt: skip


def _section(text: Text, body: Body) -> SectionFile | LeftOut:
    sheet, site = text.sheet, text.options.site
    folders = _below_language(_place(sheet), site)
    if len(folders) == 1 and folders[0] in _INDEX:
        return LeftOut(sheet.path, "It opened the front page, which the site makes itself here.")
    found = old_addresses(text)
    taxonomy = taxonomy_of(folders[0], site)
    is_term = bool(taxonomy)
    title = sheet.keys.line("title", "linktitle")
    if is_term and taxonomy not in SECTIONS:
        if title and len(folders) > 1:
            return LeftOut(
                sheet.path, "Its title names the tag here. Tags have no text of their own."
            )
        return LeftOut(sheet.path, "It opened a list of tags or terms: those have no text here.")
    if is_term and len(folders) == 1:
        return LeftOut(
            sheet.path, "It opened the list of all sections: the front page is that here."
        )
    way = titled_path(taxonomy, folders[1:], site) if is_term else ()
    own = way if is_term else (site.section_titles.get(folders[0], ""),)
    name = tuple(dict.fromkeys(one for one in (folders[-1], title, *own[:1]) if one))
    is_deeper = not is_term and len(folders) > 1
    says_something, hidden = _says_something(body), _hidden(text)
    said, is_whole = _description(text, body, says_something=says_something)
    if hidden:
        said, is_whole = "", not says_something
    is_translated = is_translation(sheet.named.language, text.options)
    is_whole = is_whole and not (is_translated and says_something)
    return SectionFile(**text.told, name=() if is_deeper else name, description=said,
                       addresses=found.certain, warnings=(*hidden, *found.warnings), way=way,
                       is_whole=is_whole, is_translation=is_translated,
                       page=_page(text, body) if says_something else None)  # fmt: skip


def _below_language(folders: tuple[str, ...], site: Site) -> tuple[str, ...]:
    """Return the folders of a list below that of its language, which begins with it where it is one."""
    if not site.language_at(folders[0]):
        return folders
    return folders[1:] or ("_index",)


def _description(text: Text, body: Body, *, says_something: bool) -> tuple[str, bool]:
    """Return what opens a section's list, and whether that is all the file says.

    A text of more than plain paragraphs, or a long one, only gives its first.
    """
    header = text.sheet.keys.line("description", "summary", "deck")
    paragraphs = [plain.from_html(part) for part in body.html.split("</p>")]
    whole = "\n".join(dict.fromkeys(filter(None, (header, *paragraphs))))
    is_plain = not body.pictures and not body.tags_left and _NO_PARAGRAPH.search(body.html) is None
    if is_plain and len(whole) <= MAX_BIO:
        return whole, True
    first = paragraphs[0] if _NO_PARAGRAPH.match(body.html) is None else ""
    return header or first[:MAX_BIO], not says_something


def _says_something(body: Body) -> bool:
    """Say whether a text has words or pictures: tags that nobody knows are neither."""
    words = plain.from_html(_TAG_LEFT.sub("", body.html))
    return bool(words.strip() or _SHOWN.search(body.html))


def old_addresses(text: Text) -> Addresses:
    """Return where the old site showed a page. A date that cannot be read is none: pages need none."""
    sheet, options = text.sheet, text.options
    try:
        date = moments.when(sheet.keys, sheet.named, options) if sheet.has_date else None
    except moments.DateRefused:
        date = None
    page = Dated(
        sheet.named,
        sheet.keys.values,
        (date.moment if date else None) or UNDATED,
        options.zone,
        sheet.keys.line("title"),
        (),
        path=sheet.path,
    )
    found = options.dialect.page_addresses or options.dialect.addresses
    usable = places.usable(found(page, options.site))
    numbers = places.numbered(sheet.keys)
    return replace(usable, certain=tuple(dict.fromkeys((*usable.certain, *numbers))))


def _place(sheet: Sheet) -> tuple[str, ...]:
    """Return the parts of the file's path without ``index`` at the end; at least one."""
    place = PurePosixPath(sheet.path)
    parts = (*place.parts[:-1], place.name.split(".", 1)[0])
    return parts[:-1] if len(parts) > 1 and parts[-1] in _INDEX else parts


def _slug(text: Text, title: str) -> str:
    """Return the page's part of its new address: its own slug, else its folders and name."""
    own = places.decoded(text.sheet.keys.line("slug")).strip("/").removesuffix(".html")
    parts = [part.lstrip("_") for part in _place(text.sheet)]
    return slugs.slug_or(own or "-".join(parts), title, limit=MAX_SLUG)
