"""A file that changed on the old site while its article was edited here: both, and the choice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.admin import choice
from articles.admin.differences import changes
from articles.admin.page_conflict import page_conflict
from articles.admin.shared import account
from articles.importer import waiting
from articles.models import Article, LegacyPost, WaitingFile
from articles.publishing import may, snapshots

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "POST"])
def conflict(request: HttpRequest, number: int, around: dict[str, Any]) -> HttpResponse:
    """Show both, or do what was chosen: ``ours`` or ``theirs``."""
    rows = WaitingFile.objects.select_related("post__article", "run")
    row = rows.filter(post__pk=number).first()
    if row is None:
        return choice.over(request, number)
    if row.post.kind == LegacyPost.Kind.PAGE:
        return page_conflict(request, row, around)
    if request.method == "POST":
        return _decide(request, row)
    article = row.post.article
    content = snapshots.take(article) if article else None
    theirs = waiting.theirs(row)
    if content:
        theirs = replace(theirs, corrections=content.corrections)
    return choice.shown(
        request, row, "conflict.html", around, article=article, changes=changes(content, theirs),
        edits=_edits(row), seen=waiting.seen(row), may_decide=_may_decide(request, article),
        readers_follow=_readers_follow(request, article),
    )  # fmt: skip


def _decide(request: HttpRequest, row: WaitingFile) -> HttpResponse:
    if not _may_decide(request, row.post.article):
        raise PermissionDenied
    moved = _("The article or the file changed meanwhile. Look once more, then decide.")
    return choice.decided(request, lambda looked: _done(request, row, looked), moved)


def _done(request: HttpRequest, row: WaitingFile, looked: waiting.Seen) -> str:
    """Do what was chosen; return where to go on."""
    if request.POST.get("decision") == "theirs":
        was_there = row.post.article is not None
        article, told = waiting.take_theirs(row, looked, by=account(request))
        said = (
            _("The article says what the file says. What it said before stays in its history.")
            if was_there
            else _("The article was made anew from the file.")
        )
        messages.success(request, said)
        for sentence in told:
            messages.warning(request, sentence)
        return reverse("admin:articles_article_change", args=[article.pk])
    waiting.keep_ours(row, looked, by=account(request))
    said = (
        _("The article stays as it is. This state of the file is settled.")
        if row.post.article
        else _("Nothing came in. This state of the file is settled.")
    )
    messages.success(request, said)
    return reverse("admin:articles_importrun_change", args=[row.run_id])


def _edits(row: WaitingFile) -> Any:
    """Return what was saved here since the file came in, latest first (1 query)."""
    article = row.post.article
    if article is None:
        return []
    return article.revisions.filter(number__gt=row.post.version).select_related("by")[:10]


def _may_decide(request: HttpRequest, article: Article | None) -> bool:
    if article is None:
        return may(request.user, "add", Article)
    return may(request.user, "change", article)


def _readers_follow(request: HttpRequest, article: Article | None) -> bool:
    if article is None:
        return request.user.has_perm("articles.publish_article")
    return may(request.user, "publish", article)
