"""What the database holds of a batch of imported posts: about 19 queries, however many they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db.models import F, Q

from articles.models import (
    Address,
    Article,
    ArticleImage,
    Byline,
    Category,
    Edition,
    EditionImage,
    Image,
    Page,
    PageImage,
    Placement,
    Revision,
    TaggedArticle,
    search_index,
)
from articles.models.addresses import TARGETS
from articles.publishing.labels import Directory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articles.models import LegacyPost
    from articles.snapshot import Snapshot

Thing: TypeAlias = tuple[str, int]
"""A kind of thing that has addresses, and its number."""
NAMED_LATER = ("number", "kind", "at", "by__username", "article_id")


@dataclass(frozen=True, slots=True)
class Desk:
    """The rows of one article: what it says is in ``article``, what it names in numbers."""

    article: Article
    categories: frozenset[int] = frozenset()
    tags: tuple[int, ...] = ()
    bylines: tuple[tuple[int, str, str], ...] = ()
    images: tuple[int, ...] = ()


@dataclass(slots=True)
class Evidence:
    """All rows of a batch, by article or edition number."""

    desks: dict[int, Desk] = field(default_factory=dict)
    revisions: dict[tuple[int, int], Revision] = field(default_factory=dict)
    later: dict[int, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    editions: dict[int, list[Edition]] = field(default_factory=lambda: defaultdict(list))
    placements: dict[int, set[tuple[int | None, ...]]] = field(
        default_factory=lambda: defaultdict(set)
    )
    edition_images: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    searchable: set[int] = field(default_factory=set)
    owners: dict[str, Thing] = field(default_factory=dict)
    """What each address leads to: the kind of thing, and its number."""
    own_paths: dict[str, Thing] = field(default_factory=dict)
    """Of the paths asked for, those at which a section or a page stands itself."""
    pages: dict[int, Page] = field(default_factory=dict)
    page_images: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    images: dict[int, Image] = field(default_factory=dict)
    directory: Directory = field(default_factory=lambda: Directory({}, {}, {}))

    def stands_at(self, path: str) -> Thing | None:
        """Return what stands at a path, or is led to from there."""
        return self.own_paths.get(path) or self.owners.get(path)

    def exists(self, model: str, number: int) -> bool:
        """Say whether a section, tag, author or picture is still there."""
        rows: dict[str, Any] = {
            "categories": self.directory.categories,
            "tags": self.directory.tags,
            "authors": self.directory.authors,
            "images": self.images,
        }
        return number in rows[model]


def gather(posts: Sequence[LegacyPost], paths: Iterable[str]) -> Evidence:
    """Load all rows of these posts' articles, and who owns the addresses they should have."""
    numbers = [post.article_id for post in posts if post.article_id is not None]
    found = Evidence()
    _desks(found, numbers)
    _editions(found, numbers)
    _revisions(found, numbers)
    _bodies(found)
    wanted = {*paths, *(edition.path for rows in found.editions.values() for edition in rows)}
    found.owners = _owners(wanted)
    for model in (Page, Category):
        rows = model._default_manager.filter(path__in=wanted)
        kind = model.__name__.lower()
        found.own_paths |= {path: (kind, pk) for path, pk in rows.values_list("path", "pk")}
    found.pages = Page.objects.in_bulk([post.page_id for post in posts if post.page_id])
    for page, image in PageImage.objects.filter(page__in=found.pages).values_list("page", "image"):
        found.page_images[page].append(image)
    contents = [revision.content for revision in found.revisions.values()]
    found.directory = Directory.for_snapshots(contents)
    found.images = Image.objects.in_bulk(_pictures(contents))
    return found


def _owners(paths: set[str]) -> dict[str, Thing]:
    columns = [f"{name}_id" for name in TARGETS]
    return {
        path: next((name, number) for name, number in zip(TARGETS, numbers, strict=True) if number)
        for path, *numbers in Address.objects.filter(path__in=paths).values_list("path", *columns)
    }


def _desks(found: Evidence, numbers: Sequence[int]) -> None:
    categories, tags, bylines, images = (_by_article() for _ in range(4))
    further = Article.categories.through._default_manager
    for article, category in _rows(further, "article_id", numbers, "category_id"):
        categories[article].append(category)
    for article, tag in _rows(TaggedArticle.objects, "content_object_id", numbers, "tag_id"):
        tags[article].append(tag)
    for article, *line in _rows(
        Byline.objects, "article_id", numbers, "author_id", "role", "lead_in"
    ):
        bylines[article].append(tuple(line))
    for article, image in _rows(ArticleImage.objects, "article_id", numbers, "image_id"):
        images[article].append(image)
    found.desks = {
        number: Desk(
            article, frozenset(categories[number]), tuple(tags[number]), tuple(bylines[number]),
            tuple(images[number]),
        )
        for number, article in Article.objects.in_bulk(numbers).items()
    }  # fmt: skip


def _by_article() -> defaultdict[int, list[Any]]:
    return defaultdict(list)


def _rows(rows: Any, key: str, numbers: Sequence[int], *names: str) -> Any:
    return rows.filter(**{f"{key}__in": numbers}).values_list(key, *names)


def _editions(found: Evidence, numbers: Sequence[int]) -> None:
    rows = Edition.objects.filter(article__in=numbers).order_by("live_from")
    for edition in rows.select_related("text_row"):
        found.editions[edition.article_id].append(edition)
    current = [
        edition.pk for some in found.editions.values() for edition in some if not edition.retired
    ]
    for number, *target in Placement.objects.filter(edition__in=current).values_list(
        "edition_id", "category_id", "tag_id", "author_id"
    ):
        found.placements[number].add(tuple(target))
    for number, image in EditionImage.objects.filter(edition__in=current).values_list(
        "edition_id", "image_id"
    ):
        found.edition_images[number].append(image)
    found.searchable = search_index.among(current)


def _bodies(found: Evidence) -> None:
    """Give revisions the bodies that their editions keep for them; "" where that edition is gone."""
    kept = {
        edition.revision_id: edition.text_row.html
        for some in found.editions.values()
        for edition in some
    }
    for revision in found.revisions.values():
        if "body" not in revision.snapshot:
            revision.snapshot = {**revision.snapshot, "body": kept.get(revision.pk, "")}


def _revisions(found: Evidence, numbers: Sequence[int]) -> None:
    """Load what was said at the import, now, and in editions; of all later ones, who made them."""
    asked = (
        Q(number=F("article__version"))
        | Q(number=F("article__legacy_post__version"))
        | Q(editions__retired=False)
    )
    for revision in Revision.objects.filter(asked, article__in=numbers):
        found.revisions[revision.article_id, revision.number] = revision
    later = Revision.objects.filter(
        article__in=numbers, number__gt=F("article__legacy_post__version")
    )
    for row in later.order_by("number").values(*NAMED_LATER):
        found.later[row["article_id"]].append(row)


def _pictures(contents: Iterable[Snapshot]) -> set[int]:
    return {
        ref.id
        for content in contents
        for ref in (*content.images, *([content.lead_image] if content.lead_image else []))
    }
