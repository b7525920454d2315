"""Pages of links to other sites, which themes of Hexo fill from a file of data."""

import pytest

from articles.dialects import DIALECTS, Site
from articles.dialects.hexo_friends import listed, shows_friends
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
ONE = '<ul>\n<li><a href="https://a.example">江</a> 河</li>\n</ul>'
TOLD = {
    "Butterfly": (
        "- class_name: 甲\n  class_desc: 乙\n  link_list:\n"
        "    - {name: 江, link: https://a.example, avatar: a.png, descr: 河}\n",
        f"<p><strong>甲</strong></p>\n\n{ONE}",
    ),
    "Matery": (
        '[\n\t{"name": "江", "url": "https://a.example", "introduction": "河", "title": "去"}\n]',
        ONE,
    ),
    "Redefine": (
        "- links_category: 甲\n  has_thumbnail: false\n  list:\n"
        "    - {name: 江, link: https://a.example, description: 河}\n",
        f"<p><strong>甲</strong></p>\n\n{ONE}",
    ),
    "FixIt, of Hugo": (
        "- nickname: 江\n  avatar: a.png\n  url: https://a.example\n  description: 河\n",
        ONE,
    ),
    "Volantis": (
        "group:\n  甲:\n    items:\n      - {title: 江, url: https://a.example, desc: 河}\n",
        f"<p><strong>甲</strong></p>\n\n{ONE}",
    ),
    "Solitude": (
        "links:\n  - class_name: 甲\n    link_list:\n"
        "      - {name: 江, link: https://a.example, descr: 河}\n",
        f"<p><strong>甲</strong></p>\n\n{ONE}",
    ),
    "no address": ("- {name: 江, link: /a}\n- {name: 河}\n", ""),
    "something else": ("甲: 乙", ""),
    "broken": ("- [", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "html"), TOLD.values(), ids=TOLD.keys())
def test_a_file_of_data_becomes_a_list_of_links(text: str, html: str) -> None:
    assert listed(text) == html


def test_the_list_stands_above_the_text_of_the_page_that_showed_it() -> None:
    site = HEXO.read_site("title: x", friends=TOLD["Matery"][0])

    def shown(kind: str) -> str:
        return body_of("丁", ".md", {}, lambda text: HEXO.convert(text, site, {"type": kind})).html

    assert shown("link") == f"{ONE}\n<p>丁</p>"
    assert shown("about") == "<p>丁</p>"


def test_hugos_page_of_links_shows_those_of_its_file_of_data_too() -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site("title = 'x'", friends=TOLD["FixIt, of Hugo"][0])
    found = hugo.convert("丁 {{< 戊 >}}", site, {"layout": "friends"})
    assert found.text == f"{ONE}\n\n丁 {{{{&lt; 戊 >}}}}"
    assert hugo.convert("丁", site, {"layout": "about"}).text == "丁"
    tag = "丁\n\n{{< friendsLink >}}"
    for values in ({"layout": "friend"}, {"title": "友链"}):
        assert hugo.convert(tag, site, values).text == f"丁\n\n\n\n{ONE}\n\n"
    assert hugo.convert(tag, hugo.read_site(""), {}).left == ("friendsLink",)


def test_a_header_names_such_a_page_in_several_ways() -> None:
    assert all(shows_friends({key: "Friends"}) for key in ("type", "layout", "template"))
    assert not shows_friends({"title": "links", "type": ["link"]})


GROUPS = Site(
    own_parts={
        "_data/friends.yml": "甲:\n  title: 乙\n  items:\n    - {title: 江, url: https://a.example}\n"
        "丙:\n  items:\n    - {title: 河, url: https://b.example}\n",
        "_data/links.yml": "丁 戊:\n  - {title: 海, url: https://c.example}\n",
    }
)
_RIVER = '<ul>\n<li><a href="https://a.example">江</a></li>\n</ul>'
_STREAM = '<ul>\n<li><a href="https://b.example">河</a></li>\n</ul>'
IN_TEXTS = {
    "all groups": ("{% friends %}", f"<p><strong>乙</strong></p>\n\n{_RIVER}\n\n{_STREAM}"),
    "one group": ("{% friends only:丙 %}", _STREAM),
    "all but one": ("{% friends not:甲 %}", _STREAM),
    "a group by its name alone": (
        "{% friends 丁 戊 %}",
        '<ul>\n<li><a href="https://c.example">海</a></li>\n</ul>',
    ),
    "sites": ("{% sites 丁 戊 %}", '<ul>\n<li><a href="https://c.example">海</a></li>\n</ul>'),
    "albums": ("{% albums 丁 戊 %}", '<ul>\n<li><a href="https://c.example">海</a></li>\n</ul>'),
    "users": ("{% users 丁 戊 %}", '<ul>\n<li><a href="https://c.example">海</a></li>\n</ul>'),
    "a file by its path": (
        "{% friendsLink _data/links.yml compact %}",
        '<ul>\n<li><a href="https://c.example">海</a></li>\n</ul>',
    ),
    "a file that is not there": ("{% linksfile _data/x.yml %}", ""),
    "a group that is not there": ("{% friends only:x %}", ""),
    "from elsewhere": ("{% friends repo:a/b %}", ""),
}


@pytest.mark.parametrize(("tag", "html"), IN_TEXTS.values(), ids=IN_TEXTS.keys())
def test_a_tag_shows_groups_of_links_from_a_file_of_data(tag: str, html: str) -> None:
    found = HEXO.convert(tag, GROUPS, {})
    assert found.text.strip() == (html or tag)
    assert bool(found.left) is not bool(html)
