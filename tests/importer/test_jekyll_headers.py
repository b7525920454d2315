"""Headers of Jekyll's posts beside what their site says of them all."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Default, Site
from articles.importer.incoming import Incoming
from tests.importer.posts import read

PATH = "_posts/2022-03-04-market.md"
STYLE = ":categories/:year/:month/:title.html"


def _read(header: str, **site: object) -> Incoming:
    usual = {"permalink": STYLE, **site}
    written = f"---\ntitle: 江边的市场\n{header}\n---\n正文。\n"
    return read(written, PATH, dialect=DIALECTS["jekyll"], site=Site(**usual))  # type: ignore[arg-type]


def test_a_plugin_led_to_a_post_from_below_the_sites_folder() -> None:
    found = _read("redirect_from: [/old/market/, older.html]", prefix="/blog")
    assert {"/blog/old/market/", "/old/market/", "/blog/older.html"} <= {*found.addresses}


def test_a_posts_own_authors_come_before_the_one_of_all_posts() -> None:
    default = Default("", {"author": "编辑部"}, kind="posts")
    found = _read("authors: [林晓, 陈舟]", defaults=(default,))
    assert [line.person.name for line in found.bylines] == ["林晓", "陈舟"]
    assert [line.person.name for line in _read("", defaults=(default,)).bylines] == ["编辑部"]


def test_keys_with_capital_letters_were_in_no_address() -> None:
    found = _read("Category: 社会\nPermalink: /elsewhere/\nSlug: other")
    assert found.addresses == ("/2022/03/market.html",)
    assert found.categories == (("社会",),)
    assert _read("category: 社会").addresses == ("/社会/2022/03/market.html",)


SOUNDS = {
    "audio: https://a.example/1.mp3": "https://a.example/1.mp3",
    "mp3: /sounds/1.MP3?a=1&b=2": "/sounds/1.MP3?a=1&amp;b=2",
    "audio: {ogg: //no, mp3: 'https://a.example/1.mp3'}": "https://a.example/1.mp3",
    "link: https://a.example/1.m4a": "https://a.example/1.m4a",
    "link: https://a.example/": "",
    "audio: true": "",
    "file: 1.mp3": "",
}


@pytest.mark.parametrize(("header", "address"), SOUNDS.items())
def test_the_sound_of_an_episode_stands_above_its_text(header: str, address: str) -> None:
    found = _read(header)
    assert (f'href="{address}"' in found.body) == bool(address)
    assert found.body.endswith("<p>正文。</p>")
    assert found.body.startswith("<p>正文") or address


def test_a_sound_that_the_text_shows_stands_there_once() -> None:
    header = "---\ntitle: 甲\nmp3: https://a.example/1.mp3\n---\n"
    text = "正文。\n\n<audio src='{{ page.mp3 }}'></audio>\n"
    found = read(header + text, PATH, dialect=DIALECTS["jekyll"])
    assert found.body.startswith("<p>正文。</p>")
    assert found.body.count("1.mp3") == 1
