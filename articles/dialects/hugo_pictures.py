"""Shortcodes of Hugo's themes that show pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup.addresses import is_picture_file

_PATH = re.compile(r"[\w./%-]+")


def _picture(given: Arguments) -> str | None:
    """Take ``file [alt [caption]]``, or a picture of the bundle by a part of its ``name`` and a caption.

    One with other names is read as any other shortcode.
    """
    src, part = given.get("", 0), given.get("name")
    if part and not given.get("src") and _PATH.fullmatch(part):
        told = shown.captioned(given.get("alt"))
        return shown.figure(part if "." in part else f"*{part}*", alt=given.get("alt"), told=told)
    if given.named or not is_picture_file(src):
        return None
    return shown.figure(src, alt=given.get("", 1), told=shown.captioned(given.get("", 2)))


def gallery(given: Arguments, inside: str) -> str | None:
    """Return the pictures inside; one that only names their folder stays, as nothing shows them."""
    before, *commented = inside.split("<!--")
    is_shown = before.strip() or any(part.partition("-->")[2].strip() for part in commented)
    return shown.unwrapped(given, inside) if is_shown else None


def _small_picture(given: Arguments) -> str | None:
    return shown.picture(given.get("url"), alt=given.get("alt")) if given.get("url") else None


def _processed(given: Arguments, inside: str) -> str | None:
    """Take a picture of the bundle by its name or a part of it, as Docsy does; its caption stands inside."""
    name = given.get("src", 0)
    if not name or "{" in name:
        return None
    told = shown.captioned(" ".join(inside.split())) or shown.captioned(given.get("caption"))
    return shown.figure(name if "." in name else f"*{name}*", alt=given.get("alt"), told=told)


def _several(given: Arguments) -> str | None:
    """Take pictures that are listed; those that only a pattern names are known to nobody here."""
    written = given.get("images") or ",".join(given.words if not given.named else ())
    listed = [name.strip() for name in written.strip("{}").split(",")]
    is_list = all(map(is_picture_file, listed)) and "*" not in written
    return "".join(map(shown.figure, listed)) if is_list else None


def _late(given: Arguments) -> str | None:
    """Take the words for a picture and, last, its file, which is only loaded when it is seen."""
    *before, src = given.words or ("",)
    is_one = is_picture_file(src) and not given.named
    return shown.figure(src, alt=before[-1] if before else "") if is_one else None


SINGLE: Mapping[str, Single] = {
    "image": _picture, "img": _picture, "inTextImg": _small_picture, "carousel": _several,
    "imgproc": lambda given: _processed(given, ""), "imgloop": _several,
    **dict.fromkeys(("lazyimg", "lazyimg-row", "lazyimg-col"), _late),
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {"imgproc": _processed, "gallery": gallery}
