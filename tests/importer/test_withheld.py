"""Texts of sections and authors that the old site kept from readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.importer.verify import verify
from articles.models import Author, Category, Page
from tests.importer import sites
from tests.importer.runs import bring

pytestmark = pytest.mark.django_db

KEPT_BACK = [
    {"draft": "true"},
    {"published": "false"},
    {"password": "abc"},
    {"private": "true"},
    {"build": "{render: never}"},
]


@pytest.mark.parametrize("header", KEPT_BACK, ids=lambda header: next(iter(header)))
def test_what_opens_a_list_or_tells_of_an_author_is_not_shown_where_readers_were_kept_out(
    tmp_path: Path, header: dict[str, str]
) -> None:
    files = {
        "hugo.toml": "baseURL = 'https://old.example/'\n",
        "content/posts/_index.md": sites.page("秘密", description="说明", **header),
        "content/posts/a.md": sites.post("甲", authors="[lin]"),
        "content/authors/lin/_index.md": sites.page("林晓", bio="写河流", **header),
    }
    lines = {line.path: line for line in bring(sites.build(tmp_path, files), is_auto=True)}

    section, author, page = Category.objects.get(), Author.objects.get(), Page.objects.get()
    assert (section.name, section.description) == ("Posts", "")
    assert (author.name, author.bio) == ("林晓", "")
    assert (page.title, page.is_published) == ("秘密", False)
    assert lines["posts/_index.md"].warnings
    assert "only the name came along" in str(lines["authors/lin/_index.md"].warnings)
    assert {finding.verdict for finding in verify()} == {"same"}
