"""What is dangerous in HTML, judged by a parser that the sanitiser does not use."""

import re
from html.parser import HTMLParser

from articles.markup import policy

_CONTROLS = re.compile(r"[\x00-\x20\xa0\u200b\u2028\u2029\u3000\ufeff]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


class _Judge(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in policy.ELEMENTS:
            self.found.append(f"<{tag}>")
            return
        allowed = {*policy.ELEMENTS[tag].attributes, "class"}
        self.found += [f"{tag}[{name}]" for name, _ in attrs if name not in allowed]
        self.found += [
            f"{name}={value}" for name, value in attrs if _leads_astray(name, value or "")
        ]
        self.found += [
            f"id={value}"
            for name, value in attrs
            if name == "id" and not (value or "").startswith("note-")
        ]

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")


def dangers_in(html: str) -> list[str]:
    """Return what a browser must not be given; empty for safe HTML."""
    judge = _Judge()
    judge.feed(html)
    judge.close()
    return judge.found


def _leads_astray(name: str, value: str) -> bool:
    if name not in ("href", "src", "cite"):
        return False
    scheme = _SCHEME.match(_CONTROLS.sub("", value))
    return scheme is not None and scheme[1].lower() not in policy.LINK_SCHEMES
