"""A small old site for tests of whole runs: shared sections, authors, tags and pictures, traps included."""

from __future__ import annotations

import random
from pathlib import Path

from tests import make
from tests.importer.runs import post

SECTIONS = ("[社会, 城市]", "[[世界, 亚洲], [经济]]", "城市", "")
AUTHORS = ("林晓", "陈岚", "River News 江报", "")
TAGS = ("[港口, 渔业]", "[ＮＡＴＯ]", "", "[港口]")


def write_site(folder: Path, count: int = 120) -> Path:
    """Write a Hexo site of so many posts, the same each time; return its folder."""
    by_chance = random.Random(7)
    posts = folder / "source/_posts"
    (posts / "pictures").mkdir(parents=True)
    for number in range(4):
        picture = make.picture_bytes((40, 30), colour=f"#8a33{number}0")
        (posts / f"pictures/{number}.png").write_bytes(picture)
    (folder / "_config.yml").write_text("permalink: :year/:month/:day/:title/\n")
    for number in range(count):
        (posts / f"market_{number:04}.md").write_text(_post(number, by_chance))
    (posts / "broken.md").write_text('---\ntitle: "\\q"\n---\n')
    return folder


def _post(number: int, by_chance: random.Random) -> str:
    picture = f"![码头](pictures/{number % 4}.png)\n\n" if number % 9 == 0 else ""
    remote = "![海](https://pictures.example/sea.jpg)\n\n" if number % 11 == 0 else ""
    return post(
        f"{picture}{remote}第 {number} 天，码头上的灯还亮着。\n",
        title=f"市场第 {number % 40} 天",
        date=f"Fri, {number % 27 + 1:02} Mar 2022 02:29:29 GMT",
        categories=by_chance.choice(SECTIONS),
        author=by_chance.choice(AUTHORS),
        tags=by_chance.choice(TAGS),
        draft="true" if number % 17 == 3 else "",
    )
