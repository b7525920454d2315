"""What changes state: one verb a function. The only writers of editions, placements and addresses."""

from articles.publishing.corrections import correct
from articles.publishing.outcome import Outcome, Refusal
from articles.publishing.preview import preview
from articles.publishing.publish import publish, schedule
from articles.publishing.review import approve, ask_changes, submit
from articles.publishing.revisions import lock, restore, save_revision
from articles.publishing.roles import EDITOR, PUBLISHER, ROLES, RULES, WRITER, apply_roles, may
from articles.publishing.shared import changed, keep, keep_all, old_paths, settle, write_furniture
from articles.publishing.withdraw import cancel_schedule, expire, withdraw

__all__ = [
    "EDITOR",
    "PUBLISHER",
    "ROLES",
    "RULES",
    "WRITER",
    "Outcome",
    "Refusal",
    "apply_roles",
    "approve",
    "ask_changes",
    "cancel_schedule",
    "changed",
    "correct",
    "expire",
    "keep",
    "keep_all",
    "lock",
    "may",
    "old_paths",
    "preview",
    "publish",
    "restore",
    "save_revision",
    "schedule",
    "settle",
    "submit",
    "withdraw",
    "write_furniture",
]
