"""Widening the content security policy for one page, never for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpResponseBase

    Answer = TypeVar("Answer", bound=HttpResponseBase)


def allow(response: Answer, further: Mapping[str, Sequence[str]]) -> Answer:
    """Let this response carry the site's policy with ``further`` in the place of what it says.

    Kept: the attribute is the one that Django 6's middleware reads, and ours until then.
    """
    carried = getattr(response, "_csp_config", settings.SECURE_CSP)
    response._csp_config = {**carried, **further}  # type: ignore[attr-defined]  # see above
    return response


def allow_remote_pictures(response: Answer) -> Answer:
    """Let this response load pictures from other sites."""
    carried = getattr(response, "_csp_config", settings.SECURE_CSP)
    return allow(response, {"img-src": [*carried["img-src"], "https:"]})
