"""Posts that another process has in hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future

    from articles.importer.prepared import Came


@dataclass(slots=True)
class Group:
    """Posts that one process has in hand together."""

    coming: Future[list[Came]]
    is_here: bool = False
    """Whether no other process will do them."""

    def take(self, place: int) -> Came | None:
        """Return one post, or None if it is to be done here: nobody has begun with it.

        Raises ``BrokenExecutor`` when the process died.
        """
        self.is_here = self.is_here or self.coming.cancel()
        return None if self.is_here else self.coming.result()[place]
