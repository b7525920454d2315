"""When a post was published, and whether readers may see it at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from articles.dialects import BadDate, Moment, Named, read_date
from articles.importer.incoming import Options
from articles.importer.keys import Keys, is_false, is_true

KEYS = ("date", "pubdate", "publishdate", "published", "created", "post_date")
_EARLIEST = 1990
_HIDDEN = frozenset({"draft", "private", "pending", "hidden"})


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


def when(keys: Keys, named: Named, options: Options) -> When:
    """Return the date of the header, else that of the file's name; never the file's own time.

    Raises ``DateRefused``.
    """
    key, text = _written(keys)
    if text:
        try:
            moment = read_date(text, options.zone)
        except BadDate as error:
            raise DateRefused(key, f"`{key}`: {error}") from None
        return When(moment, tuple(_doubts(moment.at, options.now)))
    return _by_name(named, options)


def reasons_to_hide(keys: Keys, named: Named, options: Options) -> tuple[str, ...]:
    """Return why readers may not see the post, in sentences; nothing when they may.

    Kept: Hexo shows posts with ``draft: true``; here they are drafts, and the report says so.
    """
    checks = (
        (named.is_draft, "It stands among the drafts."),
        (
            not options.dialect.is_published(keys.values),
            "`published: false`: it comes in as a draft.",
        ),
        (
            keys.flag("draft", default=False),
            "`draft: true`: it comes in as a draft, though Hexo showed it.",
        ),
        (
            keys.line("status").lower() in _HIDDEN,
            "Its status is not public: it comes in as a draft.",
        ),
        (
            bool(keys.raw("password")),
            "It has a password: it comes in as a draft, without the password.",
        ),
        (keys.flag("hidden", "unlisted", default=False), "It was hidden: it comes in as a draft."),
    )
    return tuple(sentence for applies, sentence in checks if applies)


def _written(keys: Keys) -> tuple[str, str]:
    """Return the first date and its key. ``published`` is a date in aggregators, else a flag."""
    for key in KEYS:
        text = keys.raw(key)
        is_flag = key == "published" and isinstance(text, str) and (is_true(text) or is_false(text))
        if isinstance(text, str) and not is_flag:
            return key, text
    return "", ""


def _doubts(at: datetime, now: datetime) -> list[str]:
    if at > now:
        local = f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
        return [f"SCHEDULED: its date lies in the future. Readers see it from {local} on."]
    return [f"It is dated {at.year}. Is that right?"] if at.year < _EARLIEST else []


def _by_name(named: Named, options: Options) -> When:
    try:
        moment = read_date(named.day, options.zone)
    except BadDate:
        return When(None, ("It has no date: it comes in as a draft.",))
    return When(moment, ("It has no date of its own: the one in its name serves.",))
