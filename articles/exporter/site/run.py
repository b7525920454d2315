"""The whole site, page by page: from what the database knows, and from what pages link to."""

from __future__ import annotations

import re
from collections import deque
from contextlib import closing
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, unquote, urlsplit

from django.conf import settings

from articles.exporter.site import moves, nginx
from articles.exporter.site.copying import GROUP_SIZE, Copying, copied
from articles.exporter.site.places import PUBLIC, is_long, is_wanted, place_of
from articles.models import Author, Category, Edition, Page, Tag

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from datetime import datetime

    from articles.exporter.folder import Folder
    from articles.exporter.site.copying import Copied

OK, NOT_FOUND, GONE, REDIRECTS = 200, 404, 410, (301, 302)
FIXED = ("/", "/search/", "/archive/", "/robots.txt", "/sitemap.xml", "/sitemaps/news.xml",
         "/feed/rss/", "/feed/atom/")  # fmt: skip
NOWHERE = "/nothing-stands-here/"
SAFE = "/~!$&'()*+,;=:@-._"
MANY = 1_000
_ARTICLE = re.compile(r"/\d{4}/\d{2}/\d{2}/[^/]+/")
REFRESH = """<!doctype html>
<meta charset="utf-8">
<title>{to}</title>
<link rel="canonical" href="{to}">
<meta http-equiv="refresh" content="0; url={to}">
<p><a href="{to}">{to}</a></p>
"""


class SiteRefused(RuntimeError):
    """The site does not answer; the message says what to look at."""


@dataclass(frozen=True, slots=True)
class Line:
    """One address that was asked for: its file, or why there is none though there should be."""

    address: str
    how: Literal["written", "unchanged", "failed"]
    status: int = OK

    @property
    def is_article(self) -> bool:
        """Say whether it is an article's own page."""
        return _ARTICLE.fullmatch(self.address) is not None


@dataclass(slots=True)
class SiteExport:
    """One run. ``with_redirect_pages``: a page that leads on stands at each old address too."""

    folder: Folder
    now: datetime
    with_redirect_pages: bool = False
    copying: Copying = field(default_factory=Copying)
    site: str = field(default_factory=lambda: settings.SITE_URL.rstrip("/"))
    waiting: deque[str] = field(default_factory=deque)
    seen: set[str] = field(default_factory=set)
    long: list[tuple[str, str]] = field(default_factory=list)

    def lines(self) -> Generator[Line]:
        """Write, and yield each address that was written or failed.

        Raises ``SiteRefused`` where not even the front page can be made: nothing is then touched. Close it
        where it is not taken to its end: it has processes and questions to the database open.
        """
        front = copied("/", self.copying.reader)
        if front.status != OK:
            raise SiteRefused(
                f"The front page answers {front.status}. Is SITE_URL right, are static files collected?"
            )
        with self.copying.processes, closing(self._seeds()) as seeds:
            yield from self._all(seeds)
        self._special(NOWHERE, "404.html", NOT_FOUND)
        self._write_moves()
        self.folder.finish()

    def _all(self, seeds: Iterator[str]) -> Iterator[Line]:
        """Ask for all that readers may know, and for all that it links to."""
        while True:
            while self.copying.has_room and (group := self._next(seeds)):
                self.copying.ask(group)
            taken = list(self.copying.take())
            if not taken:
                return
            for address, found in taken:
                if line := self._page(address, found):
                    yield line

    def _next(self, seeds: Iterator[str]) -> list[str]:
        """Return what is asked for next: what pages link to, else more of what the database knows."""
        for seed in seeds if not self.waiting else ():
            self._add(seed)
            if len(self.waiting) >= GROUP_SIZE:
                break
        return [self.waiting.popleft() for _ in range(min(GROUP_SIZE, len(self.waiting)))]

    def _page(self, address: str, found: Copied) -> Line | None:
        if found.status in REDIRECTS:
            self._lead_on(address, found.location)
            return None
        if found.status != OK:
            return self._without(address, found.status)
        place = place_of(address, found.kind)
        path = unquote(urlsplit(address).path)
        if is_long(path) and "?" not in address:
            self.long.append((path, "/" + place.removeprefix(PUBLIC).rpartition("/")[0] + "/"))
        for lead in found.leads:
            self._add(lead)
        is_new = self.folder.write(place, found.data)
        return Line(address, "written" if is_new else "unchanged")

    def _without(self, address: str, status: int) -> Line | None:
        """Tell of a page that could not be made; what an earlier run wrote of it stays."""
        if status in (NOT_FOUND, GONE):
            return None
        self.folder.keep(place_of(address, "text/html"))
        return Line(address, "failed", status)

    def _add(self, address: str) -> None:
        """Let an address be asked for, once."""
        if address in self.seen:
            return
        parts = urlsplit(address)
        path = quote(unquote(parts.path), safe=SAFE)
        normal = path + (f"?{parts.query}" if parts.query else "")
        if normal not in self.seen and is_wanted(normal):
            self.seen.add(normal)
            self.waiting.append(normal)

    def _lead_on(self, address: str, location: str) -> None:
        """Write a page that leads on where a link of ours is answered by a redirect; follow it."""
        to = location.removeprefix(self.site)
        self._add(to)
        if address.endswith("/"):
            self._refresh(place_of(address, "text/html"), to)

    def _refresh(self, place: str, to: str) -> None:
        """Write a page that leads on, where it hides no other file and no file is in its way."""
        if self.folder.is_free(place):
            self.folder.write(place, REFRESH.format(to=escape(to)).encode())

    def _special(self, address: str, name: str, status: int) -> None:
        found = copied(address, self.copying.reader)
        if found.status == status:
            self.folder.write(PUBLIC + name, found.data)

    def _seeds(self) -> Generator[str]:
        """Yield the addresses of all that readers may know: what answers 404 is then left out."""
        yield from FIXED
        sections = list(Category.objects.values_list("path", flat=True))
        yield from (f"{path}/" for path in sections)
        yield from (f"{path}/feed/{kind}/" for path in sections for kind in ("rss", "atom"))
        yield from (
            f"{p}/" for p in Page.objects.filter(is_published=True).values_list("path", flat=True)
        )
        yield from (f"/tag/{s}/" for s in Tag.objects.values_list("slug", flat=True).iterator(MANY))
        yield from (
            f"/author/{s}/" for s in Author.objects.values_list("slug", flat=True).iterator(MANY)
        )
        live = Edition.objects.live(self.now).order_by("pk").values_list("path", flat=True)
        yield from (f"{path}/" for path in live.iterator(chunk_size=MANY))

    def _write_moves(self) -> None:
        """Write what nginx must know, and the page that says that a story is gone."""
        moved: list[str] = []
        gone: list[str] = []
        longest, count, a_gone_one = 0, 0, ""
        for move in moves.moves(self.now):
            (moved if move.to else gone).append(nginx.moved_line(move))
            longest, count = max(longest, len(move.path.encode())), count + 1
            a_gone_one = a_gone_one or ("" if move.to else move.path)
            if self.with_redirect_pages and move.to and "?" not in move.path:
                self._redirect_page(move)
        if a_gone_one:
            self._special(f"{quote(a_gone_one, safe=SAFE)}/", "410.html", GONE)
        root = self.folder.root
        files = {
            "moved.map": "".join(moved),
            "gone.map": "".join(gone),
            "long.map": nginx.long_lines(self.long),
            "maps.conf": nginx.maps(f"{root}/nginx", count, max(longest, *_sizes(self.long))),
            "server.conf": nginx.server(f"{root}/{PUBLIC.rstrip('/')}"),
        }
        for name, text in files.items():
            self.folder.write(f"nginx/{name}", text.encode())

    def _redirect_page(self, move: moves.Move) -> None:
        place = place_of(f"{quote(move.path, safe=SAFE)}/", "text/html")
        self._refresh(place, nginx.target(move))


def _sizes(paths: list[tuple[str, str]]) -> list[int]:
    return [0, *(len(path.encode()) for path, _ in paths)]
