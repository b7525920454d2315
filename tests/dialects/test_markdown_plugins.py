"""Which plugins of Markdown a site had, by its configuration and by its package.json."""

import json

import pytest

from articles.dialects import DIALECTS, UNKNOWN
from articles.dialects.markdown_plugins import plugins_in

HEXO = DIALECTS["hexo"]


def package(*names: str) -> str:
    return json.dumps({"dependencies": dict.fromkeys(names, "^1.0.0")})


LISTED = "markdown:\n  plugins:\n    - markdown-it-mark\n    - name: markdown-it-container\n      options: a"


@pytest.mark.parametrize(
    ("configuration", "told", "found"),
    [
        ("title: x", "", set()),
        (LISTED, "", {"mark", "containers"}),
        (LISTED, package("hexo-renderer-markdown-it"), {"mark", "containers", "replacements"}),
        (LISTED, package("hexo-renderer-marked"), set()),
        ("markdown:\n  plugins: yes", "", set()),
        ("markdown: default", "", set()),
        ("title: x", package("markdown-it-imsize", "@mdit/plugin-sub"), {"sizes", "sub"}),
        (
            "title: x",
            package("hexo-renderer-pandoc"),
            {"sub", "sup", "attributes", "containers", "figures", "notes", "html"},
        ),
        (
            "markdown_it_plus:\n  plugins:\n    - plugin: {name: markdown-it-mark, enable: false}",
            package("hexo-renderer-markdown-it-plus"),
            {"ins", "sub", "sup", "abbreviations", "contents", "notes", "replacements"},
        ),
        ("title: x", package("markdown-it-footnote"), {"notes"}),
        ("marked: {figcaption: true}", "", {"captions"}),
    ],
)
def test_a_site_of_hexo_names_its_plugins(configuration: str, told: str, found: set[str]) -> None:
    assert HEXO.read_site(configuration, package=told).plugins == found


def test_names_of_emoji_are_drawn_with_the_plugin_for_them() -> None:
    site = HEXO.read_site("markdown: {plugins: [markdown-it-emoji]}")
    assert HEXO.manner(site).draws_names
    assert not HEXO.manner(HEXO.read_site("markdown: {plugins: [markdown-it-sub]}")).draws_names


def test_what_one_maker_of_markdown_says_does_not_count_where_another_is_there() -> None:
    both = "marked: {smartypants: true, autolink: true}\nmarkdown: {render: {typographer: no, linkify: no}}"
    by_it = HEXO.manner(HEXO.read_site(both, package=package("hexo-renderer-markdown-it")))
    by_marked = HEXO.manner(HEXO.read_site(both, package=package("hexo-renderer-marked")))
    assert (by_it.is_typographic, by_it.links_addresses) == (False, False)
    assert (by_marked.is_typographic, by_marked.links_addresses) == (True, True)


def test_a_site_of_another_generator_names_them_in_its_package() -> None:
    site = UNKNOWN.read_site("", package=package("vuepress", "markdown-it-mark"))
    assert (site.plugins, site.draws_names) == ({"mark"}, True)
    assert not plugins_in("no {JSON")


def test_pandoc_breaks_no_lines_and_links_no_addresses() -> None:
    site = HEXO.read_site("marked: {breaks: true}", package=package("hexo-renderer-pandoc"))
    assert (HEXO.manner(site).breaks, HEXO.manner(site).links_addresses) == (False, False)


def test_of_several_makers_of_hexo_s_markdown_the_last_one_counts() -> None:
    names = ["hexo-renderer-kramed", "hexo-renderer-marked", "hexo-renderer-pandoc"]
    by_pandoc = HEXO.read_site("title: x", package=package(*names))
    assert (HEXO.manner(by_pandoc).breaks, "notes" in by_pandoc.plugins) == (False, True)
    by_marked = HEXO.read_site("title: x", package=package(names[2], names[0], names[1]))
    assert (HEXO.manner(by_marked).breaks, by_marked.plugins) == (True, set())


@pytest.mark.parametrize(
    ("configuration", "version", "ways"),
    [
        ("title: x", "^0.3.0", (False, False, False)),
        ("pandoc: {extensions: [+smart, +hard_line_breaks]}", "^0.4.0", (True, True, False)),
        ("title: x", "^0.5.0", (False, True, False)),
        ("pandoc: {args: '-f markdown-smart -t html'}", "^0.5.0", (False, False, False)),
        ("pandoc: {args: [-f, gfm+hard_line_breaks]}", "^0.4.0", (True, False, True)),
        ("pandoc: {args: [--mathjax]}", "^0.4.0", (False, True, False)),
    ],
)
def test_pandoc_reads_what_its_extensions_say(
    configuration: str, version: str, ways: tuple[bool, bool, bool]
) -> None:
    told = json.dumps({"dependencies": {"hexo-renderer-pandoc": version}})
    manner = HEXO.manner(HEXO.read_site(configuration, package=told))
    assert (manner.breaks, manner.is_typographic, manner.links_addresses) == ways


def test_the_barest_preset_of_markdown_it_curls_no_quotes_and_links_no_addresses() -> None:
    said = "markdown: {preset: commonmark, render: {typographer: true, linkify: true}}"
    told = '{"dependencies": {"hexo-renderer-markdown-it": "^7.1.1"}}'
    by_it = HEXO.manner(HEXO.read_site(said, package=told))
    assert (by_it.breaks, by_it.is_typographic, by_it.links_addresses) == (True, False, False)


def test_markdown_it_did_nothing_that_it_was_not_told_before_its_maker_s_version_4() -> None:
    old = '{"dependencies": {"hexo-renderer-markdown-it": "^3.4.1"}}'
    manner = HEXO.manner(HEXO.read_site("markdown: {render: {breaks: true}}", package=old))
    assert (manner.breaks, manner.is_typographic, manner.links_addresses) == (True, False, False)
    today = HEXO.manner(HEXO.read_site("title: x", package=old.replace("3.4.1", "4.0.0")))
    assert (today.breaks, today.is_typographic, today.links_addresses) == (True, True, True)


def test_kramed_is_told_by_a_key_of_its_own() -> None:
    said = "kramed: {breaks: false}\nmarked: {breaks: true}"
    assert not HEXO.manner(HEXO.read_site(said, package=package("hexo-renderer-kramed"))).breaks
    assert HEXO.manner(HEXO.read_site(said, package=package("hexo-renderer-marked"))).breaks
