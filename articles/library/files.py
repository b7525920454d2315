"""Where the files of a picture stand, told from its row alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages

from articles import media

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.core.files.storage import Storage

    from articles.models import Image

SUFFIXES: dict[media.Format, str] = {"WEBP": "webp", "JPEG": "jpg"}
SUFFIX_OF_ORIGINAL = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif", "AVIF": "avif"}


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size and format of a picture, with the address readers get it from."""

    url: str
    width: int
    height: int
    format: media.Format


def renditions(image: Image) -> list[Rendition]:
    """Return what readers may be offered: WebP, then JPEG, each smallest first.

    Empty for a remote picture. Costs no query and opens no file.
    """
    return [] if image.is_remote or not image.width_px else list(_renditions(image))


def _renditions(image: Image) -> Iterator[Rendition]:
    """Kept: one address is asked for and the rest made from it, because a page shows many."""
    size, widths = (image.width_px, image.height_px), media.widths_for(image.width_px)
    folder = default_storage.url(rendition_name(image.token, widths[0], "WEBP")).rpartition("/")[0]
    for kind in media.FORMATS:
        for width in widths:
            url = f"{folder}/{width}.{SUFFIXES[kind]}"
            yield Rendition(url, width, media.height_at(width, size), kind)


def largest(image: Image) -> str:
    """Return the address to show a picture in full: the largest rendition, or the remote one; or ""."""
    if image.is_remote:
        return image.remote_url
    return max(renditions(image), key=lambda one: one.width).url if image.width_px else ""


def rendition_name(token: str, width: int, kind: media.Format) -> str:
    """Return the name of one rendition in the public storage. Only ``token`` makes it unguessable."""
    return f"i/{token}/{width}.{SUFFIXES[kind]}"


def original_name(token: str, found: str) -> str:
    """Return the original's name in the private storage, with the suffix of its detected format."""
    return f"{token}.{SUFFIX_OF_ORIGINAL[found]}"


def originals() -> Storage:
    """Return the storage that no address leads to."""
    return storages["originals"]


def write(image: Image, data: bytes) -> None:
    """Write the original and every rendition; after a failure none of them is left."""
    try:
        originals().save(image.original, ContentFile(data))
        for made in media.render_all(data):
            name = rendition_name(image.token, made.width, made.format)
            default_storage.save(name, ContentFile(made.data))
    except BaseException:
        erase(image)
        raise


def erase(image: Image) -> None:
    """Remove whatever files there are of a picture; those that are gone do no harm."""
    originals().delete(image.original)
    for name in rendition_names(image):
        default_storage.delete(name)


def rendition_names(image: Image) -> Iterable[str]:
    """Return the names of all renditions in the public storage."""
    widths = media.widths_for(image.width_px)
    return [rendition_name(image.token, width, kind) for kind in media.FORMATS for width in widths]
