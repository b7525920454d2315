"""Tags of Hexo's plugins whose inside a script draws, runs or types: here it stays to be read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired
from articles.markup.names import names

_DIAGRAMS = names(
    "graph flowchart sequenceDiagram classDiagram stateDiagram stateDiagram-v2 erDiagram journey gantt pie"
    " gitGraph mindmap timeline"
)
_PART = re.compile(r"<(intro|template|script|style)((?:\s[^<>]{0,200})?)>")
_LANGUAGES = {"template": "html", "script": "javascript", "style": "css"}
_TYPED = re.compile(r"(?:^|[\s,{])strings\s{0,9}:\s{0,9}")
_STRING = re.compile(
    r"\s{0,99}(?:\"([^\"\n]{0,2000})\"|'([^'\n]{0,2000})'|`([^`]{0,2000})`)\s{0,99},?"
)
_HEADING = re.compile(r"h[1-6]")
MOST_TYPED = 200


def _mermaid(given: Arguments, inside: str) -> str:
    """Take ``[the first line of the diagram]``, as NexT has it, or a setting."""
    begins = bool(given.words) and given.words[0].rstrip(":") in _DIAGRAMS
    text = f"{given.written}\n{inside.strip(chr(10))}" if begins else inside
    return shown.code(text, "mermaid", given.margin)


def _tree(given: Arguments, inside: str) -> str:
    """Take an outline in Markdown; above it may stand a header, which is not shown."""
    _, line, text = inside.lstrip("\n").removeprefix("---\n").partition("\n---\n")
    has_header = line and inside.lstrip("\n").startswith("---\n")
    return shown.code(text if has_header else inside, "markdown", given.margin)


def _score(given: Arguments, inside: str) -> str:
    """Take notes as letters; above them may stand settings in JSON, and six dashes."""
    settings, line, notes = inside.partition("------")
    text = notes if line and settings.lstrip().startswith("{") else inside
    return shown.code(text, "abc", given.margin)


def _demo(given: Arguments, inside: str) -> str | None:
    """Take ``[title]``, and inside what is told (``intro``) and the code that runs, part by part."""
    parts = list(_parts(inside))
    is_chosen = any("for-show" in told for _, told, _ in parts)
    pieces = [shown.titled("", given.get("", 0)) if given.get("", 0) else ""]
    for name, told, text in parts:
        if name == "intro":
            pieces.append(shown.unwrapped(given, "\n".join(map(str.strip, text.split("\n")))))
        elif not is_chosen or "for-show" in told:
            pieces.append(shown.code(text, _LANGUAGES[name], given.margin))
    return "".join(pieces) if parts else None


def _parts(inside: str) -> Iterator[tuple[str, str, str]]:
    at, absent = 0, set[str]()
    while (opening := _PART.search(inside, at)) is not None:
        at = opening.end()
        end = -1 if opening[1] in absent else inside.find(f"</{opening[1]}>", at)
        if end < 0:
            absent.add(opening[1])
            continue
        yield opening[1], opening[2], inside[at:end]
        at = end


def _terminal(given: Arguments, inside: str) -> str | None:
    """Take ``command;command [height] [title] [delay] [sign before them] …``; inside is the answer."""
    sign = given.get("", 4) or "$"
    lines = [
        f"{sign} {command.strip()}" for command in given.get("", 0).split(";") if command.strip()
    ]
    text = "\n".join([*lines, inside.strip("\n")])
    return shown.code(text, "bash", given.margin) if lines else None


def _editor(given: Arguments, inside: str) -> str:
    """Take ``[height] [title] [delay] [id] [language]``."""
    return shown.code(inside, given.get("", 4) or "javascript", given.margin)


def _typed(given: Arguments, inside: str) -> str | None:
    """Take ``[element]``, and inside settings of which ``strings`` are the lines that are typed."""
    opening = _TYPED.search(inside)
    if opening is None:
        return None
    at = opening.end() + inside.startswith("[", opening.end())
    lines: list[str] = []
    while (found := _STRING.match(inside, at)) is not None and len(lines) < MOST_TYPED:
        lines.append(found[1] or found[2] or found[3] or "")
        at = found.end()
    name = given.get("", 0) if _HEADING.fullmatch(given.get("", 0)) else "p"
    text = "<br>".join(html.escape(shown.without_tags(line), quote=False) for line in lines if line)
    return f"\n\n<{name}>{text}</{name}>\n\n" if text else None


PAIRED: Mapping[str, Paired] = {
    "mermaid": _mermaid,
    "score": _score,
    "demo": _demo,
    "gdemo_terminal": _terminal,
    "gdemo_editor": _editor,
    "typeit": _typed,
    "chart": shown.code_in("javascript"),
    "markmap": _tree,
    "wavedrom": shown.code_in("json"),
    "echarts": shown.code_in("json"),
    "plantuml": shown.code_in("plantuml"),
    "graphviz": shown.code_in("dot"),
}
CODE = frozenset(PAIRED)
