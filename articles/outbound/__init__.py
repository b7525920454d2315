"""The one door to the network: a file of another site, asked for by an address that nobody vouches for.

Knows no Django and no settings. What the guard holds off is listed in `docs/decisions/outbound.md`.
"""

from articles.outbound.door import DOOR, Door
from articles.outbound.fetch import Fetched, Limits, fetch
from articles.outbound.problem import NotFetched, Problem

__all__ = ["DOOR", "Door", "Fetched", "Limits", "NotFetched", "Problem", "fetch"]
