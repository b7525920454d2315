"""HTML as Go's ``html/template`` writes it: what an action shows is escaped by where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, cast
from urllib.parse import quote

from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import (
    Inside,
    Known,
    Laid,
    Safe,
    SafeAddress,
    SafeAttribute,
    Unsaid,
    Written,
    escaped,
    text_of,
)  # fmt: skip
from articles.dialects.tag_html import without_tags
from articles.markup.names import names

_OPENING = re.compile(r"<(?:(!--)|(/?)([A-Za-z][\w:-]*+))")
_IN_TAG = re.compile(r"\s++|(>)|([^\s=>\"']++)\s*+(=\s*+([\"'])?)?|[\"'=]")
_BLANK = re.compile(r"[\s>]")
_NAME = re.compile(r"[\w-]+")
_ADDRESSES = names(
    "action archive background cite classid codebase data formaction href icon longdesc manifest poster"
    " profile src srcset usemap xlink:href"
)
_SCHEME = re.compile(r"([^/?#]*?):")
_SCHEMES = names("http https mailto")
_RAW = names("script style textarea title")
_UNSEEN = names("script style")
_EMPTY = names("area base br col embed hr img input link meta param source track wbr")
_DEEPEST = 60
_KEPT_SIGNS = "!#$&*+,/:;=?@[]-._~%"
_BLANKS = str.maketrans({" ": "&#32;", "\n": "&#10;", "\t": "&#9;", "`": "&#96;", "=": "&#61;"})

Kind = Literal["html", "inside", "written"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what was written: HTML, a pair's inside, or Markdown, and the element that holds it."""

    text: str
    kind: Kind = "html"
    holder: str = ""


@dataclass(slots=True)
class Sheet:
    """What a template has written so far. What scripts, style sheets and comments hold goes."""

    pieces: list[Piece] = field(default_factory=list)
    state: Literal["text", "tag", "value", "comment", "raw"] = "text"
    holders: list[str] = field(default_factory=list)
    name: str = ""
    """Of the element whose tag is open, or whose text is no HTML; with a slash, where it ends."""
    attribute: str = ""
    mark: str = ""
    """The sign around the attribute's value; "" where there is none."""
    is_begun: bool = False
    is_query: bool = False
    """Whether something stands in the value already, and whether a ``?`` or a ``#`` does."""

    def template(self, text: str) -> None:
        """Take a text of the template itself."""
        at = 0
        while at < len(text):
            at = getattr(self, f"_in_{self.state}")(text, at)

    def value(self, value: Known) -> None:
        """Take what an action shows. Raises ``Unknown`` where it may not stand."""
        if isinstance(value, Unsaid) and self.state == "value":
            return
        text = text_of(value)
        if self.state == "text":
            self._shown(value, text)
        elif self.state == "value":
            shown = self._attribute(value, text)
            self._begin(shown)
            self._put(shown)
        elif self.state == "tag":
            is_safe = isinstance(value, SafeAttribute) or _NAME.fullmatch(text) or not text
            self._put(str(text) if is_safe else "ZgotmplZ")
        elif self.state == "raw" and self.name not in _UNSEEN:
            self._put(escaped(text))

    def _shown(self, value: Known, text: str) -> None:
        holder = self.holders[-1] if self.holders else ""
        if isinstance(value, Laid):
            self.pieces += [
                Piece(told, cast("Kind", kind), inner or holder)
                for told, kind, inner in value.pieces
            ]
        elif isinstance(value, Written):
            self.pieces.append(Piece(str(text), "written", holder))
        elif isinstance(value, Inside):
            self.pieces.append(Piece(str(text), "inside", holder))
        else:
            self._put(str(text) if isinstance(value, Safe) else escaped(text))

    def _attribute(self, value: Known, text: str) -> str:
        if isinstance(value, Written | Safe):
            text = without_tags(text)
        is_address = self.attribute in _ADDRESSES or any(
            part in self.attribute for part in ("src", "uri", "url")
        )
        if is_address and self.attribute != "srcset":
            text = self._address(text, is_safe=isinstance(value, SafeAddress))
        text = escaped(text)
        return text if self.mark else text.translate(_BLANKS)

    def _address(self, text: str, *, is_safe: bool) -> str:
        """Return a part of an address: other schemes go, and behind a ``?`` no sign has a meaning."""
        if self.is_query and not is_safe:
            return quote(text, safe="-._~")
        scheme = _SCHEME.match(text)
        if not self.is_begun and not is_safe and scheme and scheme[1].lower() not in _SCHEMES:
            return "#ZgotmplZ"
        return "".join(
            sign if sign in _KEPT_SIGNS or sign.isalnum() or not sign.isascii() else quote(sign)
            for sign in text
        )

    def _begin(self, value: str) -> None:
        """Take note of what stands in the attribute's value."""
        self.is_begun = self.is_begun or bool(value.strip())
        self.is_query = self.is_query or "?" in value or "#" in value

    def _put(self, text: str) -> None:
        if text:
            self.pieces.append(Piece(text))

    def _in_text(self, text: str, at: int) -> int:
        opening = _OPENING.search(text, at)
        if opening is None:
            self._put(text[at:])
            return len(text)
        self._put(text[at : opening.start()])
        if opening[1]:
            self.state = "comment"
            return opening.end()
        self.state, self.name = "tag", opening[2] + opening[3].lower()
        self._put(opening[0])
        return opening.end()

    def _in_tag(self, text: str, at: int) -> int:
        found = _IN_TAG.match(text, at)
        if found is None:
            raise Unknown(text[at : at + 20])
        self._put(found[0])
        if found[1]:
            self._close(text[at - 1 : at] == "/")
        elif found[3]:
            self.state, self.mark = "value", found[4] or ""
            self.is_begun = self.is_query = False
            self.attribute = found[2].lower().removeprefix("data-")
        return found.end()

    def _in_value(self, text: str, at: int) -> int:
        if self.mark:
            end = text.find(self.mark, at)
        else:
            found = _BLANK.search(text, at)
            end = found.start() if found else -1
        stop = len(text) if end < 0 else end + len(self.mark)
        self._put(text[at:stop])
        self._begin(text[at : len(text) if end < 0 else end])
        self.state = "value" if end < 0 else "tag"
        return stop

    def _in_comment(self, text: str, at: int) -> int:
        end = text.find("-->", at)
        self.state = "comment" if end < 0 else "text"
        return len(text) if end < 0 else end + len("-->")

    def _in_raw(self, text: str, at: int) -> int:
        found = re.compile(rf"</{self.name}\b", re.IGNORECASE).search(text, at)
        end = found.start() if found else len(text)
        if self.name not in _UNSEEN:
            self._put(text[at:end])
        self.state = "text" if found else "raw"
        return end

    def _close(self, is_empty: bool) -> None:  # noqa: FBT001 -- told by the tag itself
        """Take the end of a tag: what it opens holds what follows."""
        self.state = "text"
        if self.name.startswith("/"):
            name = self.name[1:]
            if name in self.holders[-_DEEPEST:]:
                while self.holders.pop() != name:
                    pass
        elif self.name in _RAW and not is_empty:
            self.state = "raw"
        elif self.name not in _EMPTY and not is_empty:
            self.holders.append(self.name)
