"""An anonymous reader inside the house: asks for addresses through the real middleware and views."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

if TYPE_CHECKING:
    from django.http.response import HttpResponseBase

FAULT = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site answers: ``kind`` is the content type without its charset."""

    status: int
    kind: str
    data: bytes
    location: str = ""


class Reader:
    """Asks the site. It has no cookie, and comes by the address in ``SITE_URL``."""

    def __init__(self) -> None:
        """Put the middleware together once."""
        self.handler = WSGIHandler()
        self.site = urlsplit(settings.SITE_URL)

    def get(self, address: str) -> Answer:
        """Return the answer to a path with its query, both as they stand in links."""
        parts = urlsplit(address)
        # Kept: not called as a server would, which would close the database's connection each time.
        try:
            response = self.handler.get_response(self._request(parts.path, parts.query))
        except Exception as error:  # noqa: BLE001 -- not even the page for errors could be made
            return Answer(FAULT, "", str(error).encode())
        try:
            kind = response.headers.get("Content-Type", "").partition(";")[0]
            location = response.headers.get("Location", "")
            return Answer(response.status_code, kind, _data(response), location)
        finally:
            for close in getattr(response, "_resource_closers", []):
                close()

    def _request(self, path: str, query: str) -> WSGIRequest:
        host = self.site.hostname or "localhost"
        port = self.site.port or (443 if self.site.scheme == "https" else 80)
        return WSGIRequest(
            {
                "REQUEST_METHOD": "GET",
                "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
                "QUERY_STRING": query,
                "SERVER_NAME": host,
                "SERVER_PORT": str(port),
                "HTTP_HOST": self.site.netloc,
                "SERVER_PROTOCOL": "HTTP/1.1",
                "wsgi.url_scheme": self.site.scheme,
                "HTTP_X_FORWARDED_PROTO": self.site.scheme,
                "wsgi.input": io.BytesIO(),
                "wsgi.errors": io.StringIO(),
            }
        )


def _data(response: HttpResponseBase) -> bytes:
    if response.streaming:
        return b"".join(response)
    return bytes(response.content)  # type: ignore[attr-defined]  # streaming ones are gone
