"""The folder an export is written to: only what changed, each file whole or not at all.

``manifest.txt`` lists what we wrote, in the form of ``sha256sum``: a folder without one that holds
anything is somebody else's, and is refused. ``begun.txt`` lists what a run that has not ended wrote so
far: if it is killed, the next one knows what is ours all the same.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from io import FileIO
from pathlib import Path, PurePosixPath

MANIFEST, BEGUN = "manifest.txt", "begun.txt"
ENDING = ".being-written"
_ESCAPE = re.compile(r"\\[\\n]")
_OURS = "# Written by Newsroom; the next export changes only what changed.\n"


class FolderRefused(ValueError):
    """The folder cannot be used; the message says why and what to do."""


class Unwritable(OSError):
    """A file could not be written: which, and why."""


class Folder:
    """Takes files by their path below the root. ``counts``: written, unchanged, removed."""

    def __init__(self, root: Path, *, is_dry_run: bool = False) -> None:
        """Open a folder: an empty or new one, or that of an earlier export. Raises ``FolderRefused``."""
        self.root = _resolved(root)
        self.is_dry_run = is_dry_run
        self.now: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self._known: set[Path] = set()
        self._folders: set[str] = set()
        self.before = self._opened()

    def write(self, path: str, data: bytes) -> bool:
        """Write a file unless it holds these bytes already; say whether it was written."""
        digest = sha256(data).hexdigest()
        return self._kept(path, digest, lambda: data)

    def copy(self, path: str, digest: str, read: Callable[[], bytes]) -> bool:
        """Write a file whose SHA-256 is known; its bytes are only asked for where it is not there."""
        return self._kept(path, digest, read)

    def is_free(self, path: str) -> bool:
        """Say whether a file can stand there, beside all that this run wrote so far, and not outside."""
        plain = PurePosixPath(path)
        if ".." in plain.parts:
            return False
        above = map(str, plain.parents)
        is_taken = str(plain) in self.now or str(plain) in self._folders
        return not is_taken and not any(one in self.now for one in above)

    def keep(self, path: str) -> None:
        """Leave a file of an earlier export as it is."""
        place = self.root / path
        if path in self.before and place.is_file():
            self.now[path] = self.before[path] or sha256(place.read_bytes()).hexdigest()

    def finish(self) -> None:
        """Remove what an earlier export wrote and this one did not, and write the manifest."""
        for path in self.before.keys() - self.now.keys():
            self.counts["removed"] += 1
            if not self.is_dry_run:
                self._remove(path)
        if not self.is_dry_run:
            lines = (_line(digest, path) for path, digest in sorted(self.now.items()))
            self._replace(self.root / MANIFEST, "".join([_OURS, *lines]).encode())
            (self.root / BEGUN).unlink(missing_ok=True)

    def _opened(self) -> dict[str, str]:
        try:
            if not self.is_dry_run:
                self.root.mkdir(parents=True, exist_ok=True)
            manifest = self.root / MANIFEST
            if manifest.is_file():
                listed = _listed(manifest.read_bytes().decode())
                return {**dict.fromkeys(self._left_by_a_broken_run(), ""), **listed}
            if self.root.exists() and any(self.root.iterdir()):
                raise FolderRefused("The folder is not empty and not that of an earlier export.")
            if not self.is_dry_run:
                self._replace(manifest, _OURS.encode())
        except (OSError, UnicodeDecodeError) as error:
            reason = str(getattr(error, "strerror", None) or error).rstrip(".")
            raise FolderRefused(f"The folder cannot be written to: {reason}.") from None
        return {}

    def _left_by_a_broken_run(self) -> list[str]:
        """Return what a run wrote that did not come to its end; a half of a file that it left goes."""
        begun = self.root / BEGUN
        text = begun.read_bytes().decode() if begun.is_file() else ""
        paths = [_unescaped(line) for line in text.split("\n")[:-1]]
        for path in paths if not self.is_dry_run else ():
            with suppress(OSError):
                _beside(self._place(path)).unlink()
        return paths

    def _kept(self, path: str, digest: str, read: Callable[[], bytes]) -> bool:
        path = str(PurePosixPath(path)) if path else path  # `a//b` and `a/./b` are one file
        with _named(path):
            place = self._place(path)
            is_there = self.before.get(path) == digest and _holds(place, digest)
        self._folders.update(map(str, PurePosixPath(path).parents))
        if is_there:
            self.now[path] = digest
            self.counts["unchanged"] += 1
            return False
        data = read()
        if not self.is_dry_run:
            self._begin(path)
            self._make_room(path, place)
            self._replace(place, data)
        self.now[path] = digest
        self.counts["written"] += 1
        return True

    def _place(self, path: str) -> Path:
        """Return the place of a path, which never lies outside: neither by ``..`` nor by a link."""
        parts = PurePosixPath(path).parts
        if (
            not parts
            or ".." in parts
            or path.startswith("/")
            or "\0" in path
            or path in (MANIFEST, BEGUN)
        ):
            raise Unwritable(f"{path!r} is no place below the folder.")
        place = self.root.joinpath(*parts)
        if place.parent not in self._known:
            if not place.parent.resolve().is_relative_to(self.root):
                raise Unwritable(f"{path!r} leads out of the folder by a link.")
            self._known.add(place.parent)
        return place

    def _begin(self, path: str) -> None:
        """Note that a file is about to be written: a run that is killed never tells its manifest."""
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK
        with _named(BEGUN), FileIO(os.open(self.root / BEGUN, flags, 0o666), "w") as begun:
            begun.write(f"{_escaped(path)}\n".encode())

    def _make_room(self, path: str, place: Path) -> None:
        """Remove what only an earlier export wrote where now a folder is to be, or a file instead of one."""
        above = map(str, PurePosixPath(path).parents)
        in_the_way = [one for one in above if one in self.before]
        if place.is_dir():
            in_the_way += [one for one in self.before if one.startswith(f"{path}/")]
        for one in in_the_way:
            if one not in self.now:
                self._remove(one)
                del self.before[one]
                self.counts["removed"] += 1

    def _replace(self, place: Path, data: bytes) -> None:
        """Write beside the place, then put it there: whoever reads meanwhile reads one of the two.

        What stands beside it already, perhaps as a link out of the folder, is not written into.
        """
        beside = _beside(place)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            beside.unlink(missing_ok=True)
            with beside.open("xb") as opened:
                opened.write(data)
            os.replace(beside, place)  # noqa: PTH105 -- the same, and both names are paths of ours
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            path = place.relative_to(self.root)
            raise Unwritable(f"{path}: {error.strerror or error}.") from None

    def _remove(self, path: str) -> None:
        with _named(path):
            place = self._place(path)
            place.unlink(missing_ok=True)
        for above in list(place.parents)[: len(PurePosixPath(path).parts) - 1]:
            try:
                above.rmdir()
            except OSError:
                return


def _resolved(root: Path) -> Path:
    try:
        return root.resolve()
    except (OSError, RuntimeError, ValueError):
        raise FolderRefused("The folder cannot be written to: a circle of links.") from None


def _beside(place: Path) -> Path:
    return place.with_name(f".{sha256(place.name.encode()).hexdigest()[:16]}{ENDING}")


def _line(digest: str, path: str) -> str:
    """Return a line of the manifest. As ``sha256sum`` does, a name with a line break begins with a stroke."""
    written = _escaped(path)
    mark = "\\" if written != path else ""
    return f"{mark}{digest}  {written}\n"


def _listed(text: str) -> dict[str, str]:
    if not text.startswith("# Written by Newsroom"):
        raise FolderRefused(f"{MANIFEST} in this folder is not one of ours.")
    lines = (line.split("  ", 1) for line in text.split("\n")[1:])
    return {
        _unescaped(line[1]) if line[0].startswith("\\") else line[1]: line[0].lstrip("\\")
        for line in lines
        if len(line) > 1
    }


def _escaped(path: str) -> str:
    return path.replace("\\", "\\\\").replace("\n", "\\n")


def _unescaped(written: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[0] == "\\n" else "\\", written)


@contextmanager
def _named(path: str) -> Iterator[None]:
    """Name the file with which the folder fails."""
    try:
        yield
    except Unwritable:
        raise
    except OSError as error:
        raise Unwritable(f"{path}: {error.strerror or error}.") from None


def _holds(place: Path, digest: str) -> bool:
    return place.is_file() and sha256(place.read_bytes()).hexdigest() == digest
