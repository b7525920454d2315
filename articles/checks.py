"""System checks: what is set up wrongly is said before the first request, not by a reader.

Numbers E001 to E009 are about the editor, and stand in for the package's own warning `ckeditor.W001`:
they hold the conditions under which the last free CKEditor is safe (docs/decisions/ckeditor.md).
"""

import os
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004 - Django's
from django.core.files.storage import storages

SQLITE = "django.db.backends.sqlite3"
# Copies of 2015 with published holes, or buttons that send the text to other companies.
FORBIDDEN_PLUGINS = (
    "autoembed autolink bbcode codesnippet codesnippetgeshi devtools docprops embed embedbase "
    "embedsemantic exportpdf flash iframe iframedialog image2 mathjax preview scayt sourcedialog "
    "stylesheetparser tableresize uicolor wsc"
)

Configuration = dict[str, Any]


# --- The editor ---


@register(Tags.security)
def check_editor(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    """Refuse an editor that is less safe than the one that was tried."""
    uploader = "ckeditor_uploader" in settings.INSTALLED_APPS
    found: list[CheckMessage] = [_UPLOADER] if uploader else []
    for name, configuration in _editor_configurations():
        found += editor_errors(name, configuration)
    return found


_UPLOADER = Error(
    "ckeditor_uploader is installed: it stores what anybody with an account sends, unchecked.",
    hint="Take it out of INSTALLED_APPS; pictures go through the library.",
    id="articles.E001",
)


def editor_errors(name: str, configuration: Configuration) -> list[CheckMessage]:
    """Return what is unsafe in one configuration of the editor."""
    return [
        Error(f"The editor configuration {name!r} {sentence}.", id=id_)
        for id_, sentence, is_wrong in EDITOR_RULES
        if is_wrong(configuration)
    ]


def _plugins(configuration: Configuration) -> set[str]:
    """Return the plugins asked for, however they are written."""
    wanted: list[str] = []
    for key in ("extraPlugins", "extra_plugins"):
        value = configuration.get(key) or ""
        wanted += value.split(",") if isinstance(value, str) else value
    return {plugin.strip() for plugin in wanted}


def _allows_all(configuration: Configuration) -> bool:
    """Say whether the editor lets through what the site's markup policy does not list."""
    extra = configuration.get("extraAllowedContent")
    return configuration.get("allowedContent") in (None, True) or bool(extra)


EDITOR_RULES: tuple[tuple[str, str, Callable[[Configuration], bool]], ...] = (
    ("articles.E002", "allows any markup: allowedContent must be the markup policy", _allows_all),
    ("articles.E003", "edits whole pages: leave fullPage out", lambda c: bool(c.get("fullPage"))),
    (
        "articles.E004",
        "loads a plugin with known holes, or one that sends texts away",
        lambda c: bool(_plugins(c) & set(FORBIDDEN_PLUGINS.split())),
    ),
    (
        "articles.E005",
        "asks another site for its version: versionCheck must be False",
        lambda c: c.get("versionCheck") is not False,
    ),
    (
        "articles.E006",
        "protects source from the markup policy: leave protectedSource out",
        lambda c: bool(c.get("protectedSource")),
    ),
)


def _editor_configurations() -> Iterable[tuple[str, Configuration]]:
    """Yield every configuration an editor page could use, ours first."""
    if find_spec("articles.admin") and find_spec("articles.admin.editor"):
        yield "ours", import_module("articles.admin.editor").config()
    yield from getattr(settings, "CKEDITOR_CONFIGS", {}).items()


# --- The site ---


@register()
def check_site(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    """Say what readers or editors would stumble over."""
    return [*_host_errors(), *_language_errors(), *_folder_errors()]


def _host_errors() -> Iterable[CheckMessage]:
    """Yield an error where the site would not answer at its own address."""
    host = urlsplit(settings.SITE_URL).hostname or ""
    hosts = settings.ALLOWED_HOSTS
    known = host in hosts or f"[{host}]" in hosts or "*" in hosts
    above = any(allowed.startswith(".") and f".{host}".endswith(allowed) for allowed in hosts)
    if not (known or above or settings.DEBUG):
        yield Error(
            f"SITE_URL says {settings.SITE_URL}, but ALLOWED_HOSTS does not list {host}.",
            hint="Every link in feeds and sitemaps would lead to a refusal.",
            id="articles.E010",
        )


def _language_errors() -> Iterable[CheckMessage]:
    """Yield an error where the public language has no name."""
    if settings.LANGUAGE_CODE not in dict(settings.LANGUAGES):
        yield Error(
            f"The public language {settings.LANGUAGE_CODE!r} is not one of LANGUAGES.",
            id="articles.E011",
        )


def _folder_errors() -> Iterable[CheckMessage]:
    """Yield an error for each folder of pictures that is in the wrong place or cannot be written."""
    folders = {name: _folder_of(name) for name in ("default", "originals")}
    public, private = folders["default"], folders["originals"]
    if public and private and private.is_relative_to(public):
        yield Error(
            f"The originals in {private} lie below the public pictures in {public}.",
            hint="Readers could fetch what cameras write into a picture: set ORIGINALS_ROOT.",
            id="articles.E012",
        )
    for name, folder in folders.items():
        if folder and not _is_writable(folder):
            yield Error(
                f"No picture can be kept ({name}): {folder} is not writable.", id="articles.E013"
            )


def _folder_of(storage: str) -> Path | None:
    """Return the folder of a storage, or None where pictures are kept elsewhere than in files."""
    location = getattr(storages[storage], "location", None)
    return Path(location).resolve() if location else None


def _is_writable(folder: Path) -> bool:
    """Say whether files can be put here, or the folder be made."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


# --- Before going public (check --deploy) ---


@register(deploy=True)
def check_deployment(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    """Say what is fine on one's own machine and wrong in front of readers."""
    rules = (_address_warnings, _database_warnings, _proxy_warnings)
    return [message for rule in rules for message in rule()]


def _address_warnings() -> Iterable[CheckMessage]:
    """Yield a warning where the site says it lives on this machine."""
    if urlsplit(settings.SITE_URL).hostname in ("127.0.0.1", "::1", "localhost"):
        yield Warning(
            f"SITE_URL is {settings.SITE_URL}: feeds and shared links would lead nowhere.",
            id="articles.W020",
        )


def _database_warnings() -> Iterable[CheckMessage]:
    """Yield a warning where one file of SQLite cannot serve what was asked for."""
    is_sqlite = settings.DATABASES["default"]["ENGINE"] == SQLITE
    if is_sqlite and settings.REDIS_URL:
        yield Warning(
            "REDIS_URL is set, which several machines need, but the database is a SQLite file.",
            hint="A SQLite file serves one machine: set DATABASE_URL to a PostgreSQL database.",
            id="articles.W021",
        )


def _proxy_warnings() -> Iterable[CheckMessage]:
    """Yield a warning where nobody said whether a proxy speaks HTTPS for the site."""
    if settings.IS_HTTPS and not os.environ.get("TRUST_PROXY"):
        yield Warning(
            "SITE_URL is https, and nothing says who speaks it.",
            hint="Set TRUST_PROXY=1 behind a proxy that sets X-Forwarded-Proto itself, else 0.",
            id="articles.W022",
        )
