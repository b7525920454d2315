"""What the picture chooser and the editor ask the library, as JSON. Every answer checks the role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from articles import library
from articles.admin.forms import is_number
from articles.admin.shared import account
from articles.media import MAX_BYTES, Unreadable
from articles.models import Image, Tag
from articles.publishing import may

if TYPE_CHECKING:
    from django.db.models import QuerySet

PAGE_SIZE = 24
THUMBNAIL_PX = 320
MAX_WORDS = 200


@require_GET
def search(request: HttpRequest) -> JsonResponse:
    """Return a page of our own pictures for the words typed, newest first; ``next`` leads on."""
    if not may(request.user, "view", Image):
        return _no(_("Your role does not include the picture library."), 403)
    found = Image.objects.own().matching(request.GET.get("q", "")[:MAX_WORDS])
    rows = list(_after(found, request.GET.get("next", "")).order_by("-pk")[: PAGE_SIZE + 1])
    further = str(rows[PAGE_SIZE - 1].pk) if len(rows) > PAGE_SIZE else ""
    return JsonResponse(
        {"pictures": [_described(row) for row in rows[:PAGE_SIZE]], "next": further}
    )


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    """Take one picture into the library; the same bytes give the picture that is there already."""
    if not may(request.user, "add", Image):
        return _no(_("Your role does not include adding pictures."), 403)
    file = request.FILES.get("picture")
    if file is None:
        return _no(_("No picture arrived. Choose a file and try again."), 400)
    if (file.size or 0) > MAX_BYTES:
        return _no(
            _("This file is too large: at most %(size)s MB.") % {"size": MAX_BYTES // 10**6}, 413
        )
    try:
        taken = library.take_in(file.read(), name=file.name or "", by=account(request))
    except Unreadable as problem:
        return _no(str(problem), 400)
    return JsonResponse({"picture": _described(taken.image), "is_new": taken.is_new})


@require_GET
def picture(request: HttpRequest, number: int) -> HttpResponse:
    """Lead to one picture, small."""
    if not may(request.user, "view", Image):
        return _no(_("Your role does not include the picture library."), 403)
    return HttpResponseRedirect(thumbnail(get_object_or_404(Image, pk=number)))


@require_GET
def tag_names(request: HttpRequest) -> JsonResponse:
    """Return up to ten tags that contain the letters typed."""
    if not may(request.user, "view", Tag):
        return _no(_("Your role does not include tags."), 403)
    typed = request.GET.get("q", "")[:MAX_WORDS].strip()
    names = (
        Tag.objects.filter(name__icontains=typed).values_list("name", flat=True)[:10]
        if typed
        else []
    )
    return JsonResponse({"names": list(names)})


def thumbnail(image: Image) -> str:
    """Return the address of the smallest rendition, or of the remote picture (no query, no file access)."""
    if image.is_remote:
        return image.remote_url
    fit = [
        one for one in library.renditions(image) if one.width >= THUMBNAIL_PX
    ] or library.renditions(image)
    return min(fit, key=lambda one: one.width).url if fit else ""


def _after(found: QuerySet[Image], further: str) -> QuerySet[Image]:
    return found.filter(pk__lt=int(further)) if is_number(further) else found


def _described(image: Image) -> dict[str, Any]:
    return {
        "id": image.pk,
        "title": str(image),
        "alt": image.alt,
        "caption": image.caption,
        "credit": image.credit,
        "url": reverse("admin:library_picture", args=[image.pk]),
        "needs_alt": image.needs_alt,
    }


def _no(message: str, status: int) -> JsonResponse:
    return JsonResponse({"error": message}, status=status)
