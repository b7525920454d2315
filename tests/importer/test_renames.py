"""A file that has a new name is known by its bytes; one that is gone is told, and nothing is deleted."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import publishing
from articles.importer.verify import verify
from articles.models import Address, Article, Edition, LegacyPost
from tests import make
from tests.importer.runs import bring, outcomes, post, write

pytestmark = pytest.mark.django_db


def known() -> set[str]:
    """Return the paths that the database knows."""
    return set(LegacyPost.objects.values_list("path_in_source", flat=True))


def twice(folder: Path, change: Callable[[], object]) -> dict[str, str]:
    """Import a folder, change it, look at it without writing and import again; return the outcomes."""
    bring(folder)
    change()
    dry = bring(folder, is_dry_run=True)
    wet = bring(folder)
    assert [(line.path, line.outcome, line.was, line.warnings) for line in dry] == [
        (line.path, line.outcome, line.was, line.warnings) for line in wet
    ]
    return outcomes(wet)


def test_a_renamed_file_keeps_its_article(tmp_path: Path) -> None:
    write(tmp_path, old_name=post())
    bring(tmp_path)
    article = Article.objects.get()
    (tmp_path / "old_name.md").rename(tmp_path / "new_name.md")
    (line,) = bring(tmp_path)
    assert (line.outcome, line.path, line.was) == ("renamed", "new_name.md", "old_name.md")
    assert Article.objects.get() == article
    assert Article.objects.get().version == 1
    assert known() == {"new_name.md"}
    paths = set(Address.objects.filter(article=article).values_list("path", flat=True))
    assert {"/2022/03/04/old_name", "/2022/03/04/new_name", "/2022/03/04/old-name"} <= paths
    assert outcomes(bring(tmp_path)) == {"new_name.md": "unchanged"}
    assert [finding.verdict for finding in verify()] == ["same"]


def test_a_file_renamed_twice_is_still_what_it_was_imported_as(tmp_path: Path) -> None:
    write(tmp_path, one=post())
    bring(tmp_path)
    for before, after in (("one", "two"), ("two", "three"), ("three", "one")):
        (tmp_path / f"{before}.md").rename(tmp_path / f"{after}.md")
        assert outcomes(bring(tmp_path)) == {f"{after}.md": "renamed"}
        assert LegacyPost.objects.get().was == ("" if after == "one" else "one.md")
        assert [finding.verdict for finding in verify()] == ["same"]


def test_a_renamed_file_that_changes_later_updates_its_article(tmp_path: Path) -> None:
    write(tmp_path, one=post())
    bring(tmp_path)
    (tmp_path / "one.md").rename(tmp_path / "two.md")
    bring(tmp_path)
    write(tmp_path, two=post(title="新的标题"))
    assert outcomes(bring(tmp_path)) == {"two.md": "updated"}
    assert Article.objects.get().headline == "新的标题"
    assert [finding.verdict for finding in verify()] == ["same"]


def _move(folder: Path, *names: tuple[str, str]) -> Callable[[], None]:
    def move() -> None:
        for before, after in names:
            (folder / after).parent.mkdir(exist_ok=True)
            (folder / before).rename(folder / after)

    return move


def test_a_renamed_folder_renames_every_file_in_it(tmp_path: Path) -> None:
    same = {name: post() for name in ("a", "b", "c")}
    write(tmp_path / "here", **same)
    assert twice(tmp_path, _move(tmp_path, ("here", "there"))) == {
        f"there/{name}.md": "renamed" for name in "abc"
    }
    assert known() == {"there/a.md", "there/b.md", "there/c.md"}
    assert {item.path_in_source[-4]: item.was[-4] for item in LegacyPost.objects.all()} == {
        name: name for name in "abc"
    }


def test_a_copy_is_an_article_of_its_own_and_said(tmp_path: Path) -> None:
    write(tmp_path, a=post())
    bring(tmp_path)
    write(tmp_path, b=post())
    lines = {line.path: line for line in bring(tmp_path)}
    assert (lines["a.md"].outcome, lines["b.md"].outcome) == ("unchanged", "created")
    assert "It has the bytes of a.md, which is there too" in lines["b.md"].warnings[0]
    assert Article.objects.count() == 2


def test_one_file_that_became_two_is_renamed_once(tmp_path: Path) -> None:
    write(tmp_path, a=post())

    def change() -> None:
        (tmp_path / "a.md").unlink()
        write(tmp_path, b=post(), c=post())

    assert twice(tmp_path, change) == {"b.md": "renamed", "c.md": "created"}


def test_where_two_could_be_meant_none_is_taken(tmp_path: Path) -> None:
    write(tmp_path, a=post(), b=post(), stays=post(title="留下"))
    bring(tmp_path)
    (tmp_path / "a.md").rename(tmp_path / "c.md")
    (tmp_path / "b.md").unlink()
    (tmp_path / "more").mkdir()
    (tmp_path / "c.md").rename(tmp_path / "more/c.md")
    lines = {line.path: line for line in bring(tmp_path)}
    assert outcomes(list(lines.values())) == {
        "more/c.md": "created", "stays.md": "unchanged", "a.md": "gone", "b.md": "gone"
    }  # fmt: skip
    assert "It has the bytes of a.md and of others that are gone" in lines["more/c.md"].warnings[0]


def test_a_file_that_is_gone_is_told_and_its_article_stays(tmp_path: Path) -> None:
    write(tmp_path, a=post(), b=post(title="第二篇"))
    assert twice(tmp_path, (tmp_path / "b.md").unlink) == {"a.md": "unchanged", "b.md": "gone"}
    assert Article.objects.count() == 2
    assert known() == {"a.md", "b.md"}
    write(tmp_path, b=post(title="第二篇"))
    assert outcomes(bring(tmp_path)) == {"a.md": "unchanged", "b.md": "unchanged"}


def test_only_what_a_run_walked_can_be_gone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "_config.yml").parent.mkdir()
    (site / "_config.yml").write_text("title: x\n")
    posts = site / "source/_posts"
    write(posts, a=post(), b=post(title="第二篇"))
    write(posts / "2020", c=post(title="第三篇"), d=post(title="第四篇"))
    bring(site)
    for name in ("b.md", "2020/d.md"):
        (posts / name).unlink()
    assert outcomes(bring(posts / "a.md")) == {"_posts/a.md": "unchanged"}
    assert outcomes(bring(posts / "2020")) == {
        "_posts/2020/c.md": "unchanged", "_posts/2020/d.md": "gone"
    }  # fmt: skip
    assert outcomes(bring(site)) == {
        "_posts/a.md": "unchanged", "_posts/2020/c.md": "unchanged",
        "_posts/b.md": "gone", "_posts/2020/d.md": "gone",
    }  # fmt: skip


def test_another_folder_under_the_same_name_calls_nothing_gone(tmp_path: Path) -> None:
    write(tmp_path / "one", a=post())
    write(tmp_path / "two", b=post(title="第二篇"))
    bring(tmp_path / "one")
    assert outcomes(bring(tmp_path / "two")) == {"b.md": "created"}


def test_what_cannot_be_read_is_not_gone(tmp_path: Path) -> None:
    write(tmp_path / "here", a=post())
    write(tmp_path / "there", b=post(title="第二篇"))
    bring(tmp_path)
    (tmp_path / "there").rename(tmp_path / "away")
    (tmp_path / "there.md").write_text("")  # refused, and no folder
    (tmp_path / "here/a.md").write_text("")
    assert outcomes(bring(tmp_path)) == {
        "away/b.md": "renamed", "here/a.md": "refused", "there.md": "refused"
    }  # fmt: skip


def test_a_name_written_with_other_accents_is_the_same_name(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "café.md")).write_text(post())
    bring(tmp_path)
    write(tmp_path, copy=post())
    assert outcomes(bring(tmp_path)) == {"café.md": "unchanged", "copy.md": "created"}


def test_an_article_deleted_here_does_not_come_back_under_another_name(tmp_path: Path) -> None:
    write(tmp_path, a=post(draft="true"))
    bring(tmp_path)
    Article.objects.all().delete()
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    assert outcomes(bring(tmp_path)) == {"b.md": "renamed"}
    assert not Article.objects.exists()


def test_another_source_is_another_file(tmp_path: Path) -> None:
    write(tmp_path / "one", a=post())
    bring(tmp_path / "one", source="one")
    (tmp_path / "one/a.md").rename(tmp_path / "one/b.md")
    assert outcomes(bring(tmp_path / "one", source="two")) == {"b.md": "created"}


def test_many_renamed_and_gone_files_cost_no_query_each(tmp_path: Path) -> None:
    def asked(folder: Path, count: int) -> int:
        write(folder / "old", **{f"a{n}": post(title=f"第 {n} 篇") for n in range(2 * count)})
        write(folder, stays=post())
        bring(folder, source=folder.name)
        (folder / "old").rename(folder / "new")
        for n in range(count):
            (folder / f"new/a{n}.md").unlink()
        with CaptureQueriesContext(
            connection,
        ) as captured:
            found = list(outcomes(bring(folder, source=folder.name)).values())
        assert (found.count("renamed"), found.count("gone")) == (count, count)
        return len(captured)

    assert asked(tmp_path / "few", 2) == asked(tmp_path / "many", 20)


def edit(article: Article) -> None:
    """Change an article as an editor does."""
    article.headline = "编辑改过的"
    article.save()
    publishing.save_revision(article, by=None)


def _hexo(folder: Path) -> Path:
    for name in ("_posts", "_drafts"):
        (folder / "source" / name).mkdir(parents=True)
    (folder / "_config.yml").write_text("timezone: Asia/Shanghai\n")
    return folder / "source"


def test_a_draft_that_is_published_over_there_by_moving_its_file_is_published_here(
    tmp_path: Path,
) -> None:
    source = _hexo(tmp_path)
    write(source / "_drafts", a=post())
    bring(tmp_path, is_auto=True)
    assert not Edition.objects.exists()
    (source / "_drafts" / "a.md").rename(source / "_posts" / "a.md")
    (dry,) = bring(tmp_path, is_auto=True, is_dry_run=True)
    (line,) = bring(tmp_path, is_auto=True)
    assert dry == line
    assert (line.outcome, line.was, line.standing) == ("updated", "_drafts/a.md", "")
    assert Edition.objects.live(timezone.now()).count() == 1
    assert known() == {"_posts/a.md"}
    assert outcomes(bring(tmp_path, is_auto=True)) == {"_posts/a.md": "unchanged"}
    assert [finding.verdict for finding in verify()] == ["same"]


def test_a_draft_that_was_edited_here_is_not_published_by_moving_its_file(tmp_path: Path) -> None:
    source = _hexo(tmp_path)
    write(source / "_drafts", a=post())
    bring(tmp_path, is_auto=True)
    edit(Article.objects.get())
    (source / "_drafts" / "a.md").rename(source / "_posts" / "a.md")
    (line,) = bring(tmp_path, is_auto=True)
    assert (line.outcome, line.standing) == ("renamed", "draft")
    assert not Edition.objects.exists()
    assert outcomes(bring(tmp_path, is_auto=True)) == {"_posts/a.md": "unchanged"}
    assert [finding.verdict for finding in verify()] == ["edited"]


def test_a_renamed_file_whose_picture_has_come_is_read_again_at_once(
    tmp_path: Path, media_root: Path
) -> None:
    write(tmp_path, one=post("![江](river.png)"))
    bring(tmp_path)
    (tmp_path / "one.md").rename(tmp_path / "two.md")
    (tmp_path / "river.png").write_bytes(make.picture_bytes())
    (line,) = bring(tmp_path)
    assert (line.outcome, line.was) == ("updated", "one.md")
    assert outcomes(bring(tmp_path)) == {"two.md": "unchanged"}
    assert [finding.verdict for finding in verify()] == ["same"]
