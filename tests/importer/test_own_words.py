"""Pages with lists that a generator or a theme filled: left out only where they say nothing beside."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from django.test import Client

from articles.importer import own_words
from articles.importer.kinds import FILLED
from articles.models import Page
from tests.importer import sites
from tests.importer.runs import bring

WORDS = "江水向东流，船在江上走。" * 10
NAMES = "{% for one in site.data.boats %}\n* {{ one.name }}\n{% endfor %}\n"
CODE = "{% raw %}\n    {% for a in b %}{% endfor %}\n{% endraw %}\n"
LOOP = (
    "{% for post in site.posts %}\n* [{{ post.title }}]({{ post.url }}) "
    + WORDS
    + "\n{% endfor %}\n"
)
SHOWN = {
    "a list alone": ("# 往期\n\n" + LOOP, ""),
    "a list with words": (f"{WORDS}\n\n{LOOP}", WORDS),
    "a list that is shown as code": (CODE, "for a in b"),
    "code and a list": ("{% raw %}{% for a in b %}{% endraw %}\n\n" + LOOP, ""),
    "a list from the site's data": (NAMES, "舢板"),
    "a list from data that is not there": (NAMES.replace("boats", "none"), ""),
    "a prepared list": ("{% assign all = site.posts %}{% include all.html %}", ""),
    "scripts are no words": (f"{LOOP}<script>/* {WORDS} */</script>\n<style>{WORDS}</style>\n", ""),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("body", "shown"), SHOWN.values(), ids=SHOWN)
@pytest.mark.parametrize("path", ["all.md", "_guides/all.md"])
def test_a_page_with_a_list_is_kept_where_it_says_something(
    client: Client, tmp_path: Path, body: str, shown: str, path: str
) -> None:
    root = sites.build(
        tmp_path,
        {
            "_config.yml": "collections: {guides: {output: true}}\n",
            "_data/boats.yml": "- name: 舢板\n",
            "_posts/2022-01-02-a.md": sites.page("江"),
            path: sites.page("全", body),
        },
    )
    found = {line.path: line for line in bring(root, is_auto=True)}[path]
    if not shown:
        assert (found.outcome, found.message) == ("left out", FILLED)
        old = "/guides/all.html" if path.startswith("_") else "/all.html"
        assert client.get(old).headers["Location"].endswith(".example/")
        return
    assert (found.outcome, found.kind) == ("created", "page")
    assert shown in Page.objects.get().body


@pytest.mark.django_db
@pytest.mark.parametrize(("body", "outcome"), [("短。", "left out"), (WORDS, "created")])
def test_so_is_a_page_of_a_shape_that_a_theme_fills(
    tmp_path: Path, body: str, outcome: str
) -> None:
    root = sites.build(
        tmp_path,
        {
            "_config.yml": "title: x\n",
            "_posts/2022-01-02-a.md": sites.page("江"),
            "life.md": sites.page("经历", body, layout="archive"),
        },
    )
    found = {line.path: line.outcome for line in bring(root, is_auto=True)}
    assert found["life.md"] == outcome


@pytest.mark.django_db
def test_a_page_that_stood_at_the_front_is_left_out_wherever_it_lies(tmp_path: Path) -> None:
    root = sites.build(
        tmp_path,
        {
            "_config.yml": "title: x\n",
            "_posts/2022-01-02-a.md": sites.page("江"),
            "pages/index.md": sites.page("首", WORDS, permalink="/"),
        },
    )
    found = {line.path: line.outcome for line in bring(root, is_auto=True)}
    assert found["pages/index.md"] == "left out"


@pytest.mark.parametrize(
    "sign", ["{% for a in b %}", "{% raw %}", "{% endfor %}", "{%", "{% comment %}{%"]
)
def test_signs_without_end_do_no_harm(sign: str) -> None:
    started = time.monotonic()
    own_words.has_words(sign * 50_000)
    own_words.is_filled(sign * 50_000)
    assert time.monotonic() - started < 5
