"""What grows, flows and flies in the drawings."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from articles.demonstration.drawing.canvas import WIDTH, Canvas, between, steps

if TYPE_CHECKING:
    from articles.demonstration.drawing.canvas import Point


def ridge(canvas: Canvas, level: float, swing: float, *, rough: float = 1.0) -> list[Point]:
    """Return the outline of a range of hills: five waves of chance lengths."""
    chance = canvas.chance
    waves = [
        (chance.uniform(0.6, 1.4) * 2**octave, chance.uniform(0, math.tau), 0.55**octave)
        for octave in range(5)
    ]
    return [
        (x, level - swing * sum(
            math.sin(x / WIDTH * math.tau * speed + start) * size * (rough if octave > 1 else 1)
            for octave, (speed, start, size) in enumerate(waves)
        ))
        for x in range(-10, 1220, 5)
    ]  # fmt: skip


def hills(
    canvas: Canvas, near: str, far: str, *, top: float, bottom: float, layers: int = 5
) -> None:
    """Draw ranges behind each other, the farther the paler, with mist in the valleys."""
    for share in steps(layers):
        level = top + (bottom - top) * share
        edge = ridge(canvas, level, 26 + 34 * share, rough=0.6 + share)
        canvas.polygon(
            [*edge, (1220, canvas.height), (-10, canvas.height)], between(far, near, share)
        )
        if share < 1:
            canvas.veil(level, level + (bottom - top) / layers * 1.9, far, 0, 0.42 * (1 - share))


def water(canvas: Canvas, top: float, light: str, dark: str, *, strokes: int = 150) -> None:
    """Draw a sheet of water below ``top``: short strokes that grow longer towards us."""
    canvas.gradient(light, dark, top=top)
    chance, depth = canvas.chance, canvas.height - top
    for _ in range(strokes):
        near = chance.random() ** 1.6
        y = top + 3 + depth * near
        x, half = chance.uniform(-60, 1260), 8 + 90 * near * chance.random()
        tint = (
            between(light, "ffffff", 0.25) if canvas.happens(0.55) else between(dark, "000020", 0.2)
        )
        canvas.ellipse((x, y), half, 0.8 + 2.2 * near, tint, 0.35)


def glitter(canvas: Canvas, x: float, top: float, tint: str, *, width: float = 60) -> None:
    """Draw a light's road on the water, from the horizon towards us."""
    chance, depth = canvas.chance, canvas.height - top
    for share in steps(70):
        near = share**1.5
        half = width * (0.25 + near) * chance.uniform(0.2, 1)
        at = (x + chance.gauss(0, width * (0.2 + near * 0.6)), top + 2 + depth * near)
        canvas.ellipse(at, half, 0.8 + 2.4 * near, tint, 0.5 - 0.3 * near)


def stars(canvas: Canvas, count: int, *, bottom: float) -> None:
    """Draw a clear night, most stars faint."""
    for _ in range(count):
        at = (canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, bottom))
        size = canvas.chance.random() ** 4
        canvas.circle(at, 0.6 + 1.9 * size, "fdf6e3", 0.35 + 0.6 * size)


def cloud(canvas: Canvas, at: Point, width: float, tint: str, opacity: float = 0.5) -> None:
    """Draw a long flat cloud of overlapping lenses."""
    for _ in range(9):
        x = at[0] + canvas.chance.gauss(0, width * 0.28)
        y = at[1] + canvas.chance.gauss(0, width * 0.02)
        canvas.ellipse(
            (x, y), width * canvas.chance.uniform(0.15, 0.4), width * 0.035, tint, opacity * 0.5
        )


def birds(
    canvas: Canvas, at: Point, spread: Point, count: int, tint: str, *, size: float = 9
) -> None:
    """Draw a flock, each bird two strokes of wing."""
    for _ in range(count):
        x, y = canvas.chance.gauss(at[0], spread[0]), canvas.chance.gauss(at[1], spread[1])
        span, lift = size * canvas.chance.uniform(0.5, 1.2), canvas.chance.uniform(0.1, 0.7)
        tilt = canvas.chance.uniform(-0.25, 0.25)
        wings = [(x - span, y - span * (lift + tilt)), (x, y), (x + span, y - span * (lift - tilt))]
        canvas.line(wings, tint, max(1.3, size * 0.17))


def reeds(
    canvas: Canvas, base: float, count: int, tints: tuple[str, str], *, tall: float = 150
) -> None:
    """Draw reeds from the lower edge, leaning with one wind."""
    for _ in range(count):
        x, share = canvas.chance.uniform(-20, 1220), canvas.chance.random()
        high = tall * canvas.chance.uniform(0.45, 1.1)
        lean = high * canvas.chance.uniform(0.05, 0.3)
        tint = between(*tints, share)
        stem = [(x + lean * part**2, base - high * part) for part in steps(7)]
        canvas.line(stem, tint, 2.2)
        canvas.ellipse((stem[-1][0], stem[-1][1] + 8), 3.4, 13, between(tint, "3a2a1c", 0.4))


def tree(canvas: Canvas, x: float, base: float, high: float, tint: str) -> None:
    """Draw a round tree: a trunk and a crown of overlapping leaves, lit from the left."""
    canvas.line(
        [(x, base), (x + 2, base - high * 0.55)], between(tint, "2a1d16", 0.65), high * 0.07
    )
    for _ in range(26):
        turn, away = canvas.chance.uniform(0, math.tau), canvas.chance.random() ** 0.6 * high
        at = (x + math.cos(turn) * away * 0.26, base - high * 0.68 + math.sin(turn) * away * 0.22)
        lit = between(tint, "fff0b8", 0.32 * canvas.chance.random() * (1 if at[0] < x else 0.3))
        canvas.circle(at, high * canvas.chance.uniform(0.07, 0.15), lit)


def rain(canvas: Canvas, count: int, tint: str = "dfe8ef") -> None:
    """Draw slanting rain over all that is there."""
    for _ in range(count):
        x, y = canvas.chance.uniform(-50, 1250), canvas.chance.uniform(-50, canvas.height)
        length = canvas.chance.uniform(14, 44)
        canvas.line(
            [(x, y), (x - length * 0.28, y + length)], tint, 1.1, canvas.chance.uniform(0.1, 0.35)
        )
