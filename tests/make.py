"""Rows for tests: valid with nothing said, changed by keyword. Chinese first."""

from __future__ import annotations

import io
import itertools
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils import timezone
from PIL import Image as Pillow

from articles import publishing
from articles.models import (
    Article,
    Author,
    Byline,
    Category,
    Edition,
    Image,
    Page,
    SiteTexts,
    Tag,
)

_numbers = itertools.count(1)
PASSWORD = "江湾-test-only"


def user(role: str = "", *, name: str = "", is_superuser: bool = False, **fields: Any) -> User:
    """Make an account; ``role`` is one of the role table's, staff in any case but none."""
    name = name or f"{role.lower() or 'user'}-{next(_numbers)}"
    made = User(
        username=name,
        is_staff=bool(role) or is_superuser,
        is_superuser=is_superuser,
        **fields,
    )
    made.set_password(PASSWORD)
    made.save()
    if role:
        made.groups.add(Group.objects.get(name=role))
    return made


def category(name: str = "", *, parent: Category | None = None, **fields: Any) -> Category:
    """Make a section, or one below ``parent``."""
    made = Category(name=name or f"国际{next(_numbers)}", parent=parent, **fields)
    publishing.keep(made)
    return made


def author(name: str = "", **fields: Any) -> Author:
    """Make a person, or with ``kind="agency"`` an agency."""
    made = Author(name=name or f"林晓{next(_numbers)}", **fields)
    publishing.keep(made)
    return made


def tag(name: str = "") -> Tag:
    """Make a tag."""
    return Tag.objects.named([name or f"乌克兰{next(_numbers)}"])[0]


def picture_bytes(
    size: tuple[int, int] = (640, 480), *, colour: str = "#8a3324", kind: str = "PNG"
) -> bytes:
    """Return a small real picture."""
    memory = io.BytesIO()
    Pillow.new("RGB", size, colour).save(memory, kind)
    return memory.getvalue()


def image(size: tuple[int, int] = (640, 480), **fields: Any) -> Image:
    """Make a picture's row. No file is written: tests of files use ``library.take_in``."""
    number = next(_numbers)
    return Image.objects.create(
        **{
            "original": f"o/{number}.png",
            "title": f"江边 {number}",
            "alt": "傍晚的江边",
            "credit": "陈岚 摄",
            "width_px": size[0],
            "height_px": size[1],
            "content_hash": f"{number:064x}",
        }
        | fields
    )


def remote_image(url: str = "", **fields: Any) -> Image:
    """Make a picture that stands on another site."""
    return Image.objects.create(
        remote_url=url or f"https://pictures.example/{next(_numbers)}.jpg", **fields
    )


def article(
    headline: str = "",
    *,
    owner: User | None = None,
    section: Category | None = None,
    authors: tuple[Author, ...] = (),
    tags: tuple[str, ...] = (),
    categories: tuple[Category, ...] = (),
    corrections: tuple[str, ...] = (),
    **fields: Any,
) -> Article:
    """Make a draft that could be published, with its first revision."""
    headline = headline or f"江湾大桥今晨通车 {next(_numbers)}"
    made = Article(
        **{
            "headline": headline,
            "owner": owner,
            "section": section or category(),
            "standfirst": "两岸居民步行过江，只要十二分钟。",
            "body": "<p>大桥清晨六时开放。</p>\n<p>首日约有三万人步行过桥。</p>",
            "language": "zh-hans",
        }
        | fields
    )
    publishing.settle(made)
    made.save()
    for place, credited in enumerate(authors):
        Byline.objects.create(article=made, author=credited, position=place)
    if tags:
        made.tags.add(*tags)
    made.categories.set(categories)
    for text in corrections:
        made.corrections.create(text=text)
    publishing.save_revision(made, by=owner)
    return made


def live(headline: str = "", *, at: datetime | None = None, **fields: Any) -> Edition:
    """Make an article and publish it, an hour ago or ``at``; return its edition."""
    moment = at or timezone.now() - timedelta(hours=1)
    outcome = publishing.publish(article(headline, **fields), by=None, now=moment)
    assert outcome.edition is not None, outcome.refusals
    return outcome.edition


def scheduled(headline: str = "", *, at: datetime | None = None, **fields: Any) -> Edition:
    """Make an article that waits for tomorrow, or for ``at``."""
    moment = at or timezone.now() + timedelta(days=1)
    outcome = publishing.schedule(article(headline, **fields), by=None, at=moment)
    assert outcome.edition is not None, outcome.refusals
    return outcome.edition


def expired(headline: str = "", **fields: Any) -> Edition:
    """Make an article that was out for an hour, until an hour ago."""
    now = timezone.now()
    edition = live(headline, at=now - timedelta(hours=2), **fields)
    publishing.expire(
        edition.article, by=None, at=now - timedelta(hours=1), now=now - timedelta(hours=2)
    )
    return Edition.objects.get(pk=edition.pk)


def withdrawn(headline: str = "", **fields: Any) -> Edition:
    """Make an article that was published and withdrawn."""
    edition = live(headline, **fields)
    publishing.withdraw(edition.article, by=None, reason="测试")
    return Edition.objects.get(pk=edition.pk)


def page(title: str = "关于我们", **fields: Any) -> Page:
    """Make a public page."""
    made = Page(
        **{"title": title, "body": "<p>我们在江湾办报。</p>", "is_published": True} | fields
    )
    publishing.keep(made)
    return made


def page_with_picture(picture: Image | None = None, **fields: Any) -> Page:
    """Make a public page that shows a picture of the library."""
    number = (picture or image()).pk
    return page(body=f'<figure class="news-image" data-image-id="{number}"></figure>', **fields)


def site_texts(name: str = "江湾日报", **fields: Any) -> SiteTexts:
    """Make, or change, the site's own texts."""
    texts, _ = SiteTexts.objects.update_or_create(pk=1, defaults={"name": name, **fields})
    publishing.keep(texts)
    return texts
