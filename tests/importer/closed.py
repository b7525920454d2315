"""Looking at files as somebody to whom some of them are closed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65_534


@contextmanager
def nobody(folder: Path) -> Iterator[None]:
    """Be no administrator for a while: nothing is closed to one."""
    if os.geteuid() != 0:
        yield
        return
    opened = [above for above in (folder, *folder.parents) if above.stat().st_uid == 0]
    modes = {above: above.stat().st_mode for above in opened}
    for above in opened:
        above.chmod(modes[above] | 0o055)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        for above in opened:
            above.chmod(modes[above])
