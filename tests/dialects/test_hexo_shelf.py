"""Pictures of Hexo that a plugin kept at a house elsewhere."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS
from articles.dialects.header import Unreadable
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
KEPT = "qiniu:\n  bucket: a\n  urlPrefix: http://pic.test/static/\n"
SHOWN = {
    "by itself": (KEPT, "{% qnimg a/江.png %}", "http://pic.test/static/images/a/江.png", ""),
    "in another folder": (
        KEPT + "  image:\n    folder: img\n", "{% qnimg a.png %}", "http://pic.test/static/img/a.png", ""
    ),
    "with words": (
        KEPT, "{% qnimg a.png 'alt:江 边' extend:-w100 %}", "http://pic.test/static/images/a.png", "江 边"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("settings", "written", "src", "alt"), SHOWN.values(), ids=SHOWN)
def test_a_picture_is_shown_from_where_the_configuration_says_that_it_lay(
    settings: str, written: str, src: str, alt: str
) -> None:
    site = HEXO.read_site(settings)
    body = body_of(
        f"`{written}`\n\n{written}",
        ".md",
        {},
        lambda text: HEXO.convert(text, site),
        HEXO.manner(site),
    )
    picture = f'<p><img alt="{alt}" referrerpolicy="no-referrer" src="{src}"></p>'
    assert body.html == f"<p><code>{written}</code></p>\n{picture}"


@pytest.mark.parametrize("settings", ["title: 江", "qiniu: true", "qiniu:\n  bucket: a"])
def test_where_nothing_says_so_the_tag_stays_and_is_told(settings: str) -> None:
    found = HEXO.convert("{% qnimg a.png %}", HEXO.read_site(settings))
    assert found.text == "{% qnimg a.png %}"
    assert found.left == ("qnimg",)


def test_a_configuration_that_is_broken_is_refused_as_ever() -> None:
    with pytest.raises(Unreadable):
        HEXO.read_site("qiniu: [")
