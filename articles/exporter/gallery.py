"""Pictures of articles as files of an export, one file a picture, and what is said about them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from articles.exporter.names import safe
from articles.library import files
from articles.models import Image

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from articles.exporter.folder import Folder
    from articles.exporter.yaml_writing import Written
    from articles.snapshot import Snapshot

TEXTS = ("alt", "caption", "credit", "licence", "title")
MIDDLE = 0.5
HASH_SIGNS = 10


class Gallery:
    """The pictures below one site of an export. Those that were asked for are written at once.

    ``static`` is the folder that the generator serves as the site's root.
    """

    def __init__(self, folder: Folder, static: str) -> None:
        """Begin with no picture."""
        self.folder, self.static = folder, static
        self.images: Mapping[int | str, Image] = {}
        self.missing: list[str] = []
        self._places: dict[int, str] = {}

    def shown(self, which: int | str) -> tuple[str, str]:
        """Return a picture's address in the files ("" where its own is lost) and its alternative text.

        ``which`` is its number, or the address on another site of one that has its file here.
        """
        image = self.images.get(which)
        return (self.place(image), image.alt) if image else ("", "")

    def place(self, image: Image) -> str:
        """Return a picture's address, and see to it that the file is there."""
        if image.is_remote:
            return image.remote_url
        if image.pk not in self._places:
            self._places[image.pk] = self._written(image)
        return self._places[image.pk]

    def texts(self, content: Snapshot) -> dict[str, Written]:
        """Return what is said about the pictures of an article, by their addresses."""
        refs = [*([content.lead_image] if content.lead_image else []), *content.images]
        return self.told(self.images[ref.id] for ref in refs if ref.id in self.images)

    def told(self, images: Iterable[Image]) -> dict[str, Written]:
        """Return what is said about pictures, by their addresses; one without a word is left out."""
        said = {
            self.place(one): {**texts_of(one), **stood_at(one)} for one in dict.fromkeys(images)
        }
        return {address: texts for address, texts in said.items() if address and texts}

    def beside(self, address: str) -> str:
        """Return the path of one of our pictures as told from the root of the export."""
        return f"{self.static}{address[1:]}"

    def _written(self, image: Image) -> str:
        address = f"/pictures/{name_of(image)}"
        try:
            copy(self.folder, self.beside(address), image)
        except FileNotFoundError:
            self.missing.append(f"The file of the picture {str(image)!r} is lost.")
            return ""
        return address


def name_of(image: Image) -> str:
    """Return the name of a picture's file: by its title, and by its bytes, so that no two are alike.

    One that shares the bytes of another goes by the address that it had.
    """
    suffix = image.original.rpartition(".")[2]
    digest = image.content_hash or sha256(image.remote_url.encode()).hexdigest()
    return f"{digest[:2]}/{safe(image.title)[:60] or 'picture'}-{digest[:HASH_SIGNS]}.{suffix}"


def copy(folder: Folder, path: str, image: Image | None) -> None:
    """Write a picture's own bytes at a path. ``FileNotFoundError`` where they are lost."""
    if image is None:
        raise FileNotFoundError
    folder.copy(path, digest_of(image), lambda: original(image))


def digest_of(image: Image) -> str:
    """Return the SHA-256 of a picture's own bytes (1 query where another has the same, see ``Image``)."""
    twins = Image.objects.own().filter(token=image.token)
    return image.content_hash or twins.values_list("content_hash", flat=True).first() or ""


def original(image: Image) -> bytes:
    """Return a picture's own bytes, as they came in. ``FileNotFoundError`` where they cannot be had."""
    try:
        with files.originals().open(image.original) as opened:
            return bytes(opened.read())
    except (
        OSError
    ) as error:  # Kept: else a picture that cannot be read were told as a folder that is full.
        raise FileNotFoundError(str(error)) from error


def stood_at(image: Image) -> dict[str, Written]:
    """Return the address on another site of a picture that has its file here by now."""
    return {} if image.is_remote or not image.remote_url else {"url": image.remote_url}


def texts_of(image: Image) -> dict[str, Written]:
    """Return what is said about a picture, without what is empty."""
    told: dict[str, Written] = {name: text for name in TEXTS if (text := getattr(image, name))}
    if image.is_decorative:
        told["decorative"] = True
    if (image.focal_x, image.focal_y) != (MIDDLE, MIDDLE):
        told["focal"] = [image.focal_x, image.focal_y]
    return told
