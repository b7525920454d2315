"""Scenes in the streets of the city, indoors and out."""

from __future__ import annotations

import math

from articles.demonstration.drawing import nature, town
from articles.demonstration.drawing.canvas import Canvas, between, steps


def tram_dawn(canvas: Canvas) -> None:
    """A metro train at the platform, seen from its end."""
    canvas.gradient("1c2a3a", "2d4357", "1a2532")
    for share in steps(12):
        depth = share**1.8
        left, right = 560 - 640 * depth, 700 + 620 * depth
        canvas.line(
            [(left, 330 - 330 * depth), (right, 330 - 330 * depth)], "6f8ea0", 1 + 5 * depth, 0.5
        )
    canvas.polygon([(560, 330), (700, 330), (1320, -20), (-80, -20)], "31485a", 0.6)
    canvas.polygon([(560, 452), (-80, 800), (380, 820), (600, 452)], "b9b2a2")
    canvas.polygon([(590, 452), (330, 820), (380, 820), (600, 452)], "f0c94f")
    canvas.polygon([(600, 452), (700, 452), (1240, 820), (380, 820)], "20262d")
    for x in (560, 820):
        canvas.line([(650, 455), (x + 60, 820)], "8f9aa2", 5)
    canvas.polygon([(700, 330), (700, 452), (1320, 900), (1320, -20)], "27394a")
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
    canvas.box(560, 214, 880, 560, "e7e4da", radius=44)
    canvas.box(578, 232, 862, 404, "172533", radius=30)
    canvas.polygon([(600, 250), (700, 250), (640, 392), (590, 392)], "6fa3b4", 0.35)
    canvas.box(560, 430, 880, 470, "2f6b57")
    canvas.box(640, 238, 800, 272, "0d141b", radius=6)
    canvas.box(706, 245, 722, 265, "ffb84d")
    canvas.line([(660, 255), (694, 255)], "ffb84d", 6)
    canvas.line([(734, 255), (780, 255)], "ffb84d", 6)
    for x in (604, 836):
        canvas.circle((x, 505), 17, "fffbe6")
        canvas.glow((x, 505), 150, "fff2c4", 0.8)
    canvas.glow((720, 560), 330, "f6dd9e", 0.25)
    for x, high, tint in (
        (110, 330, "7a3e36"),
        (215, 300, "33506b"),
        (330, 240, "c29a54"),
        (412, 200, "4b6b5a"),
        (470, 168, "2b2f3a"),
    ):
        town.person(canvas, x, 330 + high * 1.25, high, tint, stride=0.06)


def tunnel(canvas: Canvas) -> None:
    """The ring of a tunnel, with the light at its end."""
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
    canvas.polygon([(560, 470), (640, 470), (930, 900), (270, 900)], "2a2c2d")
    for x in (-1, 1):
        canvas.line([(600 + x * 22, 472), (600 + x * 190, 900)], "d8c69a", 6)
    for number in range(9):
        y = 480 + number**2 * 5.5
        canvas.line([(600 - (y - 440) * 0.6, y), (600 + (y - 440) * 0.6, y)], "4a463e", 3 + number)
    for x, base, high in ((480, 640, 180), (560, 560, 104), (690, 590, 128)):
        town.person(canvas, x, base, high, "d9762f", stride=0.08)
        canvas.ellipse((x, base - high * 0.95), high * 0.1, high * 0.07, "f3cf4a")


def old_street(canvas: Canvas) -> None:
    """A row of town houses at dusk, chairs along the wall."""
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
    """A narrow lane with lanterns and a queue."""
    canvas.gradient("1e2547", "5b4a6b", "c98a6a", bottom=520)
    canvas.polygon([(-10, -10), (-10, 800), (430, 560), (520, 300), (470, -10)], "4a3038")
    canvas.polygon([(1210, -10), (1210, 800), (770, 560), (690, 300), (730, -10)], "3a2a3c")
    for row in range(4):
        for number in range(5):
            depth = number / 5
            x, y = -10 + 470 * depth**0.8, 60 + row * 120 + depth * 130 - row * depth * 52
            canvas.box(
                x,
                y,
                x + 52 - 34 * depth,
                y + 74 - 40 * depth,
                "ffcd7d" if canvas.chance.random() < 0.6 else "2c1f2a",
                0.9,
            )
            x = 1160 - 440 * depth**0.8
            canvas.box(
                x,
                y,
                x + 52 - 34 * depth,
                y + 74 - 40 * depth,
                "ffc270" if canvas.chance.random() < 0.45 else "251b2c",
                0.9,
            )
    canvas.polygon([(430, 560), (770, 560), (1210, 800), (-10, 800)], "6a5350")
    canvas.glow((600, 560), 330, "ffc886", 0.7)
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


def market_stall(canvas: Canvas) -> None:
    """Fish on ice under an awning, and a scale."""
    canvas.gradient("244452", "35606a", bottom=330)
    for number in range(12):
        canvas.polygon(
            [
                (number * 104 - 20, -5),
                (number * 104 + 32, -5),
                (number * 104 + 20, 130),
                (number * 104 - 48, 130),
            ],
            "d8503c" if number % 2 else "f3e6cb",
        )
        canvas.circle((number * 104 - 14, 130), 34, "d8503c" if number % 2 else "f3e6cb")
    for x in (260, 620, 980):
        canvas.line([(x, 130), (x, 220)], "14252c", 4)
        canvas.circle((x, 236), 26, "fff3c4")
        canvas.glow((x, 236), 210, "ffe6a4", 0.7)
    canvas.polygon([(-10, 400), (1210, 400), (1210, 900), (-10, 900)], "dcebee")
    for _ in range(900):
        at = (canvas.chance.uniform(0, 1200), canvas.chance.uniform(400, 780))
        canvas.circle(
            at,
            canvas.chance.uniform(4, 13),
            canvas.chance.choice(("ffffff", "c6dde3", "edf6f7")),
            0.75,
        )
    for row in range(4):
        for number in range(7 - row % 2):
            market_fish(
                canvas,
                110 + number * 165 + row * 46 % 90,
                470 + row * 84,
                canvas.chance.uniform(62, 78),
                canvas.chance.choice(("5e7f8f", "c9785c", "8a9aa4", "b9a05a")),
            )
    canvas.box(-10, 800, 1210, 900, "7b4f38")
    canvas.box(840, 300, 1040, 404, "f2efe6", radius=10)
    canvas.box(866, 322, 1014, 366, "16302a", radius=5)
    for number, wide in enumerate((26, 12, 26, 26)):
        canvas.box(882 + number * 32, 334, 882 + number * 32 + wide * 0.8, 354, "7ff2a8")
    canvas.polygon([(810, 300), (1070, 300), (1046, 276), (834, 276)], "b9c0c2")


def market_fish(canvas: Canvas, x: float, y: float, long: float, tint: str) -> None:
    """Draw one fish lying on ice."""
    canvas.ellipse((x + 3, y + 9), long, long * 0.3, "7f9aa2", 0.4)
    canvas.polygon(
        [
            (x + long * 0.75, y),
            (x + long * 1.3, y - long * 0.32),
            (x + long * 1.18, y),
            (x + long * 1.3, y + long * 0.32),
        ],
        between(tint, "20303a", 0.3),
    )
    canvas.ellipse((x, y), long, long * 0.3, tint)
    canvas.ellipse((x - long * 0.04, y + long * 0.1), long * 0.9, long * 0.17, "f1eee4", 0.85)
    canvas.arc((x - long * 0.2, y), long * 0.26, (130, 230), between(tint, "101820", 0.5), 3)
    canvas.circle((x - long * 0.68, y - long * 0.05), long * 0.06, "f8f4e6")
    canvas.circle((x - long * 0.68, y - long * 0.05), long * 0.034, "12181c")


def reading_room(canvas: Canvas) -> None:
    """A granary full of books, with light from the roof."""
    canvas.gradient("5a4030", "3b2a22")
    canvas.polygon([(520, 60), (680, 60), (760, -10), (440, -10)], "fff6dc")
    canvas.polygon([(520, 60), (680, 60), (900, 640), (300, 640)], "ffe9b4", 0.16)
    for depth in reversed(steps(6)):
        near = depth**1.6
        left, right = 470 - 430 * near, 730 + 430 * near
        top, base = 150 - 160 * near, 470 + 260 * near
        wood = between("a9794e", "573a28", near)
        for x in (left, right):
            canvas.box(x - 7 - 18 * near, top, x + 7 + 18 * near, base, wood)
        canvas.box(
            left, top - 8 - 16 * near, right, top + 8 + 16 * near, between(wood, "2a1a12", 0.25)
        )
        canvas.line(
            [(left, top + 60 + 40 * near), (left + 70 + 90 * near, top)], wood, 7 + 12 * near
        )
        canvas.line(
            [(right, top + 60 + 40 * near), (right - 70 - 90 * near, top)], wood, 7 + 12 * near
        )
    canvas.polygon([(470, 470), (730, 470), (1260, 820), (-60, 820)], "8a6544")
    for side in (-1, 1):
        for number in range(5):
            near = (number / 4) ** 1.5
            shelf(
                canvas,
                600 + side * (170 + 350 * near),
                480 + 230 * near,
                60 + 130 * near,
                120 + 260 * near,
            )
    for number in range(3):
        near = number / 2
        wide, y = 60 + 110 * near, 520 + 120 * near
        canvas.polygon(
            [
                (600 - wide, y),
                (600 + wide, y),
                (600 + wide * 1.25, y + 26 + 24 * near),
                (600 - wide * 1.25, y + 26 + 24 * near),
            ],
            "c9a26c",
        )
        canvas.glow((600, y), 70 + 60 * near, "ffe2a4", 0.5)
        for side in (-1, 1):
            town.person(
                canvas,
                600 + side * wide * 1.35,
                y + 66 + 40 * near,
                84 + 70 * near,
                canvas.chance.choice(("2f4652", "7a3e36", "3f5a44")),
                stride=0.03,
            )
    canvas.glow((600, 120), 430, "fff2cc", 0.45)


def shelf(canvas: Canvas, x: float, base: float, wide: float, high: float) -> None:
    """Draw one bookcase with books of many colours."""
    canvas.box(x - wide / 2, base - high, x + wide / 2, base, "4a3020")
    for row in range(5):
        bottom = base - high * (row * 0.195 + 0.03)
        at = x - wide / 2 + wide * 0.05
        while at < x + wide * 0.43:
            thick, tall = (
                wide * canvas.chance.uniform(0.035, 0.08),
                high * canvas.chance.uniform(0.11, 0.155),
            )
            canvas.box(
                at,
                bottom - tall,
                at + thick,
                bottom,
                canvas.chance.choice(("b4523c", "d9b26a", "3f6a72", "e9dcc0", "6b7f52", "7a4556")),
            )
            at += thick + 0.8


def night_windows(canvas: Canvas) -> None:
    """An old block at night, and the new glass lift beside it."""
    canvas.gradient("121a35", "2c2f55", "6a4f66")
    nature.stars(canvas, 60, bottom=300)
    town.skyline(canvas, 900, "1b2140", tall=(260, 460), lit=0.12)
    canvas.box(150, 120, 820, 900, "3b3f5c")
    canvas.box(150, 120, 820, 138, "262a44")
    for row in range(6):
        for column in range(7):
            x, y = 178 + column * 92, 166 + row * 122
            is_lit = canvas.chance.random() < 0.55
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
    """The city after midnight, from the river."""
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
    canvas.line([(-10, 640), (1210, 640)], "2f3358", 6)
    for x in range(40, 1200, 190):
        canvas.line([(x, 636), (x, 520), (x + 30, 508)], "12152a", 5)
        canvas.circle((x + 36, 510), 7, "fff0c4")
        canvas.glow((x + 36, 520), 120, "ffdc96", 0.65)
    town.person(canvas, 430, 640, 84, "05070f")
    canvas.polygon([(448, 640), (520, 640), (514, 606), (456, 606)], "05070f")


def noodle_bowl(canvas: Canvas) -> None:
    """A bowl of noodles from above, with a salt meter."""
    canvas.gradient("a8653e", "8d4f30")
    for number in range(26):
        canvas.line(
            [(-10, number * 46), (1210, number * 46 + canvas.chance.uniform(-12, 12))],
            "6f3b24",
            canvas.chance.uniform(1, 4),
            0.4,
        )
    canvas.ellipse((575, 480), 372, 366, "3a1f14", 0.45)
    canvas.circle((560, 450), 365, "f2ead8")
    canvas.ring((560, 450), 350, "2f5f86", 9)
    canvas.ring((560, 450), 332, "2f5f86", 3)
    canvas.circle((560, 450), 312, "c98a3c")
    canvas.circle((560, 450), 300, "dca352")
    for _ in range(110):
        radius, start = canvas.chance.uniform(60, 240), canvas.chance.uniform(0, 360)
        at = (560 + canvas.chance.gauss(0, 42), 450 + canvas.chance.gauss(0, 42))
        canvas.arc((at[0], at[1] + 4), radius, (start, start + 90), "a8692c", 9)
        canvas.arc(
            at, radius, (start, start + 90), canvas.chance.choice(("f6dfa4", "efcf86", "fbeabb")), 9
        )
    for x, y in ((440, 340), (700, 560)):
        canvas.ellipse((x, y), 76, 58, "f8f1df")
        canvas.circle((x + 6, y), 34, "f0a52c")
        canvas.circle((x - 4, y - 9), 12, "f9cf6a")
    for _ in range(90):
        at = (560 + canvas.chance.gauss(40, 110), 450 + canvas.chance.gauss(-20, 100))
        canvas.ring(at, canvas.chance.uniform(5, 11), canvas.chance.choice(("4f8f3f", "7fb85a")), 4)
    for shift in (0, 34):
        canvas.line([(800 + shift, 40), (1010 + shift * 2, 860)], "5a2a1c", 13)
    canvas.box(60, 640, 120, 880, "e9e6df", radius=20)
    canvas.box(70, 664, 110, 708, "20342c", radius=5)
    for y in (676, 690):
        canvas.line([(78, y), (102, y)], "8ff0b0", 4)


def marathon(canvas: Canvas) -> None:
    """Runners on the green bridge, from high above."""
    canvas.gradient("2a7a86", "1d5a70")
    for _ in range(200):
        canvas.ellipse(
            (canvas.chance.uniform(0, 1200), canvas.chance.uniform(0, 700)),
            canvas.chance.uniform(10, 50),
            1.5,
            "bfe0dc",
            0.25,
        )
    canvas.polygon([(-20, 560), (1220, 110), (1220, 390), (-20, 830)], "2f5d4c")
    canvas.polygon([(-20, 590), (1220, 140), (1220, 360), (-20, 800)], "8b8f92")
    for share in steps(24):
        x = -20 + 1240 * share
        canvas.line([(x, 700 - 448 * share), (x + 26, 690 - 448 * share)], "e9e4d6", 4, 0.7)
        for side in (576, 812):
            canvas.circle((x, side - 450 * share), 6, "d9e2d5")
    tints = ("e2502f", "f3c23c", "3f8fc4", "f6f2e8", "7ab85a", "d65a8a", "2a2f3c")
    for _ in range(640):
        share = min(0.985, max(0.0, canvas.chance.betavariate(1.5, 1.15)))
        x = -20 + 1240 * share
        y = 618 - 450 * share + canvas.chance.uniform(0, 158)
        canvas.ellipse((x - 8, y + 7), 12, 4, "20262a", 0.35)
        canvas.ellipse((x, y), 7, 9, canvas.chance.choice(tints))
        canvas.circle((x + 1, y - 4), 4.4, "3a2a22")
    canvas.circle((1120, 262), 9, "e2502f")


def stadium_night(canvas: Canvas) -> None:
    """A ground under floodlights, at the corner flag."""
    canvas.gradient("0c1330", "202a55", "3c3c66", bottom=400)
    canvas.ellipse((600, 560), 820, 330, "20233c")
    for row in range(15):
        for _ in range(150):
            angle = canvas.chance.uniform(math.pi * 1.02, math.pi * 1.98)
            at = (
                600 + math.cos(angle) * (790 - row * 17),
                520 + math.sin(angle) * (300 - row * 12),
            )
            canvas.circle(
                at,
                3.3,
                canvas.chance.choice(("2e6fa8", "e9e4d6", "2e6fa8", "c9a25a", "3a3f5c", "1d4f80")),
                0.85,
            )
    canvas.polygon([(230, 430), (970, 430), (1330, 820), (-130, 820)], "2f8a4c")
    for number in range(0, 10, 2):
        near, far = (number + 1) / 10, number / 10
        canvas.polygon(
            [
                (230 + 74 * number, 430),
                (230 + 74 * (number + 1), 430),
                (-130 + 1460 * near, 820),
                (-130 + 1460 * far, 820),
            ],
            "3f9d59",
        )
    canvas.line([(230, 430), (970, 430)], "f2f6ec", 3)
    canvas.line([(600, 430), (600, 820)], "f2f6ec", 4, 0.8)
    canvas.ellipse((600, 560), 170, 56, "f2f6ec", 0.22)
    canvas.line([(460, 430), (436, 486), (764, 486), (740, 430)], "f2f6ec", 3)
    canvas.line([(556, 430), (556, 376), (644, 376), (644, 430)], "ffffff", 5)
    for _ in range(15):
        x = canvas.chance.uniform(430, 790)
        y = canvas.chance.uniform(446, 600)
        town.person(
            canvas,
            x,
            y,
            34 + (y - 440) * 0.2,
            canvas.chance.choice(("2e6fa8", "e9e4d6")),
            stride=0.22,
        )
    for x in (90, 390, 810, 1110):
        canvas.line([(x, 330), (x, 90)], "151a33", 9)
        for row in range(3):
            for column in range(5):
                canvas.circle((x - 36 + column * 18, 60 + row * 17), 7, "fffdf0")
        canvas.glow((x, 78), 270, "eef4ff", 0.75)
    canvas.circle((660, 470), 5, "ffffff")


def pitch_above(canvas: Canvas) -> None:
    """A tactical move drawn on a pitch."""
    canvas.gradient("2f7d48", "256b3d")
    for number in range(0, 12, 2):
        canvas.box(number * 100, -5, number * 100 + 100, 700, "358a51")
    canvas.line([(60, 50), (1140, 50), (1140, 625), (60, 625), (60, 50)], "eef5ea", 5)
    canvas.line([(600, 50), (600, 625)], "eef5ea", 5)
    canvas.ring((600, 337), 92, "eef5ea", 5)
    for left, right in ((60, 232), (968, 1140)):
        canvas.line(
            [(left, 170), (right, 170), (right, 505), (left, 505), (left, 170)], "eef5ea", 5
        )
    ours = ((330, 160), (330, 520), (450, 337), (560, 210), (690, 430), (790, 150), (880, 330))
    theirs = ((640, 300), (760, 250), (850, 430), (930, 200), (950, 470), (1010, 340))
    path = [(330, 160), (450, 337), (690, 430), (790, 150), (1010, 300)]
    for one, other in zip(path, path[1:], strict=False):
        for share in steps(13):
            canvas.circle(
                (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share),
                4.5,
                "ffe27a",
            )
    for x, y in (*ours, *theirs):
        canvas.ellipse((x + 7, y + 9), 24, 22, "12331f", 0.5)
        is_ours = (x, y) in ours
        canvas.circle((x, y), 23, "2e6fa8" if is_ours else "f1ead8")
        canvas.ring((x, y), 23, "ffffff" if is_ours else "b4452f", 4)
    canvas.polygon([(1024, 306), (992, 276), (986, 322)], "ffe27a")


def swim_lanes(canvas: Canvas) -> None:
    """A pool from above, one swimmer ahead."""
    canvas.gradient("47b8cc", "2a93b4")
    for _ in range(900):
        at = (canvas.chance.uniform(0, 1200), canvas.chance.uniform(0, 1200))
        canvas.arc(
            at, canvas.chance.uniform(14, 46), (canvas.chance.uniform(0, 360), 400), "a6e3e8", 2
        )
    for lane in range(6):
        canvas.box(lane * 200 + 86, -5, lane * 200 + 114, 1210, "176a8a", 0.55)
    for lane in range(1, 6):
        for number in range(48):
            canvas.ellipse(
                (lane * 200, number * 26), 9, 12, "e8503a" if number // 6 % 2 else "f8f4e6"
            )
    for lane, y in enumerate((720, 640, 690, 330, 610, 760)):
        swimmer(
            canvas,
            lane * 200 + 100,
            y,
            "f3c23c" if y < 400 else canvas.chance.choice(("f4f0e4", "c83f30", "2c3f6a")),
        )


def swimmer(canvas: Canvas, x: float, y: float, cap: str) -> None:
    """Draw one swimmer from above, with the wake behind."""
    for share in steps(26):
        at = (x + canvas.chance.gauss(0, 12 + 26 * share), y + 110 + 190 * share)
        canvas.circle(at, canvas.chance.uniform(4, 13), "f2fdfc", 0.5 * (1 - share))
    canvas.line([(x + 14, y + 24), (x + 48, y - 26), (x + 36, y - 88)], "d9a57c", 14)
    canvas.line([(x - 16, y + 30), (x - 54, y + 64), (x - 48, y + 116)], "c48f68", 14)
    canvas.polygon(
        [(x - 27, y + 18), (x + 27, y + 18), (x + 17, y + 118), (x - 17, y + 118)], "1d2c4c"
    )
    canvas.line([(x - 9, y + 116), (x - 14, y + 186)], "d9a57c", 13)
    canvas.line([(x + 9, y + 116), (x + 12, y + 176)], "d9a57c", 13)
    canvas.circle((x, y), 22, cap)
    canvas.circle((x - 6, y - 7), 8, between(cap, "ffffff", 0.5))
