"""Where posts of one source go in an export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

    from articles.exporter.forms import Form
    from articles.exporter.gallery import Gallery


@dataclass(slots=True)
class Site:
    """One site of the export: a folder that a generator, or ``import_posts``, can be pointed at.

    ``zone`` is that of its configuration. ``is_plain``: posts that came from a folder of no generator's
    shape; they go back into one.
    """

    source: str
    below: str
    form: Form
    gallery: Gallery
    zone: tzinfo
    is_plain: bool = False

    @property
    def base(self) -> str:
        """Return the folder from which paths of posts are told."""
        return self.below + ("" if self.is_plain else self.form.base)
