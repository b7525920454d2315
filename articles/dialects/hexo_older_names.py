"""Addresses by a name (``[1]: address``) as kramed and Pandoc take them: of one name the last counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NAMED = re.compile(r" {0,3}\[(?!\^)([^\[\]\n]{1,300})\]:[ \t]{0,9}\S")


def named_last(
    lines: Sequence[str], are_code: Sequence[bool], *, parts: bool
) -> Iterator[tuple[str, bool]]:
    """Yield the lines, and whether each is code, without addresses that a later one of that name replaces.

    With ``parts`` an address needs no empty line above it to be one.
    """
    names = [
        found[1].lower() if not is_code and "]:" in line and (found := _NAMED.match(line)) else ""
        for line, is_code in zip(lines, are_code, strict=True)
    ]
    last = {name: at for at, name in enumerate(names) if name}
    for at, (line, is_code) in enumerate(zip(lines, are_code, strict=True)):
        if names[at] and last[names[at]] != at:
            continue
        if parts and names[at] and at and lines[at - 1].strip() and not names[at - 1]:
            yield "", False
        yield line, is_code
