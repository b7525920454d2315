"""The desk's frame: its address book, its menu, its first page, its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.views import shortcut
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from django.views.i18n import set_language

from articles.admin import home, library, told
from articles.admin.forms import is_number
from articles.admin.shared import account
from articles.models import SiteTexts
from articles.publishing import may

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase
    from django.urls import URLPattern, URLResolver

    View = Callable[..., HttpResponseBase]

MENU = (
    (_("Write"), ("Article", "Image")),
    (_("Order"), ("Category", "Tag", "Author")),
    (_("Site"), ("Page", "SiteTexts", "Address")),
    (_("Old site"), ("ImportRun", "LegacyPost")),
    (_("Accounts"), ("User", "Group")),
)


class Desk(AdminSite):
    """The admin as a newsroom sees it."""

    site_title = _("Desk")
    index_title = _("Desk")
    empty_value_display = "—"

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """Return the admin's addresses and those of the picture library."""
        own = [
            path("library/", self.admin_view(library.search), name="library"),
            path("library/upload/", self.admin_view(library.upload), name="library_upload"),
            path(
                "library/<int:number>/picture/",
                self.admin_view(library.picture),
                name="library_picture",
            ),
            path("language/", set_language, name="desk_language"),
            # Kept: before Django's own of this name, which asks nobody's role.
            path(
                "r/<path:content_type_id>/<path:object_id>/",
                self.admin_view(on_site),
                name="view_on_site",
            ),
            path("tag-names/", self.admin_view(library.tag_names), name="tag_names"),
        ]
        return [*own, *super().get_urls()]

    def admin_view(self, view: View, *args: Any) -> Any:
        """Guard a view as Django does, and speak the language of whoever looks."""
        return in_own_language(super().admin_view(view, *args))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Show the door in the visitor's language."""
        return in_own_language(super().login)(request, extra_context)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Add what the scripts are told, and the paper's name."""
        context = super().each_context(request)
        return context | {"site_header": paper_name(), "desk_told": told.told(), "site_url": "/"}

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """Show what needs this person now, what is planned, what just went out."""
        overview = home.overview(account(request), timezone.now())
        context = {
            **self.each_context(request),
            "title": _("Desk"),
            "overview": overview,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/index.html", context)

    def app_index(self, request: HttpRequest, app_label: str, *args: Any) -> Any:
        """Lead to the first page: what the code calls an app means nothing to an editor."""
        return HttpResponseRedirect(reverse("admin:index"))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Group the menu by what people do, not by where the code stands."""
        found = {
            row["object_name"]: row
            for app in super().get_app_list(request, app_label)
            for row in app["models"]
        }
        return [
            _group(name, [found[each] for each in names if each in found])
            for name, names in MENU
            if any(each in found for each in names)
        ]


def on_site(request: HttpRequest, content_type_id: str, object_id: str) -> HttpResponseBase:
    """Lead to a thing as readers see it; whoever may not see it here is told nothing of its address."""
    if not (is_number(content_type_id) and is_number(object_id)):
        raise Http404
    kind = ContentType.objects.filter(pk=content_type_id).first()
    model = kind.model_class() if kind else None
    thing = model._default_manager.filter(pk=object_id).first() if model else None
    if thing is None or not may(request.user, "view", thing):
        raise Http404
    return shortcut(request, content_type_id, object_id)


def in_own_language(view: View) -> View:
    """Return the view, spoken in the language that the visitor's cookie or browser asks for."""

    def speaking(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with translation.override(translation.get_language_from_request(request)):
            response = view(request, *args, **kwargs)
            if isinstance(response, TemplateResponse) and not response.is_rendered:
                response.render()
        return response

    return speaking


def paper_name() -> str:
    """Return the name of the site, as its texts or the settings give it (1 query)."""
    return SiteTexts.current().name or told.site_name()


def _group(name: Any, models: list[Any]) -> dict[str, Any]:
    return {
        "name": name,
        "app_label": "articles",
        "app_url": reverse("admin:index"),
        "has_module_perms": True,
        "models": models,
    }


desk = Desk(name="admin")
