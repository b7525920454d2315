"""Every screen of the desk in a real browser: nothing is blocked, nothing leaves the site."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, ImportRun, LegacyPost
from tests import make
from tests.browser import desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
EMBEDDED = """
([letters]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html',
    '<p>从文档里来的<b>字</b> <img src="data:image/png;base64,' + letters + '"> <img src="file:///c/x.png"></p>');
  document.querySelector('.cke_wysiwyg_div').dispatchEvent(
    new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
}
"""


def screens(article: Article) -> list[str]:
    own = f"/admin/articles/article/{article.pk}"
    lists = ("image", "author", "category", "tag", "page", "address", "importrun", "legacypost")
    return [
        "/admin/", "/admin/articles/article/", "/admin/articles/article/add/", f"{own}/change/",
        f"{own}/history/", f"{own}/revisions/1/", f"{own}/preview/",
        "/admin/articles/sitetexts/1/change/", "/admin/articles/page/add/", "/admin/articles/image/add/",
        *(f"/admin/articles/{name}/" for name in lists),
    ]  # fmt: skip


def test_no_screen_is_hindered_by_the_policy_and_none_asks_another_site(
    page: Page, live_site: str
) -> None:
    make.site_texts()
    article = make.live(lead_image=make.image()).article
    desk.sign_in(page, make.user("Publisher"))
    blocked: list[str] = []
    asked: list[str] = []
    page.on(
        "console",
        lambda said: blocked.append(said.text) if "Security Policy" in said.text else None,
    )
    page.on("pageerror", lambda problem: blocked.append(str(problem)))
    page.on("request", lambda request: asked.append(request.url))

    for path in screens(article):
        page.goto(path)
        page.wait_for_load_state("networkidle")

    assert blocked == []
    assert [url for url in asked if not url.startswith((live_site, "data:"))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_screen_is_wider_than_the_window(
    page: Page, live_site: str, width: int, scheme: Any
) -> None:
    make.site_texts()
    article = make.live("江湾大桥今晨通车，两岸居民步行十二分钟过江").article
    desk.sign_in(page, make.user("Publisher"))
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)

    wide = []
    far = make.remote_image(f"https://pictures.example/{'harbour' * 20}.jpg")
    lists = ("/admin/articles/image/", "/admin/articles/legacypost/", "/admin/articles/importrun/")
    for path in (*screens(article)[:8], f"/admin/articles/image/{far.pk}/change/", *lists):
        page.goto(path)
        page.wait_for_load_state("networkidle")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)

    assert wide == []


def test_no_row_of_a_list_is_cut_off_on_a_phone(page: Page, live_site: str) -> None:
    title = "Breach to Barrier: Strengthening Apps with the Sandbox"
    LegacyPost.objects.create(
        source="old", path_in_source=f"{'harbour-' * 12}.md", packed=b"",
        article=make.article(title), run=ImportRun.objects.create(source="old"),
    )  # fmt: skip
    make.remote_image(f"https://pictures.example/{'harbour' * 20}.jpg")
    desk.sign_in(page, make.user("Publisher"))
    page.set_viewport_size({"width": 390, "height": 800})

    for path in ("/admin/articles/image/", "/admin/articles/legacypost/"):
        page.goto(path)
        table = page.locator("#result_list")
        assert table.evaluate("table => table.scrollWidth <= innerWidth"), path


@pytest.mark.parametrize("width", [390, 1200])
def test_the_longest_name_of_an_old_site_fits_on_each_of_its_screens(
    page: Page, live_site: str, width: int
) -> None:
    run = ImportRun.objects.create(source="W" * 200)
    post = LegacyPost.objects.create(
        source=run.source, path_in_source="W" * 255, run=run, packed=LegacyPost.pack(b"x"),
        header={"key" * 300: "W" * 5_000},
    )  # fmt: skip
    desk.sign_in(page, make.user("Publisher"))
    page.set_viewport_size({"width": width, "height": 800})
    wide = []
    for path in (
        "importrun/",
        f"importrun/{run.pk}/change/",
        f"legacypost/{post.pk}/change/",
        "legacypost/",
    ):
        page.goto(f"/admin/articles/{path}")
        wide += [path] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
        for table in page.locator("#result_list").all():
            wide += [path] if table.evaluate("table => table.scrollWidth > innerWidth") else []
    assert wide == []


LOOKS = """
selector => {
  const style = getComputedStyle(document.querySelector('.cke_wysiwyg_div ' + selector));
  return [style.marginInlineStart, style.listStyleType, style.color];
}
"""


def test_a_list_looks_alike_in_the_editor_of_a_page_and_of_an_article(
    page: Page, live_site: str
) -> None:
    body = "<ul>\n<li>甲</li>\n</ul>\n<ol>\n<li><code>乙</code></li>\n</ol>"
    article, own = make.article(body=body), make.page(body=body)
    desk.sign_in(page, make.user("Publisher"))
    found = []
    for path in (f"article/{article.pk}", f"page/{own.pk}"):
        page.goto(f"/admin/articles/{path}/change/")
        desk.editor(page)
        found.append([page.evaluate(LOOKS, one) for one in ("ul", "ul li", "ol", "ol li", "code")])

    assert found[0] == found[1]
    assert found[0][1][1] == "disc"


def test_pictures_within_pasted_text_go_into_the_library(
    page: Page, live_site: str, media_root: Any
) -> None:
    import base64

    article = make.article(body="<p>正文。</p>")
    desk.sign_in(page, make.user("Editor"))
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page).locator("p").first.click()
    page.keyboard.press("End")

    page.evaluate(EMBEDDED, [base64.b64encode(make.picture_bytes()).decode()])
    expect(page.locator("figure.news-image[data-image-id]")).to_be_visible()
    desk.save(page)

    article.refresh_from_db()
    assert "data:" not in article.body
    assert "file:" not in article.body
    assert "<strong>字</strong>" in article.body
    assert article.body.count("data-image-id") == 1
    assert article.images.count() == 1


def test_a_picture_is_chosen_in_the_library_and_captioned(page: Page, live_site: str) -> None:
    make.image(title="旧渡口")
    chosen = make.image(title="江湾大桥")
    article = make.article(body="<p>正文。</p>")
    desk.sign_in(page, make.user("Editor"))
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page).locator("p").first.click()

    page.locator(".cke_button__newsimage").click()
    page.fill(".picker__search", "大桥")
    expect(page.locator(".picker__choice")).to_have_count(1)
    page.locator(".picker__choice").click()
    page.locator("figure.news-image figcaption").click()
    page.keyboard.type("今晨的大桥")
    desk.save(page)

    article.refresh_from_db()
    assert f'data-image-id="{chosen.pk}"><figcaption>今晨的大桥</figcaption>' in article.body


def test_a_lead_picture_is_chosen_and_taken_away(page: Page, live_site: str) -> None:
    image = make.image()
    article = make.article()
    desk.sign_in(page, make.user("Editor"))
    page.goto(f"/admin/articles/article/{article.pk}/change/")

    page.locator("#field-lead_image [data-picture-choose]").click()
    page.locator(".picker__choice").click()
    desk.save(page)
    article.refresh_from_db()
    assert article.lead_image == image

    page.locator("#field-lead_image [data-picture-clear]").click()
    desk.save(page)
    article.refresh_from_db()
    assert article.lead_image is None


def test_leaving_with_something_unsaved_is_asked_about(page: Page, live_site: str) -> None:
    article = make.article()
    desk.sign_in(page, make.user("Editor"))
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page)
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    page.locator("#id_headline").click()
    page.keyboard.type("改")
    expect(page.locator("[data-saved-state]")).to_have_class("bar__state bar__state--unsaved")
    page.goto("/admin/")

    assert asked == ["beforeunload"]


def test_the_keys_are_listed_under_the_question_mark(page: Page, live_site: str) -> None:
    desk.sign_in(page, make.user("Editor"))

    page.wait_for_load_state("networkidle")
    page.keyboard.press("?")

    expect(page.locator("dialog .shortcuts")).to_be_visible()
