"""Sections, tags and authors: what follows when one is renamed or moved."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from articles import publishing
from articles.models import Address, Category, Edition, Page, SiteTexts, Tag
from articles.publishing import old_addresses
from tests import make

pytestmark = pytest.mark.django_db


def test_a_renamed_author_is_renamed_on_what_is_live() -> None:
    author = make.author("林晓")
    edition = make.live(authors=(author,))
    author.name, author.slug = "林晓晓", "lin-xiaoxiao"
    publishing.keep(author)
    label = Edition.objects.get(pk=edition.pk).labels["bylines"][0]
    assert (label["name"], label["path"], label["role"]) == (
        "林晓晓",
        "/author/lin-xiaoxiao",
        "text",
    )
    assert set(Address.objects.filter(author=author).values_list("path", flat=True)) == {
        "/author/林晓",
        "/author/lin-xiaoxiao",
    }


def test_a_renamed_tag_keeps_its_old_address() -> None:
    edition = make.live(tags=("北约",))
    tag = Tag.objects.get(name="北约")
    tag.name, tag.slug = "北大西洋公约组织", "nato"
    publishing.keep(tag)
    assert Edition.objects.get(pk=edition.pk).labels["tags"] == [
        {"id": tag.pk, "name": "北大西洋公约组织", "path": "/tag/nato"}
    ]
    assert Address.objects.get(path="/tag/北约").tag == tag


def test_a_moved_section_takes_all_below_it_along() -> None:
    world, asia = make.category("国际"), make.category("亚洲")
    korea = make.category("半岛", parent=asia)
    edition = make.live(section=korea)
    asia.parent = world
    publishing.keep(asia)
    assert Category.objects.get(pk=korea.pk).path == "/国际/亚洲/半岛"
    paths = [label["path"] for label in Edition.objects.get(pk=edition.pk).labels["sections"]]
    assert paths[-1] == "/国际/亚洲/半岛"
    assert Address.objects.get(path="/亚洲/半岛").category == korea


def test_a_story_in_a_moved_section_is_listed_in_the_section_above_its_new_place() -> None:
    world, asia = make.category("国际"), make.category("亚洲")
    edition = make.live(section=asia)
    asia.parent = world
    publishing.keep(asia)
    now = timezone.now()
    assert list(Edition.objects.live(now).in_category(world)) == [edition]
    assert [label["name"] for label in Edition.objects.get(pk=edition.pk).labels["sections"]] == [
        "国际",
        "亚洲",
    ]


def test_a_further_section_that_comes_to_stand_above_the_main_one_is_named_once() -> None:
    main, further = make.category("城市"), make.category("社会")
    edition = make.live(section=main, categories=(further,))
    for parent, named in ((further, []), (None, ["社会"])):
        main.parent = parent
        publishing.keep(main)
        shown = Edition.objects.get(pk=edition.pk).labels["categories"]
        assert [row["name"] for row in shown] == named


@pytest.mark.parametrize("name", ["admin", "2022", "Tag", "search"])
def test_a_section_never_hides_a_page_of_the_site(name: str) -> None:
    assert make.category(name).path == f"/{name.lower()}-2"


def test_a_section_never_takes_the_address_of_a_page() -> None:
    make.page("关于")
    assert make.category("关于").path == "/关于-2"


def test_every_page_shows_new_sections_and_public_pages_at_once() -> None:
    top = make.category("财经")
    make.category("产业", parent=top)
    make.page("隐私", is_published=False)
    make.page("关于我们")
    furniture = SiteTexts.objects.get().furniture
    assert [row["name"] for row in furniture["sections"]] == ["财经"]
    assert furniture["pages"] == [{"title": "关于我们", "path": "/关于我们"}]


def test_two_articles_of_one_day_and_slug_have_two_addresses() -> None:
    first, second = make.live(slug="qiao"), make.live(slug="qiao")
    assert second.path == f"{first.path}-2"


def test_a_changed_slug_keeps_the_day_of_the_first_publication_and_the_old_address() -> None:
    edition = make.live(slug="jiu")
    article = edition.article
    article.slug = "xin"
    article.save()
    later = publishing.publish(article, by=None).edition
    assert later is not None
    assert later.path == edition.path.replace("jiu", "xin")
    assert Address.objects.filter(article=article).count() == 2


def test_what_was_ever_published_cannot_be_deleted() -> None:
    edition = make.live(tags=("北约",), authors=(make.author("林晓"),), lead_image=make.image())
    things = [
        edition.article,
        edition.section,
        Tag.objects.get(name="北约"),
        edition.lead_image,
        edition.revision,
    ]
    for thing in things:
        with pytest.raises((ProtectedError, IntegrityError)), transaction.atomic():
            thing.delete()


def test_a_draft_can_be_deleted() -> None:
    article = make.article(tags=("北约",), authors=(make.author(),))
    article.delete()
    assert Tag.objects.filter(name="北约").exists()


def test_a_picture_in_the_text_of_a_live_story_cannot_be_deleted() -> None:
    picture = make.image()
    make.live(
        body=f'<figure class="news-image" data-image-id="{picture.pk}"><figcaption></figcaption></figure>'
    )
    with pytest.raises(ProtectedError), transaction.atomic():
        picture.delete()


def test_the_pictures_of_a_story_stand_in_the_order_of_its_text() -> None:
    first, second, third = (make.image() for _ in range(3))
    figure = '<figure class="news-image" data-image-id="{}"></figure>'
    body = "".join(figure.format(image.pk) for image in (second, first, third))
    edition = make.live(body=body)
    shown = edition.article.image_uses.values_list("image_id", flat=True)
    assert list(shown) == [second.pk, first.pk, third.pk]


def test_a_new_page_does_not_take_an_old_address_of_something_else() -> None:
    section = make.category("往事")
    old_addresses.lead([("/news/", section)])
    page = Page(title="消息", slug="news")
    publishing.keep(page)
    assert (page.path, Address.objects.get(path="/news").category) == ("/news-2", section)
    publishing.keep(page)
    assert page.path == "/news-2"


def test_another_name_of_what_a_story_refers_to_is_no_change_of_the_story() -> None:
    section, author, lead = make.category("社会"), make.author("林晓"), make.image(title="船")
    edition = make.live(
        section=section, categories=(make.category("城市"),), authors=(author,), tags=("雾",),
        lead_image=lead,
    )  # fmt: skip
    tag, lead.title = Tag.objects.get(name="雾"), "渡船"
    lead.save()
    for thing, name in ((section, "人间"), (author, "林晓晓"), (tag, "霾")):
        thing.name = name
        publishing.keep(thing)
    article = edition.article
    publishing.save_revision(article, by=None)
    publishing.schedule(article, by=None, at=timezone.now() + timedelta(days=1))
    assert (article.version, article.revisions.count()) == (1, 1)
    article.bylines.all().delete()
    publishing.save_revision(article, by=None)
    assert article.version == 2
