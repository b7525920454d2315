"""Files of data of a site of Jekyll's: what posts may show of them under ``site.data``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from textwrap import dedent, indent

from articles.dialects.header import Unreadable, Value
from articles.dialects.yaml_text import read_yaml

FOLDER = "_data/"
_NO_NAME = re.compile(r"[^\w-]+")


def data_of(parts: Mapping[str, str]) -> Mapping[str, Value]:
    """Return what the files below ``_data`` hold, by their folders and names; broken ones are not known."""
    return _read(tuple((name, text) for name, text in parts.items() if name.startswith(FOLDER)))


@lru_cache(maxsize=8)
def _read(files: tuple[tuple[str, str], ...]) -> Mapping[str, Value]:
    found: dict[str, Value] = {}
    for name, text in files:
        *folders, last = name.removeprefix(FOLDER).rpartition(".")[0].split("/")
        try:
            value = listed(text)
        except Unreadable:
            continue
        inner = found
        for folder in folders:
            below = inner.setdefault(folder, {})
            inner = below if isinstance(below, dict) else {}
        inner.setdefault(_NO_NAME.sub("_", last), value)
    return found


def listed(text: str) -> Value:
    """Return what a file of YAML or JSON holds, a list too. Raises ``Unreadable``."""
    return read_yaml("items:\n" + indent(dedent(text.replace("\t", "  ")), "  "))["items"]
