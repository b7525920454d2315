"""A site of Pelican: its addresses, its author, its zone; and settings that tell nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from articles.importer.job import Job
from articles.importer.start import start_of
from articles.importer.verify import verify
from articles.models import Article
from tests import make
from tests.importer import sites
from tests.importer.posts import options
from tests.importer.runs import bring, outcomes

pytestmark = pytest.mark.django_db

SETTINGS = (
    "AUTHOR = '林晓'\nTIMEZONE = 'America/New_York'\nSITEURL = 'https://old.example'\n"
    "ARTICLE_URL = 'blog/{date:%Y}/{date:%m}/{date:%d}/{slug}/'\nCATEGORY_URL = 'in/{slug}/'\n"
)
POSTS = {
    "content/2013-06-07-week.md": "Title: This Week in Rust 1\nDate: 2013-06-07 23:30\n"
    "Category: News\n\nText.\n",
    "content/b.md": "Title: Another\nSlug: other\nAuthor: 王明\nDate: 2013-06-08\n\n"
    "[one](https://old.example/blog/2013/06/07/this-week-in-rust-1/)\n",
}  # fmt: skip


def said(root: Path) -> list[str]:
    """Return how the site's posts are read, in words."""
    job = Job("old", (start_of(root),), options(), is_auto=True)
    return [words for _, words in job.dialects()]


def test_its_settings_tell_addresses_author_and_zone(client: Client, tmp_path: Path) -> None:
    root = sites.build(tmp_path, {**POSTS, "pelicanconf.py": SETTINGS})
    assert said(root) == ["Pelican, by pelicanconf.py"]
    bring(root, is_auto=True)
    for path in ("/blog/2013/06/07/this-week-in-rust-1/", "/blog/2013/06/08/other/", "/in/news/"):
        assert client.get(path).status_code == 301, path
    found = {row.headline: row.bylines.get().author.name for row in Article.objects.all()}
    assert found == {"This Week in Rust 1": "林晓", "Another": "王明"}
    assert 'href="/blog/2013/06/07/' in Article.objects.get(headline="Another").body
    assert {finding.verdict for finding in verify()} == {"same"}
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}


@pytest.mark.usefixtures("media_root")
def test_its_pages_pictures_and_links_come_along(client: Client, tmp_path: Path) -> None:
    text = (
        "Title: 江\nTags: 港口\n\n[TOC]\n\n![甲]({static}/images/a.png)\n\n[b]({filename}/b.md) "
        "[c]({filename}../pages/about.md) [d]({tag}港口) [e]({author}林晓) [f]({static}/images/a.png)\n"
    )
    files = {
        **POSTS,
        "pelicanconf.py": f"PATH = 'content'\n{SETTINGS}",
        "content/city/2020-01-02-river.md": text,
        "content/pages/about.md": "Title: About\n\n文\n",
        "content/pages/apart.md": "Title: Apart\nStatus: hidden\n\n文\n",
        "content/pages/undone.md": "Title: Undone\nStatus: draft\n\n文\n",
        "content/robots.txt": "User-agent: *\n",
        "themes/x/templates/base.html": "<html>{{ content }}</html>",
    }
    root = sites.build(tmp_path, files)
    (root / "content/images").mkdir()
    (root / "content/images/a.png").write_bytes(make.picture_bytes())
    became = {line.path: (line.kind, line.outcome) for line in bring(root, is_auto=True)}
    assert became == {
        "2013-06-07-week.md": ("article", "created"),
        "b.md": ("article", "created"),
        "city/2020-01-02-river.md": ("article", "created"),
        "pages/about.md": ("page", "created"),
        "pages/apart.md": ("page", "created"),
        "pages/undone.md": ("page", "created"),
        "robots.txt": ("article", "left out"),
    }
    river = Article.objects.get(headline="江")
    assert (river.section.name, river.images.count()) == ("city", 1)
    assert "TOC" not in river.body
    led = re.findall(r'href="([^"]+)', river.body)
    assert [client.get(path).status_code for path in led] == [301, 301, 301, 301, 302]
    shown = [client.get(f"/pages/{name}.html").status_code for name in ("about", "apart", "undone")]
    assert shown == [301, 301, 404]
    assert {finding.verdict for finding in verify()} == {"same"}


def test_a_post_has_the_same_path_whatever_of_the_site_is_given(tmp_path: Path) -> None:
    root = sites.build(tmp_path, {**POSTS, "pelicanconf.py": SETTINGS})
    bring(root, is_auto=True)
    for given in (root / "content", root / "content/b.md"):
        assert set(outcomes(bring(given, is_auto=True)).values()) == {"unchanged"}


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ("AUTHOR = ", "line 1, column 1: This is not a program that Python can read."),
        ("#" * 2_000_000, "pelicanconf.py is larger than 1 MB: no configuration is."),
        ("TIMEZONE = 'Nowhere'", "TIMEZONE: there is no time zone 'Nowhere'. Write it as Asia/Shanghai."),
    ],
    ids=["broken", "huge", "no such zone"],
)  # fmt: skip
def test_settings_that_tell_nothing_are_told_and_the_posts_come_in(
    tmp_path: Path, settings: str, fault: str
) -> None:
    root = sites.build(tmp_path, {**POSTS, "pelicanconf.py": settings})
    assert said(root) == [f"Pelican, and nothing of pelicanconf.py: {fault}"]
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"created"}
