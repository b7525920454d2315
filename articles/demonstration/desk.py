"""A day at the desk: what editors have done with the articles since they came in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib.auth.models import User

from articles import publishing
from articles.models import Article

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from articles.publishing import Outcome

    Step = Callable[[Article, datetime], None]

IN_REVIEW = "sixty-beds-nine-nurses"
SCHEDULED = "last-train-at-midnight"
CHANGED = "granary-becomes-library"
CORRECTED = "lift-for-old-blocks"
WITHDRAWN = "night-market-rumour"

ADDED = (
    "<p>编者补记：试开放次日，图书馆把每日限流由一千五百人放宽到两千人，"
    "并在四楼加开了一间自习室。</p>"
)
CORRECTION = (
    "本文初版称加装电梯的政府补助为二十五万元，实为二十二万元；"
    "三楼以上住户分担的总额相应为三十六万元。"
)
REASON = "招商材料未经渡口街道证实，经核实夜市并无开市日期。"


class Stuck(RuntimeError):
    """A step that must be possible was refused: a fault in this package."""


def go_on(now: datetime) -> None:
    """Take each article that has a part to play on to where it shall stand."""
    _give_drafts_to_the_writer()
    for slug, step in STEPS.items():
        step(Article.objects.get(slug=slug), now)


def _give_drafts_to_the_writer() -> None:
    """Make the drafts those of the account that may only change its own, where there is one."""
    writer = User.objects.filter(username="writer").first()
    Article.objects.never_out().filter(owner=None).update(owner=writer)


def _submit(article: Article, _now: datetime) -> None:
    _must(publishing.submit(article, by=None))


def _schedule(article: Article, now: datetime) -> None:
    """Let it wait for six o'clock or so tomorrow."""
    at = (now + timedelta(days=1)).replace(minute=0, second=0, microsecond=0)
    _must(publishing.schedule(article, by=None, at=at, now=now))


def _change(article: Article, _now: datetime) -> None:
    """Write on, without publishing."""
    article.body = article.body + "\n" + ADDED
    article.save(update_fields=["body"])
    publishing.save_revision(article, by=None, note="补记，待核实后发布")


def _correct(article: Article, now: datetime) -> None:
    publishing.correct(article, by=None, text=CORRECTION)
    article.refresh_from_db()
    _must(publishing.publish(article, by=None, now=now))


def _withdraw(article: Article, now: datetime) -> None:
    _must(publishing.withdraw(article, by=None, reason=REASON, now=now))


def _must(outcome: Outcome) -> None:
    if not outcome.done:
        raise Stuck("; ".join(str(refusal.message) for refusal in outcome.refusals))


STEPS: dict[str, Step] = {
    IN_REVIEW: _submit,
    SCHEDULED: _schedule,
    CHANGED: _change,
    CORRECTED: _correct,
    WITHDRAWN: _withdraw,
}
