"""The plugin jekyll-scholar: what a post cites, and the list of it, in the style (APA)."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.dialects import bibtex
from articles.dialects import tag_html as shown
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Single

FOLDER = "_bibliography/"
_USUAL = "references.bib"
_OPTION = re.compile(r"(?:^|\s)(?:--?(\w+))(?:[= ](?!-)(\"[^\"\n]*\"|\S+))?")
_SHORT = {"f": "file", "c": "cited", "q": "query", "l": "locator", "A": "suppress_author"}
_FLAGS = frozenset({"cited", "cited_in_order", "suppress_author"})
_KNOWN = frozenset({"file", "locator", "template", "group_by", *_FLAGS})
_CITING = re.compile(r"\{%-?\s{0,9}(?:cite|nocite)\s{1,9}([^%{}\n]{1,500})")
_ELEMENT = re.compile(
    r"<d-cite\s[^<>]{0,200}?key=[\"']([^\"'<>]{1,500})[\"'][^<>]{0,100}>\s{0,9}</d-cite>"
)
_AND = re.compile(r"\s+and\s+")
_LISTED = re.compile(r"\{%-?\s{0,9}bibliography\b")
_MOST_NAMES = 20
_MOST_CHARACTERS = 300_000
"""So much may the tags of one post show, of which each may show a whole file."""
_TWO = 2
_AND_OTHERS = "et\N{NO-BREAK SPACE}al."


@dataclass(slots=True)
class Scholar:
    """What the tags of one post cite from: the site's files, and the post's text."""

    site: Site
    text: str
    is_listed: bool = field(init=False)
    """Whether the post shows a list to which what it cites can lead."""
    cited: list[str] = field(init=False)
    """The keys that the post cites, in its order, once each."""
    left: int = _MOST_CHARACTERS

    def __post_init__(self) -> None:
        """Look for the list, and for what the post cites, once."""
        self.is_listed = _LISTED.search(self.text) is not None
        cited = (key for one in _CITING.findall(self.text) for key in _parted(one)[1])
        self.cited = list(dict.fromkeys(cited))

    def tags(self) -> dict[str, Single]:
        """Return the plugin's tags."""
        return {
            "cite": self._fitting(self._cite), "nocite": shown.no_text,
            "reference": self._fitting(self._reference),
            "bibliography": self._fitting(self._bibliography),
        }  # fmt: skip

    def _fitting(self, tag: Single) -> Single:
        """Return a tag that stays as written once all of them have shown too much."""

        def shown_while_short(given: Arguments) -> str | None:
            found = tag(given) if self.left > 0 else None
            self.left -= len(found or "")
            return found if self.left > 0 else None

        return shown_while_short

    def _entries(self, file: str = "") -> Mapping[str, bibtex.Entry]:
        name = file or self.site.texts.get("scholar.bibliography", "") or _USUAL
        name = name if name.endswith(".bib") else f"{name}.bib"
        return bibtex.entries(self.site.own_parts.get(FOLDER + name, ""))

    def _cite(self, given: Arguments) -> str | None:
        """Take ``key… [--locator page] [--file name]``."""
        options, keys = _parted(given.written)
        known = self._entries(options.get("file", ""))
        if not keys or options.keys() - _KNOWN or any(key not in known for key in keys):
            return None
        told = "; ".join(_cited(known[key], alone="suppress_author" in options) for key in keys)
        page = f", {options['locator']}" if options.get("locator") else ""
        words = f"({told}{page})"
        return shown.link(f"#{keys[0]}", words) if self.is_listed else shown.worded(words)

    def _reference(self, given: Arguments) -> str | None:
        options, keys = _parted(given.written)
        entry = self._entries(options.get("file", "")).get(keys[0]) if keys else None
        return _told(entry) if entry else None

    def _bibliography(self, given: Arguments) -> str | None:
        """Take ``[--cited] [--file name]``; a question to the file (``--query``) is not answered here."""
        options, words = _parted(given.written)
        known = self._entries(options.get("file", ""))
        if options.keys() - _KNOWN or words or not known:
            return None
        keys: Sequence[str] = tuple(known)
        if options.keys() & {"cited", "cited_in_order"}:
            cited = {key: known[key] for key in self.cited if key in known}
            in_order = "cited_in_order" in options
            keys = [key for key in (cited if in_order else known) if key in cited]
        items = (f'<li><a id="{html.escape(key)}"></a>{_told(known[key])}</li>' for key in keys)
        return "\n\n<ol>\n" + "\n".join(items) + "\n</ol>\n\n"

    def elements(self, text: str, file: str) -> str:
        """Return the text with what the layout Distill cites as elements (``<d-cite key="…">``)."""
        known = self._entries(file)

        def cited(one: re.Match[str]) -> str:
            keys = [key.strip() for key in one[1].split(",")]
            told = "; ".join(_cited(known[key]) if key in known else key for key in keys)
            self.left -= len(told)
            return shown.worded(f"({told})") if self.left > 0 else one[0]

        return _ELEMENT.sub(cited, text)


def _parted(written: str) -> tuple[dict[str, str], list[str]]:
    """Return the options of a tag by their long names, and its other words."""
    options: dict[str, str] = {}
    words: list[str] = []

    def kept(one: re.Match[str]) -> str:
        name = _SHORT.get(one[1], one[1])
        options[name] = (one[2] or "").strip('"')
        return f" {one[2] or ''} " if name in _FLAGS else " "

    words += _OPTION.sub(kept, written).split()
    return options, [word.strip("\"',") for word in words]


def _cited(entry: bibtex.Entry, *, alone: bool = False) -> str:
    """Return author and year: of three and more the first alone is named."""
    names = [_family(name) for name in _names(entry)]
    by = " & ".join(names) if len(names) <= _TWO else f"{names[0]} {_AND_OTHERS}"
    year = entry.get("year") or entry.get("date", "")[:4] or "n.d."
    return year if alone else f"{by or entry.get('title', '')}, {year}"


def _told(entry: bibtex.Entry) -> str:
    """Return one entry of a list as HTML."""
    names = [_initialled(name) for name in _names(entry)][:_MOST_NAMES]
    by = f"{', '.join(names[:-1])}, &amp; {names[-1]}" if len(names) > 1 else "".join(names)
    year = entry.get("year") or entry.get("date", "")[:4] or "n.d."
    title = _escaped(entry.get("title", "")).rstrip(".")
    place = _place(entry)
    title = title if place and _holder(entry) else f"<em>{title}</em>"
    parts = [f"{by} ({year})".strip(), title, place, _publisher(entry)]
    told = ". ".join(part.rstrip(".") for part in parts if part).replace("?.", "?")
    address = _address(entry)
    return f"{told}.{' ' + shown.link(address) if address else ''}"


def _holder(entry: bibtex.Entry) -> str:
    return entry.get("journal") or entry.get("journaltitle") or entry.get("booktitle") or ""


def _publisher(entry: bibtex.Entry) -> str:
    is_part = bool(entry.get("journal") or entry.get("journaltitle"))
    return "" if is_part else _escaped(entry.get("publisher", ""))


def _place(entry: bibtex.Entry) -> str:
    holder = _holder(entry)
    volume, number = entry.get("volume", ""), entry.get("number") or entry.get("issue", "")
    parts = [f"<em>{_escaped(holder)}</em>" if holder else ""]
    if holder and volume:
        parts.append(f"<em>{_escaped(volume)}</em>{f'({_escaped(number)})' if number else ''}")
    parts.append(_escaped(entry.get("pages", "")) if holder else "")
    return ", ".join(part for part in parts if part)


def _address(entry: bibtex.Entry) -> str:
    doi = entry.get("doi", "").removeprefix("https://doi.org/")
    address = f"https://doi.org/{doi}" if doi else entry.get("url", "")
    return address if shown.is_web(address) else ""


def _names(entry: bibtex.Entry) -> list[str]:
    people = entry.get("author") or entry.get("editor") or ""
    return [name.strip() for name in _AND.split(people) if name.strip()]


def _family(name: str) -> str:
    family, comma, _ = name.partition(",")
    return family.strip() if comma else name.rsplit(maxsplit=1)[-1]


def _initialled(name: str) -> str:
    """Return a name with its family before the first letters of the others; one word stays."""
    family, comma, given = name.partition(",")
    given = given if comma else " ".join(name.split()[:-1])
    initials = " ".join(f"{word[0].upper()}." for word in given.replace("-", " ").split())
    return _escaped(
        ", ".join(
            part for part in (_family(name) if not comma else family.strip(), initials) if part
        )
    )


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
