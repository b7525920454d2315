"""Kept files, derived again: the bytes of a row, read with the options of the run that brought them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from articles.importer.derivation import derivation
from articles.importer.find import Found
from articles.importer.incoming import Refused
from articles.importer.kept_options import Kept, NotKept, read_kept
from articles.importer.others import as_kept
from articles.importer.prepared import Prepared
from articles.importer.reading import File
from articles.importer.verdicts import Difference
from articles.models import ImportRun, LegacyPost
from articles.text.packing import Damaged

if TYPE_CHECKING:
    from articles.importer.ahead import Ahead
    from articles.importer.incoming import Incoming, Options
    from articles.importer.others import LeftOut, Other


@dataclass(slots=True)
class Post:
    """One kept file: its row, its bytes, and what they give today. ``fault`` says why they give nothing."""

    row: LegacyPost
    file: File | None = None
    incoming: Incoming | None = None
    other: Other | LeftOut | None = None
    fault: Difference | str | None = None


class Runs:
    """The options of all runs of a source. A run that cannot be read says why."""

    def __init__(self, source: str) -> None:
        """Read them all (1 query)."""
        self.kept: dict[int, Kept] = {}
        self.whole: set[int] = set()
        self.why: dict[int, str] = {}
        for run in ImportRun.objects.filter(**({"source": source} if source else {})).iterator():
            self._read(run)
        self.options: dict[Path, Options] = {
            _place(number, place): options
            for number, kept in self.kept.items()
            for place, options in enumerate(kept.options)
        }

    def _read(self, run: ImportRun) -> None:
        if run.finished_at:
            self.whole.add(run.pk)
        if not run.readings:
            self.why[run.pk] = "It came in before imports kept their options."
            return
        try:
            self.kept[run.pk] = read_kept(run.readings)
        except NotKept as error:
            self.why[run.pk] = str(error)

    def is_of_today(self, row: LegacyPost) -> bool:
        """Say whether the code that imported the post is the code that runs now."""
        return self.kept[row.run_id].derivation == derivation()


def _place(run: int, reading: int) -> Path:
    return Path(f"{run}/{reading}")


def unpacked(row: LegacyPost, runs: Runs) -> Post:
    """Return a row with its bytes, which nothing was made of yet; or with what is wrong with them."""
    try:
        raw = row.raw
    except Damaged as error:
        return Post(row, fault=Difference("bytes", "packed", "a whole file", f"damaged: {error}"))
    found = sha256(raw).hexdigest()
    if found != row.sha256:
        return Post(row, fault=Difference("bytes", "sha256", row.sha256, found))
    if row.run_id in runs.why:
        return Post(row, fault=runs.why[row.run_id])
    root = _place(row.run_id, row.reading)
    if root not in runs.options:
        return Post(row, fault="Its run does not say with which options it was read.")
    path = row.was or row.path_in_source
    return Post(row, File(0, Found(Path(path), path, root), raw, found))


def derive(post: Post, ahead: Ahead) -> None:
    """Let the bytes say what they give today."""
    if post.file is None or post.fault:
        return
    found = as_kept(ahead.result(post.file), post.row.kind)
    if isinstance(found, Refused):
        post.fault = Difference("bytes", "refused", f"an {post.row.kind}", str(found))
    elif isinstance(found, Prepared):
        post.incoming = found.incoming
    else:
        post.other = found
    post.file = None
