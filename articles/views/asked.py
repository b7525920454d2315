"""What the prepared queries of the pages leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from articles.models import Cursor, Edition
from articles.models.fields import PathField
from articles.models.prepared import Slot

if TYPE_CHECKING:
    from articles.models.editions import EditionQuerySet

# Any: a slot stands where a query has a moment, a path, or a row's number.
NOW: Any = Slot("now", models.DateTimeField())
PATH: Any = Slot("path", PathField())
TARGET: Any = Slot("target", models.BigIntegerField())
START: Any = Slot("start", models.DateTimeField())
END: Any = Slot("end", models.DateTimeField())
CURSOR = Cursor(Slot("before", models.DateTimeField()), Slot("number", models.BigIntegerField()))  # type: ignore[arg-type]  # as above


def live() -> EditionQuerySet:
    """Return what readers may see at the moment that each run gives as ``now``."""
    return Edition.objects.live(NOW)


def after(place: Cursor) -> dict[str, Any]:
    """Return what ``CURSOR`` stands for."""
    return {"before": place.published_at, "number": place.edition_id}
