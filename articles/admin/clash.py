"""Two people saved the same article: what the other one wrote, beside what was just typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articles.admin.differences import NAMES, joined, pieces, said, yes_or_no
from articles.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.forms import ModelForm
    from django.utils.functional import Promise

    from articles.models import Article, Revision


@dataclass(frozen=True, slots=True)
class Row:
    """One field on which the two differ."""

    name: Promise | str
    theirs: str
    yours: str
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """The revision that was saved meanwhile, and where it differs from what was typed."""

    revision: Revision | None
    rows: tuple[Row, ...]
    version: int


def rows(article: Article, form: ModelForm[Any]) -> Clash:
    """Compare the stored article with what the form holds (2 queries)."""
    revision = article.revisions.select_related("by").first()
    found = []
    for field, name in NAMES.items():
        if revision is None or field not in form.cleaned_data:
            continue
        theirs, yours = said(revision.content, field), _typed(field, form.cleaned_data[field])
        if theirs != yours:
            found.append(Row(name, theirs, yours, tuple(pieces(theirs, yours))))
    return Clash(revision, tuple(found), article.version)


def _typed(field: str, value: Any) -> str:
    """Return what was typed in the words of ``said``."""
    return _TYPED[field](value) if field in _TYPED else "" if value is None else str(value)


_TYPED: dict[str, Callable[[Any], str]] = {
    "body": plain.from_html,
    "categories": lambda rows: joined(rows.order_by("path")),
    "tags": joined,
    "is_pinned": yes_or_no,
    "comments_allowed": yes_or_no,
}
