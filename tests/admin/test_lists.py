"""Lists and the first page: what they show, and that they cost the same however long they are."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin import ModelAdmin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import publishing
from articles.admin import desk
from articles.models import Address, ImportRun, LegacyPost
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(client: Client) -> Client:
    client.force_login(make.user("Publisher"))
    client.cookies["django_language"] = "en"
    return client


def headlines(client: Client, query: str = "") -> list[str]:
    answer = client.get(reverse("admin:articles_article_changelist") + query)
    return [str(row) for row in answer.context["cl"].result_list]


def queries_of(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def one_of_all() -> None:
    author, image = make.author(), make.image()
    edition = make.live(authors=(author,), tags=(f"标签{author.pk}",), lead_image=image)
    submitted = make.article(authors=(author,))
    publishing.submit(submitted, by=None)
    make.scheduled(authors=(author,))
    make.page(f"页面{author.pk}")
    run = ImportRun.objects.create(source="旧站")
    LegacyPost.objects.create(
        source="旧站", path_in_source=f"{author.pk}.md", packed=LegacyPost.pack(b"x"),
        sha256="0" * 64, dialect="hexo", run=run, article=edition.article,
    )  # fmt: skip


LISTS = [
    "article", "image", "author", "category", "tag", "page", "address", "importrun", "legacypost"
]  # fmt: skip


@pytest.mark.parametrize(
    "address", ["admin:index", *(f"admin:articles_{name}_changelist" for name in LISTS)]
)
def test_a_list_costs_the_same_at_one_row_and_at_twenty(publisher: Client, address: str) -> None:
    one_of_all()
    few = queries_of(publisher, reverse(address))
    for _ in range(20):
        one_of_all()

    assert queries_of(publisher, reverse(address)) == few


def test_the_form_of_an_article_costs_the_same_however_much_there_is(publisher: Client) -> None:
    article = make.article()
    address = reverse("admin:articles_article_change", args=[article.pk])
    few = queries_of(publisher, address)
    for _ in range(20):
        one_of_all()

    assert queries_of(publisher, address) == few


def test_the_list_says_where_each_article_stands(publisher: Client) -> None:
    make.withdrawn("撤下的")
    make.live("在线的")

    page = publisher.get(reverse("admin:articles_article_changelist")).content.decode()

    assert "chip--standing-withdrawn" in page
    assert "chip--standing-live" in page


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?standing=live", {"在线"}),
        ("?standing=scheduled", {"待发"}),
        ("?standing=withdrawn", {"撤下"}),
        ("?standing=never", {"草稿", "English draft"}),
        ("?stage=draft", {"草稿", "English draft"}),
        ("?language=en", {"English draft"}),
        ("?kind=opinion", {"草稿"}),
        ("?standing=nonsense", {"在线", "待发", "撤下", "草稿", "English draft"}),
    ],
)
def test_the_list_is_narrowed(publisher: Client, query: str, expected: set[str]) -> None:
    make.live("在线")
    make.scheduled("待发")
    make.withdrawn("撤下")
    make.article("草稿", kind="opinion")
    make.article("English draft", language="en")

    assert set(headlines(publisher, query)) == expected


def test_a_section_shows_what_stands_below_it_too(publisher: Client) -> None:
    world = make.category("国际")
    asia = make.category("亚洲", parent=world)
    make.article("会谈重启", section=asia)
    make.article("别处", section=make.category("文化"))

    assert headlines(publisher, f"?section={world.pk}") == ["会谈重启"]


@pytest.mark.parametrize(
    "word", ["渡口", "渡", "评弹"], ids=["in a headline", "one character", "in a published text"]
)
def test_the_list_is_searched_in_chinese(publisher: Client, word: str) -> None:
    make.live("渡口最后一班船", body="<p>茶馆里有评弹。</p>")
    make.article("别的草稿")

    assert headlines(publisher, f"?q={word}") == ["渡口最后一班船"]


def test_a_draft_is_found_by_its_headline(publisher: Client) -> None:
    make.article("尚未刊出的社论")

    assert headlines(publisher, "?q=社论") == ["尚未刊出的社论"]


def test_writers_see_their_own_articles_and_no_others(client: Client) -> None:
    writer = make.user("Writer")
    make.article("我的", owner=writer)
    make.article("别人的")
    client.force_login(writer)

    assert headlines(client) == ["我的"]


# --- The first page ---


def first_page(client: Client) -> Any:
    return client.get(reverse("admin:index")).context["overview"]


def test_the_first_page_says_what_waits_for_a_publisher(publisher: Client) -> None:
    submitted = make.article("待审")
    publishing.submit(submitted, by=None)
    approved = make.article("已批准")
    publishing.approve(approved, by=None)
    make.scheduled("明早", at=timezone.now() + timedelta(hours=8))
    make.live("刚出", at=timezone.now() - timedelta(minutes=5))

    shown = first_page(publisher)

    waiting = [line.headline for heap in shown.heaps for line in heap.lines]
    assert waiting == ["待审", "已批准"]
    assert [line.headline for line in shown.planned] == ["明早"]
    assert [line.headline for line in shown.out] == ["刚出"]


def test_the_first_page_shows_writers_nothing_of_others(client: Client) -> None:
    writer = make.user("Writer")
    make.article("我的草稿", owner=writer)
    make.scheduled("机密", owner=make.user("Editor"))
    client.force_login(writer)

    shown = first_page(client)

    assert [line.headline for heap in shown.heaps for line in heap.lines] == ["我的草稿"]
    assert shown.planned == []


# --- All admin classes ---

OURS = [
    (model, admin) for model, admin in desk._registry.items() if model._meta.app_label == "articles"
]


@pytest.mark.parametrize(("model", "admin"), OURS, ids=[model.__name__ for model, _admin in OURS])
def test_everything_is_saved_and_deleted_through_publishing(
    model: Any, admin: ModelAdmin, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(publishing, "keep", lambda thing: told.append("kept"))
    monkeypatch.setattr(publishing, "changed", lambda thing, before=None: told.append("changed"))
    thing = model(pk=None)
    monkeypatch.setattr(model, "delete", lambda self: told.append("deleted"))

    admin.save_model(make_request(), thing, None, True)
    admin.delete_model(make_request(), thing)

    assert told == ["kept", "deleted", "changed"]


def make_request() -> Any:
    from django.test import RequestFactory

    request = RequestFactory().post("/")
    request.user = make.user(is_superuser=True)
    return request


def test_renaming_a_section_keeps_its_old_address(publisher: Client) -> None:
    section = make.live().section
    old = section.path
    data = {
        "name": "新名字",
        "slug": "new-name",
        "position": 0,
        "parent": "",
        "description": "",
        "hue": "",
    }

    publisher.post(reverse("admin:articles_category_change", args=[section.pk]), data)

    assert Address.objects.get(path=old).category == section
    assert Address.objects.filter(path="/new-name").exists()


@pytest.mark.parametrize(
    ("model", "data"),
    [
        ("author", {"name": "林晓", "kind": "person", "links": "个人主页 | https://example.org/"}),
        ("tag", {"name": "乌克兰"}),
        ("category", {"name": "城事", "position": 0}),
        ("page", {"title": "联系", "language": "zh-hans", "position": 0, "body": "<p>字</p>"}),
    ],
)
def test_a_web_address_left_empty_is_made(
    publisher: Client, model: str, data: dict[str, Any]
) -> None:
    answer = publisher.post(reverse(f"admin:articles_{model}_add"), data)

    assert answer.status_code == 302, answer.context["errors"]
    made = desk_model(model).objects.get()
    assert made.slug == next(iter(data.values()))


def desk_model(name: str) -> Any:
    from django.apps import apps

    return apps.get_model("articles", name)


HOSTILE = '"><img src=x onerror=alert(1)>{{ 7 }}'


def test_a_hostile_name_is_text_on_every_screen(publisher: Client) -> None:
    image = make.image(title=HOSTILE, alt=HOSTILE, caption=HOSTILE)
    author, section = make.author(HOSTILE, bio=HOSTILE), make.category(HOSTILE)
    fields: dict[str, Any] = {"standfirst": HOSTILE, "summary": HOSTILE, "seo_title": HOSTILE}
    edition = make.live(
        HOSTILE, section=section, authors=(author,), tags=(HOSTILE,), lead_image=image, **fields
    )
    make.site_texts(HOSTILE)
    number = edition.article_id
    own = ("change", "history", "preview", "preview_page", "delete")
    paths = [reverse(f"admin:articles_article_{name}", args=[number]) for name in own]
    paths += [reverse("admin:articles_article_revision", args=[number, 1]), reverse("admin:index")]
    paths += [reverse(f"admin:articles_{name}_changelist") for name in ("article", *LISTS)]
    paths += [
        reverse(f"admin:articles_{name}_change", args=[row.pk])
        for name, row in (("image", image), ("author", author), ("category", section))
    ]

    pages = {path: publisher.get(path).content.decode() for path in paths}

    assert [path for path, page in pages.items() if "<img src=x" in page] == []


def test_a_kept_file_is_listed_with_the_page_that_it_became(publisher: Client) -> None:
    LegacyPost.objects.create(
        source="旧站", path_in_source="about.md", kind="page", page=make.page("关于江报"), packed=b"",
        run=ImportRun.objects.create(source="旧站"),
    )  # fmt: skip
    assert (
        "关于江报"
        in publisher.get(reverse("admin:articles_legacypost_changelist")).content.decode()
    )


@pytest.mark.parametrize(
    ("query", "is_counted"), [("", False), ("?q=bridge", True), ("?place=failed", True)]
)
def test_results_are_counted_where_something_was_looked_for(
    publisher: Client, query: str, is_counted: bool
) -> None:
    make.image(title="bridge")
    shown = publisher.get(reverse("admin:articles_image_changelist") + query).content.decode()
    assert ("Show all" in shown) is is_counted
