"""Where pictures stand that a generator puts below a folder, or another site, of its own choice. Pure."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from articles.importer.bodies import ATTRIBUTE, PICTURE_TAG, picture, value_of
from articles.markup.addresses import is_picture_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles.dialects import Value
    from articles.importer.incoming import Options
    from articles.importer.keys import Keys

_SLASHES = re.compile(r"(?<!:)/{2,}")


def folder_of(keys: Keys, options: Options) -> str:
    """Return the path or address that stands before the local pictures of a post; "" for none.

    A key that names a picture itself is no folder.
    """
    names = options.dialect.picture_folder_keys
    named = keys.line(*names) if names else ""
    folder = "" if is_picture_file(named) else named.strip("/")
    if "://" in folder:
        return folder
    above = options.site.pictures_at.rstrip("/")
    if not folder and not above:
        return ""
    whole = "/".join(part for part in (above, folder) if part)
    return _SLASHES.sub("/", whole if "://" in whole else f"/{whole}")


def placed(address: str, folder: str) -> str:
    """Return the address of a picture where its site showed it: one with a host is as it is written."""
    found = picture(address, {}) if folder else None
    if found is None or found.where != "local" or found.written:
        return address
    return folder + _SLASHES.sub("/", f"/{found.address}")


def placed_in(written: str, folder: str) -> str:
    """Return HTML with its pictures where the site showed them."""
    if not folder or "<img" not in written.lower():
        return written

    def attribute(found: re.Match[str]) -> str:
        if found[1].lower() != "src":
            return found[0]
        return f'{found[1]}="{html.escape(placed(value_of(found), folder))}"'

    return PICTURE_TAG.sub(lambda tag: ATTRIBUTE.sub(attribute, tag[0]), written)


def told_of(told: Mapping[str, Value], folder: str, prefix: str) -> Mapping[str, Value]:
    """Return what a header says of pictures, by the addresses that they get here."""
    if not folder and not prefix:
        return told
    return {in_site(placed(address, folder), prefix): said for address, said in told.items()}


def in_site(address: str, prefix: str) -> str:
    """Return the path of a picture in its site, of one with the folder before it in which the site stood."""
    return address[len(prefix) :] if prefix and address.startswith(f"{prefix}/") else address


def all_in_site(written: str, prefix: str) -> str:
    """Return HTML with its pictures by their paths in the site."""
    if not prefix or f"{prefix}/" not in written:
        return written
    source = re.compile(rf"(\bsrc\s*=\s*[\"']?){re.escape(prefix)}(?=/)", re.IGNORECASE)
    return PICTURE_TAG.sub(lambda tag: source.sub(r"\1", tag[0]), written)
