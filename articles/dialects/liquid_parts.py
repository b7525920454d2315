"""Parts of pages in a text with Liquid: what their arguments stand for is filled in."""

from __future__ import annotations

import re

from articles.dialects.liquid_known import Unknown, text_of
from articles.dialects.liquid_pieces import Piece
from articles.dialects.liquid_state import COST, State
from articles.dialects.liquid_values import value_of

_ARGUMENT = re.compile(r"([\w-]+)\s{0,20}=\s{0,20}(?:(\"[^\"]*\"|'[^']*')|([^\s\"']+))")
"""An argument of a part of a page: in quotes as it is, else the name of what it stands for."""
HOLDING = "include_holding"
"""The tag that a part of a page becomes whose words were worked out: it ends behind them."""
_TEXTS = frozenset({"content", "text", "body"})
"""Arguments that are shown whatever the part of the page is."""
_LONGEST_WORD = 300


def filled(part: Piece, state: State) -> str:
    """Return a part of a page with what its arguments stand for: words among the others, a text inside.

    One in a loop is shown as it is known, or stays.
    """
    if state.included is not None:
        known = {key: state.scope[key] for key in state.scope if key not in ("page", "site")}
        if (found := state.included(part.given, known, bool(state.depth))) is not None:
            state.unread -= known.keys()
            state.own.add(part.name)
            return found
    if state.depth:
        raise Unknown(part.given)
    texts: list[str] = []

    def told(found: re.Match[str]) -> str:
        if found[2]:
            return found[0]
        try:
            text = text_of(value_of(found[3], state.scope))
        except Unknown:
            return found[0]
        is_word = (
            found[1] not in _TEXTS
            and len(text) <= _LONGEST_WORD
            and not any(sign in text for sign in '"\n%{}\0<')
        )
        if is_word:
            return f'{found[1]}="{text}"'
        texts.append(text.strip())
        return ""

    given = _ARGUMENT.sub(told, part.given)
    state.room -= sum(map(len, texts)) + COST
    if given == part.given or state.room < 0:
        raise Unknown(part.given)
    if not texts:
        return f"{{% {part.name}{given} %}}"
    inside = "\n\n".join(texts)
    return f"{{% {HOLDING}{given} %}}\n\n{inside}\n\n{{% end{HOLDING} %}}"
