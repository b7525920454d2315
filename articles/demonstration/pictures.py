"""Drawing the pictures and taking them into the library, before the posts name them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from articles import library
from articles.demonstration import site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOLDER = "pictures"
CREDIT = "绘图：叶小舟"
LICENCE = "Drawn for the demonstration newsroom; free to use."
TEXTS = ("title", "alt", "caption", "credit")


def take_in(folder: Path, draw: Callable[[str], bytes]) -> None:
    """Draw every picture, keep it, and put it where the posts look for it.

    The importer then finds the same bytes in the library, with their texts. While one
    picture is being encoded the next is drawn: Pillow lets other threads run meanwhile.
    """
    (folder / FOLDER).mkdir()
    told = (
        site.table("pictures.toml")
        | _portraits()
        | {"mark": {"title": "报头标志", "alt": "澜港日报"}}
    )
    with ThreadPoolExecutor(2) as pool:
        for name, data in zip(told, pool.map(draw, told), strict=True):
            (folder / FOLDER / f"{name}.jpg").write_bytes(data)
            _keep(name, data, told[name])


def _keep(name: str, data: bytes, told: dict[str, Any]) -> None:
    texts: dict[str, Any] = {"credit": CREDIT, "licence": LICENCE}
    texts |= {field: told[field] for field in TEXTS if field in told}
    taken = library.take_in(data, name=file_name(name), **texts)
    if taken.is_new and "focal" in told:
        taken.image.focal_x, taken.image.focal_y = told["focal"]
        taken.image.save(update_fields=["focal_x", "focal_y"])


def _portraits() -> dict[str, dict[str, Any]]:
    """Return what is said of the portraits: the authors' names."""
    people = site.table("authors.toml")["authors"]
    return {
        person["slug"]: {"title": person["name"], "alt": person["name"]}
        for person in people
        if "portrait" in person
    }


def file_name(name: str) -> str:
    """Return the file name by which posts and authors mean a picture."""
    return f"{name}.jpg"
