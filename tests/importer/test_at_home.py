"""Pictures that texts show by the old site's full address, and whose files lie in its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from articles import library
from articles.importer import at_home
from articles.importer.report import Totals
from articles.importer.verify import verify
from articles.models import Article, Image
from tests import make
from tests.importer import sites
from tests.importer.runs import bring, outcomes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]

ADDRESSES = (
    "https://www.old.example/blog/images/a.png",
    "http://old.example/blog/images/a.png?w=300",
    "https://WWW.old.example/blog/images/%E6%B1%9F.png",
)
IN_A_PAGE = "https://www.old.example/blog/images/a.png?w=9"
ELSEWHERE = (
    "https://www.old.example/other/images/a.png",
    "https://www.old.example/blog/images/gone.png",
    "https://www.old.example/blog/../secret.png",
    "https://old.example.elsewhere.example/blog/images/a.png",
    "https://elsewhere.example/blog/images/a.png",
)


def site(root: Path) -> Path:
    """Write a site in a folder of its host, whose posts name pictures by full addresses."""
    shown = "\n\n".join(f"![图]({address})" for address in (*ADDRESSES, *ELSEWHERE))
    lead = sites.post("头图", cover="https://www.old.example/blog/images/a.png")
    sites.build(
        root / "site",
        {
            "_config.yml": "url: https://www.old.example\nbaseurl: /blog\n",
            "_posts/2022-03-04-a.md": sites.post("甲").replace("清晨", f"{shown}\n\n清晨"),
            "_posts/2022-03-05-b.md": lead,
            "about.md": sites.page("关于", f"![图]({IN_A_PAGE})"),
        },
    )
    images = root / "site/images"
    images.mkdir()
    (images / "a.png").write_bytes(make.picture_bytes(colour="#334455"))
    (images / "江.png").write_bytes(make.picture_bytes(colour="#aa4455"))
    (root / "secret.png").write_bytes(make.picture_bytes())
    return root / "site"


def test_such_a_picture_comes_along_in_place(client: Client, tmp_path: Path) -> None:
    totals = Totals()
    bring(site(tmp_path), is_auto=True, totals=totals)
    home = {row.remote_url: row for row in Image.objects.exclude(original="")}
    assert set(home) == {*ADDRESSES, IN_A_PAGE}
    assert totals.found.to_json()["at_home"] == len(home)
    assert set(Image.objects.remote().values_list("remote_url", flat=True)) == set(ELSEWHERE)
    article = Article.objects.get(headline="甲")
    page = client.get(article.editions.get().path, follow=True).content.decode()
    assert library.largest(home[ADDRESSES[2]]).rpartition("/")[0] in page
    assert not any(f'src="{address}"' in page for address in ADDRESSES)
    assert Article.objects.get(headline="头图").lead_image == home[ADDRESSES[0]]
    assert {finding.verdict for finding in verify()} == {"same"}


def test_the_same_bytes_are_one_file(tmp_path: Path) -> None:
    bring(site(tmp_path), is_auto=True)
    files = Image.objects.filter(remote_url__in=ADDRESSES[:2]).values_list("original", flat=True)
    assert len(files) == 2
    assert len(set(files)) == 1


def test_a_run_that_ended_before_is_finished_by_the_next(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = site(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(at_home, "take_in", lambda *_: 0)
        bring(root, is_auto=True)
    assert not Image.objects.exclude(original="").exists()
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}
    assert Image.objects.exclude(original="").count() == len((*ADDRESSES, IN_A_PAGE))


def test_what_is_no_picture_stays_a_link(tmp_path: Path) -> None:
    root = site(tmp_path)
    (root / "images/a.png").write_bytes(b"<html>no picture</html>")
    bring(root, is_auto=True)
    assert Image.objects.exclude(original="").count() == 1


def test_a_dry_run_takes_nothing_in(tmp_path: Path) -> None:
    bring(site(tmp_path), is_auto=True, is_dry_run=True)
    assert not Image.objects.exists()
