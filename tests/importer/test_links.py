"""Links between posts lead to where the old site had them, whatever the new address is."""

import pytest

from articles.dialects import Addresses, Site
from articles.dialects.hexo_addresses import with_files
from articles.importer import links
from articles.markup import SafeHtml, clean

PRETTY = Addresses(("/2020/01/江/",), by_file="/posts/a/")
GUESSED = Addresses(("/2020/01/江/",), by_file="/blog/a", base="/blog/a")
LINKS = {
    "a neighbour": (PRETTY, "../边/", "/2020/01/边/"),
    "a file beside the page": (PRETTY, "a.pdf", "/2020/01/江/a.pdf"),
    "the page's own folder": (PRETTY, "./", "/2020/01/江/"),
    "the root": (PRETTY, "../../../../", "/"),
    "another post's file": (PRETTY, "b.md#c", "/posts/b#c"),
    "a bundle's file": (PRETTY, "./b/index.md?x=1&amp;y", "/posts/b/?x=1&amp;y"),
    "a file below an address with blanks": (Addresses(("/日 记/",)), "a.mp3", "/日%20记/a.mp3"),
    "a neighbour where the address is guessed": (GUESSED, "b#c", "/blog/b#c"),
    "a page without a slash": (Addresses(("/a/b.html",)), "c.html", "/a/c.html"),
    "a file by its path": (Addresses(("/a/",)), "c.md#d", "/_posts/河/c.md#d"),
    "a file of a draft": (Addresses(), "../c.md", "/_posts/c.md"),
    "a Chinese file as it is": (Addresses(("/a/",)), "../边.md", "/_posts/边.md"),
    "a Chinese file encoded": (Addresses(("/a/",)), "../%E8%BE%B9.md", "/_posts/%E8%BE%B9.md"),
    "a file above the root": (Addresses(("/a/",)), "../../../../../c.md", "/c.md"),
    "a file from the root": (PRETTY, "@/blog/b.md#c", "/blog/b#c"),
    "a file by its path from the root": (PRETTY, "/posts/b.md?x#c", "/posts/b?x#c"),
    "a file by that path, the site's folder before it": (PRETTY, "/blog/posts/b.md", "/posts/b"),
    "a path that ends as a film does": (PRETTY, "/films/b.mp4", "/films/b.mp4"),
    "the file of the front page": (PRETTY, "@/index.md", "/"),
    "a draft's file from the root": (Addresses(), "@/blog/b.md", "/blog/b.md"),
    "above the root": (PRETTY, "../../../../../x/", "/x/"),
    "what looks like another host": (PRETTY, "../../../..//elsewhere.test/", "/elsewhere.test/"),
    "a page by number": (PRETTY, "?page=2&amp;x", "/2020/01/江/?page=2&amp;x"),
    "a number's page": (Addresses(("/?p=1",)), "?p=2", "/?p=2"),
    "an encoded backslash": (PRETTY, "..%5Cb/", "/2020/01/江/..%5Cb/"),
    "the old site": (PRETTY, "https://Old.test/blog/江/?a=1&amp;b#c", "/blog/江/?a=1&amp;b#c"),
    "the old site's front page": (PRETTY, "http://old.test/blog", "/blog"),
    "the old host with and without www": (PRETTY, "https://www.old.test/blog/x/", "/blog/x/"),
    "another site on the old host": (PRETTY, "http://old.test/blogs/", "http://old.test/blogs/"),
    "the old host at another port": (
        PRETTY,
        "http://old.test:81/blog/",
        "http://old.test:81/blog/",
    ),
    "no host after the old site": (PRETTY, "http://old.test//blog/x", "/blog/x"),
    "a path": (PRETTY, "/b/", "/b/"),
    "another site": (PRETTY, "https://a.test/b", "https://a.test/b"),
    "a mail address": (PRETTY, "mailto:a@a.test", "mailto:a@a.test"),
    "a draft, which stood nowhere": (Addresses(), "../b/", "../b/"),
}


SITE = Site(host="old.test", prefix="/blog")


SEVERAL = Site(languages=("zh", "en", "pt-BR"), language="zh")
ENGLISH = Addresses(("/en/2020/a/",), by_file="/en/posts/a/", language="/en")
CHINESE = Addresses(("/2020/a/",), by_file="/posts/a/")


@pytest.mark.parametrize(
    ("old", "written", "led"),
    [
        (ENGLISH, "b.md", "/en/posts/b"),
        (ENGLISH, "b.zh.md#c", "/posts/b#c"),
        (ENGLISH, "../b.pt-br.md", "/pt-br/b"),
        (ENGLISH, "/posts/b.md", "/en/posts/b"),
        (ENGLISH, "/en/posts/b.md", "/en/posts/b"),
        (ENGLISH, "/posts/b.zh.md", "/posts/b"),
        (ENGLISH, "/posts/b/", "/posts/b/"),
        (CHINESE, "b.en.md", "/en/posts/b"),
        (CHINESE, "/posts/b.md", "/posts/b"),
        (CHINESE, "b.v2.md", "/posts/b.v2"),
    ],
)
def test_a_link_to_a_file_leads_to_its_page_in_the_language(
    old: Addresses, written: str, led: str
) -> None:
    start = links.From(old, "posts/a.md", SEVERAL)
    found = links.from_root(clean(f'<p><a href="{written}">乙</a></p>'), start).html
    assert found == f'<p><a href="{led}">乙</a></p>'


def _start(old: Addresses) -> links.From:
    return links.From(old, "_posts/河/a.md", SITE)


@pytest.mark.parametrize(("old", "written", "led"), LINKS.values(), ids=LINKS.keys())
def test_a_link_is_read_from_the_old_address(old: Addresses, written: str, led: str) -> None:
    body = clean(f'<p>甲 <a href="{written}">乙</a></p>')
    found = links.from_root(body, _start(old)).html
    assert found == f'<p>甲 <a href="{led}">乙</a></p>'
    assert clean(str(found)) == found


@pytest.mark.parametrize(
    ("old", "path", "written", "led"),
    [
        ("/a/江.html", "_posts/江.md", "b.pdf", "/a/江/b.pdf"),
        ("/a/江/", "_posts/江.md", "b.pdf", "/a/江/b.pdf"),
        ("/a/江", "_posts/江.md", "b.pdf", "/a/江/b.pdf"),
        ("/a/江.html", "_posts/江.md", "c.html", "/a/c.html"),
        ("/a/江.html", "_posts/江.md", "../b.pdf", "/b.pdf"),
        ("/a/江.html", "about/江.md", "b.pdf", "/a/b.pdf"),
    ],
)
def test_a_file_of_a_posts_own_folder_stood_below_its_address(
    old: str, path: str, written: str, led: str
) -> None:
    stood = Addresses((old,))
    stood = with_files(stood) if path.startswith("_posts/") else stood
    start = links.From(stood, path, Site(asset_folders=True))
    found = links.from_root(SafeHtml(f'<p><a href="{written}">边</a></p>'), start)
    assert found.html == f'<p><a href="{led}">边</a></p>'


@pytest.mark.parametrize(
    ("path", "by_file", "written", "led"),
    [
        ("posts/a/index.md", "/posts/a/", "../b.md#c", "/posts/b#c"),
        ("posts/a/index.md", "/posts/a/", "../b/index.md", "/posts/b/"),
        ("posts/a/index.md", "/posts/a/", "c.md", "/posts/a/c"),
        ("posts/a/index.fr.md", "/posts/a/", "../b.md", "/posts/b"),
        ("docs/a/index.md", "/docs/a/index", "../b.md", "/docs/b"),
        ("docs/a.index.md", "/docs/a.index/", "b.md", "/docs/b"),
    ],
)
def test_a_bundles_links_to_files_are_read_from_its_folder(
    path: str, by_file: str, written: str, led: str
) -> None:
    start = links.From(Addresses(("/2020/江/",), by_file=by_file), path, Site())
    found = links.from_root(SafeHtml(f'<p><a href="{written}">边</a></p>'), start)
    assert found.html == f'<p><a href="{led}">边</a></p>'


def test_files_that_a_text_leads_to_by_their_path_are_known_once() -> None:
    body = clean(
        '<p><a href="b.md">1</a> <a href="./b.md#x">2</a> <a href="%E8%BE%B9.md">3</a></p>'
    )
    found = links.from_root(body, _start(Addresses(("/a/",))))
    assert found.files == ("_posts/河/b.md", "_posts/河/边.md")


def test_without_the_old_sites_host_full_addresses_stay() -> None:
    body = clean('<p><a href="https://old.test/a">甲</a></p>')
    assert links.from_root(body, links.From(PRETTY, "a.md", Site())).html == body


def test_a_link_to_a_place_in_the_text_stays() -> None:
    body = clean('<p><a href="#b">甲</a></p><h2 id="b">乙</h2>')
    assert 'href="#' in body
    assert links.from_root(body, _start(PRETTY)).html == body


def test_words_that_look_like_a_link_stay() -> None:
    body = SafeHtml("<p>href=&quot;a&quot;</p>")
    assert links.from_root(body, _start(PRETTY)).html == body
