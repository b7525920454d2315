"""Other processes make the site as files faster and nothing else."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from articles.exporter.site.copying import WORTH_IT
from tests.importer.apart import Apart
from tests.importer.many import write_site

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(os.cpu_count() == 1, reason="one processor has nobody to help it"),
]


def helpers_of(exporter: int) -> list[int]:
    """Wait for the processes that make pages for another one; return their numbers."""
    children = Path(f"/proc/{exporter}/task/{exporter}/children")
    began = time.monotonic()
    while time.monotonic() < began + 60:
        numbers = map(int, children.read_text().split())
        if found := [each for each in numbers if b"spawn_main" in _called(each)]:
            return found
        time.sleep(0.005)
    raise AssertionError("No process came.")


def _called(number: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{number}/cmdline").read_bytes()
    return b""


def written(folder: Path) -> dict[str, str]:
    """Return what was written, by its place."""
    lines = (folder / "manifest.txt").read_text().splitlines()[1:]
    return {place: digest for digest, place in (line.split("  ", 1) for line in lines)}


def test_pages_made_elsewhere_are_those_made_here_and_a_process_that_dies_costs_none(
    tmp_path: Path,
) -> None:
    site, folder = write_site(tmp_path / "site", WORTH_IT), tmp_path / "copy"
    export = ("export_site", str(folder), "--no-color")
    with Apart(tmp_path / "apart") as apart:
        assert apart.run("import_posts", str(site), "--source", "old", "-v", "0") == 1, apart.said
        assert apart.run("collectstatic", "--noinput", "-v", "0") == 0, apart.said
        assert helpers_of(apart.start(*export))
        assert apart.wait() == 0, apart.said
        made_elsewhere = written(folder)
        for number in helpers_of(apart.start(*export)):
            os.kill(number, signal.SIGKILL)
        assert apart.wait() == 0, apart.said
    assert len(made_elsewhere) > WORTH_IT
    assert written(folder) == made_elsewhere
    assert f"files: {len(made_elsewhere)} unchanged." in apart.said


def test_ctrl_c_ends_an_export_with_all_its_processes(tmp_path: Path) -> None:
    site, folder = write_site(tmp_path / "site", WORTH_IT), tmp_path / "copy"
    with Apart(tmp_path / "apart") as apart:
        assert apart.run("import_posts", str(site), "--source", "old", "-v", "0") == 1, apart.said
        assert apart.run("collectstatic", "--noinput", "-v", "0") == 0, apart.said
        exporter = apart.start("export_site", str(folder), "--no-color")
        helpers = helpers_of(exporter)
        for number in (*helpers, exporter):
            os.kill(number, signal.SIGINT)
        assert apart.wait() == 130, apart.said
    assert "Stopped." in apart.said
    assert "Traceback" not in apart.said, apart.said
    assert not any(map(_called, helpers))
