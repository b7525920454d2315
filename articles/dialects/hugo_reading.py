"""Files of a site of Hugo's that its templates read: ``readFile``, ``resources.Get``, those of a page."""

from __future__ import annotations

import csv
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from articles.dialects.dialect import Named
from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import Known, Method, Thing, Unsaid, of_header, plain
from articles.dialects.hugo_data import read_data
from articles.dialects.hugo_folders import (
    FILES,
    TEXTS,
    Titles,
    below,
    bundle_keys,
    fitting,
    folder_of,
    listed,
)
from articles.markup.addresses import is_picture_file

_ASSETS = f"{FILES}assets/"
_READS = re.compile(
    r"\b(?:readFile|ReadFile|readDir|ReadDir|fileExists|FileExists|getJSON|getCSV|GetJSON|GetCSV)\b"
    r"|\b[Rr]esources\.(?:Match|ByType)\b"
)
_RESOURCE = re.compile(r"\b[Rr]esources\.Get|\.Resources\b")
_PAGE = re.compile(r"\bGetPage\b")
_CONTENT = re.compile(r"\.(?:Raw)?Content\b|\.RenderShortcodes\b|\b[Uu]nmarshal\b")
_CHANGES = ("Crop", "Fill", "Filter", "Fit", "Process", "Resize")
_HIDDEN = re.compile(r"(?:^|/)\.")
_FINISHED = (
    "minify", "resources.Minify", "fingerprint", "resources.Fingerprint", "resources.PostProcess",
)  # fmt: skip
"""Functions that make a file smaller, or its name longer: what it shows stays the same."""
_PAGES = (".md", "/index.md", "/_index.md")
_MOST = 100


def reads_files(templates: Iterable[str]) -> bool:
    """Say whether any of these templates may read a file that it is told the name of."""
    return any(
        _READS.search(text)
        or (_CONTENT.search(text) and (_RESOURCE.search(text) or _PAGE.search(text)))
        for text in templates
    )


class Wishes(dict[str, str]):
    """A site's own parts, which take note of the files that were asked for and are not there."""

    __slots__ = ("wanted",)

    def __init__(self, parts: Mapping[str, str]) -> None:
        """Take the parts that are there."""
        super().__init__(parts)
        self.wanted: dict[str, None] = {}

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """Return a part by its key."""
        found = super().get(key, default)
        if found is None and key.startswith((FILES, TEXTS)) and len(self.wanted) < _MOST:
            self.wanted[key] = None
        return found


@dataclass(frozen=True, slots=True)
class Files:
    """The files that templates may read in one post: of the site, and of the page's own folder."""

    parts: Mapping[str, str]
    named: Named | None
    language: str
    work: Callable[[int], None] = field(repr=False)
    """Told of the steps that reading takes; raises ``Unknown`` where it is too much."""
    titles: Titles

    def functions(self) -> dict[str, Known]:
        """Return the functions that read files by their names."""
        resources = Thing({"Get": self.asset, "GetMatch": self.asset, "Match": self._assets})
        return {
            **dict.fromkeys(("readFile", "os.ReadFile"), self._read),
            **dict.fromkeys(("readDir", "os.ReadDir"), self._folder),
            **dict.fromkeys(("fileExists", "os.FileExists"), self._is_there),
            **dict.fromkeys(("getJSON", "data.GetJSON"), self._data),
            **dict.fromkeys(("getCSV", "data.GetCSV"), self._table),
            **dict.fromkeys(("unmarshal", "transform.Unmarshal"), self._unmarshalled),
            "resources": resources,
            **dict.fromkeys(_FINISHED, lambda *given: given[-1]),
        }

    def asset(self, name: Known) -> Known:
        """Return a file of the folder of assets by its name."""
        return _resource(plain(name), lambda: self._text(plain(name), (_ASSETS,)))

    def of_page(self, name: Known) -> Known:
        """Return a file of the page's bundle by its name or pattern."""
        return _resource(plain(name), lambda: self._text(plain(name), self._folders()))

    def bundle(self) -> Thing:
        """Return the files of the page's own folder, by their names, patterns and kind."""
        return Thing(
            {
                **dict.fromkeys(("Get", "GetMatch"), self.of_page),
                "Match": lambda pattern: self._of_bundle(plain(pattern)),
                "ByType": self._of_kind,
            }
        )

    def _of_kind(self, kind: Known) -> Known:
        if kind != "image":
            raise Unknown("kind")
        return self._of_bundle("**", only_pictures=True)

    def _of_bundle(self, pattern: str, *, only_pictures: bool = False) -> Known:
        """Return the files of the page's folder that a pattern means; with other names, nobody here knows."""
        names = listed(self.parts, bundle_keys(self.named, self.language))
        if names is None or self.titles.renames():
            raise Unknown("bundle")
        self.work(sum(map(len, names)))
        found = fitting(names, pattern)
        return [self._titled(one) for one in found if is_picture_file(one) or not only_pictures]

    def _titled(self, name: str) -> Known:
        title, params = self.titles.of(name)
        file = _resource(name, lambda: self._text(name, self._folders()))
        kind = "image" if is_picture_file(name) else "file"
        more: dict[str, Known] = {"Title": title or name, "ResourceType": kind}
        return Thing({**file.parts, **more, "Params": of_header(params or {})})

    def _assets(self, pattern: Known) -> Known:
        """Return the files of the folder of assets that a pattern means."""
        wanted = plain(pattern).lstrip("/")
        found = below(self.parts, folder_of(wanted), "assets")
        if found is None:
            raise Unknown(wanted)
        folder, names = found
        paths = fitting((f"{folder}/{name}" for name in names), wanted)
        return [self.asset(path) for path in paths]

    def _folder(self, path: Known) -> Known:
        """Return the files of a folder below the site's root, as far as they were listed."""
        above, _, folder = plain(path).strip("/").removeprefix("./").partition("/")
        found = below(self.parts, folder, above)
        if found is None:
            raise Unknown(folder)
        return [Thing({"Name": name, "IsDir": False}) for name in found[1]]

    def page(self, path: Known) -> str:
        """Return the text of another page by its path; Hugo finds it with and without its ending."""
        name = plain(path).strip("/").removesuffix(".md")
        return self._text("", [
            f"{folder}{posixpath.normpath(name)}{ending}"
            for ending in _PAGES
            for folder in (TEXTS, f"{TEXTS}{self.language}/")
        ])  # fmt: skip

    def _folders(self) -> Iterator[str]:
        if self.named is None or not self.named.is_bundle:
            raise Unknown("bundle")
        yield f"{TEXTS}{self.named.stem}/"
        yield f"{TEXTS}{self.language}/{self.named.stem}/"

    def _read(self, name: Known) -> Known:
        """Return a file by its path below the site's root, or else below the folder of its texts."""
        return self._text(plain(name), (FILES, TEXTS))

    def _is_there(self, name: Known) -> Known:
        """Say that a file is there. One that was not read may be too large for us: that is not known."""
        return self._read(name) is not None

    def _text(self, name: str, folders: Iterable[str]) -> str:
        path = posixpath.normpath(name.lstrip("/")) if name else ""
        for key in (folder + path for folder in folders):
            if not _HIDDEN.search(key) and "://" not in name:
                text = self.parts.get(key)
                if text is not None:
                    self.work(len(text))
                    return text
        raise Unknown(name)

    def _data(self, *given: Known) -> Known:
        told = [one for one in given if not isinstance(one, dict)]
        return read_data(self._text("".join(map(plain, told)), (FILES, TEXTS)))

    def _table(self, sign: Known, *given: Known) -> Known:
        told = [one for one in given if not isinstance(one, dict)]
        return _rows(self._text("".join(map(plain, told)), (FILES, TEXTS)), plain(sign))

    def _unmarshalled(self, *given: Known) -> Known:
        """Return what a file or a text of data says; what may stand before it tells how to read it."""
        value = given[-1]
        how = given[0] if len(given) > 1 and isinstance(given[0], dict) else {}
        if isinstance(value, Thing):
            name, content = value.parts.get("Name"), value.parts.get("Content")
            text = plain(content() if callable(content) else None)
            is_table = isinstance(name, str) and name.lower().endswith(".csv")
        else:
            text, is_table = plain(value), "delimiter" in how
        if not is_table:
            return read_data(text)
        return _rows(text, plain(how.get("delimiter", ",")))


def _rows(text: str, sign: str) -> Known:
    """Return the rows of a table. Raises ``Unknown`` where it is broken, or where no one sign parts them."""
    try:
        return [[*row] for row in csv.reader(text.splitlines(), delimiter=sign) if row]
    except (csv.Error, TypeError, ValueError) as error:
        raise Unknown(sign) from error


def _resource(name: str, content: Method) -> Thing:
    """Return a file of which the address is its name; made smaller, a picture is the same one."""
    parts: dict[str, Known] = {}
    found = Thing(parts)
    parts |= {
        **dict.fromkeys(("RelPermalink", "Permalink", "Name"), name),
        **dict.fromkeys(("Width", "Height"), Unsaid()),
        **dict.fromkeys(_CHANGES, lambda *_how: found),
        "Content": partial(content),
    }
    return found
