"""Pictures of which no file was there when a post came in, and of which one is there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.importer.pictures import locate
from articles.models import LegacyPost
from articles.publishing.stood import content_of

if TYPE_CHECKING:
    from pathlib import Path

    from articles.importer.find import Found


def have_arrived(legacy: LegacyPost, found: Found, extra: Path | None) -> bool:
    """Say whether an unchanged file is to be read again for its pictures.

    Not where an editor was at its article or page since: what is there stays.
    """
    missing = [address for address, number in legacy.pictures.items() if number is None]
    is_there = any(locate(found, address, extra) for address in missing)
    return is_there and _is_untouched(legacy)


def _is_untouched(legacy: LegacyPost) -> bool:
    if legacy.kind == LegacyPost.Kind.PAGE:
        return legacy.page is not None and content_of(legacy.page) == legacy.stood
    return legacy.article is not None and legacy.article.version == legacy.version
