"""Refuse bodies that would keep the HTML parser busy for minutes.

A parser's time grows with the square of three things: how deep elements nest, how many attributes
one tag has, and how many formatting elements are left open. One linear pass bounds all three, and
the number of tags.
"""

import re
from collections import Counter

from articles.markup.names import names
from articles.markup.nesting import RAW_TEXT, OpenElements

MAX_BYTES = 2_000_000
MAX_DEPTH = 256
MAX_TAGS = 50_000
MAX_ATTRIBUTES = 64
MAX_FORMATTING = 64
MAX_REOPENED = 300_000
"""How often formatting may be opened anew because it was not closed before a block ended."""


class Refused(ValueError):
    """A body that cannot be taken in; the message says why, to a person."""


_FORMATTING = names("a b big code em font i nobr s small strike strong tt u")
_SAME_KEPT = 3  # the standard keeps no more than three equal formatting elements open
_ATTRIBUTE = (
    r"(?=[^>])[\s/]*+=?[^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?"
)
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
_MOST_READ = MAX_ATTRIBUTES + 2  # Kept: one with so many is refused, whatever follows
_TOKEN = re.compile(
    rf"<(?P<start>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:{_ATTRIBUTE}){{0,{_MOST_READ}}})>?"
    r"|</(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+>?"
    r"|<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|(?P<cdata><!\[CDATA\[)"
    r"|<[!?/][^>]*+>?",
    re.DOTALL,
)
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW_TEXT}


_PLAIN_ATTRIBUTE = r"\s++[a-zA-Z][\w:.-]*+(?:=(?:\"[^\"<>]*+\"|'[^'<>]*+'|[\w./:#%-]++))?"
_WELL_FORMED = re.compile(
    rf"</?[a-zA-Z][a-zA-Z0-9]*+(?:{_PLAIN_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}\s*+/?>|<!--[^<>]*-->"
)
_FORMATTING_TAG = re.compile(rf"<(?:{'|'.join(sorted(_FORMATTING))})(?![^\s/>])", re.IGNORECASE)
_VOID = re.compile(r"<(?:br|hr|img)(?![^\s/>])[^<>]*>", re.IGNORECASE)
_CLOSED_AT_ONCE = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?>[^<>]*</\1>", re.IGNORECASE)
_LEVELS = 8  # code in a link in an item in a list, and such a list in an item
_FEW_LEFT = 40
"""So many elements that may stay open: with those that a parser adds in tables, far from every limit."""
_FEW_TAGS = MAX_REOPENED // MAX_FORMATTING


def check(html: str) -> None:
    """Raise Refused when the text is too long, too deep or built to be slow. Linear."""
    check_length(html)
    if _is_harmless(html):
        return
    scan, position = _Scan(), html.find("<")
    while token := _TOKEN.search(html, position):
        position = scan.read(token)


def check_length(html: str) -> None:
    """Raise Refused when the text is too long."""
    if len(html) * 4 > MAX_BYTES and len(html.encode(errors="replace")) > MAX_BYTES:
        raise Refused(f"The text is longer than {MAX_BYTES // 1_000_000} MB.")


def _is_harmless(html: str) -> bool:
    """Say whether so little markup stands here, all of it well-formed, that no limit can be reached.

    True of nearly every article, and far quicker to find out than what is open at each place.
    """
    signs, ends = html.count("<"), html.count("</")
    tags = _WELL_FORMED.findall(html) if signs <= MAX_TAGS else []
    if len(tags) != signs or not (_are_short(tags) or all(map(_has_few_attributes, tags))):
        return False
    is_small = signs <= _FEW_TAGS and signs - ends <= MAX_DEPTH
    if is_small and len(_FORMATTING_TAG.findall(html)) <= MAX_FORMATTING:
        return True
    return signs * (_FEW_LEFT + _LEVELS) <= MAX_REOPENED and _is_closed_at_once(html)


def _is_closed_at_once(html: str) -> bool:
    """Say whether hardly an element stays open but for the few that those inside of it take."""
    html = _VOID.sub("", html)
    for _ in range(_LEVELS):
        html, closed = _CLOSED_AT_ONCE.subn("", html)
        if not closed or html.count("<") <= _FEW_LEFT:
            break
    return html.count("<") - html.count("</") <= _FEW_LEFT


def _are_short(tags: list[str]) -> bool:
    return max(map(len, tags), default=0) < 2 * MAX_ATTRIBUTES


def _has_few_attributes(tag: str) -> bool:
    return len(_ONE_ATTRIBUTE.findall(tag)) < MAX_ATTRIBUTES


class _Scan:
    """What is open at one place of the text, and what may still be spent."""

    def __init__(self) -> None:
        self.elements = OpenElements()
        self.formatting = Counter[str]()
        self.written: dict[str, Counter[str]] = {}
        self.reopened = 0
        self.tags = 0

    def read(self, token: re.Match[str]) -> int:
        """Take in one token, and return where to read on."""
        if token["start"]:
            return self._start(token)
        if token["end"]:
            self._end(token["end"].lower())
        elif token["cdata"]:
            return self._character_data(token)
        return token.end()

    def _start(self, token: re.Match[str]) -> int:
        name, attributes = token["start"].lower(), token["attributes"]
        _check_attributes(attributes)
        self._count()
        if name in _FORMATTING:
            self._format(name, attributes)
        else:
            self._spend()
        self.elements.start(name, ends_itself=attributes.endswith("/"))
        if len(self.elements) > MAX_DEPTH:
            raise Refused(f"Elements are nested more than {MAX_DEPTH} deep.")
        return self._after_raw_text(name, token)

    def _end(self, name: str) -> None:
        was_open = name in self.elements
        was_closed = self.elements.end(name)
        if name in _FORMATTING and (was_closed or not was_open):
            self._unformat(name)

    def _count(self) -> None:
        self.tags += 1
        if self.tags > MAX_TAGS:
            raise Refused(f"The text holds more than {MAX_TAGS:,} elements.")

    def _format(self, name: str, attributes: str) -> None:
        self.written.setdefault(name, Counter())[attributes] += 1
        self.formatting[name] = _open_count(self.written[name])
        if self.formatting.total() > MAX_FORMATTING:
            raise Refused(f"More than {MAX_FORMATTING} formatting elements are left open.")

    def _unformat(self, name: str) -> None:
        written = self.written.get(name)
        if written:
            last = next(reversed(written))
            written[last] -= 1
            if not written[last]:
                del written[last]
            self.formatting[name] = _open_count(written)

    def _spend(self) -> None:
        self.reopened += self.formatting.total()
        if self.reopened > MAX_REOPENED:
            raise Refused("Too many blocks stand inside formatting that is never closed.")

    def _after_raw_text(self, name: str, token: re.Match[str]) -> int:
        """Skip what a script, a style and the like hold, which is text and no tags."""
        if name == "plaintext":
            return len(token.string)
        if name not in RAW_TEXT or self.elements.are_in_drawing:
            return token.end()
        end = _RAW_END[name].search(token.string, token.end())
        return end.start() if end else len(token.string)

    def _character_data(self, token: re.Match[str]) -> int:
        if self.elements.are_in_drawing:
            self.elements.bar()
            return token.end()
        end = token.string.find(">", token.end())
        return end + 1 if end >= 0 else len(token.string)


def _check_attributes(attributes: str) -> None:
    if len(attributes) < 2 * MAX_ATTRIBUTES:
        return
    for number, _ in enumerate(_ONE_ATTRIBUTE.finditer(attributes)):
        if number > MAX_ATTRIBUTES:
            raise Refused(f"One tag has more than {MAX_ATTRIBUTES} attributes.")


def _open_count(written: Counter[str]) -> int:
    return sum(min(times, _SAME_KEPT) for times in written.values())
