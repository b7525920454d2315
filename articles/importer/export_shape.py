"""What the files around an export hold, as ``take_back`` reads it: a person may have changed it."""

from __future__ import annotations

from typing import TypedDict

AGAIN = "Put the value back as it was, or export again."
MOST_BYTES = 256 * 1024 * 1024
"""More bytes than any list of an export has: one of a thousand pictures takes 1 MB."""


class _Site(TypedDict):
    name: str
    tagline: str
    footer: str
    logo: str


class _ReadAs(TypedDict):
    options: dict[str, object]
    paths: list[str]


class _Window(TypedDict("_From", {"from": str})):
    until: str
    ended: str
    reason: str
    updated: str
    says: str
    address: str


class _OldSite(TypedDict):
    folder: str
    source: str
    form: str
    plain: bool
    read_as: list[_ReadAs]
    addresses: dict[str, list[str]]
    windows: dict[str, _Window]


class _Import(TypedDict):
    source: str
    configurations: list[dict[str, object]]
    options: dict[str, object]


class _Section(TypedDict):
    path: str
    name: str
    position: int
    hue: str
    description: str


class _Tag(TypedDict):
    name: str
    slug: str


class _Moved(TypedDict("_From", {"from": str})):
    to: str
    old: bool


class _List(TypedDict):
    path: str
    shows: str


class Newsroom(TypedDict):
    """``newsroom.json``. Keys may be missing, and others be there."""

    format: int
    site: _Site
    sites: list[_OldSite]
    imports: list[_Import]
    pages: list[str]
    sections: list[_Section]
    tags: list[_Tag]
    moved: list[_Moved]
    lists: list[_List]


class _Ref(TypedDict):
    id: int
    name: str


class _Credit(TypedDict):
    author: _Ref
    role: str
    lead_in: str


class _Note(TypedDict):
    kind: str
    text: str
    at: str


class Said(TypedDict):
    """What an article said at its import: a ``Snapshot``."""

    headline: str
    slug: str
    body: str
    language: str
    kind: str
    standfirst: str
    summary: str
    dateline: str
    section: _Ref | None
    categories: list[_Ref]
    tags: list[_Ref]
    bylines: list[_Credit]
    lead_image: _Ref | None
    lead_caption: str
    images: list[_Ref]
    source_name: str
    source_url: str
    comments_allowed: bool
    seo_title: str
    seo_description: str
    is_pinned: bool
    corrections: list[_Note]
    format: int


class _Rows(TypedDict):
    images: dict[str, str]
    categories: dict[str, str]
    tags: dict[str, str]
    authors: dict[str, str]


class OldFile(TypedDict, total=False):
    """A line of ``old-files-1.jsonl``."""

    source: str
    path: str
    was: str
    kind: str
    settled: str
    site: str
    file: str
    sha256: str
    dialect: str
    header: dict[str, object]
    repairs: list[str]
    pictures: dict[str, str | None]
    at: str
    read: int
    page: str
    untouched: bool
    said: Said
    rows: _Rows
