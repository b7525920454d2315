"""What an article said right after its import, as an export tells it: put back below all that came after.

So the newsroom knows whether anybody was at the article since, and what the file itself had made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from django.db.models import F

from articles.models import (
    Article,
    Author,
    Category,
    Edition,
    Image,
    LegacyPost,
    Page,
    Revision,
    Tag,
)
from articles.publishing.stood import content_of
from articles.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from articles.importer.export_shape import OldFile

FIRST = 1
_NUMBER = re.compile(r'data-image-id="(\d+)"')


def pictures_by_key(keys: Sequence[str]) -> dict[str, int]:
    """Return the numbers of pictures by what tells each from all others (2 queries)."""
    if not keys:
        return {}
    ours = Image.objects.filter(content_hash__in=keys, remote_url="")
    theirs = Image.objects.filter(remote_url__in=keys)
    return {
        **dict(ours.values_list("content_hash", "pk")),
        **dict(theirs.values_list("remote_url", "pk")),
    }


def read_said(
    told: OldFile, numbers: Mapping[str, Mapping[str, int]] | None = None
) -> Snapshot | None:
    """Return what the article said, with the numbers of the rows here; 0 for those that are gone."""
    said: Any = told.get("said")
    if said is None:
        return None

    def here(kind: str, ref: dict[str, Any]) -> dict[str, Any]:
        return {**ref, "id": (numbers or {}).get(kind, {}).get(str(ref["id"]), 0)}

    def of_picture(found: re.Match[str]) -> str:
        return f'data-image-id="{(numbers or {}).get("images", {}).get(found[1], 0)}"'

    kinds = ("categories", "tags", "images")
    some = {kind: [here(kind, ref) for ref in said.get(kind, [])] for kind in kinds}
    lead, section = said.get("lead_image"), said.get("section")
    return Snapshot.from_json(
        {
            **said,
            **some,
            "body": _NUMBER.sub(of_picture, said.get("body", "")),
            "lead_image": here("images", lead) if lead else None,
            "section": here("categories", section) if section else None,
            "bylines": [
                {**line, "author": here("authors", line["author"])}
                for line in said.get("bylines", [])
            ],
        }
    )


def _numbers(told: OldFile) -> dict[str, dict[str, int]]:
    """Return the numbers that rows have here, by those that they had there (5 queries)."""
    rows: Mapping[str, Mapping[str, str]] = cast("Any", told.get("rows", {}))
    asked = {kind: {*rows.get(kind, {}).values()} for kind in ("categories", "tags", "authors")}
    here: dict[str, dict[str, int]] = {
        "images": pictures_by_key([*rows.get("images", {}).values()]),
        "categories": dict(
            Category.objects.filter(path__in=asked["categories"]).values_list("path", "pk")
        ),
        "tags": dict(Tag.objects.filter(slug__in=asked["tags"]).values_list("slug", "pk")),
        "authors": dict(Author.objects.filter(slug__in=asked["authors"]).values_list("slug", "pk")),
    }
    return {
        kind: {old: here[kind].get(key, 0) for old, key in names.items()}
        for kind, names in rows.items()
        if kind in here
    }


def restore(row: LegacyPost, told: OldFile) -> None:
    """Let a row know its article or page as the import left it."""
    if row.kind == LegacyPost.Kind.PAGE:
        row.page = Page.objects.filter(path=told.get("page", ""), legacy_post=None).first()
        row.stood = content_of(row.page) if row.page and told.get("untouched") else ""
        return
    if row.article is None:
        row.version = FIRST
        return
    content = read_said(told, _numbers(told))
    if content is None:
        row.version = 0
    elif told.get("untouched"):
        _say_again(row.article, content)
        row.version = row.article.version
    else:
        _say_first(row.article, content)
        row.version = FIRST


def _say_again(article: Article, content: Snapshot) -> None:
    """Let the latest revision name things as the import did: they may have other names by now."""
    revision = article.revisions.get(number=article.version)
    body = {key: value for key, value in revision.snapshot.items() if key == "body"}
    revision.snapshot = {**content.to_json(with_body=False), **body}
    revision.save(update_fields=["snapshot"])


def _say_first(article: Article, content: Snapshot) -> None:
    """Put what the import made before all other revisions of an article."""
    for number in article.revisions.order_by("-number").values_list("number", flat=True):
        article.revisions.filter(number=number).update(number=number + 1)
    Edition.objects.filter(article=article).update(article_version=F("article_version") + 1)
    Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
    Revision.objects.create(
        article=article, number=FIRST, snapshot=content.to_json(), kind=Revision.Kind.IMPORT
    )
