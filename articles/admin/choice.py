"""What both kinds of conflict have in common in the desk: what is shown around, and how one is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.admin.legacy_file import text_of
from articles.admin.moments import moment_words
from articles.admin.preview import unkept
from articles.importer.waiting import Moved, Seen
from articles.models import LegacyPost, SettledFile

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
        "text": text_of(row)[:MAX_SHOWN],
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


def over(request: HttpRequest, number: int) -> HttpResponse:
    """Say that a file no longer waits for a decision, and why; go on to its page (2 queries).

    Two editors may look at one conflict: whoever decides second is told, and changes nothing.
    """
    post = get_object_or_404(LegacyPost, pk=number)
    known = SettledFile.objects.filter(run__source=post.source, path=post.path_in_source)
    last = known.select_related("by").first()
    if last is None:
        said = _("Nothing is to be decided of this file any more.")
    else:
        when, _exact = moment_words(last.at, timezone.now())
        said = _("This was decided already: %(who)s · %(how)s · %(when)s.") % {
            "who": last.by or "—",
            "how": last.get_how_display(),
            "when": when,
        }
    messages.warning(request, said)
    return HttpResponseRedirect(reverse("admin:articles_legacypost_change", args=[post.pk]))
