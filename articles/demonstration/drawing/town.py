"""What people build, in the drawings."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from articles.demonstration.drawing.canvas import WIDTH, Canvas, between, steps

if TYPE_CHECKING:
    from articles.demonstration.drawing.canvas import Point


def skyline(
    canvas: Canvas, base: float, tint: str, *, tall: tuple[float, float], lit: float = 0.0
) -> None:
    """Draw a row of houses against the sky; ``lit`` is the share of windows with a light."""
    x = -20.0
    while x < WIDTH + 20:
        wide = canvas.chance.uniform(26, 78)
        high = canvas.chance.triangular(*tall, tall[0])
        shade = between(tint, "000010", canvas.chance.uniform(0, 0.16))
        canvas.box(x, base - high, x + wide, base + 2, shade)
        if canvas.happens(0.25):
            canvas.line([(x + wide / 2, base - high), (x + wide / 2, base - high - 22)], shade, 2)
        if lit:
            windows(canvas, (x + 4, base - high + 6, x + wide - 4, base - 6), lit, "ffd98a")
        x += wide + canvas.chance.choice((0, 0, 1, 5))


def windows(canvas: Canvas, box: tuple[float, float, float, float], lit: float, tint: str) -> None:
    """Light some windows of a wall."""
    left, top, right, bottom = box
    for row in range(int((bottom - top) // 13)):
        for column in range(int((right - left) // 10)):
            if canvas.happens(lit):
                x, y = left + column * 10 + 2, top + row * 13 + 2
                glow = between(tint, "fff6dc", canvas.chance.random())
                canvas.box(x, y, x + 5, y + 7, glow, canvas.chance.uniform(0.55, 1))


def gantry(canvas: Canvas, x: float, base: float, high: float, tint: str) -> None:
    """Draw a container crane: two legs, a boom over the water, stays and a trolley."""
    deck, top, width = base - high * 0.62, base - high, high * 0.3
    for leg in (x, x + width):
        canvas.line([(leg, base), (leg, deck)], tint, high * 0.025)
    canvas.line([(x, base - high * 0.2), (x + width, base - high * 0.2)], tint, high * 0.016)
    canvas.line([(x, base - high * 0.2), (x + width, deck)], tint, high * 0.01)
    canvas.line([(x - high * 0.75, deck), (x + width * 1.8, deck)], tint, high * 0.03)
    canvas.line([(x, deck), (x + width * 0.35, top), (x + width, deck)], tint, high * 0.018)
    for end in (x - high * 0.7, x - high * 0.34, x + width * 1.75):
        canvas.line([(x + width * 0.35, top), (end, deck)], tint, high * 0.007)
    canvas.box(x - high * 0.42, deck, x - high * 0.34, deck + high * 0.04, tint)
    canvas.line([(x - high * 0.38, deck), (x - high * 0.38, deck + high * 0.2)], tint, high * 0.005)


CARGO = ("b4513f", "3f6c82", "c99a4a", "5c7f6b", "8c8f95", "7d4a55")


def stack(
    canvas: Canvas, left: float, base: float, columns: int, high: int, *, unit: float = 24
) -> None:
    """Draw stacked containers, seen from the side."""
    for column in range(columns):
        for row in range(high - canvas.chance.choice((0, 0, 1, 2))):
            x, y = left + column * unit * 2.3, base - (row + 1) * unit
            tint = between(canvas.chance.choice(CARGO), "20242c", canvas.chance.uniform(0, 0.25))
            canvas.box(x, y, x + unit * 2.2, y + unit * 0.93, tint)
            for rib in range(1, 8):
                at = x + unit * 2.2 * rib / 8
                canvas.line([(at, y + 2), (at, y + unit * 0.85)], between(tint, "000000", 0.3), 1.2)
            canvas.line([(x, y + 1), (x + unit * 2.2, y + 1)], between(tint, "ffffff", 0.3), 1.4)


def freighter(canvas: Canvas, x: float, base: float, long: float, tint: str) -> None:
    """Draw a loaded ship that lies with its bow to the left."""
    high = long * 0.085
    hull = [
        (x - long * 0.02, base - high * 1.25), (x + long, base - high),
        (x + long * 0.97, base), (x + long * 0.05, base),
    ]  # fmt: skip
    stack(canvas, x + long * 0.1, base - high, int(long * 0.62 // 21), 4, unit=9)
    canvas.box(x + long * 0.82, base - high * 3.6, x + long * 0.92, base - high, "e9e2d2")
    canvas.box(x + long * 0.81, base - high * 3.7, x + long * 0.93, base - high * 3.3, "cfc7b5")
    canvas.box(x + long * 0.84, base - high * 4.5, x + long * 0.875, base - high * 3.6, tint)
    canvas.polygon(hull, tint)
    canvas.polygon(
        [(x + long * 0.035, base - high * 0.3), (x + long * 0.98, base - high * 0.3), *hull[2:]],
        "a4473a",
    )


def boat(canvas: Canvas, at: Point, long: float, tint: str, *, sail: str = "") -> None:
    """Draw a small boat, with a sail where one is given."""
    x, y = at
    canvas.polygon(
        [
            (x - long / 2, y - long * 0.14),
            (x + long / 2, y - long * 0.18),
            (x + long * 0.36, y),
            (x - long * 0.36, y),
        ],
        tint,
    )
    if sail:
        canvas.line([(x, y - long * 0.14), (x, y - long * 1.05)], tint, long * 0.03)
        canvas.polygon(
            [
                (x + long * 0.03, y - long),
                (x + long * 0.45, y - long * 0.25),
                (x + long * 0.03, y - long * 0.2),
            ],
            sail,
        )
        canvas.polygon(
            [
                (x - long * 0.03, y - long * 0.9),
                (x - long * 0.36, y - long * 0.22),
                (x - long * 0.03, y - long * 0.2),
            ],
            between(sail, "000000", 0.15),
        )


def gable(canvas: Canvas, left: float, base: float, wide: float, high: float, wall: str) -> None:
    """Draw an old town house: tiled roof, shutters, a door."""
    roof, dark = between(wall, "2b2d33", 0.72), between(wall, "1c1a1c", 0.55)
    canvas.box(left, base - high, left + wide, base, wall)
    canvas.polygon(
        [
            (left - 9, base - high),
            (left + wide * 0.14, base - high - wide * 0.3),
            (left + wide * 0.86, base - high - wide * 0.3),
            (left + wide + 9, base - high),
        ],
        roof,
    )
    for row in range(int(high // 62)):
        for column in range(int(wide // 46)):
            x, y = left + 14 + column * 46, base - high + 18 + row * 62
            is_lit = canvas.happens(0.45)
            canvas.box(x, y, x + 26, y + 34, "ffd58a" if is_lit else dark)
            canvas.line([(x + 13, y), (x + 13, y + 34)], dark, 2)
            canvas.box(x - 8, y - 2, x - 1, y + 36, between(wall, "20302c", 0.6))
            canvas.box(x + 27, y - 2, x + 34, y + 36, between(wall, "20302c", 0.6))


def person(
    canvas: Canvas, x: float, base: float, high: float, tint: str, *, stride: float = 0.12
) -> None:
    """Draw somebody who stands or walks, seen from behind: hair, coat, arms, two legs."""
    dark = between(tint, "14141c", 0.55)
    for side in (-1, 1):
        foot = (x + side * stride * high, base)
        canvas.line([(x + side * 0.045 * high, base - high * 0.48), foot], dark, high * 0.075)
    for side in (-1, 1):
        arm = [
            (x + side * 0.1 * high, base - high * 0.78),
            (x + side * 0.15 * high, base - high * 0.6),
            (x + side * 0.12 * high, base - high * 0.44),
        ]
        canvas.line(arm, between(tint, "14141c", 0.2), high * 0.055)
    canvas.box(
        x - high * 0.115,
        base - high * 0.84,
        x + high * 0.115,
        base - high * 0.4,
        tint,
        radius=high * 0.07,
    )
    canvas.box(x - high * 0.03, base - high * 0.88, x + high * 0.03, base - high * 0.8, "c99b78")
    canvas.ellipse(
        (x, base - high * 0.925), high * 0.068, high * 0.08, between(dark, "241c1c", 0.7)
    )


def stay_bridge(
    canvas: Canvas, deck: float, pylons: tuple[float, ...], high: float, tint: str
) -> None:
    """Draw a cable-stayed bridge across the whole picture."""
    for x in pylons:
        for share in steps(13):
            reach = 40 + 230 * share
            for side in (-1, 1):
                canvas.line(
                    [(x, deck - high * (0.96 - 0.5 * (1 - share))), (x + side * reach, deck)],
                    tint,
                    1.4,
                    0.75,
                )
        canvas.polygon(
            [(x - 13, deck + 90), (x - 5, deck - high), (x + 5, deck - high), (x + 13, deck + 90)],
            tint,
        )
    canvas.box(-10, deck - 5, 1210, deck + 7, tint)
    for x in range(0, 1200, 48):
        canvas.line([(x, deck - 5), (x, deck - 22)], tint, 1.3)


def turbine(canvas: Canvas, at: Point, high: float, turn: float, tint: str) -> None:
    """Draw a wind turbine; ``turn`` is the position of its blades in degrees."""
    x, y = at
    hub = (x, y - high)
    canvas.polygon(
        [
            (x - high * 0.018, y),
            (x - high * 0.009, y - high),
            (x + high * 0.009, y - high),
            (x + high * 0.018, y),
        ],
        tint,
    )
    for blade in (0, 120, 240):
        angle = math.radians(turn + blade)
        tip = (hub[0] + math.cos(angle) * high * 0.62, hub[1] + math.sin(angle) * high * 0.62)
        side = (math.cos(angle + 0.13) * high * 0.16, math.sin(angle + 0.13) * high * 0.16)
        canvas.polygon([hub, (hub[0] + side[0], hub[1] + side[1]), tip], tint)
    canvas.circle(hub, high * 0.02, tint)
