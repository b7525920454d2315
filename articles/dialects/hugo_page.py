"""What templates of Hugo's shortcodes read of the page and the site, and what they do with addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from articles.dialects import tag_html as shown
from articles.dialects.containers import split_hugo
from articles.dialects.dialect import Named
from articles.dialects.go_dates import moment, written_as
from articles.dialects.go_lists import comparing
from articles.dialects.go_patterns import Patterns
from articles.dialects.go_run import Room
from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import (
    MOST_CHARACTERS,
    Folded,
    Known,
    Safe,
    Thing,
    Written,
    number_of,
    of_header,
    plain,
    text_of,
)  # fmt: skip
from articles.dialects.header import Unreadable, Value
from articles.dialects.hugo_data import data_of, word_of
from articles.dialects.hugo_facts import moment_in, named_in
from articles.dialects.hugo_folders import Titles
from articles.dialects.hugo_partials import Partials
from articles.dialects.hugo_reading import Files
from articles.dialects.site import Site

Address: TypeAlias = "Callable[..., str | None]"
"""Returns the address of a page by its path and, behind it, a language, as ``ref`` does."""
_PARTIAL = ("partial", "partialCached", "partials.Include", "partials.IncludeCached")
_OF_HUGO: Mapping[str, Known] = {
    "IsProduction": True, "Environment": "production",
    **dict.fromkeys(("IsServer", "IsDevelopment"), False),
}  # fmt: skip


@dataclass(slots=True)
class Post:
    """What all shortcodes of one post share."""

    site: Site
    values: Mapping[str, Value]
    address: Address
    room: Room = field(default_factory=Room)
    kept: dict[str, Known] = field(default_factory=dict)
    """What shortcodes keep for each other."""
    open: list[Thing] = field(default_factory=list)
    """Shortcodes inside of which others are being worked out, the innermost last."""
    closed: tuple[object, Thing] | None = None
    """The arguments of the one that was closed last, and what is known of it."""
    count: int = 0
    left: int = 150_000
    """So many characters more may its text become by them."""
    data: Known = None
    inner: Callable[[str, Room], str] | None = None
    """Shows the shortcodes of a text of another page; None within such a text."""
    language: str = field(init=False, default="")
    files: Files = field(init=False)
    page_parts: dict[str, Known] = field(init=False)
    functions: dict[str, Known] = field(init=False)

    def __post_init__(self) -> None:
        """Make ready what every template may ask for."""
        named, at = named_in(self.values), moment_in(self.values)
        self.language = (named.language if named else "") or self.site.language
        site = _site(self.site, self.language, self.site_data, self._page_at)
        titles = Titles(self.values.get("resources"))
        files = Files(self.site.own_parts, named, self.language, self.room.work, titles)
        self.files = files
        own = {
            **_page(self.values, self.kept, site).parts,
            "Resources": files.bundle(),
            "GetPage": self._page_at,
        }
        day: dict[str, Known] = {"Date": moment(at)} if at else {}
        page = Thing({**own, **_place(named, self.language), **day})
        self.page_parts = {"Page": page, "Site": site, "Position": ""}
        hugo = Thing({**_OF_HUGO, "Data": self.site_data})
        self.functions = {
            "site": site, "page": page, "hugo": hugo, **files.functions(), **self._functions(),
        }  # fmt: skip
        partials = Partials(self.site.own_parts, self.functions, self.room)
        self.functions |= dict.fromkeys(_PARTIAL, partials.shown)

    def absolute(self) -> dict[str, Known]:
        """Return the functions that differ where an address is shown as words, not followed."""
        whole = _root(self.site).removesuffix(f"{self.site.prefix}/")

        def shown(path: Known) -> Known:
            address = _below(plain(path), self.site)
            return whole + address if address.startswith("/") else address

        return dict.fromkeys(("absURL", "urls.AbsURL"), shown)

    def site_data(self) -> Known:
        """Return the site's files of data, read when first asked for."""
        if self.data is None:
            self.data = data_of(self.site.own_parts)
        return self.data

    def _page_at(self, path: Known) -> Known:
        """Return another page, of which only its address and its text are known here."""
        address = self.address(plain(path))
        body = partial(self._body, path)
        told: dict[str, Known] = dict.fromkeys(("RelPermalink", "Permalink"), address)
        if address is None:  # it may be one that is only shown in others
            told = {}
            body()
        shown = dict.fromkeys(
            ("Content", "RenderShortcodes"), lambda: Written(self._inside(body()))
        )
        return Thing({**told, **shown, "RawContent": body})

    def _body(self, path: Known) -> str:
        """Return the text of another page below its header."""
        try:
            return split_hugo(self.files.page(path)).body
        except Unreadable as error:
            raise Unknown(error.message) from None

    def _inside(self, text: str) -> str:
        """Return a text of another page with its own shortcodes shown."""
        if "{{" not in text:
            return text
        if self.inner is None:
            raise Unknown("shortcodes in shortcodes")
        self.room.take(len(text))
        return self.inner(text, self.room)

    def _word(self, key: Known, *_context: Known) -> Known:
        usual = self.site.language.lower()
        return word_of(self.site.own_parts, self.language.lower(), usual, plain(key))

    def _day(self, layout: Known, value: Known) -> Known:
        """Return a day as a layout shows it, with the names of months in the page's language."""
        named = named_in(self.values)
        code = (named.language if named else "") or self.site.main_language
        return written_as(layout, value, code)

    def _functions(self) -> dict[str, Known]:
        def local(path: Known) -> Known:
            return _below(plain(path), self.site)

        def in_language(path: Known) -> Known:
            if len(self.site.languages) > 1:
                raise Unknown("language")
            return local(path)

        def to_page(_page: Known, said: Known) -> Known:
            told = said if isinstance(said, dict) else {"path": said}
            address = self.address(plain(told.get("path", "")), plain(told.get("lang", "")))
            if address is None:
                raise Unknown("ref")
            return address

        return {
            **dict.fromkeys(("relURL", "absURL", "urls.RelURL", "urls.AbsURL"), local),
            **dict.fromkeys(("relLangURL", "absLangURL"), in_language),
            **dict.fromkeys(("urls.RelLangURL", "urls.AbsLangURL"), in_language),
            **dict.fromkeys(("ref", "relref", "urls.Ref", "urls.RelRef"), to_page),
            **dict.fromkeys(("highlight", "transform.Highlight"), _highlighted),
            **dict.fromkeys(("i18n", "T", "lang.Translate"), self._word),
            **dict.fromkeys(("dateFormat", "time.Format"), self._day),
            **dict.fromkeys(("newScratch", "collections.NewScratch"), lambda: scratch({})),
            **Patterns(self.room.work).functions(),
            **comparing(self.room.work),
        }


def _site(
    site: Site, language: str, data: Callable[[], Known], page: Callable[[Known], Known]
) -> Thing:
    root = Thing(dict.fromkeys(("RelPermalink", "Permalink"), _root(site)))
    told: dict[str, Known] = {
        "Params": _params(site), "BaseURL": _root(site), "Data": data, "Home": root, "GetPage": page,
        "Language": Thing({"Lang": language}), "IsServer": False,
    }  # fmt: skip
    return Thing({**told, "Title": site.title} if site.title else told)


def _place(named: Named | None, language: str) -> dict[str, Known]:
    """Return what a page's path says of it."""
    told: dict[str, Known] = {
        "Lang": language, "Language": Thing({"Lang": language}), "Position": "",
    }  # fmt: skip
    if named is None:
        return told
    above, _, name = named.stem.rpartition("/")
    folder = named.stem if named.is_bundle else above
    place = f"{folder}/" if folder else ""
    file = Thing({"Dir": place, "ContentBaseName": name})
    return {**told, "File": file, "Dir": place, "Section": named.section}


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
            **dict.fromkeys(("RelPermalink", "Permalink", "TableOfContents"), Safe("")),
        }
    )  # fmt: skip


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
