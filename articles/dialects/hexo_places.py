"""What Hexo makes of a file by its place, and where it showed pages and lists.

``processor/common.js`` and ``asset.js``; the generators of its starter: archive, category, index, tag.
"""

from __future__ import annotations

from articles.dialects import file_names
from articles.dialects.dialect import Addresses, Dated, Listing, Place
from articles.dialects.globs import lies_in, matches_any
from articles.dialects.hexo_addresses import aliases, slug_of, with_prefix
from articles.dialects.site import Shows, Site

POSTS = ("_posts", "_drafts")
_RENDERED = frozenset({".md", ".markdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt", ".mdtext", ".mdown",
                       ".mkdown", ".html", ".htm"})  # fmt: skip


def place(path: str, site: Site) -> Place:
    """Return what a file below ``source`` is: a post, a page, or nothing that Hexo showed."""
    parts = path.split("/")
    is_post = parts[0] in POSTS
    is_ignored = site.ignored and lies_in(f"source/{path}", site.ignored)
    if is_ignored or (not is_post and lies_in(path, site.excluded)):
        return Place("out", "The configuration excludes it.")
    if is_post:
        return _post(parts)
    if matches_any(path, site.skipped):
        return Place("out", "`skip_render`: it went out as it was, without a page around it.")
    if any(_is_hidden(part) for part in parts) and not matches_any(path, site.included):
        return Place("out", "Hexo passes names over that begin with `_` or `.`.")
    if file_names.suffix(path).lower() not in _RENDERED:
        return Place("out", "Hexo sent it as it was: it is no page.")
    return Place("page")


def _post(parts: list[str]) -> Place:
    is_hidden = any(_is_hidden(part) for part in parts[1:])
    reason = "Hexo passes names over that begin with `_` or `.`."
    return Place("out", reason) if is_hidden else Place("post")


def _is_hidden(name: str) -> bool:
    return name.startswith(("_", ".")) or name.endswith(("~", "%"))


def page_addresses(page: Dated, site: Site) -> Addresses:
    """Return a page's old paths: its ``permalink``, else that of its file with ``.html``.

    The path without ``.html`` is a possible one: ``pretty_urls`` and many hosts know it.
    """
    own = page.values.get("permalink")
    path = _ended(own.strip()) if isinstance(own, str) and own.strip() else _shown(page.path)
    first = "/" + path.lstrip("/")
    certain = with_prefix((first, *aliases(page)), site)
    bare = first.removesuffix(".html")
    return Addresses(certain, with_prefix((bare,), site) if bare != first else ())


def _ended(path: str) -> str:
    """Return a page's own ``permalink`` as Hexo's file had it: with ``.html`` where it has no ending."""
    return path if path.endswith("/") or file_names.suffix(path) else f"{path}.html"


def _shown(path: str) -> str:
    return f"{file_names.without_suffix(path)}.html"


def listings(post: Dated, site: Site) -> tuple[Listing, ...]:
    """Return the lists that a post stood in: of each of its categories and those above, of its tags."""
    folders, maps = site.list_patterns, site.category_slugs or {}
    found: list[Listing] = []
    for path in post.categories:
        slugs = [slug_of(maps.get(name, name), site) for name in path]
        found += [
            Listing(_below(folders.get("category_dir", "categories"), "/".join(slugs[:depth])),
                    "category", path[:depth])
            for depth in range(1, len(path) + 1)
        ]  # fmt: skip
    tags = folders.get("tag_dir", "tags")
    found += [
        Listing(_below(tags, slug_of(site.tag_slugs.get(name, name), site)), "tag", (name,))
        for name in post.tags
    ]
    if not site.prefix:
        return tuple(found)
    return tuple(
        Listing(path, one.kind, one.name)
        for one in found
        for path in with_prefix((one.path,), site)
    )


def lists(site: Site) -> tuple[tuple[str, Shows], ...]:
    """Return the lists of the whole site, and the word before the number of a page."""
    usual: tuple[tuple[str, Shows], ...] = (("/", "home"), ("/archives", "archive"))
    found = site.lists or usual
    return (
        *found,
        *(
            (site.prefix + path, shows)
            for path, shows in found
            if site.prefix and shows != "paging"
        ),
    )


def _below(folder: str, slug: str) -> str:
    return "/" + f"{folder.strip('/')}/{slug}".strip("/")
