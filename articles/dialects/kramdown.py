"""What kramdown knows beyond Markdown, in the form that Markdown reads: ``{: }``, ``markdown="1"``."""

from __future__ import annotations

import re
from textwrap import dedent

from articles.dialects import tag_html as shown

_ATTRIBUTES = re.compile(r"\{:[^{}\n]{0,500}\}[ \t]*")
_OWN_ID = re.compile(
    r"^(#{1,6} [^\n{]*|[^\n{]+\n(?:=+|-+)[ \t]*)\n"
    r"\{:[^{}\n#]{0,200}(#[\w-]{1,100})[^{}\n]{0,200}\}",
    re.MULTILINE,
)
_PICTURE_ID = re.compile(
    r"(!\[[^\[\]\n]{0,300}\]\([^()\n]{1,500}\))\{:[^{}\n#]{0,200}#([\w:-]{1,100})[^{}\n]{0,200}\}"
)
_KIND = (
    r"\{:[^{}\n]{0,100}\.(?:prompt-)?(?:note|notice|alert|callout|warning|tip|info|important|danger|caution)\b"
    r"[^{}\n]{0,100}\}[ \t]*"
)
_BEGINS = r"(?:\A\n*|(?<=\n\n))"
_WORDS = r"(?![#*+-] |\s|<|\d+\. |\{:)"
_NOTE = re.compile(rf"{_BEGINS}{_WORDS}((?:[^\n]+\n)+?){_KIND}$", re.MULTILINE)
_NOTE_BELOW = re.compile(rf"{_BEGINS}{_KIND}\n{_WORDS}((?:[^\n]+(?:\n|\Z))+)")
_QUOTED = re.compile(r"^>[ ]?", re.MULTILINE)
_COMMENT = re.compile(r"\{::comment\}[^{]*+(?:\{(?!:)[^{]*+)*\{:/(?:comment)?\}")
_EXTENSION = re.compile(r"\{:(?:/(?:\w+)?|:(?:nomarkdown|options|comment)[^{}\n]{0,200}/?)\}")
_CONTENTS = re.compile(
    r"^(?:[*-]|\d\.) [^\n]*\n\{:\s*toc\s*\}[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_END_OF_BLOCK = re.compile(r"(?<=\n)\^[ \t]*(?=\n)")
_MARKED = re.compile(
    r"<(?P<name>[a-z][a-z0-9]{0,15})(?P<before>\s[^<>]{0,300}?)?\s"
    r"markdown=(?:\"(?:1|block|span)\"|'(?:1|block|span)'|1)(?P<after>[^<>]{0,300})>",
    re.IGNORECASE,
)
MOST_NESTED = 8
LONGEST = 50_000
"""So many characters behind an opening tag its end is looked for."""


def convert(text: str, own: set[str]) -> str:
    """Return what stands outside of code without kramdown's own signs; what they meant stays if it can."""
    if "markdown=" in text:
        text = _read_inside(text, 0)
    if "\n^" in text:
        text = _END_OF_BLOCK.sub("\n<!-- -->\n", text)
    if "{:" not in text:
        return text
    text = _EXTENSION.sub("", _COMMENT.sub("", text)) if "{::" in text else text
    text = _OWN_ID.sub(_named_heading, text)
    if "](#" in text:
        text = _PICTURE_ID.sub(r'<a id="\2"></a>\1', text)
    text = _NOTE.sub(_note, _NOTE_BELOW.sub(_note, text))
    text, many = _ATTRIBUTES.subn("", _CONTENTS.sub("", text))
    own.update(["{: } of kramdown"] if many else [])
    return text


def _note(found: re.Match[str]) -> str:
    """Return a paragraph or a quotation as a note."""
    words = found[1]
    return shown.note(_QUOTED.sub("", words) if words.startswith(">") else words)


def _named_heading(found: re.Match[str]) -> str:
    """Write the id of a heading where Markdown reads it, at the end of the line."""
    first, line_end, below = found[1].rstrip().partition("\n")
    return f"{first} {{{found[2]}}}{line_end}{below}"


def _read_inside(text: str, depth: int) -> str:
    """Set what stands in an element with ``markdown="1"`` apart from its tags, so that it is read."""
    pieces: list[str] = []
    at = 0
    while depth < MOST_NESTED and (opening := _MARKED.search(text, at)):
        end = _end_of(opening["name"], text, opening.end())
        if end is None:
            break
        inside = _read_inside(dedent(text[opening.end() : end.start()]).strip(), depth + 1)
        tag = f"<{opening['name']}{opening['before'] or ''}{opening['after']}>"
        pieces.append(f"{text[at : opening.start()]}\n{tag}\n\n{inside}\n\n{end[0]}\n")
        at = end.end()
    return "".join((*pieces, text[at:]))


def _end_of(name: str, text: str, start: int) -> re.Match[str] | None:
    """Return the closing tag that belongs to an element that is open at that place."""
    depth = 1
    tags = re.compile(rf"<(/?){name}\b[^<>]*>", re.IGNORECASE)
    for tag in tags.finditer(text, start, start + LONGEST):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag
    return None
