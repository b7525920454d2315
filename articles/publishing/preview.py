"""What readers would see if a saved state were published now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from articles.models import Edition, Image
from articles.publishing import editions
from articles.publishing.labels import Directory
from articles.publishing.timeline import Timeline

if TYPE_CHECKING:
    from articles.models import Revision


def preview(revision: Revision) -> tuple[Edition, list[Image]]:
    """Return an edition of ``revision`` that is stored nowhere, with ``text_row``, and its text's pictures.

    The same ``build`` makes it that makes a real one, so it cannot differ from the page. It may lack
    a section or a headline; its ``path`` is the one it would get, were no other article in its way.
    """
    content, now = revision.content, timezone.now()
    directory = Directory.for_snapshots([content])
    window = Timeline.of(revision.article, now).window(now)
    new = editions.build(
        content,
        window,
        directory,
        article_id=revision.article_id,
        revision_id=revision.pk,
        version=revision.number,
    )
    new.edition.path = f"/{new.edition.published_on:%Y/%m/%d}/{content.slug}"
    if content.lead_image:
        new.edition.lead_image = Image.objects.filter(pk=content.lead_image.id).first()
    pictures = Image.objects.in_bulk(ref.id for ref in content.images)
    return new.shown(), [pictures[ref.id] for ref in content.images if ref.id in pictures]
