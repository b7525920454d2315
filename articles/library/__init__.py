"""Pictures as the newsroom's own: taking one in, its renditions, where it is used, throwing it away."""

from articles.library.files import Rendition, renditions
from articles.library.intake import Taken, take_in
from articles.library.removal import remove
from articles.library.usage import Usage, usage

__all__ = ["Rendition", "Taken", "Usage", "remove", "renditions", "take_in", "usage"]
