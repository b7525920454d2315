"""Nothing that runs gets through the gate."""

import pytest

from articles.markup import clean, render
from tests.markup.dangers import dangers_in
from tests.markup.vectors import PARTS, payloads, placed


@pytest.mark.parametrize("kind", ["html", "markdown"])
def test_no_known_way_to_run_a_script_gets_through(kind: str) -> None:
    given = {vector: vector if kind == "html" else render(vector) for vector in placed()}
    found = {vector: dangers_in(clean(html)) for vector, html in given.items()}
    assert {vector: dangers for vector, dangers in found.items() if dangers} == {}


def test_what_got_through_comes_out_the_same_again() -> None:
    cleaned = [clean(vector) for vector in placed()]
    assert [html for html in cleaned if clean(str(html)) != html] == []


def test_the_vectors_are_many_and_the_judge_sees_them() -> None:
    assert len(placed()) > 4000
    unseen = [payload for payload in payloads() if not dangers_in(payload)]
    assert len(unseen) < len(payloads()) / 20, unseen


@pytest.mark.parametrize("address", PARTS["addresses"])
def test_a_link_that_runs_a_script_keeps_its_words(address: str) -> None:
    assert ">文字</" in clean(f'<p><a href="{address}">文字</a></p>')


def test_no_id_can_stand_for_a_name_of_the_page() -> None:
    html = clean('<h2 id="location">甲</h2><a href="#location">乙</a><p id="cookie">丙</p>')
    assert 'id="note-location"' in html
    assert "cookie" not in html
