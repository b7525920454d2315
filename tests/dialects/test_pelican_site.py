"""Pelican's settings are read, and never run."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.dialects import Site, Unreadable
from articles.dialects.dialect import Default
from articles.dialects.pelican_site import read_settings, slug_of_title

SAID = {
    "nothing": ("", Site(permalink=":slug.html", slug_case="lower")),
    "a pattern": (
        "ARTICLE_URL = 'blog/{date:%Y}/{date:%m}/{slug}/'",
        Site(permalink="blog/:year/:month/:slug/", slug_case="lower"),
    ),
    "a file alone": (
        "ARTICLE_SAVE_AS = '{slug}/index.html'",
        Site(permalink=":slug/", slug_case="lower"),
    ),
    "a pattern that no post fills": (
        "ARTICLE_URL = '{author}/{slug}'",
        Site(permalink="", slug_case="lower"),
    ),
    "who, where and when": (
        "AUTHOR = u'甲'\nDEFAULT_LANG = 'en'\nTIMEZONE = 'Asia/Shanghai'\nSITEURL = 'https://Old.example/blog/'",
        Site(
            permalink=":slug.html", slug_case="lower", timezone="Asia/Shanghai", host="old.example",
            prefix="/blog", defaults=(Default("", {"author": "甲", "lang": "en"}),),
        ),
    ),
    "lists": (
        "CATEGORY_URL = 'in/{slug}/'\nTAG_URL = 't/{slug}/index.html'",
        Site(permalink=":slug.html", slug_case="lower", list_patterns={"category_dir": "in", "tag_dir": "t"}),
    ),
    "what is worked out": (
        "import os\nAUTHOR = os.environ['A']\nSITEURL = 'a' if AUTHOR else 'b'\nif 1:\n    TIMEZONE = 'UTC'\n"
        '"""\nAUTHOR = "no"\n"""\nx, TIMEZONE = 1, 2\nAUTHOR += "b"\nd["AUTHOR"] = "c"\n',
        Site(permalink=":slug.html", slug_case="lower"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_plain_texts_are_read_and_nothing_else(text: str, expected: Site) -> None:
    assert read_settings(text) == expected


HOSTILE = {
    "no program": "AUTHOR = ",
    "a NUL": "AUTHOR = 'a'\0",
    "brackets": "[" * 60_000,
    "signs": "-" * 60_000 + "1",
    "names": "a" + ".b" * 30_000,
    "too large": "#" * 70_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_cannot_be_read_is_a_sentence(text: str) -> None:
    with pytest.raises(Unreadable):
        read_settings(text)


def test_nothing_is_run(tmp_path: Path) -> None:
    mark = tmp_path / "run"
    text = (
        f"AUTHOR = '甲'\nopen({str(mark)!r}, 'w')\n__import__('os').mkdir({str(mark)!r})\n1 / 0\n"
    )
    assert read_settings(text).defaults == (Default("", {"author": "甲"}),)
    assert not mark.exists()


@pytest.mark.parametrize(
    ("title", "slug"),
    [("This Week in Rust 1", "this-week-in-rust-1"), ("Rust 0.8, é!", "rust-08-e"), ("甲 - 乙", "甲-乙")],
)  # fmt: skip
def test_a_slug_is_made_of_the_title_as_there(title: str, slug: str) -> None:
    assert slug_of_title(title) == slug
