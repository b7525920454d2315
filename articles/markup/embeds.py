"""Players and other embedded things become a line with a link: nothing foreign loads by itself."""

import html as entities
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from articles.markup import providers
from articles.markup.names import names
from articles.markup.tags import GIVEN, element_names

_FRAMES = names("iframe embed video audio source object script")
_QUOTED = re.compile(r"<blockquote(?=[^\w>])", re.IGNORECASE)
"""A quotation with attributes: only by these is it a post of another site."""
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>{'|'.join(_FRAMES)}|blockquote)\b"
    rf"(?P<given>{GIVEN})>|<!--",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_ENDS = {
    "!--": re.compile("-->"),
    **{
        name: re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE)
        for name in ("blockquote", "iframe", "script")
    },
}
_HIDDEN_SIZES = frozenset({"0", "0px", "1", "1px"})
_POST_CLASSES = names(
    "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed mastodon-embed"
    " text-post-media reddit-embed-bq"
)
_HREF = re.compile(r"""<a\s[^<>]*?\bhref\s*=\s*["']?([^\s"'<>]+)""", re.IGNORECASE)
_OWN = re.compile(r"(?![\w.+-]*:|//|#)[^\s\\<>]+")
"""An address on the same site: a path, whole or read from beside the text."""
_MOST_QUOTED = 20_000
_LONGEST_TITLE = 200


@dataclass(slots=True)
class Found:
    """What other sites showed in a text: cards by name, plain links by host, and how many are lost."""

    html: str
    cards: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    lost: int = 0


def to_links(html: str) -> str:
    """Return the text with players and media files replaced by links.

    Works on text that is not yet clean, and gives text that is not yet clean.
    """
    return referred(html).html


def referred(html: str) -> Found:
    """Return the text as `to_links` does, and say what was found."""
    if not _may_show(html):
        return Found(html)
    reading = _Reading(html)
    reading.found.html = "".join(reading.pieces())
    return reading.found


def _may_show(html: str) -> bool:
    found = element_names(html)
    if not found.isdisjoint(_FRAMES):
        return True
    return "blockquote" in found and _QUOTED.search(html) is not None


def card(address: str, title: str = "") -> str:
    """Return the line that stands for what an address shows, or "" for one of no known site."""
    parts = providers.parts_of(address)
    name = providers.name_of(parts) if parts else ""
    if parts is None or not name:
        return ""
    title = " ".join(title.split())
    is_told = title and name.lower() not in title.lower() and len(title) <= _LONGEST_TITLE
    words = f"{name}: {title}" if is_told else name
    return f'<p class="embed">{_anchor(providers.page_of(parts), words)}</p>'


def _anchor(address: str, words: str) -> str:
    return f'<a href="{entities.escape(address)}">{entities.escape(words)}</a>'


class _Reading:
    """One walk through a text, tag by tag; nothing is searched for twice."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.found = Found(html)
        self.last = ""
        """The address shown last, until its element ends: the same film may be named three times."""
        self.ends: dict[str, int] = {}

    def pieces(self) -> Iterator[str]:
        """Yield the text, parts of it replaced."""
        at = 0
        while (tag := _TAG.search(self.html, at)) is not None:
            yield self.html[at : tag.start()]
            shown, at = self._read(tag)
            yield shown
        yield self.html[at:]

    def _read(self, tag: re.Match[str]) -> tuple[str, int]:
        """Return what a tag becomes, and where to go on."""
        if tag["name"] is None:
            end = self._end_of("!--", tag.end())
            return self.html[tag.start() : end], end
        name = tag["name"].lower()
        if tag["end"]:
            self.last = "" if name != "source" else self.last
            return "" if name == "object" else tag[0], tag.end()
        given = _given(tag["given"])
        if name == "script":
            return self._script(tag, given)
        if name == "blockquote":
            return self._post(tag, given)
        end = self._end_of(name, tag.end()) if name == "iframe" else tag.end()
        return self._frame(name, given), end

    def _frame(self, name: str, given: Mapping[str, str]) -> str:
        address = given.get("src") or given.get("data-src") or given.get("data") or ""
        parts = providers.parts_of(address)
        is_hidden = bool({given.get("width"), given.get("height")} & _HIDDEN_SIZES)
        own = address.strip().replace(" ", "%20")
        if parts is None and not is_hidden and _OWN.fullmatch(own):
            return self._own_file(name, own, given.get("title", ""))
        if parts is None or is_hidden:
            self.found.lost += bool(address.strip()) or name in ("iframe", "embed")
            return ""
        if self.last and (name == "source" or self.last == providers.page_of(parts)):
            return ""
        self.last = providers.page_of(parts) if name != "iframe" else ""
        shown = card(address, given.get("title", ""))
        counted = self.found.cards if shown else self.found.links
        counted[providers.name_of(parts) or parts.hostname or ""] += 1
        return shown or f"<p>{_anchor(parts.geturl(), given.get('title') or parts.geturl())}</p>"

    def _own_file(self, name: str, address: str, title: str) -> str:
        """Return a link to what lies on the same site, as a film; of one in several forms, to the first."""
        if self.last and name == "source":
            return ""
        self.last = address if name != "iframe" else ""
        file = unquote(address.partition("?")[0].rstrip("/").rpartition("/")[2])
        words = " ".join(title.split())[:_LONGEST_TITLE] or file or address
        return f"<p>{_anchor(address, words)}</p>"

    def _script(self, tag: re.Match[str], given: Mapping[str, str]) -> tuple[str, int]:
        """Return a script as it is, and do not look into it; one that shows a gist is a card."""
        end = self._end_of("script", tag.end())
        parts = providers.parts_of(given.get("src", ""))
        if parts and parts.hostname == "gist.github.com":
            self.found.cards["GitHub Gist"] += 1
            return card(given["src"]), end
        return self.html[tag.start() : end], end

    def _post(self, tag: re.Match[str], given: Mapping[str, str]) -> tuple[str, int]:
        """Return the quoted words of a post, and below them the card that leads to it."""
        if not _POST_CLASSES & set(given.get("class", "").split()):
            return tag[0], tag.end()
        end = self._end_of("blockquote", tag.end())
        quoted = self.html[tag.end() : end]
        named = given.get("cite") or given.get("data-instgrm-permalink") or ""
        links = _HREF.findall(quoted) if len(quoted) <= _MOST_QUOTED else []
        shown = card(entities.unescape(named or (links[-1] if links else "")))
        if not shown:
            return tag[0], tag.end()
        parts = providers.parts_of(entities.unescape(named or links[-1]))
        self.found.cards[providers.name_of(parts) if parts else ""] += 1
        return f"<blockquote>{quoted}{shown}", end

    def _end_of(self, name: str, start: int) -> int:
        """Return where an element ends that holds nothing but text; its start where it never does."""
        if self.ends.get(name, 0) < start:
            found = _ENDS[name].search(self.html, start)
            self.ends[name] = found.end() if found else len(self.html) + 1
        end = self.ends[name]
        return start if end > len(self.html) else end


def _given(attributes: str) -> dict[str, str]:
    return {
        each[1].lower(): entities.unescape(each[2] or each[3] or each[4] or "")
        for each in _ATTRIBUTE.finditer(attributes)
    }
