"""Which hosts are the old site's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.dialects import Site
from articles.importer import domains
from articles.importer.start import start_of
from tests.importer import sites
from tests.importer.runs import bring

FILES = {
    "a host": ("blog.old.example\n", "blog.old.example"),
    "with capitals and a mark": ("\ufeffWWW.Old.Example", "www.old.example"),
    "the first that is one": ("http://x\nold.example other.example", "old.example"),
    "in letters of its own": ("中文.example", ""),
    "nothing": ("\n", ""),
    "far too much": ("old.example\n" * 100, ""),
}


@pytest.mark.parametrize(("text", "host"), FILES.values(), ids=FILES)
def test_a_file_may_name_the_host(tmp_path: Path, text: str, host: str) -> None:
    (tmp_path / domains.FILE).write_text(text, encoding="utf-8")
    assert domains.domain_in(tmp_path / "not-there", tmp_path) == host


def test_what_cannot_be_read_names_none(tmp_path: Path) -> None:
    (tmp_path / domains.FILE).write_bytes(b"\xff\xfe\x00")
    assert domains.domain_in(tmp_path) == ""
    (tmp_path / "folder" / domains.FILE).mkdir(parents=True)
    assert domains.domain_in(tmp_path / "folder") == ""


PLACES = {
    "hexo": ({"_config.yml": "", "source/_posts/a.md": sites.post("甲")}, "source/CNAME"),
    "jekyll": ({"_config.yml": "", "_posts/2022-03-04-a.md": sites.post("甲")}, "CNAME"),
    "hugo": ({"hugo.toml": "", "content/posts/a.md": sites.post("甲")}, "static/CNAME"),
}


@pytest.mark.parametrize(("files", "place"), PLACES.values(), ids=PLACES)
def test_each_generator_has_it_where_it_is_served(
    tmp_path: Path, files: dict[str, str], place: str
) -> None:
    sites.build(tmp_path, {**files, place: "old.example"})
    assert start_of(tmp_path).domain == "old.example"


def test_a_site_owns_both_hosts_with_and_without_www() -> None:
    site = Site(host="www.old.example", domain="me.github.io")
    assert all(map(site.owns, ("old.example", "WWW.old.example", "me.github.io")))
    assert not any(map(site.owns, ("", "blog.old.example", "github.io", "old.example.example")))


@pytest.mark.parametrize("host", ["", "example.com", "www.yoursite.com", "localhost"])
def test_the_example_of_a_starter_is_nobodys(host: str) -> None:
    assert not Site(host=host).hosts
    assert not Site(host=host).owns(host)


@pytest.mark.django_db
def test_links_and_sources_know_the_host_of_the_file(tmp_path: Path) -> None:
    from articles.models import Article

    text = sites.post("甲", link="https://old.example/was/")
    text = text.replace("清晨", "[乙](https://old.example/b/) [丙](http://example.com/c/)\n\n清晨")
    sites.build(
        tmp_path,
        {"_config.yml": "url: http://example.com\n", "source/_posts/a.md": text,
         "source/CNAME": "old.example"},
    )  # fmt: skip
    bring(tmp_path, is_auto=True)
    article = Article.objects.get()
    assert '<a href="/b/">' in article.body
    assert '<a href="http://example.com/c/">' in article.body
    assert article.source_url == ""
    assert article.addresses.filter(path="/was").exists()
