"""The importer's sentences in the language of the desk.

The importer speaks plain English, so that a report is the same wherever it is read. A sentence that has none
of the known forms, such as what the library says of a picture, is looked for as it is.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from django.utils.translation import get_language, gettext

from articles.admin.import_forms import SENTENCES
from articles.importer.findings import gist

MOST_KEPT = 4_096
_SLOT = re.compile(r"\{\d\}")
_NUMBER_GONE = re.compile(r"(?:: |：)…([.。])$")
_MARK = "\ue000"  # stands for a value while a form is prepared


def in_words(sentence: str) -> str:
    """Return a sentence of the importer in today's language; also one that ``findings.gist`` cut."""
    return _in_words(sentence, get_language() or "")


@lru_cache(MOST_KEPT)
def _in_words(sentence: str, language: str) -> str:
    for form, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            values = ["…" if value is None else value for value in found.groups()]
            told = [_in_words(value, language) if " " in value else value for value in values]
            said = gettext(form).format(*told)
            return said if None not in found.groups() else _NUMBER_GONE.sub(r"\1", said)
    return gettext(sentence) if sentence.endswith(".") else sentence


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Return form and pattern, those with the most words of their own first."""
    forms = sorted(SENTENCES, key=lambda form: -len(_SLOT.sub("", form)))
    marked = [(form, _SLOT.sub(_MARK, form)) for form in forms]
    return [(form, _compiled(text)) for form, text in marked] + [
        (form, _compiled(gist(text))) for form, text in marked if gist(text) != text
    ]


def _compiled(text: str) -> re.Pattern[str]:
    """Return the pattern of a form; a number at its end may be missing, as ``gist`` leaves it out."""
    written = re.escape(text).replace(re.escape(f": {_MARK}."), f"(?:: {_MARK})?\\.")
    return re.compile(written.replace(_MARK, "(.*?)"), re.DOTALL)
