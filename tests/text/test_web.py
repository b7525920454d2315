"""Addresses of the web are taken apart, broken ones too."""

from __future__ import annotations

import pytest

from articles.text.web import parts_of


def test_an_address_has_its_parts() -> None:
    found = parts_of("https://a.test:81/b?c#d")
    assert (found.hostname, found.path, found.query, found.fragment) == ("a.test", "/b", "c", "d")


@pytest.mark.parametrize("broken", ["https://[you].test/a", "//[::1", "http://[^n]"])
def test_an_address_that_no_browser_could_read_has_none(broken: str) -> None:
    assert parts_of(broken).geturl() == ""
