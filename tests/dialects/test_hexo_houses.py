"""What tags of Hexo show of other sites by a number, and the maps they draw, are links."""

from __future__ import annotations

import time

import pytest

from articles.dialects import DIALECTS, Site
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
BILIBILI = "https://www.bilibili.com/video/av12/"
HELD = {
    "films of bilibili by digits alone": ("{% bilibili 12 2 %}", (BILIBILI,)),
    "by the shortest name": ("{% bili 12 2 %}", (BILIBILI,)),
    "by an address": ("{% bilibili https://www.bilibili.com/video/av12/ 10:02 true %}", (BILIBILI,)),
    "in another player": ("{% biliplayer 12 2 1 %}", (BILIBILI,)),
    "on a card": ("{% bilicard av12 %}", (BILIBILI,)),
    "on a card of another plugin": ("{% bilibili_card av12 video 'views danmakus' system %}", (BILIBILI,)),
    "a text there": ("{% bilibili_card cv12 article %}", ("https://www.bilibili.com/read/cv12",)),
    "a list of films": (
        "{% youtube PL_a 'playlist' false %}", ("https://www.youtube.com/playlist?list=PL_a",)
    ),
    "one film": ("{% youtube abc-defg 'video' %}", ("https://www.youtube.com/watch?v=abc-defg",)),
    "a post by its number and who wrote it": ("{% twitter 12 lin %}", ("https://x.com/lin/status/12",)),
    "owl: YouTube": ("{% owl youtube abc-defg %}", ("https://www.youtube.com/watch?v=abc-defg",)),
    "owl: Niconico": ("{% owl niconico sm14 watch %}", ("https://www.nicovideo.jp/watch/sm14",)),
    "owl: bilibili": ("{% owl bilibili av12 2 %}", (BILIBILI,)),
    "owl: Youku": ("{% owl youku id_XMT %}", ("https://v.youku.com/v_show/id_XMT.html",)),
    "owl: Tencent": ("{% owl tencent o031 %}", ("https://v.qq.com/x/page/o031.html",)),
    "owl: TED": ("{% owl ted lin_xiao zh-cn %}", ("https://www.ted.com/talks/lin_xiao",)),
    "owl: a picture that moves": ("{% owl giphy Axq %}", ("https://media.giphy.com/media/Axq/giphy.gif",)),
    "a song of NetEase": ("{% cloudmusic 12 %}", ("https://music.163.com/song?id=12",)),
    "a list of songs there": (
        "{% cloudmusic id=12 isSingle=false %}", ("https://music.163.com/playlist?id=12",)
    ),
    "a song of SoundCloud": ("{% soundcloud a/b 166 false %}", ("https://soundcloud.com/a/b",)),
    "by its number": (
        "{% soundcloud 12 %}",
        ("https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F12",),
    ),
    "a song of Spotify": ("{% spotify spotify:track:7kk %}", ("https://open.spotify.com/track/7kk",)),
    "a game": ("{% steam https://store.steampowered.com/app/12/A %}", ("https://store.steampowered.com/app/12/",)),
    "games": (
        "{% steamgames %}\n12\n13\n{% endsteamgames %}",
        ("https://store.steampowered.com/app/12/", "https://store.steampowered.com/app/13/"),
    ),
    "a post of Instagram": ("{% instagram ABc_- 50% false %}", ("https://www.instagram.com/p/ABc_-/",)),
    "by its address": (
        "{% instagram url:https://www.instagram.com/p/ABc/ %}", ("https://www.instagram.com/p/ABc/",)
    ),
    "a stream": ('{% videojs "source=https://a.test/x.m3u8" %}', ("https://a.test/x.m3u8",)),
    "a book": ('{% douban "https://book.douban.com/subject/1/" %}', ("https://book.douban.com/subject/1/",)),
    "a pen": ("{% pen https://codepen.io/a/pen/b %}", ("https://codepen.io/a/pen/b",)),
    "a player as its site writes it": (
        """{% video '<iframe height=498 src="//player.youku.com/embed/X" allowfullscreen></iframe>' %}""",
        ("https://player.youku.com/embed/X",),
    ),
    "a song by names": (
        "{% aplayer url=https://i.test/a.mp3 name=江 artist=边 cover=/a.png %}", ("https://i.test/a.mp3",)
    ),
    "a song of a house by names": (
        "{% aplayer id=12 server=netease type=song %}", ("https://music.163.com/song?id=12",)
    ),
    "one of several kinds": ('{% mmedia "bilibili" "bvid:BV1a" %}', ("https://www.bilibili.com/video/BV1a/",)),
    "a file of a kind": ('{% mmedia "video" "src:/a.mp4" %}', ("/a.mp4",)),
    "a house of a kind": (
        '{% mmedia "meting" id=12 server=netease type=song %}', ("https://music.163.com/song?id=12",)
    ),
    "several of a kind": (
        '{% mmedias aplayer %}\n{ "audio": [{"name": "江", "url": "/a.mp3"}, {name: 边, url: "/b.mp3"}] }\n'
        "{% endmmedias %}",
        ("/a.mp3", "/b.mp3"),
    ),
    "songs and numbers": (
        "{% cplayer %}\n- 12\n- name: 江\n  artist: 边\n  src: /a.mp3\n{% endcplayer %}",
        ("https://music.163.com/song?id=12", "/a.mp3"),
    ),
    "a notebook": ("{% asset_ipynb a.ipynb %}", ("a.ipynb",)),
    "a place on a map": (
        "{% map 114.5, 22.5,这里 的沙滩, 12, 100%, 360px, 1 %}",
        ("https://www.openstreetmap.org/?mlat=22.5&mlon=114.5#map=12/22.5/114.5",),
    ),
    "on the map of its house": (
        "{% gaodeMap 114.5, 22.5, 江 %}", ("https://uri.amap.com/marker?position=114.5,22.5&name=%E6%B1%9F",)
    ),
    "without words": ("{% googleMap 114.5, 22.5 %}", ("https://www.google.com/maps?q=22.5,114.5",)),
    "markers": (
        "{% leaflet 51.3 11.0 13 100% 350px %}\nmarker:江 边,51.3,11.0\ngeoJSON:/a.geojson\n{% endleaflet %}",
        ("https://www.openstreetmap.org/?mlat=51.3&mlon=11.0#map=13/51.3/11.0", "/a.geojson"),
    ),
    "only a middle": (
        "{% leaflet 51.3 -11 9 %}\n{% endleaflet %}",
        ("https://www.openstreetmap.org/?mlat=51.3&mlon=-11#map=9/51.3/-11",),
    ),
}  # fmt: skip
LEFT = [
    "{% owl imgur a %}",
    "{% owl youtube a&b %}",
    "{% bilibili a&b %}",
    "{% steam a %}",
    "{% steamgames %}\n江\n{% endsteamgames %}",
    "{% map %}",
    "{% map 江, 边, 河 %}",
    "{% spotify 江 %}",
    "{% instagram 江 %}",
    "{% soundcloud 江 %}",
    "{% mmedia audio %}",
    "{% cplayer cson %}\nname: a\n{% endcplayer %}",
    "{% videojs x %}",
    "{% dogeplayer 2048 abc %}",
]


@pytest.mark.parametrize(("written", "addresses"), HELD.values(), ids=HELD)
def test_it_is_a_link(written: str, addresses: tuple[str, ...]) -> None:
    body = body_of(written, ".md", {}, HEXO.convert, HEXO.manner(Site()))
    addressed = body.html.replace("&amp;", "&")
    for picture in body.pictures:
        addressed += f'"{picture.address}"'
    assert all(f'"{address}"' in addressed for address in addresses)
    assert not body.tags_left


@pytest.mark.parametrize("written", LEFT)
def test_what_tells_no_address_stays_and_is_told(written: str) -> None:
    found = HEXO.convert(written)
    assert found.text == written
    assert found.left == (written.split()[1],)


def test_words_beside_it_stay() -> None:
    shown = HEXO.convert(
        "{% steamgame 12 江 边 %}{% map 1, 2, 河 %}{% mmedia aplayer url:/a.mp3 name:海 %}"
    )
    assert all(word in shown.text for word in ("江 边", ">河<", ">海<"))


@pytest.mark.parametrize(
    "inside", ["marker:", "- 1\n", "{", '[{"url":', "12\n", "<template>", "strings: ['", "&1 "]
)
def test_a_hundred_thousand_beginnings_do_no_harm(inside: str) -> None:
    began = time.monotonic()
    for name in (
        "leaflet",
        "cplayer",
        "mmedias",
        "steamgames",
        "demo",
        "typeit",
        "gallery",
        "flink",
    ):
        HEXO.convert(f"{{% {name} a %}}\n{inside * 20_000}\n{{% end{name} %}}")
        HEXO.convert(f"{{% {name} " * 20_000)
    assert time.monotonic() - began < 30
