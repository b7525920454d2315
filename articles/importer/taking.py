"""Taking one picture of an old site into the library, or saying why it cannot be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from articles import library, media
from articles.importer.incoming import PICTURE_TEXTS
from articles.importer.pictures import locate
from articles.importer.there import bytes_of, is_file, real
from articles.importer.trouble import cannot_write
from articles.models import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from articles.dialects import Value
    from articles.importer.find import Found
    from articles.importer.incoming import Picture

Used = TypeVar("Used")
_SHARE = re.compile(r"0(?:\.\d+)?|1(?:\.0+)?|\d(?:\.\d+)?e-\d+")
TEXT_LENGTHS = {"title": 200, "alt": 500, "caption": 1_000, "credit": 200, "licence": 200}


class Missing(str):
    """Why a picture is not taken in: there is no file of it."""

    __slots__ = ()


def take(
    picture: Picture,
    described: Mapping[str, Mapping[str, Value]] | None,
    found: Found,
    extra: Path | None,
) -> Image | str:
    """Return the picture's row, or why there is none. What an export of ours says of a new one is all.

    It names one that stood on another site by its address there too.
    """
    exact = (described or {}).get(picture.address, {})
    if (url := exact.get("url")) and (known := Image.objects.filter(remote_url=url).first()):
        return known

    def use(data: bytes, name: str) -> library.Taken:
        return take_bytes(data, name=name, **fitting_texts(picture))

    taken = _tried(picture, found, extra, use)
    if isinstance(taken, str):
        return taken
    if taken.is_new and described is not None:
        describe(taken.image, exact)
    return taken.image


def why_not(picture: Picture, found: Found, extra: Path | None) -> str:
    """Return why a picture cannot be taken in; "" where it can. Nothing is written."""
    tried = _tried(picture, found, extra, _examine)
    return tried if isinstance(tried, str) else ""


def take_portrait(name: str, folder: Path | None) -> Image | None:
    """Return the portrait that an ``--authors`` file names, beside that file; None if it is not there."""
    if not name or folder is None:
        return None
    place = real(folder / name)
    if place is None or not place.is_relative_to(folder.resolve()) or not is_file(place):
        return None
    try:
        return take_bytes(picture_bytes(place), name=place.name).image
    except (media.Unreadable, OSError):
        return None


def fitting_texts(picture: Picture) -> dict[str, str]:
    """Return what a post says of a picture, as far as its row has room."""
    return {name: getattr(picture, name)[: TEXT_LENGTHS[name]] for name in PICTURE_TEXTS}


def describe(image: Image, exact: Mapping[str, Value]) -> None:
    """Give a picture all that an export of ours says of it: what is empty there is empty here."""
    for name, length in TEXT_LENGTHS.items():
        setattr(image, name, str(exact.get(name) or "")[:length])
    image.is_decorative = str(exact.get("decorative")).lower() == "true"
    focal = exact.get("focal")
    shares = [str(share) for share in focal] if isinstance(focal, list) else []
    if len(shares) == len("xy") and all(map(_SHARE.fullmatch, shares)):
        image.focal_x, image.focal_y = map(float, shares)
    image.save()


def _tried(
    picture: Picture, found: Found, extra: Path | None, use: Callable[[bytes, str], Used]
) -> Used | str:
    """Return what ``use`` makes of the picture's bytes and its file's name, or why nothing."""
    place = None if picture.written else locate(found, picture.address, extra)
    if place is None and not picture.written:
        return Missing(_missing(picture))
    try:
        if place is None:
            return use(picture.written, picture.address)
        return use(picture_bytes(place), place.name)
    except media.Unreadable as error:
        return f"The picture {picture.address[:200]!r} cannot be used: {error}"
    except OSError as error:
        return f"The picture {picture.address[:200]!r} cannot be read: {error.strerror}."


def _missing(picture: Picture) -> str:
    name = picture.address[:200]
    if not picture.away:
        return f"The picture {name!r} was not found."
    return f"The picture {name!r} was not found: until it is fetched, it is shown from {picture.away!r}."


def _examine(data: bytes, _name: str) -> media.Examined:
    return media.examine(data)


def picture_bytes(place: Path) -> bytes:
    """Return the bytes of a picture's file, of one that is too large only so many as tell that.

    Raises ``OSError``.
    """
    return bytes_of(place, media.MAX_BYTES)


def take_bytes(data: bytes, *, name: str, **texts: str) -> library.Taken:
    """Take a picture in, and return its row. Raises ``BrokenOff`` where no picture could be written."""
    try:
        return library.take_in(data, name=name, by=None, **texts)
    except OSError as error:
        raise cannot_write(error) from error


def give_bytes(remote: Image, data: bytes) -> bool:
    """Give a picture of another site its file, which another may share; say whether it got one.

    Raises ``media.Unreadable`` for what is no picture, ``BrokenOff`` where no picture could be written.
    """
    if library.share_file(remote, library.digest_of(data)):
        return True
    try:
        return library.give_file(remote, library.write_files(data))
    except OSError as error:
        raise cannot_write(error) from error
