"""Names of emoji in posts of sites that showed them as signs, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.dialects import DIALECTS
from articles.importer.job import Job
from articles.importer.start import start_of
from tests.importer.posts import options, post, read
from tests.importer.sites import build

SITES = {
    "Hugo": ("hugo", "enableEmoji = true", True),
    "Hugo, off": ("hugo", "enableEmoji = false", False),
    "Hugo, not said": ("hugo", "title = 'x'", False),
    "Jekyll": ("jekyll", "plugins: [jekyll-feed, jemoji]", True),
    "Jekyll, before": ("jekyll", "gems: jemoji", True),
    "Jekyll, without": ("jekyll", "plugins: [jekyll-feed]", False),
    "Hexo": ("hexo", "githubEmojis: {className: x}", True),
    "Hexo, off": ("hexo", "githubEmojis: {enable: false}", False),
    "Hexo, its other plugin": ("hexo", "emoji: {enable: true}", True),
    "Hexo, another key": ("hexo", "emoji: {size: 2}", False),
    "Hexo, without": ("hexo", "title: x", False),
}


@pytest.mark.parametrize(("engine", "configuration", "is_drawn"), SITES.values(), ids=SITES)
def test_a_site_says_whether_it_showed_signs(
    engine: str, configuration: str, is_drawn: bool
) -> None:
    dialect = DIALECTS[engine]
    text = "好 :tada: `:tada:`\n\n    :tada:\n\n:octocat:\n"
    site = dialect.read_site(configuration)
    found = read(post(text), "_posts/2022-03-04-a.md", dialect=dialect, site=site)
    sign = "🎉" if is_drawn else ":tada:"
    assert found.body == (
        f"<p>好 {sign} <code>:tada:</code></p>\n<pre><code>:tada:</code></pre>\n<p>:octocat:</p>"
    )
    assert found.tags_left == ((":octocat:",) if is_drawn else ())
    assert found.converted == ((":emoji:",) if is_drawn else ())


def test_signs_are_shown_in_html_and_in_summaries_too() -> None:
    dialect = DIALECTS["hexo"]
    site = dialect.read_site("githubEmojis: {enable: true}")
    found = read(post("<p>好 :tada:</p>\n<!-- more -->\n<p>乙</p>"), dialect=dialect, site=site)
    assert (found.body, found.summary) == ("<p>好 🎉</p>\n<p>乙</p>", "好 🎉")
    off = read(post("好 :tada:", **{"no-emoji": "true"}), dialect=dialect, site=site)
    assert (off.body, off.unknown) == ("<p>好 :tada:</p>", ())


def test_jekyll_draws_titles_and_summaries_of_headers_and_hugo_does_not() -> None:
    header = {"title": '"好 :tada:"', "subtitle": '":+1:"', "description": '"a :heart: b"'}
    shown = {}
    for engine, configuration in (("jekyll", "plugins: [jemoji]"), ("hugo", "enableEmoji = true")):
        dialect = DIALECTS[engine]
        site = dialect.read_site(configuration)
        found = read(post(**header), "_posts/2022-03-04-a.md", dialect=dialect, site=site)
        shown[engine] = (found.headline, found.standfirst, found.summary)
    assert shown == {
        "jekyll": ("好 🎉", "👍", "a ❤️ b"),
        "hugo": ("好 :tada:", ":+1:", "a :heart: b"),
    }


@pytest.mark.parametrize(
    ("package", "is_drawn"),
    [
        ('{"dependencies": {"hexo-filter-github-emojis": "^3.0.0"}}', True),
        ('{"dependencies": {"hexo": "8"}}', False),
        ("broken \ufffd", False),
        (" " * 70_000 + '"hexo-filter-emoji": 1', False),
    ],
    ids=["named", "not named", "no text", "large"],
)
def test_a_hexo_site_names_its_plugins_beside_the_configuration(
    tmp_path: Path, package: str, is_drawn: bool
) -> None:
    files = {"_config.yml": "title: x\n", "package.json": package, "source/_posts/a.md": post()}
    root = build(tmp_path, files)
    job = Job("old", (start_of(root),), options(), is_auto=True)
    (found,) = job.options_by_base().values()
    assert found.site.draws_names is is_drawn
    assert job.configurations()[0]["dialect"] == "hexo"


def test_a_tag_of_hexo_names_one_wherever_it_stands() -> None:
    found = DIALECTS["hexo"].convert("{% github_emoji tada %} {% github_emoji octocat %}")
    assert (found.text, found.left) == ("🎉 {% github_emoji octocat %}", ("github_emoji",))


def test_a_site_without_configuration_names_its_plugins_in_the_package_above(
    tmp_path: Path,
) -> None:
    package = '{"devDependencies": {"vuepress": "2", "markdown-it-mark": "4"}}'
    root = build(tmp_path, {"package.json": package, "docs/posts/a.md": post()})
    job = Job("old", (start_of(root / "docs"),), options(), is_auto=True)
    (found,) = job.options_by_base().values()
    assert (found.site.draws_names, found.site.plugins) == (True, {"mark"})
