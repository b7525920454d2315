"""The posts with their dates moved, so that the paper is always today's."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

POSTS = Path(__file__).parent / "posts"
NEWEST_IS_OLD = timedelta(hours=1)

_DATE = re.compile(r"^date: (.+)$", re.MULTILINE)


def write_posts(folder: Path, now: datetime) -> None:
    """Write every post into ``folder``, all dates moved by the same span.

    In the files the dates are fixed; the span is what lets the newest be an hour old. Their
    texts name neither days nor months where it would show.
    """
    texts = {path.name: path.read_text() for path in sorted(POSTS.iterdir())}
    span = now - NEWEST_IS_OLD - max(map(_date, texts.values()))
    span -= timedelta(seconds=now.second, microseconds=now.microsecond)
    for name, text in texts.items():
        moved = (_date(text) + span).strftime("%Y-%m-%d %H:%M:%S %z")
        (folder / name).write_text(_DATE.sub(f"date: {moved}", text, count=1))


def _date(text: str) -> datetime:
    found = _DATE.search(text)
    if found is None:
        raise ValueError("A demonstration post has no date.")
    return datetime.strptime(found[1], "%Y-%m-%d %H:%M:%S %z")
