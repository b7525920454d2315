"""What changed between two texts, piece by piece: a character in Chinese, a word elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.admin.fields import LANGUAGES
from articles.models import Byline, Kind
from articles.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.utils.functional import Promise

    from articles.importer.waiting_pages import Written
    from articles.models import Page
    from articles.snapshot import Credit, Note, Ref, Snapshot

PIECE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|\s+|\w+|[^\w\s]")
TOO_MANY = 40_000
NAMES: dict[str, Promise] = {
    "headline": _("Headline"), "standfirst": _("Standfirst"), "body": _("Text"), "section": _("Section"),
    "categories": _("Further sections"), "tags": _("Tags"), "bylines": _("Bylines"),
    "lead_image": _("Lead picture"), "lead_caption": _("Caption of the lead picture"),
    "summary": _("Summary"),
    "kind": _("Kind"), "language": _("Language"), "dateline": _("Dateline"), "slug": _("Web address"),
    "source_name": _("First published by"), "source_url": _("Address of the original"),
    "seo_title": _("Title for search engines"), "seo_description": _("Description for search engines"),
    "is_pinned": _("Pinned"), "comments_allowed": _("Comments allowed"), "corrections": _("Corrections"),
}  # fmt: skip
PAGE_NAMES: dict[str, Promise] = {
    "title": _("Title"), "body": _("Text"), "language": _("Language"), "is_published": _("Public"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One field that two states say differently: its name, both texts, and what differs in pieces."""

    field: str
    name: Promise | str
    before: str
    after: str
    pieces: tuple[tuple[str, str], ...]


def changes(before: Snapshot | None, after: Snapshot) -> list[Change]:
    """Return what differs, in the order of the form; all that is filled in when nothing came before."""
    return _compared(before, after, NAMES)


def page_changes(before: Page | None, after: Written) -> list[Change]:
    """Return what the file of a page says otherwise than the page; all it says where that is gone."""
    return _compared(before, after, PAGE_NAMES)


def _compared(before: Any, after: Any, names: dict[str, Promise]) -> list[Change]:
    found = []
    for field, name in names.items():
        old = said(before, field) if before else ""
        new = said(after, field)
        if old != new:
            found.append(Change(field, name, old, new, tuple(pieces(old, new))))
        elif field == "body" and before and before.body != after.body:
            found.append(Change(field, _("Text: its form"), "", "", ()))
    return found


def pieces(before: str, after: str) -> list[tuple[str, str]]:
    """Return runs of text, each ``same``, ``gone`` or ``new``. Very long texts are compared line by line."""
    old, new = _cut(before), _cut(after)
    if len(old) + len(new) > TOO_MANY:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    runs: list[tuple[str, str]] = []
    for what, start, stop, first, last in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        gone, fresh = "".join(old[start:stop]), "".join(new[first:last])
        runs += [("same", gone)] if what == "equal" else [("gone", gone), ("new", fresh)]
    return [(kind, text) for kind, text in runs if text]


def said(state: Snapshot | Page | Written, field: str) -> str:
    """Return what a snapshot, or a page, says in one field, as readable text."""
    value = getattr(state, field)
    return _SAID[field](value) if field in _SAID else str(value)


def yes_or_no(value: Any) -> str:
    """Return a tick as a word."""
    return str(_("yes") if value else _("no"))


def joined(names: Iterable[Any]) -> str:
    """Return several names as one line."""
    return "、".join(map(str, names))


def _name(ref: Ref | None) -> str:
    return ref.name if ref else ""


def _names(refs: Iterable[Ref]) -> str:
    return joined(ref.name for ref in refs)


def _credits(lines: Iterable[Credit]) -> str:
    roles = dict(Byline.Role.choices)
    return joined(
        f"{line.lead_in} {line.author.name} ({roles.get(line.role, line.role)})".strip()
        for line in lines
    )


def _language(code: str) -> str:
    return LANGUAGES.get(code, code)


def _kind(name: str) -> str:
    return str(dict(Kind.choices).get(name, name))


def _notes(notes: Iterable[Note]) -> str:
    return "\n".join(note.text for note in notes)


_SAID: dict[str, Callable[[Any], str]] = {
    "body": plain.from_html,
    "section": _name,
    "lead_image": _name,
    "categories": _names,
    "tags": _names,
    "bylines": _credits,
    "corrections": _notes,
    "kind": _kind,
    "language": _language,
    "is_pinned": yes_or_no,
    "comments_allowed": yes_or_no,
    "is_published": yes_or_no,
}


def _cut(text: str) -> list[str]:
    return PIECE.findall(text)
