"""MDX, as Docusaurus and others read Markdown: what of it means something without building the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.dialects import hexo_tags, mdx_elements
from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.markup.addresses import is_picture_file

_IMPORT = re.compile(
    r"^(?:import\s(?:[\w*{}$,\s]{1,300}?\sfrom\s)?\s*[\"'][^\"'\n]{1,200}[\"'];?"
    r"|export\s(?:const|let|default)\s[^\n]{1,300};)[ \t]*$",
    re.MULTILINE,
)
_PICTURE = re.compile(
    r"^import\s+([\w$]{1,100})\s+from\s+[\"']([^\"'\n]{1,300})[\"']", re.MULTILINE
)
_EXPORT = re.compile(
    r"^export\s(?:(?:const|let|var)\s[^\n=]{1,200}=|(?:default\s)?(?:async\s)?(?:function|class)\b"
    r"|default\s[(\[{])",
    re.MULTILINE,
)
_GOES_ON = ("=", "=>", ",", "(", "&&", "||", "?", ":")
_MOST_LINES = 300
_COMMENT = re.compile(r"\{[ \t]*/\*([^*{]*+(?:(?:\*(?!/)|\{(?![ \t]*/\*))[^*{]*+)*)\*/[ \t]*\}")
"""Kept: it ends before the next one, or text full of openings would be gone through for each."""
_INCLUDED = re.compile(r"<!--\s{0,9}@include:\s{0,9}([^\s<>]{1,300})\s{0,9}-->")
"""What VitePress and VuePress fill with another file."""
_MARKED = re.compile(r"!\[([^\]\n]{0,500})\]\(([^()\s]{1,1000})(?:[ \t]+\"([^\"\n]{0,500})\")?\)")
_IN_ELEMENT = re.compile(rf"(?<=>\n)(?:[ \t]{{0,20}}{_MARKED.pattern}[ \t]{{0,20}}(?:\n|\Z))+")
"""Pictures in Markdown right below a tag: MDX reads them, CommonMark takes them for HTML."""
_NAME = re.compile(r"#[\w:.-]+")
_VALUE = r"\"[^\"]*\"|'[^']*'|\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*\}"
_TAG = re.compile(rf"<([A-Za-z][\w.]*)((?:\s+[\w:-]+(?:=(?:{_VALUE}))?)*)(\s*/?>)")
_INLINE = re.compile(
    rf"(<(figcaption|p|div|td|th|h[1-6])(?:\s+[\w:-]+(?:=(?:{_VALUE}))?)+\s*>)([^\n]{{1,5000}})(</\2>)"
)
_ATTRIBUTE = re.compile(rf"\s+([\w:-]+)(?:=({_VALUE}))?")
_TEXT = re.compile(
    r"\{\s*(?:(?:require|useBaseUrl)\(\s*)?([\"'`])([^\"'`{}]*)\1\s*(?:\)(?:\.default)?)?\s*\}"
)

_SERVED = re.compile(r"(?<=[(\"'])(?:@site/static|pathname://)(?=/[^/])")
"""What Docusaurus writes before a path of what it serves as it is."""
_WITH_BASE = re.compile(r""":(src|href)=(["'])\$withBase\(["']([^"'\n]{1,300})["']\)\2""")
"""The same of VuePress."""


def convert(text: str, *_: object) -> Converted:
    """Return the text without its imports, and its elements with plain attributes."""
    return tags.convert(text, LANGUAGE)


def _outside(text: str, own: set[str], left: set[str]) -> str:
    """Convert what stands outside of code; values that only a program knows are dropped."""
    pictures: dict[str, str] = {}
    if "import" in text or "export" in text:
        pictures = _pictures(text)
        text, many = _IMPORT.subn("", _without_exports(text))
        own.update(["import of MDX"] if many else [])
    if "@include" in text:
        text, many = _INCLUDED.subn(r"&lt;!-- @include: \1 --&gt;", text)
        left.update(["@include"] if many else [])
    if "![" in text:
        text = _IN_ELEMENT.sub(lambda lines: _MARKED.sub(_picture, lines[0]), text)
    if "/*" in text:
        text = _COMMENT.sub(_comment, text)
    if "@site/" in text or "pathname:" in text:
        text = _SERVED.sub("", text)
    if "$withBase" in text:
        text = _WITH_BASE.sub(r'\1="\3"', text)
    if "={" in text:
        text = _TAG.sub(lambda tag: _plain(tag, pictures), _INLINE.sub(_on_lines, text))
    if "<" in text:
        text = mdx_elements.convert(text, own)
    return hexo_tags.named_variables(text, own, left)


def _picture(found: re.Match[str]) -> str:
    return shown.picture(found[2], alt=found[1], title=found[3] or "")


def _pictures(text: str) -> dict[str, str]:
    """Return the files of pictures that the text names by a word of its own."""
    found = ((name, path.split("?", 1)[0]) for name, path in _PICTURE.findall(text))
    return {name: path for name, path in found if is_picture_file(path)}


def _without_exports(text: str) -> str:
    """Return the text without the programs in it that go over several lines."""
    parts, at = [], 0
    for found in _EXPORT.finditer(text):
        end = _end_of(text, found.start()) if found.start() >= at else -1
        if end >= 0:
            parts.append(text[at : found.start()])
            at = end
    return "".join((*parts, text[at:]))


def _end_of(text: str, start: int) -> int:
    """Return where a statement ends: with the line in which its last bracket is closed; -1 for nowhere."""
    at, depth = start, 0
    for _ in range(_MOST_LINES):
        end = text.find("\n", at)
        line = text[at:end].rstrip() if end >= 0 else text[at:].rstrip()
        depth += sum(line.count(one) for one in "([{") - sum(line.count(one) for one in ")]}")
        if depth <= 0 and not line.endswith(_GOES_ON):
            return end if end >= 0 else len(text)
        if end < 0:
            break
        at = end + 1
    return -1


def _comment(found: re.Match[str]) -> str:
    """Return nothing, but the sign that ends an excerpt and the name of a heading."""
    said = found[1].strip()
    if _NAME.fullmatch(said):
        return f"{{{said}}}"
    return "<!-- truncate -->" if said == "truncate" else ""


def _on_lines(found: re.Match[str]) -> str:
    """Return a block with its one line of text on a line of its own: MDX reads Markdown in it."""
    return f"{found[1]}\n\n{found[3]}\n\n{found[4]}" if "={" in found[1] else found[0]


def _plain(found: re.Match[str], pictures: Mapping[str, str]) -> str:
    if "={" not in found[2]:
        return found[0]
    given = _ATTRIBUTE.sub(lambda one: _attribute(one, pictures), found[2])
    return f"<{found[1]}{given}{found[3]}"


def _attribute(found: re.Match[str], pictures: Mapping[str, str]) -> str:
    name, value = found[1], found[2]
    if value is None or not value.startswith("{"):
        return found[0]
    if told := _TEXT.fullmatch(value):
        return f' {name}="{told[2]}"'
    path = pictures.get(re.split(r"[?.]", value.strip("{} \t\n"), maxsplit=1)[0])
    return f' {name}="{path}"' if path else ""


LANGUAGE = replace(
    hexo_tags.LANGUAGE,
    outside=_outside,
    signs=(
        "{",
        "![",
        "import",
        "export",
        "</",
        "/>",
        "@site/",
        "@include",
        "pathname:",
        "$withBase",
    ),
)
