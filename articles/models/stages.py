"""The fixed words of the desk: kinds, stages and standings."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What sort of piece an article is."""

    NEWS = "news", _("news")
    OPINION = "opinion", _("opinion")
    ANALYSIS = "analysis", _("analysis")
    FEATURE = "feature", _("feature")
    INTERVIEW = "interview", _("interview")
    REVIEW = "review", _("review")
    SPONSORED = "sponsored", _("sponsored")


class Stage(models.TextChoices):
    """Where the desk stands with an article. Stored, and moved by ``publishing`` alone."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    CHANGES_ASKED = "changes_asked", _("changes asked")
    APPROVED = "approved", _("approved")


class Standing(models.TextChoices):
    """Where the paper stands with an article. Derived from editions and the clock, never stored."""

    NEVER = "never", _("never out")
    SCHEDULED = "scheduled", _("scheduled")
    LIVE = "live", _("live")
    CHANGED = "changed", _("live, with unpublished changes")
    EXPIRED = "expired", _("expired")
    WITHDRAWN = "withdrawn", _("withdrawn")
