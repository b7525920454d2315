"""The rich text editor. The only module that knows CKEditor: the rest of the house sees a widget.

What may stand in a text is said by ``markup.policy``; here it is only handed on. The editor runs in
divarea mode, the only one that works without inline scripts (docs/editing.md).
"""

from __future__ import annotations

from typing import Any

from ckeditor.widgets import CKEditorWidget
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from articles.markup import policy

TOOLBAR = (
    ("Format", "Bold", "Italic", "Strike", "RemoveFormat"),
    ("BulletedList", "NumberedList", "Blockquote"),
    ("Link", "Unlink"),
    ("NewsImage", "Table", "HorizontalRule", "SpecialChar"),
    ("Undo", "Redo", "Source"),
)
# What the package's build holds and a newsroom must not load: parts that send the text to other
# companies (scayt, wsc, exportpdf), that write markup the policy forbids, or that nobody needs here.
REMOVED = (
    "about", "bidi", "colorbutton", "colordialog", "copyformatting", "dialogadvtab", "div",
    "editorplaceholder", "elementspath", "exportpdf", "filebrowser", "find", "flash", "font", "forms",
    "iframe", "image", "indentblock", "justify", "language", "liststyle", "maximize", "newpage",
    "pagebreak", "preview", "print", "resize", "save", "scayt", "showblocks", "showborders", "smiley",
    "stylescombo", "templates", "uploadimage", "uploadwidget", "wsc", "wysiwygarea",
)  # fmt: skip
ADDED = ("divarea", "newsimage", "remotepicture", "takein")
SCRIPTS = (
    "ckeditor/ckeditor/ckeditor.js",  # Kept: named again, so that ours are loaded after it
    "vendor/ckeditor-divarea/plugin.js",
    "js/editor/newsimage.js",
    "js/editor/remotepicture.js",
    "js/editor/takein.js",
    "js/editor/writer.js",
)
# What editor pages may do beyond the strict policy, and nothing else.
CONTENT_SECURITY_POLICY = {
    "script-src-attr": ["'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "frame-src": ["'self'"],
    "object-src": ["'none'"],
    "frame-ancestors": ["'self'"],
}


def config() -> dict[str, Any]:
    """Return CKEditor's configuration: the policy's markup, no part that phones anywhere."""
    return {
        **policy.CKEDITOR_OPTIONS,
        "captionContent": caption_content(),
        "toolbar": [list(group) for group in TOOLBAR],
        "removePlugins": ",".join(REMOVED),
        "extraPlugins": ",".join(ADDED),
        "customConfig": "",
        "stylesSet": False,
        "contentsCss": [],
        "height": "auto",
        "width": "auto",
        "skin": "moono-lisa",
        "clipboard_handleImages": False,
        "disableNativeSpellChecker": False,
        "linkShowAdvancedTab": False,
        "linkShowTargetTab": False,
        "title": str(_("Text")),
    }


def caption_content() -> dict[str, Any]:
    """Return what may stand in a caption: all that may stand in a line, and no picture."""
    rules = policy.ckeditor_allowed_content()
    return {name: rules[name] for name in (*policy.INLINE, "br")}


class CKEditorBody(CKEditorWidget):
    """The rich text field, told everything here and nothing by the project's settings."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Set up the field; the package's own default configuration is not used."""
        super().__init__(attrs=attrs)  # type: ignore[no-untyped-call]  # the package carries no types
        self.config = config()
        self.external_plugin_resources = []

    @property
    def media(self) -> forms.Media:
        """Return the package's scripts and ours."""
        package: forms.Media = super().media
        return package + forms.Media(js=SCRIPTS, css={"all": ("css/admin-editor.css",)})


def body_widget() -> forms.Widget:
    """Return the field for an article's text: the editor, or plain HTML with NEWSROOM_EDITOR=plain."""
    if is_plain():
        return forms.Textarea(attrs={"class": "plain-body", "rows": 30, "spellcheck": "true"})
    return CKEditorBody()


def is_plain() -> bool:
    """Say whether this newsroom edits the HTML itself."""
    return bool(settings.NEWSROOM_EDITOR == "plain")
