"""The article's form: fields in an editor's order, built from what the role allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.admin.fields import BodyFormField, LanguageField, SectionField, TagsField
from articles.admin.forms import DeskForm
from articles.admin.widgets import Growing
from articles.models import Article, Byline, Category

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


CLASH = "clash"
GROUPS: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (None, "writing", ("headline", "standfirst", "body")),
    (_("Where it goes"), "where",
     ("section", "categories", "tags", "kind", "language", "dateline", "slug", "is_pinned")),
    (_("Who"), "who", ("owner",)),
    (_("Pictures"), "pictures", ("lead_image", "lead_caption")),
    (_("Search and social"), "search", ("summary", "seo_title", "seo_description")),
    (_("Source"), "source", ("source_name", "source_url", "comments_allowed")),
)  # fmt: skip
# Fields that need more than the right to change the article. Whoever lacks it has no such field.
NEEDS = {
    "owner": "articles.edit_any_article",
    "is_pinned": "articles.publish_article",
    "comments_allowed": "articles.edit_any_article",
}
ADVISED = {
    "headline": 60,
    "standfirst": 200,
    "summary": 160,
    "seo_title": 60,
    "seo_description": 160,
    "lead_caption": 0,
}
PLACEHOLDERS = {"headline": _("Headline"), "standfirst": _("Standfirst")}
ONE_LINE = {"headline", "lead_caption", "seo_title", "seo_description"}


def fieldsets(user: User | AnonymousUser) -> list[tuple[Any, dict[str, Any]]]:
    """Return the form's groups with the fields that this role has."""
    return [
        (name, {"classes": [kind], "fields": allowed(fields, user)})
        for name, kind, fields in GROUPS
    ]


def allowed(fields: tuple[str, ...], user: User | AnonymousUser) -> list[str]:
    """Return the fields that this role may fill in."""
    return [field for field in fields if field not in NEEDS or user.has_perm(NEEDS[field])]


class ArticleForm(DeskForm):
    """An article as its writer types it."""

    body = BodyFormField(label=_("Text"), required=False)
    tags = TagsField(
        label=_("Tags"), required=False, help_text=_("Part them with commas: 乌克兰，北约")
    )
    section = SectionField(
        Category.objects.order_by("path"), label=_("Section"), required=False,
        help_text=Article._meta.get_field("section").help_text,
    )  # fmt: skip
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        """All fields that any role has; the admin narrows them."""

        model = Article
        fields = [field for _name, _kind, names in GROUPS for field in names]
        widgets = {
            name: Growing(advised=advised, one_line=name in ONE_LINE)
            for name, advised in ADVISED.items()
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fit the fields to this newsroom and to the article's language."""
        super().__init__(*args, **kwargs)
        if "body" in self.fields:
            self.fields["body"] = BodyFormField(label=_("Text"), required=False)
        if "categories" in self.fields:
            self.fields["categories"].widget.can_add_related = False
        if "language" in self.fields:
            self._offer_languages()
        for name, words in PLACEHOLDERS.items():
            if name in self.fields:
                self.fields[name].widget.attrs |= {
                    "placeholder": words,
                    "lang": self.instance.language,
                }

    def _offer_languages(self) -> None:
        given = self.fields["language"]
        self.fields["language"] = LanguageField(
            current=self.instance.language if self.instance.pk else "",
            label=given.label,
            help_text=given.help_text,
            initial=settings.LANGUAGE_CODE,
        )

    def clean(self) -> dict[str, Any]:
        """Refuse to write over what someone else saved meanwhile; both texts are then shown."""
        given: dict[str, Any] = super().clean() or {}
        if self.instance.pk and given.get("seen_version") != self.instance.version:
            raise ValidationError(
                _(
                    "Someone else saved this article while you were writing. Nothing is lost: compare below."
                ),
                code=CLASH,
            )
        return given

    @property
    def has_clash(self) -> bool:
        """Say whether the article was saved by someone else meanwhile."""
        return self.has_error("__all__", CLASH)


class BylineForm(DeskForm):
    """One credit."""

    class Meta:
        """The order first, as it reads in the byline."""

        model = Byline
        fields = ("author", "role", "lead_in", "position")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Let a new author be added on the way, and nothing else be done to authors here."""
        super().__init__(*args, **kwargs)
        widget = self.fields["author"].widget
        for further in ("can_change_related", "can_delete_related", "can_view_related"):
            setattr(widget, further, False)
