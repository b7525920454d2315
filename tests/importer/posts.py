"""Small legacy posts for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from articles.dialects import DIALECTS
from articles.importer.incoming import Incoming, Options, Refused
from articles.importer.normalise import normalise

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
HEADER = {
    "title": "江边的市场",
    "date": "2022-03-04 10:00",
    "categories": "[社会, 城市]",
    "author": "林晓",
}
TEXT = "清晨五点，码头上的灯还亮着。\n\n第一批菜已经到了。\n"


def post(text: str = TEXT, **header: str) -> str:
    """Return a post; a key of ``header`` replaces or, when empty, removes one of the usual."""
    lines = [f"{key}: {value}" for key, value in {**HEADER, **header}.items() if value]
    return "\n".join(["---", *lines, "---", text])


def options(**fields: Any) -> Options:
    """Return options in Shanghai on a fixed day."""
    usual = {"dialect": DIALECTS["hexo"], "zone": ZoneInfo("Asia/Shanghai"), "now": NOW}
    return Options(**{**usual, **fields})


def read(written: str | bytes, path: str = "_posts/market.md", **fields: Any) -> Incoming:
    """Return the post as an article."""
    raw = written.encode() if isinstance(written, str) else written
    found = normalise(raw, path, options(**fields))
    assert isinstance(found, Incoming), found
    return found


def refuse(written: str | bytes, path: str = "_posts/market.md") -> Refused:
    """Return why the post is refused."""
    raw = written.encode() if isinstance(written, str) else written
    found = normalise(raw, path, options())
    assert isinstance(found, Refused), found
    return found
