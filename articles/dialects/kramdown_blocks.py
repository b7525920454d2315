"""Blocks that kramdown and themes of Jekyll read otherwise than Markdown: terms, code, captions."""

from __future__ import annotations

import html
import re
from textwrap import dedent

from articles.dialects import tag_html as shown

_DEFINED = re.compile(
    r"(?:\A|(?<=\n))(?P<name> {0,3}\[(?!\^)[^\n\]\\]{1,300}\]:[ \t]{0,9})"
    r"(?P<where>(?![<\s\"'])[^\n\0]{0,1000}[^\s\0])[ \t]{0,9}(?:\n|\Z)"
)
_NAMED = re.compile(r"\[(?!\^)[^\n\]]{1,300}\]:")
_USUAL_PLACE = re.compile(r"\S+(?:[ \t]+(?:\"[^\"]*\"|'[^']*'))?")
"""What others read behind the name of a link, too: an address, and what is said of it."""
_TITLED = re.compile(
    r"^(?P<code>[ \t]{0,20}\0\d{1,9}\0)[ \t]{0,9}\n(?P<margin>[ \t]{0,20})"
    r"\{:[^{}\n]{0,200}?\bfile=(?:\"(?P<file>[^\"{}\n]{1,200})\"|'(?P<name>[^'{}\n]{1,200})')[^{}\n]{0,200}\}",
    re.MULTILINE,
)
"""Code between fences (a sign here), and the name of its file, as the theme Chirpy shows it above."""
_LANGUAGE = (
    r"\{:[^{}\n]{0,200}?(?:\.language-|\blang(?:uage)?=[\"'])(?P<name>[\w+#-]{1,40})"
    r"[^{}\n]{0,200}\}[ \t]*$"
)
_IN_LANGUAGE = re.compile(rf"^{_LANGUAGE}", re.MULTILINE)
_FENCED = re.compile(
    rf"^(?P<margin>[ \t]{{0,20}})\0(?P<number>\d{{1,9}}\0)[ \t]{{0,9}}\n[ \t]{{0,20}}{_LANGUAGE}",
    re.MULTILINE,
)
"""Code between fences (a sign here), and its language below it."""
_ITEM = re.compile(r"\s{0,9}(?:[-+*]|\d{1,9}[.)]) ")
_MOST_LINES = 2_000
_PICTURE = (
    r"!\[(?P<alt>[^\[\]\n\0]{0,300})\]\((?P<src>[^()\s\0]{1,500})(?:[ \t][^()\n\0]{0,300})?\)"
)
_ATTRIBUTES = r"(?:\{:[^{}\n]{0,500}\}[ \t]*)?"
_CAPTIONED = re.compile(
    rf"(?:\A|(?<=\n\n)){_PICTURE}{_ATTRIBUTES}\n"
    r"(?:_(?![_\s])(?P<told>[^_\n\0]{1,500})(?<!\s)_|\*(?![*\s])(?P<said>[^*\n\0]{1,500})(?<!\s)\*)"
    r"[ \t]*(?=\n[ \t]*\n|\n?\Z)"
)
"""A picture, and right below it one line that is stressed as a whole: its caption."""
_TOLD_BELOW = re.compile(
    rf"(?:\A|(?<=\n\n)){_PICTURE}{_ATTRIBUTES}\n(?P<told>(?!\{{:)[^\n\0]{{1,500}})\n"
    r"\{:[^{}\n]{0,100}\.fig(?:ure|caption)\b[^{}\n]{0,100}\}[ \t]*$",
    re.MULTILINE,
)
"""A picture, and right below it a line that the theme Hydejack sets as its caption."""
_DARK = re.compile(
    r"(?P<light>^!\[[^\[\]\n]{0,300}\]\([^()\n]{1,500}\)\{:[^{}\n]{0,300}\.light\b[^{}\n]{0,300}\}[ \t]*\n)"
    r"\n?!\[[^\[\]\n]{0,300}\]\([^()\n]{1,500}\)\{:[^{}\n]{0,300}\.dark\b[^{}\n]{0,300}\}[ \t]*$",
    re.MULTILINE,
)
"""A picture for light screens, and the same for dark ones: a reader saw one of them."""


_TOLD = re.compile(
    r"(?:\A|(?<=\n))>[ ]?(?P<kind>note|info|tip|warning|error|danger|important|success|citation) "
    r"\"(?P<title>[^\"\n]{0,200})\"(?: ?\[[^\]\n]{0,300}\])?[ \t]*\n(?P<words>(?:>[^\n]*(?:\n|\Z))+)"
)
"""A quotation whose first line makes a note of it, as the plugin Premonition reads it."""
_QUOTED = re.compile(r"^>[ ]?", re.MULTILINE)
_CODE = re.compile(r"^\0(?=\d{1,9}\0[ \t]{0,9}$)", re.MULTILINE)


def convert(text: str) -> str:
    """Return the text with these blocks as Markdown or HTML has them; code between fences is out of it."""
    if "file=" in text:
        text = _TITLED.sub(_titled, text)
    if "> " in text and '"' in text:
        text = _TOLD.sub(_told, text)
    if "]:" in text:
        text = _DEFINED.sub(lambda found: _defined(found, text), text)
    if ".dark" in text:
        text = _DARK.sub(r"\g<light>", text)
    if "![" in text:
        text = _CAPTIONED.sub(_captioned, text)
        text = _TOLD_BELOW.sub(_captioned, text) if ".fig" in text else text
    return _in_languages(text) if "lang" in text else text


def _defined(found: re.Match[str], text: str) -> str:
    """Return the definition of a link whose address is all that stands in its line.

    It is none right below a line of words, and where others read it they read the same.
    """
    above = text[text.rfind("\n", 0, max(found.start() - 1, 0)) + 1 : found.start()].strip()
    if _USUAL_PLACE.fullmatch(found["where"]) or (above and not _NAMED.match(above)):
        return found[0]
    where = found["where"].replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    return f"{found['name']}<{where}>\n"


def unquoted(words: str) -> str:
    """Return what stands in a quotation; signs of code say that the same goes for the code."""
    return _CODE.sub("\0>", _QUOTED.sub("", words))


def _told(found: re.Match[str]) -> str:
    words, title = unquoted(found["words"]), found["title"]
    if found["kind"] == "citation":
        return shown.quote(words, title.strip("- "))
    return shown.note(words, title)


def _titled(found: re.Match[str]) -> str:
    name = html.escape((found["file"] or found["name"]).strip(), quote=False)
    return f"{found['margin']}<p>{name}</p>\n\n{found['code']}"


def _captioned(found: re.Match[str]) -> str:
    told = shown.captioned(found["told"] or found.groupdict().get("said") or "")
    return shown.figure(found["src"], alt=found["alt"], told=told).strip()


def _in_languages(text: str) -> str:
    """Return the text with code between fences in the language that a line below it names."""
    text = _FENCED.sub("\\g<margin>\0=\\g<name>=\\g<number>", text) if "\0" in text else text
    pieces: list[str] = []
    at = 0
    for found in _IN_LANGUAGE.finditer(text):
        start = _start_of_code(text, at, found.start())
        code = dedent(text[start : found.start()].expandtabs(4)).strip("\n")
        if start < found.start() and "```" not in code:
            pieces.append(f"{text[at:start]}```{found['name']}\n{code}\n```")
            at = found.end()
    return "".join((*pieces, text[at:]))


def _start_of_code(text: str, first: int, end: int) -> int:
    """Return where the indented lines begin that end at a place; the place itself where there are none."""
    start = at = end
    above = ""
    for _ in range(_MOST_LINES):
        if at <= first:
            break
        line_start = max(text.rfind("\n", first, at - 1) + 1, first)
        above = text[line_start:at]
        if above.strip() and not above.startswith(("    ", "\t")):
            break
        start = line_start if above.strip() else start
        at = line_start
    is_apart = start == first or text.startswith("\n\n", start - 2)
    return end if not is_apart or _ITEM.match(above) else start
