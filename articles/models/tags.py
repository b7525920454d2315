"""Tags: django-taggit's bases, with one identity per word in every script.

Two spellings that differ by case or width (ＮＡＴＯ, nato, Élan, élan) are one tag:
``key`` decides, never ``name``.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from taggit.managers import _TaggableManager
from taggit.models import ItemBase, TagBase

from articles.models.fields import LineField
from articles.text import normal
from articles.text.slugs import slug_or, unique

if TYPE_CHECKING:
    from collections.abc import Iterable

SEPARATORS = str.maketrans({"，": ",", "、": ",", "；": ",", ";": ",", "\n": ","})
MAX_NAME = 100


def tag_key(name: str) -> str:
    """Return what makes two spellings the same tag: NFKC and case folded."""
    return normal.line(unicodedata.normalize("NFKC", normal.line(name)).casefold())


def split_tags(text: str) -> list[str]:
    """Return the tags an editor typed, parted by Western or Chinese commas, never by blanks."""
    names = (normal.line(name)[:MAX_NAME] for name in text.translate(SEPARATORS).split(","))
    return list({tag_key(name): name for name in names if name}.values())


def tag_slug(name: str) -> str:
    """Return the tag's part of its address; a short hash where no letter is left (an emoji)."""
    return slug_or(name, "tag-" + hashlib.sha256(name.encode()).hexdigest()[:8], limit=90)


class TagQuerySet(models.QuerySet["Tag"]):
    """Questions about tags."""

    def named(self, names: Iterable[str]) -> list[Tag]:
        """Return the tags of these names, in their order, making those that are missing (2 to 4 queries)."""
        wanted = {tag_key(name): normal.line(name)[:MAX_NAME] for name in names if tag_key(name)}
        known = {tag.key: tag for tag in self.filter(key__in=wanted)}
        missing = [key for key in wanted if key not in known]
        if missing:
            self.create_many(self._new(wanted[key], key) for key in missing)
            known |= {tag.key: tag for tag in self.filter(key__in=missing)}
        return [known[key] for key in wanted]

    def create_many(self, tags: Iterable[Tag]) -> None:
        """Create tags, each with a free address; one that came in meanwhile is left as it is."""
        fresh: list[Any] = list(tags)
        wanted = [tag.slug for tag in fresh]
        taken = set(self.filter(slug__in=wanted).values_list("slug", flat=True))
        for tag in fresh:
            if tag.slug in taken:
                tag.slug = unique(
                    tag.slug, lambda slug: slug in taken or self.filter(slug=slug).exists()
                )
            taken.add(tag.slug)
        self.bulk_create(fresh, ignore_conflicts=True)

    def _new(self, name: str, key: str) -> Tag:
        return self.model(name=name, key=key, slug=tag_slug(name))


class Tag(TagBase):
    """A word under which readers find articles."""

    name = LineField(_("name"), max_length=MAX_NAME)
    key = LineField(max_length=2 * MAX_NAME, unique=True, editable=False)
    slug = LineField(
        _("web address"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_("The last part of the page's address. Left empty, it is made from the name."),
    )

    objects = TagQuerySet.as_manager()  # type: ignore[assignment, misc]  # ours knows more than taggit's

    class Meta:
        """Sorted by name."""

        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(condition=Q(slug__gt=""), name="tag_has_a_web_address"),
            models.CheckConstraint(condition=Q(key__gt=""), name="tag_has_a_key"),
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the key and the address that follow from the name."""
        self.key = tag_key(self.name)
        if not self.slug:
            others = Tag.objects.exclude(pk=self.pk)
            self.slug = unique(tag_slug(self.name), lambda slug: others.filter(slug=slug).exists())
        models.Model.save(self, *args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of the tag's page."""
        return f"{self.path}/"

    @property
    def path(self) -> str:
        """Return the public path in normal form."""
        return f"/tag/{self.slug}"


class TaggedArticle(ItemBase):
    """One tag on one article's desk copy, in the order the editor gave."""

    tag = models.ForeignKey(Tag, models.PROTECT, related_name="tagged")
    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="tagged")

    class Meta:
        """Each tag once."""

        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("content_object", "tag"), name="article_has_each_tag_once"
            ),
        )


class KeyedTagManager(_TaggableManager):
    """``article.tags``: looks names up by key, so that spellings never double a tag."""

    def _to_tag_model_instances(
        self, tags: Iterable[str | Tag], tag_kwargs: dict[str, Any]
    ) -> list[Tag]:
        given = list(tags)
        made = iter(Tag.objects.named([tag for tag in given if isinstance(tag, str)]))
        by_key = {tag.key: tag for tag in made} | {
            tag.key: tag for tag in given if isinstance(tag, Tag)
        }
        keys = [tag.key if isinstance(tag, Tag) else tag_key(tag) for tag in given]
        return [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
