"""The least that storing takes on SQLite: the very rows of an import, written once more alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import seconds

BATCH = 500
TABLES = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name LIKE 'articles\\_%' ESCAPE '\\'"
    " AND name NOT LIKE 'articles\\_search\\_%' ESCAPE '\\'"
)
INDEXES = (
    "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name LIKE 'articles\\_%' ESCAPE '\\'"
    " AND sql IS NOT NULL"
)
SEARCH = "articles_search"


def seconds_to_store(database: Path, copy: Path) -> float:
    """Return how long all rows of the newsroom take in one transaction, with indexes and search terms.

    Reading them and making the terms is not counted.
    """
    source, target = sqlite3.connect(database), sqlite3.connect(copy)
    target.execute("PRAGMA journal_mode=WAL")
    target.execute("PRAGMA synchronous=NORMAL")
    tables = source.execute(TABLES).fetchall()
    for _, sql in tables:
        target.execute(sql)
    for (sql,) in source.execute(INDEXES):
        target.execute(sql)
    took = 0.0
    with target:
        for name in [name for name, _ in tables if name != SEARCH]:
            for rows in _batches(source, name):
                marks = ", ".join("?" * len(rows[0]))
                sql = f'INSERT INTO "{name}" VALUES ({marks})'  # noqa: S608 -- names of our own tables
                took += seconds(lambda sql=sql, rows=rows: target.executemany(sql, rows))
        for terms in _terms():
            sql = f"INSERT INTO {SEARCH}(rowid, terms) VALUES (?, ?)"  # noqa: S608 -- the same
            took += seconds(lambda sql=sql, rows=terms: target.executemany(sql, rows))
        took += seconds(target.commit)
    source.close()
    target.close()
    return took


def _batches(source: sqlite3.Connection, table: str) -> Iterator[list[tuple[object, ...]]]:
    rows = source.execute(f'SELECT * FROM "{table}"')  # noqa: S608 -- the same
    while batch := rows.fetchmany(BATCH):
        yield batch


def _terms() -> Iterator[list[tuple[int, str]]]:
    from articles import search  # noqa: PLC0415 -- Django had to be set up first
    from articles.models import Edition  # noqa: PLC0415 -- the same

    editions = Edition.objects.select_related("text_row").order_by("pk")
    batch: list[tuple[int, str]] = []
    for edition in editions.iterator(chunk_size=BATCH):
        head = search.head(edition.headline, edition.standfirst)
        batch.append((edition.pk, search.terms_of(head, edition.text_row.text)))
        if len(batch) == BATCH:
            yield batch
            batch = []
    yield batch
