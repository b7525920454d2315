"""Pelican's settings are read, and never run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from articles.dialects import Unreadable
from articles.dialects.pelican_site import folder_of_texts, read_settings, slug_of_title
from articles.dialects.site import Default

SAID: dict[str, tuple[str, dict[str, Any]]] = {
    "nothing": (
        "",
        {"permalink": "{slug}.html", "slug_case": "lower", "default_category": "misc", "defaults": (),
         "page_folders": ("pages",), "main_sections": (), "host": "", "language": ""},
    ),
    "a pattern": (
        "ARTICLE_URL = 'blog/{date:%Y}/{date:%m}/{slug}/'",
        {"permalink": "blog/{date:%Y}/{date:%m}/{slug}/"},
    ),
    "a file alone": ("ARTICLE_SAVE_AS = '{slug}/index.html'", {"permalink": "{slug}/index.html"}),
    "who, where and when": (
        "AUTHOR = u'甲'\nDEFAULT_LANG = 'en'\nTIMEZONE = 'Asia/Shanghai'\nSITEURL = 'https://Old.example/blog/'",
        {"timezone": "Asia/Shanghai", "host": "old.example", "prefix": "/blog", "language": "en",
         "defaults": (Default("", {"authors": "甲", "lang": "en"}),)},
    ),
    "usual values": (
        "DEFAULT_CATEGORY = '社会'\nDEFAULT_DATE = 2020, 1, 2\n"
        "DEFAULT_METADATA = {'Status': 'draft', 1: 1}",
        {"default_category": "社会",
         "defaults": (Default("", {"category": "社会", "date": "2020-01-02 00:00:00", "status": "draft"}),)},
    ),
    "a date as a text": (
        "DEFAULT_DATE = '2020-01-02 3:04'", {"defaults": (Default("", {"date": "2020-01-02 3:04"}),)}
    ),
    "the file's own date": ("DEFAULT_DATE = 'fs'", {"defaults": ()}),
    "an endless date": ("DEFAULT_DATE = (0x" + "f" * 9_000 + ", 1, 1)", {"defaults": ()}),
    "values by path": (
        "EXTRA_PATH_METADATA = {'b/': {'category': '乙'}, 'a.md': {'author': '甲', 'n': 1}, 'c': 'd', 3: {}}",
        {"defaults": (Default("a.md", {"authors": "甲"}), Default("b", {"category": "乙"}))},
    ),
    "folders": (
        "ARTICLE_PATHS = ['blog/', './news']\nPAGE_PATHS = ('info', 3)",
        {"main_sections": ("blog", "news"), "page_folders": ("info",)},
    ),
    "keys in names": (
        "FILENAME_METADATA = r'(?P<slug>.*)'\nPATH_METADATA = '(?P<category>[^/]+)/.*'\n"
        "USE_FOLDER_AS_CATEGORY = False\nSLUGIFY_SOURCE = 'basename'",
        {"told_by_path": (("name", "(?P<slug>.*)"), ("path", "(?P<category>[^/]+)/.*"),
                          ("slug", "(?P<slug>.+)"))},
    ),
    "how it writes": (
        "TYPOGRIFY = True\nSLUGIFY_PRESERVE_CASE = True", {"is_typographic": True, "slug_case": ""}
    ),
    "what is worked out": (
        "import os\nAUTHOR = os.environ['A']\nSITEURL = 'a' if AUTHOR else 'b'\nif 1:\n    TIMEZONE = 'UTC'\n"
        '"""\nAUTHOR = "no"\n"""\nx, TIMEZONE = 1, 2\nAUTHOR += "b"\nd["AUTHOR"] = "c"\n'
        "DEFAULT_DATE = (2020, 1, int('2'))\n",
        {"timezone": "", "host": "", "defaults": ()},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_plain_values_are_read_and_nothing_else(text: str, expected: dict[str, Any]) -> None:
    site = read_settings(text)
    assert {name: getattr(site, name) for name in expected} == expected


def test_lists_stand_where_the_settings_put_them_else_at_the_usual_places() -> None:
    site = read_settings("CATEGORY_URL = 'in/{slug}/'\nFEED_ALL_ATOM = 'a.xml'")
    assert (site.list_patterns["category"], site.list_patterns["tag"]) == (
        "in/{slug}/",
        "tag/{slug}.html",
    )
    assert ("/a.xml", "feed") in site.lists


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        ("PATH = 'content'", "content"),
        ('A = 1\nPATH = "./a/b/"  # texts\n', "a/b"),
        ("PATH = '.'", ""),
        ("PATH = '../elsewhere'", ""),
        ("PATH = '/etc'", ""),
        ("PATH = os.path.join('a', 'b')", ""),
        ("OUTPUT_PATH = 'out'", ""),
    ],
)
def test_the_folder_of_texts_is_one_below_the_settings(settings: str, folder: str) -> None:
    assert folder_of_texts(settings) == folder


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
    assert read_settings(text).defaults == (Default("", {"authors": "甲"}),)
    assert not mark.exists()


@pytest.mark.parametrize(
    ("title", "slug"),
    [("This Week in Rust 1", "this-week-in-rust-1"), ("Rust 0.8, é!", "rust-08-e"), ("甲 - 乙", "甲-乙")],
)  # fmt: skip
def test_a_slug_is_made_of_the_title_as_there(title: str, slug: str) -> None:
    assert slug_of_title(title) == slug
