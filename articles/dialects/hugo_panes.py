"""Tabs of Hugo's themes: each is told what only the tags around it say."""

from __future__ import annotations

import re

from articles.dialects.template_tags import arguments

_PANE = re.compile(
    r"\{\{[<%]\s*+(/?)\s*+(tabpane|tabs|tab|codes|code|typeit)(?![\w/-])([^{}]{0,500}?)[>%]\}\}"
)
_TYPED = re.compile(r"\bcode\s*=")
_ITEMS = re.compile(r"\bitems\s*=\s*[\"']([^\"'\n]{1,300})[\"']")
_LANGUAGE = re.compile(r"\b(?:lang|codelang)\s*=\s*[\"']?([\w+#.-]{1,40})")


def named_panes(text: str) -> str:
    """Return the text with each tab told what only the tags around it say: its title, or its language.

    What stands in a tab of code is no Markdown; such a tab gets a name of its own.
    """
    return _PANE.sub(_Panes().told, text) if any(sign in text for sign in _SIGNS) else text


_SIGNS = ("tabpane", "tabs", "codes", "codelang", "typeit")
"""A text without any of them has no such tabs."""


class _Panes:
    """What the tags around a tab said, while a text is gone through from above."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.is_code = False
        self.language = ""
        self.open_code = False
        self.open_typed = False

    def told(self, tag: re.Match[str]) -> str:
        """Return a tag, changed where it is a tab that cannot say all by itself."""
        match tag[2]:
            case "tab":
                return self._tab(tag)
            case "code":
                return self._code(tag)
            case "typeit":
                return self._typed(tag)
        is_opening = not tag[1]
        self.titles = _titles(tag) if is_opening else []
        self.is_code = is_opening and tag[2] == "tabpane" and not _is_text(tag)
        found = _LANGUAGE.search(tag[3])
        self.language = found[1] if found and self.is_code else ""
        return tag[0]

    def _tab(self, tag: re.Match[str]) -> str:
        if tag[1]:
            was_code, self.open_code = self.open_code, False
            return tag[0].replace("tab", "codetab", 1) if was_code else tag[0]
        title = self._title(tag)
        is_closed = tag[3].rstrip().endswith("/")
        is_code = (self.is_code and not _is_text(tag)) or "codelang" in tag[3]
        self.open_code = is_code and not is_closed
        if not self.open_code:
            return tag[0] if not title else tag[0].replace("tab", f"tab {title}", 1)
        language = f' panelang="{self.language}" ' if self.language else " "
        return tag[0].replace("tab", f"codetab{language}{title}", 1)

    def _title(self, tag: re.Match[str]) -> str:
        """Return the next title that the tags around it had, as an argument, if the tag has none."""
        if not self.titles:
            return ""
        name, *self.titles = self.titles
        return "" if tag[3].strip() else f'"{name.strip()}" '

    def _code(self, tag: re.Match[str]) -> str:
        title = "" if tag[1] else self._title(tag)
        return tag[0].replace("code", f"code title={title}", 1) if title else tag[0]

    def _typed(self, tag: re.Match[str]) -> str:
        """Return a text that is typed before the reader's eyes under another name, if it is code."""
        is_code = self.open_typed if tag[1] else _TYPED.search(tag[3]) is not None
        self.open_typed = is_code and not tag[1]
        return tag[0].replace("typeit", "typedcode", 1) if is_code else tag[0]


def _is_text(tag: re.Match[str]) -> bool:
    """Say whether a tag of Docsy's says that what stands inside is Markdown, and no code."""
    return "text=true" in tag[3].replace(" ", "")


def _titles(tag: re.Match[str]) -> list[str]:
    """Return the titles of tabs that the tag around them lists: by name, or as its words."""
    items = _ITEMS.search(tag[3])
    if items:
        return items[1].split(",")
    given = arguments(tag[3])
    is_list = tag[2] != "tabpane" and len(given.words) > 1 and not given.named
    return [word.replace('"', "") for word in given.words] if is_list else []
