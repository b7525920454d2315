"""Tabs of Hugo's themes: each is told what only the tags around it say."""

from __future__ import annotations

import re

_PANE = re.compile(r"\{\{[<%]\s*+(/?)\s*+(tabpane|tabs|tab)\b([^{}]{0,500}?)[>%]\}\}")
_ITEMS = re.compile(r"\bitems\s*=\s*[\"']([^\"'\n]{1,300})[\"']")
_LANGUAGE = re.compile(r"\b(?:lang|codelang)\s*=\s*[\"']?([\w+#.-]{1,40})")


def named_panes(text: str) -> str:
    """Return the text with each tab told what only the tags around it say: its title, or its language.

    What stands in a tab of code is no Markdown; such a tab gets a name of its own.
    """
    if "tabpane" not in text and "items" not in text and "codelang" not in text:
        return text
    return _PANE.sub(_Panes().told, text)


class _Panes:
    """What the tags around a tab said, while a text is gone through from above."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.is_code = False
        self.language = ""
        self.open_code = False

    def told(self, tag: re.Match[str]) -> str:
        """Return a tag, changed where it is a tab that cannot say all by itself."""
        if tag[2] == "tab":
            return self._tab(tag)
        is_opening = not tag[1]
        items = _ITEMS.search(tag[3])
        self.titles = items[1].split(",") if is_opening and items else []
        self.is_code = (
            is_opening and tag[2] == "tabpane" and "text=true" not in tag[3].replace(" ", "")
        )
        found = _LANGUAGE.search(tag[3])
        self.language = found[1] if found and self.is_code else ""
        return tag[0]

    def _tab(self, tag: re.Match[str]) -> str:
        if tag[1]:
            was_code, self.open_code = self.open_code, False
            return tag[0].replace("tab", "codetab", 1) if was_code else tag[0]
        title = ""
        if self.titles:
            name, *self.titles = self.titles
            title = "" if tag[3].strip() else f'"{name.strip()}" '
        is_closed = tag[3].rstrip().endswith("/")
        self.open_code = (self.is_code or "codelang" in tag[3]) and not is_closed
        if not self.open_code:
            return tag[0] if not title else tag[0].replace("tab", f"tab {title}", 1)
        language = f' panelang="{self.language}" ' if self.language else " "
        return tag[0].replace("tab", f"codetab{language}{title}", 1)
