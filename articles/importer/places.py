"""Where a post belongs: its categories and tags, its source, its old addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote

from articles.dialects import Addresses, Named
from articles.importer.incoming import Options
from articles.importer.keys import Keys, plain
from articles.text import normal

Path = tuple[str, ...]

MAX_DEPTH = 5
MAX_NAME = 100
MAX_PATH = 600
MAX_PATH_BYTES = 1_800
MAX_URL = 1_500
_WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_COMMAS = re.compile(r"[,，、;；]")
_SOURCE_URL_KEYS = (
    "source_url",
    "original_url",
    "original",
    "canonical",
    "canonical_url",
    "external_url",
    "link",
    "url",
)


@dataclass(frozen=True, slots=True)
class Found:
    """Category paths to store, and those the post named (none where it named none)."""

    paths: tuple[Path, ...]
    named: tuple[Path, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a story first stood."""

    name: str
    url: str


def categories(keys: Keys, named: Named, options: Options) -> Found:
    """Return the post's categories, the main one first. An edition needs a section: there always is one."""
    keys.asked.update({"categories", "category"})
    said = options.dialect.categories(keys.values)
    if not said and not named.folders and (section := keys.line("section")):
        said = ((section,),)
    own = tuple(_clean(path) for path in (*((name,) for name in named.folders), *said))
    wanted = (
        tuple((name,) for path in own for name in path) if options.category_mode == "flat" else own
    )
    paths = tuple(dict.fromkeys(path[:MAX_DEPTH] for path in wanted if path))
    if not paths:
        return Found(
            ((options.fallback_section,),),
            (),
            (f"No category: it stands under {options.fallback_section}.",),
        )
    is_cut = any(len(path) > MAX_DEPTH for path in wanted)
    return Found(
        paths, own, (f"Categories below level {MAX_DEPTH} were left out.",) if is_cut else ()
    )


def tags(keys: Keys, options: Options) -> tuple[str, ...]:
    """Return the tags; ``keywords``, parted by commas, where there are none."""
    keys.asked.update({"tags", "tag"})
    found = options.dialect.tags(keys.values) or tuple(keys.texts("topics", "topic"))
    if not found:
        found = tuple(word for text in keys.texts("keywords") for word in _COMMAS.split(text))
    return tuple(dict.fromkeys(name for tag in found if (name := plain(tag)[:MAX_NAME])))


def source(keys: Keys) -> Source:
    """Return name and web address of the original; a path of the old site itself is neither."""
    name = keys.line("source", "source_name")
    urls = [keys.line(key) for key in _SOURCE_URL_KEYS]
    url = next((url for url in [name, *urls] if _WEB.fullmatch(url) and len(url) <= MAX_URL), "")
    return Source("" if name == url else name[:200], url)


def usable(found: Addresses) -> Addresses:
    """Return the paths that can be addresses here, and say which cannot."""
    certain = [path for path in found.certain if is_usable(path)]
    bad = [path for path in found.certain if not is_usable(path)]
    warnings = tuple(f"{path[:200]!r} cannot be an address here." for path in bad)
    return replace(
        found,
        certain=tuple(certain),
        possible=tuple(path for path in found.possible if is_usable(path)),
        warnings=(*found.warnings, *warnings),
    )


def is_usable(path: str) -> bool:
    """Say whether a path stays on this site and fits: no host, no way up, no control character."""
    plain_path = decoded(path)
    return (
        path.startswith("/")
        and not plain_path.startswith("//")
        and "\\" not in plain_path
        and "://" not in plain_path
        and plain_path.strip("/") != ""
        and ".." not in plain_path.split("/")
        and len(plain_path) <= MAX_PATH
        and len(plain_path.encode(errors="replace")) <= MAX_PATH_BYTES
        and normal.line(plain_path) == plain_path
    )


def decoded(text: str) -> str:
    """Return the text without percent signs of the web."""
    return normal.line(unquote(text)) if "%" in text else text


def _clean(path: Path) -> Path:
    return tuple(name for part in path if (name := plain(part)[:MAX_NAME]))
