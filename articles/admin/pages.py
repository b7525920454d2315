"""Pages, the site's own texts, and its addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.admin.editor_page import EditorPage
from articles.admin.fields import LanguageField
from articles.admin.forms import DeskForm
from articles.admin.moments import time_tag
from articles.admin.shared import ReadOnlyAdmin
from articles.admin.site import desk
from articles.admin.widgets import Growing
from articles.models import Address, Page, SiteTexts
from articles.models.addresses import TARGETS

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest, HttpResponse


@admin.register(Page, site=desk)
class PageAdmin(EditorPage):
    """About, Contact, Privacy."""

    form = DeskForm
    fields = ("title", "body", "slug", "language", "position", "in_footer", "is_published")
    list_display = ("title", "address", "is_published", "in_footer")
    search_fields = ("title",)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer languages by name."""
        if db_field.name == "language":
            return LanguageField(label=_("Language"))
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("web address"))
    def address(self, obj: Page) -> Any:
        """Link to the page as readers see it."""
        return format_html('<a href="{}">{}</a>', obj.get_absolute_url(), obj.get_absolute_url())


@admin.register(SiteTexts, site=desk)
class SiteTextsAdmin(EditorPage):
    """The name, the tagline and the footer: one form, no list."""

    form = DeskForm
    fields = ("name", "tagline", "logo", "footer")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Let the footer grow."""
        if db_field.name == "footer":
            kwargs["widget"] = Growing()
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """There is one set of texts; it is made by looking at it."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse: the site always has texts."""
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Go straight to the form."""
        if not self.has_view_or_change_permission(request):
            return super().changelist_view(request, extra_context)
        SiteTexts.objects.get_or_create(pk=1)
        return HttpResponseRedirect(reverse("admin:articles_sitetexts_change", args=[1]))


@admin.register(Address, site=desk)
class AddressAdmin(ReadOnlyAdmin):
    """Every path that ever led somewhere here."""

    list_display = ("path", "leads_to", "came_along", "added")
    empty_value_display = ""
    list_filter = ("is_legacy",)
    list_select_related = TARGETS
    search_fields = ("path",)
    fields = ("path", "leads_to", "came_along", "added")

    @admin.display(description=_("from the old site"), ordering="is_legacy")
    def came_along(self, obj: Address) -> str:
        """Say so in a word: that an address is of our own is nothing bad."""
        return str(_("yes")) if obj.is_legacy else ""

    @admin.display(description=_("added"), ordering="created_at")
    def added(self, obj: Address) -> Any:
        """Show the time in words."""
        return time_tag(obj.created_at, timezone.now())

    @admin.display(description=_("leads to"))
    def leads_to(self, obj: Address) -> str:
        """Name what the path leads to."""
        return str(obj.target)
