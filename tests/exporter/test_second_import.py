"""A second import of an old site does the same in the newsroom that took an export back as in the first.

``ALL_FORMS=1`` tries every combination.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import datetime
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models import ProtectedError
from django.utils import timezone

from articles import publishing
from articles.importer import waiting
from articles.importer.verify import verify
from articles.models import Article, Author, Category, LegacyPost, Page, Tag, WaitingFile
from tests import make
from tests.exporter import newsrooms
from tests.exporter.portrait import differences, portrait
from tests.exporter.there_and_back import out

pytestmark = pytest.mark.django_db
FORMS = ["", "hexo", "jekyll", "hugo"]
DRAFT = "published: false\n"
POST = "---\ntitle: {}\ndate: 2022-03-04 23:30:00\ncategories: [社会]\ntags: [雾]\nauthor: 林晓\n{}---\n{}\n"
HEXO = {
    "_config.yml": "title: 江\npermalink: :year/:title/\n",
    **{
        f"source/_posts/{name}.md": POST.format(name, more, f"{name} 的**正文**。\n\n![船](/boat.png)")
        for name, more in {
            "same": "", "other": "alias: /older/\n", "gone": DRAFT, "draft": DRAFT,
            "third": "mood: [1, yes]\n",
        }.items()
    },
    "source/about/index.md": "---\ntitle: 关于\n---\n我们。\n\n![船](/boat.png)\n",
    "source/help/index.md": "---\ntitle: 帮助\n---\n帮助。\n",
    "source/old/index.md": "---\ntitle: x\nredirect: /2022/same/\n---\n",
}  # fmt: skip
HUGO = {
    "hugo.toml": 'title = "江"\n',
    **{
        f"content/posts/{name}.md": POST.format(name, more, f"{name} 的**正文**。\n\n![船](/boat.png)")
        for name, more in {"same": "", "other": "", "gone": DRAFT, "draft": DRAFT, "third": ""}.items()
    },
    "content/posts/_index.md": "---\ntitle: 文章\n---\n都在这里。\n",
    "content/categories/社会/_index.md": "---\ntitle: 社会\n---\n我们的社会。\n",
    "content/authors/林晓/_index.md": "---\ntitle: 林晓\n---\n记者。\n",
    "content/about.md": "---\ntitle: 关于\n---\n我们。\n\n![船](/boat.png)\n",
    "content/help.md": "---\ntitle: 帮助\n---\n帮助。\n",
}  # fmt: skip
JEKYLL = {
    "_config.yml": "title: 江\n",
    **{
        f"_posts/2022-03-04-{name}.md": POST.format(name, more, f"{name} 的**正文**。\n\n![船](/boat.png)")
        for name, more in {"same": "", "other": "", "gone": DRAFT, "draft": DRAFT, "third": ""}.items()
    },
    "about.md": "---\ntitle: 关于\n---\n我们。\n\n![船](/boat.png)\n",
    "help.md": "---\ntitle: 帮助\n---\n帮助。\n",
    "moved.md": "---\ntitle: 关于\nredirect_to: /about/\n---\n",
}  # fmt: skip
PLAIN = {
    f"{name}.md": POST.format(name, more, f"{name} 的**正文**。\n\n![船](boat.png)")
    for name, more in {"same": "", "other": "", "gone": DRAFT, "draft": DRAFT, "third": ""}.items()
}  # fmt: skip
SITES = {"hexo": HEXO, "hugo": HUGO, "jekyll": JEKYLL, "plain": PLAIN}
PICTURES = {
    "hexo": "source/boat.png",
    "hugo": "static/boat.png",
    "jekyll": "boat.png",
    "plain": "boat.png",
}


def build(folder: Path, site: str) -> None:
    for name, text in SITES[site].items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    place = folder / PICTURES[site]
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(newsrooms.plain("boat"))


def bring(folder: Path) -> list[dict[str, Any]]:
    """Import the old site, and return what was told of its files, without what only a row here can tell."""
    report = folder.parent / "report.json"
    with suppress(SystemExit):
        call_command("import_posts", str(folder), source="old", report=str(report), verbosity=0)
    told = json.loads(report.read_text())
    return sorted(told["files"], key=lambda line: line["path"])


def verified() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {one.path: (one.verdict, tuple(one.said)) for one in verify("old")}


def post(name: str) -> LegacyPost:
    return LegacyPost.objects.get(source="old", path_in_source__endswith=f"{name}.md")


def article(name: str) -> Article:
    found = post(name).article
    assert found is not None
    return found


def edit(name: str) -> None:
    found = article(name)
    found.headline, found.body = "新标题", "<p>我们写的。</p>"
    found.save()
    publishing.save_revision(found, by=None)


def edit_and_publish(name: str) -> None:
    edit(name)
    publishing.publish(article(name), by=None)


def rename(folder: Path, name: str) -> None:
    (place,) = folder.rglob(f"*{name}.md")
    place.rename(place.with_name(place.name.replace(name, f"renamed-{name}")))


def change(folder: Path, name: str, text: str = "\n改过。\n") -> None:
    (place,) = folder.rglob(f"*{name}.md")
    place.write_text(place.read_text() + text)


def change_all(folder: Path) -> None:
    for place in sorted(folder.rglob("*.md")):
        place.write_text(place.read_text() + "\n改过。\n")


def nothing(folder: Path) -> None:
    """Leave all as it came in."""


def at_the_desk(folder: Path) -> None:
    """Do something else with each."""
    edit_and_publish("other")
    article("gone").delete()
    edit("draft")
    publishing.withdraw(article("third"), by=None, reason="不实")
    with suppress(ProtectedError):  # one whose old address leads to it stays
        Page.objects.filter(title="关于").delete()
    for page in Page.objects.filter(title="帮助"):
        page.body = "<p>我们的帮助。</p>"
        publishing.keep(page)


def under_other_names(folder: Path) -> None:
    """Let what the files name have other names here, and files other names there."""
    for row in (Category.objects.get(name="社会"), Author.objects.get(name="林晓")):
        row.name, row.slug = f"新{row.name}", "new"
        publishing.keep(row)
    tag = Tag.objects.get(name="雾")
    tag.name = "霾"
    publishing.keep(tag)
    publishing.withdraw(article("third"), by=None)
    edit_and_publish("other")
    for name in ("same", "other", "gone"):
        rename(folder, name)
    bring(folder)


def settled(folder: Path) -> None:
    """Decide for ours where both changed, and let a file that changed alone come in."""
    edit_and_publish("other")
    for name in ("other", "third"):
        change(folder, name)
    bring(folder)
    held = WaitingFile.objects.get(post=post("other"))
    waiting.keep_ours(held, waiting.seen(held), by=make.user("Publisher"))


def in_conflict(folder: Path) -> None:
    """Leave conflicts that nobody settled, and one that was settled for the file."""
    for name in ("other", "third"):
        edit_and_publish(name)
        change(folder, name)
    for page in Page.objects.filter(title="帮助"):
        page.body = "<p>我们的帮助。</p>"
        publishing.keep(page)
    bring(folder)
    held = WaitingFile.objects.get(post=post("third"))
    waiting.take_theirs(held, waiting.seen(held), by=make.user("Publisher"))


DESKS = {
    one.__name__: one for one in (nothing, at_the_desk, under_other_names, settled, in_conflict)
}


def some(folder: Path) -> None:
    for name in ("other", "gone", "about"):
        for place in sorted(folder.rglob(f"*{name}*")):
            if place.is_file() and place.suffix == ".md":
                place.write_text(place.read_text() + "\n改过。\n")


def away(folder: Path) -> None:
    for place in [*folder.rglob("*other.md"), *folder.rglob("*help*")]:
        if place.is_file():
            place.unlink()


def renamed(folder: Path) -> None:
    for name in ("same", "other", "gone", "third"):
        rename(folder, name)


def other_pictures(folder: Path) -> None:
    for place in folder.rglob("boat.png"):
        place.write_bytes(newsrooms.plain("another boat"))
    change(folder, "same")


CHANGES = {one.__name__: one for one in (nothing, some, change_all, away, renamed, other_pictures)}


def since(value: Any, began: datetime) -> Any:
    """Return plain values with one word for all moments that came after one."""
    if isinstance(value, dict):
        return {key: since(item, began) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [since(item, began) for item in value]
    return "since" if isinstance(value, datetime) and value > began else value


def again(folder: Path) -> dict[str, Any]:
    """Import the old site a second time, and return all that follows from it."""
    before, began, lines = verified(), timezone.now(), bring(folder)
    met = WaitingFile.objects.filter(seen_at__gt=began)
    return {
        "before": before, "lines": lines, "after": verified(),
        "waiting": sorted(met.values_list("post__path_in_source", "sha256")),
        "portrait": since(portrait(), began),
    }  # fmt: skip


USUAL = [
    ("hexo", "at_the_desk", "some"),
    ("hexo", "under_other_names", "change_all"),
    ("hexo", "in_conflict", "other_pictures"),
    ("hugo", "settled", "change_all"),
    ("hugo", "at_the_desk", "renamed"),
    ("jekyll", "under_other_names", "some"),
    ("plain", "settled", "away"),
]
EVERY = list(product(SITES, DESKS, CHANGES))


@pytest.mark.parametrize(("site", "desk", "change"), EVERY if "ALL_FORMS" in os.environ else USUAL)
def test_a_second_import_does_the_same_in_both_newsrooms(
    site: str, desk: str, change: str, tmp_path: Path, media_root: Path
) -> None:
    folder = tmp_path / "old"
    forms = FORMS if "ALL_FORMS" in os.environ else ["", FORMS[1 + len(site + desk) % 3]]
    build(folder, site)

    def first() -> dict[str, Any]:
        bring(folder)
        DESKS[desk](folder)
        for form in forms:
            out(tmp_path / f"out-{form}", *(["--form", form] if form else []))
        CHANGES[change](folder)
        return again(folder)

    def taken_back(export: Path) -> None:
        for _ in range(2):  # the second time nothing happens
            call_command("take_back", str(export), verbosity=0)

    def handed_on() -> None:
        taken_back(tmp_path / f"out-{forms[-1]}")
        out(tmp_path / "further")

    def second(export: Path) -> dict[str, Any]:
        taken_back(export)
        return again(folder)

    expected = newsrooms.emptied_after(first)
    newsrooms.emptied_after(handed_on)
    exports = [*(tmp_path / f"out-{form}" for form in forms), tmp_path / "further"]
    found = [
        said
        for export in exports
        for said in differences(
            expected, newsrooms.emptied_after(partial(second, export)), export.name
        )
    ]
    assert not found, "\n".join(found[:40])


@pytest.mark.parametrize("options", [[], ["--form", "jekyll"], ["--source", "old"]], ids=" ".join)
def test_a_way_back_that_broke_off_before_the_old_files_goes_on(
    options: list[str], tmp_path: Path, media_root: Path
) -> None:
    folder, export = tmp_path / "old", tmp_path / "out"
    old_files, aside = export / "old-files-1.jsonl", tmp_path / "aside.jsonl"
    build(folder, "hexo")

    def first() -> dict[str, Any]:
        bring(folder)
        under_other_names(folder)
        out(export, *options)
        change_all(folder)
        return {line["path"]: line["outcome"] for line in bring(folder)}

    expected = newsrooms.emptied_after(first)
    old_files.rename(aside)
    call_command("take_back", str(export), verbosity=0)
    aside.rename(old_files)
    call_command("take_back", str(export), verbosity=0)
    said = {line["path"]: line["outcome"] for line in bring(folder)}
    if "--source" in options:  # pages stay behind then, and come in with the old site
        expected |= {"about/index.md": "created", "help/index.md": "created"}
    assert said == expected
