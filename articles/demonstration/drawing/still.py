"""Still lifes and shapes: what illustrates a review or an opinion."""

from __future__ import annotations

import math

from articles.demonstration.drawing import town
from articles.demonstration.drawing.canvas import Canvas, between, steps


def books(canvas: Canvas) -> None:
    """Show a pile of books, a lamp's light and a small heap of salt."""
    canvas.gradient("c9b48a", "e4d3ad", bottom=640)
    canvas.glow((420, 260), 560, "fff4d4", 0.8)
    canvas.gradient("7c5436", "5b3a26", top=640)
    _pile(canvas)
    canvas.ellipse((640, 668), 350, 18, "2a1a12", 0.4)
    canvas.polygon("110,760 150,706 196,682 240,700 292,760", "f8f4ea")
    canvas.polygon("196,682 240,700 292,760 220,760", "ddd3c0")
    for _ in range(160):
        canvas.circle(
            (canvas.chance.gauss(205, 66), 760 + canvas.chance.uniform(-6, 22)),
            canvas.chance.uniform(1.5, 3.6),
            "fbf8f0",
        )


def _pile(canvas: Canvas) -> None:
    y = 650.0
    for number, (tint, wide) in enumerate(
        (
            ("2f5d6a", 620),
            ("b4523c", 560),
            ("ded0ac", 590),
            ("4f6b4a", 500),
            ("7a3f52", 530),
            ("c99a3c", 420),
        )
    ):
        high = 62 + 14 * ((number * 5) % 3)
        x = 330 + canvas.chance.uniform(-40, 50)
        canvas.box(x, y - high, x + wide, y, tint, radius=7)
        canvas.box(x + wide - 18, y - high + 9, x + wide + 1, y - 7, "f3ead2")
        for row in range(3):
            canvas.line(
                [(x + wide - 18, y - high + 20 + row * 13), (x + wide, y - high + 20 + row * 13)],
                "cdbf9c",
                1.5,
            )
        canvas.box(x, y - high, x + wide, y - high + 7, between(tint, "ffffff", 0.28), radius=3)
        canvas.line([(x + 60, y - high + 4), (x + 60, y - 4)], between(tint, "f7e6b4", 0.6), 4)
        canvas.line(
            [(x + 100, y - high / 2), (x + 100 + wide * 0.4, y - high / 2)],
            between(tint, "f7e6b4", 0.75),
            7,
        )
        y -= high


def vases(canvas: Canvas) -> None:
    """Show celadon and one bowl that turned the colour of a plum."""
    canvas.gradient("dcd6c6", "efe8d8", "d9cdb8", bottom=690)
    canvas.glow((820, 220), 520, "fffaf0", 0.8)
    canvas.gradient("a58a68", "7d6447", top=690)
    shapes = ((190, 420, 92), (400, 520, 118), (960, 460, 100))
    for x, high, wide in shapes:
        vase(canvas, x, 740, high, wide, ("a9c4b0", "7fa490"))
    canvas.ellipse((700, 748), 200, 22, "3a2a1c", 0.35)
    for share in steps(60):
        y = 560 + 180 * share
        half = 176 * math.sqrt(max(0.0, 1 - share**2 * 0.86))
        canvas.line(
            [(700 - half, y), (700 + half, y)],
            between(
                between("a9c4b0", "6a2f58", min(1, share * 1.5)),
                "e0a79a",
                max(0, share - 0.66) * 2.6,
            ),
            5,
        )
    canvas.ellipse((700, 560), 176, 40, "d6e3d6")
    canvas.ellipse((700, 566), 160, 32, "7f9f8d")
    canvas.ellipse((640, 640), 14, 66, "ffffff", 0.28)
    for _ in range(34):
        left, top = canvas.chance.uniform(560, 840), canvas.chance.uniform(600, 700)
        canvas.line(
            [
                (left, top),
                (left + canvas.chance.uniform(-16, 16), top + canvas.chance.uniform(6, 20)),
            ],
            "f7ece0",
            1,
            0.35,
        )


def vase(
    canvas: Canvas, x: float, base: float, high: float, wide: float, glaze: tuple[str, str]
) -> None:
    """Draw a vase turned on a wheel, lit from the right."""
    canvas.ellipse((x, base + 4), wide * 0.9, 18, "3a2a1c", 0.35)
    for share in steps(110):
        y = base - high * share
        half = wide * (0.52 + 0.48 * math.sin(share * 3.3 + 0.15)) * (1 - 0.18 * share)
        for slice_ in steps(12):
            left, right = x - half + 2 * half * slice_ * 0.92, x + half
            canvas.line([(left, y), (right, y)], between(glaze[1], glaze[0], slice_), high / 78)
    half = wide * (0.52 + 0.48 * math.sin(3.45)) * 0.82
    canvas.ellipse((x, base - high), half, half * 0.26, glaze[0])
    canvas.ellipse((x, base - high), half * 0.8, half * 0.18, "3f5a4e")
    canvas.ellipse((x + wide * 0.5, base - high * 0.42), wide * 0.07, high * 0.12, "ffffff", 0.4)


def battery_cells(canvas: Canvas) -> None:
    """Show cells in rows from above, each a little different."""
    canvas.gradient("22343c", "182830")
    for row in range(9):
        for column in range(9):
            x, y = 84 + column * 130 + (row % 2) * 62 - 30, 80 + row * 130
            charge = canvas.chance.random()
            tint = between("d0603a", "5fb08a", charge)
            canvas.circle((x + 7, y + 10), 55, "0d171c", 0.6)
            canvas.circle((x, y), 54, "c9ced0")
            canvas.circle((x, y), 46, between(tint, "20343c", 0.25))
            canvas.arc((x, y), 50, (-90, -90 + 360 * charge), between(tint, "ffffff", 0.35), 7)
            canvas.circle((x, y), 17, "e9ecec")
            canvas.circle((x - 4, y - 5), 7, "ffffff")
    for row in range(1, 9):
        canvas.line([(-10, row * 130 + 15), (1210, row * 130 + 15)], "e0a94a", 5, 0.55)
    canvas.glow((300, 260), 620, "d8fff0", 0.16)


def sound_waves(canvas: Canvas) -> None:
    """Show rings and strokes of a recorded voice."""
    canvas.gradient("1d2a4a", "2b3f66", "3f4f78")
    for number in range(34):
        radius = 40 + number * 26
        canvas.ring(
            (330, 400),
            radius,
            between("f3b06a", "3f5684", number / 33),
            2 + 2 * math.sin(number) ** 2,
            0.5,
        )
    for number in range(150):
        x = 40 + number * 7.6
        swell = (
            math.exp(-(((number - 44) / 20) ** 2))
            + 0.8 * math.exp(-(((number - 98) / 17) ** 2))
            + 0.12
        )
        high = 250 * swell * (0.35 + 0.65 * abs(math.sin(number * 1.9) * math.cos(number * 0.63)))
        tint = between("ffd59a", "e2603f", abs(math.sin(number * 0.21)))
        canvas.box(x - 2.6, 400 - high, x + 2.6, 400 + high, tint, radius=2.6)
    canvas.circle((330, 400), 16, "fff4d8")


def opinion_paths(canvas: Canvas) -> None:
    """Show straight streets, and the path that people really take."""
    canvas.gradient("e9dcc0", "e2d2b2")
    for row in range(4):
        for column in range(4):
            x, y = 40 + column * 290, 40 + row * 290
            canvas.box(
                x,
                y,
                x + 240,
                y + 240,
                canvas.chance.choice(("8fae84", "9db88c", "c9b48a", "b9c7a4")),
                radius=12,
            )
            for _ in range(9):
                at = (x + canvas.chance.uniform(26, 214), y + canvas.chance.uniform(26, 214))
                canvas.circle((at[0] + 5, at[1] + 6), 17, "3f5a40", 0.35)
                canvas.circle(at, 17, canvas.chance.choice(("5f8a58", "749c62", "4f7a52")))
    trail = [
        (60 + 1090 * share, 1150 - 1080 * share + 74 * math.sin(share * 7)) for share in steps(60)
    ]
    canvas.line(trail, "f4ead2", 44)
    canvas.line(trail, "d9b98a", 32)
    for share in steps(17):
        step = trail[int(share * 59)]
        for side in (-1, 1):
            canvas.ellipse((step[0] + side * 7, step[1] + side * 6), 5.5, 8, "7a4f30", 0.8)
    town.person(canvas, 700, 560, 130, "b4452f", stride=0.1)
    canvas.line("722,500 744,560", "5a3a24", 6)


def opinion_signs(canvas: Canvas) -> None:
    """Show signs that all say something else."""
    canvas.gradient("d6dfe4", "edf0ea")
    canvas.line("600,1210 600,90", "4a545c", 26)
    boards = (
        (150, 560, "2f6b57", 1),
        (330, 520, "b4452f", -1),
        (510, 520, "2c4f7a", 1),
        (700, 460, "d9a23c", -1),
    )
    for y, wide, tint, side in boards:
        left, right = (540, 540 + wide) if side > 0 else (660 - wide, 660)
        tip = right + 66 if side > 0 else left - 66
        canvas.polygon(
            [(left + 8, y + 12), (right + 8, y + 12), (right + 8, y + 142), (left + 8, y + 142)],
            "5a646a",
            0.25,
        )
        edge = right if side > 0 else left
        canvas.box(left, y, right, y + 130, tint)
        canvas.polygon([(edge, y), (tip, y + 65), (edge, y + 130)], tint)
        for row in range(2):
            x = left + 40.0
            while x < right - 60:
                long = canvas.chance.uniform(24, 90)
                canvas.line(
                    [(x, y + 42 + row * 46), (min(x + long, right - 40), y + 42 + row * 46)],
                    "f7f2e4",
                    13 - 5 * row,
                    0.95,
                )
                x += long + 24
    canvas.circle((600, 84), 26, "4a545c")
    town.person(canvas, 300, 1170, 300, "33475a", stride=0.05)
    canvas.ellipse((302, 1172), 90, 10, "20262a", 0.25)


def capital_domes(canvas: Canvas) -> None:
    """Show domes of a foreign capital by night, two lights on."""
    canvas.gradient("2a1f4a", "6a3f6a", "d0796a", "f3b88a", bottom=662)
    canvas.glow((250, 560), 420, "ffd9a0", 0.7)
    town.skyline(canvas, 640, "5d3f62", tall=(30, 130))
    for x, wide, high in ((260, 90, 190), (940, 90, 190), (600, 170, 330)):
        dome(canvas, x, 600, wide, high)
    canvas.box(110, 470, 1090, 660, "3a2848")
    canvas.polygon("440,470 760,470 600,390", "4b3558")
    for number in range(17):
        x = 140 + number * 58
        canvas.box(x, 490, x + 16, 650, "5a4268")
        canvas.box(x + 24, 520, x + 46, 600, "ffd68a" if number in (3, 12) else "251a36")
        if number in (3, 12):
            canvas.glow((x + 35, 560), 80, "ffd68a", 0.7)
    canvas.box(-10, 656, 1210, 820, "2a1e38")
    for share in steps(8):
        canvas.line(
            [(300 - 300 * share, 664 + 20 * share * 7), (900 + 300 * share, 664 + 20 * share * 7)],
            "5a4268",
            3,
        )
    for _ in range(60):
        town.person(
            canvas,
            canvas.chance.uniform(40, 1160),
            canvas.chance.uniform(735, 800),
            canvas.chance.uniform(44, 66),
            "140e20",
            stride=0.06,
        )


def dome(canvas: Canvas, x: float, base: float, wide: float, high: float) -> None:
    """Draw a dome on its drum, with a lantern and a flag."""
    canvas.box(x - wide, base - high * 0.5, x + wide, base, "4b3558")
    for share in steps(7):
        at = x - wide * 0.86 + wide * 1.72 * share
        canvas.box(at - 5, base - high * 0.46, at + 5, base - high * 0.08, "6a4f78")
    canvas.ellipse((x, base - high * 0.5), wide * 0.94, high * 0.42, "7a5a80")
    canvas.ellipse((x - wide * 0.3, base - high * 0.56), wide * 0.3, high * 0.3, "b98a8e", 0.35)
    canvas.box(x - wide, base - high * 0.52, x + wide, base - high * 0.46, "5d4468")
    canvas.box(x - wide * 0.13, base - high * 1.06, x + wide * 0.13, base - high * 0.88, "8a6a8c")
    canvas.line([(x, base - high * 1.06), (x, base - high * 1.36)], "2a1e38", 4)
    canvas.polygon(
        [(x, base - high * 1.36), (x + wide * 0.36, base - high * 1.32), (x, base - high * 1.24)],
        "e2603f",
    )
