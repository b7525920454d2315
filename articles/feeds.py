"""RSS and Atom of the site and of each section: the newest stories, in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page

from articles.models import (
    Author,
    Category,
    Cursor,
    Edition,
    Image,
    SiteTexts,
    Tag,
    full_address,
    normal_path,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.http import HttpRequest
    from django.utils.xmlutils import SimplerXMLGenerator

    from articles.models.editions import EditionQuerySet

ENTRIES = 30
SECONDS = 300


class FullTextRss(Rss201rev2Feed):
    """RSS whose entries carry the whole text beside the summary."""

    def root_attributes(self) -> dict[str, str]:
        """Name the vocabularies of the whole text and of the bylines."""
        return super().root_attributes() | {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Write an entry, its authors by name and then its whole text."""
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("content:encoded", item["html"])


class FullTextAtom(Atom1Feed):
    """Atom whose entries carry the whole text beside the summary."""

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Write an entry, its authors and then its whole text."""
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", AttributesImpl({}))
            handler.addQuickElement("name", name)
            handler.endElement("author")
        handler.addQuickElement("content", item["html"], {"type": "html"})


FORMS: dict[str, type[FullTextRss | FullTextAtom]] = {"rss": FullTextRss, "atom": FullTextAtom}


@dataclass(frozen=True, slots=True)
class Head:
    """What a feed says of itself: the page it belongs to, its name, what it is about."""

    path: str
    title: str
    description: str


@conditional_page
@cache_control(public=True, max_age=SECONDS)
def site_feed(request: HttpRequest, kind: str) -> HttpResponse:
    """Send the newest stories of all sections (3 queries)."""
    texts, now = SiteTexts.current(), timezone.now()
    head = Head("/", texts.name or settings.SITE_NAME, texts.tagline)
    rows = Edition.objects.live(now).newest().before(Cursor.top(now)).for_feed()[:ENTRIES]
    return _feed(kind, head, list(rows))


@conditional_page
@cache_control(public=True, max_age=SECONDS)
def section_feed(request: HttpRequest, path: str, kind: str) -> HttpResponse:
    """Send the newest stories of one section and those below it, of a tag or of an author (4 queries)."""
    found = _listed(normal_path(path))
    if found is None:
        raise Http404
    texts, now = SiteTexts.current(), timezone.now()
    thing, rows = found.thing, found.rows(Edition.objects.live(now))
    head = Head(
        thing.get_absolute_url(),
        f"{thing.name} · {texts.name or settings.SITE_NAME}",
        found.description,
    )
    entries = list(rows.before(Cursor.top(now)).for_feed()[:ENTRIES])
    if not entries and not isinstance(thing, Category):
        raise Http404  # Kept: what only drafts carry is not there.
    return _feed(kind, head, entries)


@dataclass(frozen=True, slots=True)
class Listed:
    """What has a feed of its own, and how its stories are found."""

    thing: Category | Tag | Author
    rows: Callable[[EditionQuerySet], EditionQuerySet]
    description: str = ""


def _listed(path: str) -> Listed | None:
    """Find the section, tag or author at a path in normal form (1 query)."""
    if path.startswith("/tag/"):
        tag = Tag.objects.filter(slug=path.removeprefix("/tag/")).first()
        return Listed(tag, lambda rows: rows.tagged(tag)) if tag else None
    if path.startswith("/author/"):
        author = Author.objects.filter(slug=path.removeprefix("/author/")).first()
        return Listed(author, lambda rows: rows.by_author(author), author.bio) if author else None
    section = Category.objects.filter(path=path).first()
    if section is None:
        return None
    return Listed(section, lambda rows: rows.in_category(section), section.description)


def _feed(kind: str, head: Head, editions: list[Edition]) -> HttpResponse:
    form = FORMS[kind]
    feed = form(
        title=head.title,
        link=full_address(head.path),
        description=head.description,
        language=settings.LANGUAGE_CODE,
        feed_url=full_address(f"{head.path}feed/{kind}/"),
    )
    shown = _pictures(editions)
    for edition in editions:
        feed.add_item(**_entry(edition, shown))
    response = HttpResponse(content_type=form.content_type)
    feed.write(response, "utf-8")
    return response


def _entry(edition: Edition, shown: Mapping[int | str, Image]) -> dict[str, Any]:
    url = full_address(edition.get_absolute_url())
    labels = (*edition.labels.get("sections", []), *edition.labels.get("tags", []))
    return {
        "title": edition.headline,
        "link": url,
        "unique_id": full_address(f"/?article={edition.article_id}"),
        "unique_id_is_permalink": False,
        "description": edition.summary,
        "pubdate": edition.published_at,
        "updateddate": edition.updated_at or edition.published_at,
        "categories": [each["name"] for each in labels],
        "authors": [line["name"] for line in edition.labels.get("bylines", [])],
        "html": render_to_string(
            "articles/_feed_entry.html", {"edition": edition, "pictures": shown}
        ),
    }


def _pictures(editions: list[Edition]) -> dict[int | str, Image]:
    """Return the pictures of all texts (1 query, or none)."""
    return Image.objects.shown_in(each.text_row.html for each in editions)
