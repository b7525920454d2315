"""Files that a text links to: pictures enter the library, led to by their old path; others are told."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from articles.importer.incoming import Picture
from articles.importer.line import MOST_TOLD
from articles.importer.taking import Missing, take, why_not
from articles.markup.addresses import is_picture_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from articles.importer.find import Found
    from articles.importer.incoming import LinkedFile
    from articles.models import Image


@dataclass(frozen=True, slots=True)
class Beside:
    """The pictures that a text links to, and what is to be told of all else that it does.

    ``numbers`` are those of the pictures by their addresses as the text writes them, None where no file is
    there.
    """

    shown: list[tuple[LinkedFile, Image]] = field(default_factory=list)
    numbers: dict[str, int | None] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)


def taken_in(linked: Sequence[LinkedFile], found: Found, extra: Path | None) -> Beside:
    """Take the pictures in that a text links to."""
    made = Beside()
    for file in linked:
        image = take(_picture(file), None, found, extra) if _is_picture(file) else ""
        if isinstance(image, str):
            made.told.append(image or _stays(file))
            if isinstance(image, Missing):
                made.numbers[file.written] = None
        else:
            made.shown.append((file, image))
            made.numbers[file.written] = image.pk
    del made.told[MOST_TOLD:]
    return made


def look_at(linked: Sequence[LinkedFile], found: Found, extra: Path | None) -> list[str]:
    """Return what ``taken_in`` would tell, without taking any picture in."""
    said = (
        why_not(_picture(file), found, extra) if _is_picture(file) else _stays(file)
        for file in linked
    )
    return [*islice((each for each in said if each), MOST_TOLD)]


def _is_picture(file: LinkedFile) -> bool:
    return is_picture_file(file.written)


def _picture(file: LinkedFile) -> Picture:
    return Picture("local", file.written)


def _stays(file: LinkedFile) -> str:
    return (
        f"The file {file.path[:200]!r} it links to does not come along: only pictures do. "
        "Let the web server send it from there."
    )
