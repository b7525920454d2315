"""One file of the old site as it came in: its header, its text, what was mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from articles.admin import import_facts
from articles.admin.import_sentences import in_words
from articles.dialects import DIALECTS
from articles.models import LegacyPost
from articles.text.packing import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

    from articles.models import WaitingFile

MAX_SHOWN = 200_000


@require_GET
def show(request: HttpRequest, number: int, around: dict[str, Any]) -> TemplateResponse:
    """Show one file (1 query)."""
    rows = LegacyPost.objects.select_related("article", "page", "run", "waiting")
    post = get_object_or_404(rows, pk=number)
    text = text_of(post)
    context = {
        **around,
        "opts": LegacyPost._meta,
        "original": post,
        "title": post.path_in_source,
        "dialect": _read_as(post),
        "repairs": [in_words(str(sentence)) for sentence in post.repairs],
        "header": [(key, list(_lines(value))) for key, value in post.header.items()],
        "text": text[:MAX_SHOWN],
        "is_cut": len(text) > MAX_SHOWN,
        "is_waiting": hasattr(post, "waiting"),
    }
    return TemplateResponse(request, "admin/articles/legacypost/file.html", context)


def text_of(row: LegacyPost | WaitingFile) -> str:
    """Return a kept file as text; where its bytes cannot be read any more, a sentence that says so."""
    try:
        return row.raw.decode("utf-8", "replace")
    except Damaged as error:
        return _("What was kept of this file is damaged (%(why)s). Restore the database.") % {
            "why": error
        }


def _read_as(post: LegacyPost) -> str:
    """Return how the file was read: as its run says, where that read all files alike."""
    said = set(import_facts.read_as(post.run))
    return said.pop() if len(said) == 1 else dialect_label(post.dialect)


def dialect_label(name: str) -> str:
    """Return a generator's name as its makers write it."""
    return DIALECTS[name].label if name in DIALECTS else name


def _lines(value: Any) -> Iterator[str]:
    """Yield a value of a header as lines; what stands in a mapping has its key before it."""
    match value:
        case dict():
            yield from (f"{key}: {line}" for key, item in value.items() for line in _lines(item))
        case list():
            yield from (line for item in value for line in _lines(item))
        case _:
            yield "" if value is None else str(value)
