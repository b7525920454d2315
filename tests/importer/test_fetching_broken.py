"""Fetching that is killed, or done twice at once: nothing is lost, and nothing is asked for twice."""

from __future__ import annotations

import os
import signal
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from articles.importer.fates import Fate
from articles.importer.fetching import Fetching
from articles.library import files
from articles.models import Image, PictureFetch
from tests import make
from tests.importer.runs import bring, post, write
from tests.outbound.hostile import Speak, answer, door_to, saying, serving

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("media_root")]

SITES = [f"http://s{n}.example" for n in range(4)]
COUNT = 16


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Speak]:
    """Import a post that shows many pictures of a few sites, and return what their servers say."""
    shown = "\n\n".join(f"![图]({SITES[n % 4]}/{n}.png)" for n in range(COUNT))
    write(tmp_path / "posts", market=post(shown))
    bring(tmp_path / "posts")
    return {f"/{n}.png": saying(answer(make.picture_bytes((40 + n, 30)))) for n in range(COUNT)}


def test_two_runs_at_once_share_the_work(pages: dict[str, Speak]) -> None:
    with serving(pages) as server:

        def run(_: int) -> list[Fate]:
            try:
                return list(Fetching(door=door_to(server)).fates())
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            fates = [fate for told in pool.map(run, range(2)) for fate in told]
        assert set(server.times.values()) == {1}
    assert sum(fate.outcome == "fetched" for fate in fates) == COUNT
    assert {fate.outcome for fate in fates} <= {"fetched", "kept"}
    assert not Image.objects.remote().exists()


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
@pytest.mark.parametrize("moment", [0, 3, 9, 15])
def test_a_run_that_is_killed_loses_nothing(pages: dict[str, Speak], moment: int) -> None:
    child, is_known = 0, threading.Event()

    def kill(_: socket.socket) -> None:
        is_known.wait()
        os.kill(child, signal.SIGKILL)

    with serving(pages | {f"/{moment}.png": kill}) as server:
        connection.close()
        child = os.fork()
        if not child:
            list(Fetching(door=door_to(server)).fates())
            os._exit(0)
        is_known.set()
        assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    here = set(Image.objects.exclude(original="").values_list("pk", flat=True))
    PictureFetch.objects.update(claimed_until=timezone.now())
    with serving(pages) as server:
        fates = list(Fetching(door=door_to(server)).fates())
    assert [fate.outcome for fate in fates] == ["fetched"] * (COUNT - len(here))
    assert not Image.objects.remote().exists()
    for image in Image.objects.all():
        assert files.originals().exists(image.original)
        assert all(files.default_storage.exists(name) for name in files.rendition_names(image))
