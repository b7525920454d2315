"""Posts of which nothing tells the generator."""

import pytest

from articles.dialects import UNKNOWN, Site

SLUGS = {
    "2018-05-18-江边.md": "江边",
    "blog/2018-05-18-a.html.markdown": "a",
    "2018-05-18-.md": "2018-05-18-",
    "v1.0.33.md": "v1.0.33",
    "content/2018-05-18-江边/index.md": "江边",
    "content/江边/_index.md": "江边",
    "v1.0/index.md": "v1.0",
    "content/index.md": "index",
    "index.md": "index",
}


@pytest.mark.parametrize(("path", "slug"), SLUGS.items(), ids=SLUGS.keys())
def test_a_day_before_the_name_is_no_part_of_it(path: str, slug: str) -> None:
    assert UNKNOWN.named(path, Site()).slug == slug


def test_commas_part_tags_in_one_text_but_not_in_a_list() -> None:
    assert UNKNOWN.tags({"tags": "江, 边，江"}) == ("江", "边")
    assert UNKNOWN.tags({"tags": ["江, 边"]}) == ("江, 边",)
