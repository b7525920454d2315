"""What went out comes back: an equal newsroom, in each of the forms."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles import publishing
from articles.models import Address, Article, Category, Edition, Image
from tests import make
from tests.exporter import newsrooms
from tests.exporter.portrait import differences, portrait
from tests.exporter.there_and_back import DATED, back, bring, build, out

pytestmark = pytest.mark.django_db
FORMS = ["", "hexo", "jekyll", "hugo"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form or "as it came")
def test_an_export_comes_back_as_an_equal_newsroom(
    form: str, tmp_path: Path, media_root: Path
) -> None:
    def made() -> dict:
        newsrooms.everything(tmp_path / "old")
        out(tmp_path / "out", *(["--form", form] if form else []))
        return portrait()

    before = newsrooms.emptied_after(made)
    assert not Article.objects.exists()
    call_command("take_back", str(tmp_path / "out"), verbosity=0)
    after = portrait()
    found = differences(before, after)
    assert not found, "\n".join(found[:40])
    call_command("take_back", str(tmp_path / "out"), verbosity=0)
    assert portrait() == after


POSTS = {
    "a.md": DATED.format("江上", "categories: [社会, 城市]\nauthor: 林晓 and Bob, Eve\n").encode(),
    "b.md": DATED.format("港口", "author: [林晓, 林晓]\n").encode(),
    "c.md": (DATED.format("市场", "author: 'true'\n") + "汉字\n").encode("gb18030"),
}  # fmt: skip
PELICAN = b"AUTHOR = '\xe6\x9e\x97'\nDEFAULT_CATEGORY = 'misc'\nTIMEZONE = 'Europe/Paris'\n"
SITES = {
    "plain": POSTS,
    "hexo": {"_config.yml": b"", **{f"source/_posts/{name}": raw for name, raw in POSTS.items()}},
    "jekyll": {
        "_config.yml": b"defaults: [{scope: {path: ''}, values: {author: Dft}}]\n",
        "_posts/2022-03-04-d.md": b"---\ntitle: d\n---\nd\n",
        **{f"_posts/2022-03-04-{name}": raw for name, raw in POSTS.items()},
    },
    "pelican": {
        "pelicanconf.py": PELICAN,
        "content/a.md": b"Title: A\nDate: 2022-03-04 10:00\n\nx\n",
        "content/b.md": b"Title: B\nDate: 2022-03-04 10:00\nAuthors: X, Y\nTags: a, b\n\nx\n",
    },
}
OPTIONS = [
    [],
    ["--timezone", "America/New_York"],
    ["--categories", "flat"],
    ["--slugs", "headline"],
    ["--section", "杂"],
    ["--permalink", "/p/:title/"],
    ["--url", "https://old.example/blog"],
]


@pytest.mark.parametrize("options", OPTIONS, ids=lambda options: " ".join(options) or "none")
@pytest.mark.parametrize("site", SITES)
def test_untouched_posts_are_read_again_as_they_were_read(
    site: str, options: list[str], tmp_path: Path, media_root: Path
) -> None:
    root = build(tmp_path / "old", SITES[site])
    assert back(tmp_path / "out", lambda: bring(root, site, *options)) == []


def test_a_log_in_of_one_site_is_nobody_in_another(tmp_path: Path, media_root: Path) -> None:
    bob = DATED.format("一", "author: bob\n").encode()
    one = {
        "_config.yml": b"",
        "_posts/2022-03-04-a.md": bob,
        "_data/authors.yml": b"bob: {name: Bob Smith}\n",
    }
    other = {"_config.yml": b"", "source/_posts/b.md": bob}

    def made() -> None:
        for name, files in (("one", one), ("other", other)):
            bring(build(tmp_path / name, files), name)
        edited = Article.objects.get(legacy_post__source="other")
        edited.standfirst = "改过"
        edited.save()
        publishing.publish(edited, by=None)

    assert back(tmp_path / "out", made) == []


def test_posts_of_imports_with_other_options_are_each_read_with_their_own(
    tmp_path: Path, media_root: Path
) -> None:
    root = tmp_path / "old"

    def made() -> None:
        bring(build(root, {"a.md": POSTS["a.md"]}), "old", "--section", "甲")
        bring(build(root, {"b.md": POSTS["b.md"]}), "old", "--section", "乙")

    assert back(tmp_path / "out", made) == []


def test_addresses_of_older_states_of_a_file_and_of_older_names_come_back(
    tmp_path: Path, media_root: Path
) -> None:
    root, aliased = tmp_path / "old", DATED.format("市场", "alias: /older/\n").encode()
    latest = DATED.format("新的", "").encode()

    def made() -> None:
        bring(build(root, {"a.md": aliased, "b.md": POSTS["b.md"]}), "old")
        build(root, {"a.md": DATED.format("市场", "").encode()})
        (root / "b.md").rename(root / "c.md")
        bring(root, "old")
        build(root, {"b.md": latest})
        bring(root, "old")

    assert back(tmp_path / "out", made) == [repr(latest)]
    assert Address.objects.get(path="/older").article == Article.objects.get(headline="市场")


def test_addresses_that_redirects_and_links_of_others_gave_come_back(
    tmp_path: Path, media_root: Path
) -> None:
    post = DATED.format("市场", "").encode()
    linking = DATED.format("旁", "").encode() + "[市场](a.md)\n".encode()
    files = {
        "_config.yml": b"",
        "source/_posts/a.md": post,
        "source/_posts/b.md": linking,
        "source/older/index.md": b"---\ntitle: x\nredirect: /2022/03/04/a/\n---\n",
    }

    def made() -> None:
        bring(build(tmp_path / "old", files), "old")
        edited = Article.objects.get(headline="旁")
        edited.standfirst = "改过"
        edited.save()
        publishing.publish(edited, by=None)

    assert back(tmp_path / "out", made) == [repr(linking)]
    assert Address.objects.get(path="/older").article == Article.objects.get(headline="市场")


def test_a_file_and_a_folder_of_one_name_both_go_out(tmp_path: Path, media_root: Path) -> None:
    root = tmp_path / "old"

    def made() -> None:
        bring(build(root, {"a.md": POSTS["a.md"]}), "old")
        (root / "a.md").unlink()
        with suppress(SystemExit):  # the folder is named like a post, and told
            bring(build(root, {"a.md/index.md": POSTS["b.md"]}), "old")

    found = back(tmp_path / "out", made)
    assert [said for said in found if said == repr(POSTS["a.md"])] == []
    assert Article.objects.count() == 2


def test_a_withdrawn_post_that_waits_to_be_seen_again_still_waits(
    tmp_path: Path, media_root: Path
) -> None:
    root = build(tmp_path / "old", {"a.md": DATED.format("市场", "").encode()})

    def made() -> None:
        bring(root, "old")
        article = Article.objects.get()
        publishing.withdraw(article, by=None, reason="不实")
        publishing.schedule(article, by=None, at=timezone.now() + timedelta(days=1))

    back(tmp_path / "out", made)
    assert not Edition.objects.live(timezone.now()).exists()
    assert Edition.objects.live(timezone.now() + timedelta(days=2)).exists()


def test_a_post_whose_section_was_moved_here_comes_back_in_it(
    tmp_path: Path, media_root: Path
) -> None:
    posts = {
        "a.md": DATED.format("市场", "categories: 社会\n").encode(),
        "b.md": DATED.format("港口", "categories: 城市\n").encode(),
    }
    root = build(tmp_path / "old", posts)

    def made() -> None:
        bring(root, "old")
        section = Category.objects.get(name="社会")
        section.parent = Category.objects.get(name="城市")
        publishing.keep(section)

    found = back(tmp_path / "out", made)
    assert found == [repr(posts["a.md"])]


def test_a_picture_that_was_replaced_over_there_stays_with_the_post_that_had_it(
    tmp_path: Path, media_root: Path
) -> None:
    first, second = (DATED.format(title, "").encode() + b"![x](p.png)\n" for title in ("前", "后"))
    root = tmp_path / "old"

    def made() -> None:
        bring(build(root, {"a.md": first, "p.png": newsrooms.plain("one")}), "old")
        bring(build(root, {"b.md": second, "p.png": newsrooms.plain("two")}), "old")

    assert back(tmp_path / "out", made) == [repr(second)]
    assert {image.content_hash for image in Image.objects.all()} == {
        sha256(newsrooms.plain(name)).hexdigest() for name in ("one", "two")
    }


@pytest.mark.parametrize("second", FORMS[1:])
@pytest.mark.parametrize("first", FORMS[1:])
def test_what_was_taken_back_in_one_form_goes_out_in_another(
    first: str, second: str, tmp_path: Path, media_root: Path
) -> None:
    def first_time() -> None:
        make.live("市场", slug="market", section=make.category("社会"))
        out(tmp_path / "first", "--form", first)

    def again() -> None:
        call_command("take_back", str(tmp_path / "first"), verbosity=0)

    newsrooms.emptied_after(first_time)
    found = back(tmp_path / "second", again, "--form", second)
    assert [said for said in found if not said.startswith("b'")] == []
    (post,) = (tmp_path / "second").rglob("*market.html")
    assert post.read_text().startswith("+++" if second == "hugo" else "---")


def test_a_site_with_a_file_whose_name_is_not_utf_8_goes_out_and_comes_back(
    tmp_path: Path, media_root: Path
) -> None:
    root = build(tmp_path / "old", {
        "_config.yml": "title: 江湾\n".encode(), "_includes/a.html": b"<p>b</p>",
        os.fsdecode(b"_includes/caf\xe9.html"): b"c",
        "_posts/2022-03-04-a.md": DATED.format("甲", "").encode() + b"{% include a.html %}\n",
    })  # fmt: skip
    assert back(tmp_path / "out", lambda: bring(root, "old")) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form or "as it came")
def test_pages_named_as_folders_of_posts_come_back_once(
    form: str, tmp_path: Path, media_root: Path
) -> None:
    def made() -> None:
        for title in ("posts", "drafts"):
            make.page(title)
        make.live("市场", section=make.category("社会"))

    assert back(tmp_path / "out", made, *(["--form", form] if form else [])) == []


@pytest.mark.parametrize("form", ["", "hugo"], ids=lambda form: form or "as it came")
def test_a_post_below_a_section_that_was_renamed_here_comes_back_in_it(
    form: str, tmp_path: Path, media_root: Path
) -> None:
    posts = {
        "a.md": DATED.format("市场", "categories: [社会, 城市]\n").encode(),
        "b.md": DATED.format("港口", "categories: [天下, 城市]\n").encode(),
    }
    root = build(tmp_path / "old", posts)

    def made() -> None:
        bring(root, "old")
        section = Category.objects.get(name="社会")
        section.name = "人间"
        publishing.keep(section)

    found = back(tmp_path / "out", made, *(["--form", form] if form else []))
    assert [said for said in found if not said.startswith("b'")] == []
    assert (repr(posts["a.md"]) in found, repr(posts["b.md"]) in found) == (True, bool(form))
