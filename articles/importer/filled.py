"""Checking files that only fill what is empty: those of authors, and the texts above lists of sections.

What stood here before is left as it was, so another text is no fault; an empty place where the file
says something is one, unless somebody emptied it. Limit: a portrait is a file beside the kept one, and is
not compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.models import LogEntry
from django.utils import timezone

from articles.importer import proof
from articles.importer.lists import section_of as section_of_list
from articles.importer.others import AuthorFile, SectionFile
from articles.importer.verdicts import Difference
from articles.models import Author, Category, ImportRun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.evidence import Evidence
    from articles.models import LegacyPost

    Filling = AuthorFile | SectionFile


def author_of(found: AuthorFile, evidence: Evidence) -> Author | None:
    """Return the author of a file: by name, else by an old address, else by the name in the web address."""
    number = _owner("author", found, evidence)
    return (
        Author.objects.filter(name=found.person.name).first()
        or Author.objects.filter(pk=number).first()
        or Author.objects.filter(slug=found.person.slug or None).first()
    )


def section_of(found: SectionFile, evidence: Evidence) -> Category | None:
    """Return the section whose list a file opens: by an old address, else by its name."""
    number = _owner("category", found, evidence)
    return Category.objects.filter(pk=number).first() or section_of_list(found)


def missing(found: Filling, evidence: Evidence) -> Iterator[Difference]:
    """Yield what the file says and nothing here does."""
    for where, name, expected, stored in _pairs(found, evidence):
        if expected and not stored:
            yield Difference.of(where, name, expected, stored)


def otherwise(found: Filling, evidence: Evidence) -> Iterator[str]:
    """Yield, as notes, what says something else here than the file does."""
    for where, name, expected, stored in _pairs(found, evidence):
        if expected and stored and expected != stored:
            yield f"The {name} of the {where} is another one here: what stood there before, or editors wrote."


def edited(row: LegacyPost, found: Filling, evidence: Evidence) -> str:
    """Say who was at the author or section since its file came in, where it does not say what that does."""
    if all(stored == expected for _, _, expected, stored in _pairs(found, evidence) if expected):
        return ""
    thing = _thing(found, evidence)
    entries = LogEntry.objects.filter(
        object_id=str(thing.pk if thing else ""),
        content_type__app_label="articles",
        content_type__model=type(thing).__name__.lower(),
        action_time__gte=ImportRun.objects.filter(pk=row.run_id).values("started_at"),
    )
    last = entries.select_related("user").order_by("-action_time").first()
    if last is None:
        return ""
    at = timezone.localtime(last.action_time)
    return f"Edited since, last by {last.user.get_username()} on {at:%Y-%m-%d %H:%M}."


def _thing(found: Filling, evidence: Evidence) -> Author | Category | None:
    if isinstance(found, AuthorFile):
        return author_of(found, evidence)
    return section_of(found, evidence)


def _pairs(found: Filling, evidence: Evidence) -> list[tuple[str, str, Any, Any]]:
    """Return what is filled in, as file and database have it: whose, which field, both values."""
    thing = _thing(found, evidence)
    if thing is None:
        return []
    if isinstance(found, SectionFile):
        said: dict[str, Any] = {"description": found.description}
    else:
        person = found.person
        said = {"bio": person.bio, "links": [dict(link) for link in person.links]}
    where = "author" if isinstance(found, AuthorFile) else "section"
    return [
        (where, name, proof.as_stored(name, value, type(thing)), getattr(thing, name))
        for name, value in said.items()
    ]


def _owner(kind: str, found: Filling, evidence: Evidence) -> int:
    """Return the number of the thing of a kind that an old address of the file leads to, 0 for none."""
    owners = (evidence.stands_at(proof.kept_path(path)) for path in found.addresses)
    return next((owner[1] for owner in owners if owner and owner[0] == kind), 0)
