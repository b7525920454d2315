"""The traps: small files as they lie on real disks, and what becomes of each.

Below ``traps/`` each folder is one old site, and the table beside it (``hexo.toml`` for ``hexo/``)
says of each file what the report must say and what must stand in the database.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from articles.importer.report import Line
from articles.models import Article, Edition, LegacyPost
from tests.importer.runs import bring

TRAPS = Path(__file__).parent / "traps"
SITES = tuple(sorted(place.stem for place in TRAPS.glob("*.toml")))
ALWAYS = {"outcome": "created", "message": "", "says": []}
"""What is compared even where the table is silent: nothing is to be said without a reason."""


def table(site: str) -> dict[str, dict[str, Any]]:
    """Return what is expected, by the path that the report shows."""
    return {path: row for path, row in _read(site).items() if path != "run"}


def run_of(site: str) -> dict[str, Any]:
    """Return how the site is imported, and which of its files are no posts (``others``)."""
    return {"others": [], "base": "", "options": {}, **_read(site).get("run", {})}


def files(site: str) -> set[str]:
    """Return the paths of all files that may be posts, as the report must show them."""
    run = run_of(site)
    root = TRAPS / site
    found = {place.relative_to(root).as_posix() for place in root.rglob("*") if place.is_file()}
    return {path.removeprefix(run["base"]) for path in found - set(run["others"])}


def imported(site: str) -> dict[str, dict[str, Any]]:
    """Import the whole site in one run and return of each path what was said and stored."""
    run = run_of(site)
    lines = bring(TRAPS / site, source=site, is_auto=True, **run["options"])
    stored = {
        legacy.path_in_source: legacy
        for legacy in LegacyPost.objects.filter(source=site).select_related("article")
    }
    return {line.path: dict(_facts(line, stored.get(line.path))) for line in lines}


def _read(site: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((TRAPS / f"{site}.toml").read_text("utf-8"))


def _facts(line: Line, legacy: LegacyPost | None) -> Iterator[tuple[str, Any]]:
    for name in ("outcome", "message", "kind", "address"):
        yield name, getattr(line, name)
    for name in ("says", "unknown", "converted", "tags_left", "pictures", "old"):
        yield name, list(getattr(line, "said" if name == "says" else name))
    if legacy is not None:
        yield "header", legacy.header
        if legacy.article is not None:
            yield from _content(legacy.article)


def _content(article: Article) -> Iterator[tuple[str, Any]]:
    for name in ("headline", "slug", "language", "kind", "standfirst", "summary", "body"):
        yield f"article_{name}" if name == "kind" else name, str(getattr(article, name))
    for name in ("source_name", "source_url", "comments_allowed", "is_pinned", "lead_caption"):
        yield name, getattr(article, name)
    yield "section", _path(article.section)
    yield "further", [_path(row) for row in article.categories.all()]
    yield "tags", sorted(tag.name for tag in article.tags.all())
    yield (
        "bylines",
        [
            f"{line.author.name} ({line.role})"
            for line in article.bylines.select_related("author").order_by("position")
        ],
    )
    lead = article.lead_image
    yield "lead", (lead.remote_url or lead.title) if lead else ""
    yield "lead_alt", lead.alt if lead else ""
    yield from _edition(Edition.objects.filter(article=article).first())


def _edition(edition: Edition | None) -> Iterator[tuple[str, Any]]:
    yield "published", f"{edition.published_at:%Y-%m-%dT%H:%M:%SZ}" if edition else ""


def _path(category: Any) -> str:
    names = []
    while category is not None:
        names.append(category.name)
        category = category.parent
    return " > ".join(reversed(names))
