"""Tags that nothing closes are text, and what stands behind them stays to be read."""

from __future__ import annotations

import time

import pytest

from articles import markup

SHOWN = {
    "a block": ("<script>\n\n甲", "&lt;script&gt;"),
    "two in a line": ("<script><style>甲\n\n乙", "&lt;script&gt;&lt;style&gt;甲"),
    "in the second line of a block": ("<div>\n<style>\n\n甲", "&lt;style&gt;"),
    "in capitals": ("<SCRIPT>\n\n甲", "&lt;SCRIPT&gt;"),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_what_nothing_closes_is_text(text: str, shown: str) -> None:
    written = markup.clean(markup.render(text))
    assert (shown in written, "甲" in written) == (True, True)


@pytest.mark.parametrize("shape", ["<script>", "<style>\n", "<style>\n\n", "<div><script>"])
def test_many_of_them_cost_no_more_each(shape: str) -> None:
    started = time.process_time()
    markup.render((shape * 40_000)[:280_000])
    assert time.process_time() - started < 5
