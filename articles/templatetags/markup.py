"""The one place that marks text as safe HTML: bodies that the sanitiser has passed, and JSON-LD."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles.markup import pictures as in_text
from articles.models import full_address
from articles.templatetags import pictures as shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.template import RequestContext

    from articles.models import Edition, Image, Page

register = template.Library()
_INNER_LINK = re.compile(r'(<a href=")/(?!/)')
_BOX = '<div class="table" tabindex="0"><table>'
_IN_SCRIPTS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
ABOVE = frozenset({"correction"})
"""Notes that stand above the text: who has read the wrong thing must not have to look for the right one."""


@dataclass(frozen=True, slots=True)
class Story:
    """The text as the page shows it: HTML, the lead picture with its caption, notes above and below."""

    html: SafeString
    lead: Image | None
    lead_caption: SafeString
    notes_above: list[dict[str, str]]
    notes_below: list[dict[str, str]]


@register.simple_tag(takes_context=True)
def story(context: RequestContext, edition: Edition, pictures: Mapping[int | str, Image]) -> Story:
    """Return an edition's text for its page. The lead picture is not shown twice, nor is its caption lost."""
    body, lead = edition.text_row.html, edition.lead_image
    caption = format_html("{}", edition.lead_caption)
    if lead and _opens_with(body, lead):
        caption = caption or _safe(in_text.first_caption(body))
        body = _without(body, lead)
    notes = edition.text_row.corrections
    return Story(
        html=_expanded(context, _with_dateline(body, edition), pictures),
        lead=lead,
        lead_caption=caption,
        notes_above=[note for note in notes if note["kind"] in ABOVE],
        notes_below=[note for note in notes if note["kind"] not in ABOVE],
    )


@register.simple_tag(takes_context=True)
def page_html(
    context: RequestContext, page: Page, pictures: Mapping[int | str, Image]
) -> SafeString:
    """Return the text of a simple page."""
    return _expanded(context, page.body, pictures)


@register.simple_tag
def json_ld(linked_data: dict[str, Any]) -> SafeString:
    """Return data for search engines in a script element that no text can close."""
    text = json.dumps(linked_data, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPTS)
    return format_html('<script type="application/ld+json">{}</script>', _safe(text))


@register.simple_tag
def feed_text(edition: Edition, pictures: Mapping[int | str, Image]) -> SafeString:
    """Return a text for feeds: every picture one plain ``img`` with a full address."""
    body, lead = edition.text_row.html, edition.lead_image
    opening = shown.plain_figure(lead, format_html("{}", edition.lead_caption)) if lead else ""
    html = opening + in_text.expand(
        _without(body, lead) if lead else body,
        figure=lambda number, caption: shown.plain_figure(pictures.get(number), _safe(caption)),
        remote=lambda address, alt: shown.plain_picture(pictures.get(address), address, alt),
    )
    return _safe(_INNER_LINK.sub(rf"\1{full_address('/')}", html))


def _opens_with(body: str, lead: Image) -> bool:
    first = in_text.first_picture(body)
    return first is not None and _is_named(first, lead)


def _is_named(picture: int | str, image: Image) -> bool:
    return picture in {image.pk, image.remote_url}


def _without(body: str, lead: Image) -> str:
    """Return the body without the lead picture at its beginning, whichever way the text names it."""
    first = in_text.first_picture(body)
    return in_text.without_first(body, first) if first and _is_named(first, lead) else body


def _expanded(
    context: RequestContext, html: str, pictures: Mapping[int | str, Image]
) -> SafeString:
    """Put the real pictures into a clean body, and its tables into boxes that scroll."""
    boxed = html.replace("<table>", _BOX).replace("</table>", "</table></div>")
    return _safe(
        in_text.expand(
            boxed,
            figure=lambda number, caption: shown.figure(
                context, pictures.get(number), _safe(caption)
            ),
            remote=lambda address, alt: shown.picture_once_elsewhere(
                context, pictures.get(address), address, alt
            ),
        )
    )


def _with_dateline(html: str, edition: Edition) -> str:
    """Let the place open the first paragraph, when the text begins with one."""
    if not edition.dateline or not html.startswith("<p>"):
        return html
    gap = "\u3000" if edition.language.startswith(("zh", "ja")) else " \N{EM DASH} "
    return format_html("<p><strong>{}</strong>{}", edition.dateline, gap) + html.removeprefix("<p>")


def _safe(html: str) -> SafeString:
    """Mark what the sanitiser has passed, or what is escaped here."""
    return mark_safe(html)  # noqa: S308 - see above; this is the one place
