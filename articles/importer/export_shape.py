"""What the file around an export holds, as ``take_back`` reads it: a person may have changed it."""

from __future__ import annotations

from typing import TypedDict


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
    pages: list[str]
    sections: list[_Section]
    tags: list[_Tag]
    moved: list[_Moved]
    lists: list[_List]
