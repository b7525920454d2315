"""Pages for readers in a real browser."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OVERLAPS = """
() => [...document.querySelectorAll('.river li')].filter((item) => {
  const words = document.createRange();
  words.selectNodeContents(item.querySelector('time'));
  const headline = item.querySelector('.card-head').getBoundingClientRect();
  return words.getBoundingClientRect().right > headline.left;
}).length
"""
BEYOND = """
() => [...document.querySelectorAll('.row')].filter((row) => {
  const date = document.createRange();
  date.selectNodeContents(row.querySelector('time'));
  const [line, words, picture, whole] = [
    date, row.querySelector('.row-words'), row.querySelector('.crop'), row,
  ].map((each) => each.getBoundingClientRect());
  const isOver = line.right > words.left && line.bottom > words.top && line.top < words.bottom;
  return isOver || picture.right > whole.right + 1;
}).length
"""


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_dates_of_years_ago_do_not_lie_over_headlines(
    page: Page, live_site: str, settings: object, width: int, language: str
) -> None:
    settings.LANGUAGE_CODE = language  # type: ignore[attr-defined]
    make.site_texts()
    for months in range(24):
        make.live(at=timezone.now() - timedelta(days=370 + 30 * months))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/")

    assert page.locator(".river li").count() > 3
    assert page.evaluate(OVERLAPS) == 0


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("width", [390, 700, 1280])
def test_what_was_found_stays_in_its_column(
    page: Page, live_site: str, settings: object, width: int, language: str
) -> None:
    settings.LANGUAGE_CODE = language  # type: ignore[attr-defined]
    make.site_texts()
    address = f"https://river.example/{'江' * 3}{'a' * 200}"
    for days in (400, 2):
        at = timezone.now() - timedelta(days=days)
        make.live(at=at, body=f"<p>江边 {address} 江边</p>", lead_image=make.image())
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/search/?q=江边")

    assert page.locator(".row .with-year").count() == 1
    assert page.evaluate(BEYOND) == 0
