"""Scenes under the night sky, and one from above the clouds."""

from __future__ import annotations

import math

from articles.demonstration.drawing import nature, town
from articles.demonstration.drawing.canvas import Canvas, between


def observatory(canvas: Canvas) -> None:
    """Show a dome under the Milky Way."""
    canvas.gradient("0c1230", "1d2a55", "44406f", "a06a76", bottom=690)
    for _ in range(1500):
        along, off = canvas.chance.uniform(-100, 1300), canvas.chance.gauss(0, 52)
        at = (along - off * 0.5, 560 - along * 0.52 + off)
        canvas.circle(
            at,
            canvas.chance.uniform(0.5, 1.7),
            canvas.chance.choice(("fdf0d8", "d9defc", "f6c9b4")),
            canvas.chance.uniform(0.1, 0.6),
        )
    for along in range(0, 1200, 100):
        canvas.glow((along, 560 - along * 0.52), 140, "b9b4e6", 0.16)
    nature.stars(canvas, 420, bottom=560)
    nature.hills(canvas, "0b1222", "2c2f55", top=600, bottom=740, layers=3)
    canvas.box(690, 560, 930, 690, "c9c6cf")
    canvas.box(810, 560, 930, 690, "9a98aa")
    canvas.ellipse((810, 560), 122, 118, "dedbe0")
    canvas.polygon("790,446 838,446 850,560 778,560", "141b36")
    canvas.line("812,548 842,430", "8a88a0", 16)
    canvas.box(680, 556, 940, 572, "77758a")
    canvas.box(736, 622, 764, 690, "ffd68c")
    canvas.glow((750, 660), 74, "ffcf85", 0.5)
    nature.hills(canvas, "070c18", "0b1222", top=700, bottom=760, layers=2)


def star_trails(canvas: Canvas) -> None:
    """Show a night exposed for hours: circles around the pole."""
    canvas.gradient("10163a", "232a5c", "5b4a70", "c78a72")
    for _ in range(330):
        radius = canvas.chance.uniform(14, 980)
        start = canvas.chance.uniform(0, 360)
        shine = canvas.chance.choice(("f4e9cf", "c9d4f5", "9aa7d8", "f2c3a0"))
        canvas.arc(
            (520, 330),
            radius,
            (start, start + canvas.chance.uniform(24, 42)),
            between("2a2f60", shine, canvas.chance.uniform(0.3, 0.95)),
            canvas.chance.uniform(1, 2.4),
        )
    canvas.veil(560, 900, "e0956e", 0, 0.55)
    town.skyline(canvas, 850, "2a2238", tall=(10, 70), lit=0.35)
    nature.hills(canvas, "0d0f1d", "221d35", top=760, bottom=850, layers=3)


def typhoon(canvas: Canvas) -> None:
    """Show a spiral of cloud over the sea, from above."""
    canvas.gradient("0f3b57", "175875", "0d3350")
    canvas.polygon(
        "-10,60 70,120 120,260 90,390 180,520 130,660 40,760 -10,780",
        "6f8a5e",
        0.7,
    )
    canvas.glow((600, 600), 480, "dfeaec", 0.75)
    for number in range(11_000):
        share = (number / 11_000) ** 0.7
        arm = canvas.chance.choice((0, math.tau / 3, math.tau * 2 / 3)) + canvas.chance.gauss(
            0, 0.2
        )
        radius = 44 + 560 * share**1.25 + canvas.chance.gauss(0, 5 + 26 * share)
        turn = arm - 1.5 * math.log(radius / 44 + 0.3) * 1.7
        at = (600 + math.cos(turn) * radius, 600 + math.sin(turn) * radius * 0.95)
        tint = canvas.chance.choice(("ffffff", "f4f8f8", "c3d5dc"))
        canvas.circle(at, canvas.chance.uniform(3, 8 + 7 * share), tint, 0.13)
    canvas.circle((600, 600), 36, "123a54")
    canvas.ring((600, 600), 42, "ffffff", 8, 0.45)


def opinion_moon(canvas: Canvas) -> None:
    """Show a moon above a dark town with one window lit."""
    canvas.gradient("101a38", "22305c", "4b4f7e")
    nature.stars(canvas, 190, bottom=620)
    canvas.glow((780, 330), 430, "f3e6bd", 0.55)
    canvas.circle((780, 330), 150, "f7ecc9")
    for x, y, size in (
        (740, 290, 26),
        (820, 370, 36),
        (800, 270, 16),
        (710, 370, 20),
        (850, 310, 12),
    ):
        canvas.circle((x, y), size, "e6d8ae")
    canvas.box(-10, 1060, 1210, 1210, "0c1226")
    town.skyline(canvas, 1210, "0c1226", tall=(160, 430))
    canvas.box(318, 1000, 346, 1040, "ffd37a")
    canvas.glow((332, 1020), 120, "ffcf7a", 0.7)


def lighthouse(canvas: Canvas) -> None:
    """Show a light on a rock, with its beam."""
    canvas.gradient("141d3a", "37406a", "8f6f86", "e5a98a", bottom=620)
    nature.stars(canvas, 160, bottom=330)
    nature.water(canvas, 615, "b98a86", "1a2340")
    for reach, opacity in ((90, 0.10), (55, 0.14), (26, 0.22)):
        canvas.polygon(
            [(735, 236), (-20, 236 - 60 - reach), (-20, 236 - 60 + reach)], "fff2c0", opacity
        )
        canvas.polygon(
            [(735, 236), (1230, 236 - 30 - reach), (1230, 236 - 30 + reach)], "fff2c0", opacity
        )
    canvas.polygon(
        "430,668 520,640 580,575 660,590 720,538 800,548 880,600 950,640 1060,668 900,690 600,690",
        "1c2133",
    )
    canvas.polygon("690,560 708,265 762,265 780,560", "efe6d6")
    canvas.polygon("737,560 737,265 762,265 780,560", "c9bcab")
    for top, bottom in ((330, 390), (460, 520)):
        canvas.polygon(
            [
                (704 - (top - 265) * 0.06, top),
                (766 + (top - 265) * 0.06, top),
                (766 + (bottom - 265) * 0.06, bottom),
                (704 - (bottom - 265) * 0.06, bottom),
            ],
            "b8452f",
        )
    canvas.box(700, 256, 770, 268, "2a2f42")
    canvas.box(714, 212, 756, 258, "fff0b5")
    canvas.polygon("706,214 735,180 764,214", "8d3426")
    canvas.glow((735, 236), 130, "fff0b5", 0.9)
