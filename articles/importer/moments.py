"""When a post was published, and whether readers may see it at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from articles.dialects import BadDate, Moment, Named, read_date
from articles.importer import withheld
from articles.importer.incoming import Options
from articles.importer.keys import Keys, is_false, is_true

_EARLIEST = 1990
_DAY = re.compile(r"(?:^|/)(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[/_ -]|$)")
"""A day as folders, or before the name of a folder: ``2024/05/01/``, ``2024-05-01-spring/``."""
_SLASHES = re.compile(r"\d{4}/\d")
_UNRENDERED = frozenset({"never", "false", "link"})


class DateRefused(ValueError):
    """A date that cannot be read: under which key, and why."""

    def __init__(self, key: str, message: str) -> None:
        """Take the key and the sentence."""
        super().__init__(message)
        self.key = key
        self.message = message


@dataclass(frozen=True, slots=True)
class When:
    """The moment of publication, None where no date is known, and what to tell about it."""

    moment: Moment | None
    warnings: tuple[str, ...] = ()


def when(keys: Keys, named: Named, options: Options, *, is_hidden: bool = False) -> When:
    """Return the date of the header, else that of the file's name; never the file's own time.

    A date that cannot be read gives way to the next key or to the name, and is told; so it does
    where the post is hidden. Where nothing serves, and for the ``date`` of Jekyll, which fails on it:
    ``DateRefused``.
    """
    if named.comes_first:
        return _by_name(keys, named, options)
    bad: DateRefused | None = None
    for key, text in written(keys, options.dialect.date_keys):
        try:
            moment = _later(keys, _read(keys, key, text, options), options)
        except DateRefused as error:
            bad = bad or error
            continue
        doubts = [*_doubts(moment.at, options.now), *_doubts_of_hugo(text, options)]
        if moment.passed_over:
            doubts.append(
                f"Of the date {text[:60]!r} {options.dialect.label} passed over {moment.passed_over[:40]!r}."
            )
        return When(moment, (*_instead(bad, f"that under `{key}`"), *doubts))
    found = _by_name(keys, named, options)
    if bad is None:
        return found
    is_fatal = options.dialect.is_strict_about_dates and bad.key == "date"
    if found.moment is None or is_fatal:
        if is_hidden:
            return When(None, (bad.message,))
        raise bad
    told = found.warnings if named.day and named.is_dated else found.warnings[1:]
    return replace(found, warnings=(*_instead(bad, "that in its name or folder"), *told))


def _instead(bad: DateRefused | None, other: str) -> tuple[str, ...]:
    return (f"{bad.message} Until then {other} serves.",) if bad else ()


def _doubts_of_hugo(text: str, options: Options) -> list[str]:
    if options.dialect.name != "hugo" or not _SLASHES.match(text):
        return []
    return [f"Hugo could not read the date {text[:60]!r}, and showed the page without one."]


def _read(keys: Keys, key: str, text: str, options: Options) -> Moment:
    try:
        return options.dialect.read_date(text, options.zone, is_unquoted=key in keys.unquoted)
    except BadDate as error:
        raise DateRefused(key, f"`{key}`: {error}") from None


def _later(keys: Keys, moment: Moment, options: Options) -> Moment:
    """Return Hugo's ``publishDate`` where that one is still to come: the page waits for it."""
    text = keys.raw("publishdate") if options.dialect.name == "hugo" else None
    if not isinstance(text, str):
        return moment
    waiting = _read(keys, "publishdate", text, options)
    return waiting if waiting.at > options.now else moment


def reasons_to_hide(
    keys: Keys, named: Named, options: Options, body: str, *, is_listed: bool = True
) -> tuple[str, ...]:
    """Return why readers may not see the post, in sentences; nothing when they may.

    Kept: Hexo and Jekyll show posts with ``draft: true``; here they are drafts, and the report says so.
    What was only kept out of lists is hidden where it would be listed here.
    """
    label = options.dialect.label
    draft = "`draft: true`: it comes in as a draft."
    if options.dialect.drafts_shown or "drafts" in options.site.builds:
        draft = f"`draft: true`: it comes in as a draft, though {label} showed it."
    checks = (
        (named.is_draft, "It stands among the drafts."),
        (bool(named.hidden), f"{named.hidden} It comes in as a draft."),
        (_is_over(keys, options), f"It had expired, and {label} showed it no more: a draft."),
        (
            _has_no_page(keys, options),
            "Hugo made no page of it (`headless` or `build`): it comes in as a draft.",
        ),
        *_unmade(keys, options),
        (
            not options.dialect.is_published(keys.values),
            "`published: false`: it comes in as a draft.",
        ),
        (keys.flag("draft", default=False), draft),
        *withheld.reasons(keys, options, body, is_listed=is_listed),
    )
    return tuple(sentence for applies, sentence in checks if applies)


def _unmade(keys: Keys, options: Options) -> list[tuple[bool, str]]:
    """Return by which keys the generator was told to make no page of it."""
    told = (key for key in options.dialect.page_keys if keys.line(key).lower() == "false")
    return [
        (True, f"`{key}: false`: no page was made of it. It comes in as a draft.") for key in told
    ]


def _has_no_page(keys: Keys, options: Options) -> bool:
    """Say whether a page of Hugo is there for other pages only."""
    if options.dialect.name != "hugo":
        return False
    build = keys.raw("build", "_build") or {}
    render = str(build.get("render", "")) if isinstance(build, dict) else ""
    return keys.flag("headless", default=False) or render.lower() in _UNRENDERED


def _is_over(keys: Keys, options: Options) -> bool:
    """Say whether Hugo had taken the page down already; a date it cannot read takes nothing down."""
    if options.dialect.name != "hugo" or "expired" in options.site.builds:
        return False
    text = keys.raw("expirydate", "unpublishdate")
    try:
        return isinstance(text, str) and read_date(text, options.zone).at <= options.now
    except BadDate:
        return False


def written(keys: Keys, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the dates and their keys. ``published`` is a date in aggregators, else a flag."""
    for key in names:
        text = keys.raw(key)
        is_flag = key == "published" and isinstance(text, str) and (is_true(text) or is_false(text))
        if text is not None and not is_flag:
            yield key, str(text)


def _doubts(at: datetime, now: datetime) -> list[str]:
    if at > now:
        local = f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
        return [f"SCHEDULED: its date lies in the future. Readers see it from {local} on."]
    return [f"It is dated {at.year}. Is that right?"] if at.year < _EARLIEST else []


def _by_name(keys: Keys, named: Named, options: Options) -> When:
    """Return the day that the name says, else that of the old address, else that of the folders.

    Where a generator took it from the name itself, there is nothing to tell.
    """
    places = (named.day, _day_in(keys.line("path", "permalink", "url")), _day_in(named.stem))
    day = next((day for day in places if day), "")
    try:
        moment = read_date(day, options.zone)
    except BadDate:
        never = f"There is no such day as the {day} in its name" if day else "It has no date"
        return When(None, (f"{never}: it comes in as a draft.",))
    if named.day and named.is_dated:
        return When(moment, tuple(_doubts(moment.at, options.now)))
    said = "It has no date of its own: the one in its address or folder serves."
    if named.day:
        said = "It has no date of its own: the one in its name serves."
    return When(moment, (said, *_doubts(moment.at, options.now)))


def _day_in(path: str) -> str:
    found = _DAY.search(path)
    return f"{found[1]}-{found[3]}-{found[4]}" if found else ""
