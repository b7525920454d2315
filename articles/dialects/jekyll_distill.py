"""Elements of Distill, the layout of articles that the theme al-folio brings: notes, code, formulas."""

from __future__ import annotations

import html
import re

from articles.dialects import tag_html as shown

_NOTE = re.compile(r"(?<![ \t])[ \t]*+<d-footnote>((?:[^<]++|<(?!/?d-footnote\b))*)</d-footnote>")
_CODE = re.compile(r"<d-code\b([^<>]{0,200})>((?:[^<]++|<(?!/?d-code\b))*)</d-code>")
_MATH = re.compile(r"<d-math\b[^<>]{0,100}>((?:[^<]++|<(?!/?d-math\b))*)</d-math>")
_LANGUAGE = re.compile(r"\blanguage=[\"']([\w+#-]{1,40})[\"']")


def convert(text: str) -> str:
    """Return what stands outside of code with these elements as HTML; a note stands in brackets."""
    text = _CODE.sub(_code, _NOTE.sub(_note, text))
    return _MATH.sub(lambda one: f"$${one[1].strip()}$$", text)


def _note(one: re.Match[str]) -> str:
    return f" ({' '.join(one[1].split())})"


def _code(one: re.Match[str]) -> str:
    language = _LANGUAGE.search(one[1])
    if "block" in one[1].split():
        return shown.code(html.unescape(one[2]), language[1] if language else "", margin="")
    return f"<code>{one[2].strip()}</code>"
