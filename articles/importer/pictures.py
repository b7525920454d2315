"""Finding the picture files that posts name: beside the post, in its folder, below the source."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from articles.importer.find import Found

MAX_BYTES = 25 * 1024 * 1024


def locate(found: Found, address: str, extra: Path | None = None) -> Path | None:
    """Return the file a post means, or None. Nothing outside source and ``extra`` is ever looked at.

    In this order: beside the post, in the folder of its name (Hexo's post assets), below the
    source or the site's static files (as for ``/images/a.png``), and below the folder the operator named.
    """
    name = unquote(address.split("?", 1)[0].split("#", 1)[0]).replace("\\", "/")
    if not name or "\0" in name:
        return None
    below = name.lstrip("/")
    places = [(folder / below, folder) for folder in (found.root, *found.assets)]
    if not name.startswith("/"):
        beside = found.file.parent
        places = [
            (beside / name, found.root),
            (found.file.with_suffix("") / name, found.root),
            *places,
        ]
    if extra is not None:
        places.append((extra / below, extra.resolve()))
    return next((real for place, root in places if (real := _inside(place, root))), None)


def _inside(place: Path, root: Path) -> Path | None:
    try:
        real = place.resolve(strict=True)
        is_picture = (
            real.is_relative_to(root) and real.is_file() and real.stat().st_size <= MAX_BYTES
        )
    except (OSError, RuntimeError, ValueError):
        return None
    return real if is_picture else None
