"""What an import writes into a page, and by which it knows whether somebody was there since."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.models import Page

OWN = ("title", "slug", "body", "language", "is_published")


def content_of(page: Page) -> str:
    """Return the sha256 of what an import writes into a page. The path is not in it: it may be numbered."""
    said = [getattr(page, name) for name in OWN]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()
