"""Pictures that texts show by their full address on the old site, and whose files lie in its folder.

Once the new site stands at that host, nothing answers there any more. So each gets its file, in place,
as a fetched picture does: no text and no article becomes another by it.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q

from articles import media
from articles.importer import links, placing
from articles.importer.find import Found
from articles.importer.pictures import locate
from articles.importer.remote import remote_pictures
from articles.importer.taking import give_bytes, picture_bytes
from articles.models import Image

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from articles.dialects import Site
    from articles.importer.incoming import Options
    from articles.importer.job import Job
    from articles.importer.start import Start


def take_in(job: Job, options: Mapping[Path, Options]) -> int:
    """Give the source's pictures their files, as far as these are there; return how many got one.

    One query for each place whose host is known, and 3 for each file. What is not there stays a link.
    Raises ``BrokenOff`` where no picture could be written.
    """
    sites = ((start, options[start.base].site) for start in job.starts)
    return sum(_of_place(job, start, site) for start, site in sites if site.hosts)


def _of_place(job: Job, start: Start, site: Site) -> int:
    source = Found(start.base, "", start.base, start.assets)
    is_of_it = reduce(or_, (Q(remote_url__icontains=host) for host in site.hosts))
    rows = remote_pictures(job.source).filter(is_of_it)
    count = 0
    for number, address in rows.values_list("pk", "remote_url"):
        path = links.own(address, site)
        if path == address:
            continue
        place = locate(source, placing.in_site(path, site.prefix), job.pictures)
        count += place is not None and _is_given(Image(pk=number), place)
    return count


def _is_given(remote: Image, place: Path) -> bool:
    try:
        data = picture_bytes(place)
    except OSError:
        return False
    try:
        return give_bytes(remote, data)
    except media.Unreadable:
        return False
