"""What stands around the articles: sections, simple pages, the paper's own texts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from articles import publishing
from articles.models import Category, Image, Page, SiteTexts

HERE = Path(__file__).parent
TEXTS = ("name", "slug", "description", "hue")


def text(name: str) -> str:
    """Return one of the package's own files below ``site``."""
    return (HERE / "site" / name).read_text()


def table(name: str) -> dict[str, Any]:
    """Return one of the TOML files below ``site``."""
    return tomllib.loads(text(name))


def make_sections() -> None:
    """Make the section tree; one whose web address is there already is left as it is."""
    for place, told in enumerate(table("sections.toml")["sections"]):
        top = _section(told, None, place)
        for below, child in enumerate(told.get("children", [])):
            _section(child, top, below)


def _section(told: dict[str, Any], parent: Category | None, place: int) -> Category:
    path = f"{parent.path if parent else ''}/{told['slug']}"
    found = Category.objects.filter(path=path).first()
    if found is None:
        fields = {field: told[field] for field in TEXTS if field in told}
        found = Category(parent=parent, position=place + 1, **fields)
        publishing.keep(found)
    return found


def make_pages_and_texts() -> None:
    """Make the pages, and give the site its name, unless it has one."""
    told = table("site.toml")
    for place, page in enumerate(told["pages"]):
        body = (HERE / "pages" / page["text"]).read_text()
        if not Page.objects.filter(slug=page["slug"]).exists():
            fields = {"title": page["title"], "slug": page["slug"], "body": body}
            publishing.keep(Page(position=place + 1, is_published=True, **fields))
    texts = SiteTexts.current()
    if not texts.name:
        texts.name, texts.tagline, texts.footer = (
            told["name"],
            told["tagline"],
            told["footer"].strip(),
        )
        texts.logo = Image.objects.filter(title="报头标志").first()
        publishing.keep(texts)
