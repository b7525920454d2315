"""Links that a header or a file of data lists, which a theme of Hugo's showed beside the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.importer.verify import verify
from articles.models import Article, Author, Page
from tests.importer import sites
from tests.importer.runs import bring, outcomes

pytestmark = pytest.mark.django_db

STACK = (
    "links:\n  - {title: 江, description: 河 & 海, website: 'https://a.example', image: a.png}\n"
    "  - {title: 无址}\n"
)
SHOWN = '<ul>\n<li><a href="https://a.example">江</a> 河 &amp; 海</li>\n</ul>'


def _with(text: str, keys: str) -> str:
    return text.replace("---\n", f"---\n{keys}", 1)


def test_a_page_and_a_post_of_hugo_show_the_links_of_their_headers(tmp_path: Path) -> None:
    root = sites.build(
        tmp_path,
        {
            "hugo.toml": "baseURL = 'https://old.example/'\n",
            "content/page/links/index.md": _with("---\ntitle: 友链\n---\n", STACK),
            "content/posts/a.md": _with(sites.post("甲"), STACK),
        },
    )
    lines = bring(root, is_auto=True)
    assert [line.unknown for line in lines] == [(), ()]
    assert Page.objects.get().body == SHOWN
    assert Article.objects.get().body.endswith(f"</p>\n{SHOWN}")
    assert {finding.verdict for finding in verify()} == {"same"}


def test_lone_addresses_of_a_paper_become_links_with_words_and_an_empty_one_none(
    tmp_path: Path,
) -> None:
    keys = "url_pdf: papers/a.pdf\nurl_code: 'https://a.example/c'\nurl_video: ''\nlinks: [甲]\n"
    root = sites.build(
        tmp_path,
        {
            "hugo.toml": "baseURL = 'https://old.example/'\n",
            "content/posts/a/index.md": _with(sites.post("甲"), keys),
        },
    )
    (line,) = bring(root, is_auto=True)
    assert set(line.unknown) == {"url_video", "links"}
    assert Article.objects.get().body.endswith(
        '<ul>\n<li><a href="/posts/a/papers/a.pdf">PDF</a></li>\n'
        '<li><a href="https://a.example/c">Code</a></li>\n</ul>'
    )


@pytest.mark.parametrize(
    ("keys", "above"),
    [
        ("abstract: 河 & *水*\nsummary: 江\n", "<p>河 &amp; *水*</p>\n"),
        ("abstract: 河\nsummary: 河\n", ""),
        ("abstract: 河\n", ""),
    ],
    ids=["beside a summary", "the same", "alone"],
)
def test_the_abstract_of_a_paper_stands_above_its_text_where_a_summary_is_the_standfirst(
    tmp_path: Path, keys: str, above: str
) -> None:
    root = sites.build(
        tmp_path,
        {
            "hugo.toml": "baseURL = 'https://old.example/'\n",
            "content/posts/a.md": _with(sites.post("甲"), keys),
        },
    )
    bring(root, is_auto=True)
    found = Article.objects.get()
    assert found.body == f"{above}<p>清晨五点，码头上的灯还亮着。</p>"
    assert found.standfirst in {"江", "河"}


def test_the_links_of_an_author_do_not_stand_in_the_text_too(tmp_path: Path) -> None:
    root = sites.build(
        tmp_path,
        {
            "hugo.toml": "baseURL = 'https://old.example/'\n",
            "content/authors/lin/_index.md": "---\nname: 林\n"
            "links: [{name: 江, url: 'https://a.example'}]\n---\n生于河边。\n",
            "content/posts/a.md": _with(sites.post("甲"), "authors: [lin]\n"),
        },
    )
    bring(root, is_auto=True)
    author = Author.objects.get()
    assert author.bio == "生于河边。"
    assert [link["url"] for link in author.links] == ["https://a.example"]


def test_hugo_shows_the_links_of_its_file_of_data_on_their_page(tmp_path: Path) -> None:
    root = sites.build(
        tmp_path,
        {
            "hugo.toml": "baseURL = 'https://old.example/'\n",
            "data/friends.yml": "- {nickname: 江, url: 'https://a.example', description: 河 & 海}\n",
            "content/friends/index.md": "---\ntitle: 友链\nlayout: friends\ndate: 2020-01-01\n---\n",
        },
    )
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"created"}
    assert Page.objects.get().body == SHOWN
    assert {finding.verdict for finding in verify()} == {"same"}
