"""Hugo's references from one page to another: by a path or a name, within a language.

``hugolib/pagecollections.go``.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from articles.dialects.dialect import Named
from articles.dialects.hugo_names import in_path, language_folder, urlized
from articles.dialects.site import Site

BY_NAME = "/_ref/"
"""The folder of addresses that stand for a page's name alone."""
_ENDING = re.compile(
    r"(?:(?:/|^)_?index)?(?:\.([\w-]{1,20}))?\.(?:md|markdown|html)$", re.IGNORECASE
)
_INDEX = re.compile(r"/_?index$")


def by_name(name: str, language: str = "") -> str:
    """Return the address that a reference to the file of this name, in a language, is turned into."""
    return urlized(f"{BY_NAME}{language}/{name}/" if language else f"{BY_NAME}{name}/")


def names_of(named: Named, site: Site) -> tuple[str, ...]:
    """Return the addresses by name that mean a page; where there are languages, that in its own comes too."""
    name = PurePosixPath(named.stem).name
    own = (by_name(name, _language(named.language, site)),) if len(site.languages) > 1 else ()
    return (by_name(name), *own)


@dataclass(frozen=True, slots=True)
class References:
    """What references mean in one page: ``named`` is what its own path says, None where it is not known."""

    site: Site
    named: Named | None = None

    def address(self, written: str, language: str = "") -> str | None:
        """Return the address that a reference is turned into, in the page's language or another one.

        None where it names nothing.
        """
        path, _, part = written.partition("#")
        if part and not path:
            return f"#{part}"
        stem, said = self._stem(path)
        if stem in ("", "index", "_index") and not path.startswith("/"):
            return None
        code = language or said or (self.named.language if self.named else "")
        found = self._found(stem, path, code)
        return found + (f"#{part}" if part else "")

    def _stem(self, path: str) -> tuple[str, str]:
        """Return a path without its ending, and the language that it names."""
        found = _ENDING.search(path)
        if found is None:
            return _INDEX.sub("", path.strip("/")), ""
        code = (found[1] or "").lower()
        if code in map(str.lower, self.site.languages):
            return path[: found.start()].strip("/"), code
        name = f".{found[1]}" if found[1] else ""
        return (path[: found.start()] + name).strip("/"), ""

    def _found(self, stem: str, path: str, code: str) -> str:
        is_from_here = path.startswith(("./", "../"))
        if "/" not in stem and not path.startswith("/") and not is_from_here:
            has_languages = len(self.site.languages) > 1
            return by_name(stem, _language(code, self.site) if has_languages else "")
        if is_from_here and self.named is not None:
            stem = posixpath.join(posixpath.dirname(self.named.stem), stem)
        whole = posixpath.normpath(f"/{stem}")
        return language_folder(code, self.site) + in_path(f"{whole}/", self.site)


def _language(named: str, site: Site) -> str:
    return (named or site.language).lower()
