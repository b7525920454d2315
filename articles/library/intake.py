"""Taking a picture in: one row for the same bytes, however often and by whom they come."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from articles import media
from articles.library import files
from articles.models import Image
from articles.text.normal import line

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True, slots=True)
class Taken:
    """The picture in the library; ``is_new`` is false when it was there already."""

    image: Image
    is_new: bool


def take_in(data: bytes, *, name: str, by: User | None = None, **texts: str) -> Taken:
    """Keep a picture: row, private original, renditions. ``media.Unreadable`` says why not.

    ``texts`` are ``title``, ``alt``, ``caption``, ``credit`` and ``licence``; what the file
    itself says fills an empty caption or credit, and ``name`` (a file's name, used for
    nothing else) an empty title. A picture that is here already comes back unchanged.
    """
    digest = sha256(data).hexdigest()
    known = Image.objects.filter(content_hash=digest).first()
    if known:
        return Taken(known, is_new=False)
    found = media.examine(data)
    image = _row(found, digest, len(data), {"title": _title_from(name), **_told(found, texts)})
    image.uploaded_by = by
    return _kept(image, data)


def _row(found: media.Examined, digest: str, size: int, texts: dict[str, str]) -> Image:
    image = Image(
        content_hash=digest,
        byte_size=size,
        width_px=found.width,
        height_px=found.height,
        has_alpha=found.has_alpha,
        **texts,
    )
    image.original = files.original_name(image.token, found.format)
    return image


def _told(found: media.Examined, texts: dict[str, str]) -> dict[str, str]:
    """Return what is said about the picture, without what is left empty."""
    told = {"caption": found.caption, "credit": found.credit}
    told |= {field: text for field, text in texts.items() if text}
    return {field: text for field, text in told.items() if text}


def _title_from(name: str) -> str:
    """Return a name to search by: the file's own, without folders and suffix."""
    stem = PurePosixPath(name.replace("\\", "/")).stem
    return line(stem.replace("_", " "))[:200]


def _kept(image: Image, data: bytes) -> Taken:
    """Write the files, then the row: who sees the row finds the files.

    Two requests may bring the same bytes at once; the later one finds that the row is
    there and gives its own files up. Limit: when a transaction around this call is
    rolled back later, the files stay behind, under a name that nobody knows.
    """
    files.write(image, data)
    try:
        with transaction.atomic():
            image.save(force_insert=True)
    except IntegrityError:
        files.erase(image)
        known = Image.objects.filter(content_hash=image.content_hash).first()
        if known is None:
            raise
        return Taken(known, is_new=False)
    except BaseException:
        files.erase(image)
        raise
    return Taken(image, is_new=True)
