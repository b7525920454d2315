"""What an import's report says, in the words of the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

OUTCOMES = {
    "created": _("new"),
    "updated": _("updated"),
    "unchanged": _("unchanged"),
    "renamed": _("renamed"),
    "conflict": _("in conflict"),
    "refused": _("refused"),
    "left out": _("left out"),
    "gone": _("gone there"),
    "damaged": _("damaged"),
}
KINDS = {
    "article": _("article"),
    "page": _("page"),
    "redirect": _("redirect"),
    "author": _("author"),
    "section": _("section"),
}
STANDINGS = {"draft": _("draft"), "scheduled": _("scheduled")}
FURTHER = {"repaired": _("repaired"), "warned": _("to look at"), "scheduled": _("scheduled")}
STATES = {
    "finished": _("finished"),
    "running": _("running"),
    "broken": _("broken off"),
}
FINDINGS = {
    "warnings": _("To look at"),
    "tags_left": _("Template tags that stay in the text"),
    "unknown": _("Keys of the header that mean nothing here"),
    "repairs": _("Mended on the way"),
    "converted": _("Template tags that became HTML"),
}
FIRST = {"refused": _("Why files were refused"), "left_out": _("Why files were left out")}
LOST = {
    "refused": _("files that were refused"),
    "left out": _("files that were left out"),
    "conflict": _("changed files whose articles or pages were edited here too"),
    "draft": _("posts that are drafts here"),
    "scheduled": _("posts that readers see only when their date comes"),
    "tags": _("posts with template tags to be seen in the text"),
    "frames": _("posts with frames that became links"),
    "scripts": _("posts whose scripts were left out"),
    "elements": _("posts with forms, drawings, formulas or styles that were left out"),
    "pictures": _("posts with pictures that were not found or cannot be used"),
}
DETAILS = {
    "unknown": _("Unknown keys"),
    "converted": _("Tags that became HTML"),
    "tags_left": _("Tags that stay"),
    "pictures": _("Pictures on other sites"),
    "old": _("Old addresses"),
}
