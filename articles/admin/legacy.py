"""What came from an old site: the runs, and each file as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.admin import (
    conflict,
    given_up,
    import_facts,
    import_report,
    import_words,
    legacy_file,
)
from articles.admin.forms import is_number
from articles.admin.legacy_file import dialect_label
from articles.admin.moments import time_tag
from articles.admin.shared import ReadOnlyAdmin
from articles.admin.site import desk
from articles.models import ImportRun, LegacyPost

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase
    from django.urls import URLPattern


class LookedAt(ReadOnlyAdmin):
    """Rows with a page of their own instead of a form: there is nothing to change."""

    def show(self, request: HttpRequest, number: int, around: dict[str, Any]) -> HttpResponseBase:
        """Show one row."""
        raise NotImplementedError

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show the row instead of a form."""
        if not is_number(object_id):
            raise Http404
        return self._asked(self.show)(request, number=int(object_id))

    def _asked(self, shown: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        """Ask the role table before a view, and give it what the desk's frame shows around it."""

        def view(request: HttpRequest, **found: Any) -> HttpResponseBase:
            if not self.has_view_permission(request):
                raise PermissionDenied
            return shown(request, **found, around=self.admin_site.each_context(request))

        return view


class DialectFilter(admin.AllValuesFieldListFilter):
    """The generators, under the name that their column has."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take the column's name."""
        super().__init__(*args, **kwargs)
        self.title = _("generator")


class WaitsFilter(admin.SimpleListFilter):
    """Files that wait for a decision."""

    title = _("to decide")
    parameter_name = "waits"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        """Offer those that wait."""
        return [("yes", _("waiting for a decision"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep those that wait."""
        return queryset.filter(waiting__isnull=False) if self.value() == "yes" else queryset


@admin.register(ImportRun, site=desk)
class ImportRunAdmin(LookedAt):
    """When something was imported, and what became of each file."""

    list_display = ("source", "started", "state", "totals", "by")
    empty_value_display = ""
    list_select_related = ("by",)
    search_fields = ("source",)

    def get_urls(self) -> list[URLPattern]:
        """Add the report as a file, and what a page said until a decision."""
        view = self.admin_site.admin_view
        own = [
            path(
                "<int:number>/report.json",
                view(self._asked(import_report.download)),
                name="articles_importrun_download",
            ),
            path(
                "given-up/<int:number>/",
                view(self._asked(given_up.given_up)),
                name="articles_importrun_given_up",
            ),
        ]
        return [*own, *super().get_urls()]

    def show(self, request: HttpRequest, number: int, around: dict[str, Any]) -> HttpResponseBase:
        """Show the report."""
        return import_report.show(request, number, around)

    @admin.display(description=_("started"), ordering="started_at")
    def started(self, obj: ImportRun) -> Any:
        """Show the time in words."""
        return time_tag(obj.started_at, timezone.now())

    @admin.display(description=_("how it ended"))
    def state(self, obj: ImportRun) -> Any:
        """Show whether the run came to its end, as a word with a colour."""
        state = import_facts.state_of(obj)
        return format_html(
            '<span class="chip chip--run-{}">{}</span>', state, import_words.STATES[state]
        )

    @admin.display(description=_("totals"))
    def totals(self, obj: ImportRun) -> str:
        """Show the totals in words."""
        return import_facts.totals_in_words(obj)


@admin.register(LegacyPost, site=desk)
class LegacyPostAdmin(LookedAt):
    """Each file of the old site, byte for byte, and the article it became."""

    list_display = ("path_in_source", "source", "dialect_shown", "became", "waits")
    empty_value_display = ""
    list_select_related = ("article", "page", "waiting")
    list_filter = ("source", ("dialect", DialectFilter), WaitsFilter)
    search_fields = ("path_in_source",)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Leave the bytes where they are until one file is looked at."""
        return (
            super()
            .get_queryset(request)
            .defer("packed", "header", "repairs", "waiting__packed", "waiting__proposal")
            .defer("article__body", "page__body")
        )

    def get_urls(self) -> list[URLPattern]:
        """Add the choice between a changed file and its edited article."""
        own = path(
            "<int:number>/conflict/",
            self.admin_site.admin_view(self._asked(conflict.conflict)),
            name="articles_legacypost_conflict",
        )
        return [own, *super().get_urls()]

    def show(self, request: HttpRequest, number: int, around: dict[str, Any]) -> HttpResponseBase:
        """Show the file as it came in."""
        return legacy_file.show(request, number, around)

    @admin.display(description=_("generator"), ordering="dialect")
    def dialect_shown(self, obj: LegacyPost) -> str:
        """Show the generator by its name."""
        return dialect_label(obj.dialect)

    @admin.display(description=_("what it became"))
    def became(self, obj: LegacyPost) -> str:
        """Show the headline of the article, or the title of the page."""
        return str(obj.article or obj.page or "")

    @admin.display(description=_("to decide"))
    def waits(self, obj: LegacyPost) -> Any:
        """Lead to the choice, where there is one."""
        if not hasattr(obj, "waiting"):
            return ""
        return format_html(
            '<a class="chip chip--outcome-conflict" href="{}">{}</a>',
            reverse("admin:articles_legacypost_conflict", args=[obj.pk]),
            import_words.OUTCOMES["conflict"],
        )
