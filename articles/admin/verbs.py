"""Buttons that change where an article stands: each calls one verb of ``publishing``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import publishing
from articles.admin.shared import account
from articles.publishing.outcome import refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from django.http import HttpRequest

    from articles.models import Article
    from articles.publishing import Outcome

QUESTION = "waiting"


def run(request: HttpRequest, article: Article) -> str:
    """Do what the button pressed says, tell the outcome; return what to add to the next address."""
    verb = request.POST.get("_verb", "")
    if verb not in VERBS:
        return ""
    outcome = VERBS[verb](article, request)
    if outcome.is_question:
        return f"?{QUESTION}=1"
    if outcome.done:
        messages.success(request, _done(verb, outcome))
    for refusal in outcome.refusals:
        messages.error(request, _refused(refusal))
    return ""


def _submit(article: Article, request: HttpRequest) -> Outcome:
    return publishing.submit(article, by=account(request))


def _approve(article: Article, request: HttpRequest) -> Outcome:
    return publishing.approve(article, by=account(request))


def _ask_changes(article: Article, request: HttpRequest) -> Outcome:
    note = request.POST.get("_note", "").strip()
    if not note:
        return refused(_("Say what should change, so that the writer knows."), "stage_note")
    return publishing.ask_changes(article, by=account(request), note=note)


def _publish(article: Article, request: HttpRequest) -> Outcome:
    return publishing.publish(article, by=account(request))


def _carry(article: Article, request: HttpRequest) -> Outcome:
    return publishing.publish(article, by=account(request), waiting="carry")


def _drop(article: Article, request: HttpRequest) -> Outcome:
    return publishing.publish(article, by=account(request), waiting="drop")


def _schedule(article: Article, request: HttpRequest) -> Outcome:
    try:
        at, until = _moment(request, "_at"), _moment(request, "_until")
    except ValidationError:
        return refused(_("Give the day and the time, for example 2026-05-01 08:00."), "live_from")
    if at is None:
        return refused(_("Say when readers may see it."), "live_from")
    return publishing.schedule(article, by=account(request), at=at, until=until)


def _cancel_schedule(article: Article, request: HttpRequest) -> Outcome:
    return publishing.cancel_schedule(article, by=account(request))


def _expire(article: Article, request: HttpRequest) -> Outcome:
    try:
        at = _moment(request, "_end")
    except ValidationError:
        return refused(_("Give the day and the time, for example 2026-05-01 08:00."), "live_until")
    return publishing.expire(article, by=account(request), at=at)


def _withdraw(article: Article, request: HttpRequest) -> Outcome:
    return publishing.withdraw(
        article, by=account(request), reason=request.POST.get("_reason", "").strip()
    )


VERBS: dict[str, Callable[[Article, HttpRequest], Outcome]] = {
    "submit": _submit,
    "approve": _approve,
    "ask_changes": _ask_changes,
    "publish": _publish,
    "carry": _carry,
    "drop": _drop,
    "schedule": _schedule,
    "cancel_schedule": _cancel_schedule,
    "expire": _expire,
    "withdraw": _withdraw,
}


def _moment(request: HttpRequest, name: str) -> datetime | None:
    moment: datetime | None = forms.DateTimeField(required=False).clean(request.POST.get(name, ""))
    return moment


def _done(verb: str, outcome: Outcome) -> Any:
    words = {
        "submit": _("Sent to the editors."),
        "approve": _("Approved. It may go out."),
        "ask_changes": _("Given back with your note."),
        "cancel_schedule": _("Nothing waits any more."),
        "withdraw": _("Withdrawn. Readers no longer see it."),
    }
    if verb in words:
        return words[verb]
    return _published(verb, outcome)


def _published(verb: str, outcome: Outcome) -> Any:
    edition = outcome.edition
    if edition is None:
        return _("Done.")
    if verb == "schedule":
        return _("Scheduled for %(moment)s.") % {"moment": _words(edition.live_from)}
    if verb == "expire":
        return (
            _("Readers see it until %(moment)s.") % {"moment": _words(edition.live_until)}
            if edition.live_until
            else _("It stays with readers without an end.")
        )
    return format_html(
        '{} <a href="{}">{}</a>',
        _("Published."),
        edition.get_absolute_url(),
        _("See it as readers do"),
    )


def _words(moment: datetime | None) -> str:
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT") if moment else ""


def _refused(refusal: publishing.Refusal) -> Any:
    if not refusal.field:
        return str(refusal.message)  # Kept: told later, when this person's language is forgotten.
    return format_html('<a href="#field-{}">{}</a>', refusal.field, refusal.message)
