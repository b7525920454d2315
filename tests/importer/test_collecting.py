"""Looking seldom for rubbish: only as long as it was asked for."""

from __future__ import annotations

import gc

import pytest

from articles.importer.collecting import OBJECTS, seldom_sought


def test_within_the_block_the_interpreter_looks_seldom_and_not_at_what_was_there() -> None:
    before = gc.get_freeze_count()
    with seldom_sought():
        assert gc.get_threshold()[0] == OBJECTS
        assert gc.get_freeze_count() > before
        assert gc.isenabled()


def test_behind_it_all_is_as_before_however_the_block_ended() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom_sought():
        raise KeyError
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
