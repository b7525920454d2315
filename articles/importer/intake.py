"""Local pictures into the library, and their numbers into the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articles.importer import beside
from articles.importer.prepared import Derived, Prepared
from articles.importer.taking import take, why_not
from articles.markup import SafeHtml, clean
from articles.markup.pictures import FIGURE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from articles.dialects import Value
    from articles.importer.find import Found
    from articles.importer.incoming import Incoming, LinkedFile, Picture
    from articles.models import Image

_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
_NUMBER = re.compile(r'data-image-id="\d+"')


@dataclass(frozen=True, slots=True)
class Ready:
    """A post with its pictures in the library, all but stored. ``reading`` numbers its options in the run.

    ``pictures`` are their numbers by the addresses that the post writes; ``linked`` are those that the
    text only links to. ``others`` are further texts of the same article, by name (see ``ours.py``).
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
    linked: Sequence[tuple[LinkedFile, Image]] = ()
    others: Mapping[str, Ready] = field(default_factory=dict)

    @property
    def picture_paths(self) -> list[tuple[str, Image]]:
        """Return the old paths by which the text links to pictures; none of a draft's, which was nowhere."""
        return [(file.path, image) for file, image in self.linked if self.incoming.published_at]


def make_ready(prepared: Prepared, sha256: str, found: Found, extra: Path | None) -> Ready:
    """Take the post's local pictures in. One that is missing leaves the text, and is told."""
    incoming = prepared.incoming
    images, told = taken(incoming.pictures, found, extra, incoming.described)
    lead = incoming.lead if incoming.lead and incoming.lead.where == "local" else None
    linked, told_of_linked = beside.taken_in(incoming.linked_others, found, extra)
    leads, told_of_lead = taken([lead] if lead else [], found, extra, incoming.described)
    shown = [*zip(incoming.pictures, images, strict=True)]
    if lead:
        shown.append((lead, leads[0]))
    texts = incoming.history.texts if incoming.history else {}
    body = numbered(incoming.body, images)
    return Ready(
        incoming, _derived(prepared, body, images), prepared.packed, sha256, body,
        lead=leads[0] if leads else None,
        warnings=(*told, *told_of_lead, *told_of_linked),
        pictures={
            **{file.written: image.pk for file, image in linked},
            **{picture.address: image.pk for picture, image in shown if image},
        },
        linked=linked,
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


def look_at(incoming: Incoming, found: Found, extra: Path | None) -> list[str]:
    """Return what ``make_ready`` would tell of the post's pictures, without taking any in."""
    lead = [incoming.lead] if incoming.lead and incoming.lead.where == "local" else []
    pictures = (*incoming.pictures, *lead)
    said = [each for picture in pictures if (each := why_not(picture, found, extra))]
    return said + beside.look_at(incoming.linked_others, found, extra)
