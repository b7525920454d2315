"""Parts of pages that themes of Jekyll bring: told by their names and arguments where no template lies."""

from __future__ import annotations

import time

import pytest

from articles.dialects import DIALECTS, Converted, Site, Value
from articles.importer.bodies import body_of

JEKYLL = DIALECTS["jekyll"]
VALUES: dict[str, Value] = {
    "row": [
        {
            "image_path": "https://a.test/a.png",
            "alt": "江",
            "image_caption": "*边*",
            "title": "甲",
            "excerpt": "乙 **丙**",
            "url": "/x/",
            "btn_label": "丁",
        },
        {"title": "戊"},
        "https://a.test/b.png",
    ],
    "feature_row": [{"title": "己", "url": "/y/"}],
    "shots": ["https://a.test/a.png", {"src": "https://a.test/b.png", "caption": "江"}],
}


def convert(written: str) -> Converted:
    """Return what a post of a site without parts of its own becomes."""
    return JEKYLL.convert(written, JEKYLL.read_site("title: x"), VALUES)


def shown(written: str) -> str:
    """Return the HTML that a post becomes, a line behind the other."""
    return "".join(body_of(written, ".md", {}, convert).html.split("\n"))


def card(address: str, name: str) -> str:
    """Return the line that stands for what another site shows."""
    return f'<p class="embed"><a href="{address}">{name}</a></p>'


PICTURE = '<img alt="" referrerpolicy="no-referrer" src="https://a.test/{}.png">'
NOTE = '<aside class="note">{}</aside>'
FILM = card("https://www.youtube.com/watch?v=abcdefghijk", "YouTube")
SHOWN = {
    # films, songs and code of other sites
    "{% include embed/bilibili.html id='170001' %}": card(
        "https://www.bilibili.com/video/av170001/", "哔哩哔哩"
    ),
    "{% include bilibili_video.liquid bvid='BV1xx411c7mD' p=7 %}": card(
        "https://www.bilibili.com/video/BV1xx411c7mD/", "哔哩哔哩"
    ),
    "{% include youtube.html id='abcdefghijk?t=20' %}": FILM,
    "{% include youtube.html content='https://youtu.be/abcdefghijk' %}": FILM,
    "{% include youtube.html id='abcdefghijk' title='江' %}": f"{FILM}<p>江</p>",
    "{% include video id='abcdefghijk' provider='google-drive' %}": card(
        "https://drive.google.com/file/d/abcdefghijk/view", "Google"
    ),
    "{% include googleDrivePlayer.html id='abcdefghijk/preview' %}": card(
        "https://drive.google.com/file/d/abcdefghijk/view", "Google"
    ),
    "{%- include extensions/codepen.html user='lin' hash='aBcD' -%}": card(
        "https://codepen.io/lin/pen/aBcD", "CodePen"
    ),
    "{%- include extensions/netease-cloud-music.html id='11111' -%}": card(
        "https://music.163.com/song?id=11111", "网易云音乐"
    ),
    "{%- include extensions/ted.html id='a_b' -%}": card("https://www.ted.com/talks/a_b", "TED"),
    "{% include soundcloud.html id=11111 %}": card(
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/11111",
        "SoundCloud",
    ),
    "{% include spotify.html id='playlist/abcdefghijk' %}": card(
        "https://open.spotify.com/playlist/abcdefghijk", "Spotify"
    ),
    "{% include tweet.html id='123456' %}": card("https://x.com/i/status/123456", "X"),
    "{% include gist.html id='lin/0123abc' %}": card(
        "https://gist.github.com/lin/0123abc", "GitHub Gist"
    ),
    # frames and files
    "{% include responsive-embed url='https://www.youtube.com/embed/abcdefghijk' ratio='16:9' %}": FILM,
    "{% include iframe.html src='https://a.test/x' %}": (
        '<p><a href="https://a.test/x">https://a.test/x</a></p>'
    ),
    "{% include pdf-viewer.html url='/a.pdf' title='江' %}": '<p><a href="/a.pdf">江</a></p>',
    "{% include video.liquid path='assets/a.mp4' controls=true caption='江' %}": (
        '<p><a href="/assets/a.mp4">江</a></p>'
    ),
    "{% include audio.html src='/a.mp3' title='江' caption='边' %}": (
        '<p><a href="/a.mp3">江</a></p><p>边</p>'
    ),
    # pictures
    "{% include image.html img='https://a.test/a.png' url='https://a.test/' caption='江' %}": (
        f'<figure><a href="https://a.test/">{PICTURE.format("a")}</a><figcaption>江</figcaption></figure>'
    ),
    "{% include lightbox.html src='https://a.test/a.png' title='江' %}": (
        f"<figure>{PICTURE.format('a')}<figcaption>江</figcaption></figure>"
    ),
    "{% include figure.html filename='https://a.test/a.png' %}": (
        f"<figure>{PICTURE.format('a')}</figure>"
    ),
    "{% include image-gallery.html images='https://a.test/a.png, https://a.test/b.png' %}": (
        f"<figure>{PICTURE.format('a')}</figure><figure>{PICTURE.format('b')}</figure>"
    ),
    "{% include elements/lazyload.html img='https://a.test/a.png' %}": (
        f"<figure>{PICTURE.format('a')}</figure>"
    ),
    "{% include aligner.html images='https://a.test/a.png,https://a.test/b.png' column=2 %}": (
        f"<figure>{PICTURE.format('a')}</figure><figure>{PICTURE.format('b')}</figure>"
    ),
    "{% include gallery.html images=page.shots caption='边' %}": (
        f"<figure>{PICTURE.format('a')}</figure>"
        f"<figure>{PICTURE.format('b')}<figcaption>江</figcaption></figure><p>边</p>"
    ),
    "{% capture all %}\nhttps://a.test/a.png\nhttps://a.test/b.png\n{% endcapture %}"
    "{% include gallery images=all caption='边' %}": (
        f"<figure>{PICTURE.format('a')}</figure><figure>{PICTURE.format('b')}</figure><p>边</p>"
    ),
    # notes, quotations and folds
    "{% include info.html text='江' %}": NOTE.format("<p>江</p>"),
    "{% include danger.html header='江' content='*边*' %}": NOTE.format(
        "<p><strong>江</strong></p><p><em>边</em></p>"
    ),
    "{% include quote.html text='江' author='林晓' source='河' url='https://a.test/' %}": (
        '<blockquote><p>江</p><p>— 林晓 <a href="https://a.test/">河</a></p></blockquote>'
    ),
    "{% capture q %}江\n\n边{% endcapture %}{% include quote.html quote=q by='林晓' %}": (
        "<blockquote><p>江</p><p>边</p><p>— 林晓</p></blockquote>"
    ),
    "{% include details.html summary='江' content='边' %}": "<p><strong>江</strong></p><p>边</p>",
    # links
    "去 {% include button.html text='江' link='/x/' color='#000' %}": '<p>去 <a href="/x/">江</a></p>',
    "按 {% include button.html button_name='江' %}": "<p>按 江</p>",
    "{% include repository/repo.liquid repository='lin/river' %}": (
        '<p><a href="https://github.com/lin/river">lin/river</a></p>'
    ),
    # rows of cards
    "{% include feature_row id='row' type='left' %}": (
        '<figure><img alt="江" referrerpolicy="no-referrer" src="https://a.test/a.png">'
        "<figcaption><em>边</em></figcaption></figure><p><strong>甲</strong></p>"
        '<p>乙 <strong>丙</strong></p><p><a href="/x/">丁</a></p><p><strong>戊</strong></p>'
        f"<figure>{PICTURE.format('b')}</figure>"
    ),
    "{% include feature_row %}": '<p><strong>己</strong></p><p><a href="/y/">己</a></p>',
    # what holds no word of the text
    "江{% include mathjax_support.html %}{% include googlead1.html %}边": "<p>江边</p>",
}


@pytest.mark.parametrize(("written", "html"), SHOWN.items(), ids=SHOWN)
def test_a_part_is_told_by_its_name_and_arguments(written: str, html: str) -> None:
    assert shown(written) == html
    assert convert(written).left == ()


def test_pictures_of_type_on_strap_lie_in_its_own_folder() -> None:
    found = convert("{% include aligner.html images='river/a.png, /b.png' %}").text
    assert '<img src="/assets/img/river/a.png" alt="">' in found
    assert '<img src="/b.png" alt="">' in found


LEFT = [
    "{% include image-gallery.html folder='/album' %}",
    "{% include feature_row id='none' %}",
    "{% include elements/video.html id='abcdefghijk' %}",
    "{% include related.html id='abcdefghijk' %}",
    "{% include tweet_quote.html quote_text='江' %}",
    "{% include youtube.html id='<b>' %}",
    "{% include button.html text='江' link='javascript: x' %}",
    "{% include repository/repo.html repository='a b' %}",
    "{% include links.html %}",
    "{% include ads.html id='x' %}",
]


@pytest.mark.parametrize("written", LEFT)
def test_one_that_says_too_little_stays_to_be_seen(written: str) -> None:
    found = convert(written)
    assert found.left == ("include",)
    assert "{% include" in found.text


def test_a_sites_own_part_counts_first_where_it_says_more() -> None:
    own = {"info.html": "<p>{{ include.text }}（{{ include.by }}）</p>", "button.html": "<b>x</b>"}
    site = Site(own_parts=own)
    long = "江" * 50
    found = JEKYLL.convert(f"{{% include info.html text='边' by='{long}' %}}", site, {})
    assert f"边（{long}）" in found.text
    found = JEKYLL.convert("{% include button.html text='边' link='/x/' %}", site, {})
    assert '<a href="/x/">边</a>' in found.text  # the template shows none of it


HOSTILE = ("{% include image.html a='", "{% include gist.html id='a/a/", "{% include a_")


@pytest.mark.parametrize("piece", HOSTILE)
def test_twenty_thousand_open_parts_end(piece: str) -> None:
    before = time.process_time()
    convert(piece * 20_000)
    convert(f"{{% include video.html id='{piece[:3] * 900}' src='{'a,' * 900}' %}}")
    assert time.process_time() - before < 10  # seconds
