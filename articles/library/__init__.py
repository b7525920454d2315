"""Pictures as the newsroom's own: taking one in, its renditions, where it is used, throwing it away."""

from articles.library.arrivals import Written, digest_of, give_file, share_file, write_files
from articles.library.files import Rendition, largest, renditions
from articles.library.intake import Taken, take_in
from articles.library.removal import remove
from articles.library.usage import Usage, usage

__all__ = [
    "Rendition",
    "Taken",
    "Usage",
    "Written",
    "digest_of",
    "give_file",
    "largest",
    "remove",
    "renditions",
    "share_file",
    "take_in",
    "usage",
    "write_files",
]
