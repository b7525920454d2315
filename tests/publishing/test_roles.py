"""The role table, row by row: who, in which state, may do what."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission

from articles import publishing
from articles.models import Article, Stage
from articles.publishing import EDITOR, PUBLISHER, ROLES, WRITER, may
from tests import make

pytestmark = pytest.mark.django_db

STAGES = [Stage.DRAFT, Stage.IN_REVIEW, Stage.CHANGES_ASKED, Stage.APPROVED]
# Letters: d draft, r in review, c changes asked, a approved; - never. "own" is an article of one's own.
TABLE = {
    ("view", "own"): {WRITER: "drca", EDITOR: "drca", PUBLISHER: "drca"},
    ("view", "other"): {WRITER: "-", EDITOR: "drca", PUBLISHER: "drca"},
    ("change", "own"): {WRITER: "dc", EDITOR: "drca", PUBLISHER: "drca"},
    ("change", "other"): {WRITER: "-", EDITOR: "drca", PUBLISHER: "drca"},
    ("submit", "own"): {WRITER: "dc", EDITOR: "dc", PUBLISHER: "dc"},
    ("submit", "other"): {WRITER: "-", EDITOR: "dc", PUBLISHER: "dc"},
    ("ask_changes", "other"): {WRITER: "-", EDITOR: "ra", PUBLISHER: "ra"},
    ("approve", "other"): {WRITER: "-", EDITOR: "drc", PUBLISHER: "drc"},
    ("approve", "own"): {WRITER: "-", EDITOR: "drc", PUBLISHER: "drc"},
    ("publish", "own"): {WRITER: "-", EDITOR: "-", PUBLISHER: "drca"},
    ("publish", "other"): {WRITER: "-", EDITOR: "-", PUBLISHER: "drca"},
    ("schedule", "own"): {WRITER: "-", EDITOR: "-", PUBLISHER: "drca"},
    ("withdraw", "other"): {WRITER: "-", EDITOR: "-", PUBLISHER: "drca"},
    ("expire", "other"): {WRITER: "-", EDITOR: "-", PUBLISHER: "drca"},
    ("delete", "own"): {WRITER: "dc", EDITOR: "drca", PUBLISHER: "drca"},
    ("delete", "other"): {WRITER: "-", EDITOR: "drca", PUBLISHER: "drca"},
}
ROWS = [(*key, role, stages) for key, row in TABLE.items() for role, stages in row.items()]


@pytest.mark.parametrize(
    ("verb", "whose", "role", "allowed"), ROWS, ids=[f"{r[2]}-{r[0]}-{r[1]}" for r in ROWS]
)
def test_a_role_may_do_to_an_article_what_the_table_says(
    verb: str, whose: str, role: str, allowed: str
) -> None:
    user, other = make.user(role), make.user(WRITER)
    article = make.article(owner=user if whose == "own" else other)
    letters = ""
    for letter, stage in zip("drca", STAGES, strict=True):
        Article.objects.filter(pk=article.pk).update(stage=stage)
        letters += letter if may(user, verb, Article.objects.get(pk=article.pk)) else ""
    assert letters == allowed.strip("-")


@pytest.mark.parametrize("verb", ["change", "submit", "delete"])
def test_a_writer_lets_go_of_what_was_ever_out(verb: str) -> None:
    writer = make.user(WRITER)
    article = make.live(owner=writer).article
    Article.objects.filter(pk=article.pk).update(stage=Stage.DRAFT)
    assert not may(writer, verb, Article.objects.get(pk=article.pk))


SHARED = [
    (lambda: make.live(lead_image=make.image()).lead_image, "change", PUBLISHER),
    (lambda: make.live(lead_image=make.image(), authors=()).lead_image, "change", PUBLISHER),
    (lambda: make.page_with_picture().image_uses.get().image, "change", PUBLISHER),
    (make.image, "change", EDITOR),
    (make.author, "change", EDITOR),
    (make.tag, "change", EDITOR),
    (make.category, "change", PUBLISHER),
    (lambda: make.live(tags=("北约",)).article.tags.all()[0], "change", PUBLISHER),
    (lambda: make.scheduled(tags=("北约",)).article.tags.all()[0], "change", PUBLISHER),
    (lambda: make.live(authors=(make.author(),)).article.bylines.get().author, "change", PUBLISHER),
]


@pytest.mark.parametrize(("thing", "verb", "lowest"), SHARED)
def test_a_change_that_readers_would_see_needs_the_right_to_publish(
    thing, verb: str, lowest: str
) -> None:
    shared = thing()
    roles = [WRITER, EDITOR, PUBLISHER]
    allowed = [role for role in roles if may(make.user(role), verb, shared)]
    assert allowed == roles[roles.index(lowest) :]


def test_a_writer_changes_only_pictures_of_their_own() -> None:
    writer = make.user(WRITER)
    assert may(writer, "change", make.image(uploaded_by=writer))
    assert not may(writer, "change", make.image(uploaded_by=make.user(WRITER)))


def test_a_portrait_beside_a_live_byline_counts_as_shown() -> None:
    portrait = make.image()
    make.live(authors=(make.author(portrait=portrait),))
    assert not may(make.user(EDITOR), "change", portrait)


def test_a_verb_refuses_whom_the_table_does_not_allow() -> None:
    writer = make.user(WRITER)
    article = make.article(owner=writer)
    outcome = publishing.publish(article, by=writer)
    assert not outcome.done
    assert not article.editions.exists()


def test_the_groups_hold_exactly_the_table_and_applying_it_again_changes_nothing() -> None:
    publishing.apply_roles()
    for name, codenames in ROLES.items():
        held = Group.objects.get(name=name).permissions.values_list("codename", flat=True)
        assert sorted(held) == sorted(codenames)


def test_every_permission_of_the_table_exists() -> None:
    known = set(
        Permission.objects.filter(content_type__app_label="articles").values_list(
            "codename", flat=True
        )
    )
    assert {code for codes in ROLES.values() for code in codes} <= known
