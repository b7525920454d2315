"""The texts of the golden posts, their excerpts, and that none of the posts is without its row."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.dialects import DIALECTS, Site
from articles.importer.incoming import Incoming, Refused
from articles.markup import clean
from articles.text import plain
from tests.dialects.test_golden import (
    GOLDEN,
    HEXO_REFUSED,
    HUGO_FILES,
    JEKYLL_REFUSED,
    _read,
    _rows,
)
from tests.importer.posts import read

HEADER_LINK = re.compile(r'<a href="#[^"]*" class="headerlink"[^>]*></a>')
SEPARATE = {
    "hexo/dated_names/_posts/2012-09-12-how-to.md": "what Hexo drops in silence",
    "hexo/dated_names/_posts/2012-09-13-dup.md": "what Hexo drops in silence",
    "hexo/dated_names/_posts/2012-09-14-colon.md": "what Hexo drops in silence",
    "hexo/dated_names/_posts/broken.md": "what Hexo drops in silence",
    "hexo/dated_names/_posts/2012-09-16-vars.md": "variables",
    "hexo/dated_names/_posts/about.md": "tags that need other posts",
    "hexo/posts/_posts/_hidden.md": "left out by its name: tests/importer/test_find.py",
    "jekyll/site/_posts/nodate.md": "what Jekyll does not show",
    "jekyll/site/_posts/2013-07-13-unp.md": "what Jekyll does not show",
    "jekyll/site/_posts/2099-07-13-fut.md": "what Jekyll does not show",
    "jekyll/site/_drafts/dd.md": "what Jekyll does not show",
    "hugo/content/posts/draft.md": "what Hugo does not build",
    "hugo/content/posts/exp.md": "what Hugo does not build",
    "hugo/content/posts/pubfalse.md": "what Hugo does not build",
    "hugo/content/posts/fut.md": "what Hugo does not build",
    "hugo/content/posts/futpub.md": "what Hugo does not build",
}
"""Posts of which the engine left no row, and which test asks for them instead."""


def _answered() -> set[str]:
    hexo = {f"hexo/posts/{row['src']}" for row in _rows("hexo/answers_Asia_Shanghai.jsonl")}
    jekyll = {f"jekyll/site/{row['src']}" for row in _rows("jekyll/answers_UTC.jsonl")}
    titles = (row["title"] for row in _rows("hugo/answers.jsonl"))
    hugo = {f"hugo/content/posts/{HUGO_FILES.get(title, title)}.md" for title in titles}
    return hexo | jekyll | hugo


def test_every_golden_post_has_its_row() -> None:
    posts = {
        place.relative_to(GOLDEN).as_posix()
        for place in GOLDEN.rglob("*")
        if place.suffix in {".md", ".html", ".markdown"}
    }
    assert posts - _answered() == set(SEPARATE)
    assert _answered() - posts == set()


HEXO_TEXT_OURS = {
    "h-foursep.md": "<p>body</p>",  # a fourth hyphen leaves none behind
    "i-html.html": "<p>x {{ y }}</p>",  # a variable that Hexo swallows stays to be seen
}


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row["src"]) for row in _rows("hexo/texts.jsonl")]
)
def test_a_hexo_text_is_what_hexo_made_of_it(row: dict[str, Any]) -> None:
    name = Path(row["src"]).name
    found = _read("hexo", GOLDEN / "hexo/posts" / row["src"], row["src"], "UTC", Site())
    if name in HEXO_REFUSED:
        assert isinstance(found, Refused)
        return
    assert isinstance(found, Incoming)
    made = clean(HEADER_LINK.sub("", row["content"]))
    assert found.body == HEXO_TEXT_OURS.get(name, made)
    assert found.standfirst or found.summary == plain.from_html(row["excerpt"])
    assert found.comments_allowed is row["comments"]


JEKYLL_WITHOUT_EXCERPT = "without a separator the excerpt is the first paragraph: ours is none"


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row["src"]) for row in _rows("jekyll/texts.jsonl")]
)
def test_a_jekyll_text_begins_with_its_excerpt(row: dict[str, Any]) -> None:
    place = GOLDEN / "jekyll/site" / row["src"]
    found = _read("jekyll", place, row["src"], "UTC", Site())
    if place.name in JEKYLL_REFUSED:
        assert isinstance(found, Refused)
        return
    assert isinstance(found, Incoming)
    excerpt = clean(row["excerpt"])
    assert found.body == excerpt or found.body.startswith(f"{excerpt}\n")
    is_said = b"excerpt_separator" in place.read_bytes()
    assert found.summary == (plain.from_html(excerpt).replace("\n\n", " ") if is_said else "")


HUGO_TEXT_OURS = {"raw html": "raw"}  # what Hugo left out is shown, and said


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row["title"]) for row in _rows("hugo/texts.jsonl")]
)
def test_a_hugo_text_begins_with_its_summary(row: dict[str, Any]) -> None:
    name = HUGO_FILES.get(row["title"], row["title"])
    path = f"posts/{name}.md"
    found = _read("hugo", GOLDEN / "hugo/content" / path, path, "Asia/Shanghai", Site())
    assert isinstance(found, Incoming)
    summary = " ".join(plain.from_html(row["summary"]).split())
    text = " ".join(plain.from_html(found.body).split())
    assert text == HUGO_TEXT_OURS.get(row["title"], text)
    assert text.startswith(summary)
    has_divider = "<!--more-->" in (GOLDEN / "hugo/content" / path).read_text()
    assert found.summary == (summary if has_divider else "")
    is_hidden = any("never have seen" in said for said in found.warnings)
    assert is_hidden is (row["title"] in HUGO_TEXT_OURS)


def test_variables_of_hexo_stay_to_be_seen() -> None:
    path = "_posts/2012-09-16-vars.md"
    found = _read("hexo", GOLDEN / "hexo/dated_names" / path, path, "UTC", Site())
    assert isinstance(found, Incoming)
    assert found.body == "<p>x {{ foo }} and {{ title }} z</p>"
    assert found.tags_left == ("{{ foo }}", "{{ title }}")


def test_links_of_hexo_to_posts_by_name_become_links_by_that_name() -> None:
    path = "_posts/about.md"
    found = _read("hexo", GOLDEN / "hexo/dated_names" / path, path, "UTC", Site())
    assert isinstance(found, Incoming)
    assert [one.address for one in found.pictures] == ["foo.jpg", "foo.jpg"]
    link = '<a href="/_named/how-to">'
    assert (f"{link}T</a>" in found.body, f"{link}how-to</a>" in found.body) == (True, True)
    assert (found.converted, found.tags_left) == (("asset_img", "post_link"), ())
    assert found.linked_files == ("_named/how-to",)


AGGREGATED = """
---
title: '江上的船：三十艘'
author: '江报 River News'
date: 'Thu, 03 Feb 2022 02:29:29 GMT'
comments: false
categories: [新媒体, River News 江报, 新闻]
headimg: 'https://p.test/a.jpg'
---
<div>  <p>第一段 “引号”。</p>
<figure> <img src="https://p.test/b.jpg" referrerpolicy="no-referrer"/></figure>
      <p>第二段。</p></div>            """
"""Posts as programs write them that gather feeds: an empty line first, HTML, blanks at the end."""
GATHERED = {
    "hexo": ((("新媒体", "River News 江报", "新闻"),), False),  # Hexo: the same
    "jekyll": ((("新媒体",), ("River News 江报",), ("新闻",)), False),  # Jekyll: no header seen
    "hugo": ((("新媒体",), ("River News 江报",), ("新闻",)), True),  # Hugo: no text, 8 hours off
}


@pytest.mark.parametrize(
    ("engine", "categories", "is_said"), [(name, *row) for name, row in GATHERED.items()]
)
def test_a_gathered_post_comes_in_whole_whichever_engine_it_was_for(
    engine: str, categories: tuple[tuple[str, ...], ...], is_said: bool
) -> None:
    found = read(AGGREGATED, "_posts/2022-02-03-a.html" if not is_said else "posts/a.md",
                 dialect=DIALECTS[engine], site=Site(timezone="Asia/Shanghai"))  # fmt: skip
    assert found.published_at == datetime(2022, 2, 3, 2, 29, 29, tzinfo=UTC)
    assert found.categories == categories
    assert found.body.startswith("<p>第一段 “引号”。</p>\n<figure><img ")
    assert found.body.endswith("<p>第二段。</p>")
    assert found.comments_allowed is False
    assert any("never have seen" in said for said in found.warnings) is is_said
