"""The few widths and the two formats in which readers get a picture."""

from __future__ import annotations

from typing import Literal

Format = Literal["WEBP", "JPEG"]

WIDTHS = (320, 640, 960, 1280, 1920)
FORMATS: tuple[Format, ...] = ("WEBP", "JPEG")
WORTH_A_STEP = 1.1


def widths_for(width: int) -> tuple[int, ...]:
    """Return the widths of a picture's renditions, smallest first, never wider than it is.

    The last one is the picture's own width (or the greatest of ``WIDTHS``); a fixed width
    less than a tenth below it would only fill the disk.
    """
    widest = min(width, WIDTHS[-1])
    return (*(step for step in WIDTHS if step * WORTH_A_STEP <= widest), widest)


def height_at(width: int, size: tuple[int, int]) -> int:
    """Return the height of a picture of ``size`` when it is ``width`` wide, at least 1."""
    return max(1, round(size[1] * width / size[0]))
