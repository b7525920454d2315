"""Definitions of links (``[name]: address``) that stand by themselves: what they name is known anywhere."""

import re

from articles.markup import comments
from articles.markup.enclosed import without_comments

_MAY_DEFINE = re.compile(r"[ \t>*+\-\d.)]*\[(?:[^\[\]\\]|\\.)*\]:")
_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)([^\[\]\\]{1,200})\]:[ \t]*[^\s<>()\\\"']+(?:[ \t]+\"[^\"\\]*\")?[ \t]*"
)
_GOES_ON = re.compile(
    r"<(?:pre|script|style|textarea)\b|<[?!][A-Z\[?]|\$\$|:::"
    r"|^[ \t>*+\-\d.)]+(?:```|~~~)",
    re.IGNORECASE | re.MULTILINE,
)
"""What may hold empty lines, between which a definition is none."""
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")


def told(text: str, *, once: bool) -> str | None:
    """Return the definitions of a text, one a line, "" for none; None where the parser has to tell.

    With ``once`` it has to where a name is defined twice.
    """
    rest = without_comments(text)
    lines = rest.split("\n")
    places = [at for at, line in enumerate(lines) if "]:" in line and _MAY_DEFINE.match(line)]
    if not places:
        return ""
    if _GOES_ON.search(rest) or comments.first_long(rest, 0, len(rest)) >= 0:
        return None
    if not (_are_apart(lines, places, once=once) and _is_no_code(lines, places)):
        return None
    return "\n".join(lines[at] for at in places)


def _are_apart(lines: list[str], places: list[int], *, once: bool) -> bool:
    """Say whether all are definitions, none within a paragraph or with more below.

    With ``once``, no two of one name.
    """
    found = [_DEFINITION.fullmatch(lines[at]) for at in places]
    names = {" ".join(one[1].split()).casefold() for one in found if one}
    above = {at - 1 for at in places if at} - {*places}
    below = {at + 1 for at in places if at + 1 < len(lines)}
    return (
        all(found)
        and (not once or len(names) == len(found))
        and not any(lines[at].strip(" \t") for at in above)
        and not any(_may_change_it(lines[at]) for at in below)
    )


def _may_change_it(line: str) -> bool:
    """Say whether a line may be the title of the address above it, or a table with it."""
    return line.lstrip(" \t").startswith(("'", '"', "(")) or "|" in line


def _is_no_code(lines: list[str], places: list[int]) -> bool:
    """Say whether none of these lines may stand between fences."""
    fence, known = "", set(places)
    for at, line in enumerate(lines):
        found = _FENCE.match(line)
        if fence and found and found[1].startswith(fence):
            fence = ""
            if found[2].strip():
                return False
        elif found and not fence:
            fence = found[1]
            if "`" in found[2]:
                return False
        elif fence and at in known:
            return False
    return True
