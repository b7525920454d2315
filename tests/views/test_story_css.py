"""The stylesheet of the story dresses exactly what a body may hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from articles.markup import policy

CSS = Path(settings.BASE_DIR / "static/css/story.css").read_text("utf-8")
IN_STORY = [
    part.strip()
    for selector in re.findall(r"([^{}]+)\{", re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL))
    for part in re.split(r",(?![^()]*\))", re.sub(r":lang\(\w+\)", "", selector))
    if part.strip().startswith(".story")
]
NAMED = set(re.findall(r"(?<![\w.:-])([a-z][a-z0-9]*)(?![\w(-])", " ".join(IN_STORY)))
CLASSES = set(re.findall(r"\.([a-z][a-z-]*)", " ".join(IN_STORY))) - {"story"}
ADDED_BY_THE_PAGE = {"div", "source", "picture"}
CLASSES_ADDED_BY_THE_PAGE = {"table"}
AS_THEIR_BLOCK = {
    "br", "p", "tr", "tbody", "thead", "rp", "rt", "ruby", "span", "img", "li", "dl", "td", "th",
    "mark", "q", "abbr",
}  # fmt: skip
"""What needs no rule of its own: it looks right as the page and the browser have it."""


def test_every_element_of_a_body_is_dressed() -> None:
    assert set(policy.ELEMENTS) - NAMED - AS_THEIR_BLOCK == set()


def test_nothing_is_dressed_that_no_body_can_hold() -> None:
    assert NAMED - set(policy.ELEMENTS) - ADDED_BY_THE_PAGE == set()


@pytest.mark.parametrize(
    "name",
    sorted(
        {each for element in policy.ELEMENTS.values() for each in element.classes}
        - {"news-image", "language-*"}
    ),
)
def test_every_class_of_a_body_is_dressed(name: str) -> None:
    assert name in CLASSES


def test_no_class_is_dressed_that_no_body_can_carry() -> None:
    allowed = {each for element in policy.ELEMENTS.values() for each in element.classes}

    assert CLASSES - allowed - CLASSES_ADDED_BY_THE_PAGE == set()
