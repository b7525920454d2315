"""One file's bytes to an article's fields, or to what else it is. Pure: the same bytes give the same."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from articles import markup
from articles.dialects import (
    Addresses,
    Converted,
    Dated,
    Header,
    Listing,
    Unreadable,
    Value,
    elsewhere,
    file_names,
)
from articles.importer import (
    asides,
    away,
    cited,
    header_links,
    header_texts,
    headlines,
    leads,
    links,
    moments,
    people,
    places,
    placing,
    withheld,
)
from articles.importer.bodies import Body, body_of
from articles.importer.decoding import decode
from articles.importer.incoming import KINDS, Incoming, Options, Picture, Refused
from articles.importer.keys import Keys, plain
from articles.importer.kinds import (
    FILLED,
    FILLED_BY_THEME,
    Sheet,
    is_bare_page,
    kind_of,
    needs_no_header,
    place_of,
)
from articles.importer.languages import is_translation, language_of
from articles.importer.moments import DateRefused, When
from articles.importer.others import Coming, LeftOut
from articles.importer.ours import is_ours, read_ours
from articles.text import plain as plain_text

QUIET = frozenset(
    {
        "layout",
        "excerpt_separator",
        "type",
        "guid",
        "updated",
        "lastmod",
        "modified",
        "moddatetime",
        "updateddate",
        "permalink",
        "path",
        "published",
        "alias",
        "aliases",
        "redirect_from",
        "disablenunjucks",
        "params",
    }
)
MOST = {"categories": 20, "tags": 100, "bylines": 50, "addresses": 50}
"""More than any post means; each is a row, and a new author or section costs queries of its own."""


def normalise(raw: bytes, path: str, options: Options) -> Coming:
    """Return what the file becomes, or why it cannot come in and where in it."""
    try:
        decoded = decode(raw, encoding=options.encoding)
        header = options.dialect.read(decoded.text)
        if is_ours(header.values):
            return read_ours(header, path, options)
        return _coming(header, path, options, decoded.repairs)
    except Unreadable as error:
        return Refused(path, error.message, error.line, error.column)
    except DateRefused as error:
        return Refused(path, error.message, _line_of(error.key, decoded.text), 1)
    except markup.Refused as error:
        return Refused(path, str(error))


def _coming(header: Header, path: str, options: Options, repairs: tuple[str, ...]) -> Coming:
    sheet = _sheet(header, path, options)
    kind, reason = kind_of(sheet)
    if reason == FILLED and _is_worked_out(_body(header, sheet, options)):
        kind, reason = kind_of(replace(sheet, is_worked_out=True))
    if kind == "article":
        return _incoming(header, sheet, options, repairs)
    text = asides.Text(sheet, header, options, repairs)
    if kind == "left out":
        is_list = reason in {FILLED, FILLED_BY_THEME}
        return LeftOut(path, reason, asides.old_addresses(text).certain if is_list else ())
    return asides.aside(kind, text, _body(header, sheet, options))


def _is_worked_out(body: Body) -> bool:
    """Say whether a text with lists of its own has words, and no tag that only its generator knew."""
    return not body.tags_left and bool(plain_text.from_html(body.html))


def _sheet(header: Header, path: str, options: Options) -> Sheet:
    dialect, site = options.dialect, options.site
    defaults = dialect.defaults(path, site)
    own = places.named_terms(dialect.joined(header.values, defaults), site)
    if site.term_keys:
        defaults = places.named_terms(defaults, site)
    keys = Keys(own, unquoted=header.unquoted, defaults=defaults)
    place, named = place_of(path, options), dialect.named(path, site)
    if place.role != "post" and options.is_site:
        named = replace(named, hidden="")
    has_date = bool(named.day) or any(moments.written(keys, dialect.date_keys))
    has_header = bool(header.values) or header.is_empty or needs_no_header(path, dialect)
    has_header = has_header or is_bare_page(path, site)
    return Sheet(path, place, keys, named, site, header.body, has_header, has_date)


def _incoming(header: Header, sheet: Sheet, options: Options, repairs: tuple[str, ...]) -> Incoming:
    dialect, path, keys, named = options.dialect, sheet.path, sheet.keys, sheet.named
    hidden = moments.reasons_to_hide(keys, named, options, header.body)
    date = moments.when(keys, named, options, is_hidden=bool(hidden))
    found = places.categories(keys, named, options)
    lead = _lead(keys, options)
    body = _body(header, sheet, options, lead, date.moment.at if date.moment else None)
    headline, doubts = headlines.headline(
        keys, named, headlines.heading(header.body, body, options)
    )
    headline = header_texts.drawn(headline, options)
    bylines = people.credited(keys, found.named, options.people)
    tags = places.tags(keys, options)
    old = _addresses(sheet, date, options, headline, hidden)
    lists = _lists(sheet, found.paths, options) if not hidden and date.moment else ()
    start = links.From(old, path, options.site)
    linked = links.from_root(body.below(headline), start)
    return Incoming(
        path=path, dialect=dialect.name, headline=headline, body=linked.html,
        slug=headlines.slug(keys, named, headline, options),
        language=language_of(keys, body.html, options, named=named.language),
        is_translation=is_translation(named.language, options),
        categories=found.paths[: MOST["categories"]],
        published_at=date.moment.at if date.moment and not hidden else None,
        bylines=bylines[: MOST["bylines"]], tags=tags[: MOST["tags"]],
        pictures=away.told(body.pictures, start), lead=away.of_lead(lead, start) if lead else None,
        addresses=old.certain[: MOST["addresses"]], aliases=old.aliases,
        possible_addresses=old.possible, lists=lists,
        linked_files=linked.files, linked_others=linked.others,
        lead_caption=leads.caption_in_text(lead, body.html),
        **header_texts.texts(keys, body.excerpt, options), **_flags(keys),
        header=withheld.without_passwords(header.values),
        unknown=keys.unknown(QUIET), repairs=(*repairs, *header.repairs, *people.several(keys, bylines)),
        converted=body.converted, tags_left=body.tags_left,
        warnings=(*doubts, *date.warnings, *hidden, *found.warnings, *body.warnings, *old.warnings,
                  *_cut(categories=found.paths, tags=tags, bylines=bylines, addresses=old.certain)),
    )  # fmt: skip


def _cut(**lists: tuple[object, ...]) -> list[str]:
    """Say of which lists only the beginning is taken."""
    return [
        f"Only the first {MOST[name]} of {len(found)} {name} were taken."
        for name, found in lists.items()
        if len(found) > MOST[name]
    ]


def _body(
    header: Header,
    sheet: Sheet,
    options: Options,
    lead: Picture | None = None,
    at: datetime | None = None,
) -> Body:
    """Return the text. Two keys switch tags off, as they did on the old site."""
    keys, path, site = sheet.keys, sheet.path, options.site
    told, dialect, prefix = _told(keys), options.dialect, site.prefix
    folder = placing.folder_of(keys, options)
    is_plain = keys.flag("disablenunjucks", default=False) or not keys.flag(
        "render_with_liquid", default=True
    )
    above = _above(keys, options, lead, header.body)
    below = _below(sheet, options, header.body)
    day = at.astimezone(options.zone) if at else None
    values = dialect.page_values(header.values, keys.defaults, sheet.named, day)
    return body_of(
        header.body,
        ".html" if keys.line("markup").lower() == "html" else file_names.suffix(path).lower(),
        placing.told_of(told, folder, prefix),
        (dialect.unfilled or Converted)
        if is_plain
        else lambda text: elsewhere.convert(dialect.convert(text, site, values)),
        _manner(keys, options),
        dialect.excerpt_end(header.values, site),
        lambda shown: placing.all_in_site(above + placing.placed_in(shown + below, folder), prefix),
    )


def _above(keys: Keys, options: Options, lead: Picture | None, text: str) -> str:
    """Return what a header holds and its themes showed above the text."""
    dialect = options.dialect
    photos = keys.raw(*dialect.gallery_keys) if dialect.gallery_keys else None
    pictures = leads.gallery(photos, lead, _told(keys)) if photos else ""
    has_abstract = dialect.link_keys and keys.values.get("abstract")
    abstract = header_links.abstract(keys) if has_abstract else ""
    return pictures + abstract + header_links.sound(keys, dialect.sound_keys, text)


def _below(sheet: Sheet, options: Options, text: str) -> str:
    """Return what a header lists and its themes showed below the text."""
    dialect = options.dialect
    is_person = "author" in {sheet.place.role, sheet.layout}
    links = "" if is_person else header_links.below(sheet.keys, dialect.link_keys)
    cited_ones = cited.below(sheet.keys, dialect.cited_keys, text)
    return (f"\n{links}" if links else "") + cited_ones


def _manner(keys: Keys, options: Options) -> markup.Manner:
    """Return how the post's Markdown is read; a key of Hexo's plugins keeps names from being drawn."""
    found = options.dialect.manner(options.site)
    if not found.draws_names or not keys.flag("no-emoji", default=False):
        return found
    return replace(found, draws_names=False)


def _told(keys: Keys) -> dict[str, Value]:
    told = keys.raw("pictures")
    return told if isinstance(told, dict) else {}


def _lead(keys: Keys, options: Options) -> Picture | None:
    lead = leads.lead_of(keys, _told(keys), placing.folder_of(keys, options))
    if lead is None and options.site.lead_file:
        return leads.of_theme(keys, options.site.lead_file)
    if lead is None or not options.site.prefix:
        return lead
    return replace(lead, address=placing.in_site(lead.address, options.site.prefix))


def _flags(keys: Keys) -> dict[str, Any]:
    kind = keys.line("kind").lower()
    return {
        "kind": kind if kind in KINDS else "news",
        "comments_allowed": keys.flag("comments", "comment", default=True),
        "is_pinned": keys.flag("top", "sticky", "pin", "pinned", default=False),
    }


def _addresses(
    sheet: Sheet, date: When, options: Options, headline: str, hidden: tuple[str, ...]
) -> Addresses:
    """Return where the old site showed the post; a draft was nowhere."""
    if hidden or date.moment is None:
        return Addresses()
    dialect, is_document = options.dialect, sheet.place.role == "document"
    find = (dialect.page_addresses if is_document else None) or dialect.addresses
    values = sheet.keys.exact if dialect.tells_case else sheet.keys.values
    paths, title = dialect.categories(values), plain(headline)
    post = Dated(sheet.named, values, date.moment, options.zone, title, paths, path=sheet.path)
    found = places.usable(find(post, options.site))
    said = places.own(sheet.keys, options.site)
    return replace(
        found,
        aliases=places.aliases(find, post, options.site, found),
        certain=(*found.certain, *places.numbered(sheet.keys)),
        possible=(*found.possible, *said),
    )


def _lists(
    sheet: Sheet, sections: tuple[tuple[str, ...], ...], options: Options
) -> tuple[Listing, ...]:
    """Return the old lists that a public post stood in, by the names of today."""
    dialect, values = options.dialect, sheet.keys.values
    post = Dated(
        sheet.named, values, asides.UNDATED, options.zone, "",
        dialect.categories(values), dialect.tags(values), sheet.path,
    )  # fmt: skip
    found = (places.renamed(one, sections, options) for one in dialect.listings(post, options.site))
    return tuple(one for one in found if one.name and places.is_usable(one.path))


def _line_of(key: str, text: str) -> int:
    found = re.search(
        rf"^[ \t{{]*[\"']?{re.escape(key)}[\"']?\s*[:=]", text, re.IGNORECASE | re.MULTILINE
    )
    return text.count("\n", 0, found.start()) + 1 if found else 1
