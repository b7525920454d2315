"""A site's own file of authors says who its log-ins are."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.importer.people import read_people
from articles.importer.verify import verify
from articles.models import Article, Author
from tests.importer import sites
from tests.importer.runs import bring, outcomes

pytestmark = pytest.mark.django_db

AUTHORS = """
lin_xiao:
  name: 林晓
  url: https://lin.example/
  email: lin@example.org
  image_url: https://lin.example/lin.png
jb: {name: 江报}
words: [1, 2]
"""
POST = sites.post("市场", authors="[lin_xiao, jb, guest]")
CONFIGS = {
    "docusaurus": ({"blog/a.md": POST, "blog/authors.yml": AUTHORS}, ""),
    "jekyll": ({"_config.yml": "a: b\n", "_posts/2022-03-04-a.md": POST, "_data/authors.yml": AUTHORS}, ""),
    "jekyll's people": (
        {"_config.yml": "a: b\n", "_posts/2022-03-04-a.md": POST, "_data/people.yml": AUTHORS}, "",
    ),
    "jekyll's configuration": (
        {"_config.yml": "authors:" + AUTHORS.replace("\n", "\n  "), "_posts/2022-03-04-a.md": POST}, "",
    ),
    "hugo": ({"hugo.toml": "", "content/posts/a.md": POST, "data/authors.yaml": AUTHORS}, ""),
    "the posts alone": ({"blog/a.md": POST, "blog/authors.yml": AUTHORS}, "blog"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "place"), CONFIGS.values(), ids=CONFIGS.keys())
def test_log_ins_become_the_names_that_the_sites_own_file_gives(
    files: dict[str, str], place: str, tmp_path: Path
) -> None:
    root = sites.build(tmp_path, files) / place
    bring(root, is_auto=True)
    names = [line.author.name for line in Article.objects.get().bylines.order_by("position")]
    assert names == ["林晓", "江报", "guest"]
    lin = Author.objects.get(name="林晓")
    assert lin.links == [{"label": "lin.example", "url": "https://lin.example/"}]
    assert "example.org" not in str(vars(lin))
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}
    assert {finding.verdict for finding in verify()} == {"same"}


def test_the_operators_file_knows_better(tmp_path: Path) -> None:
    root = sites.build(tmp_path, {"blog/a.md": POST, "blog/authors.yml": AUTHORS})
    bring(root, is_auto=True, people=read_people("jb: {kind: agency}", is_toml=False))
    assert Author.objects.get(name="jb").kind == "agency"


@pytest.mark.parametrize("text", ["a: [", "\xff", "- a\n- b", "a: b", "a: {name: [x]}", ""])
def test_a_file_that_is_none_of_authors_says_nothing(text: str, tmp_path: Path) -> None:
    root = sites.build(tmp_path, {"blog/a.md": POST})
    (root / "blog/authors.yml").write_bytes(text.encode("latin-1"))
    bring(root, is_auto=True)
    assert Author.objects.filter(name="lin_xiao").exists()


PAGES = {
    "data/authors/lin_xiao.md": "---\nname: 林晓\nbio: 写河流\n---\n",
    "src/content/authors/jb.mdx": "---\nname: 江报\ndraft: true\nbio: 还没有写完\n---\n",
    "authors/a-talk.md": sites.post("访谈", name="guest"),
}


def test_pages_in_a_folder_of_authors_say_who_log_ins_are_where_no_generator_is_known(
    tmp_path: Path,
) -> None:
    root = sites.build(tmp_path, {"blog/a.md": POST, **PAGES})
    lines = {line.path: line for line in bring(root, is_auto=True)}

    assert [lines[path].kind for path in PAGES] == ["author", "author", "article"]
    article = Article.objects.get(headline="市场")
    names = [line.author.name for line in article.bylines.order_by("position")]
    assert names == ["林晓", "江报", "guest"]
    assert dict(Author.objects.values_list("name", "bio")) == {
        "林晓": "写河流",
        "江报": "",
        "guest": "",
    }
    assert {finding.verdict for finding in verify()} == {"same"}
