"""Scenes under a roof: a market, a library, a table, a cinema, a stage."""

from __future__ import annotations

from articles.demonstration.drawing import town
from articles.demonstration.drawing.canvas import Canvas, between, steps


def market_stall(canvas: Canvas) -> None:
    """Show fish on ice under an awning, and a scale."""
    canvas.gradient("244452", "35606a", "2c515b", bottom=404)
    for number in range(12):
        tint = "d8503c" if number % 2 else "f3e6cb"
        canvas.box(number * 104 - 20, -5, number * 104 + 85, 130, tint)
        canvas.ellipse((number * 104 + 32, 130), 52.5, 34, tint)
    for x in (260, 620, 980):
        canvas.line([(x, 130), (x, 220)], "14252c", 4)
        canvas.circle((x, 236), 26, "fff3c4")
        canvas.glow((x, 236), 210, "ffe6a4", 0.7)
    canvas.polygon("-10,400 1210,400 1210,900 -10,900", "dcebee")
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
    canvas.polygon("810,300 1070,300 1046,276 834,276", "b9c0c2")


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
    """Show a granary full of books, with light from the roof."""
    canvas.gradient("5a4030", "3b2a22")
    canvas.polygon("520,60 680,60 760,-10 440,-10", "fff6dc")
    canvas.box(470, 150, 730, 470, "8a6646")
    for x in (510, 575, 640):
        canvas.box(x, 220, x + 48, 360, "fff0c4", radius=22)
        canvas.glow((x + 24, 290), 110, "ffe9b4", 0.6)
    canvas.polygon("520,60 680,60 900,640 300,640", "ffe9b4", 0.16)
    _beams(canvas)
    canvas.polygon("470,470 730,470 1260,820 -60,820", "8a6544")
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
    _tables(canvas)
    canvas.polygon("546,96 654,96 760,-10 440,-10", "fff6dc")
    canvas.glow((600, 90), 380, "fff2cc", 0.6)


def _tables(canvas: Canvas) -> None:
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


def _beams(canvas: Canvas) -> None:
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


def noodle_bowl(canvas: Canvas) -> None:
    """Show a bowl of noodles from above, with a salt meter."""
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


def cinema(canvas: Canvas) -> None:
    """Show a lighthouse on a screen, and the heads of those who watch."""
    canvas.gradient("120d16", "1d131d", "0b080d")
    canvas.glow((600, 320), 620, "7f9aa6", 0.4)
    canvas.polygon("170,90 1030,90 1030,520 170,520", "9fb6bd")
    for row, tint in enumerate(("b9cbd0", "a9c0c6", "8fabb4", "7393a0")):
        canvas.box(170, 90 + row * 64, 1030, 290 + row * 64, tint)
    canvas.polygon("170,420 1030,396 1030,520 170,520", "4a6a78")
    canvas.polygon("600,520 700,430 830,400 960,430 1030,470 1030,520", "2e3f48")
    canvas.polygon("806,404 816,210 846,210 856,404", "f1ece0")
    canvas.box(812, 184, 850, 212, "ffe7a0")
    canvas.polygon("812,190 170,130 170,215", "fff2c4", 0.35)
    town.person(canvas, 420, 474, 70, "26343c", stride=0.14)
    canvas.line("420,478 446,512", "26343c", 6, 0.4)
    canvas.polygon("600,800 170,90 1030,90", "fff6df", 0.05)
    for row in range(3):
        base = 640 + row * 80
        for number in range(13 - row):
            x = number * (98 + row * 14) + (row % 2) * 50 - 10 + canvas.chance.uniform(-8, 8)
            shade = between("2a1c26", "070509", row / 2)
            canvas.box(
                x - 42, base, x + 42, base + 140, between("5a1f26", "16070b", row / 2), radius=16
            )
            if canvas.happens(0.78):
                canvas.circle((x, base - 12), 23 + row * 4, shade)
                canvas.box(x - 36, base + 8, x + 36, base + 80, shade, radius=20)


def stage(canvas: Canvas) -> None:
    """Show seven people on a bench, waiting in one light."""
    canvas.gradient("1a1420", "241a28", "120d14")
    canvas.polygon("470,-10 730,-10 1080,900 120,900", "ffe2a4", 0.13)
    canvas.polygon("520,-10 680,-10 940,900 260,900", "ffe9bc", 0.13)
    canvas.box(-10, 880, 1210, 1210, "3a2a24")
    canvas.ellipse((600, 985), 520, 110, "d9b37a", 0.55)
    for number in range(18):
        canvas.line([(number * 140 - 620, 1210), (330 + number * 32, 880)], "2a1d19", 3)
    canvas.box(420, 300, 780, 520, "24362f")
    canvas.line("414,294 786,294 786,526 414,526 414,294", "8a6a44", 12)
    for y, wide in ((356, 220), (404, 270), (452, 150)):
        canvas.line([(600 - wide / 2, y), (600 + wide / 2, y)], "dfe6dc", 6, 0.75)
    canvas.box(200, 820, 1000, 846, "7a4f30")
    for x in (230, 600, 970):
        canvas.box(x - 9, 846, x + 9, 960, "5f3c24")
    for number, tint in enumerate(
        ("7a3e36", "33506b", "c29a54", "4b6b5a", "8a5a7a", "2b3f4a", "b4683c")
    ):
        x, lean = 262 + number * 112, canvas.chance.uniform(-12, 12)
        seated(canvas, x, 824, tint, lean)
    for side in (-1, 1):
        for fold in range(7):
            x = 600 + side * (640 - fold * 34)
            canvas.polygon(
                [
                    (x - 24, -10),
                    (x + 24, -10),
                    (x + 20 - side * 8, 1210),
                    (x - 20 - side * 8, 1210),
                ],
                between("8f2530", "3f0f18", fold % 2),
            )
    for x in range(0, 1260, 60):
        canvas.circle((x, -6), 62, between("8f2530", "5f1620", (x // 60) % 2))


def seated(canvas: Canvas, x: float, seat: float, tint: str, lean: float) -> None:
    """Draw somebody sitting on a bench, seen from the front."""
    canvas.line(
        [(x - 16, seat), (x - 20, seat + 70), (x - 22, seat + 132)],
        between(tint, "101018", 0.5),
        22,
    )
    canvas.line(
        [(x + 16, seat), (x + 20, seat + 70), (x + 22, seat + 132)],
        between(tint, "101018", 0.5),
        22,
    )
    canvas.polygon(
        [
            (x - 36 + lean, seat - 118),
            (x + 36 + lean, seat - 118),
            (x + 30, seat + 12),
            (x - 30, seat + 12),
        ],
        tint,
    )
    canvas.line(
        [(x - 34 + lean, seat - 104), (x - 38, seat - 40), (x - 8, seat - 6)],
        between(tint, "000008", 0.25),
        18,
    )
    canvas.circle((x + lean * 1.3, seat - 152), 28, "d9aa84")
    canvas.polygon(
        [
            (x - 29 + lean * 1.3, seat - 150),
            (x - 22 + lean * 1.3, seat - 182),
            (x + 22 + lean * 1.3, seat - 182),
            (x + 29 + lean * 1.3, seat - 150),
        ],
        "2a2024",
    )
