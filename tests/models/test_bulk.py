"""Rows that are written many at once are the very rows that ``bulk_create`` would write."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import Error, connection
from django.db.models import Model

from articles.markup import Refused
from articles.models import (
    Address,
    Article,
    Byline,
    Edition,
    EditionBody,
    Image,
    ImportRun,
    LegacyPost,
    Placement,
    Revision,
    bulk,
)
from articles.models.fields import TooLong
from tests import make

pytestmark = pytest.mark.django_db

AT = datetime(2024, 2, 29, 23, 59, 1, 234567, tzinfo=UTC)
HOSTILE = "江湾\x00\x0b\u202e 日报\ud800  cafe\u0301"
BODY = "<p onclick=x()>江边<script>alert(1)</script> <b>粗</b>\x00</p>"


def article(number: int) -> Article:
    return Article(
        headline=HOSTILE, slug=f"jiang-{number}", body=BODY, standfirst=f"{HOSTILE}\n\n\n{number}",
        summary="", language="zh-hans", is_pinned=number == 1, created_at=AT, changed_at=AT,
    )  # fmt: skip


def revision(number: int) -> Revision:
    told = {"headline": HOSTILE, "tags": [{"id": number, "name": "𠀀\x00"}], "none": None}
    return Revision(article=kept(), number=number, snapshot=told, note=HOSTILE, at=AT)


def edition(number: int) -> Edition:
    return Edition(
        article=kept(), revision=kept().revisions.get(), article_version=1,
        live_from=AT.replace(hour=number), live_until=AT.replace(hour=number + 1),
        published_at=AT, published_on=AT.date(), path=f"/2024/02/29/{number}-江湾",
        language="zh-hans", kind="news", headline=HOSTILE, section_id=kept().section_id,
        labels={"tags": [HOSTILE]},
    )  # fmt: skip


def body(number: int) -> EditionBody:
    return EditionBody(edition_id=bodiless(number), html=BODY, text=f"{HOSTILE}\r\n{number}")


def legacy(number: int) -> LegacyPost:
    return LegacyPost(
        source=HOSTILE, path_in_source=f"_posts/{number}.md", packed=LegacyPost.pack(b"\x00\xff"),
        sha256="0" * 64, header={"title": [HOSTILE, number, None, True]}, dialect="hexo",
        run=ImportRun.objects.get_or_create(source="old")[0],
    )  # fmt: skip


def byline(number: int) -> Byline:
    return Byline(
        article=kept(), author=make.author(), role="text", lead_in=HOSTILE, position=number
    )


def kept() -> Article:
    """Return one article that is there already."""
    return Article.objects.filter(slug="da").first() or make.live(slug="da").article


def bodiless(number: int) -> int:
    row = edition(number)
    known = Edition.objects.filter(path=row.path).first()
    if known is None:
        row.save()
    return (known or row).pk


def stored(model: type[Model], before: set[Any]) -> list[dict[str, Any]]:
    """Return the new rows as the database holds them, without what only numbers them."""
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY {model._meta.pk.column}")
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    fresh = [row for row in rows if row[model._meta.pk.column] not in before]
    return [
        {
            name: bytes(value) if isinstance(value, memoryview) else value
            for name, value in row.items()
            if name not in {"id", "edition_id", "author_id"}
        }
        for row in fresh
    ]


def numbers(model: type[Model]) -> set[Any]:
    return set(model._default_manager.values_list("pk", flat=True))


@pytest.mark.parametrize("make_row", [article, revision, edition, body, legacy, byline])
def test_objects_become_the_rows_that_django_would_write(make_row) -> None:
    rows = [make_row(number) for number in (2, 3)]
    model = type(rows[0])
    before = numbers(model)
    model._default_manager.bulk_create(rows)
    usual = stored(model, before)
    model._default_manager.exclude(pk__in=before).delete()
    again = [make_row(number) for number in (2, 3)]
    before = numbers(model)
    bulk.create(again)
    assert len(usual) == 2
    assert stored(model, before) == usual
    assert {row.pk for row in again} == numbers(model) - before


def test_rows_without_objects_get_the_defaults_that_objects_have() -> None:
    target = kept().pk
    Address.objects.bulk_create([Address(path="/a/江\u202e湾", article_id=target, created_at=AT)])
    usual = Address.objects.filter(path="/a/江湾").values(*_but_number(Address)).get()
    Address.objects.filter(path="/a/江湾").delete()
    bulk.insert(Address, ("path", "article_id", "created_at"), [("/a/江\u202e湾", target, AT)])
    assert Address.objects.filter(path="/a/江湾").values(*_but_number(Address)).get() == usual


def _but_number(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields if not field.primary_key]


def test_a_default_that_is_made_is_made_for_each_row() -> None:
    bulk.insert(
        Image, ("remote_url",), [("https://a.example/1.png",), ("https://a.example/2.png",)]
    )
    assert Image.objects.values("token").distinct().count() == 2


def test_what_is_known_already_is_left_as_it_is() -> None:
    old = make.remote_image("https://a.example/1.png")
    bulk.insert(
        Image, ("remote_url",), [("https://a.example/1.png",), ("https://b.example/",)], known=True
    )
    assert Image.objects.get(remote_url="https://a.example/1.png").pk == old.pk
    assert Image.objects.filter(remote_url="https://b.example/").count() == 1


def test_numbers_that_were_given_away_are_never_given_again() -> None:
    first = article(1)
    bulk.create([first])
    taken = first.pk
    first.delete()
    second = article(2)
    bulk.create([second])
    assert second.pk > taken
    third = article(3)
    third.save()
    assert third.pk > second.pk


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ({"headline": "长" * 301}, TooLong),
        ({"body": "<p>" + "<div>" * 300}, Refused),
        ({"kind": "nonsense"}, Error),
    ],
    ids=["too long", "built to be slow", "against a constraint"],
)
def test_what_no_row_may_hold_is_refused(row: dict[str, Any], error: type[Exception]) -> None:
    bad = article(1)
    for name, value in row.items():
        setattr(bad, name, value)
    with pytest.raises(error):
        bulk.create([article(2), bad])


def test_a_value_that_changed_since_the_row_before_is_written_as_it_is_now() -> None:
    told: dict[str, Any] = {}

    def rows() -> Any:
        for number in (1, 2):
            told["n"] = number
            yield kept().pk, number + 10, told, AT

    bulk.insert(Revision, ("article_id", "number", "snapshot", "at"), rows())
    assert [row.snapshot for row in Revision.objects.filter(number__gt=10).order_by("number")] == [
        {"n": 1}, {"n": 2},
    ]  # fmt: skip


def test_nothing_is_written_of_nothing() -> None:
    bulk.create([])
    bulk.insert(Placement, ("edition_id", "tag_id", "published_at"), [])
    assert not Placement.objects.exists()
