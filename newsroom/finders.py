"""Find static files where nothing was collected: on one's own machine and in tests."""

from typing import Any

from django.contrib.staticfiles.finders import AppDirectoriesFinder

from newsroom.staticfiles import is_left_out


class TrimmedAppDirectories(AppDirectoriesFinder):
    """The static files of the apps, without those that are not collected either."""

    def find(self, path: str, *args: Any, **kwargs: Any) -> Any:
        """Return where the file is, or nothing."""
        return [] if is_left_out(path) else super().find(path, *args, **kwargs)
