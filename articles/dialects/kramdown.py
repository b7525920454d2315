"""What kramdown knows beyond Markdown, in the form that Markdown reads: ``{: }``, ``markdown="1"``."""

from __future__ import annotations

import re
from textwrap import dedent, indent

from articles.dialects import kramdown_blocks
from articles.dialects import tag_html as shown
from articles.markup.names import names

_ATTRIBUTES = re.compile(r"\{:[^{}\n]{0,500}\}(?:[ \t]{1,500}$)?", re.MULTILINE)
_OWN_ID = re.compile(
    r"^(#{1,6} [^\n{]*|[^\n{]+\n(?:=+|-+)[ \t]*)\n"
    r"\{:[^{}\n#]{0,200}(#[\w-]{1,100})[^{}\n]{0,200}\}",
    re.MULTILINE,
)
_PICTURE_ID = re.compile(
    r"(!\[[^\[\]\n]{0,300}\]\([^()\n]{1,500}\))\{:[^{}\n#]{0,200}#([\w:-]{1,100})[^{}\n]{0,200}\}"
)
_KIND = (
    r"\{:(?P<given>[^{}\n]{0,100}\.(?:prompt-|box-|block-)?(?:note|notice|alert|callout|warning|tip|info|important|danger|caution"
    r"|success|error|message)\b"
    r"[^{}\n]{0,100})\}[ \t]*"
)
_HEADED = re.compile(r"\s*#{1,6} +([^\n]{1,300}?)[ \t#]*(?:\n|\Z)")
_TITLE = re.compile(r"\btitle=(?:\"([^\"]*)\"|'([^']*)')")
_BEGINS = r"(?:\A\n*|(?<=\n\n))"
_WORDS = r"(?!#{1,6} |[*+-] |\s|<|\d+\. |\{:)"
_NOTE = re.compile(rf"{_BEGINS}{_WORDS}(?P<words>(?:[^\n]+\n)+?){_KIND}$", re.MULTILINE)
_NOTE_BELOW = re.compile(rf"{_BEGINS}{_KIND}\n{_WORDS}(?P<words>(?:[^\n]+(?:\n|\Z))+)")
_COMMENT = re.compile(r"\{::comment\}[^{]*+(?:\{(?!:)[^{]*+)*\{:/(?:comment)?\}")
_EXTENSION = re.compile(r"\{:(?:/(?:\w+)?|:(?:nomarkdown|options|comment)[^{}\n]{0,200}/?)\}")
_CONTENTS = re.compile(
    r"^(?:[*+-]|\d\.) [^\n]*\n\{:(?:[^{}\n]{0,100}\s)?\s{0,20}toc(?:\s[^{}\n]{0,100})?\}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_END_OF_BLOCK = re.compile(r"(?<=\n)\^[ \t]*(?=\n)")
_NOTE_LINE = re.compile(r"^(\[\^[^\]\s]{1,100}\]:[^\n]*\n)(?= {0,3}\S)", re.MULTILINE)
"""A footnote in one line, right above one that does not stand as far in as its further lines do."""
_MARKED = re.compile(
    r"<(?P<name>[a-z][a-z0-9]{0,15})(?P<before>\s[^<>]{0,300}?)?\s"
    r"markdown=(?:\"(?:1|block|span)\"|'(?:1|block|span)'|1)(?P<after>[^<>]{0,300})>",
    re.IGNORECASE,
)
_SPANS = names(
    "a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q"
    " rb rbc rp rt rtc ruby samp select small span strong sub sup time tt u var"
)
"""Elements that kramdown takes for a part of a line; any other one at its beginning is a block."""
_VOID = frozenset({"col", "embed", "hr", "link", "meta", "param", "source", "track", "wbr"})
_BEGINNING = re.compile(
    r"^ {0,3}<([a-z][a-z0-9-]{0,30})\b[^<>]{0,1000}>", re.IGNORECASE | re.MULTILINE
)
_MORE = re.compile(r"[ \t]*(?:\n[ \t]*)?(?![\s<]|\{:)(?=.)", re.DOTALL)
"""What stands between a block of HTML and words that follow it in the same line or the next."""
_IN_LINE = "a|b|br|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u"
_ALONE = re.compile(
    rf"(?:\A|(?<=\n\n))( {{0,3}}<(?:{_IN_LINE})\b[^<>\n]{{0,1000}}>)[ \t]*\n"
    rf"(?=[ \t]{{0,3}}(?:[^\s<>#|:\0]|<(?:{_IN_LINE})\b))"
    r"(?![ \t]{0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|[-=*_]{3}|\{:))",
    re.IGNORECASE,
)
"""A tag that has a line to itself above words: kramdown reads both as one paragraph."""
SPACED = re.compile(
    r"(?<=\])\(((?:[^\s(){}<>\"'\0]{1,300} ){1,40}[^\s(){}<>\"'\0]{1,300})(?=\)| \")"
)
"""An address with blanks in it, which only kramdown takes for one."""
_ITEM = re.compile(
    r"^(?P<mark>\d{1,9}\. +)(?P<first>\S[^\n]*\n)(?P<below>(?P<indent> {1,8})[-*+] [^\n]*(?:\n +\S[^\n]*)*)",
    re.MULTILINE,
)
"""An item with a number, and right below it lines that begin with one of a list without numbers."""
_HEADED_ITEM = re.compile(
    r"^(?P<mark>(?:[-*+]|\d{1,9}\.) {1,4})(?P<heading>#{1,6} [^\n]*\n)"
    r"(?P<below>(?:(?!\s|[-*+] |[>|#]|`{3}|~{3}|\d{1,9}\. |\{:)[^\n]+(?:\n|\Z))+)",
    re.MULTILINE,
)
"""An item that begins with a heading, and right below it words that stand no further in."""
_ALL_MARKED = re.compile(r"\{::options\s[^{}\n]{0,200}parse_block_html=[\"']true")
_MARKABLE = re.compile(
    r"<(?=(?:article|aside|blockquote|center|details|div|fieldset|footer|header|main|nav|section)\b"
    r"(?![^<>]{0,300}\bmarkdown=))([a-z]+)(?=[\s>])",
    re.IGNORECASE,
)
_FAR_IN = re.compile(r"(?<=\n)(?: {4,40}|\t{1,10} {0,40})(?=\S)")
"""What stands so far in after an empty line is code to Markdown, but not to kramdown inside of HTML."""
_AS_IT_IS = re.compile(
    r"<(?:pre|script|style|textarea)\b|\bmarkdown=|^[ \t]{0,20}\0[^\s\0]{1,60}\0[ \t]{0,9}$",
    re.IGNORECASE | re.MULTILINE,
)
"""What is to keep its blanks: code among it, between fences too (a sign here)."""
_FARTHEST_IN = 12
MOST_NESTED = 8
LONGEST = 50_000
"""So many characters behind an opening tag its end is looked for."""


def convert(text: str, own: set[str]) -> str:
    """Return what stands outside of code without kramdown's own signs; what they meant stays if it can."""
    text = kramdown_blocks.convert(text)
    if "{::options" in text and _ALL_MARKED.search(text):
        text = marked(text)
    if "markdown=" in text:
        text = _read_inside(text, 0)
    if "<" in text:
        text = _ALONE.sub(r"\1 ", apart(text))
    if ". " in text:
        text = _ITEM.sub(_indented, text)
    if " #" in text:
        text = _HEADED_ITEM.sub(_held, text)
    if "\n[^" in text or text.startswith("[^"):
        text = _NOTE_LINE.sub(r"\1\n", text)
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


def squared(fence: str) -> str:
    """Return code between fences with its lines as far in as the first one, which an item may hold.

    kramdown takes lines of an item for its own that stand further out.
    """
    first, *inside = fence.split("\n")
    margin = first[: len(first) - len(first.lstrip(" "))]
    if not margin or len(margin) > _FARTHEST_IN or not inside:
        return fence
    last = inside.pop()
    near = min((len(line) - len(line.lstrip(" ")) for line in inside if line.strip()), default=0)
    missing = " " * (len(margin) - near)
    moved = [missing + line if line.strip() else line for line in inside]
    return "\n".join([first, *moved, margin + last.lstrip(" ")])


def marked(text: str) -> str:
    """Return a text whose blocks of HTML all say that they hold Markdown."""
    return _MARKABLE.sub(r'<\1 markdown="1"', text)


def apart(text: str) -> str:
    """Return the text with an empty line behind each block of HTML: what follows is Markdown again."""
    pieces: list[str] = []
    at, done = 0, 0
    unclosed: set[str] = set()
    while (opening := _BEGINNING.search(text, at)) is not None:
        at = opening.end()
        name = opening[1].lower()
        if name in _SPANS or name in unclosed:
            continue
        is_whole = name in _VOID or opening[0].endswith("/>")
        closing = opening if is_whole else _end_of(name, text, at)
        if closing is None:
            unclosed.add(name)
            continue
        inside = text[at : closing.start()] if not is_whole else ""
        if "\n\n" in inside and not _AS_IT_IS.search(f"<{name}>{inside}"):
            pieces += [text[done:at], _FAR_IN.sub("", inside)]
            done = closing.start()
        at = closing.end()
        if more := _MORE.match(text, at):
            pieces.append(f"{text[done:at]}\n\n")
            at = done = more.end()
    return "".join((*pieces, text[done:])) if pieces else text


def _indented(item: re.Match[str]) -> str:
    """Return an item whose inner list stands as far in as Markdown asks."""
    missing = len(item["mark"]) - len(item["indent"])
    if missing <= 0:
        return item[0]
    below = item["below"].replace("\n", "\n" + " " * missing)
    return f"{item['mark']}{item['first']}{' ' * missing}{below}"


def _held(item: re.Match[str]) -> str:
    """Return an item with the words below its heading as far in as Markdown asks: they belong to it."""
    below = indent(item["below"], " " * len(item["mark"]))
    return f"{item['mark']}{item['heading']}{below}"


def _note(found: re.Match[str]) -> str:
    """Return a paragraph or a quotation as a note.

    Themes show its ``title``, or set a heading or, by the class ``note-title``, the first line above it.
    """
    words = found["words"]
    words = kramdown_blocks.unquoted(words) if words.startswith((">", "\0")) else words
    if told := _TITLE.search(found["given"]):
        return shown.note(words, told[1] or told[2] or "")
    if headed := _HEADED.match(words):
        return shown.note(words[headed.end() :], headed[1])
    if "-title" in found["given"]:
        title, _, words = words.partition("\n")
        return shown.note(words, title)
    return shown.note(words)


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
        inside = apart(dedent(text[opening.end() : end.start()]).strip())
        inside = _read_inside(inside, depth + 1)
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
