"""Maps that tags of Hexo's plugins draw: a line with the name of the place, which leads to a map.

``hexo-tag-map`` and ``hexo-tag-leaflet``. The first tells the length before the breadth.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,20})?", re.ASCII)
_ZOOM = re.compile(r"\d{1,2}", re.ASCII)
_OPEN = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map={zoom}/{lat}/{lon}"
_HOUSES = {
    **dict.fromkeys(("amap", "Amap", "gaodeMap", "GaodeMap"),
                    "https://uri.amap.com/marker?position={lon},{lat}&name={name}"),
    **dict.fromkeys(("baiduMap", "BaiduMap"),
                    "https://api.map.baidu.com/marker?location={lat},{lon}&title={name}"
                    "&content={name}&output=html"),
    **dict.fromkeys(("googleMap", "GoogleMap"), "https://www.google.com/maps?q={lat},{lon}"),
    **dict.fromkeys(("map", "Map", "openstreetMap", "OpenStreetMap", "geoqMap", "GeoqMap", "GeoQ"), _OPEN),
}  # fmt: skip
"""Each house counts its degrees its own way in China, so that a place is right on its own map alone."""
_MOST_MARKERS = 200


def _linked(pattern: str, lat: str, lon: str, name: str = "", zoom: str = "") -> str:
    """Return a link to a place, or "" where the degrees are none."""
    if not (_DEGREES.fullmatch(lat) and _DEGREES.fullmatch(lon)):
        return ""
    told = name or f"{lat}, {lon}"
    level = zoom if _ZOOM.fullmatch(zoom) else "14"
    return shown.link(pattern.format(lat=lat, lon=lon, zoom=level, name=quote(told)), told)


def _at(pattern: str) -> Single:
    """Return a tag that takes ``length, breadth[, words[, zoom[, width[, height[, layer]]]]]``."""

    def placed(given: Arguments) -> str | None:
        parts = [part.strip(" \"'") for part in re.split(r"[,，]", given.written)]
        lon, lat, name, zoom = (*parts, "", "", "", "")[:4]
        link = _linked(pattern, lat, lon, name, zoom)
        return f"\n\n<p>{link}</p>\n\n" if link else None

    return placed


def _leaflet(given: Arguments, inside: str) -> str | None:
    """Take ``breadth length [zoom] …``, and lines ``marker:name, breadth, length…`` or ``geoJSON:file``."""
    links = []
    for line in inside.split("\n")[:_MOST_MARKERS]:
        key, _, told = line.strip().partition(":")
        if key == "marker":
            name, lat, lon = (*(part.strip() for part in told.split(",")), "", "", "")[:3]
            links.append(_linked(_OPEN, lat, lon, name, given.get("", 2)))
        elif key == "geoJSON" and told.strip():
            links.append(shown.link(told.strip(), told.strip().rpartition("/")[2]))
    links = [link for link in links if link]
    links = links or [_linked(_OPEN, given.get("", 0), given.get("", 1), zoom=given.get("", 2))]
    items = "".join(f"<li>{link}</li>" for link in links)
    return f"\n\n<ul>{items}</ul>\n\n" if links[0] else None


SINGLE: Mapping[str, Single] = {name: _at(pattern) for name, pattern in _HOUSES.items()}
PAIRED: Mapping[str, Paired] = {"leaflet": _leaflet}
CODE = frozenset(PAIRED)
