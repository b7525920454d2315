"""An editor's day in a real browser: from an empty page to the readers, and on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from articles.models import Article, Edition, Image
from tests import make
from tests.browser import desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def as_reader(chromium: Browser, site: str, path: str) -> tuple[int, str]:
    """Read an address as somebody who is not signed in and has been nowhere yet."""
    context = chromium.new_context(base_url=site)
    page = context.new_page()
    answer = page.goto(path)
    text = page.locator("body").inner_text()
    context.close()
    assert answer is not None
    return answer.status, text


def write_article(page: Page, section: str) -> None:
    page.goto("/admin/articles/article/add/")
    page.fill("#id_headline", "江湾大桥今晨通车")
    page.fill("#id_standfirst", "两岸居民步行过江。")
    page.select_option("#id_section", label=section)
    page.fill("#id_tags", "大桥、交通")
    desk.editor(page).click()
    page.keyboard.type("大桥清晨六时开放。")
    page.keyboard.press("Enter")
    desk.paste_picture(page, make.picture_bytes((800, 600)))
    desk.save(page)


def describe_the_picture() -> None:
    Image.objects.update(alt="清晨的大桥")


def test_an_article_goes_from_an_empty_page_to_the_readers(
    page: Page, chromium: Browser, live_site: str, media_root: Any
) -> None:
    section = make.category("城事")
    desk.sign_in(page, make.user("Publisher"))

    write_article(page, section.name)
    article = Article.objects.get()
    describe_the_picture()
    assert 'data-image-id="' in article.body
    assert [tag.name for tag in article.tags.all()] == ["大桥", "交通"]

    desk.press(page, "preview")
    framed = page.frame_locator("iframe")
    expect(framed.locator("h1")).to_have_text("江湾大桥今晨通车")
    expect(framed.locator(".story img")).to_be_visible()
    assert Edition.objects.count() == 0

    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page)
    desk.press(page, "publish")
    path = Edition.objects.get().get_absolute_url()
    status, text = as_reader(chromium, live_site, path)
    assert status == 200
    assert "大桥清晨六时开放。" in text

    desk.editor(page).locator("p").first.click()
    page.keyboard.press("End")
    page.keyboard.type("首日有三万人过桥。")
    desk.save(page)
    assert "三万人" not in as_reader(chromium, live_site, path)[1]

    desk.press(page, "publish")
    assert "三万人" in as_reader(chromium, live_site, path)[1]


def test_a_scheduled_change_appears_when_its_time_has_come(
    page: Page, chromium: Browser, live_site: str
) -> None:
    edition = make.live("渡口最后一班船")
    path, at = edition.get_absolute_url(), timezone.now() + timedelta(hours=2)
    desk.sign_in(page, make.user("Publisher"))

    page.goto(f"/admin/articles/article/{edition.article_id}/change/")
    desk.editor(page)
    page.fill("#id_headline", "渡口停航，大桥接班")
    page.locator("#field-live_from summary").click()
    page.fill("input[name=_at]", f"{timezone.localtime(at):%Y-%m-%dT%H:%M}")
    desk.press(page, "schedule")

    assert "渡口最后一班船" in as_reader(chromium, live_site, path)[1]
    with time_machine.travel(at + timedelta(minutes=1), tick=True):
        assert "渡口停航，大桥接班" in as_reader(chromium, live_site, path)[1]


def test_a_writer_has_no_button_to_publish_and_no_forged_request_either(
    page: Page, live_site: str
) -> None:
    writer = make.user("Writer")
    article = make.article("草稿", owner=writer)
    desk.sign_in(page, writer)
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page)
    assert page.locator("button[value=publish]").count() == 0

    page.evaluate(
        """() => { const button = document.querySelector('[data-save]');
                   button.name = '_verb'; button.value = 'publish'; }"""
    )
    desk.save(page)

    expect(page.locator(".messagelist .error")).to_be_visible()
    assert Edition.objects.count() == 0


def test_the_second_of_two_who_save_sees_both_texts_and_loses_nothing(
    page: Page, live_site: str
) -> None:
    article = make.article("江湾大桥", body="<p>甲写的。</p>")
    desk.sign_in(page, make.user("Editor"))
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page).locator("p").first.click()
    page.keyboard.press("End")
    page.keyboard.type("乙写的。")
    other = Article.objects.get(pk=article.pk)
    other.body = "<p>丙写的。</p>"
    other.save()
    make.publishing.save_revision(other, by=make.user("Editor"))

    desk.save(page)
    clash = page.locator(".clash")
    expect(clash).to_contain_text("丙写的")
    expect(desk.editor(page)).to_contain_text("乙写的")

    desk.save(page)
    article.refresh_from_db()
    assert article.body == "<p>甲写的。乙写的。</p>"
    assert [row.kind for row in article.revisions.all()] == ["clash", "save", "save"]
