"""What the gate makes of pictures, captions and players."""

import pytest

from articles.markup import clean

IMG = '<img alt="" referrerpolicy="no-referrer" src="https://i.test/a.jpg">'

PICTURES = {
    "alone": (
        "<p><img src='https://i.test/a.jpg' loading=lazy srcset='x 2x'></p>",
        f"<p>{IMG}</p>",
    ),
    "bare": ("<img src=//i.test/a.jpg>", f"<p>{IMG}</p>"),
    "centred": ("<center><img src=//i.test/a.jpg></center>", f"<p>{IMG}</p>"),
    "loaded late": (
        "<img src='data:image/gif;base64,R0' data-src='https://i.test/a.jpg'>",
        f"<p>{IMG}</p>",
    ),
    "behind a placeholder": (
        "<img src='/loading.gif' data-original='https://i.test/a.jpg'>",
        f"<p>{IMG}</p>",
    ),
    "linked to itself": (
        "<a href='https://i.test/A.JPG?x'><img src=//i.test/a.jpg></a>",
        f"<p>{IMG}</p>",
    ),
    "linked to a page": (
        "<a href=https://e.test/><img src=//i.test/a.jpg></a>",
        f'<p><a href="https://e.test/">{IMG}</a></p>',
    ),
    "without address": ("<p>甲<img alt=x></p>", "<p>甲</p>"),
    "with a caption": (
        "<figure><img src=//i.test/a.jpg><figcaption><p>甲</p><p>乙</p></figcaption></figure>",
        f"<figure>{IMG}<figcaption>甲<br>乙</figcaption></figure>",
    ),
    "with loose text as caption": (
        "<figure class=wp-caption id=x><img src=//i.test/a.jpg>甲 <a href=/x>乙</a></figure>",
        f'<figure>{IMG}<figcaption>甲 <a href="/x">乙</a></figcaption></figure>',
    ),
    "in an old caption box": (
        "<div class='wp-caption'><img src=//i.test/a.jpg><p class=wp-caption-text>甲</div>",
        f"<figure>{IMG}<figcaption>甲</figcaption></figure>",
    ),
    "two in one figure": (
        "<figure><img src=//i.test/a.jpg><img src=//i.test/a.jpg>甲</figure>",
        f"<figure>{IMG}</figure>\n<figure>{IMG}<figcaption>甲</figcaption></figure>",
    ),
    "a figure of something else": (
        "<figure><blockquote>甲</blockquote><figcaption>乙</figcaption></figure>",
        "<blockquote>\n<p>甲</p>\n</blockquote>\n<p>乙</p>",
    ),
    "of the library": (
        "<figure class='news-image wide x' data-image-id=7><img src=x><figcaption>甲</figcaption></figure>",
        '<figure class="news-image wide" data-image-id="7"><figcaption>甲</figcaption></figure>',
    ),
    "of the library without caption": (
        "<figure class=news-image data-image-id=7><figcaption> </figcaption></figure>",
        '<figure class="news-image" data-image-id="7"></figure>',
    ),
    "not of the library": ("<figure class=news-image data-image-id=x>甲</figure>", "<p>甲</p>"),
}

EMBEDS = {
    "a player": (
        "<iframe src='//www.youtube.com/embed/abcdefgh?x' title='片'></iframe>",
        '<p class="embed"><a href="https://www.youtube.com/watch?v=abcdefgh">YouTube: 片</a></p>',
    ),
    "a Chinese player": (
        "<p><iframe src='https://player.bilibili.com/player.html?bvid=BV1x&p=1'></iframe></p>",
        '<p class="embed"><a href="https://www.bilibili.com/video/BV1x/">哔哩哔哩</a></p>',
    ),
    "a film": (
        "<video controls><source src=https://v.test/a.mp4></video>",
        '<p class="embed"><a href="https://v.test/a.mp4">v.test</a></p>',
    ),
    "a film of the same site": (
        "<video><source src='/films/%E6%B1%9F.mp4?1'><source src=/films/a.webm></video>",
        '<p><a href="/films/%E6%B1%9F.mp4?1">江.mp4</a></p>',
    ),
    "a film with a blank in its name": (
        '<video><source src=" /films/my river.mp4"></video>',
        '<p><a href="/films/my%20river.mp4">my river.mp4</a></p>',
    ),
    "a sound beside the text": (
        "<audio controls src=river.mp3></audio>",
        '<p><a href="river.mp3">river.mp3</a></p>',
    ),
    "a page of the same site in a frame": (
        "<iframe src=/maps/river/ title='河'></iframe>",
        '<p><a href="/maps/river/">河</a></p>',
    ),
    "a stranger": (
        "甲<iframe src=https://ads.test/></iframe>乙",
        '<p>甲</p>\n<p><a href="https://ads.test/">https://ads.test/</a></p>\n<p>乙</p>',
    ),
    "a frame that nobody is to see": (
        "甲<iframe src=https://ads.test/ width=0></iframe>乙",
        "<p>甲乙</p>",
    ),
    "a frame of a script": ("甲<iframe src=javascript:x()></iframe>乙", "<p>甲乙</p>"),
    "a frame in a comment": ("甲<!-- <iframe src=//x.test></iframe> -->乙", "<p>甲乙</p>"),
    "a name that looks like a player": (
        "<iframe src=//youtube.com.evil.test/embed/abcdefgh></iframe>",
        '<p><a href="https://youtube.com.evil.test/embed/abcdefgh">'
        "https://youtube.com.evil.test/embed/abcdefgh</a></p>",
    ),
    "a film in two forms": (
        "<video><source src=https://v.test/a.mp4><source src=https://v.test/a.webm></video>",
        '<p class="embed"><a href="https://v.test/a.mp4">v.test</a></p>',
    ),
    "an object and the player inside it": (
        "<object data='https://vimeo.com/123'><embed src='https://vimeo.com/123'></object>",
        '<p class="embed"><a href="https://vimeo.com/123">Vimeo</a></p>',
    ),
    "a post of X": (
        "<blockquote class='twitter-tweet'><p>江</p>"
        "<a href='https://twitter.com/lin/status/123?x=1'>3 May</a></blockquote>"
        "<script src='https://platform.twitter.com/widgets.js'></script>",
        "<blockquote>\n<p>江</p>\n"
        '<p><a href="https://twitter.com/lin/status/123?x=1">3 May</a></p>\n</blockquote>\n'
        '<p class="embed"><a href="https://x.com/lin/status/123">X</a></p>',
    ),
    "a post of Mastodon": (
        "<iframe src='https://m.test/@lin/123456/embed'></iframe>",
        '<p class="embed"><a href="https://m.test/@lin/123456">Mastodon</a></p>',
    ),
    "a gist": (
        "<script src='https://gist.github.com/lin/0a1b.js'></script>",
        '<p class="embed"><a href="https://gist.github.com/lin/0a1b">GitHub Gist</a></p>',
    ),
}

ALL = {
    f"{group}, {name}": row
    for group, table in {"pictures": PICTURES, "embeds": EMBEDS}.items()
    for name, row in table.items()
}


@pytest.mark.parametrize(("given", "kept"), ALL.values(), ids=ALL.keys())
def test_a_picture_takes_its_one_form(given: str, kept: str) -> None:
    assert clean(given) == kept


@pytest.mark.parametrize("kept", [kept for _, kept in ALL.values()], ids=ALL.keys())
def test_a_picture_in_its_one_form_stays_as_it_is(kept: str) -> None:
    assert clean(kept) == kept
