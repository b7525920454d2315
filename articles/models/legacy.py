"""What was brought along from an old site, and when."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.fields import LineField, TextJSONField
from articles.text import packing


class ImportRun(models.Model):
    """One run of ``import_posts``: its totals. What became of each file stands in its ``ReportPart`` rows.

    ``summary`` holds what ``importer.report.Totals`` found: dialects, totals by kind, findings. ``told_at``
    is when the run last stored something: one that tells nothing for long has broken off.
    ``readings`` holds the options of its places in order, as ``importer.kept_options`` writes them; a
    run that stored no post needs none. ``configurations`` are what of the old site's own configuration its
    generator needs, a mapping a place (``dialects.needed``): an export writes it again.
    """

    source = LineField(_("source"), max_length=200)
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    counts = TextJSONField(_("totals"), default=dict)
    summary = TextJSONField(default=dict)
    told_at = models.DateTimeField(null=True, blank=True)
    readings = models.TextField(editable=False, default="", blank=True)
    configurations = TextJSONField(editable=False, default=list)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )

    class Meta:
        """Latest first."""

        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ("-started_at", "-pk")

    def __str__(self) -> str:
        """Return the source and the moment."""
        return f"{self.source} · {self.started_at:%Y-%m-%d %H:%M}"


class LegacyPost(models.Model):
    """One file of an old site as it was, and the article, or the page, it became.

    ``pictures`` are the library's numbers of the pictures it names, by their addresses as it writes them,
    null for those of which no file was there; ``published_at`` is its date, None where the file itself is
    a draft.

    Identity is ``source`` and ``path_in_source``: a folder that moved doubles nothing.
    ``version`` is the article's version that the import made; a higher one means edited since. A page
    has none: ``stood`` is the sha256 of its content as the import left it. ``reading`` is the place in its
    run whose options made it, and ``was`` the path under which they did where the file was renamed later.
    Bytes of ``settled_sha256`` are those that an editor decided against: they are no conflict.
    """

    class Kind(models.TextChoices):
        """What the file became."""

        ARTICLE = "article", _("article")
        PAGE = "page", _("page")
        REDIRECT = "redirect", _("redirect")
        AUTHOR = "author", _("author")
        SECTION = "section", _("section")

    source = LineField(_("source"), max_length=200)
    path_in_source = models.TextField(_("path"))
    article = models.OneToOneField(
        "articles.Article",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="legacy_post",
        verbose_name=_("article"),
    )
    version = models.PositiveIntegerField(default=0)
    was = models.TextField(default="", blank=True, editable=False)
    reading = models.PositiveSmallIntegerField(default=0, editable=False)
    kind = models.CharField(
        pgettext_lazy("legacy post", "kind"), max_length=10, choices=Kind, default=Kind.ARTICLE
    )
    page = models.OneToOneField(
        "articles.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="legacy_post",
        verbose_name=_("page"),
    )
    stood = models.CharField(max_length=64, blank=True, default="", editable=False)
    packed = models.BinaryField(editable=False)
    sha256 = models.CharField(max_length=64)
    settled_sha256 = models.CharField(max_length=64, blank=True, default="")
    header = TextJSONField(_("header as read"), default=dict)
    dialect = models.CharField(_("dialect"), max_length=20)
    repairs = TextJSONField(_("repairs"), default=list)
    pictures = TextJSONField(default=dict, editable=False)
    published_at = models.DateTimeField(null=True, editable=False)
    run = models.ForeignKey(
        ImportRun, models.PROTECT, related_name="posts", verbose_name=_("import")
    )

    class Meta:
        """In the order of the old site's folders."""

        verbose_name = _("legacy post")
        verbose_name_plural = _("legacy posts")
        ordering = ("source", "path_in_source")
        indexes = (models.Index(fields=("sha256",), name="legacy_by_bytes"),)
        constraints = (
            models.UniqueConstraint(
                fields=("source", "path_in_source"), name="legacy_post_is_imported_once"
            ),
        )

    def __str__(self) -> str:
        """Return where the file stood."""
        return self.path_in_source

    @staticmethod
    def pack(raw: bytes) -> bytes:
        """Return the bytes as the database keeps them."""
        return packing.pack(raw)

    @property
    def raw(self) -> bytes:
        """Return the file's own bytes."""
        return packing.unpack(bytes(self.packed))
