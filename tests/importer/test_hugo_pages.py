"""What pages of a Hugo site say of each other: references by name, and the names of terms."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client

from articles.importer.verify import verify
from articles.models import Address, Article, Category, Edition, Page, Tag
from tests.importer import sites
from tests.importer.runs import bring, outcomes

pytestmark = pytest.mark.django_db

REFERRING = (
    '[甲]({{< ref "b.md#小节" >}}) [乙]({{< relref "gone" >}}) *[丙]({{< ref "gone#x" >}})* '
    '[丁]({{< ref "#小节" >}}) [戊]({{< ref "/posts/b" >}})\n\n## 小节\n\n'
)
SITE = {
    "hugo.toml": "baseURL = 'https://old.example/'\n"
    "[taxonomies]\ntag = 'tags'\ncategory = 'categories'\nseries = 'series'\n",
    "content/posts/a.md": sites.post(
        "甲", tags="[go-lang, 港口]", series="[long]", categories="[town/north, plain]"
    ).replace("清晨", f"{REFERRING}清晨"),
    "content/posts/b.md": sites.post("乙", tags="[Go Lang]"),
    "content/about.md": sites.page("关于", REFERRING),
    "content/tags/go-lang/_index.md": sites.page("Go 语言", "文。"),
    "content/tags/_index.md": sites.page("所有标签"),
    "content/series/long/_index.md": sites.page("长篇"),
    "content/categories/town/_index.md": sites.page("城"),
    "content/categories/town/north/_index.md": sites.page("城北"),
}  # fmt: skip
GONE = "The page 'gone' it refers to is not there: its words are no link."


def test_a_reference_to_a_page_that_is_not_there_keeps_its_words_and_is_told(
    client: Client, tmp_path: Path
) -> None:
    root = sites.build(tmp_path, SITE)
    for is_dry_run in (True, False):
        lines = {line.path: line for line in bring(root, is_auto=True, is_dry_run=is_dry_run)}
        assert [path for path, line in lines.items() if GONE in line.warnings] == [
            "about.md",
            "posts/a.md",
        ]
    for body in (Edition.objects.get(headline="甲").text_row.html, Page.objects.get().body):
        assert '<a href="/_ref/b/#%E5%B0%8F%E8%8A%82">甲</a> 乙 <em>丙</em> ' in body
        assert '<a href="#note-小节">丁</a> <a href="/posts/b/">戊</a>' in body
        assert '<h2 id="note-小节">小节</h2>' in body
    assert client.get("/_ref/b/").status_code == 301
    assert {finding.verdict for finding in verify()} == {"same"}
    assert set(outcomes(bring(root, is_auto=True)).values()) <= {"unchanged", "left out"}


TRAPS: dict[str, Callable[[Path], None]] = {
    "a pipe": lambda folder: os.mkfifo(folder / "gone.md"),
    "a link out": lambda folder: (folder / "gone.md").symlink_to("/etc/passwd"),
    "a circle": lambda folder: (folder / "gone.md").symlink_to("gone.md"),
    "a folder": lambda folder: (folder / "gone.md").mkdir(),
    "a folder linked into itself": lambda folder: (folder / "gone").symlink_to(folder),
    "too deep": lambda folder: (sites.deep(folder, 150) / "gone.md").touch(),
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_a_page_is_there_for_references_if_it_is_there_for_the_import(
    tmp_path: Path, trap: Callable[[Path], None]
) -> None:
    root = sites.build(tmp_path, SITE)
    trap(root / "content/posts")
    lines = {line.path: line for line in bring(root, is_auto=True, is_dry_run=True)}
    assert GONE in lines["posts/a.md"].warnings


def test_the_title_of_a_terms_own_page_is_the_name_of_the_tag_or_section(
    client: Client, tmp_path: Path
) -> None:
    lines = bring(sites.build(tmp_path, SITE), is_auto=True)
    told = {line.path: line.message for line in lines}
    assert told["tags/go-lang/_index.md"].startswith("Its title names the tag here.")
    assert {tag.name for tag in Tag.objects.all()} == {"Go 语言", "港口", "长篇"}
    one = Article.objects.get(headline="乙")
    assert [tag.name for tag in one.tags.all()] == ["Go 语言"]
    section = Article.objects.get(headline="甲").section
    assert section is not None
    assert (section.name, section.parent and section.parent.name) == ("城北", "城")
    for path in ("/tags/go-lang/", "/series/long/", "/categories/town/north/"):
        assert client.get(path).status_code == 301, path
    assert {finding.verdict for finding in verify()} == {"same"}


def test_a_name_that_several_languages_have_leads_to_the_text_in_the_sites_own(
    tmp_path: Path,
) -> None:
    site = sites.build(
        tmp_path,
        {
            "hugo.toml": "defaultContentLanguage = 'zh'\n[languages.zh]\n[languages.en]\n",
            "content/posts/b.en.md": sites.post("B"),
            "content/posts/b.md": sites.post("乙").replace("---\n", "---\nslug: yi\n", 1),
            "content/about.en.md": sites.page("About"),
            "content/about.md": sites.page("关于").replace("---\n", "---\nslug: us\n", 1),
        },
    )
    bring(site, is_auto=True)
    article, page = Article.objects.get(headline="乙"), Page.objects.get(title="关于")
    found = [Address.objects.get(path=path) for path in ("/_ref/b", "/posts/b", "/_ref/about")]
    assert [(one.article, one.page) for one in found] == [
        (article, None),
        (article, None),
        (None, page),
    ]
    assert all(one.verdict == "same" for one in verify("old"))


TALKING = (
    '[甲]({{< ref "b" >}}) [乙]({{< ref path="/posts/b" lang="en" >}}) [丙]({{< ref "c.md" >}})'
)


def test_a_reference_leads_to_the_page_in_the_same_language(client: Client, tmp_path: Path) -> None:
    site = sites.build(
        tmp_path,
        {
            "hugo.toml": "defaultContentLanguage = 'en'\n[permalinks]\nposts = '/p/:title/'\n"
            "[languages.en]\ncontentDir = 'content/english'\n"
            "[languages.zh]\ncontentDir = 'content/chinese'\n",
            "content/chinese/posts/a.md": sites.post("甲").replace("清晨", TALKING),
            "content/chinese/posts/b.md": sites.post("乙"),
            "content/english/posts/b.md": sites.post("B"),
            "content/english/posts/c.md": sites.post("C"),
        },
    )
    lines = bring(site, is_auto=True)
    assert not [line for line in lines if "refers to" in "".join(line.warnings)]
    body = Edition.objects.get(headline="甲").text_row.html
    assert [Address.objects.get(path=path).article.headline for path in _led_to(body)] == [
        "乙",
        "B",
        "C",  # which is there in English alone
    ]
    assert all(client.get(f"{path}/").status_code == 301 for path in _led_to(body))
    assert {finding.verdict for finding in verify()} == {"same"}


def _led_to(body: str) -> list[str]:
    return [found.rstrip("/") for found in re.findall(r'href="([^"]+)"', body)]


FORMS = {
    "adoc.md": ("markup: asciidocext", "It is written in AsciiDoc"),
    "org.md": ("markup: org", "It is written in Org"),
    "rst.md": ("markup: RST", "It is written in reStructuredText"),
    "html.md": ("markup: html", ""),
    "goldmark.md": ("markup: goldmark", ""),
    "a.pdc": ("markup: pandoc", ""),
    "b.mmark": ("weight: 1", ""),
}


def test_the_form_of_a_text_may_stand_in_its_header(tmp_path: Path) -> None:
    posts = {
        f"content/posts/{name}": sites.post(name, **dict([said.split(": ")])) + "\n一 *星*\n"
        for name, (said, _) in FORMS.items()
    }
    lines = bring(sites.build(tmp_path, {"hugo.toml": "", **posts}), is_auto=True)
    told = {line.path.removeprefix("posts/"): line.message for line in lines}
    assert set(told) == set(FORMS)
    assert all(told[name].startswith(said) for name, (_, said) in FORMS.items())
    shown = {one.headline: one.text_row.html for one in Edition.objects.all()}
    assert "一 *星*" in shown["html.md"]
    assert all("<em>星</em>" in shown[name] for name in ("goldmark.md", "a.pdc", "b.mmark"))


def test_keys_below_params_are_the_posts_own(tmp_path: Path) -> None:
    header = "params:\n  subtitle: 副\n  image: a.png\n  mood: 静\nresources:\n- {name: cover, src: b.png}"
    post = sites.post("甲").replace("---\n", f"---\n{header}\n", 1)
    [line] = bring(
        sites.build(tmp_path, {"hugo.toml": "", "content/posts/a.md": post}), is_auto=True
    )
    assert Article.objects.get().standfirst == "副"
    assert set(line.unknown) == {"mood", "resources"}  # the picture is that below `params`


_BOTH = "defaultContentLanguage = 'zh'\n[languages.en]\nweight = 1\n[languages.zh]\nweight = 2\n"
OF_LANGUAGES = {
    "by name": (_BOTH, "content/{folder}{name}.{language}.md"),
    "by folder": (
        "defaultContentLanguage = 'zh'\n[languages.en]\ncontentDir = 'content/en'\n"
        "[languages.zh]\ncontentDir = 'content/zh'\n",
        "content/{language}/{folder}{name}.md",
    ),
}


@pytest.mark.parametrize(("config", "path"), OF_LANGUAGES.values(), ids=OF_LANGUAGES)
def test_a_section_is_named_and_opened_in_the_language_of_the_site(
    client: Client, tmp_path: Path, config: str, path: str
) -> None:
    def at(folder: str, name: str, language: str) -> str:
        return path.format(folder=folder, name=name, language=language)

    header = {"description": "都在这里", "cascade": "{author: 编辑部}"}
    files = {
        "hugo.toml": f"baseURL = 'https://old.example/'\n{config}",
        at("posts/", "_index", "zh"): sites.page("文章", "", **header),
        at("posts/", "_index", "en"): sites.page("Posts", "All\n\nof them.", description="Here"),
        at("categories/life/", "_index", "zh"): sites.page("生活", ""),
        at("categories/life/", "_index", "en"): sites.page("Life", ""),
        at("", "_index", "en"): sites.page("Home", "Welcome."),
    }
    for language, title in {"zh": "甲", "en": "A"}.items():
        files[at("posts/", "a", language)] = sites.post(title)
        files[at("posts/", "b", language)] = sites.post(f"{title}{title}", categories="[life]")
    lines = bring(sites.build(tmp_path, files), is_auto=True)

    sections = Category.objects.order_by("pk").values_list("name", "description")
    assert dict(sections) == {"文章": "都在这里", "生活": ""}
    assert [line.path for line in lines if line.outcome == "left out"] == [
        at("", "_index", "en").removeprefix("content/")
    ]
    assert Page.objects.get().body == "<p>All</p>\n<p>of them.</p>"
    for old, name in {
        "/posts/": "文章",
        "/en/posts/": "文章",
        "/en/categories/life/": "生活",
    }.items():
        found = client.get(old)
        assert found.status_code == 301
        assert found["Location"].endswith(quote(f"/{name}/"))
    bylines = {
        one.headline: [str(each.author) for each in one.bylines.all()]
        for one in Article.objects.all()
    }
    assert bylines == {"甲": ["编辑部"], "甲甲": ["编辑部"], "A": [], "AA": []}
    assert {finding.verdict for finding in verify()} == {"same"}


NAMED_OTHERWISE = {
    "by their own names": "category = 'kategorien'\nauthor = 'autoren'\ntag = 'schlagworte'\n",
    "in another language": "kategorie = 'kategorien'\nautor = 'autoren'\nschlagwort = 'schlagworte'\n",
}


@pytest.mark.parametrize("taxonomies", NAMED_OTHERWISE.values(), ids=NAMED_OTHERWISE)
def test_sections_and_authors_are_known_under_the_keys_that_a_site_gave_them(
    client: Client, tmp_path: Path, taxonomies: str
) -> None:
    keys = {"kategorien": "[lokales, Wasser]", "autoren": "[anna]", "schlagworte": "[Ufer]"}
    files = {
        "hugo.toml": f"baseURL = 'https://old.example/'\n[taxonomies]\n{taxonomies}",
        "content/posts/a.md": sites.post("甲", categories="[Nirgends]", **keys),
        "content/kategorien/lokales/_index.md": sites.page("Vor Ort", "Was hier geschah."),
        "content/autoren/anna/_index.md": sites.page("Anna Ufer", "Sie misst."),
    }
    lines = bring(sites.build(tmp_path, files), is_auto=True)

    assert all(not line.unknown for line in lines)
    found = Article.objects.get()
    assert str(found.section) == "Vor Ort"
    assert found.section is not None
    assert found.section.description == "Was hier geschah."
    assert [one.name for one in found.categories.all()] == ["Wasser"]
    assert [one.name for one in found.tags.all()] == ["Ufer"]
    assert [(one.author.name, one.author.bio) for one in found.bylines.all()] == [
        ("Anna Ufer", "Sie misst.")
    ]
    for old in (
        "/kategorien/lokales/",
        "/kategorien/wasser/",
        "/autoren/anna/",
        "/schlagworte/ufer/",
    ):
        assert client.get(old).status_code == 301
    assert {finding.verdict for finding in verify()} == {"same"}


def test_a_taxonomy_beside_the_usual_one_stays_one_of_tags(tmp_path: Path) -> None:
    files = {
        "hugo.toml": "[taxonomies]\ncategory = 'categories'\nrubrik = 'rubriken'\n",
        "content/posts/a.md": sites.post("甲", categories="[城市]", rubriken="[水]"),
    }
    bring(sites.build(tmp_path, files), is_auto=True)
    found = Article.objects.get()
    assert (str(found.section), [one.name for one in found.tags.all()]) == ("城市", ["水"])
