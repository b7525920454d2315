"""What a post of Jekyll includes: by the site's own file, else as themes have it.

The file knows in which folder a picture lies, and which of the words is its address. Where it shows no
picture, film or link, a script did, and what themes mean says more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from articles.dialects import jekyll_parts, jekyll_rows
from articles.dialects import tag_html as shown
from articles.dialects.header import Value
from articles.dialects.hexo_tags import code_of_file
from articles.dialects.jekyll_own import Own
from articles.dialects.liquid_known import Known
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Single, arguments

CODE = "_code/"
"""Before the names of files of code that posts show."""
_HEADER = re.compile(r"\A---\n(?:[^\n]{0,1000}\n){0,100}?---\n")
_SHOWN = re.compile(r"<(?:img|iframe|video|audio|object|a)\b|\]\(", re.IGNORECASE)


class Parts:
    """The parts of pages that one post includes."""

    def __init__(self, text: str, site: Site, values: Mapping[str, Value]) -> None:
        """Know the templates, and the rows that the header lists where the text calls for one."""
        self.own = Own(site, values, text)
        is_listing = any(sign in text for sign in jekyll_rows.SIGNS)
        self.known: Single = jekyll_rows.with_rows(values) if is_listing else jekyll_parts.part

    def tags(self) -> dict[str, Single]:
        """Return the tags that show parts of pages, and files of code as Octopress does."""
        found: dict[str, Single] = {"include": self._part, "include_cached": self._part}
        if files := self.own.site.own_parts:
            code = {key.removeprefix(CODE): files[key] for key in files if key.startswith(CODE)}
            found["include_code"] = partial(code_of_file, files=code)
            found |= {"include_relative": self._beside, "render_partial": self._whole}
        return found

    def worked(self, given: str, names: Mapping[str, Known], is_needed: bool) -> str | None:  # noqa: FBT001 -- a value
        """Return what a part becomes that reads names to which the post gave values.

        In a loop it is needed at once: the names have other values later. None where nobody knows.
        """
        found = self.own.part_with(given, names, is_needed=is_needed)
        if found is not None and (_SHOWN.search(found) or shown.without_tags(found).strip()):
            return found
        told = self.own.told_out(given, names) if is_needed else None
        return self.known(arguments(told)) if told is not None else None

    def _part(self, given: Arguments) -> str | None:
        one = jekyll_parts.part_of(given)
        found = None if jekyll_parts.is_note(one) else self.own.part(given.written)
        usual = None if found and _says_it(found, one) else self.known(given)
        return found if usual is None else usual

    def _whole(self, given: Arguments) -> str | None:
        """Take the path of a text from the root of the site on, as Octopress does."""
        found = self.own.part(given.written.removeprefix("_includes/"))
        return _HEADER.sub("", found) if found is not None else None

    def _beside(self, given: Arguments) -> str | None:
        return self.own.beside(given.written)


def _says_it(found: str, one: jekyll_parts.Part) -> bool:
    """Say whether a site's own template shows what it is given itself, and leaves it to no script."""
    is_worded = jekyll_parts.is_of_words(one) or (
        jekyll_parts.is_sign(one) and "<script" not in found
    )
    return (is_worded and bool(shown.without_tags(found).strip())) or _SHOWN.search(
        found
    ) is not None
