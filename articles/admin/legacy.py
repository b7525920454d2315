"""What came from an old site: the runs, and each file as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import path
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from articles.admin import import_facts, import_report, import_words
from articles.admin.forms import is_number
from articles.admin.moments import time_tag
from articles.admin.shared import ReadOnlyAdmin
from articles.admin.site import desk
from articles.models import ImportRun, LegacyPost

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase
    from django.urls import URLPattern

MAX_SHOWN = 20_000


@admin.register(ImportRun, site=desk)
class ImportRunAdmin(ReadOnlyAdmin):
    """When something was imported, and what became of each file."""

    list_display = ("source", "started", "state", "totals", "by")
    list_select_related = ("by",)
    search_fields = ("source",)

    def get_urls(self) -> list[URLPattern]:
        """Add the report as a file."""
        view = self.admin_site.admin_view
        own = path(
            "<int:number>/report.json",
            view(self._asked(import_report.download)),
            name="articles_importrun_download",
        )
        return [own, *super().get_urls()]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show the report: there is nothing to change."""
        if not is_number(object_id):
            raise Http404
        around = self.admin_site.each_context(request)
        return self._asked(import_report.show)(request, number=int(object_id), around=around)

    def _asked(self, shown: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        """Ask the role table before a view of a run."""

        def view(request: HttpRequest, **found: Any) -> HttpResponseBase:
            if not self.has_view_permission(request):
                raise PermissionDenied
            return shown(request, **found)

        return view

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
class LegacyPostAdmin(ReadOnlyAdmin):
    """Each file of the old site, byte for byte, and the article it became."""

    list_display = ("path_in_source", "source", "dialect", "article")
    list_select_related = ("article",)
    list_filter = ("source", "dialect")
    search_fields = ("path_in_source",)
    fields = (
        "source",
        "path_in_source",
        "article",
        "dialect",
        "run",
        "repairs_shown",
        "header_shown",
        "text",
    )

    def get_queryset(self, request: Any) -> Any:
        """Leave the bytes where they are until one file is looked at."""
        return super().get_queryset(request).defer("packed", "header", "repairs")

    @admin.display(description=_("repairs"))
    def repairs_shown(self, obj: LegacyPost) -> Any:
        """Show what had to be mended, a line each."""
        return format_html_join("", "<p>{}</p>", ((_line(row),) for row in obj.repairs)) or "—"

    @admin.display(description=_("header as read"))
    def header_shown(self, obj: LegacyPost) -> Any:
        """Show the header as names and values."""
        return format_html_join(
            "", "<p><b>{}</b> {}</p>", ((key, _line(value)) for key, value in obj.header.items())
        )

    @admin.display(description=_("the file"))
    def text(self, obj: LegacyPost) -> Any:
        """Show the file as text."""
        return format_html(
            '<pre class="raw">{}</pre>', obj.raw.decode("utf-8", "replace")[:MAX_SHOWN]
        )


def _line(value: Any) -> str:
    if isinstance(value, dict):
        return " · ".join(
            f"{name}: {_line(item)}" for name, item in value.items() if item not in ("", [], None)
        )
    if isinstance(value, list):
        return ", ".join(map(_line, value))
    return str(value)
