"""What every answer carries: the content security policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    Answer = Callable[[HttpRequest], HttpResponseBase]

CSP_HEADER = "Content-Security-Policy"
OF_OTHER_SITES = "https:"


class ContentSecurityPolicyMiddleware:
    """Send ``SECURE_CSP``, or what the view put into ``response._csp_config`` for its own page.

    Until Django 6: names and shapes are those of its own middleware, which then takes over. Beyond
    it: a page on which a template tag showed a remote picture (``request.shows_remote_pictures``)
    may load pictures from other sites, and no other page may.
    """

    def __init__(self, get_response: Answer) -> None:
        """Keep the way to the view."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Add the header, unless the view has written its own."""
        response = self.get_response(request)
        policy = getattr(response, "_csp_config", None)
        if policy is None:
            policy = _with_pictures(settings.SECURE_CSP, request)
        if policy and CSP_HEADER not in response:
            response.headers[CSP_HEADER] = written(policy)
        return response


def written(policy: Mapping[str, Sequence[str]]) -> str:
    """Return a policy as its header says it."""
    return "; ".join(" ".join((name, *sources)) for name, sources in policy.items())


def _with_pictures(
    policy: Mapping[str, Sequence[str]], request: HttpRequest
) -> Mapping[str, Sequence[str]]:
    if not getattr(request, "shows_remote_pictures", False):
        return policy
    return {**policy, "img-src": [*policy.get("img-src", ()), OF_OTHER_SITES]}
