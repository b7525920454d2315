"""A clean body as the text of a file: its own pictures by address, nothing a generator would run."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

_PICTURE = re.compile(
    r'<figure class="([^"]*)" data-image-id="(\d+)">'
    r'|<img alt="([^"]*)" referrerpolicy="no-referrer" src="([^"]*)">'
)
_TEMPLATE = re.compile(r"\{(?=[{%#<])")

Shown = tuple[str, str]
"""A picture's address and its alternative text."""


def file_body(html: str, shown: Callable[[int | str], Shown]) -> str:
    """Return the body for a file. ``shown`` gives a picture's address ("" where there is none) and alt.

    It is asked for pictures by number, and for those of other sites by the address that the text names:
    one that has its file here is shown from there, and keeps that address beside it (``data-url``).
    What Hexo, Jekyll and Hugo would take for tags of theirs (``{{``, ``{%``) is written as a
    character reference, which every reader of HTML turns back.
    """
    return _TEMPLATE.sub("&#123;", _PICTURE.sub(lambda found: _opened(found, shown), html))


def _opened(found: re.Match[str], shown: Callable[[int | str], Shown]) -> str:
    if not found[2]:
        here = shown(unescape(found[4]))[0]
        return (
            f'<img alt="{found[3]}" src="{escape(here)}" data-url="{found[4]}">'
            if here
            else found[0]
        )
    address, alt = shown(int(found[2]))
    picture = f'<img src="{escape(address)}" alt="{escape(alt)}">' if address else ""
    return f'<figure class="{found[1]}">{picture}'
