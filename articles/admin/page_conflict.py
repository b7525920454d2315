"""A page whose file changed on the old site while it was edited here: both, and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.admin.differences import page_changes
from articles.admin.preview import unkept
from articles.admin.shared import account
from articles.importer import waiting_pages
from articles.importer.waiting import Moved, Seen
from articles.models import LegacyPost, Page
from articles.publishing import may

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import WaitingFile

MAX_SHOWN = 20_000


def page_conflict(request: HttpRequest, row: WaitingFile, around: dict[str, Any]) -> HttpResponse:
    """Show both, or do what was chosen: ``ours`` or ``theirs``."""
    page = row.post.page
    may_decide = may(request.user, "change", page) if page else may(request.user, "add", Page)
    if request.method == "POST":
        if not may_decide:
            raise PermissionDenied
        return _decide(request, row)
    theirs = waiting_pages.theirs(row)
    context = {
        **around,
        "opts": LegacyPost._meta,
        "original": row.post,
        "title": row.post.path_in_source,
        "row": row,
        "page": page,
        "theirs": theirs,
        "changes": page_changes(page, theirs),
        "seen": waiting_pages.seen(row),
        "may_decide": may_decide,
        "text": row.raw.decode("utf-8", "replace")[:MAX_SHOWN],
    }
    return unkept(
        TemplateResponse(request, "admin/articles/legacypost/page_conflict.html", context)
    )


def looked(request: HttpRequest) -> Seen:
    """Return what somebody saw who decides."""
    return Seen(request.POST.get("version", ""), request.POST.get("sha256", ""))


def _decide(request: HttpRequest, row: WaitingFile) -> HttpResponse:
    try:
        return HttpResponseRedirect(_done(request, row))
    except Moved:
        messages.warning(
            request, _("The page or the file changed meanwhile. Look once more, then decide.")
        )
        return HttpResponseRedirect(request.path)


def _done(request: HttpRequest, row: WaitingFile) -> str:
    """Do what was chosen; return where to go on."""
    if request.POST.get("decision") == "theirs":
        page = waiting_pages.take_theirs(row, looked(request), by=account(request))
        messages.success(request, _("The page says what the file says."))
        return reverse("admin:articles_page_change", args=[page.pk])
    waiting_pages.keep_ours(row, looked(request), by=account(request))
    messages.success(request, _("The page stays as it is. This state of the file is settled."))
    return reverse("admin:articles_importrun_change", args=[row.run_id])
