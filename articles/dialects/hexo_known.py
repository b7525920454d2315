"""The tags of Hexo's themes and plugins that are known, from all the files that tell of them."""

from __future__ import annotations

from collections.abc import Mapping

from articles.dialects import (
    hexo_bootstrap,
    hexo_cards,
    hexo_drawn,
    hexo_held,
    hexo_houses,
    hexo_listed,
    hexo_maps,
    hexo_players,
    hexo_plugins,
    hexo_themes,
)
from articles.dialects.template_tags import Paired, Single

SINGLE: Mapping[str, Single] = {
    **hexo_themes.SINGLE, **hexo_plugins.SINGLE, **hexo_players.SINGLE, **hexo_houses.SINGLE,
    **hexo_maps.SINGLE, **hexo_bootstrap.SINGLE, **hexo_cards.SINGLE,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    **hexo_themes.PAIRED, **hexo_plugins.PAIRED, **hexo_players.PAIRED, **hexo_listed.PAIRED,
    **hexo_held.PAIRED, **hexo_houses.PAIRED, **hexo_maps.PAIRED, **hexo_bootstrap.PAIRED,
    **hexo_cards.PAIRED, **hexo_drawn.PAIRED,
}  # fmt: skip
CODE = frozenset(
    {*hexo_listed.PAIRED, *hexo_maps.CODE, *hexo_drawn.CODE, *hexo_players.CODE,
     *hexo_plugins.CODE, *hexo_held.CODE}
)  # fmt: skip
"""Paired tags whose inside is code, or to be taken as it is."""
