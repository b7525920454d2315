"""Queries put together once: from request to request only the values change.

Django puts a query together anew each time, in Python, and for the pages that readers ask for most
that costs ten times what the database does. The SQL and the rows stay exactly what Django makes of
the queryset; nothing that was read is kept.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.db import connections
from django.db.models import Model
from django.db.models.expressions import Expression
from django.db.models.query import ModelIterable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import Field, QuerySet
    from django.db.models.sql.compiler import SQLCompiler


Row = TypeVar("Row", bound=Model)


class Slot(Expression):
    """Stands in a prepared query for a value that each run gives by name."""

    def __init__(self, name: str, field: Field[Any, Any]) -> None:
        """Take the name, and the field that says how the database writes such a value."""
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        """Return a place for a value, and this slot instead of one."""
        return "%s", [self]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """What Django made of the queryset for one database."""

    compiler: SQLCompiler
    sql: str
    params: tuple[Any, ...]


class Prepared(Generic[Row]):
    """A queryset with slots, to be called with their values; returns the rows (1 query).

    Thread-safe: the first call compiles, every call works on a copy of its own.
    """

    def __init__(self, build: Callable[[], QuerySet[Row, Any]]) -> None:
        """Take what builds the queryset; it is called once, when the first reader comes."""
        self._build = build
        self._compiled: dict[str, _Compiled] = {}

    def __call__(self, **values: Any) -> list[Row]:
        """Return the rows for these values."""
        compiler, alias = self._filled(values)
        query = SimpleNamespace(get_compiler=lambda using: compiler)
        source: Any = SimpleNamespace(query=query, db=alias, _known_related_objects={})
        return list(ModelIterable(source))

    def first(self, **values: Any) -> Row | None:
        """Return the first row, or None."""
        return next(iter(self(**values)), None)

    def tuples(self, **values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a queryset with ``values_list`` for these values."""
        compiler, _ = self._filled(values)
        return list(compiler.results_iter(tuple_expected=True))

    def _filled(self, values: Mapping[str, Any]) -> tuple[Any, str]:
        """Return a compiler of this call's own that knows its values, and the database's name."""
        connection = connections["default"]
        ready = self._compiled.get(connection.alias) or self._compile(connection)
        params = [
            part.output_field.get_db_prep_value(values[part.name], connection)
            if isinstance(part, Slot)
            else part
            for part in ready.params
        ]
        compiler: Any = copy(ready.compiler)
        compiler.connection, compiler.as_sql = connection, lambda: (ready.sql, params)
        return compiler, connection.alias

    def _compile(self, connection: BaseDatabaseWrapper) -> _Compiled:
        compiler: Any = self._build().query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        compiler.connection = None  # another thread has one of its own
        ready = self._compiled[connection.alias] = _Compiled(compiler, sql, tuple(params))
        return ready
