"""The beginning of a text: its sentences, without what stands above them."""

import pytest

from articles.text import reading


@pytest.mark.parametrize(
    ("body", "brief"),
    [
        ("<h2>潮汐</h2>\n<p>潮水退去。</p>", "潮水退去。"),
        ("<h2>Tides</h2>\n<h3>At night</h3>\n<p>The water falls.</p>", "The water falls."),
        ("<p>潮水退去。</p>\n<h2>潮汐</h2>\n<p>月亮升起。</p>", "潮水退去。 潮汐 月亮升起。"),
        ("<h2>潮汐</h2>", "潮汐"),
        ("<hr>\n<p>潮水退去。</p>", "潮水退去。"),
        ("", ""),
    ],
)
def test_a_brief_begins_with_a_sentence(body: str, brief: str) -> None:
    assert reading.of(body).brief == brief
