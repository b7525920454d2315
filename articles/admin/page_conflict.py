"""A page whose file changed on the old site while it was edited here: both, and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.admin import choice
from articles.admin.differences import page_changes
from articles.admin.shared import account
from articles.importer import waiting_pages
from articles.models import Page
from articles.publishing import may

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.importer.waiting import Seen
    from articles.models import WaitingFile


def page_conflict(request: HttpRequest, row: WaitingFile, around: dict[str, Any]) -> HttpResponse:
    """Show both, or do what was chosen: ``ours`` or ``theirs``."""
    page = row.post.page
    may_decide = may(request.user, "change", page) if page else may(request.user, "add", Page)
    if request.method == "POST":
        if not may_decide:
            raise PermissionDenied
        moved = _("The page or the file changed meanwhile. Look once more, then decide.")
        return choice.decided(request, lambda looked: _done(request, row, looked), moved)
    theirs = waiting_pages.theirs(row)
    return choice.shown(
        request, row, "page_conflict.html", around, page=page, theirs=theirs,
        changes=page_changes(page, theirs), seen=waiting_pages.seen(row), may_decide=may_decide,
    )  # fmt: skip


def _done(request: HttpRequest, row: WaitingFile, looked: Seen) -> str:
    """Do what was chosen; return where to go on."""
    if request.POST.get("decision") == "theirs":
        page = waiting_pages.take_theirs(row, looked, by=account(request))
        said = (
            _("The page says what the file says. What it said is kept on the page of the import.")
            if row.post.page
            else _("The page was made anew from the file.")
        )
        messages.success(request, said)
        return reverse("admin:articles_page_change", args=[page.pk])
    waiting_pages.keep_ours(row, looked, by=account(request))
    said = (
        _("The page stays as it is. This state of the file is settled.")
        if row.post.page
        else _("Nothing came in. This state of the file is settled.")
    )
    messages.success(request, said)
    return reverse("admin:articles_importrun_change", args=[row.run_id])
