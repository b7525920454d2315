"""Containers of Markdown: ``:::note`` … ``:::`` of Docusaurus, VuePress and others, with Markdown inside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_NOTE = re.compile(
    r" {0,3}:{3,}[ \t]*(note|tip|info|caution|warning|danger|important|success)\b[ \t]*"
    r"(?:\{[^}\n]*\})?[ \t]*(.*)",
    re.IGNORECASE,
)
_END = re.compile(r" {0,3}:{3,}[ \t]*")
_OTHER = re.compile(
    r" {0,3}:{3,}[ \t]*(details|spoiler|center|left|right|justify|v-pre|tabs?|code-tabs|code-group(?:-item)?)"
    r"(?![\w-])[^\s]*[ \t]*(.*)",
    re.IGNORECASE,
)
"""Containers of VuePress and VitePress that only arrange, or fold away, what they hold."""
_ANY = re.compile(
    r" {0,3}:{3,}[ \t]*(?:([A-Za-z][\w-]{0,40})[ \t]*(?:\{[^}\n]*\})?|\{[^}\n]*\})[ \t]*(.*)"
)
"""A container of any name, where the site has a plugin for its own; Pandoc's has its name in braces."""
_UNTITLED = frozenset(
    {"center", "left", "right", "justify", "v-pre", "tabs", "code-tabs", "code-group"}
)
_TAB = re.compile(r" {0,3}@tab(?::active)?[ \t]+([^#\n]{1,200}).*")
ITEM = re.compile(r" *(?:[-*+]|\d{1,9}[.)]) {1,4}(?=\S)")
"""What begins an item of a list, up to its text."""
QUIET = frozenset({"note", "info"})
"""Notes whose kind needs no word before them."""


def noted(lines: Sequence[str], *, has_any: bool = False) -> Iterator[str]:
    """Yield the lines with containers as elements; those in an item of a list stay in it.

    With ``has_any`` those of other names too: what they hold stays, below their title.
    """
    read = _Read(has_any)
    for line in lines:
        yield from read.line(line)
    for margin, end in reversed(read.ends):
        yield from ("", f"{margin}{end}")


@dataclass(slots=True)
class _Read:
    """What is known before a line: the code that is open, the item it may stand in, what has to be closed."""

    has_any: bool
    fence: str = ""
    item: int = 0
    ends: list[tuple[str, str]] = field(default_factory=list)

    def line(self, line: str) -> Sequence[str]:
        """Return a line, or those that stand for it."""
        indent = len(line) - len(line.lstrip(" "))
        self._pass(line, indent)
        margin = line[: min(self.item, indent)]
        bare = line[len(margin) :]
        self.fence = fence_after(self.fence, bare)
        if self.fence or not bare.lstrip(" ").startswith((":::", "@tab")):
            return (line,)
        margin = margin or line[:indent]
        found = self._opened(bare, margin)
        return (line,) if found is None else [f"{margin}{one}" if one else "" for one in found]

    def _pass(self, line: str, indent: int) -> None:
        if self.fence or not line.strip():
            return
        if item := ITEM.match(line):
            self.item = item.end()
        elif not indent:
            self.item = 0

    def _opened(self, line: str, margin: str) -> Sequence[str] | None:
        """Return what stands for a line that opens or closes a container; None for any other."""
        if note := _NOTE.fullmatch(line):
            self.ends.append((margin, "</aside>"))
            return ('<aside class="note">', "", *label(note[1].lower(), note[2]))
        if other := _OTHER.fullmatch(line) or (_ANY.fullmatch(line) if self.has_any else None):
            self.ends.append((margin, ""))
            return ("", *label("note", _title(other[1] or "", other[2])))
        if self.ends and _END.fullmatch(line):
            return ("", self.ends.pop()[1], "")
        tab = _TAB.fullmatch(line) if self.ends else None
        return ("", *label("note", tab[1])) if tab else None


def _title(name: str, told: str) -> str:
    """Return the title of a container; further classes, which begin as its name does, are none."""
    is_dressed = name and all(
        word.startswith(name.split("-", maxsplit=1)[0] + "-") for word in told.split()
    )
    is_untitled = name.lower() in _UNTITLED or is_dressed
    return "" if is_untitled else told.removesuffix(":active")


def fence_after(fence: str, line: str) -> str:
    """Return the fence that is open behind a line, where this one was before it; "" for none."""
    marker = _FENCE.match(line)
    if marker is None:
        return fence
    if not fence:
        return marker[1]
    return "" if marker[1].startswith(fence) else fence


def label(kind: str, told: str) -> list[str]:
    """Return the lines of a note's title: what is told, else its kind, if that says something."""
    told = told.strip().removeprefix("[").removesuffix("]").strip()
    title = told or ("" if kind in QUIET else kind.capitalize())
    return [f"**{title}**", ""] if title else []
