"""What references of Hugo's from one page to another become."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Site
from articles.dialects.hugo_facts import Facts
from articles.dialects.hugo_tags import convert

ALONE = Site()
SEVERAL = DIALECTS["hugo"].read_site(
    "defaultContentLanguage: zh-cn\nlanguages:\n  zh-cn: {}\n  en: {}\n  pt-BR: {}\n"
)
REFERENCES = {
    "a name": (ALONE, 'ref "b.md"', "/_ref/b/"),
    "a name with a part of the page": (ALONE, 'relref "b#c"', "/_ref/b/#c"),
    "a part of this page": (ALONE, 'ref "#c"', "#c"),
    "a path from the root": (ALONE, 'ref "/news/b.md"', "/news/b/"),
    "a bundle": (ALONE, 'ref "/news/b/index.md"', "/news/b/"),
    "a path from the folder": (ALONE, 'ref "./b.md"', "/posts/sub/b/"),
    "a path from the folder above": (ALONE, 'ref "../b"', "/posts/b/"),
    "a path above the root": (ALONE, 'ref "../../../../b"', "/b/"),
    "a name that ends as a language does": (ALONE, 'ref "b.en.md"', "/_ref/b.en/"),
    "a name in the page's language": (SEVERAL, 'ref "b.md"', "/_ref/en/b/"),
    "a name in another one": (SEVERAL, 'ref path="b.md" lang="pt-br"', "/_ref/pt-br/b/"),
    "a name that tells the language": (SEVERAL, 'ref "b.zh-cn.md"', "/_ref/zh-cn/b/"),
    "a path in the page's language": (SEVERAL, 'ref "/news/b"', "/en/news/b/"),
    "a path in the site's own": (SEVERAL, 'relref path="/news/b" lang="zh-cn"', "/news/b/"),
    "a path from the folder in another one": (
        SEVERAL, 'relref path="../b.md#c" lang="pt-BR"', "/pt-br/posts/b/#c",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("site", "tag", "address"), REFERENCES.values(), ids=REFERENCES)
def test_a_reference_becomes_an_address(site: Site, tag: str, address: str) -> None:
    named = DIALECTS["hugo"].named(
        "posts/sub/a.en.md" if site is SEVERAL else "posts/sub/a.md", site
    )
    found = convert(f"[x]({{{{< {tag} >}}}})", site, Facts({}, named, None))
    assert found.text == f"[x]({address})"
