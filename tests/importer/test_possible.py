"""Addresses that yield to others wait to the end of a run, in little room."""

from __future__ import annotations

from articles.importer.possible import BATCH, Possible


def test_all_come_back_in_their_order_in_batches() -> None:
    possible = Possible()
    given = [(f"/2020/01/{number}/春天", number) for number in range(2 * BATCH + 3)]
    for path, number in given:
        possible.add([path], number)
    batches = list(possible.batches())
    assert [pair for batch in batches for pair in batch] == given
    assert [len(batch) for batch in batches] == [BATCH, BATCH, 3]


def test_a_run_that_met_none_has_no_batch() -> None:
    possible = Possible()
    possible.add([], 1)
    assert list(possible.batches()) == []


def test_what_is_full_is_kept_in_a_fraction_of_its_room() -> None:
    possible = Possible()
    for number in range(BATCH):
        possible.add([f"/2020/01/02/the-name-of-a-post-{number}/"], number)
    assert possible.open == []
    assert sum(map(len, possible.packed)) < BATCH * 10
