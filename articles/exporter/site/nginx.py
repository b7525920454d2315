"""What nginx must know to serve the files alone: old addresses, further pages of lists, long names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.exporter.site.moves import Move

MAPS = """# Include this file inside `http {{ }}`.
map_hash_max_size {size};
map_hash_bucket_size {bucket};
map $uri $newsroom_path {{
    default $uri;
    "~^(?<newsroom_short>/.*?)/*(?:index\\.html)?$" $newsroom_short;
}}
map "$uri?p=$arg_p" $newsroom_key {{
    default $newsroom_path;
    "~^/\\?p=(?<newsroom_number>.+)$" "/?p=$newsroom_number";
}}
map $arg_before $newsroom_page {{
    default index.html;
    "~^-?\\d{{1,11}}\\.\\d{{6}}-\\d{{1,18}}$" _before-$arg_before.html;
}}
map $newsroom_key $newsroom_moved {{
    default "";
    include {folder}/moved.map;
}}
map $newsroom_key $newsroom_gone {{
    default 0;
    include {folder}/gone.map;
}}
map $uri $newsroom_long {{
    default /none;
    include {folder}/long.map;
}}
"""
SERVER = """# Include this file inside `server {{ }}`.
root {root};
charset utf-8;
absolute_redirect off;
error_page 404 /404.html;
error_page 410 /410.html;
add_header Content-Security-Policy "{policy}" always;
add_header X-Content-Type-Options nosniff always;
add_header Referrer-Policy strict-origin-when-cross-origin always;
location = /404.html {{ internal; }}
location = /410.html {{ internal; }}
location ~ /feed/rss/$ {{ types {{ }} default_type application/rss+xml; try_files ${{uri}}index.xml =404; }}
location ~ /feed/atom/$ {{ types {{ }} default_type application/atom+xml; try_files ${{uri}}index.xml =404; }}
location / {{
    if ($newsroom_gone) {{ return 410; }}
    if ($newsroom_moved) {{ return 301 $newsroom_moved; }}
    try_files $newsroom_long$newsroom_page $uri$newsroom_page $uri @slash;
}}
location @slash {{
    # Not above: inside of a true `if` nginx forgets `try_files`.
    if (-d $request_filename) {{ rewrite ^(.*[^/])$ $1/ permanent; }}
    return 404;
}}
"""


def maps(folder: str, moves_count: int, longest: int) -> str:
    """Return the file of maps; ``longest`` is the size of the longest path in bytes."""
    bucket = 128
    while bucket < longest + 64:
        bucket *= 2
    size = 2_048
    while size < 2 * moves_count:
        size *= 2
    return MAPS.format(size=size, bucket=bucket, folder=folder)


def server(root: str) -> str:
    """Return the file for the server; pages may show pictures of other sites, as the live ones may."""
    pictures = [*settings.SECURE_CSP.get("img-src", ()), "https:"]
    policy = {**settings.SECURE_CSP, "img-src": pictures}
    said = "; ".join(" ".join((name, *sources)) for name, sources in policy.items())
    return SERVER.format(root=root, policy=said)


def moved_line(move: Move) -> str:
    """Return a line of the map of old addresses: for one that moved, or one that is gone."""
    if not move.to:
        return f"{quoted(move.path)} 1;\n"
    return f"{quoted(move.path)} {quoted(target(move))};\n"


def target(move: Move) -> str:
    """Return where a path leads, as a redirect says it."""
    return move.to if move.is_file else location(move.to)


def location(path: str) -> str:
    """Return a path in normal form as a redirect says it. Kept: nginx reads ``$`` in values as a variable."""
    return quote(f"{path}/" if path != "/" else path, safe="/~!&'()*+,;=:@-._")


def quoted(text: str) -> str:
    """Return a text as a string of nginx; no path begins like a pattern of its own."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def long_lines(paths: Iterable[tuple[str, str]]) -> str:
    """Return the map of paths with too long names to the folders they stand in."""
    return "".join(f"{quoted(path)} {quoted(folder)};\n" for path, folder in paths)
