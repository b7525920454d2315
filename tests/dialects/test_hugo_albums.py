"""Galleries of Hugo's that name a folder or a pattern, and templates that show all files of a folder."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Named, Site
from articles.dialects.header import Value
from articles.dialects.hugo_facts import Facts

HUGO = DIALECTS["hugo"]
PARTS = {
    "/content/news/a/": "b/2.JPG\nb/notes.txt\nb/one.png\ngallery/x.png\ntop.png",
    "/files/static/img/": "a-thumb.jpg\na.jpg\nbelow/z.png",
    "/files/assets/media/albums/demo/": "y.png\nz.png",
}
SHOWN = {
    "a pattern": ('{{< carousel images="b/*" >}}', ("b/2.JPG", "b/one.png")),
    "a pattern in signs of a choice": ('{{< carousel images="{b/o*,top.png}" >}}', ("b/one.png", "top.png")),
    "files that are listed": ('{{< carousel images="{b/1.png,c.png}" >}}', ("b/1.png", "c.png")),
    "a pattern, backwards": (
        '{{< gallery match="b/*" sortOrder="desc" >}}', ("b/one.png", "b/2.JPG"),
    ),
    "a folder that the site served": ('{{< gallery dir="/img/" />}}', ("/img/a.jpg",)),
    "by another name": ('{{< foldergallery src="img" >}}', ("/img/a.jpg",)),
    "a pair with nothing in it": (
        '{{< gallery dir="img" >}}\n<!-- 江 -->\n{{< /gallery >}}', ("/img/a.jpg",),
    ),
    "an album of the site": (
        '{{< gallery album="demo" >}}', ("/media/albums/demo/y.png", "/media/albums/demo/z.png"),
    ),
    "an album of the page": ('{{< gallery album="b" >}}', ("b/2.JPG", "b/one.png")),
    "a folder that no word names": ("{{< gallery >}}", ("gallery/x.png",)),
}  # fmt: skip
OWN = {
    "a pattern of the page's files": (
        '{{ range .Page.Resources.Match "b/*.png" }}{{ $s := .Resize "300x" }}'
        '<img src="{{ $s.RelPermalink }}" alt="{{ .Title }}">{{ end }}',
        '<img src="b/one.png" alt="其一">',
    ),
    "its pictures, one with words of the header": (
        '{{ range first 1 (sort (.Page.Resources.ByType "image") "Name" "desc") }}<img src="{{ .Name }}">'
        "{{ end }}{{ range (.Page.Resources.Match `B/ONE*`) }}<p>{{ .Params.caption }}</p>{{ end }}",
        '<img src="top.png"><p>江边</p>',
    ),
    "a folder that is read": (
        '{{ range readDir (print "/static/" (.Get 0)) }}'
        "{{ if not .IsDir }}<i>{{ .Name }}</i>{{ end }}{{ end }}",
        "<i>a-thumb.jpg</i><i>a.jpg</i>",
    ),
    "a pattern of the assets": (
        '{{ range resources.Match "media/albums/demo/*" }}<img src="{{ .RelPermalink }}">{{ end }}',
        '<img src="media/albums/demo/y.png"><img src="media/albums/demo/z.png">',
    ),
}
LEFT = (
    '{{< gallery dir="none" />}}', '{{< gallery match="*.gif" >}}', '{{< gallery dir="../img" />}}',
    '{{< carousel images="c/*" >}}', '{{< gallery dir="https://a.test/img" />}}',
)  # fmt: skip


def _converted(text: str, template: str = "", **values: Value) -> tuple[str, tuple[str, ...]]:
    site = Site(own_parts={**PARTS, "own.html": template})
    facts = Facts(values, Named("news/a", "a", is_bundle=True), None)
    found = HUGO.convert(text, site, facts)
    return found.text, found.left


def _figures(text: str) -> tuple[str, ...]:
    return tuple(part.partition('"')[0] for part in text.split('src="')[1:])


@pytest.mark.parametrize(("text", "pictures"), SHOWN.values(), ids=SHOWN)
def test_a_gallery_shows_the_pictures_of_its_folder(text: str, pictures: tuple[str, ...]) -> None:
    shown, left = _converted(text)
    assert (_figures(shown), left) == (pictures, ())
    assert "{{" not in shown


def test_what_the_header_says_of_a_picture_of_an_album_is_its_caption() -> None:
    items: Value = [{"album": "demo", "image": "z.png", "caption": "江 *边*"}]
    shown, _ = _converted('{{< gallery album="demo" >}}', gallery_item=items)
    assert 'y.png" alt=""></figure>' in shown
    assert "<figcaption>江 <em>边</em></figcaption>" in shown


@pytest.mark.parametrize(("template", "html"), OWN.values(), ids=OWN)
def test_a_template_shows_all_files_of_a_folder(template: str, html: str) -> None:
    told: Value = [{"src": "b/*.png", "title": "其一", "params": {"caption": "江边"}}]
    shown, left = _converted("{{< own img >}}", template, resources=told)
    assert ("".join(shown.split("\n")), left) == (html, ())


def test_files_with_other_names_than_their_own_are_not_known() -> None:
    template = '{{ range .Page.Resources.Match "*" }}<img src="{{ .Name }}">{{ end }}'
    told: Value = [{"src": "top.png", "name": "header"}]
    assert _converted("{{< own >}}", template, resources=told)[1] == ("own",)


@pytest.mark.parametrize("text", LEFT)
def test_a_gallery_without_a_picture_stays(text: str) -> None:
    assert len(_converted(text)[1]) == 1
