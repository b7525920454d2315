"""Who may do what: the one table. Groups are made from it, and every verb asks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from articles.models import Article, Author, Category, Image, Stage, Tag
from articles.publishing.use import is_in_use

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User
    from django.db.models import Model

WRITER, EDITOR, PUBLISHER = "Writer", "Editor", "Publisher"

_WRITER = (
    "add_article", "view_article", "change_article", "delete_article",
    "add_image", "view_image", "change_image", "view_author", "view_category", "view_tag", "add_tag",
)  # fmt: skip
_EDITOR = (
    *_WRITER, "edit_any_article", "approve_article", "add_author", "change_author", "change_tag",
    "add_correction", "change_correction", "view_correction", "view_page",
    "view_legacypost", "view_importrun",
)  # fmt: skip
_PUBLISHER = (
    *_EDITOR, "publish_article", "add_category", "change_category", "delete_category", "delete_image",
    "delete_author", "delete_tag", "delete_correction", "add_page", "change_page", "delete_page",
    "view_sitetexts", "change_sitetexts", "view_address",
)  # fmt: skip

ROLES: dict[str, tuple[str, ...]] = {WRITER: _WRITER, EDITOR: _EDITOR, PUBLISHER: _PUBLISHER}

IN_HAND = frozenset({Stage.DRAFT, Stage.CHANGES_ASKED})
ANY_STAGE = frozenset(Stage)


@dataclass(frozen=True, slots=True)
class Rule:
    """Whoever has ``permission`` may do ``verb`` to an article in one of ``stages``."""

    verb: str
    permission: str
    stages: frozenset[Stage] = ANY_STAGE
    own_only: bool = False
    never_out_only: bool = False


RULES = (
    Rule("view", "view_article", own_only=True),
    Rule("view", "edit_any_article"),
    Rule("change", "change_article", IN_HAND, own_only=True, never_out_only=True),
    Rule("change", "edit_any_article"),
    Rule("submit", "change_article", IN_HAND, own_only=True, never_out_only=True),
    Rule("submit", "edit_any_article", IN_HAND),
    Rule("ask_changes", "approve_article", frozenset({Stage.IN_REVIEW, Stage.APPROVED})),
    Rule(
        "approve", "approve_article", frozenset({Stage.DRAFT, Stage.CHANGES_ASKED, Stage.IN_REVIEW})
    ),
    Rule("publish", "publish_article"),
    Rule("schedule", "publish_article"),
    Rule("cancel_schedule", "publish_article"),
    Rule("expire", "publish_article"),
    Rule("withdraw", "publish_article"),
    Rule("delete", "delete_article", IN_HAND, own_only=True, never_out_only=True),
    Rule("delete", "edit_any_article", never_out_only=True),
)
VERBS = frozenset(rule.verb for rule in RULES)
SHARED = (Author, Category, Image, Tag)


def may(user: User | AnonymousUser, verb: str, thing: Model | type[Model]) -> bool:
    """Say whether ``user`` may do ``verb`` to ``thing`` (1 to 3 queries; the permissions are kept per user).

    For articles the verbs are those of ``RULES``. For all else they are Django's (view, add,
    change, delete), and what a live edition shows needs the right to publish as well.
    """
    if isinstance(thing, Article) and verb in VERBS:
        return any(_allows(rule, user, thing) for rule in RULES if rule.verb == verb)
    if not user.has_perm(f"articles.{verb}_{thing._meta.model_name}"):
        return False
    if isinstance(thing, SHARED) and verb in {"change", "delete"}:
        return user.has_perm("articles.publish_article") or _is_safe(user, thing)
    return True


def apply_roles() -> None:
    """Make or mend the groups of the table; run after every migration, changes nothing the second time."""
    for name, codenames in ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(
            Permission.objects.filter(content_type__app_label="articles", codename__in=codenames)
        )


def _allows(rule: Rule, user: User | AnonymousUser, article: Article) -> bool:
    return (
        article.stage in rule.stages
        and user.has_perm(f"articles.{rule.permission}")
        and (not rule.own_only or article.owner_id == user.pk)
        and (not rule.never_out_only or not article.editions.exists())
    )


def _is_safe(user: User | AnonymousUser, thing: Author | Category | Image | Tag) -> bool:
    """Say whether a change by someone who may not publish stays out of readers' sight."""
    if (
        isinstance(thing, Image)
        and not user.has_perm("articles.edit_any_article")
        and thing.uploaded_by_id != user.pk
    ):
        return False
    return not is_in_use(thing, timezone.now())
