"""The windows of one article at one moment, and the small moves that all verbs are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.models import Article, Edition
from articles.publishing import editions
from articles.publishing.editions import Window
from articles.publishing.labels import Directory

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import Revision


@dataclass(frozen=True, slots=True)
class Timeline:
    """Which edition is out, which waits, which was the first ever seen. Read under the article's lock."""

    article: Article
    now: datetime
    first: Edition | None
    current: Edition | None
    waiting: Edition | None

    @classmethod
    def of(cls, article: Article, now: datetime) -> Timeline:
        """Read an article's windows (1 query)."""
        rows = list(article.editions.order_by("live_from"))
        out = [row for row in rows if row.live_from <= now]
        later = [row for row in rows if row.live_from > now]
        is_open = bool(out) and (out[-1].live_until is None or out[-1].live_until > now)
        return cls(
            article,
            now,
            out[0] if out else None,
            out[-1] if is_open else None,
            later[0] if later else None,
        )

    def window(self, start: datetime, until: datetime | None = None, ended_as: str = "") -> Window:
        """Return a window for the next edition, with the dates that readers are told."""
        if self.first is None:
            return Window(start, until, ended_as, published_at=start)
        return Window(
            start, until, ended_as, published_at=self.first.published_at, updated_at=start
        )

    def drop_waiting(self) -> Timeline:
        """Take back the waiting edition; the window before it opens again. Return the new timeline."""
        if self.waiting is None:
            return self
        waiting, current = self.waiting, self.current
        editions.discard([waiting])
        if current and current.live_until == waiting.live_from:
            end(current, waiting.live_until, waiting.ended_as)
        return Timeline.of(self.article, self.now)

    def close_current(self, ended_as: str, note: str = "") -> None:
        """End the current edition now and take it out of all lists.

        One that began this very instant was seen by nobody, and is taken back instead.
        """
        if self.current is None:
            return
        if self.current.live_from >= self.now:
            editions.discard([self.current])
            return
        end(self.current, self.now, ended_as, note)
        editions.retire(self.article, self.now)


def end(edition: Edition, until: datetime | None, ended_as: str, note: str = "") -> None:
    """Set the end of a window and why it ends."""
    edition.live_until, edition.ended_as, edition.ended_note = until, ended_as, note
    edition.save(update_fields=["live_until", "ended_as", "ended_note"])


def issue(article: Article, revision: Revision, *windows: Window) -> list[Edition]:
    """Make an edition of ``revision`` for each window, in the order of time."""
    content = revision.content
    directory = Directory.for_snapshots([content])
    new = [
        editions.build(
            content,
            window,
            directory,
            article_id=article.pk,
            revision_id=revision.pk,
            version=revision.number,
        )
        for window in windows
    ]
    return editions.write(new, directory)
