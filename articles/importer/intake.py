"""Local pictures into the library, and what is shown of each into the text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from articles.importer import beside
from articles.importer.prepared import Derived, Prepared
from articles.importer.taking import Missing, take, why_not
from articles.markup import SafeHtml, clean
from articles.markup.pictures import FIGURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from articles.dialects import Value
    from articles.importer.find import Found
    from articles.importer.incoming import Incoming, LinkedFile, Picture
    from articles.models import Image

Place: TypeAlias = int | str | None
"""What is shown of a local picture: one of the library by its number, one by its address, or nothing."""
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
_NUMBER = re.compile(r'data-image-id="\d+"')
_OPENING = re.compile(r'<figure class="news-image ?([^"]*)" data-image-id="\d+">')


@dataclass(frozen=True, slots=True)
class Ready:
    """A post with its pictures in the library, all but stored. ``reading`` numbers its options in the run.

    ``pictures`` are their numbers by the addresses that the post writes, None where no file is there;
    ``linked`` are those that the text only links to, ``away`` those that are shown from the old site.
    ``others`` are further texts of the same article, by name (see ``ours.py``).
    """

    incoming: Incoming
    derived: Derived
    packed: bytes
    sha256: str
    body: SafeHtml
    lead: Image | None = None
    warnings: tuple[str, ...] = ()
    reading: int = 0
    pictures: Mapping[str, int | None] = field(default_factory=dict)
    linked: Sequence[tuple[LinkedFile, Image]] = ()
    away: tuple[str, ...] = ()
    others: Mapping[str, Ready] = field(default_factory=dict)

    @property
    def picture_paths(self) -> list[tuple[str, Image]]:
        """Return the old paths by which the text links to pictures; none of a draft's, which was nowhere."""
        return [(file.path, image) for file, image in self.linked if self.incoming.published_at]


def make_ready(prepared: Prepared, sha256: str, found: Found, extra: Path | None) -> Ready:
    """Take the post's local pictures in. One that is missing is told.

    It is shown from the old site where it is known to have stood; else it leaves the text.
    """
    incoming = prepared.incoming
    images, leads = (
        taken(pictures, found, extra, incoming.described)
        for pictures in (incoming.pictures, _local_lead(incoming))
    )
    linked = beside.taken_in(incoming.linked_others, found, extra)
    texts = incoming.history.texts if incoming.history else {}
    body = placed(incoming.body, incoming.pictures, images.places)
    return Ready(
        _led(incoming, leads.places), _derived(prepared, body, images.places), prepared.packed, sha256, body,
        lead=next(iter(leads.images), None),
        warnings=(*images.told, *leads.told, *linked.told),
        pictures={**linked.numbers, **images.numbers, **leads.numbers},
        linked=linked.shown,
        away=away_of(images.places),
        others={
            name: make_ready(Prepared(text, Derived.of(text, text.body), b""), "", found, extra)
            for name, text in texts.items()
        },
    )  # fmt: skip


def _local_lead(incoming: Incoming) -> list[Picture]:
    return [incoming.lead] if incoming.lead and incoming.lead.where == "local" else []


def _led(incoming: Incoming, places: Sequence[Place]) -> Incoming:
    """Return the post with the lead picture from the old site, where it has no other."""
    place = next(iter(places), None)
    if not isinstance(place, str) or incoming.lead is None:
        return incoming
    return replace(incoming, lead=replace(incoming.lead, where="remote", address=place))


def _derived(prepared: Prepared, body: SafeHtml, places: Sequence[Place]) -> Derived:
    derived = prepared.derived
    if derived is None or not all(isinstance(place, int) for place in places):
        return Derived.of(prepared.incoming, body)
    return derived.showing(body) if places else derived


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of local pictures: the rows of those that were taken in, and what is told of the others.

    ``places`` are what is shown of each, ``numbers`` are as in ``Ready.pictures``.
    """

    images: Sequence[Image] = ()
    places: Sequence[Place] = ()
    numbers: Mapping[str, int | None] = field(default_factory=dict)
    told: Sequence[str] = ()


def taken(
    pictures: Sequence[Picture],
    found: Found,
    extra: Path | None,
    described: Mapping[str, Mapping[str, Value]] | None = None,
) -> Taken:
    """Take pictures in, as far as there are files of them."""
    made = [take(picture, described, found, extra) for picture in pictures]
    numbers = {
        picture.address: None if isinstance(image, str) else image.pk
        for picture, image in zip(pictures, made, strict=True)
        if not isinstance(image, str) or (isinstance(image, Missing) and not picture.is_optional)
    }
    told = zip(pictures, made, strict=True)
    return Taken(
        [image for image in made if not isinstance(image, str)],
        places_of(pictures, numbers),
        numbers,
        [said for one, said in told if isinstance(said, str) and not one.is_optional],
    )


def places_of(pictures: Iterable[Picture], numbers: Mapping[str, int | None]) -> list[Place]:
    """Return what is shown of each picture, from what is kept of them with the post."""
    return [
        numbers.get(one.address) or (one.away if one.address in numbers else None) or None
        for one in pictures
    ]


def away_of(places: Iterable[Place]) -> tuple[str, ...]:
    """Return the addresses of those that are shown from the old site."""
    return tuple(place for place in places if isinstance(place, str))


def placed(body: SafeHtml, pictures: Sequence[Picture], places: Sequence[Place]) -> SafeHtml:
    """Return the text with what is shown in place of its local pictures, which it numbers from 1.

    Of one that is shown nowhere, the caption stays as a paragraph.
    """
    if not places:
        return body

    def shown(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        place = places[at] if at < len(places) else None
        if isinstance(place, int):
            return _NUMBER.sub(f'data-image-id="{place}"', found[0], count=1)
        return _remote(found[0], place, pictures[at].alt) if place else _caption(found)

    text = FIGURE.sub(shown, body)
    return SafeHtml(text) if all(isinstance(place, int) for place in places) else clean(text)


def _remote(figure: str, address: str, alt: str) -> str:
    """Return a figure of the library as one of a picture on another site."""
    shown = f'<img src="{html.escape(address)}" alt="{html.escape(alt)}">'
    return _OPENING.sub(lambda found: f'<figure class="{found[1]}">{shown}', figure, count=1)


def _caption(figure: re.Match[str]) -> str:
    told = _CAPTION.search(figure[0])
    return f"<p>{told[1]}</p>\n" if told else ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What ``make_ready`` would say: the post, its pictures shown from the old site, what is told."""

    incoming: Incoming
    away: tuple[str, ...]
    told: Sequence[str]


def look_at(incoming: Incoming, found: Found, extra: Path | None) -> Looked:
    """Return what ``make_ready`` would tell of the post's pictures, without taking any in."""
    images, leads = (
        looked_at(pictures, found, extra) for pictures in (incoming.pictures, _local_lead(incoming))
    )
    linked = beside.look_at(incoming.linked_others, found, extra)
    told = [*images.told, *leads.told, *linked]
    return Looked(_led(incoming, leads.places), away_of(images.places), told)


def looked_at(pictures: Sequence[Picture], found: Found, extra: Path | None) -> Taken:
    """Return what ``taken`` would, as far as it is no picture of the library."""
    asked = [picture for picture in pictures if not picture.is_optional]
    said = [why_not(picture, found, extra) for picture in asked]
    numbers = {
        picture.address: None
        for picture, why in zip(asked, said, strict=True)
        if isinstance(why, Missing)
    }
    return Taken((), places_of(pictures, numbers), numbers, [*filter(None, said)])
