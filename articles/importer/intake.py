"""Local pictures into the library, and their numbers into the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from articles import library, media
from articles.importer.incoming import PICTURE_TEXTS
from articles.importer.pictures import locate
from articles.importer.prepared import Derived, Prepared
from articles.importer.trouble import cannot_write
from articles.markup import SafeHtml, clean
from articles.markup.pictures import FIGURE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from articles.dialects import Value
    from articles.importer.find import Found
    from articles.importer.incoming import Incoming, Picture
    from articles.models import Image

Used = TypeVar("Used")
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
_NUMBER = re.compile(r'data-image-id="\d+"')
_SHARE = re.compile(r"0(?:\.\d+)?|1(?:\.0+)?|\d(?:\.\d+)?e-\d+")
TEXT_LENGTHS = {"title": 200, "alt": 500, "caption": 1_000, "credit": 200, "licence": 200}


@dataclass(frozen=True, slots=True)
class Ready:
    """A post with its pictures in the library, all but stored. ``reading`` numbers its options in the run.

    ``pictures`` are their numbers by the addresses that the post writes. ``others`` are further texts of
    the same article, by name (see ``ours.py``).
    """

    incoming: Incoming
    derived: Derived
    packed: bytes
    sha256: str
    body: SafeHtml
    lead: Image | None = None
    warnings: tuple[str, ...] = ()
    reading: int = 0
    pictures: Mapping[str, int] = field(default_factory=dict)
    others: Mapping[str, Ready] = field(default_factory=dict)


def make_ready(prepared: Prepared, sha256: str, found: Found, extra: Path | None) -> Ready:
    """Take the post's local pictures in. One that is missing leaves the text, and is told."""
    incoming = prepared.incoming
    images, told = taken(incoming.pictures, found, extra, incoming.described)
    lead = incoming.lead if incoming.lead and incoming.lead.where == "local" else None
    leads, told_of_lead = taken([lead] if lead else [], found, extra, incoming.described)
    shown = [*zip(incoming.pictures, images, strict=True)]
    if lead:
        shown.append((lead, leads[0]))
    texts = incoming.history.texts if incoming.history else {}
    body = numbered(incoming.body, images)
    return Ready(
        incoming, _derived(prepared, body, images), prepared.packed, sha256, body,
        lead=leads[0] if leads else None,
        warnings=(*told, *told_of_lead),
        pictures={picture.address: image.pk for picture, image in shown if image},
        others={
            name: make_ready(Prepared(text, Derived.of(text, text.body), b""), "", found, extra)
            for name, text in texts.items()
        },
    )  # fmt: skip


def _derived(prepared: Prepared, body: SafeHtml, images: Sequence[Image | None]) -> Derived:
    derived = prepared.derived
    if derived is None or None in images:
        return Derived.of(prepared.incoming, body)
    return derived.showing(body) if images else derived


def taken(
    pictures: Sequence[Picture],
    found: Found,
    extra: Path | None,
    described: Mapping[str, Mapping[str, Value]] | None = None,
) -> tuple[list[Image | None], list[str]]:
    """Take pictures in; None stands for one that is missing, and a sentence tells of it."""
    made = [take(picture, described, found, extra) for picture in pictures]
    images = [None if isinstance(image, str) else image for image in made]
    return images, [said for said in made if isinstance(said, str)]


def numbered(body: SafeHtml, images: Sequence[Image | None]) -> SafeHtml:
    """Return the text with the library's numbers in place of the post's own (from 1).

    Of a picture that is missing, the caption stays as a paragraph.
    """
    if not images:
        return body

    def own(found: re.Match[str]) -> str:
        image = images[int(found[1]) - 1] if int(found[1]) <= len(images) else None
        if image is None:
            return _caption(found)
        return _NUMBER.sub(f'data-image-id="{image.pk}"', found[0], count=1)

    text = FIGURE.sub(own, body)
    return clean(text) if None in images else SafeHtml(text)


def captions_alone(body: str) -> str:
    """Return the text with no picture of the library, as if none had been found."""
    return clean(FIGURE.sub(_caption, body)) if FIGURE.search(body) else body


def _caption(figure: re.Match[str]) -> str:
    told = _CAPTION.search(figure[0])
    return f"<p>{told[1]}</p>\n" if told else ""


def take_portrait(name: str, folder: Path | None) -> Image | None:
    """Return the portrait that an ``--authors`` file names, beside that file; None if it is not there."""
    if not name or folder is None:
        return None
    place = (folder / name).resolve()
    if not place.is_relative_to(folder.resolve()) or not place.is_file():
        return None
    try:
        return _kept(place.read_bytes(), name=place.name).image
    except (media.Unreadable, OSError):
        return None


def look_at(incoming: Incoming, found: Found, extra: Path | None) -> list[str]:
    """Return what ``make_ready`` would tell of the post's pictures, without taking any in."""
    lead = [incoming.lead] if incoming.lead and incoming.lead.where == "local" else []
    pictures = (*incoming.pictures, *lead)
    told = [_tried(picture, found, extra, _examine) for picture in pictures]
    return [each for each in told if isinstance(each, str)]


def _examine(place: Path) -> media.Examined:
    return media.examine(place.read_bytes())


def take(
    picture: Picture,
    described: Mapping[str, Mapping[str, Value]] | None,
    found: Found,
    extra: Path | None,
) -> Image | str:
    """Return the picture's row, or why there is none. What an export of ours says of a new one is all."""

    def use(place: Path) -> library.Taken:
        return _kept(place.read_bytes(), name=place.name, **fitting_texts(picture))

    taken = _tried(picture, found, extra, use)
    if isinstance(taken, str):
        return taken
    if taken.is_new and described is not None:
        describe(taken.image, described.get(picture.address, {}))
    return taken.image


def _tried(
    picture: Picture, found: Found, extra: Path | None, use: Callable[[Path], Used]
) -> Used | str:
    """Return what ``use`` makes of the picture's file, or why nothing."""
    place = locate(found, picture.address, extra)
    if place is None:
        return f"The picture {picture.address[:200]!r} was not found."
    try:
        return use(place)
    except media.Unreadable as error:
        return f"The picture {picture.address[:200]!r} cannot be used: {error}"
    except OSError as error:
        return f"The picture {picture.address[:200]!r} cannot be read: {error.strerror}."


def _kept(data: bytes, *, name: str, **texts: str) -> library.Taken:
    """Return the picture's row. Raises ``BrokenOff`` where no picture could be written."""
    try:
        return library.take_in(data, name=name, by=None, **texts)
    except OSError as error:
        raise cannot_write(error) from error


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
