"""Small words of the paper: times, kickers, credits, addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language_info, pgettext
from django.utils.translation import gettext as _

from articles.models import Byline, Category, Correction, Kind, full_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles.models import Edition

register = template.Library()
HUES = [hue for hue in Category.Hue.values if hue]
LETTERS = ("none", "one", "two", "three", "four", "five", "six")
A_DAY = timedelta(days=1)
MIDNIGHT = time()
"""A story of this very moment came from a file that names its day alone, or is told as well without."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to pass a story on."""

    name: str
    url: str
    is_web: bool = True


@register.filter
def hue(section: Mapping[str, Any] | None) -> str:
    """Return the class of a section's colour; where none is chosen, one that follows from the section."""
    if not section:
        return ""
    chosen = section.get("hue") or HUES[int(section.get("id", 0)) % len(HUES)]
    return f"hue-{chosen}"


@register.filter
def lang(edition: Edition) -> str:
    """Return the attribute of a text in another language than the site's, "" in the site's own."""
    if edition.language.casefold() == settings.LANGUAGE_CODE:
        return ""
    return format_html(' lang="{}"{}', edition.language, direction(edition.language))


@register.filter
def site_lang(edition: Edition) -> str:
    """Return the attribute of our own words within a text of another language, else ""."""
    if not lang(edition):
        return ""
    back = format_html(' dir="{}"', "ltr") if direction(edition.language) else ""
    return format_html(' lang="{}"{}', settings.LANGUAGE_CODE, back)


@register.filter
def direction(language: str) -> str:
    """Return the attribute of a text that runs from right to left, as Arabic and Persian do, else ""."""
    try:
        is_rtl = get_language_info(language.casefold())["bidi"]
    except KeyError:
        return ""
    return format_html(' dir="{}"', "rtl") if is_rtl else ""


@register.filter
def utc(moment: datetime) -> str:
    """Return a moment as machines read it, in UTC: 2022-02-03T02:29:29Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@register.filter
def full_date(moment: datetime) -> str:
    """Return the day in the site's zone, with its weekday."""
    return date_format(_local(moment), pgettext("date format", "l, j F Y"))


@register.filter
def moment(value: datetime | str) -> str:
    """Return a moment to the minute as a ``time``, midnight as its day; also takes ISO 8601 text."""
    at = _local(datetime.fromisoformat(value) if isinstance(value, str) else value)
    is_day = at.time() == MIDNIGHT
    words = pgettext("date format", "j F Y") if is_day else pgettext("date format", "j F Y, H:i")
    return _time(at, date_format(at, words))


@register.simple_tag
def stamp(edition: Edition, now: datetime) -> str:
    """Return when a story came out, as briefly as one says it: 14:05, yesterday, 3 February, 3 Feb 2022."""
    at, today = _local(edition.published_at), _local(now).date()
    if at.date() == today:
        words = f"{at:%H:%M}"
    elif at.date() == today - A_DAY:
        words = _("yesterday")
    elif at.year == today.year:
        words = date_format(at, pgettext("date format", "j F"))
    else:
        words = date_format(at, pgettext("date format", "j M Y"))
        return format_html('<time class="with-year" datetime="{}">{}</time>', utc(at), words)
    return _time(at, words)


@register.simple_tag
def clock(edition: Edition) -> str:
    """Return the time of day at which a story came out; nothing where only its day is known."""
    at = _local(edition.published_at)
    return "" if at.time() == MIDNIGHT else _time(at, f"{at:%H:%M}")


@register.filter
def day_name(day: date, now: datetime) -> str:
    """Return a day as a heading: today, yesterday, or its date."""
    today = _local(now).date()
    if day == today:
        return _("Today")
    if day == today - A_DAY:
        return _("Yesterday")
    return date_format(day, pgettext("date format", "l, j F Y"))


@register.simple_tag
def published_line(edition: Edition) -> str:
    """Return when a story came out, when it was changed since, and how long it takes to read."""
    times = [format_html(_("Published {}"), moment(edition.published_at))]
    if edition.updated_at:
        times.append(format_html(_("Updated {}"), moment(edition.updated_at)))
    minutes = _("%(count)s min read") % {"count": edition.reading_minutes}
    return format_html_join("", "<span>{}</span>", ((each,) for each in (*times, minutes)))


@register.simple_tag
def kicker(edition: Edition, home: str = "") -> str:
    """Return the small line above a headline: the section, and the kind where it is not news.

    ``home`` is the path of a section that is named there already.
    """
    section = (edition.labels.get("sections") or [{"name": ""}])[-1]
    name = "" if home and section.get("path") == home else section["name"]
    kind = kind_name(edition)
    if not kind:
        return format_html('<p class="kicker">{}</p>', name) if name or not home else ""
    return format_html('<p class="kicker">{} <span class="kicker-kind">{}</span></p>', name, kind)


@register.simple_tag
def article_path(edition: Edition) -> str:
    """Return the way from the top section down to the story's own, as links, and its kind."""
    sections = [each for each in edition.labels.get("sections", []) if each["name"]]
    links = format_html_join(
        " › ", '<a href="{}/">{}</a>', ((each["path"], each["name"]) for each in sections)
    )
    kind = kind_name(edition)
    return format_html("{} <span>{}</span>", links, kind) if kind else links


@register.filter
def kind_name(edition: Edition) -> str:
    """Return what readers are told of a story's kind; nothing of plain news."""
    return "" if edition.kind == Kind.NEWS else str(dict(Kind.choices).get(edition.kind, ""))


@register.filter
def role_name(role: str) -> str:
    """Return a byline's role in words."""
    return str(dict(Byline.Role.choices).get(role, role))


@register.filter
def note_name(kind: str) -> str:
    """Return the heading of a correction."""
    return str(dict(Correction.Kind.choices).get(kind, kind))


@register.filter
def first_author(edition: Edition) -> dict[str, Any]:
    """Return the first line of the byline, or one without name and portrait."""
    lines: list[dict[str, Any]] = edition.labels.get("bylines") or [{"name": "", "portrait": None}]
    return lines[0]


@register.filter
def of(rows: Mapping[Any, Any], key: Any) -> Any:
    """Return what a mapping holds under a key, or None."""
    return rows.get(key) if rows else None


@register.filter
def in_letters(count: int) -> str:
    """Return a small number as a word for class names."""
    return LETTERS[min(count, len(LETTERS) - 1)]


@register.filter
def absolute(path: str) -> str:
    """Return a path of ours as a full address. Never by the Host header."""
    return full_address(path)


@register.filter
def is_web(address: str) -> bool:
    """Say whether an address may stand in a link to another site."""
    return str(address).startswith(("https://", "http://"))


@register.filter
def source(edition: Edition) -> str:
    """Return the name of where a story first stood, or its host for want of one."""
    return edition.source_name or _host(edition.source_url)


def _host(address: str) -> str:
    """Return the host of a web address; an old site's that no browser could read stands for itself."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return address


@register.filter
def ways_to_share(edition: Edition) -> list[Way]:
    """Return links that pass a story on, in plain letters: browsers encode them. Nothing is loaded."""
    url = full_address("/") + edition.get_absolute_url().lstrip("/")
    return [
        Way(_("Email"), f"mailto:?body={url}", is_web=False),
        Way(_("Weibo"), f"https://service.weibo.com/share/share.php?url={url}"),
        Way("X", f"https://x.com/intent/post?url={url}"),
    ]


def _local(moment: datetime) -> datetime:
    """Return a moment in the site's zone, whoever is looking."""
    return timezone.localtime(moment, timezone.get_default_timezone())


def _time(at: datetime, words: str) -> str:
    return format_html('<time datetime="{}">{}</time>', utc(at), words)
