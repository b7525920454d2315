"""Scenes in hills, deserts and gardens, and above the roofs."""

from __future__ import annotations

import math

from articles.demonstration.drawing import nature, town
from articles.demonstration.drawing.canvas import WIDTH, Canvas, between, steps


def hills_mist(canvas: Canvas) -> None:
    """Show ranges in the morning mist, with terraces of tea."""
    canvas.gradient("f2d9b8", "f7e9d2", "dfe6dc")
    canvas.glow((860, 190), 280, "fff8e0", 0.9)
    canvas.circle((860, 190), 44, "fffbea")
    nature.hills(canvas, "2f5b4c", "b9cfc4", top=280, bottom=590, layers=6)
    slope = nature.ridge(canvas, 660, 16, rough=0.1)
    canvas.polygon([*slope, (1220, 900), (-10, 900)], "3f6b48")
    for row in range(10):
        canvas.line(
            [(x, y + 10 + row * 17) for x, y in slope], between("8fb86a", "3f7a4e", row / 9), 10
        )
    nature.birds(canvas, (420, 190), (90, 30), 11, "4b5f5a", size=13)
    canvas.box(268, 548, 340, 590, "e9e0cc")
    canvas.polygon("254,552 304,520 354,552", "4a4138")


def mountain_train(canvas: Canvas) -> None:
    """Show a train on a viaduct below the snow."""
    canvas.gradient("2f4a73", "7f93b5", "e6c6bb", "f7e3c8", bottom=560)
    _peaks(canvas)
    canvas.veil(380, 600, "e9d6cd", 0, 0.8)
    nature.hills(canvas, "24443f", "6e8a86", top=540, bottom=700, layers=3)
    for x in range(-20, 1240, 124):
        canvas.box(x, 470, x + 26, 820, "b7a894")
        canvas.box(x + 18, 470, x + 26, 820, "958773")
        for side, corner in ((-1, x + 26), (1, x + 124)):
            bow = [
                (x + 75 + side * 49 * math.cos(turn), 530 - 52 * math.sin(turn))
                for turn in [part * math.pi / 2 for part in steps(9)]
            ]
            canvas.polygon([*bow, (x + 75, 470), (corner if side > 0 else x + 26, 470)], "b7a894")
    canvas.box(-10, 452, 1210, 476, "c9bba6")
    _carriages(canvas)
    for number in range(34):
        foot = number * 38 + canvas.chance.uniform(-14, 14)
        base = 815 - canvas.chance.uniform(0, 60)
        top = base - canvas.chance.uniform(70, 130)
        tint = between("16332e", "2b5348", canvas.chance.random())
        canvas.polygon([(foot - 24, base), (foot, top), (foot + 24, base)], tint)


def _carriages(canvas: Canvas) -> None:
    for number in range(6):
        x = 190 + number * 132
        canvas.box(x, 400, x + 126, 452, "2d5646", radius=6)
        canvas.box(x, 434, x + 126, 440, "e3c477")
        for pane in range(6):
            canvas.box(x + 10 + pane * 19, 411, x + 23 + pane * 19, 428, "ffdf93")
    canvas.box(140, 404, 188, 452, "24463a", radius=12)
    canvas.glow((140, 440), 70, "fff0c0", 0.8)


def _peaks(canvas: Canvas) -> None:
    for x, top, wide in ((160, 190, 330), (520, 110, 420), (940, 170, 390)):
        canvas.polygon([(x - wide, 600), (x, top), (x + wide, 600)], "5d7396")
        canvas.polygon([(x, top), (x + wide, 600), (x + wide * 0.2, 600)], "475a80")
        snow = [
            (x - wide * 0.3, top + 148),
            (x - wide * 0.13, top + 112),
            (x - wide * 0.05, top + 160),
            (x + wide * 0.07, top + 118),
            (x + wide * 0.19, top + 166),
            (x + wide * 0.3, top + 150),
        ]
        canvas.polygon([(x, top), *reversed(snow)], "f5efe9")


def solar_desert(canvas: Canvas) -> None:
    """Show panels to the horizon among dunes."""
    canvas.gradient("3f86b0", "9cc6d0", "f4dfb6", bottom=260)
    canvas.glow((900, 150), 260, "fffbe3", 1)
    canvas.circle((900, 150), 40, "fffdf2")
    nature.hills(canvas, "c98f52", "ecca95", top=225, bottom=285, layers=3)
    canvas.gradient("dfae6e", "c08648", top=290)
    for row in range(11):
        near = (row / 10) ** 1.7
        y, high, wide = 300 + 400 * near, 7 + 58 * near, 26 + 190 * near
        shift = (row % 2) * wide * 0.3
        for number in range(int(1300 / (wide * 1.06)) + 2):
            x = -60 - shift + number * wide * 1.06
            panel(canvas, x, y, wide, high)


def panel(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """Draw one solar panel, with the sky in it."""
    skew = high * 0.45
    canvas.polygon(
        [
            (x + 6, y + high * 1.28),
            (x + wide, y + high * 1.28),
            (x + wide + skew, y + high * 0.7),
            (x + skew, y + high * 0.7),
        ],
        "6b4526",
        0.35,
    )
    canvas.polygon(
        [(x, y + high), (x + wide * 0.94, y + high), (x + wide * 0.94 + skew, y), (x + skew, y)],
        "1f3a63",
    )
    canvas.polygon(
        [
            (x + wide * 0.3, y + high),
            (x + wide * 0.55, y + high),
            (x + wide * 0.55 + skew, y),
            (x + wide * 0.38 + skew, y),
        ],
        "8fc3d8",
        0.4,
    )
    thin = 1 + high * 0.012
    for share in steps(5)[1:-1]:
        at = x + wide * 0.94 * share
        canvas.line([(at, y + high), (at + skew, y)], "7fa3c4", thin, 0.7)
    middle = y + high / 2
    right = x + wide * 0.94 + skew / 2
    canvas.line([(x + skew / 2, middle), (right, middle)], "7fa3c4", thin, 0.7)
    canvas.line([(x, y + high), (x + wide * 0.94, y + high)], "e9f1f2", 1 + high * 0.02)


def wetland_birds(canvas: Canvas) -> None:
    """Show flocks over the reeds on a winter morning."""
    canvas.gradient("7f8fae", "c9b7bf", "f3d3b0", "f8e7c6", bottom=470)
    canvas.glow((380, 420), 330, "fff3cf", 1)
    canvas.circle((380, 420), 58, "fff8e2")
    nature.hills(canvas, "8f8d9d", "cbbfc0", top=430, bottom=462, layers=2)
    nature.water(canvas, 470, "edceae", "6f7d95", strokes=120)
    nature.glitter(canvas, 380, 470, "fff6dc", width=70)
    nature.birds(canvas, (760, 210), (190, 66), 150, "43455a", size=12)
    nature.birds(canvas, (480, 330), (130, 22), 60, "5a5a6c", size=7)
    for x, high in ((850, 150), (960, 120), (1040, 140)):
        spoonbill(canvas, x, 640, high)
    nature.reeds(canvas, 815, 190, ("6b5232", "c29a5c"), tall=190)


def spoonbill(canvas: Canvas, x: float, base: float, high: float) -> None:
    """Draw a white wading bird and its reflection."""
    for leg in (-0.05, 0.06):
        canvas.line([(x + leg * high, base), (x + leg * high, base - high * 0.42)], "3b3a40", 3)
    canvas.ellipse((x, base - high * 0.52), high * 0.24, high * 0.14, "fbf8f0")
    canvas.polygon(
        [
            (x + high * 0.1, base - high * 0.6),
            (x + high * 0.34, base - high * 0.44),
            (x + high * 0.1, base - high * 0.42),
        ],
        "e7e1d6",
    )
    neck = [
        (x - high * 0.16, base - high * 0.56),
        (x - high * 0.25, base - high * 0.74),
        (x - high * 0.2, base - high * 0.92),
    ]
    canvas.line(neck, "fbf8f0", high * 0.065)
    canvas.circle(neck[-1], high * 0.055, "fbf8f0")
    canvas.line([neck[-1], (x - high * 0.42, base - high * 0.82)], "2d2c33", high * 0.032)
    canvas.ellipse((x - high * 0.43, base - high * 0.815), high * 0.045, high * 0.025, "2d2c33")
    canvas.ellipse((x, base + 8), high * 0.3, 4, "fbf8f0", 0.4)


def stone_bridge(canvas: Canvas) -> None:
    """Show an old arch and its reflection."""
    canvas.gradient("dfe8df", "f3ecd8", bottom=470)
    nature.hills(canvas, "5f8571", "c9d8cb", top=230, bottom=440, layers=4)
    nature.water(canvas, 560, "b9cdbd", "3f6a63", strokes=90)
    for mirror, opacity in ((1, 1.0), (-1, 0.28)):
        arch(canvas, mirror, opacity)
    canvas.polygon("-10,900 -10,520 150,540 230,590 120,640 60,900", "4e6b4a")
    canvas.polygon("1210,900 1210,515 1060,540 980,592 1100,640 1150,900", "4e6b4a")
    nature.tree(canvas, 1110, 560, 330, "5f8a4f")
    nature.tree(canvas, 70, 560, 260, "6f9455")
    town.person(canvas, 600, 316, 60, "8d3f36")
    nature.birds(canvas, (330, 160), (60, 20), 6, "5b6b66", size=12)


def arch(canvas: Canvas, mirror: int, opacity: float) -> None:
    """Draw the stones of the arch, upright or mirrored in the water at 580."""

    def at(degrees: float, radius: float, flat: float = 1.0) -> tuple[float, float]:
        x = 600 + math.cos(math.radians(degrees)) * radius
        return x, 580 - mirror * math.sin(math.radians(degrees)) * radius * flat

    deck = [
        (180 + 840 * share, 580 - mirror * (70 + 200 * math.sin(share * math.pi) ** 0.8))
        for share in steps(30)
    ]
    inner = [at(degrees, 220) for degrees in range(0, 181, 6)]
    canvas.polygon([*deck, *inner], "a99f8d", opacity)
    for number in range(25):
        first, last = number * 7.2 + 0.7, number * 7.2 + 6.5
        tint = between("c9bfa9", "8f8676", canvas.chance.random())
        canvas.polygon(
            [at(first, 221), at(last, 221), at(last, 262), at(first, 262)], tint, opacity
        )
    canvas.line(deck, "d8cfbb", 10, opacity)


def sun_rooftops(canvas: Canvas) -> None:
    """Show roofs with panels in a low sun."""
    canvas.gradient("e9a86a", "f4cf95", "fbeccb", bottom=420)
    canvas.circle((600, 330), 150, "fff3cf")
    canvas.glow((600, 330), 380, "fff7de", 0.8)
    for row, (base, tint) in enumerate(((400, "c98a5d"), (500, "a96a4a"), (640, "7d4a3c"))):
        x = -60.0 + row * 35
        while x < WIDTH + 40:
            wide = canvas.chance.uniform(150, 230) * (0.8 + row * 0.25)
            high = canvas.chance.uniform(50, 120)
            canvas.box(
                x,
                base - high,
                x + wide,
                canvas.height,
                between(tint, "3a2430", canvas.chance.uniform(0, 0.2)),
            )
            canvas.polygon(
                [
                    (x - 8, base - high),
                    (x + wide * 0.25, base - high - 60),
                    (x + wide * 0.92, base - high - 60),
                    (x + wide + 8, base - high),
                ],
                between(tint, "2a1a26", 0.35),
            )
            panel(canvas, x + wide * 0.16, base - high - 52, wide * 0.55, 38)
            x += wide + 14
    canvas.veil(350, 800, "5a2f36", 0, 0.25)
