"""The templates that an old site has for its own tags."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from articles.importer import own_parts
from articles.importer.job import Job
from articles.importer.start import start_of
from tests.importer import sites
from tests.importer.posts import options


def parts(root: Path) -> dict[str, str]:
    """Return the templates of the site at a folder, by name."""
    start = start_of(root)
    job = Job("old", (start,), options(), is_auto=True)
    return dict(job.options_by_base()[start.base].site.own_parts)


JEKYLL = {"_config.yml": "title: 江湾\n", "_posts/2022-03-04-a.md": sites.post("甲")}
HUGO = {"hugo.toml": 'baseURL = "https://old.example/"\n', "content/a.md": sites.post("甲")}


def test_what_jekyll_includes_is_known_by_its_path(tmp_path: Path) -> None:
    root = sites.build(tmp_path, {**JEKYLL, "_includes/a.html": "甲", "_includes/b/c.md": "乙"})
    assert parts(root) == {"a.html": "甲", "b/c.md": "乙"}


def test_a_shortcode_of_the_site_counts_before_that_of_its_theme(tmp_path: Path) -> None:
    root = sites.build(
        tmp_path,
        {
            **HUGO,
            "layouts/shortcodes/a.html": "甲",
            "themes/river/layouts/shortcodes/a.html": "旧",
            "themes/river/layouts/_shortcodes/b.html": "乙",
        },
    )
    assert parts(root) == {"a.html": "甲", "b.html": "乙"}


def test_what_shortcodes_of_hugo_ask_for_is_known_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/out.html").write_text("外")
    root = sites.build(
        tmp_path / "site",
        {
            **HUGO,
            "layouts/shortcodes/a.html": '{{ partial "b" . }}{{ partial "../c.html" . }}'
            '{{ partial "far/out.html" . }}'
            '{{ .Site.Data.people }}{{ index site.Data "rates" }}',
            "layouts/partials/b.html": '{{ partialCached "d/e.html" . }}{{ i18n "hello" }}',
            "layouts/partials/c.html": "丙",
            "layouts/partials/other.html": "别",
            "layouts/c.html": "丙",
            "themes/river/layouts/_partials/d/e.html": "戊",
            "themes/river/layouts/_partials/b.html": "旧",
            "themes/river/i18n/en.toml": "",
            "themes/river/i18n/fr.toml": "x = 'y'",
            "i18n/zh-CN.yaml": "hello: 你好",
            "data/people.yaml": "- 甲",
            "data/rates/eu.json": "{}",
            "data/secrets.yaml": "key: 1",
            "data/people.csv": "甲",
        },
    )
    (root / "layouts/partials/far").symlink_to(tmp_path / "elsewhere")
    assert set(parts(root)) == {
        "a.html", "/partials/b.html", "/partials/d/e.html", "/data/people.yaml", "/data/rates/eu.json",
        "/i18n/zh-cn.yaml", "/i18n/en.toml", "/i18n/fr.toml",
    }  # fmt: skip
    assert "d/e" in parts(root)["/partials/b.html"]


def test_no_partial_is_read_from_the_root_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.conf"
    secret.write_text("外")
    root = sites.build(
        tmp_path / "site",
        {**HUGO, "layouts/shortcodes/a.html": f'{{{{ partial "{secret}" . }}}}'},
    )
    assert set(parts(root)) == {"a.html"}


@pytest.mark.parametrize("linked", ["layouts", "data", "i18n", "themes/river"])
def test_no_link_leads_out_of_the_site(tmp_path: Path, linked: str) -> None:
    asks = '{{ partial "c.html" . }}{{ .Site.Data.people }}{{ i18n "hello" }}'
    outside = sites.build(
        tmp_path / "outside",
        {
            "shortcodes/b.html": "外", "partials/c.html": "外", "people.yaml": "- 外",
            "zh.yaml": "hello: 外", "layouts/shortcodes/d.html": "外", "data/people.yaml": "- 外",
        },
    )  # fmt: skip
    own = "themes/lake/layouts/shortcodes/a.html"
    root = sites.build(tmp_path / "site", {**HUGO, own: asks})
    (root / linked).symlink_to(outside)
    assert set(parts(root)) == {"a.html"}


def test_files_of_code_that_posts_of_hexo_show_are_known(tmp_path: Path) -> None:
    root = sites.build(
        tmp_path,
        {
            "_config.yml": "title: 江湾\n",
            "source/_posts/a.md": sites.post("甲"),
            "source/downloads/code/js/a.js": "a()\n",
        },
    )
    assert parts(root) == {"js/a.js": "a()\n"}


def test_data_and_what_lies_beside_posts_of_jekyll_is_known(tmp_path: Path) -> None:
    more = {
        "_data/a.yml": "甲: 乙\n",
        "_data/b.csv": "x\n",
        "_bibliography/b.bib": "x\n" * 10_000,
        "_posts/river/part.md": "江\n",
        "_posts/a.png": "x",
        "downloads/code/a.js": "a()\n",
    }
    assert parts(sites.build(tmp_path, {**JEKYLL, **more})) == {
        "_data/a.yml": "甲: 乙\n",
        "_posts/river/part.md": "江\n",
        "_bibliography/b.bib": "x\n" * 10_000,
        "_code/a.js": "a()\n",
    }


def test_lists_of_links_that_posts_of_hexo_show_are_known(tmp_path: Path) -> None:
    site = {"_config.yml": "title: x\n", "source/_posts/a.md": sites.post("甲")}
    data = {"source/_data/friends.yml": "甲: []\n", "source/_data/secret.yml": "x: y\n"}
    root = sites.build(tmp_path, {**site, **data})
    assert parts(root) == {"_data/friends.yml": "甲: []\n"}


def test_nothing_outside_and_nothing_large_or_broken_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_parts, "MOST_BYTES_OF_ALL", 40_000)
    large = {f"_includes/{number}.html": "x" * 16_000 for number in range(4)}
    root = sites.build(tmp_path / "site", {**JEKYLL, **large, "_includes/z.html": "x" * 17_000})
    (root / "_includes/broken.html").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "secret.html").write_text("secret")
    (root / "_includes/link.html").symlink_to(tmp_path / "secret.html")
    os.mkfifo(root / "_includes/pipe.html")
    assert set(parts(root)) == {"0.html", "1.html"}


def test_a_folder_that_is_a_link_is_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.html").write_text("x")
    root = sites.build(tmp_path / "site", JEKYLL)
    (root / "_includes").symlink_to(tmp_path / "elsewhere")
    assert parts(root) == {}


@pytest.mark.parametrize("files", [JEKYLL, HUGO])
def test_a_site_without_any_has_none(tmp_path: Path, files: dict[str, str]) -> None:
    assert parts(sites.build(tmp_path, files)) == {}


def test_files_that_texts_of_hugo_show_are_known_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("外")
    asks = "".join(
        f"{{{{< show `{name}` >}}}}"
        for name in ("code/a.py", "far.txt", "../out.txt", ".env", "large.txt", "news/b.md", "gone")
    )
    root = sites.build(
        tmp_path / "site",
        {
            "config/_default/hugo.toml": "contentDir = 'site/content'\n",
            "site/content/a.md": sites.post("甲") + asks,
            "site/content/b.md": sites.post("乙") + "`other.txt`",
            "site/content/news/b.md": "{{ 乙 }}",
            "layouts/shortcodes/show.html": "{{ .Get 0 | readFile }}",
            "code/a.py": "a()", ".env": "KEY", "other.txt": "丁", "large.txt": "x" * 140_000,
        },
    )  # fmt: skip
    (root / "far.txt").symlink_to(tmp_path / "out.txt")
    assert parts(root) == {
        "show.html": "{{ .Get 0 | readFile }}",
        "/files/code/a.py": "a()",
        "/content/news/b.md": "{{ 乙 }}",
    }


def test_folders_that_texts_of_hugo_show_are_listed_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/x.png").write_text("")
    root = sites.build(
        tmp_path / "site",
        {
            **HUGO,
            "content/a/index.md": sites.post("甲") + '{{< carousel images="b/*" >}}',
            "content/c.md": sites.post("丙")
            + '{{< gallery dir="/img/" />}}{{< gallery dir="../d" />}}'
            '{{< gallery dir="far" />}}{{< gallery dir="none" />}}`{{< other >}}`',
        },
    )
    pictures = ("content/a/b/2.png", "content/a/b/1.png", "static/img/x.png", "static/img/.y.png")
    sites.build(root, dict.fromkeys((*pictures, "static/other/z.png", "d/z.png"), ""))
    (root / "static/far").symlink_to(tmp_path / "out")
    assert parts(root) == {"/content/a/": "b/1.png\nb/2.png", "/files/static/img/": "x.png"}


def test_modules_that_lie_in_the_site_are_themes(tmp_path: Path) -> None:
    module = "_vendor/hub.example/a/river/layouts/shortcodes"
    root = sites.build(
        tmp_path,
        {
            **HUGO,
            "_vendor/modules.txt": "# hub.example/a/river v1.0.0\n# ../../elsewhere v1.0.0\n",
            f"{module}/a.html": "甲",
            f"{module}/b.html": "旧",
            "layouts/shortcodes/b.html": "乙",
            "_vendor/hub.example/b/lake/layouts/shortcodes/c.html": "丙",
        },
    )
    assert parts(root) == {"a.html": "甲", "b.html": "乙"}
