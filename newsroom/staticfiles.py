"""Which static files are collected and served."""

from django.contrib.staticfiles.apps import StaticFilesConfig

CKEDITOR_PARTS = (
    "autoembed autogrow autolink bbcode codesnippet* devtools divarea docprops embed* exportpdf "
    "flash iframedialog image2 mathjax placeholder preview scayt sourcedialog stylesheetparser "
    "tableresize uicolor wsc"
)


class TrimmedStaticFiles(StaticFilesConfig):
    """Django's static files without the parts of CKEditor that nobody uses and some could abuse.

    They hold test pages, old copies of plugins with known holes, and buttons that send an article's
    text to other companies.
    """

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        *(f"ckeditor/ckeditor/plugins/{part}/*" for part in CKEDITOR_PARTS.split()),
    ]
