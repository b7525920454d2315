"""The drawn pictures: each scene can be drawn, is told of in words, and is shown somewhere."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from articles.demonstration import drawing, site
from articles.demonstration.drawing import portraits
from articles.demonstration.drawing.canvas import Canvas
from articles.demonstration.posts_today import POSTS

TOLD = site.table("pictures.toml")
NAMED = {
    name
    for path in POSTS.iterdir()
    for name in re.findall(r"pictures/([\w-]+)\.jpg", path.read_text())
}


@pytest.mark.parametrize("name", sorted(drawing.SCENES))
def test_every_scene_can_be_drawn_and_is_no_plain_sheet(name):
    ratio, scene = drawing.SCENES[name]
    canvas = Canvas(name, width_px=160, ratio=ratio)
    scene(canvas)
    picture = canvas.finished()
    assert picture.size == (160, round(160 / ratio))
    assert len(picture.reduce(8).convert("P").getcolors()) > 10


@pytest.mark.parametrize("name", ["housing-chart", "typhoon", "he-xiaozhou", "mark"])
def test_a_picture_is_the_same_each_time(name):
    assert drawing.draw(name) == drawing.draw(name)


@pytest.mark.parametrize("name", sorted(portraits.LOOKS))
def test_portraits_are_square(name):
    assert Image.open(io.BytesIO(drawing.draw(name))).size == (640, 640)


def test_pictures_come_in_several_shapes():
    assert len({round(ratio, 2) for ratio, _ in drawing.SCENES.values()}) >= 4


def test_every_picture_is_told_of_and_every_one_told_of_is_drawn():
    assert set(TOLD) == set(drawing.SCENES)


def test_every_picture_is_shown_and_every_one_shown_is_there():
    assert set(TOLD) == NAMED


@pytest.mark.parametrize("name", sorted(TOLD))
def test_every_picture_says_what_it_shows(name):
    told = TOLD[name]
    assert len(told["alt"]) >= 12
    assert told["title"]
    assert all(0 <= part <= 1 for part in told.get("focal", []))


def test_the_portraits_are_those_of_the_authors():
    authors = site.table("authors.toml")["authors"]
    assert {Path(author["portrait"]).stem for author in authors if "portrait" in author} == set(
        portraits.LOOKS
    )
