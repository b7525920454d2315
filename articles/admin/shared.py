"""What all our admin classes share: the role table decides, and ``publishing`` stores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.utils.text import capfirst

from articles import publishing
from articles.admin.widgets import PictureInput
from articles.models import Image

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.db.models import Model, QuerySet
    from django.forms import ModelForm
    from django.http import HttpRequest, HttpResponse


def account(request: HttpRequest) -> User:
    """Return who is signed in; nobody comes as far as a view without."""
    if isinstance(request.user, AnonymousUser):
        raise PermissionDenied
    return request.user


class DeskAdmin(admin.ModelAdmin):
    """An admin class whose permissions are those of ``publishing.may``.

    Saving and deleting go through ``publishing``, so that what readers see follows.
    """

    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions_on_top = False
    actions_on_bottom = True

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Choose pictures in the library, wherever one is asked for."""
        if db_field.related_model is Image:
            return db_field.formfield(widget=PictureInput)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask the role table."""
        return publishing.may(request.user, "view", obj or self.model)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Ask the role table."""
        return publishing.may(request.user, "add", self.model)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask the role table."""
        return publishing.may(request.user, "change", obj or self.model)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask the role table."""
        return publishing.may(request.user, "delete", obj or self.model)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Head the form with the thing's own name."""
        if thing := kwargs.get("obj"):
            context |= {"title": str(thing), "subtitle": None}
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Head the list with what it lists."""
        return super().changelist_view(
            request, {"title": capfirst(self.opts.verbose_name_plural), **(extra_context or {})}
        )

    def save_model(self, request: HttpRequest, obj: Any, form: ModelForm[Any], change: Any) -> None:
        """Store the row, its web address settled, and let what readers see follow."""
        publishing.keep(obj)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete the row, and let what readers see follow."""
        number = obj.pk
        obj.delete()
        obj.pk = number  # Kept: what is looked up by number finds nothing; by None it would fail.
        publishing.changed(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete one by one, so that each is followed up."""
        for obj in queryset:
            self.delete_model(request, obj)


class ReadOnlyAdmin(DeskAdmin):
    """Rows to look at: nobody adds, changes or deletes them here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False
