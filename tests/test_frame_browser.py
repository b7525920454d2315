"""The browser reaches the site that the tests serve."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_an_administrator_signs_in_with_a_real_browser(page: Page, live_site: str) -> None:
    User.objects.create_superuser("主编", password="correct horse 电池")

    page.goto("/admin/login/")
    page.fill("input[name=username]", "主编")
    page.fill("input[name=password]", "correct horse 电池")
    page.press("input[name=password]", "Enter")

    expect(page.locator("#user-tools")).to_contain_text("主编")


def test_nothing_outside_the_site_is_reached(page: Page, live_site: Any) -> None:
    page.goto("/admin/login/")

    reached = page.evaluate("fetch('https://example.org/').then(() => true, () => false)")

    assert reached is False
