"""Pictures in a clean body: which there are, and putting real ones in their place.

Everything here takes HTML that `clean` has returned, and relies on its form.
"""

import html as entities
import re
from collections.abc import Callable, Iterator

_OWN = r'<figure class="([^"]*)" data-image-id="(\d+)">(?:<figcaption>(.*?)</figcaption>)?</figure>'
FIGURE = re.compile(r'<figure class="[^"]*" data-image-id="(\d+)">.*?</figure>\n?')
"""One of the library's pictures, with the line end after it; its number is the first group."""
_REMOTE = r'<img alt="([^"]*)" referrerpolicy="no-referrer" src="([^"]*)">'
_PICTURE = re.compile(f"{_OWN}|{_REMOTE}")
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>")
_ALONE = re.compile(
    rf"(?:<figure[^>]*>(?:<a [^>]*>)?(?:{_REMOTE})?(?:</a>)?(?:<figcaption>.*?</figcaption>)?</figure>"
    rf"|<p[^>]*>(?:<a [^>]*>)?{_REMOTE}(?:</a>)?</p>)"
)


def pictures_in(html: str) -> list[int | str]:
    """Return all pictures, each once, in order of first use: ours by number, others by address."""
    return list(dict.fromkeys(_pictures(html)))


def image_ids(html: str) -> list[int]:
    """Return the numbers of the library's pictures, each once, in order of first use."""
    return list(dict.fromkeys(each for each in _pictures(html) if isinstance(each, int)))


def remote_addresses(html: str) -> list[str]:
    """Return the addresses of pictures on other sites, each once, in order of first use."""
    found = (each for each in _pictures(html) if isinstance(each, str))
    return list(dict.fromkeys(each for each in found if each.startswith(("http:", "https:"))))


def first_picture(html: str) -> int | str | None:
    """Return the first picture: the number of one of the library's, or the address of a remote."""
    return next(_pictures(html), None)


def first_caption(html: str) -> str:
    """Return the caption of the first picture as clean HTML, or ""."""
    line = _first_line(html)
    caption = _CAPTION.search(line) if _ALONE.fullmatch(line) else None
    return caption[1] if caption else ""


def without_first(html: str, picture: int | str) -> str:
    """Return the body without its first picture, when that is the given one.

    Its figure goes with the caption (see `first_caption`). A picture amid text stays.
    """
    line = _first_line(html)
    if first_picture(html) != picture or not _ALONE.fullmatch(line):
        return html
    return "\n".join(_without(html.split("\n"), line))


def expand(
    html: str, *, figure: Callable[[int, str], str], remote: Callable[[str, str], str]
) -> str:
    """Return the body as readers get it.

    Each of the library's pictures becomes `figure(number, caption as HTML)`, and each remote one
    `remote(address, alt)`, both of them plain text. A figure that is set wide or half-width keeps
    that class on a div around it.
    """

    def replaced(found: re.Match[str]) -> str:
        if found[2]:
            return _sized(found[1], figure(int(found[2]), found[3] or ""))
        return remote(entities.unescape(found[5]), entities.unescape(found[4]))

    return _PICTURE.sub(replaced, html)


def _sized(classes: str, figure: str) -> str:
    sizes = " ".join(each for each in classes.split() if each != "news-image")
    return f'<div class="{sizes}">{figure}</div>' if sizes else figure


def _pictures(html: str) -> Iterator[int | str]:
    for found in _PICTURE.finditer(html):
        yield int(found[2]) if found[2] else entities.unescape(found[5])


def _first_line(html: str) -> str:
    return next((line for line in html.split("\n") if _PICTURE.search(line)), "")


def _without(lines: list[str], line: str) -> list[str]:
    lines.remove(line)
    return lines
