"""Pictures of other sites into our own library: many at once, each by itself, as often as it takes.

Text comes first: nothing here is asked for before the posts are stored. What is done is stored picture by
picture, so a run that is stopped loses nothing, and two runs at once share the work.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone

from articles import library, media
from articles.importer.fates import Fate
from articles.importer.remote import BATCH, given_up, prepare, remote_pictures
from articles.importer.turns import Turns, Wanted
from articles.models import Image, PictureFetch
from articles.outbound import DOOR, Fetched, Limits, NotFetched, Problem, fetch

if TYPE_CHECKING:
    from articles.outbound import Door

REQUESTS_AT_ONCE = 8
ENCODERS = min(2, os.cpu_count() or 1)
"""How many pictures are decoded at once: each may take 200 MB for a moment."""
IN_HAND = REQUESTS_AT_ONCE + 2 * ENCODERS
LIMITS = Limits(media.MAX_BYTES)
TOO_BUSY = (429, 503)
GIVEN_UP = "Given up before: "
ELSEWHERE = "Another run has it in hand."


class Fetching:
    """One run over the remote pictures of imported articles: of one source, or of all ("").

    What was given up for good is not tried again, unless ``again``. ``door`` is the way to the network.
    """

    def __init__(self, source: str = "", *, again: bool = False, door: Door = DOOR) -> None:
        """Look what there is to do (3 queries, and one for each 500 new pictures)."""
        self.door = door
        rows = list(remote_pictures(source).values_list("pk", "remote_url", "fetch__image"))
        prepare([pk for pk, _, known in rows if known is None])
        final = {} if again else given_up(source)
        self.kept = [Fate(url, "kept", GIVEN_UP + final[pk]) for pk, url, _ in rows if pk in final]
        wanted = [Wanted(pk, url) for pk, url, _ in rows if pk not in final]
        self.total = len(rows)
        self.turns = Turns(wanted)

    def fates(self) -> Iterator[Fate]:
        """Fetch, and yield what became of each picture as it becomes so."""
        yield from self.kept
        network = ThreadPoolExecutor(REQUESTS_AT_ONCE, "fetch")
        encoders = ThreadPoolExecutor(ENCODERS, "encode")
        running: dict[Future[Any], Wanted] = {}
        try:
            yield from self._rounds(network, encoders, running)
        finally:
            network.shutdown(wait=False, cancel_futures=True)
            encoders.shutdown(cancel_futures=True)
            _release(running)

    def _rounds(
        self,
        network: ThreadPoolExecutor,
        encoders: ThreadPoolExecutor,
        running: dict[Future[Any], Wanted],
    ) -> Iterator[Fate]:
        """Keep both pools at work until nothing waits and nothing runs."""
        while True:
            while len(running) < IN_HAND and (one := self.turns.next()):
                if PictureFetch.objects.claim(one.image_id, timezone.now()):
                    running[network.submit(fetch, one.url, LIMITS, self.door)] = one
                else:
                    self.turns.answered(one, is_silence=False)
                    yield Fate(one.url, "kept", ELSEWHERE)
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                one = running.pop(
                    future
                )  # Kept: first, or a run stopped later takes back what is done.
                if (further := self._further(future, one, encoders)) is not None:
                    running[further] = one
                else:
                    yield from self._settled(future, one)

    def _further(
        self, future: Future[Any], one: Wanted, encoders: ThreadPoolExecutor
    ) -> Future[Any] | None:
        """Hand the bytes of a picture that we do not have to be encoded; None when there are none."""
        if future.exception() is not None or not isinstance(future.result(), Fetched):
            return None
        self.turns.answered(one, is_silence=False)
        data = future.result().data
        if _shared(one, library.digest_of(data)):
            return None
        return encoders.submit(library.write_files, data)

    def _settled(self, future: Future[Any], one: Wanted) -> Iterator[Fate]:
        """Store how it ended, and yield it; with it, what is given up because its site is silent."""
        try:
            found = future.result()
            if isinstance(found, library.Written):
                _given(one, found)
        except NotFetched as error:
            is_silence = error.problem.is_silence or error.status in TOO_BUSY
            passed_over = self.turns.answered(one, is_silence=is_silence)
            problem = error.problem
            yield _failed(one, problem.sentence, error.status, is_final=problem.is_final)
            yield from _pass_over(passed_over)
        except media.Unreadable as error:
            yield _failed(one, str(error), is_final=True)
        else:
            yield Fate(one.url, "fetched")


def _shared(one: Wanted, digest: str) -> bool:
    """Let the row show a file that is here already, if one has these very bytes."""
    with transaction.atomic():
        is_shared = library.share_file(Image(pk=one.image_id), digest)
        if is_shared:
            _succeeded(one)
    return is_shared


def _given(one: Wanted, written: library.Written) -> None:
    """Give the row its file. When another run did so meanwhile, that is as good."""
    library.give_file(Image(pk=one.image_id), written)
    _succeeded(one)


def _succeeded(one: Wanted) -> None:
    _note(one, problem="", status=0, is_final=False)


def _failed(one: Wanted, problem: str, status: int = 0, *, is_final: bool) -> Fate:
    _note(one, problem=problem, status=status, is_final=is_final)
    return Fate(one.url, "failed", problem + (f" ({status})" if status else ""))


def _note(one: Wanted, **fields: Any) -> None:
    PictureFetch.objects.filter(pk=one.image_id).update(
        tries=F("tries") + 1, tried_at=timezone.now(), claimed_until=None, **fields
    )


def _pass_over(pictures: list[Wanted]) -> Iterator[Fate]:
    """Note what is not asked for, because its site has fallen silent: it was not tried."""
    for start in range(0, len(pictures), BATCH):
        few = pictures[start : start + BATCH]
        PictureFetch.objects.filter(
            pk__in=[one.image_id for one in few], claimed_until=None
        ).update(problem=Problem.SILENT.sentence, status=0)
        yield from (Fate(one.url, "failed", Problem.SILENT.sentence) for one in few)


def _release(running: dict[Future[Any], Wanted]) -> None:
    """Give back what this run claimed and did not finish. Where the database is gone, claims lapse."""
    for future in running:
        if future.done() and not future.cancelled() and future.exception() is None:
            found = future.result()
            if isinstance(found, library.Written):
                found.forget()
    with suppress(DatabaseError):
        numbers = [one.image_id for one in running.values()]
        PictureFetch.objects.filter(pk__in=numbers).update(claimed_until=None)
