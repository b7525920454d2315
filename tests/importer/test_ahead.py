"""Other processes make an import faster and nothing else."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from hashlib import sha256
from pathlib import Path

import pytest

from articles.dialects import DIALECTS
from articles.importer.ahead import WORTH_IT, Ahead
from articles.importer.find import Found
from articles.importer.prepared import prepare
from articles.importer.reading import File
from tests.importer.posts import options, post

ROOT = Path("/old")


def files(count: int) -> list[File]:
    """Return so many posts; the third cannot be read."""
    texts = [post(f"第 {number} 天 <b>bold</b>", title=f"江边 {number}") for number in range(count)]
    texts[2] = post(title="[never closed")
    return [
        File(place, Found(ROOT / f"{place}.md", f"{place}.md", ROOT), text.encode(), _sum(text))
        for place, text in enumerate(texts)
    ]


def _sum(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def alone(posts: list[File]) -> list[object]:
    """Return what the posts become without any process."""
    return [prepare(file.raw, file.found.path, options()) for file in posts]


def test_many_posts_become_the_same_in_other_processes() -> None:
    posts = files(WORTH_IT + 20)
    with Ahead({ROOT: options()}) as ahead:
        ahead.processes.count = 1
        ahead.begin(posts)
        found = [ahead.result(file) for file in posts]
    assert found == alone(posts)


def test_few_posts_start_no_process() -> None:
    posts = files(5)
    with Ahead({ROOT: options()}) as ahead:
        ahead.processes.count = 1
        ahead.begin(posts)
        assert [file.coming for file in posts] == [None] * 5
        assert [ahead.result(file) for file in posts] == alone(posts)


def test_options_that_cannot_travel_are_used_here() -> None:
    posts = files(WORTH_IT)
    chosen = options(people={"x": lambda: None})
    with Ahead({ROOT: chosen}) as ahead:
        ahead.processes.count = 1
        ahead.begin(posts)
        assert [ahead.result(file) for file in posts] == alone(posts)


def test_what_nobody_asks_for_is_dropped() -> None:
    posts = files(WORTH_IT)
    with Ahead({ROOT: options()}) as ahead:
        ahead.processes.count = 1
        ahead.begin(posts)
    assert all(file.coming and file.coming[0].coming.done() for file in posts)


def test_other_processes_are_deaf_to_ctrl_c_from_their_first_moment_and_we_are_not() -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with Ahead({ROOT: options()}) as ahead:
        ahead.processes.count = 1
        ahead.begin(files(WORTH_IT))
        held_back = [_held_back(child.pid) for child in multiprocessing.active_children()]
        assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before
    assert held_back == [True]


def test_a_run_that_was_stopped_ends_its_processes_at_once() -> None:
    ahead = Ahead({ROOT: options()})
    ahead.processes.count = 1
    ahead.begin(files(WORTH_IT))
    children = multiprocessing.active_children()
    ahead.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert [child.exitcode for child in children] == [-signal.SIGTERM]


def _held_back(number: int | None) -> bool:
    """Say whether a process holds back Ctrl-C, by what the system tells of it."""
    told = Path(f"/proc/{number}/status").read_text()
    blocked = int(told.split("SigBlk:", 1)[1].split()[0], 16)
    return bool(blocked & 1 << signal.SIGINT - 1)


@pytest.mark.parametrize("name", sorted(DIALECTS))
def test_every_dialect_can_travel_to_another_process(name: str) -> None:
    assert pickle.loads(pickle.dumps(DIALECTS[name])) == DIALECTS[name]
