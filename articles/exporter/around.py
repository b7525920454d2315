"""What stands around the articles, for ``take_back``: sections, authors, tags, pages, the site's texts."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from articles.exporter.bodies import file_body
from articles.exporter.gallery import Gallery, copy, digest_of, name_of, stood_at, texts_of
from articles.exporter.namesakes import from_the_top_down
from articles.exporter.toml_writing import write_toml
from articles.markup.pictures import image_ids
from articles.models import (
    Address,
    Article,
    Author,
    Category,
    Image,
    OldList,
    Page,
    SiteTexts,
    Tag,
    as_written,
)
from articles.models.addresses import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from articles.exporter.folder import Folder
    from articles.exporter.forms import Form
    from articles.exporter.names import Names
    from articles.exporter.yaml_writing import Written

FORMAT = 1
AUTHORS, NEWSROOM, PICTURES = "authors.toml", "newsroom.json", "pictures-{}.jsonl"
IMAGES_A_FILE = 5_000
MANY = 1_000


def write_around(
    folder: Folder,
    gallery: Gallery,
    sites: Iterable[Mapping[str, Written]],
    pages: Iterable[str],
    spellings: Mapping[int, set[str]],
    imports: Iterable[Mapping[str, Written]],
) -> list[str]:
    """Write what the newsroom knows beside its articles; return what could not be written.

    ``spellings`` are names of authors, by number, as kept files write them; ``imports`` are the ways in
    which old files were read.
    """
    authors = Author.objects.select_related("portrait").order_by("pk")
    told = [_author(row, gallery, spellings.get(row.pk, set())) for row in authors]
    folder.write(AUTHORS, "\n".join(f"[[authors]]\n{write_toml(row)}" for row in told).encode())
    values = {
        "format": FORMAT,
        "site": _texts(gallery),
        "sites": list(sites),
        "imports": list(imports),
        "pages": list(pages),
        "sections": [_section(row) for row in from_the_top_down()],
        "tags": [
            {"name": r.name, "slug": r.slug} for r in Tag.objects.order_by("pk").iterator(MANY)
        ],
        "moved": _moved(),
        "lists": [
            {"path": as_written(row.path), "shows": row.shows} for row in OldList.objects.all()
        ],
    }
    written = f"{json.dumps(values, ensure_ascii=False, indent=1)}\n"
    # Kept: options tell names of files as the disk has them, and half a character is no UTF-8.
    folder.write(NEWSROOM, written.encode(errors="backslashreplace"))
    return _write_library(folder)


def _write_library(folder: Folder) -> list[str]:
    """List all pictures, and write those that no article shows below ``library``."""
    shown = {digest: path for path, digest in folder.now.items()}
    lost: list[str] = []
    rows = Image.objects.order_by("pk").iterator(MANY)
    for number, batch in enumerate(iter(lambda: list(islice(rows, IMAGES_A_FILE)), []), start=1):
        lines = []
        old = _old_paths(batch)
        for image in batch:
            place = (
                {"url": image.remote_url} if image.is_remote else _place(image, shown, folder, lost)
            )
            told = {**place, **_stood(image), **texts_of(image), **old.get(image.pk, {})}
            lines.append(json.dumps(told, ensure_ascii=False))
        folder.write(PICTURES.format(number), "".join(f"{line}\n" for line in lines).encode())
    return lost


def _stood(image: Image) -> dict[str, Written]:
    """Return where a picture stood before its file came here, and whether another row keeps its bytes."""
    is_shared = not (image.is_remote or image.content_hash)
    return {**stood_at(image), **({"shared": True} if is_shared else {})}


def _old_paths(images: Iterable[Image]) -> dict[int, dict[str, list[str]]]:
    """Return the paths of old sites that lead to pictures, by the pictures' numbers (1 query)."""
    found: dict[int, dict[str, list[str]]] = {}
    known = Address.objects.filter(image__in=images).order_by("pk")
    for number, path in known.values_list("image_id", "path"):
        found.setdefault(number or 0, {"old": []})["old"].append(as_written(path))
    return found


def _place(
    image: Image, shown: Mapping[str, str], folder: Folder, lost: list[str]
) -> dict[str, str]:
    if path := shown.get(digest_of(image)):
        return {"file": path}
    path = f"library/{name_of(image)}"
    try:
        copy(folder, path, image)
    except FileNotFoundError:
        lost.append(f"The file of the picture {str(image)!r} is lost.")
        return {}
    return {"file": path}


def write_pages(
    folder: Folder, form: Form, gallery: Gallery, names: Names, below: str
) -> list[str]:
    """Write the simple pages as pages of the generator; return where they stand."""
    rows = list(Page.objects.order_by("pk"))
    for posts in (
        form.posts,
        form.drafts,
    ):  # a page there would be the head of Hugo's list of posts
        names.take(f"{below}{form.page_folder}{posts}index.html")
    gallery.images = Image.objects.shown_in([row.body for row in rows])
    paths = []
    for row in rows:
        place = form.page_folder if row.is_published else form.hidden_pages or form.page_folder
        path = names.free(below + place, row.slug, row.pk, "/index.html")
        folder.write(
            path, form.file(_page(row, gallery), file_body(row.body, gallery.shown)).encode()
        )
        paths.append(path)
    return paths


def _page(row: Page, gallery: Gallery) -> dict[str, Written]:
    shown = [gallery.images[number] for number in image_ids(row.body) if number in gallery.images]
    return {
        "title": row.title,
        "layout": "page",
        "permalink": f"{row.path}/",
        "slug": row.slug,
        "lang": row.language,
        **({} if row.is_published else {"published": False, "draft": True}),
        **({"pictures": gallery.told(shown)} if shown else {}),
        "newsroom": {
            "format": FORMAT,
            "page": True,
            "position": row.position,
            "in_footer": row.in_footer,
        },
    }


def _texts(gallery: Gallery) -> dict[str, Written]:
    texts = SiteTexts.current()
    told: dict[str, Written] = {
        "name": texts.name,
        "tagline": texts.tagline,
        "footer": texts.footer,
    }
    return {**told, **_picture("logo", texts.logo, gallery)}


def _section(row: Category) -> dict[str, Written]:
    told: dict[str, Written] = {"path": row.path, "name": row.name, "position": row.position}
    more: dict[str, Written] = {"hue": row.hue, "description": row.description}
    return {**told, **{key: value for key, value in more.items() if value}}


def _author(row: Author, gallery: Gallery, spelt: set[str]) -> dict[str, Written]:
    told: dict[str, Written] = {"name": row.name, "kind": row.kind, "slug": row.slug}
    also: list[Written] = [*sorted(spelt - {row.name})]
    more: dict[str, Written] = {"bio": row.bio, "links": row.links, "also": also}
    return {
        **told,
        **{k: v for k, v in more.items() if v},
        **_picture("portrait", row.portrait, gallery),
    }


def _picture(key: str, image: Image | None, gallery: Gallery) -> dict[str, Written]:
    """Return where a picture lies, told from the file that names it, and its texts."""
    if image is None or not (address := gallery.place(image)):
        return {}
    is_named = image.is_remote or not image.content_hash
    return {key: image.remote_url if is_named else gallery.beside(address)}


def _moved() -> list[Written]:
    """Return the paths that sections, tags, authors and pages had before, and where they lead."""
    rows = Address.objects.filter(article=None, image=None)
    return [
        {
            "from": as_written(row.path),
            "to": row.target.path,
            **({"old": True} if row.is_legacy else {}),
        }
        for row in rows.select_related(*TARGETS[1:]).order_by("pk").iterator(MANY)
        if not isinstance(row.target, Article | Image) and row.target.path != row.path
    ]
