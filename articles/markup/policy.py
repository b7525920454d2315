"""The table of what a body may hold. It drives the sanitiser, the editor and the stylesheet.

Whoever adds an element here also dresses it in `story.css`; a test compares the two.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from articles.markup.names import names

ID_PREFIX = "note-"
"""What every id begins with, so that none hides a property of the page's own scripts."""

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
PICTURE_SCHEMES = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Element:
    """What one element may carry: attributes (without class), and classes (`*` ends a prefix)."""

    attributes: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


_PLAIN = Element()
_NAMED = Element(attributes=("id",))

BLOCKS: Mapping[str, Element] = {
    "p": Element(attributes=("id", "lang"), classes=("embed",)),
    "h2": _NAMED,
    "h3": _NAMED,
    "h4": _NAMED,
    "ul": _PLAIN,
    "ol": Element(attributes=("start",), classes=("footnotes",)),
    "li": Element(attributes=("id", "value")),
    "dl": _PLAIN,
    "dt": _PLAIN,
    "dd": _PLAIN,
    "blockquote": Element(attributes=("cite", "lang")),
    "pre": _PLAIN,
    "hr": _PLAIN,
    "table": _PLAIN,
    "caption": _PLAIN,
    "thead": _PLAIN,
    "tbody": _PLAIN,
    "tfoot": _PLAIN,
    "tr": _PLAIN,
    "th": Element(attributes=("colspan", "rowspan", "scope")),
    "td": Element(attributes=("colspan", "rowspan")),
    "figure": Element(attributes=("data-image-id",), classes=("half", "news-image", "wide")),
    "figcaption": _PLAIN,
    "aside": Element(classes=("correction", "note", "pull-quote", "update")),
}
"""Elements that stand on lines of their own."""

INLINE: Mapping[str, Element] = {
    "a": Element(
        attributes=("href", "id", "title"), classes=("footnote-back",), required=("href",)
    ),
    "abbr": Element(attributes=("title",)),
    "cite": _PLAIN,
    "code": Element(classes=("language-*",)),
    "em": _PLAIN,
    "kbd": _PLAIN,
    "mark": _PLAIN,
    "q": _PLAIN,
    "rp": _PLAIN,
    "rt": _PLAIN,
    "ruby": _PLAIN,
    "s": _PLAIN,
    "span": Element(attributes=("lang",), required=("lang",)),
    "strong": _PLAIN,
    "sub": _PLAIN,
    "sup": Element(attributes=("id",), classes=("footnote-ref",)),
}
"""Elements inside a line of text."""

SINGLE: Mapping[str, Element] = {
    "br": _PLAIN,
    "img": Element(attributes=("alt", "referrerpolicy", "src"), required=("src",)),
}
"""Elements inside a line that hold nothing."""

ELEMENTS: Mapping[str, Element] = {**BLOCKS, **INLINE, **SINGLE}

LAZY_SOURCES = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-actualsrc",
    "data-lazy",
    "data-url",
)
"""Where pages that load pictures late keep the address of an img."""

RENAMED: Mapping[str, str] = {
    "b": "strong",
    "i": "em",
    "strike": "s",
    "del": "s",
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
    "tt": "code",
    "samp": "code",
}
"""Elements that mean the same as an allowed one."""

UNWRAPPED_BLOCKS = names(
    "address article center details dir div fieldset footer form header hgroup legend main menu nav"
    " section summary"
)
"""Elements whose content stays, parted from what stands around it."""

DROPPED_WITH_CONTENT = names(
    "applet iframe math noembed noframes noscript object script select style svg template textarea"
    " title"
)
"""Elements of which nothing stays, neither tags nor text."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_LANGUAGE_CLASS = re.compile(r"language-[\w+#.-]{1,40}")


CLASS_RENAMED: Mapping[str, str] = {
    "footnote-backref": "footnote-back",
    "footnotes-list": "footnotes",
    "pullquote": "pull-quote",
    "reversefootnote": "footnote-back",
}
"""Classes of other programs that mean the same as one of ours."""


def allowed_classes(name: str, written: str) -> str:
    """Return those of the blank-separated classes that the element may carry, in order."""
    allowed = ELEMENTS[name].classes
    known = {CLASS_RENAMED.get(each, each) for each in written.split()}
    kept = {each for each in known if each in allowed or _is_language(each, allowed)}
    return " ".join(sorted(kept))


def is_language_tag(value: str) -> bool:
    """Say whether the value looks like a language tag, as "zh-Hans" does (BCP 47)."""
    return _LANGUAGE.fullmatch(value) is not None


def _is_language(name: str, allowed: tuple[str, ...]) -> bool:
    return "language-*" in allowed and _LANGUAGE_CLASS.fullmatch(name) is not None


def ckeditor_allowed_content() -> dict[str, Any]:
    """Return the table as CKEditor 4's `allowedContent`.

    Given explicitly, it replaces the rules that plugins bring: what is not listed is dropped.
    """
    return {name: _rule(element) for name, element in ELEMENTS.items()}


def _rule(element: Element) -> bool | dict[str, Any]:
    attributes = [("!" if each in element.required else "") + each for each in element.attributes]
    given = {"attributes": attributes, "classes": list(element.classes)}
    return {key: value for key, value in given.items() if value} or True


CKEDITOR_OPTIONS: Mapping[str, Any] = {
    "allowedContent": ckeditor_allowed_content(),
    "entities": False,
    "basicEntities": True,
    "fillEmptyBlocks": False,
    "fullPage": False,
    "format_tags": "p;h2;h3;h4;pre",
    "coreStyles_strike": {"element": "s", "overrides": "strike"},
    "versionCheck": False,
}
"""The options of CKEditor 4 on which an unchanged body stays unchanged."""
