"""Scenes of sport, most of them from above."""

from __future__ import annotations

import itertools
import math

from articles.demonstration.drawing import town
from articles.demonstration.drawing.canvas import Canvas, between, steps


def marathon(canvas: Canvas) -> None:
    """Show runners on the green bridge, from high above."""
    canvas.gradient("2a7a86", "1d5a70")
    for _ in range(200):
        canvas.ellipse(
            (canvas.chance.uniform(0, 1200), canvas.chance.uniform(0, 700)),
            canvas.chance.uniform(10, 50),
            1.5,
            "bfe0dc",
            0.25,
        )
    canvas.polygon("-20,560 1220,110 1220,390 -20,830", "2f5d4c")
    canvas.polygon("-20,590 1220,140 1220,360 -20,800", "8b8f92")
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
    """Show a ground under floodlights, at the corner flag."""
    canvas.gradient("0c1330", "202a55", "3c3c66", bottom=400)
    canvas.ellipse((600, 560), 820, 330, "20233c")
    _crowd(canvas)
    _pitch(canvas)
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


def _pitch(canvas: Canvas) -> None:
    canvas.polygon("230,430 970,430 1330,820 -130,820", "2f8a4c")
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
    canvas.line("230,430 970,430", "f2f6ec", 3)
    canvas.line("372,430 300,560 900,560 828,430", "f2f6ec", 4)
    canvas.circle((600, 522), 5, "f2f6ec")
    canvas.line("460,430 436,486 764,486 740,430", "f2f6ec", 3)
    canvas.line("556,430 556,376 644,376 644,430", "ffffff", 5)


def _crowd(canvas: Canvas) -> None:
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


def pitch_above(canvas: Canvas) -> None:
    """Show a tactical move drawn on a pitch."""
    canvas.gradient("2f7d48", "256b3d")
    for number in range(0, 12, 2):
        canvas.box(number * 100, -5, number * 100 + 100, 700, "358a51")
    canvas.line("60,50 1140,50 1140,625 60,625 60,50", "eef5ea", 5)
    canvas.line("600,50 600,625", "eef5ea", 5)
    canvas.ring((600, 337), 92, "eef5ea", 5)
    for left, right in ((60, 232), (968, 1140)):
        canvas.line(
            [(left, 170), (right, 170), (right, 505), (left, 505), (left, 170)], "eef5ea", 5
        )
    ours = ((330, 160), (330, 520), (450, 337), (560, 210), (690, 430), (790, 150), (880, 330))
    theirs = ((640, 300), (760, 250), (850, 430), (930, 200), (950, 470), (1010, 340))
    path = [(330, 160), (450, 337), (690, 430), (790, 150), (1010, 300)]
    for one, other in itertools.pairwise(path):
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
    canvas.polygon("1024,306 992,276 986,322", "ffe27a")


LEADER = 3


def swim_lanes(canvas: Canvas) -> None:
    """Show a pool from above, one swimmer ahead."""
    canvas.gradient("47b8cc", "2a93b4")
    for _ in range(620):
        at = (canvas.chance.uniform(0, 1200), canvas.chance.uniform(0, 1200))
        start = canvas.chance.uniform(0, 360)
        canvas.arc(at, canvas.chance.uniform(18, 60), (start, start + 110), "79cfda", 3)
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
            "f3c23c" if lane == LEADER else canvas.chance.choice(("f4f0e4", "c83f30", "2c3f6a")),
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


def dragon_boats(canvas: Canvas) -> None:
    """Show three long boats from above, at full stroke."""
    canvas.gradient("2f8f8d", "1f6f7c", "17566b")
    for _ in range(260):
        x, y = canvas.chance.uniform(-40, 1240), canvas.chance.uniform(0, canvas.height)
        canvas.ellipse((x, y), canvas.chance.uniform(10, 60), 1.6, "bfe6dc", 0.22)
    for number, (y, ahead, tint) in enumerate(
        ((120, 60, "e0a33c"), (275, 150, "c8452f"), (430, 20, "3a5a9a"))
    ):
        dragon_boat(canvas, 130 + ahead, y, tint, late=number * 3)


def dragon_boat(canvas: Canvas, x: float, y: float, tint: str, *, late: int) -> None:
    """Draw one boat with ten pairs of paddlers, a drummer and a helm."""
    for share in steps(14):
        canvas.ellipse((x + 800 + 120 * share, y + 4), 40, 3 + 26 * share, "e9fbf4", 0.13)
    canvas.polygon(
        [
            (x - 40, y),
            (x + 20, y - 25),
            (x + 740, y - 25),
            (x + 800, y),
            (x + 740, y + 25),
            (x + 20, y + 25),
        ],
        between(tint, "200c08", 0.25),
    )
    canvas.polygon(
        [
            (x - 30, y),
            (x + 24, y - 18),
            (x + 736, y - 18),
            (x + 786, y),
            (x + 736, y + 18),
            (x + 24, y + 18),
        ],
        between(tint, "f7e2b0", 0.35),
    )
    for seat in range(10):
        at = x + 120 + seat * 58
        for side in (-1, 1):
            blade = (at - 24 + (seat * 7 + late * 5) % 9, y + side * 64)
            canvas.line([(at + 4, y + side * 12), blade], "f2dfb4", 4)
            canvas.ellipse(blade, 9, 5, "f2dfb4")
            canvas.ellipse((blade[0] + 12, blade[1] + side * 5), 13, 6, "f2fffa", 0.55)
            canvas.circle((at, y + side * 10), 10, tint)
            canvas.circle((at + 2, y + side * 9), 6, "2a1d1a")
    canvas.circle((x + 62, y), 15, "f3e3c2")
    canvas.ring((x + 62, y), 15, "a33b28", 4)
    canvas.circle((x + 90, y), 9, "2a1d1a")
    canvas.line([(x + 770, y + 4), (x + 850, y + 26)], "f2dfb4", 5)
