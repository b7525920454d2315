"""Maps: land, water and lines, without a letter."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from articles.demonstration.drawing import nature
from articles.demonstration.drawing.canvas import Canvas, Point, between, steps

if TYPE_CHECKING:
    from collections.abc import Sequence

SEA, LAND, SHORE = "bcd6dc", "efe6cf", "8fb0ba"


def coast(
    canvas: Canvas, ends: tuple[Point, Point], swing: float, *, pieces: int = 7
) -> list[Point]:
    """Return a coast between two points, broken again and again like a real one."""
    line = [ends[0], ends[1]]
    for _ in range(pieces):
        finer = [line[0]]
        for one, other in itertools.pairwise(line):
            middle = (
                (one[0] + other[0]) / 2 + canvas.chance.gauss(0, swing),
                (one[1] + other[1]) / 2 + canvas.chance.gauss(0, swing),
            )
            finer += [middle, other]
        line, swing = finer, swing * 0.53
    return line


def island(canvas: Canvas, at: Point, size: float, *, corners: int) -> list[Point]:
    """Return the outline of an island around a point."""
    turns = [number * math.tau / corners for number in range(corners)]
    return [
        (
            at[0] + math.cos(turn) * size * canvas.chance.uniform(0.65, 1.3),
            at[1] + math.sin(turn) * size * canvas.chance.uniform(0.6, 1.2),
        )
        for turn in turns
    ]


def land(canvas: Canvas, shape: list[Point], tint: str = LAND) -> None:
    """Draw land with the paler lines that old maps have along the shore."""
    for number in range(4, 0, -1):
        canvas.line([*shape, shape[0]], between(SEA, "ffffff", 0.18 * (5 - number)), number * 13)
    canvas.polygon(shape, tint)
    canvas.line([*shape, shape[0]], SHORE, 3)


def grid(canvas: Canvas) -> None:
    """Draw the lines of longitude and latitude."""
    for x in range(0, 1300, 150):
        canvas.line([(x, -5), (x - 60, 1300)], "7fa0aa", 1.2, 0.4)
    for y in range(40, 1300, 150):
        canvas.line([(-5, y), (1205, y + 24)], "7fa0aa", 1.2, 0.4)


def dashed(canvas: Canvas, line: list[Point], tint: str, width: float = 4) -> None:
    """Draw a line of dashes through the points."""
    for number, (one, other) in enumerate(itertools.pairwise(line)):
        if number % 2 == 0:
            canvas.line([one, other], tint, width)


def stream(canvas: Canvas, line: list[Point], tint: str, width: float) -> None:
    """Draw a broad smooth band. Kept: wide lines of many points would fray in their bends."""
    for at in line:
        canvas.circle(at, width / 2, tint)


def curve(points: Sequence[Point], count: int = 80) -> list[Point]:
    """Return a smooth line through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    found = []
    for share in steps(count):
        at = share * (len(points) - 1.0001)
        number, part = int(at), at - int(at)
        found.append(_between(padded[number : number + 4], part))
    return found


def _between(four: list[Point], part: float) -> Point:
    def along(axis: int) -> float:
        a, b, c, d = (point[axis] for point in four)
        return b + 0.5 * part * (
            c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a))
        )

    return along(0), along(1)


def strait_map(canvas: Canvas) -> None:
    """Show two coasts, a strait between them and seven lights."""
    canvas.gradient(SEA, "a9c9d2")
    grid(canvas)
    land(canvas, [*coast(canvas, ((-20, 330), (760, -20)), 46), (-20, -20)], "ece0c4")
    land(canvas, [*coast(canvas, ((420, 930), (1220, 330)), 50), (1220, 930)], "e4e2c8")
    for x, y, size in (
        (520, 560, 26),
        (585, 500, 18),
        (660, 470, 30),
        (480, 640, 15),
        (760, 380, 20),
    ):
        land(canvas, island(canvas, (x, y), size, corners=14))
    dashed(
        canvas, curve([(240, 830), (430, 600), (640, 430), (830, 270), (1120, 40)], 90), "8d4a44", 5
    )
    dashed(
        canvas,
        curve([(170, 760), (400, 520), (610, 360), (800, 190), (1010, -10)], 46),
        "3f6a82",
        3,
    )
    _lights(canvas)
    canvas.circle((250, 160), 15, "b4452f")
    canvas.circle((960, 700), 15, "2c4f7a")
    _compass(canvas)


def _compass(canvas: Canvas) -> None:
    for radius in (52, 46):
        canvas.ring((1080, 130), radius, "5d7f8a", 2)
    for turn in range(8):
        angle, reach = turn * math.pi / 4, 66 if turn % 2 == 0 else 40
        canvas.polygon(
            [
                (1080 + math.cos(angle) * reach, 130 + math.sin(angle) * reach),
                (1080 + math.cos(angle + 1.2) * 9, 130 + math.sin(angle + 1.2) * 9),
                (1080, 130),
            ],
            "5d7f8a",
        )


def _lights(canvas: Canvas) -> None:
    for number, (x, y) in enumerate(
        ((470, 640), (520, 552), (585, 496), (660, 462), (762, 376), (700, 420), (430, 700))
    ):
        is_dark = number in (0, 2, 3, 6)
        if not is_dark:
            canvas.glow((x, y), 70, "fff0a8", 0.95)
        canvas.circle((x, y), 10, "4a4440" if is_dark else "e9a92c")
        canvas.ring((x, y), 10, "2a2624", 3)


def cable_map(canvas: Canvas) -> None:
    """Show an archipelago and two cables, both cut."""
    canvas.gradient("2f5f7a", "1f4a66")
    for depth in range(6):
        edge = nature.ridge(canvas, 120 + depth * 130, 34)
        canvas.line(edge, "6f9fb4", 1.6, 0.45)
    for x, y, size in (
        (250, 300, 74),
        (360, 420, 52),
        (210, 470, 40),
        (420, 270, 30),
        (330, 560, 46),
        (470, 500, 22),
    ):
        shape = island(canvas, (x, y), size, corners=21)
        canvas.line([*shape, shape[0]], "8fc0c9", 16, 0.4)
        canvas.polygon(shape, "e6dcbc")
        canvas.polygon(
            [(px * 0.5 + x * 0.5 - 3, py * 0.5 + y * 0.5 - 4) for px, py in shape], "c9c08f"
        )
    canvas.polygon(
        [*coast(canvas, ((980, -20), (1110, 820)), 60), (1220, 820), (1220, -20)], "e6dcbc"
    )
    for points in (
        [(340, 300), (560, 210), (800, 260), (1000, 180)],
        [(380, 440), (620, 520), (830, 480), (1030, 600)],
    ):
        line = curve(points, 80)
        canvas.line(line[:33], "ffd27a", 5)
        canvas.line(line[38:], "ffd27a", 5)
        _cut(canvas, *line[35])


def _cut(canvas: Canvas, x: float, y: float) -> None:
    for size in (0.8, 1.6):
        canvas.ring((x, y), 22 * size, "ff6b4a", 4, 0.9)
    canvas.line([(x - 11, y - 11), (x + 11, y + 11)], "ff6b4a", 6)
    canvas.line([(x - 11, y + 11), (x + 11, y - 11)], "ff6b4a", 6)


def metro_map(canvas: Canvas) -> None:
    """Show the new line under the river, and its stations."""
    canvas.gradient("f3eedf", "ece5d0")
    for _ in range(70):
        x, y = canvas.chance.uniform(-30, 1180), canvas.chance.uniform(-30, 880)
        canvas.box(
            x,
            y,
            x + canvas.chance.uniform(40, 130),
            y + canvas.chance.uniform(30, 90),
            canvas.chance.choice(("e4dcc4", "dfd6bc", "dde2cc")),
            radius=6,
        )
    river = curve([(-60, 330), (220, 420), (470, 330), (700, 470), (960, 430), (1260, 620)], 90)
    canvas.line(river, "a9cdd6", 150)
    canvas.line(river, "bcdbe1", 120)
    for tint, points in (
        ("c9a24a", [(90, 860), (300, 640), (520, 560), (840, 640), (1140, 860)]),
        ("5f86b4", [(120, 60), (430, 190), (760, 170), (1130, 250)]),
    ):
        canvas.line(curve(points), "f8f4e6", 20)
        canvas.line(curve(points), tint, 11)
    _line_four(canvas)


def _line_four(canvas: Canvas) -> None:
    line = curve(
        [
            (150, 150),
            (300, 300),
            (430, 520),
            (560, 560),
            (660, 430),
            (820, 330),
            (930, 560),
            (1060, 740),
        ],
        170,
    )
    canvas.line(line, "f8f4e6", 30)
    canvas.line(line, "2f6b57", 18)
    for first, last in ((34, 62), (106, 136)):
        canvas.line(line[first:last], "f8f4e6", 7)
        dashed(canvas, line[first:last:2], "2f6b57", 7)
    for number in range(17):
        x, y = line[round(number * 169 / 16)]
        size, tint = (21, "2a2a2a") if number in (0, 5, 8, 12, 16) else (13, "2f6b57")
        canvas.circle((x, y), size, tint)
        canvas.circle((x, y), size - 6, "ffffff")


def flood_map(canvas: Canvas) -> None:
    """Show the estuary, with what would be under water in blue."""
    canvas.gradient("9cc2cf", "7fb0c2")
    shore = coast(canvas, ((-20, 240), (1220, 520)), 60)
    land(canvas, [*shore, (1220, 1220), (-20, 1220)], "eadfc2")
    river = curve([(520, 380), (560, 560), (470, 760), (560, 960), (520, 1260)], 160)
    for tint, reach in (("cfd8c4", 190), ("a5c8d0", 128), ("6fa9c4", 70)):
        inland = curve(
            [(x, y + reach + canvas.chance.uniform(-26, 26)) for x, y in shore[::16]], 160
        )
        stream(canvas, river, tint, 60 + reach)
        canvas.polygon([*shore, *reversed(inland)], tint)
    stream(canvas, river, "8fbfd0", 46)
    for _ in range(260):
        x, y = canvas.chance.uniform(0, 1200), canvas.chance.uniform(600, 1180)
        canvas.box(
            x, y, x + canvas.chance.uniform(10, 34), y + canvas.chance.uniform(8, 26), "c9b58e", 0.6
        )
    canvas.line([(x, y - 4) for x, y in shore], "b4452f", 7)
    for number in range(5):
        canvas.ring((860, 190), 60 + number * 58, "ffffff", 5 - number * 0.6, 0.8 - number * 0.12)
    canvas.circle((860, 190), 20, "b4452f")
    dashed(
        canvas, curve([(1200, 20), (1020, 90), (860, 190), (690, 330), (560, 520)], 40), "b4452f", 7
    )
