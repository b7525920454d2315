"""No page reads a big table from end to end: what the database says it would do, on both."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import (
    Address,
    Article,
    Category,
    Edition,
    EditionBody,
    Image,
    Placement,
    Revision,
    Tag,
    search_index,
)
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from django.test import Client

pytestmark = pytest.mark.django_db
STORIES = 4000
OLD_SITE = "https://old.example"
WORDS = ["大桥", *(f"渡口{n}" for n in range(99))]
BIG = "edition|editionbody|placement|image|address|article|revision"
SCANS = {
    "sqlite": re.compile(rf"SCAN articles_(?:{BIG})(?! USING)\b"),
    "postgresql": re.compile(rf"Seq Scan on articles_(?:{BIG})\b"),
}
PAGES = {
    "home": "/",
    "section": "/local/",
    "second page of a section": "/local/?before={middle}",
    "tag": "/tag/江湾/",
    "author": "/author/lin/",
    "month": "/{at:%Y/%m}/",
    "day": "/{at:%Y/%m/%d}/",
    "article": "{article}",
    "old address": "/old/1.html",
    "search, a rare word": "/search/?q=白鹭洲",
    "search, a word of forty stories": "/search/?q=大桥",
    "feed": "/feed/rss/",
    "section feed": "/local/feed/atom/",
    "sitemap index": "/sitemap.xml",
    "sitemap of a month": "/sitemaps/{at:%Y-%m}.xml",
    "sitemap of news": "/sitemaps/news.xml",
}


@pytest.fixture
def many() -> Edition:
    """Fill the tables with some thousand stories over years, and let the database look at them."""
    body = f'<p>通车。</p><p><img src="{OLD_SITE}/first.png" alt=""></p>'
    section, author = make.category("本地", slug="local"), make.author("林晓", slug="lin")
    first = make.live("白鹭洲开园", body=body, section=section, authors=(author,), tags=("江湾",))
    Address.objects.create(path="/old/1.html", article=first.article, is_legacy=True)
    _copy(first, section)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return first


def _copy(first: Edition, section: Category) -> None:
    """Store copies of one story, an hour apart, in the way ``publishing`` stores many."""
    tag, author = Tag.objects.get(), first.placements.exclude(author=None).get().author
    numbers = range(1, STORIES)
    articles = Article.objects.bulk_create(
        Article(headline=f"大桥 {n}", slug=f"bridge-{n}", section=section) for n in numbers
    )
    revisions = Revision.objects.bulk_create(
        Revision(article=each, number=1, snapshot={}) for each in articles
    )
    images = Image.objects.bulk_create(
        Image(
            original=f"{n}.png",
            remote_url=f"{OLD_SITE}/{n}.png",
            token=f"{n}",
            content_hash=f"{n:064}",
            width_px=640,
            height_px=480,
        )
        for n in numbers
    )
    now = timezone.now()
    editions = Edition.objects.bulk_create(
        _edition(first, revision, image, now - timedelta(hours=7 * place + 2))
        for place, (revision, image) in enumerate(zip(revisions, images, strict=True))
    )
    Address.objects.bulk_create(
        Address(path=each.path, article_id=each.article_id) for each in editions
    )
    EditionBody.objects.bulk_create(
        EditionBody(edition=each, html="<p>通车。</p>", text="通车。") for each in editions
    )
    for target in ({"category": section}, {"tag": tag}, {"author": author}):
        Placement.objects.bulk_create(
            Placement(edition=each, published_at=each.published_at, **target) for each in editions
        )
    search_index.write(search_index.Entry(each.pk, each.headline, "通车。") for each in editions)


def _edition(first: Edition, revision: Revision, image: Image, at: datetime) -> Edition:
    fields = {
        field.attname: getattr(first, field.attname)
        for field in Edition._meta.concrete_fields
        if field.name not in {"id", "article", "revision"}
    }
    fields |= {
        "headline": f"{WORDS[image.pk % len(WORDS)]} {image.pk}",
        "path": f"/{at:%Y/%m/%d}/bridge-{image.pk}",
    }
    fields |= {"lead_image_id": image.pk}
    fields |= {"live_from": at, "published_at": at, "published_on": timezone.localdate(at)}
    return Edition(article_id=revision.article_id, revision=revision, **fields)


def _plans(client: Client, path: str) -> Iterator[tuple[str, str]]:
    """Yield each query of a page with the database's plan for it."""
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert client.get(path, follow=True).status_code == 200
    how = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
    with connection.cursor() as cursor:
        for sql, params in asked:
            if sql.lstrip("( ").startswith(("SELECT", "WITH")) and "articles_" in sql:
                cursor.execute(how + sql, params)
                yield sql, "\n".join(str(row[-1]) for row in cursor.fetchall())


def test_no_page_reads_a_big_table_from_end_to_end(client: Client, many: Edition) -> None:
    middle = Edition.objects.order_by("published_at")[STORIES // 2]
    cursor = f"{int(middle.published_at.timestamp())}.000000-{middle.pk}"
    scans = []
    for name, path in PAGES.items():
        where = path.format(
            at=timezone.localtime(middle.published_at),
            article=many.get_absolute_url(),
            middle=cursor,
        )
        for sql, plan in _plans(client, where):
            if SCANS[connection.vendor].search(plan):
                scans.append(f"{name}:\n{sql}\n{plan}")

    assert not scans, "\n\n".join(scans)
