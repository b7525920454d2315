"""What a page shows where no script runs: pictures in the place of one, and no button that waits for one."""

from __future__ import annotations

import re

from articles.markup.tags import element_names

_NOSCRIPT = re.compile(
    r"<noscript\b[^<>]{0,300}>([^<]*+(?:<(?!/?noscript\b)[^<]*+)*)</noscript\s*>", re.IGNORECASE
)
_PICTURE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_COUNTER = re.compile(
    r"\b(?:width|height)\s*=\s*[\"']?[01](?:px)?[\"'\s/>]|display\s*:\s*none", re.IGNORECASE
)
_DOT = re.compile(
    r"<img\b(?=[^<>]*\bwidth\s*=\s*[\"']?[01](?:px)?[\"'\s/>])"
    r"(?=[^<>]*\bheight\s*=\s*[\"']?[01](?:px)?[\"'\s/>])[^<>]*>",
    re.IGNORECASE,
)
_BESIDE_BEFORE = re.compile(r"<img\b[^<>]*>\s*(?:</(?:picture|a|span)>\s*)*\Z", re.IGNORECASE)
_BESIDE_AFTER = re.compile(r"\s*(?:<(?:picture|a|span)\b[^<>]*>\s*)*<img\b", re.IGNORECASE)
_NEAR = 2_000
_HIDDEN_BUTTON = re.compile(
    r"<button\b[^<>]{0,500}\shidden(?=[\s=>/])[^<>]{0,500}>[^<]*</button\s*>", re.IGNORECASE
)

_SIGN_OF_BUTTON = re.compile(
    r"<img\b[^<>]{0,300}\bsrc=[\"'](?:https?:)?//(?:common|images)\.cnblogs\.com/"
    r"(?:images/copycode|OutliningIndicators/\w{1,40})\.gif[\"'][^<>]{0,300}>",
    re.IGNORECASE,
)
"""What cnblogs puts around code, to copy and to unfold it; such posts moved on to other sites."""
_NUMBERS = re.compile(
    r"<ul\b[^<>]{0,200}\bclass=[\"'][^\"'<>]{0,100}\bpre-numbering\b[^<>]{0,200}>"
    r"(?:\s|\d|</?li\b[^<>]{0,300}>)*</ul>",
    re.IGNORECASE,
)
"""The numbers of lines that CSDN puts behind code."""


def without_what_served_code(html: str) -> str:
    """Return the markup without the buttons and the numbers that cnblogs and CSDN put around code."""
    if "pre-numbering" in html:
        html = _NUMBERS.sub("", html)
    return _SIGN_OF_BUTTON.sub("", html) if ".cnblogs.com/" in html else html


def shown(html: str) -> str:
    """Return the markup with the pictures that stood in for a chart or the like, without hidden buttons.

    Left out are those that only count readers, by a single dot outside of such a place too, and those beside
    a picture that a script was to load late: that one is shown already.
    """
    names = element_names(html)
    if "img" in names:
        html = _DOT.sub("", html)
    if "button" in names:
        html = _HIDDEN_BUTTON.sub("", html)
    if "noscript" not in names:
        return html
    return _NOSCRIPT.sub(lambda found: _picture(found, html), html)


def _picture(found: re.Match[str], html: str) -> str:
    tags = _PICTURE.findall(found[1])
    is_counter = any(map(_COUNTER.search, tags))
    before = html[max(0, found.start() - _NEAR) : found.start()]
    is_late = _BESIDE_BEFORE.search(before) or _BESIDE_AFTER.match(html, found.end())
    return found[0] if not tags or is_counter or is_late else found[1]
