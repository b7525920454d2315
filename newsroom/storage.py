"""Where files are kept that no address leads to."""

from django.core.files.storage import FileSystemStorage


class PrivateFiles(FileSystemStorage):
    """A folder of files without addresses: asking for one is a mistake of ours, and said."""

    def url(self, name: str | None) -> str:
        """Refuse: Django would otherwise answer with an address below MEDIA_URL."""
        raise ValueError(f"{name} is private and has no address.")
