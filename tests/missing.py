"""What this machine lacks: tests that need it are left out, and the run says so loudly."""

import os
import shutil

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def chromium_path() -> str:
    """Return the browser's program: what CHROMIUM says, else what is installed, else ""."""
    found = (shutil.which(name) for name in (os.environ.get("CHROMIUM"), *BROWSERS) if name)
    return next(filter(None, found), "")


def what_is_missing() -> dict[str, str]:
    """Return what tests would use and cannot: the marker and the reason for each."""
    missing = {}
    if not os.environ.get("TEST_POSTGRES_URL"):
        missing["postgres"] = "PostgreSQL (TEST_POSTGRES_URL is not set)"
    if not os.environ.get("TEST_REDIS_URL"):
        missing["redis"] = "Redis (TEST_REDIS_URL is not set)"
    if not chromium_path():
        missing["browser"] = "a browser (no Chromium found, CHROMIUM is not set)"
    return missing
