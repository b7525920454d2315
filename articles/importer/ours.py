"""Posts that ``export_posts`` wrote: a header with ``newsroom:`` in it is read to the letter.

Nothing is guessed, mended or derived, so that what went out comes back as it was. The keys are those
of ``exporter/telling.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

from articles import markup
from articles.dialects import BadDate, Header, Unreadable, Value, read_date
from articles.importer.bodies import without_numbers
from articles.importer.incoming import (
    KINDS,
    PICTURE_TEXTS,
    Credited,
    History,
    Incoming,
    Options,
    Person,
    Picture,
    Seen,
)
from articles.importer.people import ROLES, by_slug, fold
from articles.importer.places import is_usable
from articles.snapshot import Note

FORMAT = 1
KEYS = frozenset(
    {
        "title", "date", "updated", "lastmod", "last_modified_at", "expires", "expirydate",
        "categories", "sections", "tags", "author", "bylines", "lang", "kind", "slug", "dateline",
        "standfirst", "summary", "lead_caption", "seo_title", "seo_description", "source",
        "source_url", "headimg", "pictures", "comments", "top", "corrections", "permalink", "url",
        "alias", "aliases", "redirect_from", "published", "draft", "layout", "params", "newsroom",
    }
)  # fmt: skip
_FIGURE = re.compile(r'<figure class="([^"]*)"><img src="([^"]*)" alt="[^"]*">')
_ONCE_ELSEWHERE = re.compile(r'<img alt="([^"]*)" src="[^"]*" data-url="([^"]*)">')
"""A picture that the text names by its address on another site, and that has its file here."""
_STAGES = frozenset({"draft", "in_review", "changes_asked", "approved"})
_ENDS = frozenset({"", "replaced", "expired", "withdrawn"})


def is_ours(values: Mapping[str, Value]) -> bool:
    """Say whether a header is one that an export wrote for an article; a page is read like any other."""
    desk = flat(values).get("newsroom")
    return isinstance(desk, dict) and "page" not in desk


def read_ours(header: Header, path: str, options: Options) -> Incoming:
    """Return the article that the file holds. Raises ``Unreadable`` where it cannot be taken as written."""
    values = flat(header.values)
    desk = _table(values.get("newsroom"))
    if _line(desk, "format") != str(FORMAT):
        raise Unreadable(
            f"`newsroom: format` is {_line(desk, 'format')!r}: this Newsroom reads {FORMAT}."
        )
    main = _incoming(values, header.body, path, options)
    texts = {
        name: _incoming({**values, **other}, str(other.get("body", header.body)), path, options)
        for name in ("later", "desk")
        if (other := _table(desk.get(name)))
    }
    windows = tuple(read_window(_table(item), options) for item in _list(desk.get("windows")))
    at = _moment(values, "date", options)
    usual = "approved" if at else "draft"
    stage = _line(desk, "stage") or usual
    is_simple = not (windows or texts or _line(desk, "note")) and stage == usual
    history = None if is_simple else _history(stage, desk, at, windows, texts)
    return replace(
        main,
        published_at=at,
        history=history,
        addresses=tuple(place for place in _aliases(values) if is_usable(place)),
        header=dict(header.values),
        unknown=tuple(key for key in values if key.lower() not in KEYS),
        repairs=header.repairs,
    )


def as_told(incoming: Incoming, windows: Mapping[str, Seen | None]) -> Incoming:
    """Return a post that is as it came in, seen when an export tells (None: when its file says).

    Its addresses and lists are told there too, so that none follows from it.
    """
    if incoming.path not in windows:
        return incoming
    seen, at = windows[incoming.path], incoming.published_at
    return replace(
        incoming,
        history=History("approved", published_at=at, windows=(seen,)) if seen else None,
        addresses=(),
        possible_addresses=(),
        lists=(),
        linked_files=(),
    )


def _history(
    stage: str,
    desk: Mapping[str, Value],
    at: datetime | None,
    windows: tuple[Seen, ...],
    texts: Mapping[str, Incoming],
) -> History:
    if stage not in _STAGES:
        raise Unreadable(f"`newsroom: stage` is {stage!r}, which is no stage.")
    seen = windows or ((Seen(at),) if at else ())
    return History(stage, _line(desk, "note"), at, seen, texts)


def _incoming(values: Mapping[str, Value], body: str, path: str, options: Options) -> Incoming:
    """Return one text of the article."""
    told = _table(values.get("pictures"))
    html, pictures = read_body(body, told)
    lead = _line(values, "headimg")
    kind, ways = _line(values, "kind") or "news", _sections(values, options)
    return Incoming(
        path=path, dialect=options.dialect.name, headline=_line(values, "title"),
        slug=_line(values, "slug"), body=html, language=_line(values, "lang") or options.language,
        kind=kind if kind in KINDS else "news", categories=_ways(ways, "name"),
        tags=tuple(map(str, _list(values.get("tags")))), bylines=_bylines(values, options),
        published_at=None, header={}, unknown=(), standfirst=_line(values, "standfirst"),
        summary=_line(values, "summary"), dateline=_line(values, "dateline"),
        lead=_picture(lead, told) if lead else None, lead_caption=_line(values, "lead_caption"),
        pictures=pictures, source_name=_line(values, "source"), source_url=_line(values, "source_url"),
        comments_allowed=_line(values, "comments") != "false", seo_title=_line(values, "seo_title"),
        seo_description=_line(values, "seo_description"), is_pinned=_line(values, "top") == "true",
        corrections=tuple(_note(_table(item), options) for item in _list(values.get("corrections"))),
        section_slugs=_ways(ways, "slug"),
        described={address: _table(texts) for address, texts in told.items()},
    )  # fmt: skip


def read_body(text: str, told: Mapping[str, Value]) -> tuple[markup.SafeHtml, tuple[Picture, ...]]:
    """Return the clean text, its pictures numbered from 1: the way back of ``exporter/bodies.py``."""
    pictures: list[Picture] = []

    def numbered(found: re.Match[str]) -> str:
        one = _picture(unescape(found[2]), told)
        if one.where != "local":
            return found[0]
        pictures.append(one)
        return f'<figure class="{found[1]}" data-image-id="{len(pictures)}">'

    named = _ONCE_ELSEWHERE.sub(r'<img alt="\1" src="\2">', text.strip("\n"))
    marked = _FIGURE.sub(numbered, without_numbers(named))
    return markup.clean(marked), tuple(pictures)


def _picture(address: str, told: Mapping[str, Value]) -> Picture:
    texts = _table(told.get(address))
    said = {key: _line(texts, key) for key in PICTURE_TEXTS}
    is_remote = address.startswith(("https://", "http://"))
    return Picture("remote" if is_remote else "local", address, written=b"", **said)


def _sections(values: Mapping[str, Value], options: Options) -> list[list[dict[str, Value]]]:
    """Return of each section the steps from the top down: a ``name``, some with a ``slug``."""
    if "sections" not in values:
        return [[{"name": name} for name in path] for path in options.dialect.categories(values)]
    ways = [
        [_table(step) or {"name": step} for step in _list(way)] for way in _list(values["sections"])
    ]
    return [way for place, way in enumerate(ways) if way or not place]


def _ways(ways: list[list[dict[str, Value]]], key: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_line(step, key) for step in way) for way in ways)


def _bylines(values: Mapping[str, Value], options: Options) -> tuple[Credited, ...]:
    told = _list(values.get("bylines"))
    lines = [_table(item) for item in told] or [{"name": n} for n in _list(values.get("author"))]
    return tuple(_credited(line, options) for line in lines if _line(line, "name"))


def _credited(line: Mapping[str, Value], options: Options) -> Credited:
    name, role = _line(line, "name"), _line(line, "role")
    person = (
        options.people.get(by_slug(_line(line, "slug")))
        or options.people.get(fold(name))
        or Person(name, "agency" if role == "agency" else "person")
    )
    return Credited(person, role if role in ROLES else "text", _line(line, "lead_in"))


def _note(item: Mapping[str, Value], options: Options) -> Note:
    at = _moment(item, "at", options)
    if at is None:
        raise Unreadable("A correction has no `at:`.")
    return Note(
        _line(item, "kind") or "correction", _line(item, "text"), at.astimezone(UTC).isoformat()
    )


def read_window(item: Mapping[str, Value], options: Options) -> Seen:
    """Return a window as a header of ours tells it. Raises ``Unreadable``."""
    start, ended = _moment(item, "from", options), _line(item, "ended")
    if start is None or ended not in _ENDS:
        raise Unreadable("A window below `newsroom:` needs a `from:`, and a known `ended:` if any.")
    return Seen(
        start, _moment(item, "until", options), ended, _line(item, "reason"),
        _moment(item, "updated", options), _line(item, "says"), _line(item, "address"),
    )  # fmt: skip


def _moment(values: Mapping[str, Value], key: str, options: Options) -> datetime | None:
    """Return an instant to the microsecond as an export writes it, or as a person may have changed it."""
    text = _line(values, key)
    if not text:
        return None
    try:
        at = datetime.fromisoformat(re.sub(r" (?=[+-]\d\d:?\d\d$)", "", text))
        return at if at.tzinfo is not None else at.replace(tzinfo=options.zone)
    except ValueError:
        pass
    try:
        return read_date(text, options.zone).at
    except BadDate as error:
        raise Unreadable(f"`{key}`: {error}") from None


def _aliases(values: Mapping[str, Value]) -> list[str]:
    found = [values.get(key) for key in ("permalink", "url", "alias", "aliases", "redirect_from")]
    return [
        str(path) for item in found if item for path in (item if isinstance(item, list) else [item])
    ]


def flat(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return the header with what stands below Hugo's ``params``, its keys in lower case."""
    params = _table(next((v for k, v in values.items() if k.lower() == "params"), None))
    return {key.lower(): value for key, value in {**params, **values}.items()}


def _line(values: Mapping[str, Value], key: str) -> str:
    found = values.get(key)
    return found if isinstance(found, str) else ""


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value] if isinstance(value, str) and value else []


def _table(value: Value) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}
