"""Bytes of pictures: what we accept, what is written in them, and the sizes readers get."""

from articles.media.check import MAX_BYTES, MAX_FRAMES, Examined, examine
from articles.media.encode import Encoded, render, render_all
from articles.media.opening import MAX_PIXELS, Unreadable
from articles.media.sizes import FORMATS, WIDTHS, Format, height_at, widths_for

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "MAX_FRAMES",
    "MAX_PIXELS",
    "WIDTHS",
    "Encoded",
    "Examined",
    "Format",
    "Unreadable",
    "examine",
    "height_at",
    "render",
    "render_all",
    "widths_for",
]
