"""What a text cannot bring along is counted and said."""

import pytest

from articles.importer.bodies import body_of
from articles.markup import providers

SAID = {
    "a film": (
        "<iframe src='//youtu.be/abcdefg'></iframe>" * 2,
        "Films and posts of other sites became links: YouTube 2.",
    ),
    "a stranger's frame": (
        "<iframe src='https://maps.test/?x=1'></iframe>",
        "Frames of other sites became links: maps.test 1.",
    ),
    "a frame without an address": (
        "<iframe srcdoc='<p>x</p>'></iframe><iframe src='data:text/html,x'></iframe>",
        "Frames without an address to lead to were left out: 2.",
    ),
    "a script": ("<script>x()</script>", "Scripts were left out: 1."),
    "a style sheet": ("<style>p{}</style>", "Style sheets were left out: 1."),
    "a form": ("<form><input></form>", "Forms lost their fields: 1."),
    "elements of a program": (
        "江 <HeaderLink :to='a' /> 边 <Toc/> <BR/>",
        "Elements that only the site's own program knew were left out: 2.",
    ),
    "a handler": (
        "<p class=x onclick='y()'>江</p><b OnMouseOver = z>边</b>",
        "Elements lost their event handlers: 2.",
    ),
}


@pytest.mark.parametrize(("written", "sentence"), SAID.values(), ids=SAID.keys())
@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_what_goes_is_said(written: str, sentence: str, suffix: str) -> None:
    assert sentence in body_of(f"<p>江边</p>\n{written}\n", suffix, {}).warnings


@pytest.mark.parametrize(
    "written", ["`<script>`", "```\n<iframe src=x></iframe>\n```", "a < b on = c"]
)
def test_code_loses_nothing(written: str) -> None:
    assert body_of(f"江边 {written}" if "\n" not in written else written, ".md", {}).warnings == ()


def test_a_local_figure_keeps_its_width() -> None:
    body = body_of('<figure class="x wide"><img src="a.png"></figure>', ".html", {})
    assert body.html == '<figure class="news-image wide" data-image-id="1"></figure>'


PAGES = {
    "https://www.youtube.com/embed/abcdefg?start=3": "https://www.youtube.com/watch?v=abcdefg",
    "https://www.youtube-nocookie.com/embed/abcdefg": "https://www.youtube.com/watch?v=abcdefg",
    "https://youtu.be/abcdefg": "https://www.youtube.com/watch?v=abcdefg",
    "https://www.youtube.com/shorts/abcdefg": "https://www.youtube.com/watch?v=abcdefg",
    "https://www.youtube.com/embed/videoseries?list=PL12": "https://www.youtube.com/playlist?list=PL12",
    "https://www.youtube.com/embed/a\"b'c": "https://www.youtube.com/embed/a\"b'c",
    "//player.vimeo.com/video/12?h=1": "https://vimeo.com/12",
    "//player.bilibili.com/player.html?aid=12&page=1": "https://www.bilibili.com/video/av12/",
    "//player.bilibili.com/player.html?bvid=BV1xx411c7mD": "https://www.bilibili.com/video/BV1xx411c7mD/",
    "//player.bilibili.com/player.html?bvid=../x": "https://player.bilibili.com/player.html?bvid=../x",
    "https://twitter.com/lin/statuses/12": "https://x.com/lin/status/12",
    "https://twitter.com/i/web/status/12": "https://x.com/i/status/12",
    "https://platform.twitter.com/embed/Tweet.html?id=12": "https://x.com/i/status/12",
    "https://gist.github.com/lin/0a1b.js?file=x": "https://gist.github.com/lin/0a1b",
    "https://m.test/@lin/12345/embed": "https://m.test/@lin/12345",
}


@pytest.mark.parametrize(("address", "page"), PAGES.items(), ids=PAGES.keys())
def test_a_player_leads_to_the_page_for_people(address: str, page: str) -> None:
    parts = providers.parts_of(address)
    assert parts
    assert providers.page_of(parts) == page


STRANGERS = [
    "https://youtube.com.evil.test/x",
    "https://evil.test/youtube.com/x",
    "https://notx.com/a",
]


@pytest.mark.parametrize("address", STRANGERS)
def test_a_host_that_only_looks_known_is_a_stranger(address: str) -> None:
    parts = providers.parts_of(address)
    assert parts
    assert providers.name_of(parts) == ""


@pytest.mark.parametrize(
    "address", ["javascript:x", "data:x", "//[x", "/local", "", "https://a:b/"]
)
def test_only_the_web_is_led_to(address: str) -> None:
    assert providers.parts_of(address) is None
