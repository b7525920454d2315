"""Whether readers see a shared thing, now or at a time already set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from articles.models import (
    Author,
    Category,
    Edition,
    EditionImage,
    Image,
    Placement,
    SiteTexts,
    Tag,
)

if TYPE_CHECKING:
    from datetime import datetime


def is_in_use(thing: Author | Category | Image | Tag, now: datetime) -> bool:
    """Say whether an edition that is out, or waits to be, shows ``thing`` (1 to 5 queries).

    A section is always in use: it stands in the navigation.
    """
    match thing:
        case Category():
            return True
        case Image():
            return _shows(thing, now)
        case Author():
            return _is_placed(Q(author=thing), now)
        case Tag():
            return _is_placed(Q(tag=thing), now)


def _is_placed(target: Q, now: datetime) -> bool:
    placed = Placement.objects.filter(target, edition__retired=False)
    return placed.filter(Q(edition__live_until=None) | Q(edition__live_until__gt=now)).exists()


def _shows(image: Image, now: datetime) -> bool:
    standing = Edition.objects.current_or_waiting(now)
    return (
        standing.filter(lead_image=image).exists()
        or EditionImage.objects.filter(
            image=image, edition__in=standing.filter(image_uses__image=image)
        ).exists()
        or image.page_uses.filter(page__is_published=True).exists()
        or any(_is_placed(Q(author=author), now) for author in image.portrayed.all())
        or SiteTexts.objects.filter(logo=image).exists()
    )
