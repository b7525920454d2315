"""Many new rows at once: what ``bulk_create`` would store, at a fraction of its cost.

Every value passes its field's ``get_db_prep_save``, as everywhere: the rules of ``fields`` hold. What is
left out is the building of a statement for every batch: SQLite gets one prepared statement, PostgreSQL
a ``COPY``. Call it in a transaction.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from django.db.models import Field, Model

ALLOT = {
    "sqlite": "SELECT seq FROM sqlite_sequence WHERE name = %s",
    "postgresql": (
        "SELECT nextval(pg_get_serial_sequence(%s, %s)::regclass) FROM generate_series(1, %s)"
    ),
}

CAN_CHANGE = (dict, list)
NUMBERS = (models.AutoField, models.BooleanField, models.ForeignKey, models.IntegerField)
"""Fields of which a number, or none, is written as it is."""


def create(objects: Sequence[Model]) -> None:
    """Store new objects of one model; each gets its number, unless it has one (2 statements)."""
    if not objects:
        return
    model = type(objects[0])
    fields = model._meta.concrete_fields
    if not objects[0].pk:
        for each, number in zip(objects, allot(model, len(objects)), strict=True):
            each.pk = number
    for field in filter(_is_stamped, fields):
        for each in objects:
            field.pre_save(each, add=True)
    row = attrgetter(*(field.attname for field in fields))
    _store(model, fields, map(row, objects))
    for each in objects:
        each._state.adding, each._state.db = False, connection.alias


def insert(
    model: type[Model],
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    known: bool = False,
) -> None:
    """Store rows without making objects of them (1 statement); other columns get their defaults.

    ``columns`` are names as on an object (``article_id``). With ``known``, rows that a constraint
    of uniqueness forbids are there already, and are left out.
    """
    by_name = {field.attname: field for field in model._meta.concrete_fields}
    given = [by_name[name] for name in columns]
    others = [
        field
        for field in model._meta.concrete_fields
        if field.attname not in columns and not field.primary_key
    ]
    _store(model, [*given, *others], _filled(rows, others), known=known)


def allot(model: type[Model], count: int) -> list[int]:
    """Return numbers for so many new rows, ascending, which nobody else gets (1 query).

    On SQLite the transaction holds the whole database; on PostgreSQL the sequence gives each once.
    """
    key, table = model._meta.pk.column, model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(ALLOT["sqlite"], [table])
            last = (cursor.fetchone() or [0])[0]
            return list(range(last + 1, last + 1 + count))
        cursor.execute(ALLOT["postgresql"], [f'"{table}"', key, count])
        return sorted(number for (number,) in cursor.fetchall())


def _store(
    model: type[Model],
    fields: Sequence[Field[Any, Any]],
    rows: Iterable[Sequence[Any]],
    *,
    known: bool = False,
) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    into = f"{quote(model._meta.db_table)} ({columns})"
    prepared = list(
        _prepared(fields, rows)
    )  # Kept: nothing may be asked while a COPY is on its way.
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql" and not known:
            _copy(cursor, into, prepared)
            return
        ending = " ON CONFLICT DO NOTHING" if known else ""
        marks = ", ".join(["%s"] * len(fields))
        sql = f"INSERT INTO {into} VALUES ({marks}){ending}"  # noqa: S608 -- names of the model's own
        cursor.executemany(sql, prepared)


def _copy(cursor: Any, into: str, rows: Iterable[list[Any]]) -> None:
    with connection.wrap_database_errors, cursor.copy(f"COPY {into} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _prepared(
    fields: Sequence[Field[Any, Any]], rows: Iterable[Sequence[Any]]
) -> Iterator[list[Any]]:
    """Yield the rows as the database takes them.

    What stands in the same column of the row before, being the same object, is not prepared anew:
    defaults and times mostly are.
    """
    real = connections[DEFAULT_DB_ALIAS]  # Kept: the proxy looks it up at every question.
    prepare: list[Callable[..., Any] | None] = [
        None if isinstance(field, NUMBERS) else field.get_db_prep_save for field in fields
    ]
    width = range(len(fields))
    nothing = object()
    last: list[Any] = [nothing] * len(fields)
    done: list[Any] = [None] * len(fields)
    for row in rows:
        for place in width:
            value = row[place]
            if value is not last[place] or isinstance(value, CAN_CHANGE):
                last[place] = value
                prepared = prepare[place]
                done[place] = prepared(value, real) if prepared else value
        yield done.copy()


def _filled(
    rows: Iterable[Sequence[Any]], others: Sequence[Field[Any, Any]]
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows with the defaults of the other columns; a default that is made is made for each."""
    now = timezone.now()
    same = [now if _is_stamped(field) else field.get_default() for field in others]
    makers = [(at, field.get_default) for at, field in enumerate(others) if _is_made(field)]
    for row in rows:
        for at, make in makers:
            same[at] = make()
        yield (*row, *same)


def _is_made(field: Field[Any, Any]) -> bool:
    """Say whether each row has a default of its own: what is called for it may be anything."""
    return field.has_default() and callable(field.default) and not _is_stamped(field)


def _is_stamped(field: Field[Any, Any]) -> bool:
    """Say whether a column holds the time of writing."""
    return bool(getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False))
