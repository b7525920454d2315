"""Posts that nobody touched here: the bytes they came in as, and their pictures where they name them."""

from __future__ import annotations

import json
import posixpath
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from django.db.models import Q

from articles.exporter.folder import Unwritable
from articles.exporter.gallery import copy
from articles.exporter.readings import made_as
from articles.models import Address, Category, LegacyPost, tag_key
from articles.text.names import names_in
from articles.text.normal import line
from articles.text.packing import Damaged

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from articles.exporter.folder import Folder
    from articles.exporter.homes import Site
    from articles.exporter.namesakes import AllNamesakes
    from articles.exporter.stories import Batch, Story
    from articles.models import Image
    from articles.snapshot import Ref


AUTHOR_KEYS = (
    "bylines", "author", "authors", "by", "post_author", "translator", "translators", "editor", "editors",
    "photographer", "photographers", "illustrator", "illustrators",
)  # fmt: skip
NAME_KEYS = ("name", "display_name", "title", "nick", "login")


def says_so(
    story: Story,
    batch: Batch,
    moved: Container[int],
    namesakes: AllNamesakes,
    read_as: str | None,
) -> bool:
    """Say whether the names in the old file are still those of today: a renamed tag is another one.

    So is a section that was ``moved`` below another, one below a section with another name than it had, and
    an author or a section whose name alone means another one. ``read_as`` is the JSON of the options that the
    file was read with; where nobody knows them, it must be plain which authors it names.
    """
    content, rows = story.desk, batch.directory
    sections = [content.section, *content.categories] if content.section else [*content.categories]
    ways = [row.pk for ref in sections if ref for row in rows.lineage(ref.id)]
    above = {row.name for ref in sections if ref for row in rows.lineage(ref.id)[:-1]}
    return (
        not content.corrections
        and all(_is_named(ref, rows.categories) for ref in sections if ref)
        and not any(number in moved or number in namesakes.sections.unnamed for number in ways)
        and all(_is_named(ref, rows.tags) for ref in content.tags)
        and all(_is_named(line.author, rows.authors) for line in content.bylines)
        and not any(line.author.id in namesakes.authors.unnamed for line in content.bylines)
        and all(_stands_in(name, story.legacy, read_as or "") for name in above)
        and (read_as is not None or spellings(story) is not None)
    )


def moved_sections() -> frozenset[int]:
    """Return the sections that stood below another one once, or at the top, and do no more (2 queries)."""
    rows = {row.pk: row for row in Category.objects.all()}
    paths = {number: {row.path} for number, row in rows.items()}
    known = Address.objects.filter(category__isnull=False, is_legacy=False)
    for number, path in known.values_list("category_id", "path"):
        paths[number or 0].add(path)
    return frozenset(
        number
        for number, row in rows.items()
        if not {path.rpartition("/")[0] for path in paths[number]}
        <= paths.get(row.parent_id or 0, {""})
    )


def spellings(story: Story) -> dict[int, str] | None:
    """Return how the old file spells its authors, by their numbers; None where that cannot be told."""
    header = story.legacy.header if story.legacy else {}
    told = {key.lower(): value for key, value in header.items()}
    written = _once(name for key in AUTHOR_KEYS for name in _names(told.get(key)))
    parts = _once(name for line in written.values() for name in names_in(line))
    own = {tag_key(line.author.name): line.author.id for line in story.desk.bylines}
    if own.keys() == parts.keys():
        return {number: parts[key] for key, number in own.items()}
    numbers = list(dict.fromkeys(line.author.id for line in story.desk.bylines))
    for names in (written, parts):
        if len(names) == len(numbers):
            return dict(zip(numbers, names.values(), strict=True))
    return None


def is_whole(legacy: LegacyPost) -> bool:
    """Say whether the kept bytes can still be read."""
    try:
        _ = legacy.raw
    except Damaged:
        return False
    return True


def _once(names: Iterable[str]) -> dict[str, str]:
    """Return names by what makes two spellings one."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(tag_key(name), name)
    return found


def _names(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        value = next((value[key] for key in NAME_KEYS if isinstance(value.get(key), str)), None)
    return [line(value)] if isinstance(value, str) and line(value) else []


def write(
    folder: Folder, legacy: LegacyPost, site: Site, images: Mapping[int | str, Image]
) -> list[str]:
    """Write the kept bytes and the pictures; return what could not be written."""
    folder.write(site.base + made_as(legacy), legacy.raw)
    lost: list[str] = []
    for address, number in legacy.pictures.items():
        if number is None:
            continue  # its file was not there when the post came in
        try:
            path = place(address, made_as(legacy), site)
            copy(folder, path, images.get(number))
        except FileNotFoundError:
            lost.append(f"The file of the picture {address!r} is lost.")
        except Unwritable as error:
            lost.append(f"The picture {address!r} cannot be written: {error}")
    return lost


def fits(folder: Folder, legacy: LegacyPost, site: Site, images: Mapping[int | str, Image]) -> bool:
    """Say whether no other picture has the place of one of the post's: it was replaced over there since."""
    for address, number in legacy.pictures.items():
        image = images.get(number or 0)
        if image is None:
            continue
        try:
            path = place(address, made_as(legacy), site)
        except Unwritable:
            continue
        if folder.now.get(path, image.content_hash) != image.content_hash:
            return False
    return True


def place(address: str, post: str, site: Site) -> str:
    """Return where a picture belongs that a post names: where the generator and the importer look for it.

    From the root where it begins with a slash; else, for Hexo, in the folder of the post's name (its
    asset folder), and beside the post for the others.
    """
    name = unquote(address.split("?", 1)[0].split("#", 1)[0]).replace("\\", "/")
    if name.startswith("/"):
        path, root = site.gallery.static + name.lstrip("/"), site.gallery.static
    else:
        is_hexo = site.form.name == "hexo" and not site.is_plain
        beside = PurePosixPath(post).with_suffix("") if is_hexo else PurePosixPath(post).parent
        path, root = posixpath.normpath(posixpath.join(site.base, str(beside), name)), site.base
    if ".." in PurePosixPath(path).parts or not path.startswith(root):
        raise Unwritable("It lies outside of the site.")
    return path


def is_plain(source: str) -> bool:
    """Say whether posts came from a folder of no generator's shape (1 query)."""
    posts = LegacyPost.objects.filter(source=source, dialect__in=("hexo", "jekyll"))
    inside = Q(path_in_source__contains="_posts/") | Q(path_in_source__contains="_drafts/")
    return posts.exclude(article=None).exclude(inside).exists()


def _is_named(ref: Ref, rows: Mapping[int, object]) -> bool:
    row = rows.get(ref.id)
    return row is not None and str(row) == ref.name


def _stands_in(name: str, legacy: LegacyPost | None, read_as: str) -> bool:
    """Say whether a name can come from a file: its header, its path, or the options it was read with."""
    if legacy is None:
        return False
    said = "\n".join([legacy.path_in_source, *_texts(legacy.header)])
    return tag_key(name) in tag_key(said) or json.dumps(name)[1:-1] in read_as


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
    elif value is not None:
        yield str(value)
