"""How Hugo writes names and paths into addresses (``helpers/path.go``, ``hugolib/page__paths.go``)."""

from __future__ import annotations

import re
import unicodedata

from articles.dialects.site import Site

_KEPT = frozenset("./\\_#+~-@")
_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")


def urlized(path: str, *, keeps_case: bool = False) -> str:
    """Return a path as Hugo writes it: letters, digits and few signs kept, blanks become dashes.

    A dash that stands in the text takes in the blanks around it (UnicodeSanitize).
    """
    kept: list[str] = []
    is_behind_blank = False
    for at, char in enumerate(path):
        if _is_kept(char) or (char == "%" and _ESCAPED.match(path, at)):
            if is_behind_blank and char != "-":
                kept.append("-")
            is_behind_blank = False
            kept.append(char)
        elif char.isspace() and kept and kept[-1] != "-":
            is_behind_blank = True
    text = "".join(kept)
    return text if keeps_case else text.lower()


def in_path(path: str, site: Site) -> str:
    """Return a path as this site wrote it: in lower case unless it says no, without accents if it says so."""
    if site.drops_accents:
        apart = unicodedata.normalize("NFD", path)
        bare = "".join(char for char in apart if unicodedata.category(char) != "Mn")
        path = unicodedata.normalize("NFC", bare)
    return urlized(path, keeps_case=site.keeps_case)


def without_signs(path: str) -> str:
    """Return a path by a pattern without the number signs at the end of its parts."""
    return re.sub(r"#(?=/|$)", "", path)


def is_ugly(section: str, site: Site) -> bool:
    """Say whether the pages of a folder at the top were files of their own: ``/posts/a.html``."""
    return site.ugly_addresses or section.lower() in site.ugly_sections


def ended(path: str, section: str, site: Site) -> str:
    """Return a page's path with the ending that the site gave all of that folder at the top."""
    return path.rstrip("/") + (".html" if is_ugly(section, site) else "/")


def as_list(path: str) -> str:
    """Return where a list stood whose page was a file: newer Hugo kept the folder for its list."""
    return path.removesuffix(".html") + "/" if path.endswith(".html") else path


def language_folder(named: str, site: Site) -> str:
    """Return the folder of a language's pages in addresses; "" for the one that has none."""
    language = (named or site.language).lower()
    if site.language_homes:
        return site.language_homes.get(language, "")
    is_default = language == site.language.lower()
    is_known = language in map(str.lower, site.languages)
    return f"/{language}" if is_known and (site.languages_in_paths or not is_default) else ""


def _is_kept(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category == "Nd" or char in _KEPT
