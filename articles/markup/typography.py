"""What generators do to the words of Markdown: curly quotes and dashes, links of bare addresses."""

import re
from collections.abc import Callable, Iterator, Sequence, Set

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

TEMPLATE_TAG = r"\{\{[^{}]*\}\}|\{%[^{}]*%\}"
"""A template tag that stays: its signs are shown as they were written."""
_STRAIGHT = re.compile(rf"{TEMPLATE_TAG}|---|--|\.\.\.|[\"']")
"""Signs, and first of all template tags that stay: these are shown as they were written."""
_LONG_DASHES = re.compile(rf"{TEMPLATE_TAG}|-{{2,}}|\.\.\.|[\"']")
_EXACT = re.compile(
    rf"{TEMPLATE_TAG}|(?<!-)---(?!-)|(?<!\S)--(?!\S)|(?<![-\s])--(?![-\s])|\.{{2,}}|[\"']"
    r"|\+-|\((?:c|C|r|R|tm|TM)\)"
)
"""What markdown-it changes: no hyphens that begin a word, as ``--option``."""
_ANY = re.compile(r"--|\.\.|[\"']|\+-|\((?:c|C|r|R|tm|TM)\)")
"""What a line holds in which any of them may be: each piece of it is looked at by itself."""
REPLACED = ("..", "+-", "(c)", "(C)", "(r)", "(R)", "(tm)", "(TM)")
"""Signs that it alone changes."""
SIGNS = {"---": "—", "--": "–", "...": "…"}
_SIGNS_EXACT = {"+-": "±", "(c)": "©", "(r)": "®", "(tm)": "™"}
_MARKS = {'"': "\ufdd0", "'": "\ufdd1"}
"""What stands for a quote meanwhile: no text holds these."""
_BEFORE_OPENING = frozenset(" \t\n\xa0-–—/([{“‘（【《「")
_MAYBE_OPENING = frozenset(":,;=")
"""Behind these a quote opens where none is open."""
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9_/@.-])(?:https?://|www\.)[^\s<>\"“”‘’，。、；：？！（）《》「」『』【】…]+"
    r"|(?<![A-Za-z0-9._+/:@-])[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,9}[A-Za-z]{2,20}(?![A-Za-z0-9_@-])"
)
_OF_ONE_MACHINE = re.compile(r"https?://(?![^/?#]*\.[a-z])[\x00-\x7f]*(?:[/?#]|$)")
_LOOSE_END = "?!.,:*_~'\";"
_HTML_CODE = re.compile(r"<(/?)(?:code|kbd|samp|var)[\s>]", re.IGNORECASE)
_HTML_LINK = re.compile(r"<(/?)a[\s>]", re.IGNORECASE)


def curl_with(plugins: Set[str]) -> Callable[[StateCore], None]:
    """Return the rule that makes straight quotes curly, hyphens dashes and points an ellipsis.

    It does so as ``smartypants`` does, or with ``replacements`` as markdown-it. Beside Chinese characters,
    where no blank tells the two apart, quotes open and close in turn.
    """

    def curl(state: StateCore) -> None:
        for token in state.tokens:
            if token.type == "inline" and token.children and _ANY.search(token.content):
                Curling(plugins).read(token.children)
                unmark(token.children)

    return curl


def mark_escaped(state: StateCore) -> None:
    """Put a mark in the place of quotes behind a stroke: they stay straight. `curl` takes it out again."""
    for token in state.tokens:
        if token.type == "inline" and ('\\"' in token.content or "\\'" in token.content):
            for child in token.children or ():
                if child.type == "text_special":
                    child.content = _MARKS.get(child.content, child.content)


def unmark(tokens: Sequence[Token]) -> None:
    """Put the quotes that stay straight back into the place of their marks."""
    for token in tokens:
        if token.type == "text" and any(mark in token.content for mark in _MARKS.values()):
            for sign, mark in _MARKS.items():
                token.content = token.content.replace(mark, sign)


class Curling:
    """The signs of one line of text, made curly in the order in which they are read.

    It knows which character came last, whether a double quote is open, and whether the last quote opened.
    """

    def __init__(self, plugins: Set[str] = frozenset()) -> None:
        """Begin with nothing read. With ``dashes`` each two hyphens are a long dash."""
        has_long_dashes = "dashes" in plugins
        others = _EXACT if "replacements" in plugins else _STRAIGHT
        self.straight = _LONG_DASHES if has_long_dashes else others
        self.dash = "—" if has_long_dashes else ""
        self.before = ""
        self.is_open = False
        self.last_opened = False

    def read(self, tokens: Sequence[Token]) -> None:
        """Make the signs of tokens curly, in place."""
        for token in outside_addresses(tokens):
            if token.type == "text":
                token.content = self.curled(token.content)
            elif token.type in ("softbreak", "hardbreak"):
                self.end_line()
            elif token.type != "html_inline":
                self.pass_by(token.content)

    def end_line(self) -> None:
        """Take in a break."""
        self.before = "\n"

    def pass_by(self, text: str) -> None:
        """Take in a piece that stays as it is."""
        self.before = text[-1:] or self.before

    def curled(self, text: str) -> str:
        """Take in a piece of text, and return it with its signs curly."""
        text = self.straight.sub(self._sign, text)
        self.before = text[-1:] or self.before
        return text

    def _sign(self, found: re.Match[str]) -> str:
        sign = found[0]
        if sign[0] == "-" and self.dash:
            return self.dash * (len(sign) // 2)
        before = found.string[found.start() - 1] if found.start() else self.before
        if sign[0] == ".":
            return ".." if before in ("?", "!") and self.straight is _EXACT else "…"
        if sign[0] in "-{+(":
            return SIGNS.get(sign, _SIGNS_EXACT.get(sign.lower(), sign))
        opens = not before or before in _BEFORE_OPENING or (before in "\"'" and self.last_opened)
        if sign == '"':
            opens = opens or (not self.is_open and (before in _MAYBE_OPENING or is_cjk(before)))
            self.is_open = opens
        self.last_opened = opens
        return ("‘" if opens else "’") if sign == "'" else "“" if opens else "”"


def link_addresses(scheme: str) -> Callable[[StateCore], None]:
    """Return the rule that makes bare addresses links, as GitHub's Markdown does.

    Chinese punctuation ends one. What begins with ``www.`` is of that scheme.
    """

    def link(state: StateCore) -> None:
        for token in state.tokens:
            if token.type != "inline" or not token.children:
                continue
            if any(sign in token.content for sign in ("://", "www.", "@")):
                token.children = list(_linked(token.children, scheme))

    return link


def _linked(tokens: Sequence[Token], scheme: str) -> Iterator[Token]:
    depth = 0
    for token in tokens:
        depth += _opens_link(token)
        if token.type == "text" and depth <= 0 and _ADDRESS.search(token.content):
            yield from _parted(token.content, scheme)
        else:
            yield token


def _opens_link(token: Token) -> int:
    if token.type in ("link_open", "link_close"):
        return 1 if token.type == "link_open" else -1
    found = _HTML_LINK.match(token.content) if token.type == "html_inline" else None
    return (-1 if found[1] else 1) if found else 0


def _parted(text: str, of_www: str) -> Iterator[Token]:
    for words, address in addresses_in(text, of_www):
        if not address:
            yield _text(words)
            continue
        yield Token("link_open", "a", 1, attrs={"href": address}, markup="linkify", info="auto")
        yield _text(words)
        yield Token("link_close", "a", -1, markup="linkify", info="auto")


def addresses_in(text: str, of_www: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text: words, and the address to which they lead, "" where they lead nowhere.

    What begins with ``www.`` is of the scheme ``of_www``; where that is ``https``, as goldmark has it, an
    address needs a point and a letter in its host: ``localhost`` and bare numbers lead nowhere.
    """
    at = 0
    for found in _ADDRESS.finditer(text):
        address = _without_loose_end(found[0])
        if len(address.split("//")[-1]) < len("a.b"):
            continue
        if of_www == "https" and _OF_ONE_MACHINE.match(address):
            continue
        yield text[at : found.start()], ""
        scheme = (
            "" if "://" in address else f"{of_www}://" if address.startswith("www.") else "mailto:"
        )
        yield address, scheme + address
        at = found.start() + len(address)
    yield text[at:], ""


def _without_loose_end(address: str) -> str:
    shorter = address.rstrip(_LOOSE_END)
    extra = shorter.count(")") - shorter.count("(")
    while extra > 0 and shorter.endswith(")"):
        shorter, extra = shorter[:-1].rstrip(_LOOSE_END), extra - 1
    return shorter


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def outside_addresses(tokens: Sequence[Token], *, reads_code: bool = False) -> Iterator[Token]:
    """Yield the tokens but for the words of links that are their own address, and those of code in HTML.

    ``reads_code``: the latter are words like any others, as to goldmark.
    """
    is_address = is_code = False
    for token in tokens:
        if token.type in ("link_open", "link_close"):
            is_address = token.type == "link_open" and token.info == "auto"
        elif token.type == "html_inline" and (tag := _HTML_CODE.match(token.content)):
            is_code = not tag[1] and not reads_code
            yield token
        elif not is_address and not (is_code and token.type == "text"):
            yield token


def is_cjk(char: str) -> bool:
    """Say whether a character is a Chinese, Japanese or Korean one, or a sign of that width."""
    return (
        "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7ff" or "\uff00" <= char <= "\uffef"
    )
