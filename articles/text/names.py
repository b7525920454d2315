"""Names of people and agencies, as a byline lists them in one line."""

from __future__ import annotations

import re

_AND = r"(?:\s(?:and|&|和|与|及)\s)"
_BETWEEN = re.compile(
    rf"\s*[、;；]\s*|\s*[,，]\s*(?:(?:and|&|和|与|及)\s+)?|\s*{_AND}\s*", re.IGNORECASE
)
_SURE = re.compile(rf"[、;；]|{_AND}", re.IGNORECASE)
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"))
_IS_WHOLE = re.compile("\\S\\s+\\S|[\u3400-\u9fff]")
_TITLE = re.compile(r"(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|inc|ltd|llc|co|gmbh|esq)\.?", re.IGNORECASE)
"""Words behind a comma that belong to the name before it."""
FOR_WHOM = re.compile(
    r"(?<=\S)(?:\s*[,，]\s*for|\s*[,，]?\s*\bon behalf of)\s[^,，、;；]*\Z", re.IGNORECASE
)
"""What somebody says behind the own name: ``, for the River team``."""


def names_in(text: str) -> list[str]:
    """Return the names that one text lists: `A, B and C`, `甲、乙`; where it may be one name, that one.

    Kept: `Lin, Xiao` is one name turned around, `Smith, Jr.` is no second person, and no bracket is torn.
    For whom somebody wrote (`Lin Xiao, for the River team`) is left out.
    """
    if text.isalnum():
        return [text]
    text = FOR_WHOM.sub("", text)
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    is_list = bool(_SURE.search(text)) or all(_IS_WHOLE.search(part.strip()) for part in parts)
    is_title = any(_TITLE.fullmatch(part.strip()) for part in parts)
    is_torn = any(
        part.count(one) != part.count(other) for part in parts for one, other in _BRACKETS
    )
    return [text] if is_title or is_torn or not is_list else [part.strip() for part in parts]
