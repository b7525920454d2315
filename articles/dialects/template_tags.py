"""Tags that a generator fills in while it builds a page: the known ones become HTML, the rest stays.

Code is never looked into. What is written comes out as HTML, which Markdown lets through, so that it
does not matter which of the two the text is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace

from articles.dialects.dialect import Converted
from articles.dialects.margins import indented, item_margin, list_margin
from articles.dialects.markdown_code import SPAN, fenced_parts, in_language

Single = Callable[["Arguments"], "str | None"]
"""Returns the HTML of a tag, None where this one is not understood."""
Outside = Callable[[str, set[str], set[str]], str]
"""Converts what stands outside of code, and adds to the names of tags converted and left."""
Paired = Callable[["Arguments", str], "str | None"]

MOST_NESTED = 8
_KEPT = re.compile("\0(>?)(?:=([^=\0]{1,40})=)?(\\d+)\0")
"""A sign for code, maybe with its language; with a stroke, it stood in a quotation that is none any more."""
_QUOTED = re.compile(r"^ {0,3}>[ ]?", re.MULTILINE)
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_TAG_SIGN = re.compile(r"\{[{%]|[%}]\}")
_PICTURE = re.compile(r"<img [^<>]*>")
_LONGEST_LINE = 20_000
"""So many characters before a tag count as its line."""
_WORD = re.compile(
    r"""([\w-]+)\s*=\s*("[^"\\]*(?:\\.[^"\\]*)*"|'[^']*'|`[^`]*`|[^\s"'`]+)"""
    r"""|"([^"\\]*(?:\\.[^"\\]*)*)"|'([^']*)'|`([^`]*)`|(\S+)""",
    re.DOTALL,
)

NO_TAG = re.compile(r"(?!)(?P<name>)(?P<given>)")
"""The tags of a language that has none, and only something to convert outside of code."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """What stands in a tag behind its name: words in order, and words with a name."""

    words: tuple[str, ...]
    named: Mapping[str, str]
    written: str = ""
    margin: str = ""
    """The blanks before each line of the list item in which the tag stands on lines of its own."""
    mark: str = ""
    """The sign behind the tag's opening, in a language that has several."""

    def get(self, name: str, place: int | None = None) -> str:
        """Return the argument of that name, else the one at that place; "" where there is none."""
        if name in self.named:
            return self.named[name]
        return self.words[place] if place is not None and place < len(self.words) else ""

    def first(self, *names: str) -> str:
        """Return the first of the arguments of these names that says something; "" where none does."""
        return next((self.named[name] for name in names if self.named.get(name)), "")


@dataclass(frozen=True, slots=True)
class Language:
    """A tag's shape, and the tags that are known. ``ending`` is how a paired one closes."""

    tag: re.Pattern[str]
    ending: Callable[[str], str]
    single: Mapping[str, Single]
    paired: Mapping[str, Paired]
    code: frozenset[str] = frozenset()
    """Paired tags whose inside is code, or to be taken as it is."""
    sparing: frozenset[str] = frozenset()
    """Paired tags that leave the signs of tags inside of them alone, and nothing else."""
    outside: Outside | None = None
    """What else is to be done outside of code; it adds to the names converted and left."""
    other: Callable[[Arguments, bool], str | None] | None = None
    """What to make of a tag that is not known, by its arguments alone. Told whether the tag stands
    as the target of a Markdown link, where it must become an address."""
    before: Callable[[str, set[str]], str] | None = None
    """What is to be done outside of code before any tag; it adds to the names converted."""
    signs: tuple[str, ...] = ("{",)
    """A text without any of them holds nothing to convert."""
    nested: Callable[[str, Arguments], AbstractContextManager[None]] = lambda *_given: nullcontext()
    """What is told of a pair, by name and arguments, while the tags inside of it are looked at."""
    closed: tuple[str, ...] = ()
    """How a tag ends that closes itself: a paired one then holds nothing."""
    in_span: Callable[[str], str] = str
    in_fence: Callable[[str], str] = str
    """What the generator's tags made of Markdown's own code, in a line and between fences."""
    in_pair: Callable[[str], str] = str
    """What they made of the code inside of a pair."""


@dataclass(slots=True)
class _Found:
    converted: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    unclosed: set[str] = field(default_factory=set)
    kept: list[str] = field(default_factory=list)
    room: int = 0
    """So many characters more may be looked at inside of pairs: one that is not understood has its inside
    looked at again, and so has each pair in it."""


def convert(text: str, language: Language) -> Converted:
    """Return the text with the tags it knows turned into HTML."""
    if not any(sign in text for sign in language.signs):
        return Converted(text)
    found = _Found()
    masked = _masked(text, found, language)
    if language.before is not None:
        masked = language.before(masked, found.converted)
    found.room = (MOST_NESTED + 2) * len(masked)
    shown = _converted(masked, language, found, 0)
    if language.outside is not None:
        shown = language.outside(shown, found.converted, found.left)
    shown = _restored(shown, found)
    return Converted(shown, tuple(sorted(found.converted)), tuple(sorted(found.left)))


def arguments(text: str) -> Arguments:
    """Return the words of a tag, quotes around them gone."""
    words: list[str] = []
    named: dict[str, str] = {}
    for found in _WORD.finditer(text):
        if found[1]:
            is_quoted = found[2][0] in "\"'`"
            named[found[1]] = _plain(found[2][1:-1] if is_quoted else found[2])
        elif found[0] not in (",", "，"):  # no word, but what parts words in other engines
            words.append(_plain(next(part for part in found.groups()[2:] if part is not None)))
    return Arguments(tuple(words), named, text.strip())


def _plain(word: str) -> str:
    return word.replace('\\"', '"') if "\\" in word else word


def _converted(text: str, language: Language, found: _Found, depth: int) -> str:
    pieces: list[str] = []
    at = 0
    while (tag := language.tag.search(text, at)) is not None:
        pieces.append(text[at : tag.start()])
        shown, at = _one(text, tag, language, found, depth)
        if shown.startswith("\n") and "<pre" not in shown and _before(text, tag).startswith("|"):
            shown = " ".join(shown.split())  # a row of a table has to stay one line
        pieces.append(shown.lstrip("\n ") if item_margin(text, tag.start()) else shown)
    return "".join((*pieces, text[at:]))


def _one(
    text: str, tag: re.Match[str], language: Language, found: _Found, depth: int
) -> tuple[str, int]:
    """Return what one tag becomes, and where the text goes on."""
    name = tag["name"]
    margin = item_margin(text, tag.start()) or list_margin(text, tag.start())
    mark = tag["mark"] if "mark" in tag.re.groupindex else ""
    given = replace(arguments(_restored(tag["given"], found)), margin=margin, mark=mark)
    is_pair = name in language.paired and depth < MOST_NESTED and found.room >= 0
    if is_pair and name not in found.unclosed:
        is_closed = tag[0].endswith(language.closed)
        ending = tag if is_closed else _ending(text, tag, language)
        if ending is None:
            found.unclosed.add(name)
        else:
            inside = "" if is_closed else text[tag.end() : ending.start()]
            found.room -= len(inside)
            shown = _pair(name, given, inside, language, found, depth)
            if shown is not None:
                found.converted.add(name)
                return shown, ending.end()
    shown = _alone(name, given, language, is_target=text.endswith("](", 0, tag.start()))
    if shown is not None:
        found.converted.add(name)
        if text.endswith("[", 0, tag.start()) and text.startswith("](", tag.end()):
            return _in_line(shown), tag.end()
        return indented(shown, margin) + _parting(shown, text, tag), tag.end()
    if not name.startswith(("end", "/")):
        found.left.add(name)
    return visible(tag[0]), tag.end()


def _alone(name: str, given: Arguments, language: Language, *, is_target: bool) -> str | None:
    """Return what a tag becomes that closes nothing; an element is no target of a link."""
    single = language.single.get(name)
    shown = single(given) if single else None
    if is_target and shown is not None and shown.lstrip().startswith("<"):
        shown = None
    if shown is None and language.other is not None:
        return language.other(given, is_target)
    return shown


def _parting(shown: str, text: str, tag: re.Match[str]) -> str:
    """Return the line end that keeps a picture on a line of its own from taking the next for HTML."""
    is_alone = not _before(text, tag) and text.startswith("\n", tag.end())
    return "\n" if is_alone and shown.startswith("<img") else ""


def _before(text: str, tag: re.Match[str]) -> str:
    """Return what stands before a tag in its line; of an endless one, the last part."""
    nearest = max(0, tag.start() - _LONGEST_LINE)
    return text[text.rfind("\n", nearest, tag.start()) + 1 or nearest : tag.start()].strip()


def _in_line(shown: str) -> str:
    """Return a figure that is the words of a link as the picture alone: a link holds no blocks."""
    picture = _PICTURE.search(shown) if "<figure" in shown else None
    return picture[0] if picture else shown


def _ending(text: str, tag: re.Match[str], language: Language) -> re.Match[str] | None:
    """Return what closes a tag: of tags of one name inside each other, the one that belongs to it."""
    name = tag["name"]
    ending = re.compile(language.ending(name))
    found = ending.search(text, tag.end())
    if found is None or name in language.code or name in language.sparing:
        return found
    at, inside = tag.end(), 0
    while found is not None:
        inside += _count(text, at, found.start(), name, language)
        if not inside:
            return found
        inside, at = inside - 1, found.end()
        found = ending.search(text, at)
    return None


def _count(text: str, start: int, end: int, name: str, language: Language) -> int:
    """Return how many tags of that name open between two places."""
    if name not in text[start:end]:
        return 0
    opening = (each for each in language.tag.finditer(text, start, end) if each["name"] == name)
    return sum(not each[0].endswith(language.closed) for each in opening)


def _pair(
    name: str, given: Arguments, inside: str, language: Language, found: _Found, depth: int
) -> str | None:
    if name in language.sparing:
        spared = _TAG_SIGN.sub(lambda sign: _mask(sign[0], found), inside)
        return (
            f"{_mask('', found)}{spared}" if given.margin else spared
        )  # its line stays where it is
    if name in language.code:
        inside = language.in_pair(_restored(inside, found))
        shown = language.paired[name](given, inside)
        return None if shown is None else _mask(shown, found)
    with language.nested(name, given):
        inside = _converted(inside, language, found, depth + 1)
    shown = language.paired[name](given, inside)
    return None if shown is None else indented(shown, given.margin)


def visible(tag: str) -> str:
    """Return a tag that stays, so that it is taken for no element, and its filters for no row of a table."""
    return tag.replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;")


def _mask(text: str, found: _Found) -> str:
    found.kept.append(text)
    return f"\0{len(found.kept) - 1}\0"


def unraw(code: str) -> str:
    """Return code without the tags ``raw`` around what was to be shown as it is."""
    return _RAW.sub(r"\1", code) if "raw" in code else code


def _masked(text: str, found: _Found, language: Language) -> str:
    """Put numbers in the place of code, in fences and within a line."""
    fenced, spanned = language.in_fence, language.in_span
    return "\n".join(
        SPAN.sub(lambda span: _mask(spanned(span[0]), found), part)
        if kind == "line"
        else _mask(fenced(part), found)
        for kind, part in fenced_parts(text)
    )


def _restored(text: str, found: _Found) -> str:
    """Put the code back; what was kept may itself hold such numbers."""
    for _ in range(MOST_NESTED):
        if "\0" not in text:
            break
        text = _KEPT.sub(lambda number: _kept(number, found), text)
    return text


def _kept(number: re.Match[str], found: _Found) -> str:
    """Return what a number stands for; nothing for one that a site's own data brought along."""
    at = int(number[3][:9])
    kept = found.kept[at] if at < len(found.kept) else ""
    kept = in_language(kept, number[2]) if number[2] else kept
    return _QUOTED.sub("", kept) if number[1] and _QUOTED.match(kept) else kept
