"""Pictures that stood on another site and have their file here are the same after the way out and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from articles import library, publishing
from articles.models import Article, Image
from tests import make
from tests.exporter import newsrooms
from tests.exporter.there_and_back import DATED, back, bring, build, out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]
URL = "https://pictures.example/{}.png"
SHOWN = f'<p>正文</p><figure><img src="{URL.format("a b")}" alt="船"></figure>'


def fetched(name: str, data: bytes, **texts: str) -> Image:
    """Make a picture of another site that has its file here by now."""
    image = make.remote_image(URL.format(name), **texts)
    if not library.share_file(image, library.digest_of(data)):
        library.give_file(image, library.write_files(data))
    return image


def in_text() -> None:
    fetched("a%20b", newsrooms.plain("one"), alt="船", credit="某人")
    make.live("市场", body=SHOWN)


def leading() -> None:
    make.live("市场", lead_image=fetched("lead", newsrooms.plain("one"), alt="头图"))


def in_the_library_alone() -> None:
    make.category()
    fetched("alone", newsrooms.plain("one"))


def sharing_its_bytes() -> None:
    own = newsrooms.picture("own", alt="自家的")
    same = fetched("a%20b", newsrooms.plain("own"), alt="别处的")
    figure = '<figure class="news-image" data-image-id="{}"></figure>'
    make.live("市场", body=SHOWN + figure.format(own.pk) + figure.format(same.pk), lead_image=same)
    make.author("林晓", portrait=same)


def older_than_what_shares_its_bytes() -> None:
    later = make.remote_image(URL.format("a%20b"), alt="先有地址")
    newsrooms.picture("own", alt="后有文件")
    library.share_file(later, library.digest_of(newsrooms.plain("own")))
    make.live("市场", body=SHOWN)


def on_a_page() -> None:
    fetched("a%20b", newsrooms.plain("one"), alt="船")
    make.page("关于", body=SHOWN)


@pytest.mark.parametrize("form", ["hexo", "jekyll", "hugo"])
@pytest.mark.parametrize(
    "make_all",
    [in_text, leading, in_the_library_alone, sharing_its_bytes, older_than_what_shares_its_bytes, on_a_page],
)  # fmt: skip
def test_a_picture_that_was_fetched_comes_back_with_its_file(
    make_all: Callable[[], None], form: str, tmp_path: Path
) -> None:
    assert back(tmp_path / "out", make_all, "--form", form) == []
    assert not Image.objects.remote().exists()


@pytest.mark.parametrize("is_edited", [False, True], ids=["untouched", "edited"])
def test_a_picture_that_a_later_run_found_comes_back_with_its_file(
    is_edited: bool, tmp_path: Path
) -> None:
    text = (
        DATED.format("市场", "").encode() + b"![x](/i/a.png)\n![y](https://old.example/i/b.png)\n"
    )
    files = {"_config.yml": b"url: https://old.example\n", "source/_posts/a.md": text}
    pictures = {f"source/i/{name}.png": newsrooms.plain(name) for name in "ab"}

    def made() -> None:
        bring(build(tmp_path / "old", files), "old")
        bring(build(tmp_path / "old", pictures), "old")
        article = Article.objects.get()
        article.standfirst = "改过" if is_edited else ""
        article.save()
        publishing.publish(article, by=None)

    found = back(tmp_path / "out", made)
    assert [said for said in found if not said.startswith("b'")] == []


def test_a_generator_shows_the_file_that_is_here(tmp_path: Path) -> None:
    in_text()
    make.page("关于", body=SHOWN)
    out(tmp_path / "out")
    site = tmp_path / "out" / "newsroom" / "source"
    (picture,) = (site / "pictures").rglob("*.png")
    address = f"/{picture.relative_to(site)}"
    for written in site.rglob("*.html"):
        assert (
            f'src="{address}" data-url="https://pictures.example/a%20b.png"' in written.read_text()
        )


def test_a_second_export_writes_nothing_where_pictures_share_their_bytes(tmp_path: Path) -> None:
    sharing_its_bytes()
    out(tmp_path / "out")
    before = {place: place.stat().st_mtime_ns for place in (tmp_path / "out").rglob("*.*")}
    out(tmp_path / "out")
    after = {place: place.stat().st_mtime_ns for place in (tmp_path / "out").rglob("*.*")}
    assert {place.name for place in before if before[place] != after[place]} == {"manifest.txt"}
