"""Tags of the plugin hexo-tag-bootstrap: what only arranges goes, and what it holds stays."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_WIDTH = re.compile(r"col|(?:col|width|height|class)=\S*")


def _pill(given: Arguments) -> str | None:
    """Take ``[colour] words``: a second word is never shown, and a first one only where it is alone."""
    told = given.get("", 1) or given.get("", 0)
    return shown.worded(told) or None


def _card(given: Arguments, inside: str) -> str:
    """Take ``[heading] [title=…] [subtitle=…] [img=file] [imgalt=…] [col=…]``, each in quotes or not."""
    words = [word for word in given.words if not _WIDTH.fullmatch(word)]
    told = dict(word.split("=", 1) for word in words if "=" in word) | dict(given.named)
    heading = " ".join(word for word in words if "=" not in word)
    src, below = told.get("img", ""), shown.worded(told.get("subtitle", ""))
    parts = [
        shown.titled("", heading) if heading else "",
        shown.figure(src, alt=told.get("imgalt", "")) if src else "",
        shown.titled("", told["title"]) if told.get("title") else "",
        f"\n\n<p>{below}</p>\n\n" if below else "",
    ]
    return shown.unwrapped(given, "".join(parts) + inside)


def _opened(given: Arguments) -> str | None:
    """Take ``id words [colour]``: the button that opens a text, which stands in the page anyway."""
    return shown.worded(given.get("", 1)) or None


SINGLE: Mapping[str, Single] = {"badge": _pill, "pill": _pill, "modalbtn": _opened}
PAIRED: Mapping[str, Paired] = {
    "card": _card,
    **dict.fromkeys(
        ("carddeck", "cardgroup", "row", "col", "container", "jumbo", "jumbotron", "modal", "textcolor"),
        shown.unwrapped,
    ),
}  # fmt: skip
