"""What every page of the desk tells its scripts: addresses and words."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

WORDS = {
    "addAPicture": _("Add a picture"),
    "altMissing": _("needs a description"),
    "altText": _("What the picture shows"),
    "characters": _("characters"),
    "chooseAPicture": _("Choose a picture"),
    "close": _("Close"),
    "keep": _("Keep"),
    "morePictures": _("More pictures"),
    "noConnection": _(
        "The newsroom does not answer. Your text is still here; try again in a moment."
    ),
    "noPictures": _("No picture matches. Try fewer words, or add one."),
    "pictureButton": _("Picture"),
    "pictureOnTheWay": _("A picture is still being taken in. One moment."),
    "searchPictures": _("Search pictures"),
    "takingIn": _("Taking the picture in…"),
    "tooLong": _("longer than readers like"),
    "unsaved": _("Not saved yet"),
    "uploadFailed": _("The picture could not be taken in. Try another file."),
}

SHORTCUTS = (
    ("Ctrl S", _("Save")),
    ("n", _("New article")),
    ("h", _("What needs you now")),
    ("/", _("Search this list")),
    ("?", _("Show these keys")),
)


def told() -> dict[str, Any]:
    """Return the words in the current language, and where the library is."""
    addresses = {
        "library": reverse("admin:library"),
        "upload": reverse("admin:library_upload"),
        "picture": reverse("admin:library_picture", args=[0]),
        "tagNames": reverse("admin:tag_names"),
    }
    words = {name: str(word) for name, word in WORDS.items()}
    return {**addresses, **words, "shortcuts": [[keys, str(word)] for keys, word in SHORTCUTS]}


def site_name() -> str:
    """Return the name that the settings give the site."""
    return str(settings.SITE_NAME)
