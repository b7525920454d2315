"""Of a configuration what its generator needs for the same addresses, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from articles.dialects import Unreadable
from articles.dialects.needed import needed

CONFIGURATIONS = [
    pytest.param(
        "hexo",
        "title: 2022\nurl: https://old.example/blog\nroot: /blog/\nfuture: false\nfilename_case: 1\n"
        "permalink: :category/:title.html\ncategory_map: {城市: city}\n"
        "deploy: {token: x}\nalgolia: {key: y}\n",
        {"title": "2022", "url": "https://old.example/blog", "root": "/blog/", "future": False,
         "filename_case": 1, "permalink": ":category/:title.html", "category_map": {"城市": "city"}},
        id="Hexo",
    ),
    pytest.param(
        "jekyll",
        "baseurl: /notes\npermalink: none\ndefaults: [{scope: {path: ''}, values: {layout: post}}]\n"
        "collections: {food: {output: true}}\ngithub_token: x\n",
        {"baseurl": "/notes", "permalink": "none", "collections": {"food": {"output": True}},
         "defaults": [{"scope": {"path": ""}, "values": {"layout": "post"}}]},
        id="Jekyll",
    ),
    pytest.param(
        "jekyll", 'title = "江"\npermalink = "/:title/"\n', {"title": "江", "permalink": "/:title/"},
        id="Jekyll, TOML",
    ),
    pytest.param(
        "hugo",
        'baseURL = "https://old.example/"\nuglyURLs = true\ntheme = "x"\n'
        '[permalinks]\nposts = "/:year/:slug/"\n'
        '[params]\nkey = "x"\n',
        {"baseurl": "https://old.example/", "uglyurls": True, "permalinks": {"posts": "/:year/:slug/"}},
        id="Hugo",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("dialect", "text", "expected"), CONFIGURATIONS)
def test_what_makes_addresses_is_kept_and_nothing_else(
    dialect: str, text: str, expected: dict[str, Any]
) -> None:
    assert needed(dialect, text) == expected


def test_what_the_operator_said_stands_in_the_place_of_what_the_file_says() -> None:
    text = "permalink: a\ntimezone: UTC\n"
    found = needed("jekyll", text, timezone="Asia/Shanghai", permalink="/:title/")
    assert found == {"permalink": "/:title/", "timezone": "Asia/Shanghai"}


def test_a_broken_configuration_is_refused() -> None:
    with pytest.raises(Unreadable):
        needed("hexo", "title: [")


def test_further_files_of_hugos_count_and_of_languages_only_where_they_stand() -> None:
    parts = {
        "languages": "[en]\nweight = 1\n[en.params]\nkey = 'x'\n",
        "permalinks": "posts = '/:slug/'\n",
    }
    assert needed("hugo", 'title = "江"\n', parts=parts) == {
        "title": "江", "permalinks": {"posts": "/:slug/"}, "languages": {"en": {"weight": 1}},
    }  # fmt: skip
