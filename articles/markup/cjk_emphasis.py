"""Emphasis in Markdown that works beside Chinese, Japanese and Korean characters.

CommonMark lets `**` open or close emphasis beside punctuation only when a blank or more
punctuation stands on its other side. Scripts without blanks never have one there, so in
`这是**“重点”**内容` the wrong words, or none, would become bold. Here a CJK neighbour counts like
a blank would. Text without such neighbours is read exactly as CommonMark says.
"""

import re
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

_CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


class CjkInline(ParserInline):
    """An inline parser whose emphasis takes CJK neighbours into account."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read one run of text. The same as the parent's, but for the state's class."""
        state = _CjkState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _Neighbour(NamedTuple):
    """The character beside a run of delimiters."""

    is_cjk: bool
    is_blank: bool
    is_punctuation: bool

    @classmethod
    def of(cls, char: str) -> "_Neighbour":
        is_cjk = _CJK.match(char) is not None
        is_punctuation = not is_cjk and (isMdAsciiPunct(ord(char)) or isPunctChar(char))
        return cls(is_cjk, isWhiteSpace(ord(char)), is_punctuation)

    def flanks(self, other: "_Neighbour") -> bool:
        """Say whether emphasis may begin at this side, `other` being on the far side."""
        if self.is_blank:
            return False
        return not self.is_punctuation or other.is_blank or other.is_punctuation or other.is_cjk


class _CjkState(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803 - the parent's
        """Say whether the delimiters at `start` can open and close emphasis."""
        scanned = super().scanDelims(start, canSplitWord)
        end = start + scanned.length
        before = _Neighbour.of(self.src[start - 1] if start else " ")
        after = _Neighbour.of(self.src[end] if end < self.posMax else " ")
        if not (before.is_cjk or after.is_cjk):
            return scanned
        opens, closes = after.flanks(before), before.flanks(after)
        return Scanned(
            scanned.can_open or (opens and (canSplitWord or not closes or before.is_punctuation)),
            scanned.can_close or (closes and (canSplitWord or not opens or after.is_punctuation)),
            scanned.length,
        )
