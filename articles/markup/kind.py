"""Whether a body is HTML or Markdown, told from what it holds."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Literal

Kind = Literal["html", "markdown"]

_PARAGRAPHS = "h[1-6]|p|li|td|th|dd|dt|figcaption|caption|pre|figure"
_CONTAINERS = (
    "address|article|aside|blockquote|center|details|div|dl|footer|header|hr|main|nav|ol|section"
    "|summary|table|tbody|tfoot|thead|tr|ul"
)
_BLOCK_TAG = re.compile(rf"<(/?)(?:({_PARAGRAPHS})|{_CONTAINERS})(?=[\s/>])[^<>]*+>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*+>|<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCED = re.compile(r"^[ \t]{0,20}(`{3,}|~{3,}).*?(?:^[ \t]{0,20}\1|\Z)", re.MULTILINE | re.DOTALL)
"""Code between fences, which may stand far in: in a list, and in Hexo everywhere."""
_PRE_END = re.compile(r"</pre\s*>", re.IGNORECASE)
_PRE = re.compile(r"<pre\b[^<>]*+>.*?</pre\s*>", re.IGNORECASE | re.DOTALL)
"""Code in HTML: it may stand in either, however long it is."""
_CODE_SPAN = re.compile(r"`[^`\n]*+`")
_NO_LINE_START = "\0"
_FENCE = "\x01"
"""What stands for a block of code between fences: outside of HTML's blocks it is a sure sign of Markdown."""
_FEW = 2  # one sign alone may be a dash or a star in the text
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_UNBROKEN = re.compile(r"[^\s>][ \t]*\n[ \t]*[^\s<]")
"""The end of a line of text with another line of text behind it."""
_HTML_FILES = frozenset({"htm", "html"})
_MARKDOWN_FILES = frozenset({"md", "markdown", "mkd", "mdown"})
_LOOSE = re.compile(r"\n[ \t]*\n {0,3}\u3000{0,9}[^\s<\0]")
"""Text behind an empty line. Kept: two wide blanks begin a paragraph of Chinese."""
_MARKED = re.compile(
    r"<[a-z][^<>]{0,300}?\smarkdown=[\"']?(?:1|block|span)\b|\{::(?:options|comment|nomarkdown)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"^ {0,3}(?:#{1,6}\s|>\s?|[-*+]\s|\d{1,3}[.)]\s|!?\[[^\]\n]*\][(:\[]|\|.*\|\s*$|={3,}[ \t]*$)"
    r"|\*\*|!?\]\(",
    re.MULTILINE,
)
_LIGHT = re.compile(
    r"(?<![*\w])\*[^\s*](?:[^*\n]{0,300}[^\s*])?\*(?![*\w])|\[\^[^\]\s]{1,60}\]|~~[^\s~]"
)
"""What stands in a line of Markdown: a word in italics, a footnote, a word struck out."""
_WITHIN = re.compile(
    rf"^ {{0,3}}#{{2,6}}\s+\S|!\[[^\]\n]{{0,300}}\]\([^()\s]{{1,500}}|{_FENCE}", re.MULTILINE
)
"""What no paragraph of HTML holds by chance: a heading, a picture or a block of code of Markdown."""
_CERTAIN = re.compile(r"\]\((?:https?://|/|\{\{[<%])|^ {0,3}#{2,6}[ \t]+[^#\s]", re.MULTILINE)
"""A link, a heading: what no text in HTML holds by chance. It counts once more."""
_NO_TAG = re.compile(r"\n {0,3}\u3000{0,9}[^<\s]")
"""The beginning of a line that is no tag: what signs of Markdown that begin one stand in."""
_SIGNS_WITHIN = ("](", "**", "##", "![", _FENCE)
"""What stands in all the others."""


class _Signs:
    """What tells one from the other, each found out when it is asked for: most bodies are plain."""

    def __init__(self, text: str, *, suffix: str, has_code: bool) -> None:
        """Take a text without code of Markdown, and whether there was any."""
        self.is_html_file, self.is_markdown_file = suffix in _HTML_FILES, suffix in _MARKDOWN_FILES
        self.has_code = has_code
        self.has_tags = "<" in text
        self.text = _without_code(text) if self.has_tags else text

    @cached_property
    def parts(self) -> tuple[str, str]:
        """Return what stands inside paragraphs and the like, and what stands outside."""
        return _parted(self.text)

    @cached_property
    def has_blocks(self) -> bool:
        """Say whether there is any block of HTML."""
        return bool(_BLOCK_TAG.search(self.text))

    @property
    def has_no_signs(self) -> bool:
        """Say whether each line begins with a tag, and no sign of Markdown stands further on: most HTML."""
        starts = _NO_TAG.search("\n" + self.text)
        return not starts and not any(sign in self.text for sign in _SIGNS_WITHIN)

    @cached_property
    def is_mostly_outside(self) -> bool:
        """Say whether most of the text stands outside of HTML's paragraphs."""
        inside, outside = map(_size, self.parts)
        return outside > inside

    @cached_property
    def of_markdown(self) -> int:
        """Count the signs of Markdown; in a file of HTML, none is more than any other."""
        outside = self.parts[1]
        signs = len(_SIGN.findall(outside)) + _FEW * outside.count(_FENCE)
        return signs + (0 if self.is_html_file else len(_CERTAIN.findall(outside)))

    @property
    def of_markdown_within(self) -> int:
        """Count the signs of Markdown that paragraphs of HTML stand around, and do not close in time."""
        inside = self.parts[0]
        may_hold = "##" in inside or "![" in inside or _FENCE in inside
        return len(_WITHIN.findall(inside)) if may_hold else 0

    @property
    def breaks(self) -> int:
        """Count the breaks of HTML."""
        return len(_BREAK.findall(self.text))

    @property
    def is_light(self) -> bool:
        """Say whether a line holds signs of Markdown that HTML would show as they are."""
        return self.has_code or _LIGHT.search(self.text) is not None

    @property
    def is_in_lines(self) -> bool:
        """Say whether lines of a file of Markdown end without a break: it breaks them, or not, by itself."""
        return self.is_markdown_file and _UNBROKEN.search(self.text.strip()) is not None

    @property
    def is_loose(self) -> bool:
        """Say whether empty lines part text outside of blocks."""
        return bool(_LOOSE.search(self.parts[1]))


_RULES: tuple[tuple[Kind, Callable[[_Signs], bool]], ...] = (
    ("html", lambda it: not it.has_tags and it.is_html_file and not it.of_markdown),
    ("markdown", lambda it: not it.has_tags),
    ("html", lambda it: it.has_blocks and it.has_no_signs),
    ("markdown", lambda it: it.has_blocks and it.of_markdown >= _FEW),
    ("markdown", lambda it: it.has_blocks and it.of_markdown > 0 and it.is_mostly_outside),
    ("markdown", lambda it: it.has_blocks and it.is_loose and not it.is_html_file
     and it.is_mostly_outside),
    ("markdown", lambda it: it.has_blocks and not it.is_html_file and it.of_markdown_within >= _FEW),
    ("html", lambda it: it.has_blocks),
    ("html", lambda it: it.breaks > it.of_markdown and it.is_html_file),
    ("html", lambda it: it.breaks > it.of_markdown and not (it.is_loose or it.is_light or it.is_in_lines)),
    ("html", lambda it: it.is_html_file and not it.of_markdown),
    ("markdown", lambda _: True),
)  # fmt: skip
"""Read from the top: the first that applies counts."""


def kind_of(body: str, *, suffix: str = "") -> Kind:
    """Return what the body is written in; the file's suffix decides only when the body does not.

    HTML is where the text stands inside paragraphs, headings, items and cells. Markdown may hold
    these too, and any number of inline tags, but shows its own signs outside of them, parts most
    of its text by empty lines alone, or says so by ``markdown="1"`` or another sign of kramdown's.
    """
    has_code = "`" in body or "~~~" in body
    text = _CODE_SPAN.sub("", _FENCED.sub(_FENCE, body)) if has_code else body
    ending = suffix.lower().lstrip(".")
    is_html_file = ending in _HTML_FILES
    if ("markdown=" in text or "{::" in text) and not is_html_file and _MARKED.search(text):
        return "markdown"
    signs = _Signs(text, suffix=ending, has_code=has_code and text != body)
    return next(kind for kind, applies in _RULES if applies(signs))


def _without_code(text: str) -> str:
    """Return the text with HTML's blocks of code empty. Kept: no end is looked for behind the last one."""
    ends = [found.end() for found in _PRE_END.finditer(text)]
    return _PRE.sub("<pre></pre>", text[: ends[-1]]) + text[ends[-1] :] if ends else text


def _parted(text: str) -> tuple[str, str]:
    """Return what stands inside paragraphs and the like, and what stands outside."""
    parts: tuple[list[str], list[str]] = ([], [])
    position, is_outside = 0, True
    for tag in _BLOCK_TAG.finditer(text):
        parts[is_outside].append(text[position : tag.start()])
        position, is_outside = tag.end(), not tag[2] or bool(tag[1])
    parts[is_outside].append(text[position:])
    return _NO_LINE_START.join(parts[False]), _NO_LINE_START.join(parts[True])


def _size(text: str) -> int:
    return len("".join(_TAG.sub("", text).split()))
