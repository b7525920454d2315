"""A newsroom with one of each kind in it, and a way to empty it again."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from PIL import Image as Pillow

from articles import library, publishing
from articles.demonstration.load import load
from articles.models import Article, Byline, Category, Correction, Image, LegacyPost
from tests import make

CONFIG = "timezone: Asia/Shanghai\npermalink: :year/:month/:day/:title/\n"
OLD = {
    "untouched.md": "---\ntitle: 江上的雾\ndate: 2021-03-04 05:06:07\ntags: [雾, 江]\n"
    "categories: [社会, 城市]\nauthor: 林晓\nmood: 安静\n---\n\n雾从**江上**来。\n\n"
    '![船](boat.png "一只船")\n',
    "edited.md": "---\ntitle: 旧标题\ndate: 2021-03-05 05:06:07\ncategories: 社会\nauthor: 林晓\n"
    "mood: {deep: [1, yes, '012']}\nlayout: photo\nalias: /old/edited.html\n---\n\n旧的正文。\n",
    "draft.md": "---\ntitle: 未完\ndraft: true\ncategories: 社会\n---\n\n还没写完。\n",
    "withdrawn.md": "---\ntitle: 撤下的\ndate: 2021-03-06 05:06:07\ncategories: 社会\n---\n\n不该在。\n",
    "english.md": '---\ntitle: "Tide: a letter"\ndate: 2021-03-07T05:06:07Z\n---\n\nThe tide.\n',
}
STRANGE = "<p>Prices like {{ price }} and {% raw %} and {{&lt; x &gt;}} stay, as does a \\ &amp; “quote”.</p>"


def emptied_after(make_all: Callable[[], Any]) -> Any:
    """Return what the function returned, after all rows it made are gone again."""
    with transaction.atomic():
        found = make_all()
        transaction.set_rollback(True)
    return found


def plain(name: str) -> bytes:
    """Return a small sheet of one colour, another for each name."""
    colour = tuple(sha256(name.encode()).digest()[:3])
    written = io.BytesIO()
    Pillow.new("RGB", (120, 80), colour).save(written, "PNG")
    return written.getvalue()


def picture(name: str, **texts: str) -> Image:
    """Take a real picture in."""
    return library.take_in(plain(name), name=f"{name}.png", **texts).image


def old_site(folder: Path) -> Path:
    """Write a small Hexo site."""
    posts = folder / "source" / "_posts"
    posts.mkdir(parents=True)
    (folder / "_config.yml").write_text(CONFIG)
    for name, text in OLD.items():
        (posts / name).write_text(text)
    (posts / "untouched").mkdir()
    (posts / "untouched" / "boat.png").write_bytes(plain("boat"))
    return folder


def everything(folder: Path, *, with_demonstration: bool = True) -> None:
    """Make a newsroom with one of each kind: imported, edited, written here, in every standing."""
    now = timezone.now()
    if with_demonstration:
        load(now=now, tell=str, draw=plain)
    imported(folder)
    written_here(now)


def imported(folder: Path) -> None:
    """Import the old site; edit one of its posts and withdraw another."""
    call_command("import_posts", str(old_site(folder)), source="old", verbosity=0)
    edited = article_of("edited.md")
    edited.headline = "新标题：第二版"
    edited.body = "<p>新的正文。</p>" + STRANGE
    edited.save()
    publishing.publish(edited, by=None)
    publishing.withdraw(article_of("withdrawn.md"), by=None, reason="不属实")


def article_of(name: str) -> Article:
    """Return the article of one of the old posts."""
    found = LegacyPost.objects.get(path_in_source=f"_posts/{name}").article
    assert found is not None
    return found


def written_here(now: datetime) -> None:
    """Write articles of every standing, with all that an article can have."""
    section = make.category(
        "天下", hue="teal", position=3, description="远方的事。\n\n与我们有关。"
    )
    below = make.category("欧洲/亚洲", parent=section)
    empty = make.category("空栏目")
    make.tag("没有文章的标签")
    make.author(
        "无人署名", bio="第一行\n第二行", links=[{"label": "主页", "url": "https://a.example/"}]
    )
    people = (
        make.author("陈岚"),
        make.author("江报", kind="agency"),
        make.author("Élan O'Neil: no"),
    )
    remote = make.remote_image("https://pictures.example/a b.jpg", alt="远处", credit="别人")
    lead = picture("lead", alt="头图", caption="说明", credit="陈岚 摄", licence="仅一年")
    lead.focal_x, lead.is_decorative = 0.25, True
    lead.save()
    inner = picture("inner", alt="图中")
    body = (
        f'<p>开头。</p><figure class="news-image wide" data-image-id="{inner.pk}"><figcaption>图 '
        f'<em>一</em></figcaption></figure>{STRANGE}<p><img src="{remote.remote_url}" alt="远"></p>'
        "<pre><code>---\n+++\n{{ x }}\n</code></pre><ul><li>一</li><li>二</li></ul>"
    )
    rich = make.article(
        "是: “对” # 不是注释", section=below, categories=(empty, section), tags=("北约", "yes", "012", "C++"),
        standfirst="第一行\n第二行: 有冒号", summary="摘要", body=body, lead_image=lead, lead_caption="此处",
        dateline="巴黎", source_name="半岛", source_url="https://source.example/a?b=c", kind="analysis",
        comments_allowed=False, seo_title="T", seo_description="D", is_pinned=True, language="zh-hant",
        corrections=("更正：是二，不是一。",),
    )  # fmt: skip
    for place, (who, role, words) in enumerate(
        [(people[0], "text", "发自巴黎"), (people[0], "photo", ""), (people[1], "agency", "")]
    ):
        Byline.objects.create(article=rich, author=who, role=role, lead_in=words, position=place)
    publishing.publish(rich, by=None, now=now - timedelta(days=3, microseconds=5))
    Correction.objects.create(article=rich, text="还没有发出的说明。", kind="update", at=now)
    rich.standfirst, rich.body = "改过", rich.body + "<p>补记。</p>"
    rich.save()
    publishing.save_revision(rich, by=None)
    _standings(now, section, people)


def _standings(now: datetime, section: Category, people: tuple[Any, ...]) -> None:
    make.live("普通的一篇", at=now - timedelta(days=2), section=section, authors=people)
    make.live("双胞胎", at=now - timedelta(days=2), section=section, slug="twin")
    make.live("双胞胎二", at=now - timedelta(days=2), section=section, slug="twin")
    make.live("古老", at=datetime(1901, 1, 2, 3, 4, 5, tzinfo=UTC), section=section)
    make.scheduled("等待的", section=section)
    make.expired("过期的", section=section)
    make.withdrawn("撤回的", section=section)
    make.article("", slug="con", section=None, standfirst="", body="")
    submitted = make.article("送审的", section=section)
    publishing.submit(submitted, by=None)
    ending = make.live("将过期的", section=section)
    publishing.expire(ending.article, by=None, at=now + timedelta(days=9))
    moved = make.live("改过地址的", section=section, slug="before")
    moved.article.slug = "after"
    moved.article.save()
    publishing.publish(moved.article, by=None)
    waiting = make.live("有后续的", section=section).article
    waiting.body = "<p>明天的正文。</p>"
    waiting.save()
    publishing.schedule(waiting, by=None, at=now + timedelta(days=1))
    waiting.body = "<p>还没定的正文。</p>"
    waiting.save()
    publishing.save_revision(waiting, by=None)
    section.slug = "far-away"
    publishing.keep(section)
    make.page("关于我们", body=f"<p>页。</p><p>{STRANGE}</p>", position=2)
    make.page("草稿页", is_published=False, in_footer=False)
    texts = make.site_texts(
        "江湾: 日报", tagline="一句", footer="一\n\n二", logo=picture("logo", alt="标志")
    )
    assert texts.pk == 1
