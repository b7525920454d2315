"""Slugs in any script, never colliding, never too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import slugs

SLUGS = {
    "Chinese": ("港口危机：西方部署3000人与议会", "港口危机-西方部署3000人与议会"),
    "English": ("It’s “New” — again!", "its-new-again"),
    "mixed": ("Harbour 港口 2.0", "harbour-港口-2-0"),
    "accents": ("Élan Vital", "élan-vital"),
    "full-width letters": ("ＮＡＴＯ　１２", "nato-12"),
    "marks that belong to letters": ("हिन्दी समाचार", "हिन्दी-समाचार"),
    "a path": ("../etc/passwd\x00", "etc-passwd"),
    "an override": ("abc\u202ex", "abcx"),
    "underscores": ("a_b", "a-b"),
    "nothing left": ("😀 !!", ""),
}
TAKEN = {"港口", "港口-2", "x" * 100}


@pytest.mark.parametrize(("text", "slug"), SLUGS.values(), ids=SLUGS.keys())
def test_a_headline_makes_a_readable_slug(text: str, slug: str) -> None:
    assert slugs.slugify(text) == slug


def test_a_long_slug_ends_between_words() -> None:
    assert slugs.slugify("harbour council survey", limit=18) == "harbour-council"
    assert slugs.slugify("港" * 200, limit=50) == "港" * 50


def test_a_slug_is_never_empty_where_it_must_not_be() -> None:
    assert slugs.slug_or("😀", "article 7") == "article-7"
    assert slugs.slug_or("😀", "!!") == "untitled"


@pytest.mark.parametrize(
    ("slug", "free"), [("港口", "港口-3"), ("new", "new"), ("x" * 100, "x" * 98 + "-2")]
)
def test_a_taken_slug_gets_a_number(slug: str, free: str) -> None:
    assert slugs.unique(slug, TAKEN) == free
    assert slugs.unique(slug, lambda candidate: candidate in TAKEN) == free


@given(st.text(), st.integers(10, 60))
def test_a_slug_keeps_its_form(text: str, limit: int) -> None:
    slug = slugs.slugify(text, limit=limit)
    assert len(slug) <= limit
    assert slug == slug.strip("-")
    assert not set(slug) & set(" /?#%&\\'\"<>")
    assert slugs.slugify(slug, limit=limit) == slug
