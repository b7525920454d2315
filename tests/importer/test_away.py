"""Local pictures of which no file is there: shown from the old site, and taken in once their file comes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from articles import publishing
from articles.dialects import DIALECTS, UNKNOWN, Addresses, Site
from articles.importer import away, waiting
from articles.importer.incoming import Picture
from articles.importer.links import From
from articles.importer.verify import verify
from articles.models import Article, Edition, Image, LegacyPost, Page, Revision, WaitingFile
from tests import make
from tests.importer import sites
from tests.importer.posts import read
from tests.importer.runs import bring, outcomes, post, write

OLD = Site(host="www.old.example", prefix="/blog")
STOOD = Addresses(("/blog/2022/03/04/market/",))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/images/a.png", "/blog/images/a.png"),
        ("/../images/a.png", "/blog/images/a.png"),
        ("/images/江.png?w=3", "/blog/images/江.png?w=3"),
        ("a b.png", "/blog/2022/03/04/market/a%20b.png"),
        ("./a.png", "/blog/2022/03/04/market/a.png"),
        ("../a.png", "/blog/2022/03/04/a.png"),
        ("../../../../../../a.png", "/blog/a.png"),
        ("market/a.png", "/blog/2022/03/04/market/market/a.png"),
        ("img\\a.jpg", "/blog/2022/03/04/market/img/a.jpg"),
    ],
)
def test_a_picture_stood_where_its_path_led_on_the_old_site(written: str, expected: str) -> None:
    found = away.of(Picture("local", written), From(STOOD, "_posts/market.md", OLD))
    assert found.away == f"https://www.old.example{expected}"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/images/a.png", "/images/a.png"),
        ("/blog/images/a.png", "/blog/images/a.png"),
        ("market/a.png", "/blog/market/a.png"),
        ("../images/a.png", "/images/a.png"),
    ],
)
def test_of_a_blog_in_a_larger_site_pictures_at_the_root_stood_at_the_host_s(
    written: str, expected: str
) -> None:
    site = replace(UNKNOWN.read_site("", folder="blog"), host="www.old.example")
    found = away.of(
        Picture("local", written), From(Addresses(("/blog/market",)), "market.md", site)
    )
    assert found.away == f"https://www.old.example{expected}"


@pytest.mark.parametrize(
    ("permalink", "written", "expected"),
    [
        (":year/:title/", "a.png", "/blog/2022/market/a.png"),
        (":year/:title/", "market/a.png", "/blog/2022/market/a.png"),
        (":year/:title.html", "a.png", "/blog/2022/market/a.png"),
        (":year/:title/", "/img/a.png", "/blog/img/a.png"),
    ],
)
def test_files_of_a_post_of_hexo_stood_below_its_address(
    permalink: str, written: str, expected: str
) -> None:
    found = read(post(f"![图]({written})"), site=replace(OLD, permalink=permalink))
    assert found.pictures[0].away == f"https://www.old.example{expected}"


@pytest.mark.parametrize(
    ("package", "settings", "written", "expected"),
    [
        ("", "", "../images/a.png", "/images/a.png"),
        ("", "", "images/a.png", "/images/a.png"),
        ("", "", "market/a.png", "/2022/market/a.png"),
        ("", "", "a.png", "/2022/market/a.png"),
        ("", "post_asset_folder: true\n", "images/a.png", "/2022/market/images/a.png"),
        ("", "post_asset_folder: true\n", "../images/a.png", "/images/a.png"),
        ("", "marked:\n  prependRoot: false\n", "../images/a.png", "/2022/images/a.png"),
        ("", "relative_link: true\n", "../images/a.png", "/2022/images/a.png"),
        ('{"hexo-renderer-marked": "^1.0.1"}', "", "../images/a.png", "/2022/images/a.png"),
        ('{"hexo-renderer-marked": "^4.0.0"}', "", "../images/a.png", "/images/a.png"),
        ('{"hexo-renderer-kramed": "^0.1"}', "", "../images/a.png", "/2022/images/a.png"),
    ],
)
def test_marked_of_hexo_read_the_paths_of_pictures_from_the_root(
    package: str, settings: str, written: str, expected: str
) -> None:
    text = f"url: https://old.example\npermalink: :year/:title/\n{settings}"
    site = DIALECTS["hexo"].read_site(text, package=package)
    found = read(post(f"![图]({written})"), site=site)
    assert found.pictures[0].away == f"https://old.example{expected}"


@pytest.mark.parametrize(
    ("written", "old", "site"),
    [
        ("/a.png", STOOD, Site()),
        ("/a.png", STOOD, Site(host="example.com")),
        ("/a.png", STOOD, Site(host="127.0.0.1")),
        ("/a.png", STOOD, Site(host="intranet")),
        ("a.png", Addresses(), OLD),
        ("C:\\Users\\a.png", STOOD, OLD),
        ("{{ site.cdn }}/a.png", STOOD, OLD),
        ("/a.svg", STOOD, OLD),
        ("/undefined", STOOD, OLD),
        (f"/{'a' * 1_600}.png", STOOD, OLD),
    ],
    ids=["no host", "an example's", "a machine's", "a house's", "a draft's", "a disk's", "a tag", "a drawing",
         "no picture", "too long"],
)  # fmt: skip
def test_where_that_cannot_be_told_nothing_is(written: str, old: Addresses, site: Site) -> None:
    assert away.of(Picture("local", written), From(old, "_posts/market.md", site)).away == ""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/images/a.png", "https://www.old.example/blog/images/a.png"),
        ("a.png", "https://www.old.example/blog/2022/03/04/market/a.png"),
        ("2022/a.png", ""),
        ("../../a.png", "https://www.old.example/blog/2022/03/a.png"),
    ],
)
def test_a_lead_picture_in_a_folder_of_its_theme_stood_nobody_knows_where(
    written: str, expected: str
) -> None:
    found = away.of_lead(Picture("local", written), From(STOOD, "_posts/market.md", OLD))
    assert found.away == expected


def test_the_host_of_the_file_beside_the_configuration_is_asked_first() -> None:
    assert Site(host="somebody.github.io", domain="river.example").answers_at == "river.example"
    assert Site(host="river.example", domain="example.com").answers_at == "river.example"


FIGURE = '<figure class="wide"><img src="/images/a.png" alt="码头"><figcaption>清晨</figcaption></figure>'
THERE = "https://old.example/images/a.png"
SHOWN = (
    f'<figure class="wide"><img alt="码头" referrerpolicy="no-referrer" src="{THERE}">'
    "<figcaption>清晨</figcaption></figure>"
)


def site(root: Path, *, text: str = FIGURE, config: str = "url: https://old.example\n") -> Path:
    """Write a site of Jekyll with a post and a page that show a picture of which there is no file."""
    return sites.build(
        root / "site",
        {
            "_config.yml": config,
            "_posts/2022-03-04-a.md": post(text, cover="/images/lead.png", cover_credit="林晓 摄"),
            "about.md": sites.page("关于", f"一。\n\n{FIGURE}"),
        },
    )


def add(root: Path, *names: str) -> None:
    """Let the files be there."""
    for number, name in enumerate(names):
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(make.picture_bytes(colour=f"#33445{number}"))


def edit(article: Article) -> None:
    """Change an article at the desk."""
    article.headline = "改过"
    article.save()
    publishing.save_revision(article, by=None, kind=Revision.Kind.SAVE)


@pytest.mark.django_db
@pytest.mark.usefixtures("media_root")
class TestImported:
    """What becomes of such posts and pages."""

    def test_a_missing_picture_is_shown_from_the_old_site(self, tmp_path: Path) -> None:
        root = site(tmp_path)
        rehearsed = bring(root, is_auto=True, is_dry_run=True)
        page, story = lines = bring(root, is_auto=True)
        assert [replace(line, address="") for line in lines] == [
            replace(line, address="") for line in rehearsed
        ]
        article = Article.objects.get()
        assert SHOWN in Edition.objects.get().text_row.html
        assert SHOWN in Page.objects.get().body
        assert article.lead_image.remote_url == "https://old.example/images/lead.png"
        assert article.lead_image.credit == "林晓 摄"
        assert story.pictures == ("https://old.example/images/lead.png", THERE)
        assert story.warnings[-2:] == (
            f"The picture '/images/a.png' was not found: until it is fetched, it is shown from '{THERE}'.",
            "The picture '/images/lead.png' was not found: until it is fetched, it is shown from "
            "'https://old.example/images/lead.png'.",
        )
        assert page.pictures == (THERE,)
        assert {found.verdict for found in verify()} == {"same"}
        assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}

    @pytest.mark.parametrize("host", ["url: https://old.example\n", "title: 江\n"])
    def test_it_comes_along_once_its_file_is_there(self, tmp_path: Path, host: str) -> None:
        root = site(tmp_path, config=host)
        bring(root, is_auto=True)
        assert not Image.objects.exclude(original="").exists()
        add(root, "images/a.png")
        assert set(outcomes(bring(root, is_auto=True, is_dry_run=True)).values()) == {"updated"}
        assert set(outcomes(bring(root, is_auto=True)).values()) == {"updated"}
        own = Image.objects.exclude(original="").get(remote_url="")
        figure = f'<figure class="news-image wide" data-image-id="{own.pk}"><figcaption>清晨'
        assert figure in Article.objects.get().body
        assert figure in Page.objects.get().body
        assert {found.verdict for found in verify()} == {"same"}
        assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}

    def test_so_does_one_that_the_text_only_links_to(self, tmp_path: Path) -> None:
        write(tmp_path, market=post("[图](/images/a.png)"))
        bring(tmp_path)
        add(tmp_path, "images/a.png")
        assert outcomes(bring(tmp_path)) == {"market.md": "updated"}
        assert LegacyPost.objects.get().pictures == {"/images/a.png": Image.objects.get().pk}
        assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}

    def test_a_file_that_is_no_picture_changes_nothing(self, tmp_path: Path) -> None:
        root = site(tmp_path)
        (root / "images").mkdir()
        (root / "images/a.png").write_bytes(b"no picture")
        bring(root, is_auto=True)
        assert "清晨" in Article.objects.get().body
        assert THERE not in Article.objects.get().body
        assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}

    def test_what_an_editor_changed_stays(self, tmp_path: Path) -> None:
        root = site(tmp_path)
        bring(root, is_auto=True)
        edit(Article.objects.get())
        page = Page.objects.get()
        page.title = "改过"
        publishing.keep(page)
        add(root, "images/a.png")
        assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}
        assert Image.objects.get(remote_url=THERE).original

    def test_a_text_taken_in_a_conflict_keeps_its_pictures(self, tmp_path: Path) -> None:
        write(tmp_path, market=post("一"))
        bring(tmp_path)
        edit(Article.objects.get())
        add(tmp_path, "a.png")
        write(tmp_path, market=post("![图](a.png)\n\n![无](gone.png)"))
        assert outcomes(bring(tmp_path)) == {"market.md": "conflict"}
        row = WaitingFile.objects.get()
        waiting.take_theirs(row, waiting.seen(row), by=make.user("Publisher"))
        assert LegacyPost.objects.get().pictures == {
            "a.png": Image.objects.get().pk,
            "gone.png": None,
        }
        assert [found.verdict for found in verify()] == ["same"]


PLACES = [
    "![图](/a.png)",
    '- 一\n- ![图](/a.png "江边")\n- 二',
    '> ![图](/a.png "江边")',
    '一 ![图](/a.png "江边") 二',
    "| 一 | 二 |\n| --- | --- |\n| ![图](/a.png) | 三 |",
    "[![图](/a.png)](https://elsewhere.example/)",
    "![图](/a.png)\n![图](https://old.example/a.png)",
]


@pytest.mark.django_db
@pytest.mark.usefixtures("media_root")
@pytest.mark.parametrize("text", PLACES)
def test_wherever_it_stands_the_text_is_as_it_would_be_kept(tmp_path: Path, text: str) -> None:
    root = site(tmp_path, text=text)
    bring(root, is_auto=True)
    body = Edition.objects.get().text_row.html
    assert 'src="https://old.example/a.png"' in body
    assert DIALECTS["jekyll"].name == LegacyPost.objects.first().dialect
    assert {found.verdict for found in verify()} == {"same"}
    add(root, "a.png")
    bring(root, is_auto=True)
    assert "data-image-id" in Edition.objects.latest("pk").text_row.html
    assert {found.verdict for found in verify()} == {"same"}
