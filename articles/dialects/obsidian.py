"""Pictures as Obsidian writes them: ``![[folder/a.png|words]]``, ``![[a.png|300x200]]``."""

from __future__ import annotations

import re

from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.template_tags import Arguments, Language
from articles.markup.addresses import is_picture_file

_TAG = re.compile(r"!\[(?P<name>\[)(?P<given>[^\[\]\n]{1,500})\]\]")
_SIZE = re.compile(r"\s*\d{1,5}(?:x\d{1,5})?\s*")


def convert(text: str) -> Converted:
    """Return the text with such pictures as HTML; what else is embedded stays as it is written."""
    found = tags.convert(text, LANGUAGE)
    return Converted(found.text, ("![[ ]]",) if found.converted else ())


def _picture(given: Arguments) -> str | None:
    address, *told = given.written.split("|")
    words = [part.strip() for part in told if not _SIZE.fullmatch(part)]
    is_picture = is_picture_file(address.strip())
    return shown.picture(address.strip(), alt=" ".join(words)) if is_picture else None


LANGUAGE = Language(tag=_TAG, ending=re.escape, single={"[": _picture}, paired={}, signs=("![[",))
