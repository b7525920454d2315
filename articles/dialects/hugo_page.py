"""What templates of Hugo's shortcodes read of the page and the site, and what they do with addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from articles.dialects import tag_html as shown
from articles.dialects.go_run import Room
from articles.dialects.go_syntax import Unknown
from articles.dialects.go_values import (
    MOST_CHARACTERS,
    Folded,
    Known,
    Safe,
    Thing,
    Unsaid,
    Written,
    number_of,
    of_header,
    plain,
    text_of,
)  # fmt: skip
from articles.dialects.header import Value
from articles.dialects.site import Site

Address: TypeAlias = "Callable[[str], str | None]"
"""Returns the address of a page by its path, as ``ref`` does."""
_CHANGES = ("Crop", "Fill", "Filter", "Fit", "Process", "Resize")


@dataclass(slots=True)
class Post:
    """What all shortcodes of one post share."""

    site: Site
    values: Mapping[str, Value]
    address: Address
    room: Room = field(default_factory=Room)
    kept: dict[str, Known] = field(default_factory=dict)
    """What shortcodes keep for each other."""
    count: int = 0
    left: int = 150_000
    """So many characters more may its text become by them."""
    page_parts: dict[str, Known] = field(init=False)
    functions: dict[str, Known] = field(init=False)

    def __post_init__(self) -> None:
        """Make ready what every template may ask for."""
        site = Thing({"Params": _params(self.site), "BaseURL": _root(self.site)})
        page = _page(self.values, self.kept, site)
        self.page_parts = {"Page": page, "Site": site}
        resources = Thing({"Get": _file, "GetMatch": _file})
        self.functions = {"site": site, "page": page, "resources": resources, **self._functions()}

    def _functions(self) -> dict[str, Known]:
        def local(path: Known) -> Known:
            return _below(plain(path), self.site)

        def in_language(path: Known) -> Known:
            if len(self.site.languages) > 1:
                raise Unknown("language")
            return local(path)

        def to_page(_page: Known, path: Known) -> Known:
            address = self.address(plain(path)) if isinstance(path, str) else None
            if address is None:
                raise Unknown("ref")
            return address

        return {
            **dict.fromkeys(("relURL", "absURL", "urls.RelURL", "urls.AbsURL"), local),
            **dict.fromkeys(("relLangURL", "absLangURL"), in_language),
            **dict.fromkeys(("urls.RelLangURL", "urls.AbsLangURL"), in_language),
            **dict.fromkeys(("ref", "relref", "urls.Ref", "urls.RelRef"), to_page),
            **dict.fromkeys(("highlight", "transform.Highlight"), _highlighted),
        }


def _root(site: Site) -> str:
    return f"https://{site.host}{site.prefix}/" if site.hosts else f"{site.prefix}/"


def _below(path: str, site: Site) -> str:
    """Return the address of a path of the site; from the root, or of another site, it is one already."""
    is_whole = path.startswith(("/", "mailto:", "data:")) or shown.is_web(path)
    return path if is_whole else f"{site.prefix}/{path}"


def _params(site: Site) -> Known:
    """Return the short texts of the configuration, those with a point in their key one level deeper."""
    found = Folded()
    for key, text in site.texts.items():
        name, point, below = key.lower().partition(".")
        value = of_header(text)
        if not point:
            found[name] = value
        elif isinstance(inner := found.setdefault(name, Folded()), Folded):
            inner[below] = value
    return found


def _page(values: Mapping[str, Value], kept: dict[str, Known], site: Thing) -> Thing:
    params = of_header(dict(values))
    below = params.get("params") if isinstance(params, Folded) else None
    if isinstance(params, Folded) and isinstance(below, Folded):
        params = Folded({**params, **below})

    def param(name: Known) -> Known:
        value: Known = params
        for each in plain(name).lower().split("."):
            value = value.get(each) if isinstance(value, dict) else None
        if value is not None:
            return value
        of_site = site.parts["Params"]
        return of_site.get(plain(name).lower()) if isinstance(of_site, Folded) else None

    said = params if isinstance(params, Folded) else Folded()
    title = said.get("title", "")
    return Thing(
        {
            "Title": title, "LinkTitle": title, "Description": said.get("description", ""),
            "Params": params, "Param": param, "Site": site, "RenderString": _rendered,
            "Scratch": scratch(kept), "Store": scratch(kept), "IsPage": True, "IsHome": False,
            "Kind": "page",
            "Resources": Thing({"Get": _file, "GetMatch": _file}),
            **dict.fromkeys(("RelPermalink", "Permalink", "TableOfContents"), Safe("")),
        }
    )  # fmt: skip


def _file(name: Known) -> Known:
    """Return a file of the page's bundle by its name or pattern; made smaller, it is the same picture."""
    parts: dict[str, Known] = {}
    found = Thing(parts)
    parts |= {
        **dict.fromkeys(("RelPermalink", "Permalink"), plain(name)),
        **dict.fromkeys(("Width", "Height"), Unsaid()),
        **dict.fromkeys(_CHANGES, lambda *_how: found),
    }
    return found


def _rendered(*given: Known) -> Known:
    """Return a text as Markdown; what may stand before it says how it is laid."""
    return Written(text_of(given[-1])) if given else None


def _highlighted(code: Known, language: Known = "", *_how: Known) -> Known:
    return Safe(shown.code(plain(code), plain(language)))


def scratch(kept: dict[str, Known]) -> Thing:
    """Return the notes that templates make for themselves, and for each other."""

    def put(name: Known, value: Known) -> Known:
        kept[plain(name)] = value
        return ""

    def add(name: Known, value: Known) -> Known:
        before = kept.get(plain(name))
        if before is None:
            return put(name, value)
        if isinstance(before, list):
            more = value if isinstance(value, list) else [value]
            return put(name, [*before, *more])
        if isinstance(before, str):
            if len(before) > MOST_CHARACTERS:
                raise Unknown("too long")
            return put(name, before + plain(value))
        return put(name, number_of(before) + number_of(value))

    def drop(name: Known) -> Known:
        kept.pop(plain(name), None)
        return ""

    def get(name: Known) -> Known:
        return kept.get(plain(name))

    return Thing({"Set": put, "Add": add, "Get": get, "Delete": drop})
