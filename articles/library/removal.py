"""Throwing a picture away, with its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.library import files
from articles.models import Image

if TYPE_CHECKING:
    from collections.abc import Iterable


def remove(image: Image) -> None:
    """Delete the row, and the files once that is certain; ``ProtectedError`` when it is used.

    Files that another row shows as well (see ``Image``) stay, and are that row's from then on.
    """
    with transaction.atomic():
        image.delete()
        if not image.original:
            return
        heirs = Image.objects.filter(token=image.token).order_by("pk")
        if heirs:
            _bequeath(image, heirs)
        else:
            transaction.on_commit(lambda: files.erase(image))


def _bequeath(image: Image, heirs: Iterable[Image]) -> None:
    """Let the first of the others stand for the bytes, where the deleted row did."""
    heir = next(iter(heirs))
    if image.content_hash:
        Image.objects.filter(pk=heir.pk).update(content_hash=image.content_hash)
