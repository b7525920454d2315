"""Files beside posts that their texts only link to."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from articles import library
from articles.exporter.site import nginx
from articles.exporter.site.moves import moves
from articles.importer.verify import verify
from articles.models import Address, Article, Edition, Image, Page
from tests import make
from tests.exporter import newsrooms
from tests.importer import sites
from tests.importer.runs import bring, outcomes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]

HUGO = {
    "hugo.toml": "baseURL = 'https://old.example/'\n",
    "content/posts/a/index.md": sites.post("甲").replace(
        "清晨", "[大图](图.png#top) [文](report.pdf) [根](/img/root.png?v=2) [无](gone.png) "
        "[主](https://old.example/img/root.png) [他](https://else.example/x.png)\n\n清晨"),
    "content/about.md": sites.page("关于", "[图](posts/a/%E5%9B%BE.png) [根](/img/root.png)"),
}  # fmt: skip
DRAFT = sites.post("稿", draft="true").replace("清晨", "[图](b.png)\n\n清晨")


def site(root: Path) -> Path:
    """Write a site whose texts link to pictures and a paper."""
    sites.build(root, HUGO)
    (root / "static/img").mkdir(parents=True)
    (root / "static/img/root.png").write_bytes(make.picture_bytes(colour="#334455"))
    for name in ("图.png", "b.png"):
        (root / "content/posts/a" / name).write_bytes(make.picture_bytes())
    (root / "content/posts/a/report.pdf").write_bytes(b"%PDF-1.7")
    return root


def followed(client: Client, path: str) -> str:
    """Return where a path leads."""
    answer = client.get(path)
    return answer.headers.get("Location", str(answer.status_code))


def test_a_linked_picture_enters_the_library_and_the_link_leads_to_it(
    client: Client, tmp_path: Path
) -> None:
    bring(site(tmp_path), is_auto=True)
    html = Edition.objects.get(headline="甲").text_row.html
    assert 'href="/posts/a/%E5%9B%BE.png#top"' in html or 'href="/posts/a/图.png#top"' in html
    beside, root = (
        Address.objects.get(path=path).image for path in ("/posts/a/图.png", "/img/root.png")
    )
    assert beside
    assert root
    assert followed(client, "/posts/a/图.png") == library.largest(beside)
    assert followed(client, "/img/root.png?v=2") == library.largest(root)
    assert Image.objects.count() == 2
    assert {finding.verdict for finding in verify()} == {"same"}


def test_what_is_no_picture_or_is_not_there_is_told(tmp_path: Path) -> None:
    root = site(tmp_path)
    for is_dry_run in (True, False):
        lines = {line.path: line for line in bring(root, is_auto=True, is_dry_run=is_dry_run)}
        told = [said for said in lines["posts/a/index.md"].warnings if "No category" not in said]
        assert told == [
            "The file '/posts/a/report.pdf' it links to does not come along: only pictures do. "
            "Let the web server send it from there.",
            "The picture 'gone.png' was not found.",
        ]
        assert not Address.objects.filter(path="/posts/a/gone.png")


def test_a_picture_that_only_a_page_or_a_draft_links_to_comes_along(
    client: Client, tmp_path: Path
) -> None:
    """Nobody can tell by its path that a draft is there."""
    root = site(tmp_path)
    (root / "content/posts/a/index.md").unlink()
    (root / "content/posts/a/b.md").write_text(DRAFT)
    bring(root, is_auto=True)
    assert 'href="/img/root.png"' in Page.objects.get().body
    assert followed(client, "/img/root.png").endswith(".webp")
    assert 'href="/posts/a/b.png"' in Article.objects.get(headline="稿").body
    assert followed(client, "/posts/a/b.png") == "404"
    assert Image.objects.count() == 2
    assert {finding.verdict for finding in verify()} == {"same"}
    (root / "content/posts/a/b.md").write_text(DRAFT.replace("true", "false", 1))
    bring(root, is_auto=True)
    assert followed(client, "/posts/a/b/b.png").endswith(".webp")


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    root = site(tmp_path)
    bring(root, is_auto=True)
    before = list(Address.objects.order_by("pk").values_list())
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}
    assert list(Address.objects.order_by("pk").values_list()) == before


def test_a_picture_that_a_text_links_to_is_used(tmp_path: Path) -> None:
    bring(site(tmp_path), is_auto=True)
    used = library.usage(Address.objects.get(path="/img/root.png").image)  # type: ignore[arg-type]
    assert used.is_used
    assert [str(address) for address in used.addresses] == ["/img/root.png"]


@pytest.mark.parametrize("form", ["", "hexo"], ids=["as it came", "hexo"])
def test_linked_pictures_go_out_and_come_back(client: Client, tmp_path: Path, form: str) -> None:
    def paths() -> set[str]:
        bring(site(tmp_path / "old"), is_auto=True)
        options = ["--form", form] if form else []
        call_command("export_posts", str(tmp_path / "out"), *options, verbosity=0)
        return set(Address.objects.exclude(image=None).values_list("path", flat=True))

    before = newsrooms.emptied_after(paths)
    call_command("take_back", str(tmp_path / "out"), verbosity=0)
    assert before == set(Address.objects.exclude(image=None).values_list("path", flat=True))
    assert all(followed(client, path).endswith(".webp") for path in before)


def test_an_old_path_that_no_longer_leads_to_its_picture_is_found(tmp_path: Path) -> None:
    bring(site(tmp_path), is_auto=True)
    Address.objects.filter(path="/posts/a/图.png").delete()
    wrong = [finding for finding in verify() if finding.verdict == "wrong"]
    assert [(one.path, str(one.differences[0].field)) for one in wrong] == [
        ("posts/a/index.md", "/posts/a/图.png")
    ]


def test_an_exported_site_leads_from_the_old_path_to_the_file(tmp_path: Path) -> None:
    bring(site(tmp_path), is_auto=True)
    image = Address.objects.get(path="/img/root.png").image
    assert image
    move = next(one for one in moves(timezone.now()) if one.path == "/img/root.png")
    assert nginx.moved_line(move) == f'"/img/root.png" "{library.largest(image)}";\n'
