"""Rows edited within the article: credits and corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin

from articles.admin.article_form import BylineForm
from articles.admin.widgets import Growing, RowInput
from articles.models import Article, Byline, Correction
from articles.publishing import may

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest


class PartOfArticle(admin.StackedInline):
    """Rows that may be changed by whoever may change the article."""

    template = "admin/articles/article/_rows.html"
    extra = 0

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask for the article."""
        return may(request.user, "view", obj or Article)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask for the article."""
        return may(request.user, "change", obj) if obj else may(request.user, "add", Article)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask for the article."""
        return self.has_add_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask for the article."""
        return self.has_add_permission(request, obj)


class BylineInline(PartOfArticle):
    """Who made the article, and as what."""

    model = Byline
    form = BylineForm
    autocomplete_fields = ("author",)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Load the authors' names along."""
        return super().get_queryset(request).select_related("author")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Let the author be found by typing."""
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = RowInput(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class CorrectionInline(PartOfArticle):
    """What readers are told was wrong."""

    model = Correction
    fields = ("kind", "text")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Give the note a field that grows."""
        if db_field.name == "text":
            kwargs["widget"] = Growing()
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask for the article and for corrections."""
        return (
            obj is not None
            and super().has_view_permission(request, obj)
            and may(request.user, "view", Correction)
        )

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask for the article and for corrections; a story that never was out has nothing to correct."""
        return (
            obj is not None
            and super().has_add_permission(request, obj)
            and may(request.user, "add", Correction)
        )

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask for the article and for corrections."""
        return super().has_add_permission(request, obj) and may(request.user, "delete", Correction)
