"""Measure everything in a scratch folder and print the table: ``python -m benchmarks [POSTS]``.

With TEST_POSTGRES_URL set, a fifth of the posts go into PostgreSQL as well, into a database of its own
that is dropped after.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.site import set_up

POSTS = 10_000


def main() -> None:
    """Make posts, import them, ask for pages."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else POSTS
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as name:
        _measure(Path(name), count)


def _measure(scratch: Path, count: int) -> None:
    set_up(scratch)
    from benchmarks import imports, pages, posts  # noqa: PLC0415 -- Django had to be set up first
    from benchmarks.figures import table  # noqa: PLC0415 -- the same

    print(
        f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; "
        f"Python {platform.python_version()}, {platform.python_compiler()}",
        flush=True,
    )
    posts.write(count, scratch / "posts")
    figures = [*imports.measure(scratch, count), *pages.measure()]
    print(table(figures))


if __name__ == "__main__":
    main()
