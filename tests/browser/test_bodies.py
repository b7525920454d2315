"""Opening an imported article and saving it changes nothing; a letter changes its paragraph."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from articles.markup import clean
from articles.models import Article
from tests import make
from tests.browser import desk
from tests.browser.bodies import bodies

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
COUNT = 200


@pytest.fixture
def opened(page: Page, live_site: str) -> Page:
    """Return a page with the editor open on some article."""
    article = make.article(body="<p>正文。</p>")
    desk.sign_in(page, make.user("Editor"))
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page)
    return page


def test_two_hundred_imported_bodies_come_out_of_the_editor_as_they_went_in(opened: Page) -> None:
    changed = [
        body
        for body in bodies(COUNT)
        if clean(opened.evaluate(desk.OPEN_AND_READ, str(body))) != body
    ]

    assert changed == []


def test_a_letter_changes_the_paragraph_it_stands_in_and_no_other_line(opened: Page) -> None:
    with_paragraph = [body for body in bodies(COUNT) if "<p>" in body]
    wrong = []
    for body in with_paragraph:
        opened.evaluate(desk.OPEN_AND_READ, str(body))
        after = clean(opened.evaluate(desk.WRITE_A_LETTER))
        differing = [
            (old, new)
            for old, new in zip(body.split("\n"), after.split("\n"), strict=False)
            if old != new
        ]
        if len(differing) != 1 or body.count("\n") != after.count("\n"):
            wrong.append((body, after))

    assert wrong == []


@pytest.mark.parametrize("number", [0, 1, 7, 40, 101])
def test_saving_an_imported_article_unchanged_adds_no_revision(
    page: Page, live_site: str, number: int
) -> None:
    body = list(bodies(number + 1))[number]
    for _ in range(9):
        make.image()
    article = make.article(body=str(body))
    desk.sign_in(page, make.user("Editor"))
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    desk.editor(page)

    desk.save(page)

    stored = Article.objects.get(pk=article.pk)
    assert stored.body == article.body
    assert stored.version == article.version
