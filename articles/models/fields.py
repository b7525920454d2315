"""Fields that no writer can put a hurtful text into.

Normalising stands in ``get_prep_value`` and sanitising in ``get_db_prep_save``
because every way of writing passes there: ``save()``, ``bulk_create()``,
``update()`` and ``bulk_update()``. (``pre_save`` is passed by the first two only.)

Migrations see plain Django fields, so that a change here never needs one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from articles.markup import SafeHtml, clean
from articles.text import normal

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

MAX_PATH_BYTES = 1_800  # Kept: PostgreSQL's B-tree refuses keys above 2,704 bytes.


class TooLong(ValueError):
    """A text does not fit its field; the message names the field and both lengths."""


class _PlainInMigrations:
    """Describes a field to migrations as the Django field it derives from."""

    migration_path = ""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return what migrations store, with Django's own class for ours."""
        name, _, args, kwargs = super().deconstruct()  # type: ignore[misc]  # the mixin's other base
        return name, self.migration_path, args, kwargs


class LineField(_PlainInMigrations, models.CharField):
    """One line of text: NFC, no control or direction characters, blanks run together.

    SQLite does not hold a column to its length, so saving does: ``TooLong``.
    """

    migration_path = "django.db.models.CharField"

    def get_prep_value(self, value: Any) -> Any:
        """Return the text as the database keeps it and as look-ups compare it."""
        value = super().get_prep_value(value)
        return normal.line(value) if isinstance(value, str) else value

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Return the text to write; a text beyond ``max_length`` is refused."""
        value = super().get_db_prep_save(value, connection)
        if isinstance(value, str) and self.max_length and len(value) > self.max_length:
            raise TooLong(f"{self.name}: {len(value)} characters, at most {self.max_length} fit.")
        return value


class PathField(LineField):
    """A public path: leading slash, no trailing slash, percent-decoded, limited in bytes."""

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Return the path to write; one that no index could hold is refused."""
        value = super().get_db_prep_save(value, connection)
        if isinstance(value, str) and len(value.encode()) > MAX_PATH_BYTES:
            raise TooLong(f"{self.name}: at most {MAX_PATH_BYTES} bytes fit.")
        return value


class LinesField(_PlainInMigrations, models.TextField):
    """Plain text of several lines, normalised like a ``LineField`` but for its line ends."""

    migration_path = "django.db.models.TextField"

    def get_prep_value(self, value: Any) -> Any:
        """Return the text as the database keeps it."""
        value = super().get_prep_value(value)
        return normal.lines(value) if isinstance(value, str) else value


class BodyField(_PlainInMigrations, models.TextField):
    """Rich text: whatever is written is first made safe and canonical by ``markup``.

    A ``SafeHtml`` comes from there already and is not cleaned a second time. Markup
    that even the sanitiser may not be given raises ``markup.Refused``.
    """

    migration_path = "django.db.models.TextField"

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Return the clean HTML to write."""
        if isinstance(value, str) and not isinstance(value, SafeHtml):
            value = clean(value)
        return super().get_db_prep_save(value, connection)


class TextJSONField(_PlainInMigrations, models.JSONField):
    """JSON whose texts hold no character that PostgreSQL's ``jsonb`` refuses."""

    migration_path = "django.db.models.JSONField"

    def get_db_prep_value(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        """Return the JSON to write, its texts without forbidden characters."""
        return super().get_db_prep_value(_writable(value), *args, **kwargs)


def _writable(value: Any) -> Any:
    if isinstance(value, str):
        is_plain = value.isascii() and value.isprintable()
        return value if is_plain else normal.markup_text(value)
    if isinstance(value, dict):
        return {_writable(key): _writable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_writable(item) for item in value]
    return value
