"""Who made a picture and what it shows, as cameras and agencies write it into the file."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PIL import IptcImagePlugin
from PIL.ExifTags import Base

from articles.text.normal import line

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MAX_XMP_BYTES = 256 * 1024
MAX_CREDIT = 200
MAX_CAPTION = 1000

IPTC_CREDITS = ((2, 80), (2, 110), (2, 116))
IPTC_CAPTIONS = ((2, 120),)
EXIF_CREDITS = (Base.Artist, Base.XPAuthor, Base.Copyright)
EXIF_CAPTIONS = (Base.ImageDescription, Base.XPSubject, Base.XPTitle)
XMP_CREDITS = ("dc:creator", "photoshop:Credit", "dc:rights")
XMP_CAPTIONS = ("dc:description", "dc:title")

WINDOWS_TAGS = frozenset({Base.XPAuthor, Base.XPSubject, Base.XPTitle})

# Cameras write these where a caption should stand.
NOT_A_CAPTION = frozenset(
    {"olympus digital camera", "default", "screenshot", "sony dsc", "untitled"}
)


@dataclass(frozen=True, slots=True)
class Credits:
    """Credit and caption found in a picture; empty where it holds none."""

    credit: str = ""
    caption: str = ""


def credits_of(image: ImageFile) -> Credits:
    """Read IPTC, then XMP, then EXIF, the first that speaks; damaged ones are passed over."""
    iptc, xmp, exif = _iptc(image), _xmp(image), image.getexif()
    credit = (
        _first(_decoded(iptc.get(key)) for key in IPTC_CREDITS)
        or _first(_xmp_value(xmp, name) for name in XMP_CREDITS)
        or _first(_exif_value(exif, tag) for tag in EXIF_CREDITS)
    )
    caption = (
        _first(_decoded(iptc.get(key)) for key in IPTC_CAPTIONS)
        or _first(_xmp_value(xmp, name) for name in XMP_CAPTIONS)
        or _first(_exif_value(exif, tag) for tag in EXIF_CAPTIONS)
    )
    is_caption = caption.casefold() not in NOT_A_CAPTION
    return Credits(credit[:MAX_CREDIT], caption[:MAX_CAPTION] if is_caption else "")


def _first(values: Any) -> str:
    return next((found for found in map(line, values) if found), "")


def _iptc(image: ImageFile) -> dict[Any, Any]:
    try:
        return IptcImagePlugin.getiptcinfo(image) or {}
    except (OSError, ValueError, SyntaxError, IndexError, KeyError, TypeError):
        return {}


def _decoded(value: Any) -> str:
    """Return IPTC bytes as text: UTF-8 as is now usual, else the old Latin."""
    if isinstance(value, list):
        return "、".join(filter(None, map(_decoded, value)))
    if not isinstance(value, bytes):
        return ""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _exif_value(exif: Any, tag: Base) -> str:
    """Return one EXIF text. Chinese phones write UTF-8 where the standard says ASCII."""
    value = exif.get(tag, "")
    if tag in WINDOWS_TAGS:
        return bytes(value).decode("utf-16-le", errors="ignore") if value else ""
    return _decoded(value if isinstance(value, bytes) else str(value).encode("latin-1", "ignore"))


def _xmp(image: ImageFile) -> str:
    packet = image.info.get("xmp", b"")
    packet = packet if isinstance(packet, bytes) else str(packet).encode(errors="ignore")
    return packet[:MAX_XMP_BYTES].decode(errors="ignore")


def _xmp_value(packet: str, name: str) -> str:
    """Return a property of an XMP packet, written as attribute, element or list.

    Read by pattern and not by an XML parser: the packet is a stranger's, and three
    short forms are all that cameras and agencies use.
    """
    found = re.search(rf'\b{name}="([^"]{{1,2000}})"', packet)
    if found is None:
        element = re.search(rf"<{name}>(.{{1,6000}}?)</{name}>", packet, re.DOTALL)
        items = re.findall(r"<rdf:li[^>]{0,100}>([^<]{1,2000})<", element[1]) if element else []
        text = "、".join(items) if items else (element[1] if element else "")
        return html.unescape("" if "<" in text else text)
    return html.unescape(found[1])
