"""Links between posts lead to where the old site had them, whatever the new address is."""

import pytest

from articles.dialects import Addresses
from articles.importer import links
from articles.markup import SafeHtml

PRETTY = Addresses(("/2020/01/江/",), by_file="/posts/a/")
GUESSED = Addresses(("/2020/01/江/",), by_file="/blog/a", base="/blog/a")
LINKS = {
    "a neighbour": (PRETTY, "../边/", "/2020/01/边/"),
    "a file beside the page": (PRETTY, "a.pdf", "/2020/01/江/a.pdf"),
    "the page's own folder": (PRETTY, "./", "/2020/01/江/"),
    "the root": (PRETTY, "../../../../", "/"),
    "another post's file": (PRETTY, "b.md#c", "/posts/b#c"),
    "a bundle's file": (PRETTY, "./b/index.md?x=1&amp;y", "/posts/b/?x=1&amp;y"),
    "a neighbour where the address is guessed": (GUESSED, "b#c", "/blog/b#c"),
    "a page without a slash": (Addresses(("/a/b.html",)), "c.html", "/a/c.html"),
    "a file of which nothing is known": (Addresses(("/a/",)), "c.md", "c.md"),
    "a path": (PRETTY, "/b/", "/b/"),
    "another site": (PRETTY, "https://a.test/b", "https://a.test/b"),
    "a mail address": (PRETTY, "mailto:a@a.test", "mailto:a@a.test"),
    "a place in the text": (PRETTY, "#b", "#b"),
    "a draft, which stood nowhere": (Addresses(), "../b/", "../b/"),
}


@pytest.mark.parametrize(("old", "written", "led"), LINKS.values(), ids=LINKS.keys())
def test_a_link_is_read_from_the_old_address(old: Addresses, written: str, led: str) -> None:
    body = SafeHtml(f'<p>甲 <a href="{written}">乙</a></p>')
    assert links.from_root(body, old) == f'<p>甲 <a href="{led}">乙</a></p>'


def test_words_that_look_like_a_link_stay() -> None:
    body = SafeHtml("<p>href=&quot;a&quot;</p>")
    assert links.from_root(body, PRETTY) == body
