"""What a report of an import tells of a file, and whether somebody should look at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NO_CATEGORY = "No category: "
"""How the sentence of a post without a category begins."""


def is_notable(line: Mapping[str, Any]) -> bool:
    """Say whether a line, by the names of its parts, tells more than that all went well.

    That a post has no category is told, but no reason to look at it: many sites have none at all.
    """
    is_told = any(line.get(name) for name in ("message", "repairs", "tags_left"))
    return is_told or any(not said.startswith(_NO_CATEGORY) for said in line.get("warnings", ()))
