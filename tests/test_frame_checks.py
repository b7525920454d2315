"""What is set up wrongly is said before the first request."""

from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks

from articles.checks import editor_errors

SAFE = {"allowedContent": {"p": True}, "versionCheck": False, "extraPlugins": "newsimage,divarea"}
UNSAFE = [
    ("any markup", {"allowedContent": True}, "articles.E002"),
    ("the editor's own idea of markup", {"allowedContent": None}, "articles.E002"),
    ("more than the policy", {"extraAllowedContent": "*"}, "articles.E002"),
    ("whole pages", {"fullPage": True}, "articles.E003"),
    ("an old plugin", {"extraPlugins": "newsimage, image2"}, "articles.E004"),
    ("an old plugin the package's way", {"extra_plugins": ["embed"]}, "articles.E004"),
    ("a spelling service", {"extraPlugins": "scayt"}, "articles.E004"),
    ("asking for versions", {"versionCheck": True}, "articles.E005"),
    ("source the policy does not see", {"protectedSource": ["/<script/g"]}, "articles.E006"),
]


def test_the_editor_as_it_was_tried_is_safe() -> None:
    assert editor_errors("ours", SAFE) == []


@pytest.mark.parametrize(
    ("change", "expected"), [u[1:] for u in UNSAFE], ids=[u[0] for u in UNSAFE]
)
def test_an_unsafe_editor_is_an_error(change: dict[str, Any], expected: str) -> None:
    assert [error.id for error in editor_errors("ours", {**SAFE, **change})] == [expected]


def test_versions_are_asked_for_unless_told_otherwise() -> None:
    without = {key: value for key, value in SAFE.items() if key != "versionCheck"}

    assert [error.id for error in editor_errors("ours", without)] == ["articles.E005"]


def found(settings: Any, **changes: Any) -> set[str | None]:
    """Return the numbers of our own messages under changed settings."""
    for name, value in changes.items():
        setattr(settings, name, value)
    messages = run_checks(include_deployment_checks=True)
    return {message.id for message in messages if str(message.id).startswith("articles.")}


SITES = [
    ("as in the tests", {}, {"articles.W022"}),
    ("no answer at its address", {"ALLOWED_HOSTS": ["other.example"]}, {"articles.E010"}),
    ("any host below a domain", {"ALLOWED_HOSTS": [".example"]}, set()),
    ("a language without a name", {"LANGUAGE_CODE": "de"}, {"articles.E011"}),
    ("an address of this machine", {"SITE_URL": "http://localhost:8000"}, {"articles.W020"}),
    ("an unsafe editor", {"CKEDITOR_CONFIGS": {"default": {"fullPage": True}}}, {"articles.E003"}),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), [s[1:] for s in SITES], ids=[s[0] for s in SITES])
def test_a_wrong_setting_is_said(
    settings: Any, changes: dict[str, Any], expected: set[str]
) -> None:
    assert expected <= found(settings, **changes)


def test_originals_do_not_lie_where_readers_fetch_pictures(settings: Any, media_root: Path) -> None:
    inside = {**settings.STORAGES["originals"], "OPTIONS": {"location": media_root / "originals"}}

    assert "articles.E012" in found(settings, STORAGES={**settings.STORAGES, "originals": inside})


def test_a_folder_that_cannot_be_is_said(settings: Any, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")

    assert "articles.E013" in found(settings, MEDIA_ROOT=file / "media")


def test_an_uploader_that_checks_nothing_is_an_error(settings: Any) -> None:
    settings.CKEDITOR_UPLOAD_PATH = "uploads/"
    apps = [*settings.INSTALLED_APPS, "ckeditor_uploader"]

    assert "articles.E001" in found(settings, INSTALLED_APPS=apps)


@pytest.mark.sqlite
def test_a_sqlite_file_does_not_serve_several_machines(settings: Any) -> None:
    assert "articles.W021" in found(settings, REDIS_URL="redis://127.0.0.1")
