"""Sections, tags and authors: what articles are ordered by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.admin.editor_page import EditorPage
from articles.admin.fields import LinksField, SectionField, indented
from articles.admin.forms import DeskForm
from articles.admin.shared import DeskAdmin
from articles.admin.site import desk
from articles.admin.widgets import Growing
from articles.models import Author, Category, Tag, tag_key

if TYPE_CHECKING:
    from django.http import HttpRequest


class CategoryForm(DeskForm):
    """A section, its place chosen from the tree."""

    parent = SectionField(
        Category.objects.order_by("path"), label=_("Part of"), required=False,
        help_text=Category._meta.get_field("parent").help_text,
    )  # fmt: skip

    class Meta:
        """All that an editor says of a section."""

        model = Category
        fields = ("name", "parent", "description", "slug", "position", "hue")
        widgets = {"description": Growing()}


@admin.register(Category, site=desk)
class CategoryAdmin(DeskAdmin):
    """The tree of sections, in its own order."""

    form = CategoryForm
    list_display = ("name_shown", "address", "position")
    search_fields = ("name", "path")
    ordering = ("path",)
    list_per_page = 500

    @admin.display(description=_("name"))
    def name_shown(self, obj: Category) -> str:
        """Show the name, set in by its depth."""
        return indented(obj)

    @admin.display(description=_("web address"))
    def address(self, obj: Category) -> Any:
        """Link to the section as readers see it."""
        return format_html('<a href="{}">{}</a>', obj.get_absolute_url(), obj.get_absolute_url())


class TagForm(DeskForm):
    """A tag: spellings that differ by case or width are one."""

    class Meta:
        """All that an editor says of a tag."""

        model = Tag
        fields = ("name", "slug")

    def clean_name(self) -> str:
        """Refuse a word that is a tag already, however it is spelled."""
        name: str = self.cleaned_data["name"]
        if Tag.objects.filter(key=tag_key(name)).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("There is a tag of this name already."))
        return name


@admin.register(Tag, site=desk)
class TagAdmin(DeskAdmin):
    """The words under which readers find articles."""

    form = TagForm
    list_display = ("name", "address")
    search_fields = ("name",)

    @admin.display(description=_("web address"))
    def address(self, obj: Tag) -> Any:
        """Link to the tag as readers see it."""
        return format_html('<a href="{}">{}</a>', obj.get_absolute_url(), obj.get_absolute_url())


class AuthorForm(DeskForm):
    """An author, with links as lines."""

    links = LinksField(
        label=_("Links"), required=False, widget=Growing(),
        help_text=_("Each on a line of its own: name | https://…"),
    )  # fmt: skip

    class Meta:
        """All that an editor says of an author."""

        model = Author
        fields = ("name", "kind", "bio", "portrait", "links", "slug", "user")
        widgets = {"bio": Growing()}


@admin.register(Author, site=desk)
class AuthorAdmin(EditorPage):
    """The people and agencies that are credited."""

    form = AuthorForm
    list_display = ("name", "kind", "address")
    list_filter = ("kind",)
    search_fields = ("name",)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Let only those who manage accounts tie an author to one."""
        fields = list(AuthorForm.Meta.fields)
        return (
            fields
            if request.user.has_perm("auth.change_user")
            else [name for name in fields if name != "user"]
        )

    @admin.display(description=_("web address"))
    def address(self, obj: Author) -> Any:
        """Link to the author as readers see it."""
        return format_html('<a href="{}">{}</a>', obj.get_absolute_url(), obj.get_absolute_url())
