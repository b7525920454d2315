"""What must be there before readers may see an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.markup.pictures import image_ids
from articles.models import Image
from articles.publishing.outcome import Refusal

if TYPE_CHECKING:
    from articles.snapshot import Snapshot

NEEDED = (
    ("headline", _("Write a headline.")),
    ("section", _("Choose a section: it decides where readers find the article.")),
    ("body", _("Write the text.")),
)


def missing(snapshot: Snapshot) -> tuple[Refusal, ...]:
    """Return what keeps the article from readers, in the order of the form (1 query)."""
    absent = [Refusal(name, message) for name, message in NEEDED if not getattr(snapshot, name)]
    return (*absent, *_pictures(snapshot))


def _pictures(snapshot: Snapshot) -> list[Refusal]:
    lead = snapshot.lead_image
    shown = dict.fromkeys([*([lead.id] if lead else []), *image_ids(snapshot.body)])
    rows = Image.objects.in_bulk(shown)
    return [
        refusal
        for number in shown
        if (refusal := _picture(number, rows.get(number), lead.id if lead else 0))
    ]


def _picture(number: int, image: Image | None, lead_id: int) -> Refusal | None:
    field = "lead_image" if number == lead_id else "body"
    if image is None:
        return Refusal(
            field, gettext("A picture in the text no longer exists: take it out or choose another.")
        )
    if image.needs_alt and not image.remote_url:  # Kept: old sites describe few of their pictures.
        return Refusal(
            field,
            gettext("The picture “%(name)s” has no alternative text: say what it shows.")
            % {"name": str(image)},
        )
    return None
