"""A sheet to draw on: larger than needed, then made smaller, so that every edge is smooth."""

from __future__ import annotations

import io
import random
from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
Point = tuple[float, float]

WIDTH = 1200.0  # every scene is laid out on a sheet this wide, whatever its size in pixels
SMOOTHING = 2
EDGE = 176  # what Pillow's radial gradient holds where it first meets the edge of its square


def colour(code: str) -> Colour:
    """Return a colour written as in a stylesheet, without the hash: ``e0b080``."""
    red, green, blue = bytes.fromhex(code)
    return red, green, blue


def outline(points: str) -> list[Point]:
    """Return the points of an outline written as ``x,y x,y``."""
    pairs = (pair.split(",") for pair in points.split())
    return [(float(x), float(y)) for x, y in pairs]


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Return the colour that lies ``share`` (0 to 1) of the way from one to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Canvas:
    """One picture in the making. Lengths are in units of a 1200th of its width."""

    def __init__(self, name: str, *, width_px: int, ratio: float = 1.5) -> None:
        """Take a clean sheet; ``name`` seeds what is left to chance, so that it repeats."""
        self.size = (width_px, round(width_px / ratio))
        self.scale = width_px * SMOOTHING / WIDTH
        self.height = WIDTH / ratio
        self.chance = random.Random(name)  # noqa: S311 - chance of a drawing, not of a secret
        self.image = Image.new("RGB", (self.size[0] * SMOOTHING, self.size[1] * SMOOTHING))
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def happens(self, share: float) -> bool:
        """Say yes in this share of cases, the same ones each time the scene is drawn."""
        return self.chance.random() < share

    def gradient(self, *stops: str, top: float = 0, bottom: float | None = None) -> None:
        """Fill a band with colours that flow from top to bottom."""
        column = Image.new("RGB", (1, len(stops)))
        column.putdata([colour(stop) for stop in stops])
        first, last = self._px(top), self._px(self.height if bottom is None else bottom)
        tall = column.resize((1, 512), Image.Resampling.BICUBIC)
        band = tall.resize((self.image.width, max(1, last - first)), Image.Resampling.BILINEAR)
        self.image.paste(band, (0, first))

    def glow(self, at: Point, radius: float, tint: str, strength: float = 1.0) -> None:
        """Lay a soft light around a point."""
        side = max(2, self._px(radius * 2))
        falloff = [max(0.0, 1 - value / EDGE) ** 2 * 255 * strength for value in range(256)]
        mask = (
            Image.radial_gradient("L").resize((128, 128)).point([round(each) for each in falloff])
        )
        box = (self._px(at[0] - radius), self._px(at[1] - radius))
        self.image.paste(colour(tint), box, mask.resize((side, side), Image.Resampling.BILINEAR))

    def veil(self, top: float, bottom: float, tint: str, above: float, below: float) -> None:
        """Lay a veil of mist or shadow, ``above`` dense at its top and ``below`` at its bottom."""
        mask = Image.linear_gradient("L").point(
            [round(255 * (above + (below - above) * value / 255)) for value in range(256)]
        )
        first, last = self._px(top), self._px(bottom)
        band = mask.resize((self.image.width, max(1, last - first)), Image.Resampling.BILINEAR)
        self.image.paste(colour(tint), (0, first), band)

    def polygon(self, points: Iterable[Point] | str, tint: str, opacity: float = 1.0) -> None:
        """Fill a shape; its points may stand in a text, ``x,y x,y``."""
        self.pen.polygon(self._points(points), fill=self._fill(tint, opacity))

    def line(
        self, points: Iterable[Point] | str, tint: str, width: float = 2, opacity: float = 1.0
    ) -> None:
        """Draw a line with round corners, its points as for ``polygon``."""
        self.pen.line(
            self._points(points),
            fill=self._fill(tint, opacity),
            width=max(1, self._px(width)),
            joint="curve",
        )

    def circle(self, at: Point, radius: float, tint: str, opacity: float = 1.0) -> None:
        """Fill a circle."""
        self.ellipse(at, radius, radius, tint, opacity)

    def ellipse(self, at: Point, wide: float, high: float, tint: str, opacity: float = 1.0) -> None:
        """Fill an ellipse of two radii."""
        box = [(at[0] - wide, at[1] - high), (at[0] + wide, at[1] + high)]
        self.pen.ellipse(self._points(box), fill=self._fill(tint, opacity))

    def ring(
        self, at: Point, radius: float, tint: str, width: float = 2, opacity: float = 1.0
    ) -> None:
        """Draw a circle's line."""
        box = [(at[0] - radius, at[1] - radius), (at[0] + radius, at[1] + radius)]
        self.pen.ellipse(
            self._points(box), outline=self._fill(tint, opacity), width=max(1, self._px(width))
        )

    def arc(
        self, at: Point, radius: float, degrees: tuple[float, float], tint: str, width: float = 2
    ) -> None:
        """Draw part of a circle, clockwise from three o'clock."""
        box = [(at[0] - radius, at[1] - radius), (at[0] + radius, at[1] + radius)]
        self.pen.arc(
            self._points(box), *degrees, fill=self._fill(tint, 1), width=max(1, self._px(width))
        )

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        tint: str,
        opacity: float = 1.0,
        *,
        radius: float = 0,
    ) -> None:
        """Fill a rectangle, with rounded corners where asked."""
        if right <= left or bottom <= top:
            return
        shape = self._points([(left, top), (right, bottom)])
        self.pen.rounded_rectangle(shape, self._px(radius), fill=self._fill(tint, opacity))

    def blur(self, radius: float) -> None:
        """Soften all that is drawn so far, as a lens does with what is far away."""
        small = self.image.reduce(4).filter(ImageFilter.GaussianBlur(self._px(radius) / 4))
        self.image.paste(small.resize(self.image.size, Image.Resampling.BICUBIC))

    def finished(self, *, grain: float = 3, shade: float = 0.2) -> Image.Image:
        """Return the picture at its size, with the grain of paper and slightly darker corners."""
        picture = self.image.reduce(SMOOTHING)
        corners = Image.radial_gradient("L").resize(picture.size, Image.Resampling.BILINEAR)
        dark = corners.point([round((value / 255) ** 2 * 255 * shade) for value in range(256)])
        picture.paste((18, 20, 34), (0, 0), dark)
        return ImageChops.add(picture, self._paper(grain), 1, -128)

    def _paper(self, grain: float) -> Image.Image:
        """Return the grain, middle grey where there is none. Pillow's own noise never repeats."""
        size = (self.size[0] // 2, self.size[1] // 2)
        noise = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1]))
        fine = noise.point([round(128 + (value - 127.5) / 40 * grain) for value in range(256)])
        return fine.resize(self.size, Image.Resampling.BICUBIC).convert("RGB")

    def _px(self, length: float) -> int:
        return round(length * self.scale)

    def _points(self, points: Iterable[Point] | str) -> list[Point]:
        if isinstance(points, str):
            points = outline(points)
        return [(x * self.scale, y * self.scale) for x, y in points]

    @staticmethod
    def _fill(tint: str, opacity: float) -> tuple[int, int, int, int]:
        return (*colour(tint), round(255 * opacity))


def jpeg(picture: Image.Image) -> bytes:
    """Return a drawn picture as a photographer would hand it in."""
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=90)
    return written.getvalue()


def code(tint: Colour) -> str:
    """Return a colour as it is written in the scenes."""
    return bytes(tint).hex()


def between(one: str, other: str, share: float) -> str:
    """Return the code of a colour between two others."""
    return code(mix(colour(one), colour(other), share))


def steps(count: int) -> Sequence[float]:
    """Return ``count`` shares from 0 to 1."""
    return [number / max(1, count - 1) for number in range(count)]
