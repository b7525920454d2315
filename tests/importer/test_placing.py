"""Pictures that Jekyll's theme Chirpy shows from a folder of the post, or from another site."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.dialects import DIALECTS
from articles.importer.placing import placed_in
from articles.models import Article
from tests import make
from tests.importer.posts import post, read
from tests.importer.runs import bring
from tests.importer.sites import build

FOLDER = {"media_subpath": "/pictures/day/"}
CHIRPY = "theme: jekyll-theme-chirpy\ncdn: https://cdn.example/x/\n"
PLACES = {
    "a folder": ("", FOLDER, "a.png", "/pictures/day/a.png"),
    "from the root": ("", FOLDER, "/in/a.png", "/pictures/day/in/a.png"),
    "its older name": ("", {"img_path": "pictures"}, "a.png", "/pictures/a.png"),
    "a picture by that name": ("", {"img_path": "/pictures/b.png"}, "a.png", "a.png"),
    "a folder elsewhere": ("", {"media_subpath": "https://a.test/x/"}, "a.png", "https://a.test/x/a.png"),
    "a remote picture": (CHIRPY, FOLDER, "https://a.test/a.png", "https://a.test/a.png"),
    "without a scheme": (CHIRPY, FOLDER, "//a.test/a.png", "https://a.test/a.png"),
    "another site": (CHIRPY, {}, "/in//a.png", "https://cdn.example/x/in/a.png"),
    "both": (CHIRPY, FOLDER, "a.png", "https://cdn.example/x/pictures/day/a.png"),
    "its older name there": ("img_cdn: https://cdn.example", FOLDER, "a.png", "https://cdn.example/pictures/day/a.png"),
    "a path before all": ("img_cdn: /blog/", FOLDER, "a.png", "/blog/pictures/day/a.png"),
    "another theme's key": ("theme: minima\ncdn: https://a.test", FOLDER, "a.png", "/pictures/day/a.png"),
    "by the configuration": (
        "defaults: [{scope: {path: ''}, values: {media_subpath: /all}}]", {}, "a.png", "/all/a.png"
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("configuration", "header", "written", "address"), PLACES.values(), ids=PLACES
)
def test_pictures_stand_where_the_theme_showed_them(
    configuration: str, header: dict[str, str], written: str, address: str
) -> None:
    dialect = DIALECTS["jekyll"]
    text = post(f"一\n\n![甲]({written})\n", image=f"{{path: {written}, alt: 乙}}", **header)
    found = read(
        text, "_posts/2022-03-04-a.md", dialect=dialect, site=dialect.read_site(configuration)
    )
    assert found.lead is not None
    assert (found.lead.address, found.lead.alt) == (address, "乙")
    shown = [picture.address for picture in found.pictures] or list(found.remote_pictures)
    assert shown == [address]
    assert not {"media_subpath", "img_path"} & {*found.unknown}


def test_other_generators_have_no_such_key() -> None:
    found = read(post("![甲](a.png)", **FOLDER), dialect=DIALECTS["hexo"])
    assert [picture.address for picture in found.pictures] == ["a.png"]
    assert "media_subpath" in found.unknown


def test_what_a_header_says_of_a_picture_is_said_of_it_there() -> None:
    told = "\npictures:\n  a.png: {caption: 清晨}"
    written = post("![甲](a.png)", **{**FOLDER, "lang": "zh" + told})
    found = read(written, "_posts/2022-03-04-a.md", dialect=DIALECTS["jekyll"])
    assert [(one.address, one.caption) for one in found.pictures] == [
        ("/pictures/day/a.png", "清晨")
    ]


def test_what_is_no_picture_stays() -> None:
    written = '<p><img alt="src=x"><IMG data-src="a" src=\'b&amp;c.png\'><a href="d.png">e</a></p>'
    assert placed_in(written, "/x") == (
        '<p><img alt="src=x"><IMG data-src="a" src="/x/b&amp;c.png"><a href="d.png">e</a></p>'
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("media_root")
def test_they_enter_the_library_from_there(tmp_path: Path) -> None:
    text = post("![甲](a.png)", image="lead.png", **FOLDER)
    root = build(
        tmp_path, {"_config.yml": "theme: jekyll-theme-chirpy\n", "_posts/2022-03-04-a.md": text}
    )
    (root / "pictures/day").mkdir(parents=True)
    for name, colour in (("a.png", "#8a3324"), ("lead.png", "#334455")):
        (root / "pictures/day" / name).write_bytes(make.picture_bytes(colour=colour))
    (line,) = bring(root, is_auto=True)
    article = Article.objects.get()
    assert line.warnings == ()
    assert article.lead_image is not None
    assert article.images.count() == 1


@pytest.mark.parametrize(
    ("engine", "configuration"),
    [
        ("hexo", "root: /blog/"),
        ("jekyll", "baseurl: /blog"),
        ("hugo", "baseURL: https://a.test/blog/"),
    ],
)
def test_pictures_are_found_without_the_folder_in_which_the_site_stood(
    engine: str, configuration: str
) -> None:
    dialect = DIALECTS[engine]
    told = {"pictures": '{"/blog/in/a.png": {alt: 乙}}', "image": "/blog/in/b.png"}
    text = post('![甲](/blog/in/a.png)\n\n<img src="/blogs/c.png">\n\n![](/in/d.png)', **told)
    site = dialect.read_site(configuration)
    found = read(text, "_posts/2022-03-04-a.md", dialect=dialect, site=site)
    shown = [(picture.address, picture.alt) for picture in found.pictures]
    assert shown == [("/in/a.png", "乙"), ("/blogs/c.png", ""), ("/in/d.png", "")]
    assert found.lead is not None
    assert found.lead.address == "/in/b.png"
