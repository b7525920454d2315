"""Pictures: a file of ours or a remote address, with all that a caption needs."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.markup.pictures import pictures_in
from articles.models.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self


def new_token() -> str:
    """Return an unguessable name for a picture's files (128 bits, safe in addresses)."""
    return secrets.token_urlsafe(16)


class ImageQuerySet(models.QuerySet["Image"]):
    """Questions about pictures."""

    def remote(self) -> Self:
        """Keep the pictures that stand on another site."""
        return self.filter(original="")

    def own(self) -> Self:
        """Keep the pictures whose file is ours, each file once."""
        return self.exclude(content_hash="")

    def shown_in(self, texts: Iterable[str], also: Iterable[int] = ()) -> dict[int | str, Image]:
        """Return the pictures of clean bodies, and ``also`` those numbers (1 query, or none).

        Each stands under its number. One that stood on another site when the text was written, and
        has its file here by now, stands under its old address as well.
        """
        named = {*also, *(one for html in texts for one in pictures_in(html))}
        numbers = {one for one in named if isinstance(one, int)}
        addresses = named - numbers
        if not named:
            return {}
        rows = self.filter(
            models.Q(pk__in=numbers) | models.Q(remote_url__in=addresses, original__gt="")
        )
        found: dict[int | str, Image] = {}
        for row in rows:
            found |= {row.pk: row, row.remote_url: row}
        return found

    def matching(self, words: str) -> Self:
        """Keep the pictures whose title, caption, credit, alt text or old address has all the words."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(title__icontains=word)
                | Q(caption__icontains=word)
                | Q(credit__icontains=word)
                | Q(alt__icontains=word)
                | Q(remote_url__icontains=word)
            )
        return found


class Image(models.Model):
    """One picture. ``alt`` describes it to those who cannot see it.

    The original is private; readers get renditions under ``token``. A remote picture
    has an address and no file. When its file is fetched (`library.give_file`) the address stays:
    texts go on naming the picture by it.

    Two addresses may give the same bytes. The second row then has the ``token`` and ``original`` of the
    first, and no ``content_hash``: the file is there once, each row keeps its own words.
    """

    token = models.CharField(max_length=32, default=new_token, editable=False)
    original = models.CharField(_("original file"), max_length=200, blank=True, editable=False)
    remote_url = LineField(_("address on another site"), max_length=1500, blank=True)
    title = LineField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("What you will search for to find this picture again. Readers do not see it."),
    )
    alt = LineField(
        _("alternative text"),
        max_length=500,
        blank=True,
        help_text=_("Say in one sentence what the picture shows, for readers who cannot see it."),
    )
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_(
            "Tick this when the picture says nothing that the text does not;"
            " it then needs no alternative text."
        ),
    )
    caption = LineField(
        _("caption"),
        max_length=1000,
        blank=True,
        help_text=_("Shown under the picture wherever an article gives no caption of its own."),
    )
    credit = LineField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made it: shown after the caption."),
    )
    licence = LineField(
        _("licence"),
        max_length=200,
        blank=True,
        help_text=_("What we may do with it and until when. Readers do not see it."),
    )
    focal_x = models.FloatField(
        _("focal point, from the left"),
        default=0.5,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text=_("0 is the left edge, 1 the right. Crops keep this point in view."),
    )
    focal_y = models.FloatField(
        _("focal point, from the top"),
        default=0.5,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text=_("0 is the top edge, 1 the bottom. Crops keep this point in view."),
    )
    width_px = models.PositiveIntegerField(_("width"), default=0, editable=False)
    height_px = models.PositiveIntegerField(_("height"), default=0, editable=False)
    byte_size = models.PositiveIntegerField(_("size of the file"), default=0, editable=False)
    has_alpha = models.BooleanField(default=False, editable=False)
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("added by"),
    )
    created_at = models.DateTimeField(_("added"), auto_now_add=True)

    objects = ImageQuerySet.as_manager()

    class Meta:
        """Newest first, as the picker shows them."""

        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ("-created_at", "-pk")
        # Kept: SQLite cannot use the partial index of a constraint for a value it is given.
        indexes = (models.Index(fields=("remote_url",), name="image_by_remote_address"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(original__gt="") | Q(remote_url__gt=""),
                name="image_has_a_file_or_a_remote_address",
            ),
            models.CheckConstraint(
                condition=Q(remote_url="")
                | Q(remote_url__startswith="http://")
                | Q(remote_url__startswith="https://"),
                name="image_remote_address_is_of_the_web",
            ),
            models.UniqueConstraint(
                fields=("token",),
                condition=Q(content_hash__gt=""),
                name="image_name_of_files_is_kept_once",
            ),
            models.CheckConstraint(
                condition=Q(focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1),
                name="image_focal_point_lies_inside",
            ),
            models.UniqueConstraint(
                fields=("content_hash",),
                condition=Q(content_hash__gt=""),
                name="image_bytes_are_kept_once",
            ),
            models.UniqueConstraint(
                fields=("remote_url",),
                condition=Q(remote_url__gt=""),
                name="image_remote_address_is_kept_once",
            ),
        )

    def __str__(self) -> str:
        """Return the name that editors search by."""
        return self.title or self.alt or self.caption or self.remote_url or self.token

    @property
    def is_remote(self) -> bool:
        """Say whether the picture stands on another site."""
        return not self.original

    @property
    def needs_alt(self) -> bool:
        """Say whether the alternative text is missing."""
        return not self.alt and not self.is_decorative
