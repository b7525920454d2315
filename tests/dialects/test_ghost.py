"""Cards of Ghost's in posts of any generator."""

from __future__ import annotations

import pytest

from articles.dialects import ghost
from tests.importer.posts import post, read

BOOKMARK = (
    '<figure class="kg-card kg-bookmark-card kg-card-hascaption">'
    '<a class="kg-bookmark-container" href="https://a.test/?x=1&amp;y=2"><div class="kg-bookmark-content">'
    '<div class="kg-bookmark-title">江 &amp; 水</div><div class="kg-bookmark-description">边上的事</div>'
    '<div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://a.test/icon.png">'
    '<span class="kg-bookmark-author">林</span><span class="kg-bookmark-publisher">江报</span></div></div>'
    '<div class="kg-bookmark-thumbnail"><img src="https://a.test/b.jpg"></div></a>'
    "<figcaption>见 <em>此</em></figcaption></figure>"
)
FILE = (
    '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/f/a.pdf" download>'
    '<div class="kg-file-card-contents"><div class="kg-file-card-title">表</div>'
    '<div class="kg-file-card-metadata"><div class="kg-file-card-filename">a.pdf</div>'
    '<div class="kg-file-card-filesize">3 MB</div></div></div></a></div>'
)
LINK = (
    '<p><a href="https://a.test/?x=1&amp;y=2">江 &amp; 水</a><br>边上的事<br>林 · 江报'
    "<br>见 <em>此</em></p>"
)


@pytest.mark.parametrize(
    ("card", "shown"),
    [(BOOKMARK, LINK), (FILE, '<p><a href="/f/a.pdf">表</a><br>a.pdf · 3 MB</p>')],
)
def test_a_card_is_a_link_with_what_it_says(card: str, shown: str) -> None:
    found = read(post(f"前\n\n{card}\n\n后"))
    assert found.body == f"<p>前</p>\n{shown}\n<p>后</p>"
    assert not found.pictures


@pytest.mark.parametrize(
    "text",
    [
        '<figure class="kg-bookmark-card">没有链接</figure>',
        f"<pre><code>{BOOKMARK.replace('<', '&lt;')}</code></pre>",
        '<figure class="kg-bookmark-card">' * 5_000,
        '<a class="kg-file-card-container" ' * 5_000,
    ],
    ids=["no link", "in code", "never closed", "never closed, a file"],
)
def test_what_is_no_whole_card_stays(text: str) -> None:
    assert ghost.convert(text).text == text


def test_an_excerpt_and_an_author_under_the_names_of_ghost_are_those_of_the_post() -> None:
    found = read(post(author="", custom_excerpt="边上的事", primary_author="林水"))
    assert found.standfirst == "边上的事"
    assert [line.person.name for line in found.bylines] == ["林水"]
    assert not found.unknown
