"""Portraits as simple silhouettes, and the paper's mark."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from articles.demonstration.drawing.canvas import Canvas, between


@dataclass(frozen=True, slots=True)
class Look:
    """What tells one silhouette from another: colours, hair (short, bob, long, bun, bald), glasses."""

    ground: tuple[str, str]
    coat: str
    skin: str
    hair: str
    cut: str
    has_glasses: bool = False
    has_beard: bool = False


LOOKS = {
    "he-xiaozhou": Look(("d9c7a0", "b98f5a"), "2f4b5c", "d9a981", "231a18", "short"),
    "shen-ruotang": Look(
        ("b9d0c8", "6f9c8f"), "7a3443", "e3b792", "1f1718", "bob", has_glasses=True
    ),
    "gu-mingyu": Look(
        ("aebfe0", "5f78ad"), "28324a", "d6a67d", "2a211f", "short", has_glasses=True
    ),
    "luo-jin": Look(("e3b9a9", "b0655a"), "241f2a", "e2b48f", "1c1517", "bun"),
    "shao-beichen": Look(
        ("c5d5a8", "7f9a55"), "c2582f", "c99469", "1d1614", "bald", has_beard=True
    ),
    "maren-aldous": Look(("d3c3de", "8c6fa5"), "3d5a45", "f0cdb4", "a9683a", "long"),
}


def portrait(name: str) -> Image.Image:
    """Return a portrait, square."""
    look = LOOKS[name]
    canvas = Canvas(name, width_px=640, ratio=1.0)
    canvas.gradient(*look.ground)
    canvas.glow((380, 330), 640, "ffffff", 0.4)
    if look.cut == "long":
        canvas.box(338, 330, 862, 1010, look.hair, radius=210)
    canvas.polygon(
        "110,1210 150,1030 300,930 480,880 720,880 900,930 1050,1030 1090,1210",
        look.coat,
    )
    canvas.polygon(
        "600,880 720,880 900,930 1050,1030 1090,1210 640,1210",
        between(look.coat, "000008", 0.18),
    )
    shade = between(look.skin, "5a2a22", 0.28)
    canvas.box(508, 700, 692, 920, shade, radius=60)
    canvas.polygon("474,880 726,880 602,1046", between(look.coat, "fff4e0", 0.82))
    canvas.polygon("508,880 692,880 602,970", shade)
    _head(canvas, look, shade)
    return canvas.finished(grain=2, shade=0.16)


def _head(canvas: Canvas, look: Look, shade: str) -> None:
    if look.cut == "bob":
        canvas.box(352, 300, 848, 800, look.hair, radius=190)
    for x in (398, 802):
        canvas.ellipse((x, 566), 34, 56, shade)
    canvas.ellipse((600, 545), 206, 262, look.skin)
    if look.has_beard:
        canvas.ellipse((600, 700), 168, 122, look.hair)
        canvas.ellipse((600, 640), 172, 92, look.skin)
        canvas.ellipse((600, 734), 60, 16, shade)
    _hair(canvas, look)
    if look.has_glasses:
        for x in (510, 690):
            canvas.circle((x, 560), 66, "ffffff", 0.22)
            canvas.ring((x, 560), 68, "20202a", 11)
        canvas.line("578,552 622,552", "20202a", 11)


def _hair(canvas: Canvas, look: Look) -> None:
    if look.cut == "bald":
        canvas.ellipse((545, 360), 70, 30, "ffffff", 0.22)
        return
    if look.cut == "bun":
        canvas.circle((610, 232), 92, look.hair)
    canvas.ellipse((600, 420), 224, 190, look.hair)
    fringe, lean = {"short": (478, 24), "bob": (500, 0), "bun": (452, -10), "long": (464, 30)}[
        look.cut
    ]
    canvas.ellipse((600 + lean, fringe + 110), 184 - abs(lean) / 2, 138, look.skin)
    canvas.ellipse((694, 640), 92, 150, between(look.skin, "5a2a22", 0.28), 0.22)
    if look.cut in ("bob", "long"):
        for left, right in ((356, 424), (776, 844)):
            canvas.box(left, 420, right, 780 if look.cut == "bob" else 960, look.hair, radius=34)
    canvas.ellipse((500, 350), 70, 22, "ffffff", 0.1)


def mark() -> Image.Image:
    """Return the paper's mark: a sail, a sun and three waves in one colour."""
    canvas = Canvas("mark", width_px=512, ratio=1.0)
    canvas.gradient("8f2b22", "8f2b22")
    canvas.circle((800, 330), 120, "f4e3c4")
    canvas.polygon("560,130 560,780 190,780", "fbf6ea")
    canvas.polygon("610,300 610,780 900,780", "f4e3c4")
    for row in range(3):
        y = 860 + row * 95
        wave = [(x, y + (22 if (x // 100) % 2 else -22)) for x in range(140, 1080, 100)]
        canvas.line(wave, "fbf6ea", 34)
    return canvas.finished(grain=0, shade=0)
