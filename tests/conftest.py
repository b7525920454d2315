"""What every test may use, and what a run says about the tests it left out."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.missing import chromium_path, what_is_missing

BROWSER_ARGUMENTS = [
    "--disable-background-networking",
    "--disable-gpu",
    "--no-first-run",
    "--no-sandbox",
]
BROWSER_TIMEOUT_MS = 15_000


# --- The run ---


def pytest_configure(config: pytest.Config) -> None:
    """With REQUIRE_ALL=1, refuse to start where something would be left out."""
    missing = what_is_missing()
    if os.environ.get("REQUIRE_ALL") == "1" and missing:
        raise pytest.UsageError(
            f"REQUIRE_ALL=1, but this is missing: {'; '.join(missing.values())}"
        )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what this machine or this database cannot run."""
    here = os.environ.get("TEST_DATABASE", "sqlite")
    for item in items:
        for mark, reason in what_is_missing().items():
            if item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=f"needs {reason}"))
        for mark in {"sqlite", "postgres"} - {here}:
            if item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=f"this run is on {here}"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one loud line what was left out."""
    if missing := what_is_missing():
        line = f"LEFT OUT, NOT TESTED: {'; '.join(missing.values())}"
        terminalreporter.write_line(line, red=True, bold=True)


# --- Fixtures ---


@pytest.fixture(autouse=True)
def _one_language() -> Iterator[None]:
    """Leave the language as it was: a request by an editor may have chosen another one."""
    from django.utils import translation

    with translation.override(None):
        translation.deactivate()
        yield


@pytest.fixture(autouse=True)
def _no_words_left_behind(request: pytest.FixtureRequest, django_db_blocker: Any) -> Iterator[None]:
    """Empty the search table after a test that commits: the flush knows tables of models only."""
    yield
    mark = request.node.get_closest_marker("django_db")
    commits = {"transactional_db", "live_server"} & set(request.fixturenames)
    if commits or (mark and mark.kwargs.get("transaction")):
        from articles.models import search_index

        with django_db_blocker.unblock():
            search_index.clear()


@pytest.fixture
def media_root(settings: Any, tmp_path: Path) -> Path:
    """Keep the pictures of one test apart, and return the folder readers are served from."""
    settings.MEDIA_ROOT = tmp_path / "media"
    originals = {
        **settings.STORAGES["originals"],
        "OPTIONS": {"location": tmp_path / "originals"},
    }
    settings.STORAGES = {**settings.STORAGES, "originals": originals}
    return settings.MEDIA_ROOT


@pytest.fixture
def redis_cache(settings: Any) -> Iterator[str]:
    """Use Redis as the cache, under a key prefix of this run, and remove those keys after."""
    from django.core.cache import cache

    from tests.settings import RUN

    url, prefix = os.environ["TEST_REDIS_URL"], f"newsroom-test-{RUN}"
    backend = "django.core.cache.backends.redis.RedisCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": url, "KEY_PREFIX": prefix}}
    yield url
    _forget(url, prefix)
    cache.close()


def _forget(url: str, prefix: str) -> None:
    """Delete the keys below one prefix, and no other."""
    import redis

    with redis.Redis.from_url(url) as client:
        for key in client.scan_iter(match=f"{prefix}*"):
            client.delete(key)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return a real Chromium, one for all tests of a process.

    Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    """
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=BROWSER_ARGUMENTS
        )
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def live_site(live_server: Any, settings: Any) -> str:
    """Serve the site for a browser, and return its address without a final slash."""
    settings.SITE_URL = live_server.url
    return live_server.url


@pytest.fixture
def context(chromium: Browser, live_site: str) -> Iterator[BrowserContext]:
    """Return a browser of its own for one test, which reaches the site and nothing else."""
    context = chromium.new_context(base_url=live_site, locale="zh-CN")
    context.set_default_timeout(BROWSER_TIMEOUT_MS)
    context.route("**/*", lambda route: _stay_on(live_site, route))
    yield context
    context.close()


def _stay_on(site: str, route: Route) -> None:
    """Let a request to the site pass, and end any other."""
    if route.request.url.startswith((site, "data:", "blob:")):
        route.continue_()
    else:
        route.abort()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty page; `page.goto("/")` opens the front page."""
    return context.new_page()
