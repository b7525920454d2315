"""A picture of another site gets its file here, in place: whatever shows it goes on showing it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from django.db import IntegrityError, transaction

from articles import media
from articles.library import files
from articles.models import Image
from articles.models.images import new_token

FILE_FIELDS = (
    "token", "original", "width_px", "height_px", "byte_size", "has_alpha", "content_hash", "credit",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """Files that are written and that no row knows yet."""

    image: Image

    def forget(self) -> None:
        """Remove them again, unless a row shows them after all. Where the database is gone, they stay."""
        if not Image.objects.filter(token=self.image.token).exists():
            files.erase(self.image)


def digest_of(data: bytes) -> str:
    """Return that by which the same bytes are known again."""
    return sha256(data).hexdigest()


def write_files(data: bytes) -> Written:
    """Check a picture and write its files, under a name of their own. Asks the database nothing.

    Raises ``media.Unreadable`` for what is no picture, as ``take_in`` does. Limit: when the process ends
    before ``give_file``, the files stay behind, under a name that nobody knows.
    """
    found = media.examine(data)
    image = Image(
        token=new_token(),
        width_px=found.width,
        height_px=found.height,
        byte_size=len(data),
        has_alpha=found.has_alpha,
        content_hash=digest_of(data),
        credit=found.credit,
    )
    image.original = files.original_name(image.token, found.format)
    files.write(image, data)
    return Written(image)


def give_file(remote: Image, written: Written) -> bool:
    """Give a remote picture the files that were written for it; False when it is remote no longer.

    Nothing else about it changes but an empty credit, so that no text that names it is another.
    When the same bytes arrived meanwhile, it shows those.
    """
    try:
        with transaction.atomic():
            is_given = _take_over(remote, written.image, digest=written.image.content_hash)
    except IntegrityError:
        written.forget()
        return share_file(remote, written.image.content_hash)
    except BaseException:
        written.forget()
        raise
    if not is_given:
        written.forget()
    return is_given


def share_file(remote: Image, digest: str) -> bool:
    """Let a remote picture show the file of one that has the same bytes; False when there is none."""
    with transaction.atomic():
        twin = Image.objects.select_for_update().filter(content_hash=digest).first()
        return twin is not None and _take_over(remote, twin, digest="")


def _take_over(remote: Image, other: Image, *, digest: str) -> bool:
    row = Image.objects.select_for_update().remote().filter(pk=remote.pk).first()
    if row is None:
        return False
    kept = {"credit": row.credit or other.credit, "content_hash": digest}
    for field in FILE_FIELDS:
        setattr(row, field, kept.get(field, getattr(other, field)))
    row.save(update_fields=FILE_FIELDS)
    return True
