"""The search table: FTS5 on SQLite, ``tsvector`` on PostgreSQL, the same terms in both.

Rows are keyed by edition. On SQLite the table keeps no text of its own: a row is taken out by
giving the very terms that were put in, so they are always derived from what never changes
(headline, standfirst, text) by ``search.terms``, which carries a version. On PostgreSQL a long
text stands in several rows (``search.parts`` says why), so each clause is looked for by itself.
The migrations create it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models.expressions import RawSQL

from articles import search

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

INSERT = {
    "sqlite": "INSERT INTO articles_search(rowid, terms) VALUES (%s, %s)",
    "postgresql": (
        "INSERT INTO articles_search(edition_id, terms) VALUES (%s, to_tsvector('simple', %s))"
    ),
}
DELETE = {
    "sqlite": "INSERT INTO articles_search(articles_search, rowid, terms) VALUES ('delete', %s, %s)",
    "postgresql": "DELETE FROM articles_search WHERE edition_id = %s",
}
EMPTY = {
    "sqlite": (
        "DROP TABLE articles_search",
        "CREATE VIRTUAL TABLE articles_search USING fts5(terms, content='', tokenize='ascii')",
        "INSERT INTO articles_search(articles_search, rank) VALUES ('automerge', 8)",
        "INSERT INTO articles_search(articles_search, rank) VALUES ('hashsize', 4194304)",
        "INSERT INTO articles_search(articles_search, rank) VALUES ('pgsz', 8000)",
    ),
    "postgresql": ("DELETE FROM articles_search",),
}
"""Terms are parted by blanks alone, so FTS5 need not know what a letter is.

It gathers 4 MB of them in memory and stores them in pieces of 8,000 bytes, one a page of the database.
"""
KNOWN = {
    "sqlite": "SELECT rowid FROM articles_search WHERE rowid IN ({})",
    "postgresql": "SELECT DISTINCT edition_id FROM articles_search WHERE edition_id IN ({})",
}
MATCH = {
    "sqlite": "SELECT rowid FROM articles_search WHERE articles_search MATCH %s",
    "postgresql": (
        "SELECT edition_id FROM articles_search WHERE terms @@ to_tsquery('simple', %s)"
    ),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What is found of one edition: its headline and standfirst, and its plain text."""

    edition_id: int
    head: str
    text: str
    ready: str | None = None
    """The terms, where they were worked out already."""

    @property
    def terms(self) -> str:
        """Return the terms that the edition is found by."""
        return search.terms_of(self.head, self.text) if self.ready is None else self.ready


def write(entries: Iterable[Entry]) -> None:
    """Put editions into the table, in the order of their numbers (FTS5 is twice as fast so)."""
    rows = [(entry.edition_id, entry.terms) for entry in entries]
    rows.sort()
    if connection.vendor == "postgresql":
        rows = [(number, part) for number, terms in rows for part in search.parts(terms)]
    _many(INSERT[connection.vendor], rows)


def remove(entries: Iterable[Entry]) -> None:
    """Take editions out again."""
    if connection.vendor == "sqlite":
        _many(DELETE["sqlite"], [(entry.edition_id, entry.terms) for entry in entries])
    else:
        _many(DELETE["postgresql"], [(entry.edition_id,) for entry in entries])


def clear() -> None:
    """Empty the table, to be filled anew; one of an older form gets today's."""
    with connection.cursor() as cursor:
        for statement in EMPTY[connection.vendor]:
            cursor.execute(statement)


def among(editions: Iterable[int]) -> set[int]:
    """Return those of these editions that have a row (1 query for each thousand)."""
    numbers, found = list(editions), set()
    for start in range(0, len(numbers), 1_000):
        some = numbers[start : start + 1_000]
        with connection.cursor() as cursor:
            cursor.execute(KNOWN[connection.vendor].format(", ".join(["%s"] * len(some))), some)
            found |= {row[0] for row in cursor.fetchall()}
    return found


def is_query(words: str) -> bool:
    """Say whether the words hold anything to look for."""
    return search.query(words) is not None


def matching(words: str) -> RawSQL:
    """Return the numbers of the editions that hold all the words, as a subquery."""
    query = search.query(words)
    if query is None:
        raise ValueError("Nothing to look for: ask is_query first.")
    if connection.vendor == "sqlite":
        return RawSQL(MATCH["sqlite"], [search.fts5(query)])
    clauses = search.tsqueries(query)
    return RawSQL(" INTERSECT ".join([MATCH["postgresql"]] * len(clauses)), clauses)


def _many(sql: str, rows: Sequence[tuple[int, str] | tuple[int]]) -> None:
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(sql, rows)
