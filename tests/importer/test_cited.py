"""What posts of Hexo say in their headers that they draw on."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS
from articles.importer.cited import listed
from tests.importer.posts import post, read

LISTED = {
    "lines of Markdown": (["[江 边](https://a.test/a_b)", "*河*"], '<a href="https://a.test/a_b">江 边</a>'),
    "addresses": (["https://a.test/"], '<a href="https://a.test/">https://a.test/</a>'),
    "titles and addresses": (
        [{"title": "江 & 边", "url": "https://a.test/"}], '<a href="https://a.test/">江 &amp; 边</a>'
    ),
    "a title alone": ([{"title": "<b>江</b>"}], "江"),
    "one of them alone": ("[江](/a/)", '<a href="/a/">江</a>'),
}  # fmt: skip


@pytest.mark.parametrize(("said", "line"), LISTED.values(), ids=LISTED)
def test_each_is_a_line_of_a_list(said: object, line: str) -> None:
    found = listed(said, "text")  # type: ignore[arg-type]
    assert found.startswith("\n<p><strong>References</strong></p>\n<ul>\n<li>")
    assert line in found


@pytest.mark.parametrize("said", [None, [], "", [None, ["a"]], {"a": "b"}, [{"year": "2020"}]])
def test_nothing_is_listed_where_nothing_can_be_read(said: object) -> None:
    assert listed(said, "text") == ""  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "title"), [("江边", "参考资料"), ("川と海", "参考資料"), ("river", "References")]
)
def test_the_list_has_a_title_in_the_language_of_the_text(text: str, title: str) -> None:
    assert f"<strong>{title}</strong>" in listed(["a"], text)


def test_a_post_of_hexo_ends_in_what_it_draws_on_and_others_keep_the_key() -> None:
    raw = post("一段。\n\n```\n码", references="[{title: 江, url: 'https://a.test/'}]")
    found = read(raw, dialect=DIALECTS["hexo"])
    assert found.body.endswith(
        '<p><strong>参考资料</strong></p>\n<ul>\n<li><a href="https://a.test/">江</a></li>\n</ul>'
    )
    assert "references" not in found.unknown
    other = read(raw, dialect=DIALECTS["jekyll"])
    assert "https://a.test/" not in other.body
    assert "references" in other.unknown
