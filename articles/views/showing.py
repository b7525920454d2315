"""How a view answers: the template filled, and what caches on the way may do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

PAGE_SECONDS = 30
FEED_SECONDS = 300


def site_now() -> datetime:
    """Return the moment by which a page is made. Asked once, so that all of a page agrees."""
    return timezone.now()


def page(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Fill a template for any reader: kept for moments only, for a story can be withdrawn."""
    return public(render(request, template, context, status=status))


def public(response: HttpResponse, *, seconds: int = PAGE_SECONDS) -> HttpResponse:
    """Let browsers and proxies keep an answer that is the same for every reader."""
    patch_cache_control(response, public=True, max_age=seconds)
    return response
