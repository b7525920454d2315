"""Authors of one name, and sections of one name in one place: which of them a name alone means."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from articles.models import Author, Category, tag_key


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Rows of one kind, by number, whose name another one bears too.

    ``shared`` are all of them: slugs tell them apart. ``unnamed`` are those whose name alone means another.
    """

    shared: Container[int] = frozenset()
    unnamed: Container[int] = frozenset()

    @classmethod
    def among(cls, named: Iterable[tuple[int, Hashable]]) -> Namesakes:
        """Return those of numbers with names, of which each means the first that bears it."""
        bearers: dict[Hashable, list[int]] = {}
        for number, name in named:
            bearers.setdefault(name, []).append(number)
        shared = [numbers for numbers in bearers.values() if len(numbers) > 1]
        return cls(
            frozenset(chain(*shared)), frozenset(chain(*(numbers[1:] for numbers in shared)))
        )


@dataclass(frozen=True, slots=True)
class AllNamesakes:
    """Those of authors, and those of sections."""

    authors: Namesakes = field(default_factory=Namesakes)
    sections: Namesakes = field(default_factory=Namesakes)

    @classmethod
    def now(cls) -> AllNamesakes:
        """Return those that the newsroom has (2 queries)."""
        authors = Author.objects.order_by("pk").values_list("pk", "name")
        return cls(
            Namesakes.among((number, tag_key(name)) for number, name in authors),
            Namesakes.among(
                (row.pk, (row.parent_id, tag_key(row.name))) for row in from_the_top_down()
            ),
        )


def from_the_top_down() -> Iterator[Category]:
    """Yield the sections in the order they were made, each after the one above (1 query).

    They are made again in this order: by it go unchosen colours, and whom a name means.
    """
    rows = {row.pk: row for row in Category.objects.order_by("pk")}
    told: set[int] = set()
    for row in rows.values():
        way = [row]
        while (above := rows.get(way[-1].parent_id or 0)) and above.pk not in told:
            way.append(above)
        for one in reversed(way):
            if one.pk not in told:
                told.add(one.pk)
                yield one
