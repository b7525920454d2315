"""Headings of an old text on the three levels that there are here (h2 to h4), the deeper below the higher."""

from __future__ import annotations

import re

_STRANGE = re.compile("<[hH][156]")
"""Levels that there are not here: without one of them each is kept as it is."""
_OPENING = re.compile(r"<h([1-6])(?=[\s>])", re.IGNORECASE)
_TAG = re.compile(r"(</?h)([1-6])(?=[\s>])", re.IGNORECASE)
_HIGHEST, _DEEPEST = 2, 4


def fitted(html: str) -> str:
    """Return the text with its levels in their order, where two of them would become one.

    One h1 alone, before all others, is a title of the whole and stands above them anyway. Of more
    than three levels the deepest share the last.
    """
    if not _STRANGE.search(html):
        return html
    found = [int(level) for level in _OPENING.findall(html)]
    if found[:1] == [1] and found.count(1) == 1:
        found = found[1:]
    levels = sorted(set(found))
    if len({min(max(level, _HIGHEST), _DEEPEST) for level in levels}) == len(levels):
        return html
    places = {level: min(_HIGHEST + rank, _DEEPEST) for rank, level in enumerate(levels)}
    return _TAG.sub(lambda tag: f"{tag[1]}{places.get(int(tag[2]), int(tag[2]))}", html)
