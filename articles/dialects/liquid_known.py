"""Values of Liquid: texts, lists and mappings, what counts as true, and how they are shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeAlias

from articles.dialects.header import Value

Known: TypeAlias = "Value | int | bool | Mapping[str, Known]"
Scope: TypeAlias = "Mapping[str, Known]"

MOST_CHARACTERS = 20_000
MOST_ITEMS = 1_000
GREATEST = 10**15


class Unknown(ValueError):
    """A value that no post alone tells, or a filter that is not known."""


class Whole(dict[str, "Known"]):
    """All values of a thing: what is not among them is nothing, but for the ``hidden`` that nobody knows."""

    hidden: Collection[str] = ()


def is_true(value: Known) -> bool:
    """Say whether Liquid takes a value for true: all but nothing and ``false``."""
    return value not in (None, False, "false")


def text_of(value: Known) -> str:
    """Return a value as Liquid shows it."""
    if isinstance(value, list):
        return "".join(map(text_of, value))
    if isinstance(value, dict):
        raise Unknown("a mapping")
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
