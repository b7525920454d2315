"""Pages of links to other sites, which themes of Hexo fill from a file of data."""

import pytest

from articles.dialects import DIALECTS
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


def test_a_header_names_such_a_page_in_several_ways() -> None:
    assert all(shows_friends({key: "Friends"}) for key in ("type", "layout", "template"))
    assert not shows_friends({"title": "links", "type": ["link"]})
