"""Which edition readers see, when: every verb, before and after, as tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from articles import publishing
from articles.models import Address, Article, Edition, Placement, Standing
from tests import make

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def seen(article: Article, at: datetime) -> str:
    """Return the headline that readers see, or nothing."""
    return ",".join(
        Edition.objects.live(at).filter(article=article).values_list("headline", flat=True)
    )


def rewrite(article: Article, headline: str) -> None:
    article.headline = headline
    article.save()
    publishing.save_revision(article, by=None)


def test_saving_never_changes_what_readers_see() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    rewrite(article, "二稿")
    assert seen(article, NOW + HOUR) == "一稿"


def test_publishing_again_replaces_the_edition_at_the_same_instant() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    rewrite(article, "二稿")
    publishing.publish(article, by=None, now=NOW + HOUR)
    first, second = article.editions.order_by("live_from")
    assert first.live_until == second.live_from
    assert seen(article, NOW + HOUR) == "二稿"


def test_publishing_twice_in_one_instant_leaves_one_edition() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    rewrite(article, "二稿")
    publishing.publish(article, by=None, now=NOW)
    assert article.editions.count() == 1
    assert seen(article, NOW) == "二稿"


def test_a_scheduled_article_appears_by_the_clock_alone() -> None:
    article = make.article("明日头条")
    publishing.schedule(article, by=None, at=NOW + HOUR, now=NOW)
    assert [seen(article, NOW + HOUR * n) for n in (0, 1, 2)] == ["", "明日头条", "明日头条"]


def test_a_scheduled_change_replaces_a_live_story_by_the_clock_alone() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    rewrite(article, "二稿")
    publishing.schedule(article, by=None, at=NOW + 2 * HOUR, now=NOW + HOUR)
    assert [seen(article, NOW + HOUR * n) for n in (0, 1, 2, 3)] == ["一稿", "一稿", "二稿", "二稿"]


def test_cancelling_a_scheduled_change_opens_the_earlier_window_again() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    rewrite(article, "二稿")
    publishing.schedule(article, by=None, at=NOW + 2 * HOUR, now=NOW + HOUR)
    publishing.cancel_schedule(article, by=None, now=NOW + HOUR)
    assert article.editions.get().live_until is None
    assert seen(article, NOW + 3 * HOUR) == "一稿"


def test_publishing_while_a_change_waits_asks_first() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    rewrite(article, "二稿")
    publishing.schedule(article, by=None, at=NOW + 3 * HOUR, now=NOW)
    rewrite(article, "三稿")
    outcome = publishing.publish(article, by=None, now=NOW + HOUR)
    assert (outcome.done, outcome.is_question) == (False, True)
    assert seen(article, NOW + HOUR) == "一稿"


@pytest.mark.parametrize(
    "waiting",
    ["carry", "drop"],
    ids=["carried into the waiting edition", "waiting edition dropped"],
)
def test_the_new_text_is_out_before_and_after_the_scheduled_moment(waiting: str) -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    rewrite(article, "二稿")
    publishing.schedule(article, by=None, at=NOW + 2 * HOUR, now=NOW)
    rewrite(article, "三稿")
    publishing.publish(article, by=None, now=NOW + HOUR, waiting=waiting)
    assert [seen(article, NOW + HOUR * n) for n in (1, 2, 3)] == ["三稿", "三稿", "三稿"]
    assert article.editions.filter(live_from__gt=NOW + HOUR).exists() == (waiting == "carry")


def test_an_expiry_ends_the_story_and_survives_a_new_edition() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    publishing.expire(article, by=None, at=NOW + 3 * HOUR, now=NOW)
    rewrite(article, "二稿")
    publishing.publish(article, by=None, now=NOW + HOUR)
    assert [seen(article, NOW + HOUR * n) for n in (1, 2, 3)] == ["二稿", "二稿", ""]


def test_a_scheduled_change_keeps_the_expiry_of_the_story() -> None:
    article = make.article("一稿")
    publishing.publish(article, by=None, now=NOW)
    publishing.expire(article, by=None, at=NOW + 3 * HOUR, now=NOW)
    publishing.schedule(article, by=None, at=NOW + HOUR, now=NOW)
    publishing.cancel_schedule(article, by=None, now=NOW)
    assert article.editions.get().live_until == NOW + 3 * HOUR


def test_withdrawing_ends_the_story_and_what_waits() -> None:
    article = make.article("一稿", tags=("北约",))
    publishing.publish(article, by=None, now=NOW)
    publishing.schedule(article, by=None, at=NOW + 2 * HOUR, now=NOW)
    publishing.withdraw(article, by=None, reason="失实", now=NOW + HOUR)
    edition = article.editions.get()
    assert [seen(article, NOW + HOUR * n) for n in (1, 2, 3)] == ["", "", ""]
    assert (edition.ended_as, edition.ended_note, edition.retired) == ("withdrawn", "失实", True)
    assert not Placement.objects.exists()


def test_a_withdrawn_story_can_come_back_at_its_first_address() -> None:
    article = make.article("一稿")
    first = publishing.publish(article, by=None, now=NOW).edition
    publishing.withdraw(article, by=None, now=NOW + HOUR)
    second = publishing.publish(article, by=None, now=NOW + 48 * HOUR).edition
    assert first is not None
    assert second is not None
    assert (second.path, second.published_at) == (first.path, first.published_at)


STANDINGS = [
    ("never out", lambda a: None, 0, Standing.NEVER),
    (
        "scheduled",
        lambda a: publishing.schedule(a, by=None, at=NOW + HOUR, now=NOW),
        0,
        Standing.SCHEDULED,
    ),
    (
        "scheduled, its time come",
        lambda a: publishing.schedule(a, by=None, at=NOW + HOUR, now=NOW),
        1,
        Standing.LIVE,
    ),
    ("live", lambda a: publishing.publish(a, by=None, now=NOW), 0, Standing.LIVE),
    (
        "changed",
        lambda a: (publishing.publish(a, by=None, now=NOW), rewrite(a, "新")),
        0,
        Standing.CHANGED,
    ),
    (
        "expired",
        lambda a: (
            publishing.publish(a, by=None, now=NOW),
            publishing.expire(a, by=None, at=NOW + HOUR, now=NOW),
        ),
        1,
        Standing.EXPIRED,
    ),
    (
        "withdrawn",
        lambda a: (
            publishing.publish(a, by=None, now=NOW),
            publishing.withdraw(a, by=None, now=NOW + HOUR),
        ),
        1,
        Standing.WITHDRAWN,
    ),
]


@pytest.mark.parametrize(
    ("_name", "story", "hours", "standing"), STANDINGS, ids=[row[0] for row in STANDINGS]
)
def test_standing_follows_from_editions_and_the_clock(
    _name: str, story, hours: int, standing: str
) -> None:
    article = make.article("一稿")
    story(article)
    assert Article.objects.with_standing(NOW + hours * HOUR).get().standing == standing


@pytest.mark.parametrize("standing", [row[3] for row in STANDINGS])
def test_articles_are_filtered_by_standing(standing: str) -> None:
    for _name, story, _hours, _standing in STANDINGS:
        story(make.article())
    found = Article.objects.standing(standing, NOW + HOUR)
    assert {row.standing for row in found} <= {standing}


def test_the_database_refuses_two_open_editions() -> None:
    edition = make.live()
    twin = Edition(
        **{
            f.attname: getattr(edition, f.attname)
            for f in Edition._meta.concrete_fields
            if f.name != "id"
        }
    )
    twin.live_from += HOUR
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


def test_a_moment_that_is_over_is_refused() -> None:
    outcome = publishing.schedule(make.article(), by=None, at=NOW - HOUR, now=NOW)
    assert (outcome.done, outcome.refusals[0].field) == (False, "live_from")


def test_a_cancelled_first_publication_gives_its_address_back() -> None:
    article = make.article("未发", slug="weifa")
    publishing.schedule(article, by=None, at=NOW + HOUR, now=NOW)
    assert Address.objects.filter(article=article).exists()
    publishing.cancel_schedule(article, by=None, now=NOW)
    assert not Address.objects.filter(article=article).exists()
