"""Posts of which nothing tells the generator."""

import pytest

from articles.dialects import UNKNOWN, Site, Unreadable
from tests.importer.posts import read

SLUGS = {
    "2018-05-18-江边.md": "江边",
    "blog/2018-05-18-a.html.markdown": "a",
    "2018-05-18-.md": "2018-05-18-",
    "v1.0.33.md": "v1.0.33",
    "content/2018-05-18-江边/index.md": "江边",
    "content/江边/_index.md": "江边",
    "v1.0/index.md": "v1.0",
    "content/2018-05-18_江边.md": "江边",
    "content/index.md": "index",
    "index.md": "index",
}


@pytest.mark.parametrize(("path", "slug"), SLUGS.items(), ids=SLUGS.keys())
def test_a_day_before_the_name_is_no_part_of_it(path: str, slug: str) -> None:
    assert UNKNOWN.named(path, Site()).slug == slug


def test_commas_part_tags_in_one_text_but_not_in_a_list() -> None:
    assert UNKNOWN.tags({"tags": "江, 边，江"}) == ("江", "边")
    assert UNKNOWN.tags({"tags": ["江, 边"]}) == ("江, 边",)


@pytest.mark.parametrize("line", ["permalink: false", "render: false"])
def test_a_file_of_which_no_page_was_made_is_a_draft(line: str) -> None:
    found = read(f"---\ntitle: 江\ndate: 2021-02-03\n{line}\n---\n正文", "a.md", dialect=UNKNOWN)
    assert (found.published_at, found.addresses) == (None, ())
    assert f"`{line}`: no page was made of it. It comes in as a draft." in found.warnings


IN_FOLDERS = [
    "blog/2021-08-26-spring/index.md",
    "2021-08-26_spring.md",
    "blog/2021/08/26/spring.md",
]


@pytest.mark.parametrize("path", IN_FOLDERS)
def test_a_day_before_the_name_of_a_folder_is_that_of_the_post(path: str) -> None:
    found = read("---\ntitle: 江\n---\n正文", path, dialect=UNKNOWN)
    assert (str(found.published_at)[:10], found.slug) == ("2021-08-26", "spring")


IN_DRAFTS = {
    "posts/_drafts/a/index.md": True,
    "Drafts/a.md": True,
    "blog/private/2021/a.md": True,
    "草稿/a.md": True,
    "drafts.md": False,
    "blog/draft-horses/a.md": False,
}


@pytest.mark.parametrize(("path", "is_draft"), IN_DRAFTS.items(), ids=IN_DRAFTS.keys())
def test_what_lies_in_a_folder_of_drafts_is_one(path: str, *, is_draft: bool) -> None:
    found = read("---\ntitle: 江\ndate: 2021-08-26\n---\n正文", path, dialect=UNKNOWN)
    assert (found.published_at is None) is is_draft


STOOD = [
    ("blog/2021-08-26-spring/index.md", "", "/blog/2021-08-26-spring/ /blog/2021/08/26/spring"),
    ("blog/2021-08-26-spring.md", "april", "/blog/april /blog/2021/08/26/spring"),
    ("src/content/blog/spring.md", "/posts/april/", "/posts/april /blog/posts/april /blog/spring"),
    ("docs/README.md", "", "/docs/"),
    ("a.md", "https://a.test/b", "/a"),
]


@pytest.mark.parametrize(("path", "slug", "paths"), STOOD)
def test_a_post_may_have_stood_by_its_slug_or_its_day_beside_its_file(
    path: str, slug: str, paths: str
) -> None:
    written = f"---\ntitle: 江\ndate: 2021-08-26\nslug: {slug}\n---\n正文"
    found = read(written, path, dialect=UNKNOWN).possible_addresses
    assert set(paths.split()) <= set(found)
    assert not [one for one in found if ":" in one or one.endswith("/index")]


IN_FORMS = [
    '---json\n{"title": "江边", "tags": ["港口"]}\n---\n正文',
    '---toml\ntitle = "江边"\ntags = ["港口"]\n---\n正文',
    "--- yaml\ntitle: 江边\ntags: [港口]\n---\n正文",
]


@pytest.mark.parametrize("written", IN_FORMS)
def test_a_header_may_say_what_it_is_written_in(written: str) -> None:
    found = read(written, "a.md", dialect=UNKNOWN)
    assert (found.headline, found.tags, found.body) == ("江边", ("港口",), "<p>正文</p>")


REFUSED = {
    "---js\n{title: 1}\n---\n正文": "This header is a program, which is not run. Write it as YAML.",
    "---json\n{}\n": "The header is never closed. Put a line `---` between it and the text.",
}


@pytest.mark.parametrize(("written", "message"), REFUSED.items(), ids=("a program", "no end"))
def test_a_header_that_cannot_be_read_is_no_text(written: str, message: str) -> None:
    with pytest.raises(Unreadable) as error:
        UNKNOWN.read(written)
    assert error.value.message == message


ZOLA = """+++
title = "江边"
date = 2022-04-04
[taxonomies]
tags = ["港口", "河"]
categories = ["城市"]
[extra]
author = "林晓"
title = "别的"
+++
正文。
"""


def test_terms_of_zola_are_those_of_the_post_and_what_its_theme_asks_for_comes_after_its_own() -> (
    None
):
    found = read(ZOLA, "content/a.md", dialect=UNKNOWN)

    assert (found.tags, found.headline) == (("港口", "河"), "江边")
    assert [path[0] for path in found.categories] == ["城市"]
    assert [byline.person.name for byline in found.bylines] == ["林晓"]


def test_a_key_of_astro_or_nuxt_is_a_date() -> None:
    for key in ("pubDatetime", "publishedAt", "created_at", "date_published", "createTime"):
        found = read(f"---\ntitle: 江\n{key}: 2021-02-03\n---\n正文", "a.md", dialect=UNKNOWN)
        assert str(found.published_at).startswith("2021-02-0")


def test_a_permalink_that_is_a_template_is_no_address() -> None:
    text = "---\ntitle: 江\ndate: 2021-02-03\npermalink: '/blog/{{ title | slugify }}/'\n---\n正文"

    found = read(text, "src/posts/a.md", dialect=UNKNOWN)

    assert not [path for path in (*found.addresses, *found.possible_addresses) if "{" in path]


TAGS = {
    '{{ youtube(id="dQw4w9WgXcQ", class="x") }}': "watch?v=dQw4w9WgXcQ",
    '{% quote(author="林晓") %}\n江\n{% end %}': "<blockquote>\n\n江\n\n<p>— 林晓</p>",
    '{% note(title="小心, 江") %}\n边\n{% end %}': "<strong>小心, 江</strong></p>\n\n边",
    '{{ figure(src="/a.png", caption="江", alt="边") }}': '<img src="/a.png" alt="边"><figcaption>江',
    "{% katex(block=true) %}\na_1 * b_1\n{% end %}": "$$\na_1 * b_1\n$$",
    "甲 {% katex() %}a_1{% end %} 乙": "甲 $$a_1$$ 乙",
    '{{ gist(url="https://gist.github.com/a/1") }}': "https://gist.github.com/a/1",
    '{% callout type="note" title="小心" %}\n江\n{% /callout %}': "<strong>小心</strong></p>\n\n江",
    '{% image src="/a.png" alt="江" /%}': '<img src="/a.png" alt="江">',
    '{% alert "info", "小心" %}\n江\n{% endalert %}': "<strong>小心</strong></p>\n\n江",
    '{% image "a.png", "江" %}': 'alt="江"',
}  # fmt: skip


@pytest.mark.parametrize(("written", "shown"), TAGS.items(), ids=TAGS)
def test_tags_of_zola_markdoc_and_eleventy_become_html(written: str, shown: str) -> None:
    found = UNKNOWN.convert(written)

    assert shown in found.text
    assert found.left == ()


def test_other_tags_of_zola_stay_and_are_told() -> None:
    found = UNKNOWN.convert('{{ chart(a=1, b="c") }} `{{ youtube(id="a") }}`')

    assert found.text == '{{ chart(a=1, b="c") }} `{{ youtube(id="a") }}`'
    assert len(found.left) == 1


@pytest.mark.parametrize(
    "text",
    [
        "{{ a(" * 20_000 + "{% end %}", '{% note(a="' * 9_000, "{% note() %}" * 9_000 + "{% end %}",
        "{% callout " * 9_000 + "{% /callout %}", "{% a" + " b=c" * 20_000 + " /%}",
        "{% callout %}" * 9_000 + "{% /callout %}",
    ],
)  # fmt: skip
def test_no_text_full_of_such_tags_takes_long(text: str) -> None:
    assert UNKNOWN.convert(text).text
