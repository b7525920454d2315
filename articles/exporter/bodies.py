"""A clean body as the text of a file: its own pictures by address, nothing a generator would run."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

_FIGURE = re.compile(r'<figure class="([^"]*)" data-image-id="(\d+)">')
_TEMPLATE = re.compile(r"\{(?=[{%#<])")

Shown = tuple[str, str]
"""A picture's address and its alternative text."""


def file_body(html: str, shown: Callable[[int], Shown]) -> str:
    """Return the body for a file. ``shown`` gives a picture's address ("" where there is none) and alt.

    What Hexo, Jekyll and Hugo would take for tags of theirs (``{{``, ``{%``) is written as a
    character reference, which every reader of HTML turns back.
    """
    return _TEMPLATE.sub("&#123;", _FIGURE.sub(lambda found: _opened(found, shown), html))


def _opened(found: re.Match[str], shown: Callable[[int], Shown]) -> str:
    address, alt = shown(int(found[2]))
    picture = f'<img src="{escape(address)}" alt="{escape(alt)}">' if address else ""
    return f'<figure class="{found[1]}">{picture}'
