"""Two people at once: on both databases, with connections of their own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.utils import timezone

from articles import publishing
from articles.models import Article, Edition, Revision
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Run acts in threads of their own and return what each gave."""

    def run(act: Callable[[], object]) -> object:
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_two_who_publish_at_once_leave_one_open_edition() -> None:
    article = make.article("一稿")
    outcomes = at_once(
        *[lambda: publishing.publish(Article.objects.get(pk=article.pk), by=None)] * 4
    )
    assert all(outcome.done for outcome in outcomes)  # type: ignore[attr-defined]  # an Outcome
    assert Edition.objects.filter(article=article, live_until=None).count() == 1
    assert Edition.objects.live(timezone.now()).filter(article=article).count() == 1


def test_two_who_save_at_once_number_their_revisions_apart() -> None:
    article = make.article("一稿")

    def save(headline: str) -> Revision:
        mine = Article.objects.get(pk=article.pk)
        Article.objects.filter(pk=article.pk).update(headline=headline)
        return publishing.save_revision(mine, by=None)

    at_once(*[lambda headline=f"第{n}稿": save(headline) for n in range(4)])
    numbers = list(Revision.objects.filter(article=article).values_list("number", flat=True))
    assert len(numbers) == len(set(numbers))
    assert max(numbers) == Article.objects.get(pk=article.pk).version


def test_publishing_and_withdrawing_at_once_leave_a_lawful_timeline() -> None:
    article = make.live("一稿").article
    at_once(
        lambda: publishing.publish(Article.objects.get(pk=article.pk), by=None),
        lambda: publishing.withdraw(Article.objects.get(pk=article.pk), by=None),
    )
    windows = list(article.editions.order_by("live_from").values_list("live_from", "live_until"))
    ends = [until for _start, until in windows[:-1]]
    assert all(
        until and until <= start for until, (start, _end) in zip(ends, windows[1:], strict=True)
    )
