"""Boxes to tick in Hexo's themes: a sign of one, before its words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects.hexo_settings import words_of
from articles.dialects.template_tags import Arguments, Single

_BOX = re.compile(
    r"(?:(?:checked|unchecked|plus|minus|times|red|orange|yellow|green|cyan|blue|purple|gr[ae]y|black)\s*)+"
    r"(?:::|,\s*)"
)
_CHECKED = re.compile(r"(?:^|\s)checked(?:\s*(?:::|,)|\s|:true\b)")
_NO = frozenset({"", "false"})
_FLAGS = frozenset({"true", "false"})


def _box(given: Arguments) -> str | None:
    """Take ``[checked|style::]text``, the same with a comma, or ``[checked:true] text``.

    Fluid tells behind the text whether it is checked, stands in its line, and may be clicked.
    """
    if given.written.rpartition(",")[2].strip() in _FLAGS and "," in given.written:
        return _tick(given)
    style = _BOX.match(given.written)
    text = words_of(given.written[style.end() :] if style else given.written)
    text = text.rpartition("::")[2].strip()
    sign = "☑" if _CHECKED.search(given.written[: -len(text)]) else "☐"
    return f"\n\n{sign} {text}\n\n" if text else None


def _tick(given: Arguments) -> str | None:
    """Take ``text[, checked[, in line]]``; or ``checked`` alone, before words in the same line."""
    text, checked, in_line, *_ = (*(part.strip() for part in given.written.split(",")), "", "")
    if text in _FLAGS and not checked:
        return "☑" if text == "true" else "☐"
    sign = "☐" if checked in _NO else "☑"
    margin = "\n\n" if in_line in _NO else ""
    return f"{margin}{sign} {text}{margin}" if text else sign


SINGLE: Mapping[str, Single] = {
    "cb": _tick, "checkbox": _box, "radio": _box, "Checkbox": _box, "Radio": _box,
}  # fmt: skip
