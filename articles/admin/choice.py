"""What both kinds of conflict have in common in the desk: what is shown around, and how one is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse

from articles.admin.preview import unkept
from articles.importer.waiting import Moved, Seen
from articles.models import LegacyPost

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from articles.models import WaitingFile

MAX_SHOWN = 20_000


def shown(
    request: HttpRequest, row: WaitingFile, template: str, around: dict[str, Any], **own: Any
) -> HttpResponse:
    """Show both; ``own`` is what one kind of conflict has beyond the other."""
    context = {
        **around,
        "opts": LegacyPost._meta,
        "original": row.post,
        "title": row.post.path_in_source,
        "row": row,
        "text": row.raw.decode("utf-8", "replace")[:MAX_SHOWN],
        **own,
    }
    return unkept(TemplateResponse(request, f"admin/articles/legacypost/{template}", context))


def decided(request: HttpRequest, act: Callable[[Seen], str], moved: str) -> HttpResponse:
    """Do what was chosen and go on where ``act`` says; say ``moved`` where both are others by now."""
    looked = Seen(request.POST.get("version", ""), request.POST.get("sha256", ""))
    try:
        return HttpResponseRedirect(act(looked))
    except Moved:
        messages.warning(request, moved)
        return HttpResponseRedirect(request.path)
