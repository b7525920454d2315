"""One import in a process of its own, so that its memory is its own: prints what it took, as JSON.

    python -m benchmarks.importing SCRATCH DATABASE_URL POSTS [edited]

``SCRATCH/posts`` is imported, or ``SCRATCH/more`` with ``edited``: then somebody saves an article meanwhile.
An empty DATABASE_URL is SQLite in SCRATCH.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.figures import seconds
from benchmarks.memory import Memory
from benchmarks.site import set_up


def main() -> None:
    """Import the posts, and once more, and say how long it took."""
    scratch, url, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    set_up(scratch, url)
    took = _edited(scratch, url, count) if "edited" in sys.argv else _alone(scratch, count)
    print(json.dumps(took))


def _alone(scratch: Path, count: int) -> dict[str, float]:
    folder = scratch / "posts"
    before = _processor_seconds()
    with Memory() as memory:
        first = seconds(lambda: bring(folder, {"created": count}))
    cpu = _processor_seconds() - before
    again = seconds(lambda: bring(folder, {"unchanged": count}))
    return {"first": first, "again": again, "cpu": cpu, "most_mb": memory.most_mb}


def _processor_seconds() -> float:
    """Return what this process and those that it started and that have ended took so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _edited(scratch: Path, url: str, count: int) -> dict[str, float]:
    """Import while another process saves an article again and again; return how long it waited."""
    stop = scratch / "stop"
    command = [sys.executable, "-m", "benchmarks.editing", str(scratch), url, str(stop)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as editor:
        try:
            if editor.stdout is None or editor.stdout.readline() != "ready\n":
                raise SystemExit("The editor could not begin.")
            bring(scratch / "more", {"created": count})
        finally:
            stop.touch()
        return dict(json.loads(editor.stdout.readline()))


def bring(folder: Path, expected: dict[str, int]) -> None:
    """Import a folder; end the benchmark if it does not become what was expected."""
    from django.utils import timezone  # noqa: PLC0415 -- Django had to be set up first

    from articles.dialects import DIALECTS  # noqa: PLC0415 -- the same
    from articles.importer.incoming import Options  # noqa: PLC0415 -- the same
    from articles.importer.job import Job  # noqa: PLC0415 -- the same
    from articles.importer.report import Totals  # noqa: PLC0415 -- the same
    from articles.importer.run import bring_in  # noqa: PLC0415 -- the same
    from articles.importer.start import start_of  # noqa: PLC0415 -- the same

    options = Options(DIALECTS["hexo"], ZoneInfo("Asia/Shanghai"), timezone.now())
    lines = bring_in(Job(folder.name, (start_of(folder),), options), Totals())
    outcomes = Counter(line.outcome for line in lines)
    if outcomes != expected:
        raise SystemExit(f"Expected {expected}, but the import said {dict(outcomes)}.")


if __name__ == "__main__":
    main()
