"""Elements that a browser draws, as a line of text: formulas in MathML, and bars of progress."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape

from articles.importer.losses import CODE

FORMULA_SENTENCE = "Formulas (MathML) became lines of text"
_CODE = rf"(?P<code>{CODE}|<pre\b.*?(?:</pre>|\Z))"
_MATH = r"<math\b[^<>]*>(?P<math>[^<]*+(?:<(?!/?math\b)[^<]*+)*)</math\s*>"
_BAR = r"<(?:progress|meter)\b(?P<bar>[^<>]*)>(?P<said>[^<]*)</(?:progress|meter)\s*>"
_DRAWN = re.compile(f"{_CODE}|{_MATH}|{_BAR}", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_SIGN = re.compile("<(?:math|progress|meter)")
_PIECE = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z][\w:-]*)(?P<more>[^<>]*)>|(?P<text>[^<]+)", re.IGNORECASE
)
_TWICE = 'class="katex-html"'
_SPAN = re.compile(r"<(/?)span\b[^<>]*>", re.IGNORECASE)
_NUMBER = re.compile(r"\b(value|max)\s*=\s*[\"']?([\d.]{1,20})", re.IGNORECASE)
_OF_MARKDOWN = str.maketrans({sign: f"&#{ord(sign)};" for sign in "*_`[]$\\~|#{}"})
_APART = frozenset("=+<>≤≥≠≡≈→←⇒⇔∈∉⊂⊆×÷±∧∨∣") | {"mod", "−", "-"}
_SILENT = frozenset({"annotation", "annotation-xml"})
_JOINED = {"mfenced": ("(", ", ", ")"), "mtable": ("[", "; ", "]"), "mtr": ("", ", ", "")}
_SHAPES = {
    ("msup", 2): "{0}^{3}", ("mover", 2): "{0}^{3}", ("msub", 2): "{0}_{3}", ("munder", 2): "{0}_{3}",
    ("msubsup", 3): "{0}_{4}^{5}", ("munderover", 3): "{0}_{4}^{5}",
    ("mfrac", 2): "{2}/{3}", ("mroot", 2): "{3}√{2}",
}  # fmt: skip
"""How an element with so many children reads: each child as it is, then each as a whole between brackets."""
_MOST_DEEP = 60


@dataclass(slots=True)
class _Open:
    """An element of a formula that is not closed yet, and what its children are in text."""

    name: str
    more: str
    parts: list[str] = field(default_factory=list)


def drawn(text: str) -> tuple[str, int]:
    """Return HTML or Markdown with these elements as text, and how many formulas there were.

    The text is written so that Markdown takes no sign of it for its own. Code is left alone.
    """
    if "<" not in text or not _SIGN.search(text):
        return text, 0
    formulas = 0

    def written(found: re.Match[str]) -> str:
        nonlocal formulas
        if found["code"] is not None:
            return found[0]
        if found["math"] is None:
            return _escaped(_measure(found["bar"]) or unescape(found["said"]).strip())
        formulas += 1
        return _escaped(_line(found["math"]))

    return _DRAWN.sub(written, _once(text) if _TWICE in text else text), formulas


def _once(text: str) -> str:
    """Return the text without what KaTeX draws of formulas that it also says in MathML."""
    kept: list[str] = []
    at = 0
    while (mark := text.find(_TWICE, at)) >= 0:
        start = text.rfind("<span", at, mark)
        end = _end_of_span(text, start) if start >= 0 else 0
        if not end:
            break
        kept.append(text[at:start])
        at = end
    return "".join((*kept, text[at:]))


def _end_of_span(text: str, start: int) -> int:
    """Return where an element ends that begins at a place, with all in it; 0 where it never does."""
    depth = 0
    for found in _SPAN.finditer(text, start):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return 0


def _escaped(text: str) -> str:
    return escape(text, quote=False).translate(_OF_MARKDOWN)


def _measure(attributes: str) -> str:
    """Return a bar as ``3/7``; "" of one that moves without an end."""
    told = {name.lower(): number for name, number in _NUMBER.findall(attributes)}
    if "value" not in told:
        return ""
    return f"{told['value']}/{told['max']}" if "max" in told else told["value"]


def _line(inside: str) -> str:
    """Return a formula in one line: its own TeX between dollars where it brings that along."""
    stack = [_Open("math", "")]
    for piece in _PIECE.finditer(inside):
        if piece["text"] is not None:
            stack[-1].parts += [text] if (text := " ".join(unescape(piece["text"]).split())) else []
        elif not piece["end"] and not piece["more"].endswith("/") and len(stack) < _MOST_DEEP:
            stack.append(_Open(piece["name"].lower().rpartition(":")[2], piece["more"]))
        elif piece["end"] and len(stack) > 1:
            done = stack.pop()
            if done.name == "annotation" and "tex" in done.more.lower():
                return f"${' '.join(done.parts)}$"
            stack[-1].parts.append(_told(done))
    return " ".join("".join(part for one in stack for part in one.parts).split())


def _told(done: _Open) -> str:
    """Return one element of a formula as text."""
    whole = "".join(done.parts)
    if done.name in _SILENT:
        return ""
    if done.name == "mo":
        return f" {whole} " if whole in _APART else whole
    if done.name in _JOINED:
        opening, between, closing = _JOINED[done.name]
        return opening + between.join(done.parts) + closing
    if done.name == "msqrt":
        return f"√{_grouped(whole)}"
    shape = _SHAPES.get((done.name, len(done.parts)), "")
    return shape.format(*done.parts, *map(_grouped, done.parts)) if shape else whole


def _grouped(text: str) -> str:
    """Return a part of a formula as one: more than a word or a number stands between brackets."""
    bare = text.strip()
    return bare if bare.isalnum() or (bare[:1] == "(" and bare.endswith(")")) else f"({bare})"
