"""Two imports and an editor at once: who comes second is told so, and no edit is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from articles.models import Article, Category, Revision
from tests import make
from tests.admin.forms import post as save
from tests.importer.apart import Apart
from tests.importer.contents import finished_runs
from tests.importer.runs import post, write

pytestmark = pytest.mark.django_db(transaction=True)

POSTS = 24
TEXT = "<p>编辑写的第 {} 稿。</p>"


def sites(folder: Path, text: str = "正文。\n") -> dict[str, Path]:
    """Write two sites with sections, authors and tags of the same names."""
    for name in ("river", "sea"):
        (folder / name).mkdir(exist_ok=True)
        write(
            folder / name,
            **{
                f"{name}-{number}": post(text, tags="[港口]", author=f"作者{number % 7}")
                for number in range(POSTS)
            },
        )
    return {name: folder / name for name in ("river", "sea")}


def start(apart: Apart, folder: Path, source: str) -> None:
    """Start an import."""
    apart.start("import_posts", str(folder), "--source", source, "--no-color", "-v", "2")


@pytest.fixture
def editor(client: Client) -> Client:
    """Return the browser of an editor."""
    client.force_login(make.user("Publisher"))
    return client


def test_two_imports_and_an_editor_get_along(tmp_path: Path, editor: Client) -> None:
    places = sites(tmp_path)
    mine = make.article("编辑的文章", section=make.category("经济"))
    saved = []
    with Apart(tmp_path / "one") as one, Apart(tmp_path / "two") as two:
        start(one, places["river"], "river")
        start(two, places["sea"], "sea")
        for number in range(8):
            mine.refresh_from_db()
            answer = save(editor, mine, body=TEXT.format(number), follow=False)
            assert answer.status_code == 302
            make.category(f"编辑的栏目 {number}")
            saved.append(TEXT.format(number))
        assert (one.wait(), two.wait()) == (0, 0), one.said + two.said
        assert "Traceback" not in one.said + two.said
    kept = [row.content.body for row in Revision.objects.filter(article=mine).order_by("number")]
    assert kept[1:] == saved
    assert Article.objects.count() == 2 * POSTS + 1
    names = list(Category.objects.values_list("name", flat=True))
    assert len(names) == len(set(names))
    assert finished_runs() == 2


def test_an_edit_during_an_update_is_kept_whoever_is_first(tmp_path: Path, editor: Client) -> None:
    places = sites(tmp_path)
    with Apart(tmp_path / "one") as one:
        start(one, places["river"], "river")
        assert one.wait() == 0
        rows = {
            row.legacy_post.path_in_source: row
            for row in Article.objects.select_related("legacy_post").order_by("pk")
        }
        sites(tmp_path, "老网站改过的正文。\n")
        start(one, places["river"], "river")
        saved = {}
        for number, (path, article) in enumerate(reversed(rows.items())):
            answer = save(editor, article, body=TEXT.format(number))
            saved[path] = not getattr(answer.context.get("adminform"), "errors", None)
        code = one.wait()
        told = one.said
    assert "Traceback" not in told
    for path, article in rows.items():
        article.refresh_from_db()
        if saved[path]:
            assert "编辑写的" in article.body, path
        else:
            assert "老网站改过的" in article.body, path
    conflicts = told.count("conflict  ")
    assert (code == 1) == bool(conflicts)
    assert conflicts + sum(not kept for kept in saved.values()) == POSTS
