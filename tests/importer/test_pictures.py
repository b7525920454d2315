"""Pictures that come along with posts."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.dialects import DIALECTS
from articles.importer import normalise
from articles.importer.find import Found
from articles.importer.others import PageFile
from articles.importer.people import read_people
from articles.importer.pictures import locate
from articles.importer.taking import take_portrait
from articles.importer.verify import verify
from articles.markup import clean
from articles.models import Article, Author, Edition, Image
from articles.publishing import snapshots
from tests import make
from tests.importer import sites
from tests.importer.posts import options, read
from tests.importer.runs import bring, post, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]


def _picture(place: Path, colour: str = "#8a3324") -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(make.picture_bytes(colour=colour))


def test_pictures_beside_the_post_enter_the_library(tmp_path: Path) -> None:
    _picture(tmp_path / "pictures/a.png")
    _picture(tmp_path / "pictures/b.png", "#334455")
    text = '一段。\n\n![码头](pictures/b.png "清晨")\n\n又一段。'
    header = {
        "headimg": "pictures/a.png",
        "headimg_alt": "灯",
        "headimg_caption": "夜",
        "headimg_credit": "林晓 摄",
    }
    write(tmp_path, market=post(text, **header))
    line = bring(tmp_path)[0]
    article = Article.objects.get()
    lead = article.lead_image
    assert line.warnings == ()
    assert (lead.alt, lead.caption, lead.credit, lead.is_remote) == ("灯", "夜", "林晓 摄", False)
    shown = article.images.get()
    assert (shown.alt, shown.caption) == ("码头", "清晨")
    figure = f'<figure class="news-image" data-image-id="{shown.pk}"><figcaption>清晨</figcaption></figure>'
    assert figure in Edition.objects.get().text_row.html
    assert snapshots.take(article) == article.revisions.get().content


def test_the_same_bytes_are_one_picture(tmp_path: Path) -> None:
    _picture(tmp_path / "a.png")
    _picture(tmp_path / "b.png")
    write(tmp_path, one=post("![甲](a.png)"), two=post("![乙](b.png)\n\n![丙](a.png)"))
    bring(tmp_path)
    assert Image.objects.count() == 1


def test_a_missing_or_broken_picture_leaves_its_caption_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    gone = '<figure><img src="gone.png"><figcaption>x</figcaption></figure>'
    text = f'<p>一</p>{gone}<p><img src="broken.png"></p><p>二</p>'
    write(tmp_path, market=post(text))
    line = bring(tmp_path)[0]
    assert Edition.objects.get().text_row.html == "<p>一</p>\n<p>x</p>\n<p>二</p>"
    assert len(line.warnings) == 2


@pytest.mark.parametrize(
    "text",
    ['- 一\n- ![](gone.png "江边")\n- 二', '> ![](gone.png "江边")', '一 ![](gone.png "江边") 二'],
    ids=["in a list", "in a quotation", "in a line"],
)
def test_the_caption_of_a_missing_picture_stands_where_the_editor_keeps_it(
    tmp_path: Path, text: str
) -> None:
    write(tmp_path, market=post(text))
    bring(tmp_path)

    body = Edition.objects.get().text_row.html

    assert body.count("江边") == 1
    assert clean(str(body)) == body
    assert [found.verdict for found in verify()] == ["same"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("file:///D:/pictures/a.png", "'file:///D:/pictures/a.png' was not found."),
        ("D:\\pictures\\a.png", "'D:%5Cpictures%5Ca.png' was not found."),
    ],
)
def test_a_picture_that_only_its_writer_had_is_told(
    tmp_path: Path, written: str, told: str
) -> None:
    (tmp_path / "_config.yml").write_text("url: https://old.example\n")
    write(tmp_path / "source/_posts", market=post(f'甲。\n\n![乙]({written} "丙")\n'))
    report = bring(tmp_path)
    assert report[0].warnings == (f"The picture {told}",)
    assert Article.objects.get().body == "<p>甲。</p>\n<p>丙</p>"


def test_pictures_that_were_buttons_of_cnblogs_go(tmp_path: Path) -> None:
    sign = "![复制代码](//common.cnblogs.com/images/copycode.gif)"
    write(tmp_path, market=post(f'[{sign}](javascript:void(0); "复制代码")\n\n    a = 1\n\n甲。\n'))
    bring(tmp_path)
    assert Article.objects.get().body == "<pre><code>a = 1</code></pre>\n<p>甲。</p>"


def test_numbers_of_lines_behind_code_go(tmp_path: Path) -> None:
    numbers = '<ul class="pre-numbering"><li>1</li><li style="a">2</li></ul>'
    write(tmp_path, market=post(f"<pre><code>a = 1\n\nb</code>{numbers}</pre>\n\n甲 *乙*。\n"))
    bring(tmp_path)
    assert (
        Article.objects.get().body == "<pre><code>a = 1\n\nb</code></pre>\n<p>甲 <em>乙</em>。</p>"
    )


def test_a_picture_outside_the_folder_is_not_taken(tmp_path: Path) -> None:
    _picture(tmp_path / "secret.png")
    write(tmp_path / "posts", market=post("![x](../secret.png)", headimg="../secret.png"))
    bring(tmp_path / "posts")
    assert not Image.objects.exists()


def test_the_operator_may_name_one_more_folder(tmp_path: Path) -> None:
    _picture(tmp_path / "elsewhere/a.png")
    write(tmp_path / "posts", market=post("![x](a.png)"))
    bring(tmp_path / "posts", pictures=tmp_path / "elsewhere")
    assert Image.objects.count() == 1


def test_a_forged_number_shows_no_picture_of_the_library(tmp_path: Path) -> None:
    secret = make.image()
    write(
        tmp_path,
        market=post(f'<p>x</p><figure class="news-image" data-image-id="{secret.pk}"></figure>'),
    )
    bring(tmp_path)
    assert "data-image-id" not in Edition.objects.get().text_row.html


def test_what_a_header_says_of_a_remote_picture_is_kept(tmp_path: Path) -> None:
    write(tmp_path, market=post(headimg="https://example.org/a.jpg", headimg_alt="灯"))
    bring(tmp_path)
    assert Image.objects.get().alt == "灯"


def test_authors_get_what_the_operators_file_says(tmp_path: Path) -> None:
    _picture(tmp_path / "authors/lin.png")
    people = read_people("林晓: {slug: lin-xiao, bio: 写河流。, portrait: lin.png}", is_toml=False)
    write(tmp_path / "posts", market=post())
    bring(tmp_path / "posts", people=people, portraits=tmp_path / "authors")
    author = Author.objects.get()
    assert (author.slug, author.bio) == ("lin-xiao", "写河流。")
    assert author.portrait is not None


@pytest.mark.parametrize("name", ["a" * 300 + "/lin.png", "\0.png", "loop.png", "../secret.png"])
def test_a_portrait_that_has_no_place_beside_the_operators_file_is_none(
    tmp_path: Path, name: str
) -> None:
    _picture(tmp_path / "secret.png")
    (tmp_path / "authors").mkdir()
    (tmp_path / "authors/loop.png").symlink_to("loop.png")
    assert take_portrait(name, tmp_path / "authors") is None


def _remote(name: str, alt: str) -> str:
    tag = f'<img alt="{alt}" referrerpolicy="no-referrer" src="https://p.example/{name}.jpg">'
    return f"<figure>{tag}</figure>"


@pytest.mark.parametrize("key", ["photos", "photo"])
def test_photos_of_hexo_stand_above_the_text_but_for_the_lead(tmp_path: Path, key: str) -> None:
    _picture(tmp_path / "a.png")
    _picture(tmp_path / "b.png", "#334455")
    header = {key: "[a.png, b.png, a.png, 'https://p.example/c.jpg']"}
    write(tmp_path, market=post("一段。", **header))
    line = bring(tmp_path)[0]
    assert (line.warnings, line.unknown) == ((), ())
    article = Article.objects.get()
    second = article.images.exclude(pk=article.lead_image_id).get(remote_url="")
    figure = f'<figure class="news-image" data-image-id="{second.pk}"></figure>'
    remote = _remote("c", "")
    assert [part for part in article.body.split("\n") if part] == [figure, remote, "<p>一段。</p>"]
    assert {finding.verdict for finding in verify()} == {"same"}


def test_another_lead_leaves_all_photos_above_the_text(tmp_path: Path) -> None:
    photos = "[{src: 'https://p.example/b.jpg', alt: 船}, true, 'https://p.example/c.jpg']"
    write(tmp_path, market=post("一段。", headimg="https://p.example/c.jpg", photos=photos))
    bring(tmp_path)
    assert Article.objects.get().body.split("\n") == [_remote("b", "船"), "<p>一段。</p>"]


def test_a_page_shows_its_photos_and_jekyll_knows_none() -> None:
    text = post("一段。", photos="[a.png]")
    page = normalise.normalise(text.encode(), "about.md", options(is_site=True))
    assert isinstance(page, PageFile)
    assert [one.address for one in page.pictures] == ["a.png"]
    jekyll = read(text, "_posts/2022-03-04-a.md", dialect=DIALECTS["jekyll"])
    assert (jekyll.pictures, jekyll.lead and jekyll.lead.address) == ((), "a.png")


LINKED = {
    "with a description": (
        "[![码头](a.png)](https://else.example/)",
        "码头",
        "https://else.example/",
    ),
    "with a caption": ('<a href="/big"><img src="a.png" alt="x" title="清晨"></a>', "清晨", "/big"),
    "without a word": ("[![](a.png)](/大/big.html)", "big.html", "/%E5%A4%A7/big.html"),
    "in a figure": (
        '<figure><a href="/big"><img src="a.png"></a><figcaption>灯</figcaption></figure>',
        "灯",
        "/big",
    ),
}


@pytest.mark.parametrize(("text", "words", "to"), LINKED.values(), ids=LINKED.keys())
def test_the_link_around_a_picture_stays_in_its_caption(
    text: str, words: str, to: str, tmp_path: Path
) -> None:
    _picture(tmp_path / "a.png")
    write(tmp_path, market=post(f"一\n\n{text}\n\n二"))
    bring(tmp_path)
    assert f'<figcaption><a href="{to}">{words}</a></figcaption>' in Article.objects.get().body
    assert {finding.verdict for finding in verify()} == {"same"}


def test_a_link_around_a_picture_that_no_browser_could_read_is_none(tmp_path: Path) -> None:
    _picture(tmp_path / "a.png")
    write(tmp_path, market=post("一\n\n[![](a.png)](https://[you].example/)\n\n二"))
    (line,) = bring(tmp_path)
    assert line.outcome == "created"
    assert "<a " not in Article.objects.get().body


def test_a_picture_that_leads_to_itself_leads_nowhere(tmp_path: Path) -> None:
    _picture(tmp_path / "a.png")
    write(tmp_path, market=post("一\n\n[![码头](a.png)](a.png)\n\n二"))
    bring(tmp_path)
    assert "<a " not in Article.objects.get().body


def test_the_link_around_a_picture_that_is_missing_stays(tmp_path: Path) -> None:
    write(tmp_path, market=post("一\n\n[![码头](gone.png)](https://else.example/)\n\n二"))
    bring(tmp_path)
    assert '<p><a href="https://else.example/">码头</a></p>' in Article.objects.get().body


BUNDLE = {
    "hugo.toml": "theme = 'blowfish'\n",
    "content/posts/a/index.md": sites.post("甲", thumbnailImage="灯"),
    "content/posts/b/index.md": sites.post("乙"),
    "content/posts/c/index.md": sites.post("丙"),
    "content/posts/d.md": sites.post("丁"),
}


def test_a_bundle_may_name_its_pictures_as_if_they_lay_at_the_root(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _picture(site / "content/posts/a/x.png")
    _picture(site / "content/posts/y.png")
    text = "---\ntitle: 甲\ndate: 2022-03-04\n---\n![](/x.png)\n\n![](/y.png)\n"
    (site / "content/posts/a/index.md").write_text(text)
    (site / "hugo.toml").write_text("title = 'x'\n")
    bring(site, is_auto=True)
    assert Article.objects.get().body.count("data-image-id") == 1


def test_the_header_may_tell_of_a_picture_that_lies_beside_the_text_and_its_theme_showed(
    tmp_path: Path,
) -> None:
    site = tmp_path / "site"
    _picture(site / "content/posts/a/featured.jpg")
    said = "{caption: '摄: [林](https://a.example)', focal_point: '', alt_text: 灯}"
    (site / "content/posts/a/index.md").write_text(sites.post("甲", image=said))
    (site / "hugo.toml").write_text("theme = 'academic'\n")
    bring(site, is_auto=True)
    lead = Article.objects.get().lead_image
    assert lead is not None
    assert (lead.caption, lead.alt) == ("摄: 林", "灯")
    assert {one.verdict for one in verify("old")} == {"same"}


def test_a_bundle_of_hugo_names_pictures_without_their_ending_and_its_theme_shows_one_by_its_name(
    tmp_path: Path,
) -> None:
    site = sites.build(tmp_path, BUNDLE)
    for name in ("a/灯.PNG", "a/feature.png", "b/My-Feature.jpg", "b/notes.png", "feature.png"):
        _picture(site / "content/posts" / name, f"#{len(name):06d}")
    (site / "content/posts/c/feature.txt").write_text("江")

    lines = bring(site, is_auto=True)

    leads = {one.headline: one.lead_image for one in Article.objects.select_related("lead_image")}
    assert {line.warnings for line in lines} == {()}
    assert {title for title, lead in leads.items() if lead} == {"甲", "乙"}
    assert leads["甲"].content_hash != leads["乙"].content_hash
    assert {one.verdict for one in verify("old")} == {"same"}
    looked_at = bring(site, is_auto=True, is_dry_run=True, source="b")
    told = [said for line in looked_at for said in line.warnings]
    assert all("leads to another article" in said for said in told)


OWN_PATHS = [
    pytest.param("spring.md", "spring/map.png", "/2024/05/spring/map.png", id="a post's own files"),
    pytest.param("2024-05-01-spring.md", "2024-05-01-spring/map.png", "/2024/05/01/spring/map.png",
                 id="a name with its day"),
    pytest.param("spring/index.md", "spring/img/map.png", "/posts/spring/img/map.png", id="a bundle"),
    pytest.param("spring/index.zh.md", "spring/map.png", "/zh/spring/map.png", id="in a language"),
    pytest.param("spring.md", "spring/地 图.png", "/spring/2024/spring/%E5%9C%B0%20%E5%9B%BE.png",
                 id="a name that stands in the path twice"),
]  # fmt: skip


@pytest.mark.parametrize(
    "written", ["a.png", "./pics/b.png", "/a.png", "/news/day/a.png", "a", "pics/*"]
)
def test_a_bundle_shows_pictures_of_the_same_page_in_another_language(
    tmp_path: Path, written: str
) -> None:
    _picture(tmp_path / "content/english/news/day/a.png")
    _picture(tmp_path / "content/english/news/day/pics/b.png", "#334455")
    _picture(tmp_path / "content/english/news/other/c.png", "#112233")
    said = "".join(f"[languages.{one}]\ncontentDir = 'content/{two}'\n" for one, two in FOLDERS)
    text = sites.post("日").replace("清晨", f"![甲]({written}) ![乙](c.png) 清晨")
    root = sites.build(
        tmp_path,
        {
            "hugo.toml": f"defaultContentLanguage = 'en'\n{said}",
            "content/chinese/news/day/index.md": text,
        },
    )
    bring(root, is_auto=True)
    assert Image.objects.count() == 1
    assert {finding.verdict for finding in verify()} == {"same"}


FOLDERS = [("en", "english"), ("zh", "chinese")]


def test_a_picture_of_a_bundle_may_name_its_language(tmp_path: Path) -> None:
    _picture(tmp_path / "day/a.en.png")
    for name, is_there in (("index.en.md", True), ("index.zh.md", False), ("b.en.md", False)):
        place = tmp_path / "day" / name
        found = locate(Found(place, f"day/{name}", tmp_path), "a.png")
        assert (found is not None) is is_there, name


def test_an_element_of_another_name_for_pictures_is_one() -> None:
    found = read(post('甲\n\n<image src="a.png" alt="乙">\n\n<svg><image href="b.png"/></svg>'))
    assert [(one.address, one.alt) for one in found.pictures] == [("a.png", "乙")]


def test_a_mere_name_is_looked_for_in_the_folder_of_images_beside_the_post(tmp_path: Path) -> None:
    _picture(tmp_path / "spring/images/a.png")
    found = Found(tmp_path / "spring/index.md", "spring/index.md", tmp_path)
    assert locate(found, "a.png") == (tmp_path / "spring/images/a.png").resolve()
    assert locate(found, "b/a.png") is None


@pytest.mark.parametrize("written", ["../../../../img/a.png", "/../img/a.png", "./img/a.png"])
def test_the_way_up_from_a_page_ends_at_the_root_of_its_site(tmp_path: Path, written: str) -> None:
    _picture(tmp_path / "site/source/img/a.png")
    _picture(tmp_path / "img/b.png")
    root = tmp_path / "site/source"
    found = Found(root / "_posts/spring.md", "_posts/spring.md", root)
    assert locate(found, written) == (root / "img/a.png").resolve()
    assert locate(found, written.replace("a.png", "b.png")) is None


@pytest.mark.parametrize(("file", "picture", "written"), OWN_PATHS)
def test_a_public_path_that_goes_through_the_posts_own_name_leads_to_its_folder(
    tmp_path: Path, file: str, picture: str, written: str
) -> None:
    _picture(tmp_path / picture)
    found = Found(tmp_path / file, file, tmp_path)
    assert locate(found, written) == (tmp_path / picture).resolve()
    assert locate(found, written.replace("spring", "summer")) is None
    assert locate(found, "/spring/../../../map.png") is None


@pytest.mark.parametrize(
    "tag",
    [
        '<img class="lazy" data-src="pictures/b.png">',
        '<img src="data:image/gif;base64,R0" data-original="pictures/b.png">',
        '<img src="https://cdn.test/loading.gif" data-lazy-src="pictures/b.png">',
        '<img src="pictures/b.png" data-src="pictures/a.png">',
    ],
)
def test_a_picture_that_a_script_loads_late_enters_the_library(tmp_path: Path, tag: str) -> None:
    _picture(tmp_path / "pictures/b.png", "#334455")
    write(tmp_path, market=post(f"一段。\n\n{tag}\n\n又一段。"))
    bring(tmp_path)
    number = Image.objects.get().pk
    assert f'data-image-id="{number}"' in Article.objects.get().body
