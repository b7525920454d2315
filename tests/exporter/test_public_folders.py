"""An export holds drafts: it is not written where readers could ask for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["", "out", "link/out"])
def test_no_export_is_written_where_readers_see_it(media_root: Path, name: str) -> None:
    media_root.mkdir(exist_ok=True)
    link = media_root.parent / "link"
    link.symlink_to(media_root)
    place = link / "out" if name.startswith("link") else media_root / name
    with pytest.raises(CommandError, match="an export holds drafts") as refusal:
        call_command("export_posts", str(place))
    assert refusal.value.returncode == 2
    assert not (media_root / "out").exists()
