"""What shortcodes of Hugo may know of their page beyond its header."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from articles.dialects import tag_html as shown
from articles.dialects.dialect import Named
from articles.dialects.header import Value, word
from articles.dialects.template_tags import Arguments, Single


class Facts(dict[str, Value]):
    """A page's header with all that it inherits, by key; and what its path and its day say."""

    __slots__ = ("at", "named")

    def __init__(self, values: Mapping[str, Value], named: Named, at: datetime | None) -> None:
        """Take the header, the page's name, and the aware moment of its date in the site's zone."""
        super().__init__(values)
        self.named = named
        self.at = at


def page_values(
    values: Mapping[str, Value],
    defaults: Mapping[str, Value],
    named: Named,
    at: datetime | None,
    /,
) -> Facts:
    """Return what the shortcodes of a page may ask for: what it inherits counts last."""
    own = {key.lower() for key in values}
    inherited = {key: value for key, value in defaults.items() if key.lower() not in own}
    return Facts({**inherited, **values}, named, at)


def named_in(values: Mapping[str, Value]) -> Named | None:
    """Return what the page's path says; None where only its header is known."""
    return values.named if isinstance(values, Facts) else None


def moment_in(values: Mapping[str, Value]) -> datetime | None:
    """Return the moment of the page's date, if it is known."""
    return values.at if isinstance(values, Facts) else None


def param(values: Mapping[str, Value], texts: Mapping[str, str]) -> Single:
    """Return the tag that shows a value of the page or, where it has none, of the site."""
    params = values.get("params")
    own = {key.lower(): value for key, value in values.items()}
    below = (
        {key.lower(): value for key, value in params.items()} if isinstance(params, dict) else {}
    )

    def shown_value(given: Arguments) -> str | None:
        key = given.get("name", 0).lower()
        found = word(own, key) or word(below, key) or texts.get(key, "")
        return shown.worded(found) if found else None

    return shown_value
