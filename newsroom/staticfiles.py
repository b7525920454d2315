"""Which static files are collected and served."""

from fnmatch import fnmatchcase

from django.contrib.staticfiles.apps import StaticFilesConfig

CKEDITOR_PLUGINS = (
    "about autoembed autogrow autolink bbcode codesnippet* devtools divarea docprops embed* "
    "exportpdf flash forms iframe* image2 mathjax placeholder preview scayt smiley sourcedialog "
    "stylesheetparser tableresize templates uicolor wsc"
)
LEFT_OUT = (
    *(f"ckeditor/ckeditor/plugins/{name}/*" for name in CKEDITOR_PLUGINS.split()),
    "ckeditor/ckeditor/adapters/*",
    "ckeditor/file-icons/*",
    "ckeditor/galleriffic/*",
)


class TrimmedStaticFiles(StaticFilesConfig):
    """Django's static files without the parts of CKEditor that nobody uses and some could abuse.

    They hold test pages, old copies of plugins and of jQuery with known holes, and buttons that
    send an article's text to other companies.
    """

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, *LEFT_OUT]


def is_left_out(path: str) -> bool:
    """Say whether a file is one of those; `path` is as below `static/`."""
    return any(fnmatchcase(path, pattern) for pattern in LEFT_OUT)
