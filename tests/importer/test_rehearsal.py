"""A dry run says what a run says, and writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from articles import publishing
from articles.importer.report import Totals
from articles.models import Address, Article, ImportRun, LegacyPost
from tests import make
from tests.importer.runs import bring, post, write

pytestmark = pytest.mark.django_db


def both(folder: Path, **fields: Any) -> None:
    """Rehearse and run; both tell the same lines, totals and findings."""
    counted = (LegacyPost.objects.count(), Address.objects.count(), ImportRun.objects.count())
    dry, wet = Totals(), Totals()
    rehearsed = bring(folder, totals=dry, is_dry_run=True, **fields)
    assert (
        LegacyPost.objects.count(), Address.objects.count(), ImportRun.objects.count(),
    ) == counted  # fmt: skip
    assert rehearsed == bring(folder, totals=wet, **fields)
    assert (dry.to_json(), dry.summary()) == (wet.to_json(), wet.summary())


def mixed(folder: Path) -> None:
    write(
        folder,
        market=post(mood="好"), again=post(slug="market"), once_more=post(slug="market"),
        draft=post(draft="true"), later=post(date="2090-01-01"), bad='---\ntitle: "\\q"\n---\n',
        tagged=post("{% quiz 1 %}\n\n<script>x()</script>"), gone=post("![x](nowhere.png)"),
        aliased=post(date="2022-03-05", alias="/2022/03/04/late/"), late=post(),
        shown=post("![江](river.png) ![坏](broken.png)"), bare="没有头的文字\n",
    )  # fmt: skip
    (folder / "river.png").write_bytes(make.picture_bytes())
    (folder / "broken.png").write_bytes(b"no picture")


def test_new_posts_are_told_as_they_will_be(tmp_path: Path, media_root: Path) -> None:
    mixed(tmp_path)
    both(tmp_path)


def test_a_path_is_given_once_also_from_chunk_to_chunk(tmp_path: Path) -> None:
    write(tmp_path, **{f"p{number:03}": post(slug="market") for number in range(70)})
    both(tmp_path)
    assert Article.objects.count() == 70


def test_changed_posts_are_told_as_they_will_be(tmp_path: Path, media_root: Path) -> None:
    mixed(tmp_path)
    bring(tmp_path)
    withdrawn = Article.objects.get(legacy_post__path_in_source="again.md")
    publishing.withdraw(withdrawn, by=None, reason="")
    edited = Article.objects.get(legacy_post__path_in_source="once_more.md")
    edited.headline = "我们的"
    edited.save()
    publishing.save_revision(edited, by=None)
    write(
        tmp_path,
        market=post(draft="true"), again=post(slug="market", title="新"), once_more=post(title="新"),
        draft=post(), later=post(date="2091-01-01"), tagged=post(title="新", slug="new"),
        aliased=post(date="2022-03-05", title="新"), fresh=post(slug="market"),
    )  # fmt: skip
    both(tmp_path)


def test_what_is_known_is_told_as_unchanged(tmp_path: Path, media_root: Path) -> None:
    mixed(tmp_path)
    bring(tmp_path)
    both(tmp_path)


def test_what_a_page_has_is_no_articles_in_a_dry_run_either(tmp_path: Path) -> None:
    aliases = "aliases: [/shared/]"
    for name, header in (
        ("about.md", "title: 关于"), ("posts/a.md", "date: 2022-03-04"), ("posts/b.md", "date: 2022-03-04")
    ):  # fmt: skip
        place = tmp_path / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"---\n{header}\n{aliases}\n---\n正文\n")
    (tmp_path / "hugo.toml").write_text("")
    rehearsed = bring(tmp_path, is_dry_run=True, is_auto=True)
    told = [line.warnings for line in bring(tmp_path, is_auto=True)]
    assert [line.warnings for line in rehearsed] == told
