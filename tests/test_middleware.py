"""What every answer carries, and what it never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse

from articles.middleware import ContentSecurityPolicyMiddleware
from tests import make

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.test import Client, RequestFactory

PUBLIC = ["/", "/local/", "/feed/rss/", "/sitemap.xml", "/search/?q=桥", "/nothing/", "/robots.txt"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_allow_nothing_inline_and_know_nobody(client: Client, path: str) -> None:
    make.live(section=make.category("本地", slug="local"))

    answer = client.get(path, headers={"accept-language": "en", "cookie": "django_language=en"})
    policy = answer.headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "https:" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert "Accept-Language" not in answer.headers.get("Vary", "")
    assert not answer.cookies
    assert "public" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_the_language_is_the_sites_own(client: Client) -> None:
    answer = client.get("/", headers={"accept-language": "en"})

    assert '<html lang="zh-hans">' in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/local/", "{article}", "/search/?q=桥", "/nothing/"])
def test_pages_hold_no_style_and_no_script(client: Client, path: str) -> None:
    article = make.live(section=make.category("本地", slug="local"), lead_image=make.image())

    page = client.get(path.format(article=article.get_absolute_url())).content.decode()

    assert " style=" not in page
    assert "<style" not in page
    assert " onclick" not in page
    assert page.count("<script") == page.count('<script type="application/ld+json">')


def test_a_view_may_send_a_policy_of_its_own(rf: RequestFactory) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        response = HttpResponse()
        response._csp_config = {"default-src": ["'self'"], "img-src": ["'self'", "blob:"]}
        return response

    answer = ContentSecurityPolicyMiddleware(view)(rf.get("/"))

    assert answer.headers["Content-Security-Policy"] == "default-src 'self'; img-src 'self' blob:"


def test_only_a_page_that_shows_a_remote_picture_may_load_one(rf: RequestFactory) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        request.shows_remote_pictures = True
        return HttpResponse()

    answer = ContentSecurityPolicyMiddleware(view)(rf.get("/"))

    assert "img-src 'self' data: https:;" in answer.headers["Content-Security-Policy"]
