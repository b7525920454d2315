"""Pages of short notes, which themes of Hexo fill from a file of data."""

import pytest

from articles.dialects import DIALECTS
from articles.dialects.hexo_moments import listed, shows_moments
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
TOLD = {
    "Butterfly": (
        "- date: 2024-10-07 22:35:00\n  content: |\n    **江**\n\n    边\n  tags: [甲]\n- content: 二\n",
        "**2024-10-07 22:35:00**\n\n**江**\n\n边\n\n二",
    ),
    "AnZhiYu": (
        "- title: 短文\n  essay_list:\n    - content: 江\n      date: 2023/07/01\n      image: [/a.png]\n"
        "      video: https://a.test/b.mp4\n      link: /c.html\n",
        '**2023/07/01**\n\n江\n\n<figure><img src="/a.png" alt=""></figure>\n\n'
        '<p class="embed"><a href="https://a.test/b.mp4">a.test</a></p>\n\n'
        '<p><a href="/c.html">/c.html</a></p>',
    ),
    "a list below a key": ("essay_list:\n  - text: 江\n    time: 今天\n", "**今天**\n\n江"),
    "a list in a list": ("- list:\n    - list:\n        - content: 江\n", ""),
    "something else": ("甲: 乙", ""),
    "broken": ("- [", ""),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), TOLD.values(), ids=TOLD.keys())
def test_a_file_of_data_becomes_notes(text: str, shown: str) -> None:
    assert listed(text) == shown


def test_the_notes_stand_below_the_text_of_the_page_that_showed_them() -> None:
    site = HEXO.read_site("title: x", moments=TOLD["Butterfly"][0])

    def shown(kind: str) -> str:
        return body_of("丁", ".md", {}, lambda text: HEXO.convert(text, site, {"type": kind})).html

    assert shown("shuoshuo").startswith("<p>丁</p>\n<p><strong>2024-10-07 22:35:00</strong></p>")
    assert shown("about") == "<p>丁</p>"


def test_a_header_names_such_a_page() -> None:
    assert all(shows_moments({key: "Essay"}) for key in ("type", "layout"))
    assert not shows_moments({"title": "essay", "type": ["essay"]})
