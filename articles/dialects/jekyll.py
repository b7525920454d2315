"""Jekyll 4: what its posts, file names and configuration mean (``jekyll/lib`` and its documents)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, tzinfo
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from articles.dialects.containers import split_jekyll
from articles.dialects.dates import Moment, read_date
from articles.dialects.dialect import Default, Dialect, Named, Path, Site
from articles.dialects.header import Unreadable, Value
from articles.dialects.jekyll_addresses import addresses
from articles.dialects.jekyll_tags import convert
from articles.dialects.toml_text import read_toml
from articles.dialects.yaml_text import read_yaml
from articles.markup import Manner

_DATED = re.compile(r"(?P<year>\d{2,4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<slug>[^/]*)")
_YAML_TIME = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?"
)  # an offset in it makes it no longer bare
_CENTURY_TURNS = 69


def read_site(text: str, /, **_parts: str) -> Site:
    """Return what ``_config.yml`` (or ``.toml``) says that matters to its posts."""
    values = _configuration(text)
    base = _word(values, "baseurl") or urlsplit(_word(values, "url")).path
    return Site(
        timezone=_word(values, "timezone"),
        permalink=_word(values, "permalink"),
        prefix="/" + base.strip("/") if base.strip("/") else "",
        defaults=tuple(_defaults(values.get("defaults"))),
        language=_word(values, "lang") or _word(values, "locale"),
        excerpt_separator=_word(values, "excerpt_separator"),
        breaks=_hard_wraps(values.get("kramdown")),
    )


def manner(site: Site) -> Manner:
    """Return how kramdown reads Markdown: quotes are curled, bare addresses stay text."""
    return Manner(breaks=bool(site.breaks), is_typographic=True)


def excerpt_end(values: Mapping[str, Value], site: Site) -> re.Pattern[str] | None:
    """Return the separator that the post or the site names.

    Ours: without one Jekyll takes the first paragraph, which says nothing that the text does not.
    """
    own = values.get("excerpt_separator")
    sign = own if isinstance(own, str) and own.strip() else site.excerpt_separator
    return re.compile(re.escape(sign)) if sign.strip() else None


def named(path: str, _site: Site) -> Named:
    """Return what a post's path in the site says: folders above ``_posts`` are categories."""
    parts = PurePosixPath(path).parts
    at = next((place for place, part in enumerate(parts) if part in {"_posts", "_drafts"}), -1)
    folders = parts[:at] if at > 0 else ()
    name = PurePosixPath(path).stem if PurePosixPath(path).suffix else PurePosixPath(path).name
    is_draft = at >= 0 and parts[at] == "_drafts"
    found = _DATED.fullmatch(name)
    if found is None:
        hidden = "" if is_draft else "Jekyll showed no post without a date in its file's name."
        return Named(name, name, "", is_draft, folders, _titled(name), hidden)
    day = f"{_year(found['year'])}-{found['month']}-{found['day']}"
    return Named(name, found["slug"], day, is_draft, folders, _titled(found["slug"]))


def categories(values: Mapping[str, Value]) -> tuple[Path, ...]:
    """Return the categories, each by itself: Jekyll knows no tree.

    A text under ``categories`` is split on blanks, one under ``category`` is not; both keys count.
    """
    several, single = values.get("categories"), values.get("category")
    names = [*(several.split() if isinstance(several, str) else _flat(several)), *_flat(single)]
    return tuple((name,) for name in dict.fromkeys(names))


def tags(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the tags: ``tag`` as it is, else ``tags``, a text of which is split on blanks."""
    single, several = values.get("tag"), values.get("tags")
    if single:
        return tuple(dict.fromkeys(_flat(single)))
    return tuple(dict.fromkeys(several.split() if isinstance(several, str) else _flat(several)))


def is_published(values: Mapping[str, Value]) -> bool:
    """Say whether Jekyll showed the post: only ``published: false`` hides it."""
    return str(values.get("published")).lower() != "false"


def jekyll_date(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date. A bare time without quotes is YAML's own and in UTC; in quotes, it is in ``zone``."""
    is_yaml = is_unquoted and _YAML_TIME.fullmatch(text.strip())
    moment = read_date(text, UTC if is_yaml else zone)
    return Moment(moment.at, has_zone=True, has_time=True) if is_yaml else moment


def defaults(path: str, site: Site) -> Mapping[str, Value]:
    """Return the values that the configuration gives this post, the nearest path winning."""
    found: dict[str, Value] = {}
    for one in sorted(site.defaults, key=lambda default: len(default.path)):
        if not one.path or path == one.path or path.startswith(one.path + "/"):
            found.update(one.values)
    return found


def _configuration(text: str) -> dict[str, Value]:
    try:
        return read_yaml(text)
    except Unreadable:
        if not re.search(r"^\s*\w+\s*=", text, re.MULTILINE):
            raise
        return read_toml(text)


def _defaults(value: Value) -> list[Default]:
    found = []
    for item in value if isinstance(value, list) else []:
        if not isinstance(item, dict) or not isinstance(own := item.get("values"), dict):
            continue
        scope = item.get("scope")
        said = scope if isinstance(scope, dict) else {}
        if said.get("type", "posts") in {"posts", "post", "drafts", "", None}:
            found.append(Default(str(said.get("path") or "").strip("/"), own))
    return [one for one in found if "*" not in one.path]


def _year(text: str) -> str:
    if len(text) > len("99"):
        return text.zfill(4)
    return ("19" if int(text) >= _CENTURY_TURNS else "20") + text


def _titled(slug: str) -> str:
    return " ".join(word.capitalize() for word in slug.split("-") if word)


def _flat(value: Value) -> list[str]:
    """Return all texts of a value, also those of lists in it; empty ones are dropped."""
    if isinstance(value, list):
        return [name for item in value for name in _flat(item)]
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _hard_wraps(kramdown: Value) -> bool | None:
    said = kramdown.get("hard_wrap") if isinstance(kramdown, dict) else None
    return said.lower() == "true" if isinstance(said, str) else None


def _word(values: Mapping[str, Value], key: str) -> str:
    found = values.get(key)
    return found if isinstance(found, str) else ""


JEKYLL = Dialect(
    name="jekyll",
    label="Jekyll",
    read=split_jekyll,
    read_site=read_site,
    named=named,
    categories=categories,
    tags=tags,
    is_published=is_published,
    addresses=addresses,
    convert=convert,
    read_date=jekyll_date,
    defaults=defaults,
    drafts_shown=True,
    is_strict_about_dates=True,
    manner=manner,
    excerpt_end=excerpt_end,
)
