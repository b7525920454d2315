"""What came from an old site: the runs, and each file as it was."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from articles.admin.shared import ReadOnlyAdmin
from articles.admin.site import desk
from articles.models import ImportRun, LegacyPost

MAX_SHOWN = 20_000


@admin.register(ImportRun, site=desk)
class ImportRunAdmin(ReadOnlyAdmin):
    """When something was imported, and what became of each file."""

    list_display = ("source", "started_at", "totals", "by")
    list_select_related = ("by",)
    fields = ("source", "started_at", "finished_at", "by", "totals", "files")

    @admin.display(description=_("totals"))
    def totals(self, obj: ImportRun) -> str:
        """Show the totals in words."""
        return ", ".join(f"{count} {name}" for name, count in obj.counts.items())

    @admin.display(description=_("files"))
    def files(self, obj: ImportRun) -> Any:
        """Show the report, a line a file."""
        lines = (line for part in obj.parts.all() for line in part.lines)
        return format_html(
            '<ol class="report">{}</ol>',
            format_html_join("", "<li>{}</li>", ((_line(row),) for row in lines)),
        )


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
