"""Where Jekyll showed a post (``drops/url_drop.rb``, ``url.rb``, ``utils.rb``)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from articles.dialects.dialect import Addresses, Dated
from articles.dialects.header import Value
from articles.dialects.site import Site

STYLES = {
    "": "/:categories/:year/:month/:day/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_TOKEN = re.compile(r":([a-z_]+)")
_PRETTY = frozenset("._~!$&'()+,;=@")
_WESTMOST, _EASTMOST = timedelta(hours=-12), timedelta(hours=14)


def addresses(post: Dated, site: Site) -> Addresses:
    """Return the post's old paths: its own ``permalink``, else the site's pattern, and redirects.

    Kept: without ``timezone:`` in the configuration the day in the address was that of the machine
    that built the site. Its place among the sources is a possible address too: links written
    as ``post_url`` lead there.
    """
    own = post.values.get("permalink")
    written = own if isinstance(own, str) and own.strip() else STYLES.get(site.permalink)
    pattern = written if written is not None else site.permalink
    first = _filled(pattern, post, post.moment.at.astimezone(post.zone), site)
    others = [_filled(pattern, post, wall, site) for wall in _other_walls(post, site)]
    certain = [*with_and_without(first, site)]
    certain += redirected(post.values, site)
    possible = [one for path in others if path != first for one in with_and_without(path, site)]
    possible += [source_address(post.named.stem)]
    folder = post.path.partition("_posts/")[0]
    possible += [source_address(post.named.stem, folder)] if folder not in ("", post.path) else []
    return Addresses(tuple(dict.fromkeys(certain)), tuple(dict.fromkeys(possible)))


def with_and_without(path: str, site: Site) -> tuple[str, ...]:
    """Return a path below the folder of its host in which the site stood, and without that."""
    return tuple(dict.fromkeys((path, path.removeprefix(site.prefix) if site.prefix else path)))


def redirected(values: Mapping[str, Value], site: Site) -> list[str]:
    """Return the paths from which a plugin led to a post or page, below the site's folder too."""
    paths = (site.prefix + _rooted(path) for path in texts(values.get("redirect_from")))
    return [one for path in paths for one in with_and_without(path, site)]


def source_address(name: str, folder: str = "") -> str:
    """Return the address that a ``post_url`` to the file of this name is turned into.

    ``folder`` is the one that holds the folder of posts, where a ``link`` names it too: the same name may
    stand in several, as in each language.
    """
    return f"/{folder}_posts/{name}"


def texts(value: Value) -> list[str]:
    """Return the text or texts under a key."""
    items = value if isinstance(value, list) else [value]
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def slugify(text: str, *, is_pretty: bool = False, keeps_case: bool = False) -> str:
    """Return Jekyll's slug: runs of all but letters, marks and digits become one dash."""
    kept = "".join(char if _is_kept(char, is_pretty=is_pretty) else "\0" for char in text)
    slug = re.sub(r"\0+", "-", kept)
    slug = slug.removeprefix("-").removesuffix("-")
    return slug if keeps_case else slug.lower()


def _is_kept(char: str, *, is_pretty: bool) -> bool:
    category = unicodedata.category(char)
    return category[0] in "ML" or category == "Nd" or (is_pretty and char in _PRETTY)


def _filled(pattern: str, post: Dated, wall: datetime, site: Site) -> str:
    path = filled(pattern, {**date_tokens(wall), **_names(post)}, site)
    language = _folder_of_language(post, site)
    return f"{site.prefix}/{language}{path.removeprefix(site.prefix)}" if language else path


def _folder_of_language(post: Dated, site: Site) -> str:
    """Return the folder in which a plugin shows a post's language: "" of the first, and of a site in one."""
    said = post.named.language or post.values.get("lang")
    return said if isinstance(said, str) and said in site.languages[1:] else ""


def filled(pattern: str, known: dict[str, str], site: Site) -> str:
    """Return a pattern with the values of its tokens in their places, its dots as Jekyll leaves them."""
    path = _TOKEN.sub(lambda found: _value(found, known), pattern)
    path = path.replace("..", "/").replace("./", "")
    return site.prefix + _rooted(re.sub(r"/{2,}", "/", path))


def _value(found: re.Match[str], known: dict[str, str]) -> str:
    """Return a token's value; `:titles` is the token `:title` and an s, as Jekyll reads it."""
    name = found[1]
    if name in known:
        return known[name]
    start = max((key for key in known if name.startswith(key)), key=len, default="")
    return known[start] + name[len(start) :] if start else found[0]


def date_tokens(wall: datetime) -> dict[str, str]:
    """Return the values of all tokens that a moment fills."""
    year, week, _ = wall.isocalendar()
    return {
        "year": f"{wall:%Y}", "short_year": f"{wall:%y}", "month": f"{wall:%m}", "day": f"{wall:%d}",
        "i_month": str(wall.month), "i_day": str(wall.day), "hour": f"{wall:%H}",
        "minute": f"{wall:%M}", "second": f"{wall:%S}", "y_day": f"{wall:%j}", "w_year": f"{year}",
        "week": f"{week:02}", "w_day": str(wall.isoweekday()), "short_month": f"{wall:%b}",
        "long_month": f"{wall:%B}", "short_day": f"{wall:%a}", "long_day": f"{wall:%A}",
    }  # fmt: skip


def _names(post: Dated) -> dict[str, str]:
    own = post.values.get("slug")
    slug = own if isinstance(own, str) and own else post.named.slug
    return {
        "title": slugify(slug, is_pretty=True, keeps_case=True),
        "slug": slugify(slug),
        "name": slugify(post.named.slug),
        "categories": joined(post.values, post.named.folders),
        "slugified_categories": "/".join(
            dict.fromkeys(map(slugify, (*post.named.folders, *_categories(post.values))))
        ),
        "output_ext": ".html",
        "collection": "posts",
        "path": post.named.stem,
    }


def joined(values: Mapping[str, Value], above: tuple[str, ...] = ()) -> str:
    """Return the categories, those of the folders ``above`` first, as parts of an address."""
    return "/".join(dict.fromkeys(name.lower() for name in (*above, *_categories(values))))


def _categories(values: Mapping[str, Value]) -> list[str]:
    """Return the categories as Jekyll had them: those of a text end at its blanks, commas and all."""
    several = values.get("categories")
    names = several.split() if isinstance(several, str) else flat(several)
    return [*names, *flat(values.get("category"))]


def flat(value: Value) -> list[str]:
    """Return all texts of a value, also those of lists in it; empty ones are dropped."""
    if isinstance(value, list):
        return [name for item in value for name in flat(item)]
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _other_walls(post: Dated, site: Site) -> list[datetime]:
    at = post.moment.at.astimezone(UTC)
    if site.timezone or not post.moment.has_zone:
        return []
    return [at, at + _WESTMOST, at + _EASTMOST]


def _rooted(path: str) -> str:
    return "/" + path.strip().lstrip("/")
