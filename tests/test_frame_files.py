"""Which files readers and editors may fetch, and which nobody may."""

from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from django.core.files.storage import storages

LEFT_OUT = [
    "ckeditor/ckeditor/plugins/scayt/dialogs/options.js",
    "ckeditor/ckeditor/plugins/preview/preview.html",
    "ckeditor/ckeditor/plugins/image2/plugin.js",
    "ckeditor/ckeditor/plugins/codesnippetgeshi/plugin.js",
    "ckeditor/galleriffic/js/jquery-1.3.2.js",
]
KEPT = [
    "ckeditor/ckeditor/ckeditor.js",
    "ckeditor/ckeditor/LICENSE.md",
    "ckeditor/ckeditor/plugins/link/dialogs/link.js",
    "admin/css/base.css",
]


@pytest.mark.parametrize("path", LEFT_OUT)
def test_dangerous_parts_of_the_editor_are_not_served(path: str) -> None:
    assert not find(path)


@pytest.mark.parametrize("path", KEPT)
def test_what_the_editor_needs_is_served(path: str) -> None:
    assert find(path)


def test_an_original_has_no_address(media_root: Path) -> None:
    with pytest.raises(ValueError, match="private"):
        storages["originals"].url("a.jpg")
