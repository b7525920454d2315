"""Scenes in the streets of the city, and below them."""

from __future__ import annotations

import math

from articles.demonstration.drawing import nature, town
from articles.demonstration.drawing.canvas import Canvas, between, steps


def tram_dawn(canvas: Canvas) -> None:
    """Show a metro train at the platform, seen from its end."""
    canvas.gradient("1c2a3a", "2d4357", "1a2532")
    for share in steps(12):
        depth = share**1.8
        left, right = 560 - 640 * depth, 700 + 620 * depth
        canvas.line(
            [(left, 330 - 330 * depth), (right, 330 - 330 * depth)], "6f8ea0", 1 + 5 * depth, 0.5
        )
    canvas.polygon("560,330 700,330 1320,-20 -80,-20", "31485a", 0.6)
    canvas.polygon("560,452 -80,800 380,820 600,452", "b9b2a2")
    canvas.polygon("590,452 330,820 380,820 600,452", "f0c94f")
    canvas.polygon("600,452 700,452 1240,820 380,820", "20262d")
    for x in (560, 820):
        canvas.line([(650, 455), (x + 60, 820)], "8f9aa2", 5)
    canvas.polygon("700,330 700,452 1320,900 1320,-20", "27394a")
    for share in steps(6):
        depth = share**1.7
        x = 716 + 500 * depth
        canvas.polygon(
            [
                (x, 340 - 150 * depth),
                (x + 8 + 70 * depth, 332 - 190 * depth),
                (x + 8 + 70 * depth, 372 - 60 * depth),
                (x, 372 - 40 * depth),
            ],
            "f4e4b4",
            0.85,
        )
    _train_front(canvas)
    for x, high, tint in (
        (110, 330, "7a3e36"),
        (215, 300, "33506b"),
        (330, 240, "c29a54"),
        (412, 200, "4b6b5a"),
        (470, 168, "2b2f3a"),
    ):
        town.person(canvas, x, 330 + high * 1.25, high, tint, stride=0.06)


def _train_front(canvas: Canvas) -> None:
    canvas.box(560, 214, 880, 560, "e7e4da", radius=44)
    canvas.box(578, 232, 862, 404, "172533", radius=30)
    canvas.polygon("600,250 700,250 640,392 590,392", "6fa3b4", 0.35)
    canvas.box(560, 430, 880, 470, "2f6b57")
    canvas.box(640, 238, 800, 272, "0d141b", radius=6)
    canvas.box(706, 245, 722, 265, "ffb84d")
    canvas.line("660,255 694,255", "ffb84d", 6)
    canvas.line("734,255 780,255", "ffb84d", 6)
    for x in (604, 836):
        canvas.circle((x, 505), 17, "fffbe6")
        canvas.glow((x, 505), 150, "fff2c4", 0.8)
    canvas.glow((720, 560), 330, "f6dd9e", 0.25)


def tunnel(canvas: Canvas) -> None:
    """Show the ring of a tunnel, with the light at its end."""
    canvas.gradient("14181d", "14181d")
    for number in range(26, 0, -1):
        radius = 42 + 26 * number + number**1.75
        canvas.circle((600, 420), radius, between("ffe6ad", "20262c", min(1, (number / 17) ** 0.6)))
        for bolt in range(14):
            angle = bolt * math.tau / 14 + number * 0.22
            inner = (600 + math.cos(angle) * (radius - 16), 420 + math.sin(angle) * (radius - 16))
            outer = (600 + math.cos(angle) * radius, 420 + math.sin(angle) * radius)
            canvas.line([inner, outer], "0c0f12", 1 + number * 0.09, 0.6)
        canvas.ring((600, 420), radius, "0c0f12", 1 + number * 0.13, 0.5)
    canvas.circle((600, 420), 66, "fff6dd")
    canvas.glow((600, 420), 360, "ffe9b8", 0.75)
    canvas.polygon("560,470 640,470 930,900 270,900", "2a2c2d")
    for x in (-1, 1):
        canvas.line([(600 + x * 22, 472), (600 + x * 190, 900)], "d8c69a", 6)
    for number in range(9):
        y = 480 + number**2 * 5.5
        canvas.line([(600 - (y - 440) * 0.6, y), (600 + (y - 440) * 0.6, y)], "4a463e", 3 + number)
    for x, base, high in ((480, 640, 180), (560, 560, 104), (690, 590, 128)):
        town.person(canvas, x, base, high, "d9762f", stride=0.08)
        canvas.ellipse((x, base - high * 0.95), high * 0.1, high * 0.07, "f3cf4a")


def old_street(canvas: Canvas) -> None:
    """Show a row of town houses at dusk, chairs along the wall."""
    canvas.gradient("3d4f7a", "9a7f95", "e9b58f", bottom=600)
    nature.cloud(canvas, (800, 140), 420, "d9a89c", 0.6)
    town.skyline(canvas, 470, "6a5d7c", tall=(20, 90))
    x = -30.0
    for wide, high, wall in (
        (230, 330, "c9a27c"),
        (190, 390, "a8685a"),
        (250, 300, "d8c29a"),
        (180, 370, "7f8f86"),
        (240, 320, "bf8465"),
        (210, 350, "b9a68c"),
    ):
        town.gable(canvas, x, 700, wide, high, wall)
        canvas.box(x + wide * 0.36, 606, x + wide * 0.64, 700, "3a2a26")
        canvas.box(x + wide * 0.39, 616, x + wide * 0.61, 700, "e9b768")
        canvas.glow((x + wide / 2, 660), 120, "ffcf86", 0.4)
        x += wide + 2
    canvas.gradient("7a6a66", "4d444b", top=700)
    for number in range(60):
        canvas.line([(number * 40 - 600, 900), (300 + number * 10, 700)], "5e5357", 2, 0.5)
    for number in range(11):
        chair(
            canvas,
            60 + number * 104 + canvas.chance.uniform(-14, 14),
            742,
            canvas.chance.choice(("8f5a3a", "c49a5e", "6b7a58", "a8483a")),
        )


def chair(canvas: Canvas, x: float, base: float, tint: str) -> None:
    """Draw one chair from the side."""
    canvas.line([(x, base), (x, base - 64), (x - 4, base - 66)], tint, 6)
    canvas.line([(x, base - 32), (x + 34, base - 32), (x + 36, base)], tint, 6)
    canvas.line([(x - 1, base - 52), (x + 3, base - 40)], tint, 4)
    canvas.ellipse((x + 18, base + 3), 30, 4, "221c22", 0.35)


def lane_lanterns(canvas: Canvas) -> None:
    """Show a narrow lane with lanterns and a queue."""
    canvas.gradient("1e2547", "5b4a6b", "c98a6a", bottom=520)
    canvas.polygon("-10,-10 -10,800 430,560 520,300 470,-10", "4a3038")
    canvas.polygon("1210,-10 1210,800 770,560 690,300 730,-10", "3a2a3c")
    _lit_walls(canvas)
    canvas.polygon("430,560 770,560 1210,800 -10,800", "6a5350")
    canvas.glow((600, 560), 330, "ffc886", 0.7)
    _lanterns(canvas)
    for number in range(13):
        share = number / 12
        town.person(
            canvas,
            510 - 330 * share + canvas.chance.uniform(-8, 8),
            590 + 180 * share,
            70 + 170 * share,
            canvas.chance.choice(("20202e", "5b2f34", "2f4652", "6f5a3a")),
            stride=0.07,
        )


def _lanterns(canvas: Canvas) -> None:
    for share in steps(9):
        depth = 1 - share
        for side in (-1, 1):
            at = (600 + side * (90 + 400 * depth), 350 - 230 * depth)
            canvas.glow(at, 40 + 120 * depth, "ff9a5a", 0.55)
            canvas.ellipse(at, 9 + 30 * depth, 11 + 36 * depth, "e2502f")
            canvas.ellipse((at[0], at[1]), 4 + 14 * depth, 9 + 30 * depth, "ff9c58", 0.8)
        canvas.line(
            [
                (600 - (90 + 400 * depth), 340 - 270 * depth),
                (600, 356 - 250 * depth),
                (600 + 90 + 400 * depth, 340 - 270 * depth),
            ],
            "2a1c22",
            1.5,
        )


def _lit_walls(canvas: Canvas) -> None:
    for row in range(4):
        for number in range(5):
            depth = number / 5
            x, y = -10 + 470 * depth**0.8, 60 + row * 120 + depth * 130 - row * depth * 52
            canvas.box(
                x,
                y,
                x + 52 - 34 * depth,
                y + 74 - 40 * depth,
                "ffcd7d" if canvas.happens(0.6) else "2c1f2a",
                0.9,
            )
            x = 1160 - 440 * depth**0.8
            canvas.box(
                x,
                y,
                x + 52 - 34 * depth,
                y + 74 - 40 * depth,
                "ffc270" if canvas.happens(0.45) else "251b2c",
                0.9,
            )


def night_windows(canvas: Canvas) -> None:
    """Show an old block at night, and the new glass lift beside it."""
    canvas.gradient("121a35", "2c2f55", "6a4f66")
    nature.stars(canvas, 60, bottom=300)
    town.skyline(canvas, 900, "1b2140", tall=(260, 460), lit=0.12)
    canvas.box(150, 120, 820, 900, "3b3f5c")
    canvas.box(150, 120, 820, 138, "262a44")
    for row in range(6):
        for column in range(7):
            x, y = 178 + column * 92, 166 + row * 122
            is_lit = canvas.happens(0.55)
            tint = (
                canvas.chance.choice(("ffd68a", "ffe8bd", "ffc46e", "d6e4e8"))
                if is_lit
                else "20243c"
            )
            canvas.box(x, y, x + 58, y + 74, tint)
            if is_lit:
                canvas.box(
                    x,
                    y,
                    x + 58 * canvas.chance.uniform(0.1, 0.35),
                    y + 74,
                    between(tint, "7a3a2a", 0.4),
                )
                canvas.glow((x + 29, y + 37), 70, tint, 0.25)
            canvas.line([(x + 29, y), (x + 29, y + 74)], "2c3050", 3)
            canvas.box(x - 6, y + 76, x + 64, y + 84, "50547a")
    canvas.box(820, 60, 960, 900, "8fb2bd", 0.45)
    for y in range(60, 900, 60):
        canvas.line([(820, y), (960, y)], "dcecef", 2, 0.6)
    for x in (820, 960):
        canvas.line([(x, 60), (x, 900)], "dcecef", 6)
    canvas.box(834, 250, 946, 400, "fff0c4")
    canvas.glow((890, 325), 200, "ffe7a8", 0.8)
    town.person(canvas, 890, 398, 110, "33303c", stride=0.05)


def city_night(canvas: Canvas) -> None:
    """Show the city after midnight, from the river."""
    canvas.gradient("0b1026", "1a2148", "4a3a63", "8c5a62", bottom=470)
    nature.stars(canvas, 150, bottom=260)
    town.skyline(canvas, 472, "2b2c52", tall=(60, 250), lit=0.1)
    canvas.veil(250, 480, "b06a5a", 0, 0.28)
    town.skyline(canvas, 476, "14172f", tall=(30, 170), lit=0.24)
    nature.water(canvas, 474, "3a3358", "0a0f22", strokes=90)
    for _ in range(60):
        x = canvas.chance.uniform(0, 1200)
        nature.glitter(
            canvas, x, 476, canvas.chance.choice(("ffd98a", "ffb36a", "f4ead0")), width=5
        )
    canvas.box(-10, 634, 1210, 800, "0a0c18")
    canvas.line("-10,640 1210,640", "2f3358", 6)
    for x in range(40, 1200, 190):
        canvas.line([(x, 636), (x, 520), (x + 30, 508)], "12152a", 5)
        canvas.circle((x + 36, 510), 7, "fff0c4")
        canvas.glow((x + 36, 520), 120, "ffdc96", 0.65)
    town.person(canvas, 430, 640, 84, "05070f")
    canvas.polygon("448,640 520,640 514,606 456,606", "05070f")
