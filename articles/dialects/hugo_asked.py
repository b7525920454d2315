"""Which files of its site a text of Hugo's shows by its shortcodes: as far as a run of them asks for any."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.dialects import hugo_own
from articles.dialects.header import Unreadable
from articles.dialects.hugo import named, read
from articles.dialects.hugo_albums import NAMES
from articles.dialects.hugo_data import PARTIALS, partials_in
from articles.dialects.hugo_facts import page_values
from articles.dialects.hugo_reading import Wishes, reads_files
from articles.dialects.hugo_tags import convert
from articles.dialects.site import Site


def readers(parts: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the shortcodes that may read files or folders, by themselves or by partials."""
    is_by_partial = reads_files(text for key, text in parts.items() if key.startswith(PARTIALS))
    names = [
        hugo_own.name_of(key)
        for key, text in parts.items()
        if not key.startswith("/")
        and (reads_files([text]) or (is_by_partial and any(partials_in(text))))
    ]
    either = "|".join(map(re.escape, sorted({*names, *NAMES})))
    return re.compile(rf"\{{\{{[<%]\s{{0,9}}(?:{either})(?![\w/.-])")


def asked_for(text: str, path: str, site: Site) -> tuple[str, ...]:
    """Return the keys of the files that a text asks for and that are not among the site's own parts."""
    try:
        header = read(text)
    except Unreadable:
        return ()
    parts = Wishes(site.own_parts)
    values = page_values(header.values, {}, named(path, site), None)
    convert(header.body, replace(site, own_parts=parts), values)
    return tuple(parts.wanted)
