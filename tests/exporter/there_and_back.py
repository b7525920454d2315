"""A newsroom goes out, and comes back into an empty one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.core.management import call_command

from articles.models import LegacyPost
from tests.exporter import newsrooms
from tests.exporter.portrait import differences, portrait

DATED = "---\ntitle: {}\ndate: 2022-03-04 23:30:00\n{}---\n正文\n"


def out(folder: Path, *options: str) -> None:
    """Export."""
    call_command("export_posts", str(folder), *options, verbosity=0)


def build(folder: Path, files: dict[str, bytes]) -> Path:
    """Write the files of an old site."""
    for name, raw in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)
    return folder


def bring(folder: Path, source: str, *options: str) -> None:
    """Import an old site."""
    encoding = ["--source", source, "--encoding", "gb18030"]
    call_command("import_posts", str(folder), *encoding, *options, verbosity=0)


def back(export: Path, make: Callable[[], None], *options: str) -> list[str]:
    """Return how the newsroom that comes back differs from the one that was made."""

    def made() -> tuple[dict, set[bytes]]:
        make()
        out(export, *options)
        return portrait(), {post.raw for post in LegacyPost.objects.exclude(article=None)}

    before, raws = newsrooms.emptied_after(made)
    written = {place.read_bytes() for place in export.rglob("*.md")}
    call_command("take_back", str(export), verbosity=0)
    return [*differences(before, portrait()), *map(repr, raws - written)]
