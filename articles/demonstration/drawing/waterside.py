"""Scenes at the harbour, on the river and in the bay."""

from __future__ import annotations

import math

from articles.demonstration.drawing import nature, town
from articles.demonstration.drawing.canvas import Canvas, between, steps


def port_cranes(canvas: Canvas) -> None:
    """Show cranes and a freighter before an orange morning."""
    canvas.gradient("34506b", "7f8fa0", "e3b48c", "f6d9a8", bottom=560)
    canvas.glow((830, 470), 380, "fff0c4", 0.9)
    canvas.circle((830, 470), 52, "fff6dd")
    nature.cloud(canvas, (420, 180), 420, "f3c9a2")
    nature.cloud(canvas, (960, 270), 340, "f7dcb8")
    town.skyline(canvas, 562, "a98f88", tall=(14, 60))
    nature.water(canvas, 560, "e0b48d", "2c4358")
    nature.glitter(canvas, 830, 560, "fff1cf", width=70)
    for x, high in ((980, 300), (800, 340), (590, 380)):
        town.gantry(canvas, x, 590, high, between("28384a", "8a7f83", (1000 - x) / -1400 + 0.25))
    town.freighter(canvas, 150, 650, 640, "24303f")
    canvas.veil(640, 800, "16222f", 0, 0.35)


def containers(canvas: Canvas) -> None:
    """Show a wall of containers, seven high."""
    canvas.gradient("8fb0c4", "d9dfd8", "c3c6bd", bottom=770)
    nature.cloud(canvas, (800, 130), 500, "ffffff", 0.7)
    for depth in (0.55, 0.75):
        base = 500 + 260 * depth
        town.stack(canvas, -40 + 300 * depth, base, 16, 7, unit=46 * depth)
        canvas.veil(0, base, "cdd8da", 0.35 * (1 - depth), 0.5 * (1 - depth))
    town.stack(canvas, -60, 760, 5, 7, unit=62)
    canvas.gradient("8b8f90", "5f6366", top=758)
    canvas.line("0,840 1200,790", "e8c24a", 7, 0.8)
    town.person(canvas, 905, 812, 74, "d2562f")
    canvas.ellipse((905, 815), 30, 4, "20242a", 0.4)


def ferry_fog(canvas: Canvas) -> None:
    """Show a pilot boat in the fog before sunrise."""
    canvas.gradient("5b7083", "9fb0b8", "d8d3c4", bottom=520)
    canvas.glow((420, 430), 330, "ffe9c0", 0.8)
    town.skyline(canvas, 500, "93a2aa", tall=(20, 130))
    canvas.veil(330, 520, "c9cfcb", 0, 0.9)
    nature.water(canvas, 505, "bcc4c0", "40566a", strokes=110)
    nature.glitter(canvas, 420, 505, "fff3d6", width=46)
    canvas.polygon("560,610 980,596 940,668 620,668", "22303d")
    canvas.box(660, 538, 850, 606, "e9e4d8")
    canvas.box(690, 492, 800, 540, "dcd5c6")
    for x in (704, 734, 764):
        canvas.box(x, 502, x + 22, 524, "37506a")
    canvas.line("745,492 745,420", "22303d", 4)
    canvas.circle((745, 418), 5, "ff6b4a")
    canvas.glow((745, 418), 46, "ff8a66", 0.7)
    canvas.polygon("600,640 962,640 948,668 620,668", "b4513f")
    for share in steps(16):
        canvas.ellipse(
            (990 + 160 * share, 668 + 30 * share), 60 - 40 * share, 3, "eef1ea", 0.5 * (1 - share)
        )
    canvas.veil(450, 800, "c9d2d2", 0.28, 0)


def bridge_river(canvas: Canvas) -> None:
    """Show the city's green bridge in the evening."""
    canvas.gradient("283a5e", "6d6f92", "d79c86", "f3cf9c", bottom=430)
    canvas.glow((300, 400), 320, "ffe3ae", 0.9)
    town.skyline(canvas, 432, "54506c", tall=(30, 150), lit=0.16)
    nature.water(canvas, 430, "c99a86", "26304e")
    nature.glitter(canvas, 300, 430, "ffe6b8", width=60)
    town.stay_bridge(canvas, 400, (390, 860), 270, "2f5d4c")
    for x in range(20, 1200, 48):
        canvas.glow((x, 378), 16, "ffd98a", 0.8)
    town.boat(canvas, (640, 560), 110, "1c2334")
    canvas.glow((640, 535), 40, "ffcf7a", 0.8)


def tidal_flat(canvas: Canvas) -> None:
    """Show green meadows on the mud at low tide."""
    canvas.gradient("8fc0cf", "d6e6df", "f1e8cf", bottom=190)
    nature.hills(canvas, "6d8f97", "bcd0cd", top=150, bottom=175, layers=2)
    canvas.gradient("bfc7b4", "9a8d74", "6b5d4a", top=190)
    chance = canvas.chance
    for share in steps(46):
        near = share**1.4
        y = 205 + (canvas.height - 200) * near
        x, wide = chance.uniform(0, 1200), (40 + 210 * near) * chance.uniform(0.5, 1.1)
        if canvas.happens(0.42):
            canvas.ellipse((x, y), wide, 5 + 17 * near, "cfe3e4", 0.75)
            canvas.ellipse(
                (x - wide * 0.1, y - 1 - 2 * near), wide * 0.7, 3 + 9 * near, "eef6f0", 0.6
            )
        else:
            meadow(canvas, (x, y), wide, near)
    for x in (640, 700):
        town.person(canvas, x, 330, 62, "2b3642", stride=0.05)
        canvas.line([(x, 331), (x + 4, 372)], "2b3642", 7, 0.3)


def meadow(canvas: Canvas, at: tuple[float, float], wide: float, near: float) -> None:
    """Draw one patch of sea grass lying flat."""
    canvas.ellipse(at, wide, 6 + 20 * near, "39734f", 0.85)
    for _ in range(int(26 + 40 * near)):
        x = at[0] + canvas.chance.uniform(-wide, wide) * 0.92
        y = at[1] + canvas.chance.uniform(-1, 1) * (4 + 14 * near)
        tip = (x + 8 + 24 * near, y - 2 - 7 * near)
        canvas.line(
            [(x, y), tip], canvas.chance.choice(("5fa267", "8cc07a", "2f6a4b")), 1.2 + 1.6 * near
        )


def underwater(canvas: Canvas) -> None:
    """Show light falling into a meadow of sea grass."""
    canvas.gradient("bfe9e0", "4fb0b0", "15647d", "0a2f4c")
    for _ in range(9):
        x, wide = canvas.chance.uniform(80, 1000), canvas.chance.uniform(18, 70)
        canvas.polygon(
            [(x, -5), (x + wide, -5), (x + wide * 2.6 - 190, 700), (x - 190, 700)], "eafff4", 0.09
        )
    nature.hills(canvas, "0b3a4d", "2b7f8b", top=480, bottom=620, layers=3)
    for _ in range(230):
        share = canvas.chance.random()
        x, high = canvas.chance.uniform(-20, 1220), canvas.chance.uniform(60, 130 + 150 * share)
        bend = canvas.chance.uniform(14, 40)
        blade = [(x + bend * math.sin(part * 2.6) * part, 690 - high * part) for part in steps(9)]
        canvas.line(blade, between("0f4a43", "7ec27d", share), 3 + 3 * share)
    for _ in range(34):
        fish(
            canvas,
            (canvas.chance.gauss(560, 190), canvas.chance.gauss(290, 62)),
            canvas.chance.uniform(11, 24),
        )
    for _ in range(40):
        canvas.ring(
            (canvas.chance.uniform(0, 1200), canvas.chance.uniform(60, 600)),
            canvas.chance.uniform(2, 7),
            "eafff6",
            1.4,
            0.5,
        )


def fish(canvas: Canvas, at: tuple[float, float], long: float) -> None:
    """Draw one fish of a shoal, swimming to the left."""
    x, y = at
    canvas.ellipse((x, y), long, long * 0.34, "e8d9a6", 0.95)
    canvas.ellipse((x, y - long * 0.12), long * 0.9, long * 0.2, "3f7f86", 0.8)
    canvas.polygon(
        [(x + long * 0.8, y), (x + long * 1.5, y - long * 0.4), (x + long * 1.35, y + long * 0.4)],
        "d6c28a",
    )
    canvas.circle((x - long * 0.66, y - long * 0.04), long * 0.07, "10222b")


def sea_wall(canvas: Canvas) -> None:
    """Show a wave breaking on a curved wall."""
    canvas.gradient("4d6475", "93a5ac", "d5d2c4", bottom=420)
    nature.cloud(canvas, (350, 120), 620, "3e5262", 0.7)
    nature.cloud(canvas, (900, 190), 520, "566a78", 0.6)
    nature.water(canvas, 400, "7d99a2", "24475a", strokes=220)
    for share in steps(8):
        edge = nature.ridge(canvas, 440 + 300 * share**1.2, 10 + 15 * share, rough=0.5)
        canvas.polygon([*edge, (1220, 900), (-10, 900)], between("789aa4", "183a4e", share))
        canvas.line(edge, "e6f0ee", 1.5 + 4 * share, 0.55)
    canvas.polygon("1220,300 980,330 800,420 700,560 660,820 1220,820", "b3ab9d")
    for row in range(9):
        canvas.line([(700 - row, 560 + row * 32), (1220, 420 + row * 46)], "8d867b", 2.5)
    canvas.polygon("1220,300 980,330 800,420 812,432 990,348 1220,320", "d8d1c2")
    for _ in range(2600):
        rise, drift = canvas.chance.random() ** 1.7, canvas.chance.gauss(0, 1)
        at = (
            742 - 130 * rise + drift * (34 + 120 * rise),
            640 - 420 * rise + abs(drift) * 70 * rise,
        )
        canvas.circle(
            at, canvas.chance.uniform(1, 8 - 5 * rise), "f6faf8", canvas.chance.uniform(0.15, 0.6)
        )


def wind_farm(canvas: Canvas) -> None:
    """Show rows of turbines far out at sea."""
    canvas.gradient("5f9ec0", "a9cfdb", "f0e6cd", bottom=450)
    canvas.glow((980, 400), 300, "fff4d2", 0.8)
    nature.cloud(canvas, (360, 150), 560, "ffffff", 0.75)
    nature.cloud(canvas, (850, 240), 420, "fff6e6", 0.6)
    nature.water(canvas, 450, "9fc6cc", "1f5a78", strokes=220)
    nature.glitter(canvas, 980, 450, "fff8e2", width=80)
    for row, (base, high, tint) in enumerate(
        ((456, 90, "d5e2e3"), (468, 150, "e4ecea"), (500, 250, "f5f5ee"))
    ):
        for number in range(7 - 2 * row):
            x = 90 + row * 70 + number * (165 + 100 * row)
            town.turbine(canvas, (x, base), high, canvas.chance.uniform(0, 120), tint)
            canvas.line([(x, base), (x, base + high * 0.5)], tint, 4, 0.18)
    town.boat(canvas, (330, 575), 120, "b4513f")
    canvas.box(320, 533, 352, 556, "f1ece0")


def shipyard(canvas: Canvas) -> None:
    """Show a ship with four rigid sails on the slip."""
    canvas.gradient("7aa6bf", "cfdcd8", "f3e3c4", "b9b09c", bottom=640)
    nature.cloud(canvas, (760, 120), 460, "ffffff", 0.7)
    town.skyline(canvas, 560, "a9b6b8", tall=(15, 70))
    for x in (110, 1010):
        town.gantry(canvas, x, 620, 430, "6d7f86")
    for number in range(4):
        x = 330 + number * 140
        canvas.polygon([(x, 130), (x + 84, 150), (x + 84, 440), (x, 440)], "f2ecdd")
        canvas.polygon([(x + 42, 140), (x + 84, 150), (x + 84, 440), (x + 42, 440)], "d9d0bd")
        for row in range(1, 5):
            canvas.line([(x, 130 + row * 62), (x + 84, 146 + row * 60)], "b9ae99", 2)
        canvas.line([(x + 42, 120), (x + 42, 470)], "5b6468", 6)
    canvas.polygon("200,440 980,452 930,640 300,640", "2f4858")
    canvas.polygon("262,560 950,560 930,640 300,640", "a8452f")
    canvas.box(850, 380, 940, 455, "ece5d4")
    canvas.gradient("8a8478", "5d5952", top=636)
    for x in range(240, 1000, 44):
        canvas.line([(x, 640), (x + 20, 720)], "3e3b36", 8)
    for number in range(16):
        town.person(
            canvas,
            60 + number * 73 + canvas.chance.uniform(-18, 18),
            778,
            canvas.chance.uniform(66, 84),
            canvas.chance.choice(("c9662e", "2c3a4a", "4d6a5d", "8d3f36")),
            stride=0.05,
        )
