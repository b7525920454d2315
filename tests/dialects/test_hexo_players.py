"""Players in posts of Hexo are links to what they played."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, UNKNOWN, Site
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
NETEASE = '<p class="embed"><a href="https://music.163.com/playlist?id=60198">网易云音乐</a></p>'
PLAYED = {
    "a song": (
        '{% aplayer "睫毛" "周杰伦" "https://a.test/a.mp3?x=1" "b.jpg" "lrc:c.txt" "autoplay" %}',
        '<p><a href="https://a.test/a.mp3?x=1">睫毛 – 周杰伦</a></p>',
    ),
    "a song beside the post": (
        '{% aplayer 睫毛 "" a.mp3 %}', '<p><a href="a.mp3">睫毛</a></p>'
    ),
    "with its text": (
        '{% aplayerlrc "a" "b" "/a.mp3" %}\n[ti:a]\n[00:00.00]one *two*\n[01:02]<b>\n{% endaplayerlrc %}',
        '<p><a href="/a.mp3">a – b</a></p><blockquote><p>one *two*<br>&lt;b&gt;</p></blockquote>',
    ),
    "several": (
        '{% aplayerlist %}{"music": [{"title": "a", "author": "b", "url": "/a.mp3"}, {"url": "/c.mp3"}, 1]}'
        "\n{% endaplayerlist %}",
        '<ul><li><a href="/a.mp3">a – b</a></li><li><a href="/c.mp3">/c.mp3</a></li></ul>',
    ),
    "elsewhere": ('{% meting "60198" "netease" "playlist" "theme:#ad7a86" %}', NETEASE),
    "a page": ('{% meting "auto:https://music.163.com/playlist?id=60198" %}', NETEASE),
    "of another house": (
        '{% meting "0Abc" "tencent" "song" %}',
        '<p class="embed"><a href="https://y.qq.com/n/ryqq/songDetail/0Abc">QQ音乐</a></p>',
    ),
    "an element": (
        '<meting-js server="netease" type="playlist" id="60198"></meting-js>', NETEASE
    ),
    "an older element": (
        '<div class="aplayer" data-id="60198" data-server="netease" data-type="playlist"></div>', NETEASE
    ),
    "a film": ('{% dplayer "url=/x/y.mp4" "pic=x.png" %}', '<p><a href="/x/y.mp4">y.mp4</a></p>'),
    "a film elsewhere": (
        "{% dplayer url=https://a.test/x.mp4 %}",
        '<p class="embed"><a href="https://a.test/x.mp4">a.test</a></p>',
    ),
}  # fmt: skip
LEFT = {
    "no address": '{% aplayer "a" %}',
    "a number that is none": '{% meting "1&b" "netease" "song" %}',
    "an unknown house": '{% meting "1" "xiami" "song" %}',
    "no film": '{% dplayer "pic=x.png" %}',
    "broken JSON": '{% aplayerlist %}{"music": [], // no\n}{% endaplayerlist %}',
    "no songs": '{% aplayerlist %}[]{% endaplayerlist %}',
    "endless JSON": "{% aplayerlist %}" + "[" * 90_000 + "{% endaplayerlist %}",
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), PLAYED.values(), ids=PLAYED)
def test_a_player_is_a_link(written: str, html: str) -> None:
    body = body_of(written, ".md", {}, HEXO.convert, HEXO.manner(Site()))
    assert body.html.replace("\n", "") == html
    assert body.tags_left == ()


@pytest.mark.parametrize("written", LEFT.values(), ids=LEFT)
def test_a_player_that_is_not_understood_stays_and_is_told(written: str) -> None:
    found = HEXO.convert(written)
    assert found.text == written
    assert found.left == (written.split()[1],)


def test_other_elements_and_other_generators_are_left_alone() -> None:
    for written in ('<div class="b" data-id="1">aplayer</div>', '<div class="aplayer"></div>'):
        assert HEXO.convert(written).text == written
    element = '<meting-js server="netease" type="song" id="1"></meting-js>'
    assert UNKNOWN.convert(element).converted == ()
