"""Somebody who saves an article again and again while an import runs: how long each save takes.

    python -m benchmarks.editing SCRATCH DATABASE_URL STOP

Says "ready", and when the file STOP is there, the median and the longest wait in seconds, as JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import seconds
from benchmarks.site import set_up

PAUSE_SECONDS = 0.2


def main() -> None:
    """Save until it is time to stop."""
    set_up(Path(sys.argv[1]), sys.argv[2])
    save = _saving()
    save()
    print("ready", flush=True)
    stop, waits = Path(sys.argv[3]), []
    while not stop.exists():
        waits.append(seconds(save))
        time.sleep(PAUSE_SECONDS)
    print(
        json.dumps({"median": statistics.median(waits), "worst": max(waits), "saves": len(waits)})
    )


def _saving() -> Callable[[], None]:
    from django.db import transaction  # noqa: PLC0415 -- Django had to be set up first

    from articles import publishing  # noqa: PLC0415 -- the same
    from articles.models import Article  # noqa: PLC0415 -- the same

    article = Article(headline="江边的市场", slug="market", body="<p>清晨五点。</p>" * 200)
    article.save()

    def save() -> None:
        article.headline = f"江边的市场 {time.time()}"
        with transaction.atomic():
            article.save()
            publishing.save_revision(article, by=None)

    return save


if __name__ == "__main__":
    main()
