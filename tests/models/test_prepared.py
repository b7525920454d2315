"""A prepared query gives what its queryset gives, each time anew."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Edition
from articles.models.prepared import Prepared, Slot
from tests import make

pytestmark = pytest.mark.django_db

NOW = Slot("now", models.DateTimeField())


def live() -> Prepared[Edition]:
    """Return what is live, newest first, with its picture."""
    return Prepared(lambda: Edition.objects.live(NOW).newest().for_cards())  # type: ignore[arg-type]  # a slot


def test_it_returns_the_rows_of_its_queryset() -> None:
    editions = [make.live(lead_image=make.image()), make.live()]
    with CaptureQueriesContext(connection) as queries:
        found = live()(now=timezone.now())
        pictures = [each.lead_image for each in found]
    assert {each.pk for each in found} == {each.pk for each in editions}
    assert {each.pk for each in pictures if each} == {editions[0].lead_image_id}
    assert len(queries) == 1


def test_each_call_sees_what_is_there_then() -> None:
    ask = live()
    first = ask(now=timezone.now())
    edition = make.live(headline="江水涨了")
    second = ask(now=timezone.now())
    assert (first, [each.headline for each in second]) == ([], [edition.headline])


def test_each_call_has_values_of_its_own() -> None:
    edition, ask = make.live(), live()
    assert ask.first(now=edition.live_from - timedelta(days=1)) is None
    assert ask.first(now=edition.live_from) == edition
    assert ask.first(now=edition.live_from - timedelta(days=1)) is None


def test_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        live()()


def test_it_returns_values_where_its_queryset_does() -> None:
    edition = make.live(headline="江水涨了")
    ask: Prepared[Edition] = Prepared(
        lambda: Edition.objects.live(NOW).values_list("headline", "published_on")  # type: ignore[arg-type]  # a slot
    )
    assert ask.tuples(now=edition.live_from) == [("江水涨了", edition.published_on)]
    assert ask.tuples(now=edition.live_from - timedelta(days=1)) == []
