"""Charts that are pictures."""

from __future__ import annotations

from articles.demonstration.drawing.canvas import Canvas, between
from articles.demonstration.drawing.maps import curve


def housing_chart(canvas: Canvas) -> None:
    """Show two curves: prices that fall, rents that do not."""
    canvas.gradient("f4eee0", "ebe2cd")
    for row in range(6):
        canvas.line([(90, 120 + row * 105), (1120, 120 + row * 105)], "b9ac90", 1.6, 0.8)
    bars = (0.96, 0.94, 0.95, 0.9, 0.86, 0.82, 0.76, 0.7, 0.63, 0.57)
    for number, share in enumerate(bars):
        x = 120 + number * 101
        house(canvas, x, 645, 66, 500 * share)
    falling = curve(
        [(150 + number * 101, 645 - 500 * share - 64) for number, share in enumerate(bars)], 120
    )
    canvas.line(falling, "f4eee0", 16)
    canvas.line(falling, "b4452f", 9)
    level = curve([(110, 330), (400, 322), (700, 334), (900, 324), (1110, 330)], 60)
    canvas.line(level, "f4eee0", 16)
    canvas.line(level, "2f6b57", 9)
    canvas.circle(falling[-1], 16, "b4452f")
    canvas.circle(level[-1], 16, "2f6b57")
    canvas.line("90,645 1120,645", "4a4438", 4)


def house(canvas: Canvas, x: float, base: float, wide: float, high: float) -> None:
    """Draw a bar of the chart as a tall house."""
    tint = between("d8b98a", "b98f64", canvas.chance.random())
    canvas.box(x, base - high, x + wide, base, tint)
    canvas.box(x + wide * 0.62, base - high, x + wide, base, between(tint, "6a4a30", 0.22))
    canvas.polygon(
        [(x - 6, base - high), (x + wide / 2, base - high - 34), (x + wide + 6, base - high)],
        between(tint, "5a2a22", 0.6),
    )
    for row in range(int(high // 44)):
        for column in range(2):
            left, top = x + 11 + column * 27, base - high + 16 + row * 44
            is_lit = canvas.happens(0.4)
            canvas.box(
                left, top, left + 17, top + 23, "fff0c4" if is_lit else between(tint, "3a3028", 0.6)
            )
