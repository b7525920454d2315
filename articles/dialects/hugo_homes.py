"""Where a site of Hugo's stood: at one address, or each of its languages at one of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from articles.dialects.header import Value, word
from articles.text.web import parts_of


def homes_in(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return where the site stood, as fields of ``Site``.

    With an address for each language Hugo put no folder of the language into paths.
    """
    own = _own_homes(values.get("languages"))
    main = own.get(word(values, "defaultcontentlanguage").lower() or "en") or next(
        iter(own.values()), None
    )
    host, path = main or _home(word(values, "baseurl"))
    if not own:
        return {"host": host, "prefix": path}
    paths = {path for _, path in own.values()}
    prefix = path if len(paths) == 1 else ""
    return {
        "host": host,
        "prefix": prefix,
        "language_homes": {code: path.removeprefix(prefix) for code, (_, path) in own.items()},
        "other_hosts": frozenset(host for host, _ in own.values()) - {host},
    }


def _own_homes(languages: Value) -> dict[str, tuple[str, str]]:
    """Return host and path of each language that has an address of its own."""
    parts = languages.items() if isinstance(languages, dict) else ()
    told = ((code, word(said, "baseurl")) for code, said in parts if isinstance(said, dict))
    return {code.lower(): _home(address) for code, address in told if address}


def _home(address: str) -> tuple[str, str]:
    web = parts_of(address)
    path = web.path.strip("/")
    return (web.hostname or "").lower(), f"/{path}" if path else ""
