"""Every saved state of an article: the list, what changed, and going back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from articles import publishing
from articles.admin.differences import changes
from articles.admin.forms import is_number
from articles.admin.preview import unkept, visible_or_404
from articles.admin.shared import account
from articles.models import Article
from articles.publishing import may

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import Revision

SHOWN = 100


def overview(request: HttpRequest, number: int, around: dict[str, Any]) -> HttpResponse:
    """Show the latest saved states, and every edition that readers saw."""
    article = visible_or_404(request, number)
    context = {
        "original": article,
        "opts": Article._meta,
        "title": str(article),
        "revisions": article.revisions.select_related("by").prefetch_related("editions")[:SHOWN],
        "editions": article.editions.select_related("revision").order_by("-live_from"),
        "settled": article.settled_files.select_related("by", "run"),
        "now": timezone.now(),
    }
    return unkept(render(request, "admin/articles/article/history.html", around | context))


@require_GET
def revision(
    request: HttpRequest, number: int, revision: int, around: dict[str, Any]
) -> HttpResponse:
    """Show what one saved state changed, against the one before or the one asked for."""
    article = visible_or_404(request, number)
    chosen = get_object_or_404(article.revisions.select_related("by"), number=revision)
    before = _against(chosen, request.GET.get("against", ""))
    context = {
        "original": article,
        "opts": Article._meta,
        "title": str(article),
        "revision": chosen,
        "before": before,
        "changes": changes(before.content if before else None, chosen.content),
        "may_restore": chosen.number != article.version and may(request.user, "change", article),
    }
    return unkept(render(request, "admin/articles/article/revision.html", around | context))


@require_POST
def restore(request: HttpRequest, number: int, revision: int) -> HttpResponse:
    """Make the desk copy say what an old state said, and tell what no longer exists."""
    article = visible_or_404(request, number)
    if not may(request.user, "change", article):
        raise PermissionDenied
    missing = publishing.restore(
        get_object_or_404(article.revisions, number=revision), by=account(request)
    )
    messages.success(
        request, _("The desk copy is as it was in revision %(number)s.") % {"number": revision}
    )
    if missing:
        messages.warning(
            request,
            _("No longer there, and so left out: %(names)s") % {"names": "、".join(missing)},
        )
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[number]))


def _against(chosen: Revision, number: str) -> Revision | None:
    """Return the revision to compare with; nothing for the first."""
    others = chosen.article.revisions.all()
    if is_number(number):
        return get_object_or_404(others, number=int(number))
    return others.filter(number__lt=chosen.number).order_by("-number").first()
