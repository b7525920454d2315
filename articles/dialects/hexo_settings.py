"""Settings that stand among the words of tags in Hexo's themes, as ``color:red``: none of them is shown."""

from __future__ import annotations

import re

_SETTING = re.compile(
    r"(?:^|\s+)(?:color|colour|checked|symbol|icon|prefix|suffix|el|child|open|mode|api|user):\S+"
    r"|(?:^|\s+)title:(?=\S)"
)
_QUOTED = re.compile(r"(?<!\S)(?:\"([^\"\n]{1,500})\"|'([^'\n]{1,500})')(?![^\s,])")
"""Words between quotes, which hold them together and are not shown."""


def words_of(written: str) -> str:
    """Return what stands in a tag without its settings and without quotes around several words."""
    text = _SETTING.sub("", written)
    if '"' in text or "'" in text:
        text = _QUOTED.sub(lambda found: found[1] or found[2], text)
    return text.strip()
