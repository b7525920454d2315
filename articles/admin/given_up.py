"""What a page said until somebody took its file's text: shown beside the page, and put back if wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.admin.differences import page_changes
from articles.admin.preview import unkept
from articles.admin.shared import account
from articles.importer import waiting_pages
from articles.models import ImportRun, SettledFile
from articles.publishing import may

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "POST"])
def given_up(request: HttpRequest, number: int, around: dict[str, Any]) -> HttpResponse:
    """Show what a decision replaced, or put it back."""
    row = get_object_or_404(SettledFile.objects.select_related("run", "by"), pk=number)
    if not row.replaced:
        raise Http404
    page = waiting_pages.page_of(row)
    may_put_back = page is not None and may(request.user, "change", page)
    if request.method == "POST":
        if not may_put_back:
            raise PermissionDenied
        return _put_back(request, row)
    said = waiting_pages.Written.kept(row.replaced)
    context = {
        **around, "opts": ImportRun._meta, "original": row.run, "title": said.title, "row": row,
        "page": page, "said": said, "changes": page_changes(page, said), "may_put_back": may_put_back,
    }  # fmt: skip
    return unkept(TemplateResponse(request, "admin/articles/importrun/given_up.html", context))


def _put_back(request: HttpRequest, row: SettledFile) -> HttpResponse:
    page = waiting_pages.put_back(row, by=account(request))
    if page is None:
        raise Http404
    messages.success(
        request, _("The page says again what it said. What it said until now is kept in its turn.")
    )
    return HttpResponseRedirect(reverse("admin:articles_page_change", args=[page.pk]))
