"""Pictures in a clean body are found, replaced and left out."""

import pytest

from articles.markup import clean, pictures

OWN = '<figure class="news-image" data-image-id="7"><figcaption>说明 <em>七</em></figcaption></figure>'
WIDE = '<figure class="news-image wide" data-image-id="8"></figure>'
REMOTE = '<img alt="图 &quot;甲&quot;" referrerpolicy="no-referrer" src="https://i.test/a.jpg?x=1&amp;y=2">'
ADDRESS = "https://i.test/a.jpg?x=1&y=2"
BODY = clean(
    f"<p>文</p>{OWN}<p>文 {REMOTE} 字</p><figure>{REMOTE}<figcaption>说</figcaption></figure>{WIDE}{OWN}"
    '<p><img src="/local.jpg"></p>'
)


def test_each_picture_is_named_once_in_order() -> None:
    assert pictures.image_ids(BODY) == [7, 8]
    assert pictures.remote_addresses(BODY) == [ADDRESS]
    assert pictures.image_ids("<p>文</p>") == []


FIRST = {
    "of the library": (f"<p>文</p>{OWN}{REMOTE}", 7, "说明 <em>七</em>"),
    "remote, in a figure": (
        f"<figure>{REMOTE}<figcaption>说</figcaption></figure>{OWN}",
        ADDRESS,
        "说",
    ),
    "remote, alone": (f"<p>{REMOTE}</p>", ADDRESS, ""),
    "linked": (f"<p><a href='https://e.test/'>{REMOTE}</a></p>", ADDRESS, ""),
    "linked, in a figure": (f"<figure><a href='/x/'>{REMOTE}</a>说</figure>", ADDRESS, "说"),
    "without caption": (WIDE, 8, ""),
}


@pytest.mark.parametrize(("html", "picture", "caption"), FIRST.values(), ids=FIRST.keys())
def test_the_first_picture_is_found_and_can_be_left_out(
    html: str, picture: int | str, caption: str
) -> None:
    body = clean(f"<p>前</p>{html}<p>后</p>")
    assert pictures.first_picture(body) == picture
    assert pictures.first_caption(body) == caption
    rest = pictures.without_first(body, picture)
    assert pictures.first_caption(rest) != caption or not caption
    assert len(rest.split("\n")) == len(body.split("\n")) - 1
    assert rest.startswith("<p>前</p>\n")


KEPT = {
    "another picture": (clean(f"<p>文</p>{OWN}"), 9),
    "the second one": (clean(f"{OWN}{WIDE}"), 8),
    "amid text": (clean(f"<p>文 {REMOTE}</p>"), ADDRESS),
    "none at all": (clean("<p>文</p>"), 7),
}


@pytest.mark.parametrize(("body", "picture"), KEPT.values(), ids=KEPT.keys())
def test_nothing_else_is_left_out(body: str, picture: int | str) -> None:
    assert pictures.without_first(body, picture) == body


def test_a_body_without_pictures_has_no_first_one() -> None:
    assert pictures.first_picture("<p>文</p>") is None
    assert pictures.first_caption("<p>文</p>") == ""


def test_readers_get_real_pictures() -> None:
    html = pictures.expand(
        clean(f"{OWN}{WIDE}<p>{REMOTE}</p>"),
        figure=lambda number, caption: f"[{number}|{caption}]",
        remote=lambda address, alt: f"[{address}|{alt}]",
    )
    assert html.split("\n") == [
        "[7|说明 <em>七</em>]",
        '<div class="wide">[8|]</div>',
        f'<p>[{ADDRESS}|图 "甲"]</p>',
    ]
