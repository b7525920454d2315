"""Pictures, where no web server or object store stands in front: renditions by token, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import patch_cache_control

if TYPE_CHECKING:
    from django.http import HttpRequest

A_YEAR = 365 * 24 * 3600
TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}


def picture(request: HttpRequest, token: str, name: str) -> FileResponse:
    """Send one rendition. Its address says all there is to it, so it is kept for ever."""
    try:
        file = default_storage.open(f"i/{token}/{name}")
    except (OSError, SuspiciousOperation):
        raise Http404 from None
    response = FileResponse(file, content_type=TYPES[name.rpartition(".")[2]])
    patch_cache_control(response, public=True, max_age=A_YEAR, immutable=True)
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
