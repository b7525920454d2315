"""Throwing a picture away, with its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.library import files

if TYPE_CHECKING:
    from articles.models import Image


def remove(image: Image) -> None:
    """Delete the row, and the files once that is certain; ``ProtectedError`` when it is used."""
    with transaction.atomic():
        image.delete()
        if image.original:
            transaction.on_commit(lambda: files.erase(image))
