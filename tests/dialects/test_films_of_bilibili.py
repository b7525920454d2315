"""A film of 哔哩哔哩 is known by the same numbers, whichever generator's tag names it."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, UNKNOWN, Site
from articles.importer.bodies import body_of

TAGS = {
    "Hexo": ("hexo", "{{% bilibili {} %}}"),
    "Hexo, Stellar": ("hexo", "{{% video bilibili:{} %}}"),
    "Hexo, a player": ("hexo", '{{% mmedia "bilibili" "bvid:{}" %}}'),
    "Hexo, a card": ("hexo", "{{% bilibili_card {} video %}}"),
    "Hugo": ("hugo", "{{{{< bilibili {} >}}}}"),
    "Hugo, by name": ("hugo", '{{{{< bilibili id="{}" p=2 >}}}}'),
    "Jekyll": ("jekyll", "{{% bilibili {} %}}"),
    "Jekyll, a part": ("jekyll", "{{% include embed/bilibili.html id='{}' %}}"),
    "Zola": ("unknown", '{{{{ bilibili(id="{}") }}}}'),
}
FILM, SERIES = "https://www.bilibili.com/video/{}/", "https://www.bilibili.com/bangumi/play/{}"
NUMBERS = {
    "BV1xx411c7mD": FILM.format("BV1xx411c7mD"),
    "170001": FILM.format("av170001"),
    "av170001": FILM.format("av170001"),
    "AV170001": FILM.format("av170001"),
    "ep12345": SERIES.format("ep12345"),
    "ss12345": SERIES.format("ss12345"),
    "harbour": "",
    "1700011700011700": "",
    "BV1xx411c7mD411c7mD": "",
}


@pytest.mark.parametrize(("dialect", "tag"), TAGS.values(), ids=TAGS)
@pytest.mark.parametrize(("number", "page"), NUMBERS.items())
def test_a_number_leads_to_its_page(dialect: str, tag: str, number: str, page: str) -> None:
    known = {**DIALECTS, "unknown": UNKNOWN}[dialect]
    html = body_of(tag.format(number), ".md", {}, lambda text: known.convert(text, Site(), {})).html
    shown = f'<p class="embed"><a href="{page}">哔哩哔哩</a></p>' if page else number
    assert shown in html
    assert page or "bilibili.com" not in html


@pytest.mark.parametrize("tail", ["?p=2", "&p=2&autoplay=0"])
def test_a_part_of_a_film_is_the_film(tail: str) -> None:
    known = DIALECTS["jekyll"]
    written = f"{{% include embed/bilibili.html id='BV1xx411c7mD{tail}' %}}"
    html = body_of(written, ".md", {}, lambda text: known.convert(text, Site(), {})).html
    assert f'"{FILM.format("BV1xx411c7mD")}"' in html
